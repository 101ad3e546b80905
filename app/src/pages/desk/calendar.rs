//! The calendars of working days, Viet Nam's and those of missions abroad: a year's list,
//! and the form that changes it. For administrators.

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{Datelike, NaiveDate};
use domain::{
    calendar::{ChangeKind, Zone},
    date::DateFields,
    mission::{mission, zone_of},
    place::CommuneCode,
};
use i18n::{Lang, weekday_date};
use leptos::prelude::*;
use registry::{
    CalendarError, CalendarField, CalendarProblem, Entered, Proposed, YearOfDays, calendars_of,
};
use serde::Deserialize;

use super::{Desk, national};
use crate::{
    components::{
        Button, Choice, Column, DateInput, ErrorSummary, Fault, Faults, Field, Hidden, Link,
        Notice, NoticeKind, PostForm, Radios, Table, TextArea,
    },
    failure::Failure,
    render,
    state::App,
};

/// Whose calendar, which year, and whether something was just changed.
#[derive(Default, Deserialize)]
pub(super) struct Which {
    noi: Option<String>,
    nam: Option<i32>,
    xong: Option<u8>,
}

/// The form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    /// Code of a mission; empty for Viet Nam's calendar.
    office: String,
    kind: String,
    #[serde(rename = "day.day")]
    day: String,
    #[serde(rename = "day.month")]
    month: String,
    #[serde(rename = "day.year")]
    year: String,
    #[serde(rename = "worked.day")]
    worked_day: String,
    #[serde(rename = "worked.month")]
    worked_month: String,
    #[serde(rename = "worked.year")]
    worked_year: String,
    name_vi: String,
    name_en: String,
    reason: String,
    /// Why what waits is sent back; of another form, shown again on this page.
    #[serde(skip)]
    answer: String,
}

impl Typed {
    fn proposed(&self) -> Proposed {
        let day = |fields: DateFields| fields.parse().ok();
        let worked = DateFields::new(&self.worked_day, &self.worked_month, &self.worked_year);
        Proposed {
            office: CommuneCode::parse(&self.office).ok(),
            kind: ChangeKind::parse(&self.kind),
            day: day(DateFields::new(&self.day, &self.month, &self.year)),
            worked: (!worked.is_blank()).then(|| worked.parse().map_err(|_| ())),
            name_vi: self.name_vi.clone(),
            name_en: self.name_en.clone(),
            reason: self.reason.clone(),
        }
    }
}

/// `GET /{lang}/can-bo/lich`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let page = page(&app, &desk, &which, Typed::default(), Faults::default()).await?;
    Ok(page.into_response())
}

/// `POST` to the same address.
pub(super) async fn change(
    State(app): State<App>,
    desk: Desk,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    // A code that is none is not Viet Nam's calendar either.
    if !typed.office.is_empty() && CommuneCode::parse(&typed.office).is_err() {
        return Err(Failure::not_found().at(desk.lang));
    }
    let proposed = typed.proposed();
    let failed = match app.registry.change_calendar(&desk.officer, &proposed).await {
        Ok(entered) => {
            let year = proposed.day.map_or(0, |day| day.year());
            let word = match entered {
                Entered::AtOnce => 1,
                Entered::Waits => 4,
            };
            let to = format!("{}&xong={word}", of_year(proposed.office, year));
            return Ok(Redirect::to(&desk.href(&to)).into_response());
        }
        Err(CalendarError::NotAllowed | CalendarError::SameOffice | CalendarError::NoAnswer) => {
            return Err(Failure::not_found().at(desk.lang));
        }
        Err(CalendarError::Changed) => {
            let fault = Fault::new("day", desk.t.get("national-twice")).at("day.day");
            let page = with_faults(&app, &desk, typed, std::iter::once(fault).collect()).await?;
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Err(CalendarError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(CalendarError::Invalid(problems)) => problems,
    };
    let faults: Faults = failed.iter().map(|problem| fault(&desk, problem)).collect();
    let page = with_faults(&app, &desk, typed, faults).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The form again, with what was typed and what is wrong with it.
async fn with_faults(
    app: &App,
    desk: &Desk,
    typed: Typed,
    faults: Faults,
) -> Result<render::Page, Failure> {
    let which = Which {
        noi: Some(typed.office.clone()),
        ..Which::default()
    };
    page(app, desk, &which, typed, faults).await
}

/// The calendar of the country with what is wrong with an answer to what waits there.
pub(super) async fn of_country(
    app: &App,
    desk: &Desk,
    faults: Faults,
    answer: &str,
) -> Result<render::Page, Failure> {
    let typed = Typed {
        answer: answer.to_owned(),
        ..Typed::default()
    };
    with_faults(app, desk, typed, faults).await
}

/// The address of a year of a calendar, behind the desk's own.
fn of_year(office: Option<CommuneCode>, year: i32) -> String {
    let office = office.as_ref().map_or("", CommuneCode::as_str);
    match office {
        "" => format!("/lich?nam={year}"),
        code => format!("/lich?noi={code}&nam={year}"),
    }
}

/// Whose calendar it is, as people read it.
fn whose(desk: &Desk, office: Option<CommuneCode>) -> &'static str {
    match (office.and_then(mission), desk.lang) {
        (None, _) => desk.t.get("calendar-viet-nam"),
        (Some(mission), Lang::Vi | Lang::Km) => mission.name_vi,
        (Some(mission), Lang::En) => mission.name_en,
    }
}

fn fault(desk: &Desk, problem: &CalendarProblem) -> Fault {
    let (field, what) = match problem {
        CalendarProblem::Missing(field) => (field, "missing"),
        CalendarProblem::TooLong(field, _) => (field, "long"),
        CalendarProblem::Past(field) => (field, "past"),
        CalendarProblem::NoChange(field) => (field, "no-change"),
    };
    let (id, key) = match field {
        CalendarField::Kind => ("kind", "calendar-kind"),
        CalendarField::Day => ("day", "calendar-day"),
        CalendarField::Worked => ("worked", "calendar-worked"),
        CalendarField::NameVi => ("name_vi", "calendar-name-vi"),
        CalendarField::NameEn => ("name_en", "calendar-name-en"),
        CalendarField::Reason => ("reason", "calendar-reason"),
    };
    Fault::new(id, desk.t.get(&format!("{key}.{what}")))
}

async fn page(
    app: &App,
    desk: &Desk,
    which: &Which,
    typed: Typed,
    faults: Faults,
) -> Result<render::Page, Failure> {
    // Without a word of it, the calendar one has to do with oneself.
    let office = match which.noi.as_deref() {
        Some(code) => CommuneCode::parse(code).ok(),
        None => calendars_of(&desk.officer).first().copied().flatten(),
    };
    let zone = office.map_or(Zone::VIET_NAM, |office| zone_of(office.as_str()));
    let this_year = zone.local(app.clock.now()).year();
    let year = which
        .nam
        .filter(|year| (2024..=this_year + 10).contains(year))
        .unwrap_or(this_year);
    let found = app.registry.year_of_days(&desk.officer, office, year).await;
    let found = desk.found(found)?;
    Ok(view(app, desk, found, which.xong, typed, faults))
}

fn view(
    app: &App,
    desk: &Desk,
    found: YearOfDays,
    done: Option<u8>,
    typed: Typed,
    faults: Faults,
) -> render::Page {
    let (t, lang) = (desk.t, desk.lang);
    let (year, office) = (found.year, found.office);
    let years = [year - 1, year, year + 1]
        .map(|year| (desk.href(&of_year(office, year)), year.to_string()));
    let mut others = calendars_of(&desk.officer);
    others.retain(|other| *other != office);
    let others: Vec<_> = others
        .into_iter()
        .map(|other| (desk.href(&of_year(other, year)), whose(desk, other)))
        .collect();
    let done = done.map(|word| {
        t.get(match word {
            2 => "national-agreed",
            3 => "national-back",
            4 => "national-proposed",
            _ => "calendar-done",
        })
    });
    let national = national::part(desk, &found.proposed, &faults, &typed.answer);
    let may_change = found.may_change;
    let code = office.as_ref().map_or("", CommuneCode::as_str).to_owned();
    let of = whose(desk, office);
    let local = office.map(|_| t.get("calendar-local"));
    let day = |day: NaiveDate| weekday_date(lang, day);
    let days: Vec<[String; 3]> = found
        .days
        .iter()
        .map(|(at, off)| {
            let name = match (off, lang) {
                (Some(off), Lang::Vi | Lang::Km) => off.name_vi.clone(),
                (Some(off), Lang::En) => off.name_en.clone(),
                (None, _) => t.get("calendar-name-worked").to_owned(),
            };
            let basis = match off {
                Some(off) if !off.announced => t.get("calendar-computed"),
                _ => t.get("calendar-announced"),
            };
            [day(*at), name, basis.to_owned()]
        })
        .collect();
    let changes: Vec<String> = found
        .changes
        .iter()
        .map(|row| {
            let name = match lang {
                Lang::Vi | Lang::Km => &row.change.name_vi,
                Lang::En => &row.change.name_en,
            };
            let fill = [
                ("day", day(row.change.day).into()),
                ("name", name.as_str().into()),
                ("who", desk.named(&row.officer_name).into()),
                ("at", desk.moment(row.at).into()),
                ("why", row.reason.as_str().into()),
            ];
            t.with("calendar-changed", &fill)
        })
        .collect();
    let action = desk.href("/lich");
    let of_all = office.is_none();
    let title = t.get("calendar");
    let head = desk
        .head(title)
        .error(!faults.is_empty())
        .back(desk.href(""));
    render::page(&app.site, head, move || {
        let columns =
            ["calendar-day", "calendar-what", "calendar-basis"].map(|id| Column::new(t.get(id)));
        let none = days.is_empty();
        let rows: Vec<Vec<AnyView>> = days
            .into_iter()
            .map(|cells| cells.map(IntoAny::into_any).into())
            .collect();
        let kinds = ChangeKind::OF_A_DAY
            .map(|kind| {
                Choice::new(
                    kind.as_str(),
                    t.get(&format!("calendar-kind.{}", kind.as_str())),
                )
            })
            .into();
        let [of_kind, of_day, of_worked, of_vi, of_en, of_reason] =
            ["kind", "day", "worked", "name_vi", "name_en", "reason"].map(|id| faults.of(id));
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{title}</h1>
            {done.map(|said| view! { <Notice t kind=NoticeKind::Success><p>{said}</p></Notice> })}
            <p class="lead">{t.get("calendar.text")}</p>
            {of_all.then(|| view! { <div id="national" tabindex="-1">{national}</div> })}
            <h2>{of}</h2>
            {local.map(|said| view! { <p>{said}</p> })}
            {(!others.is_empty()).then(|| view! {
                <p>{t.get("calendar-others")}</p>
                <ul class="inline">
                    {others.into_iter().map(|(href, name)| view! { <li><Link href>{name}</Link></li> }).collect_view()}
                </ul>
            })}
            <ul class="inline">
                {years.map(|(href, year)| view! { <li><Link href>{year}</Link></li> }).collect_view()}
            </ul>
            {none.then(|| view! { <p>{t.get("calendar-none")}</p> })}
            {(!none).then(|| view! { <Table caption=t.with("calendar-of", &[("year", year.to_string().into())]) columns=columns.into() rows/> })}
            {(!may_change).then(|| view! { <p>{t.get("calendar-not-yours")}</p> })}
            {may_change.then(|| view! {
            <h2>{t.get("calendar-change")}</h2>
            {of_all.then(|| view! { <p>{t.get("national.text")}</p> })}
            <PostForm action=action>
                <Hidden name="office" value=code/>
                <Radios t id="kind" legend=t.get("calendar-kind") fault=of_kind chosen=typed.kind.clone() choices=kinds/>
                <DateInput t id="day" legend=t.get("calendar-day") hint=t.get("calendar-day.hint") fault=of_day day=typed.day.clone() month=typed.month.clone() year=typed.year.clone()/>
                <DateInput t id="worked" legend=t.get("calendar-worked") hint=t.get("calendar-worked.hint") optional=true fault=of_worked day=typed.worked_day.clone() month=typed.worked_month.clone() year=typed.worked_year.clone()/>
                <Field t id="name_vi" label=t.get("calendar-name-vi") hint=t.get("calendar-name-vi.hint") fault=of_vi value=typed.name_vi.clone()/>
                <Field t id="name_en" label=t.get("calendar-name-en") fault=of_en value=typed.name_en.clone()/>
                <TextArea t id="reason" label=t.get("calendar-reason") hint=t.get("calendar-reason.hint") fault=of_reason value=typed.reason.clone()/>
                <Button>{t.get(if of_all { "national-propose" } else { "calendar-button" })}</Button>
            </PostForm>
            })}
            {(!changes.is_empty()).then(|| view! {
                <h2>{t.get("calendar-history")}</h2>
                <ul>{changes.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ul>
            })}
        }
    })
}
