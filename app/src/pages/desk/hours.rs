//! The hours at which one's own office receives people, by weekday: what holds, what is
//! set for later, and the form that sets them. For its administrator.

use std::collections::BTreeMap;

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{NaiveDate, Weekday};
use domain::{
    calendar::{DayHours, Span, Week, WeekFault},
    date::DateFields,
    place::CommuneCode,
};
use i18n::date;
use leptos::prelude::*;
use registry::{Half, HoursError, HoursOfOffice, HoursProblem, ProposedHours};
use serde::Deserialize;

use super::Desk;
use crate::{
    components::{
        Button, DateInput, ErrorSummary, Fault, Faults, Field, Notice, NoticeKind, PostForm,
        TextArea, Width,
    },
    failure::Failure,
    pages::hours,
    render,
    state::App,
};

/// Behind the desk's own address.
pub(super) const HERE: &str = "/gio-tiep-nhan";

/// The form as it was typed: fourteen fields named after weekday and half, and the rest.
type Typed = BTreeMap<String, String>;

/// Whether the hours were just set.
#[derive(Default, Deserialize)]
pub(super) struct Which {
    xong: Option<u8>,
}

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The id of a field, and the key of its half of a day.
fn field(weekday: Weekday, half: Half) -> String {
    format!("{}.{}", word(half), weekday.number_from_monday())
}

fn word(half: Half) -> &'static str {
    match half {
        Half::Morning => "morning",
        Half::Afternoon => "afternoon",
    }
}

fn text<'t>(typed: &'t Typed, id: &str) -> &'t str {
    typed.get(id).map_or("", String::as_str)
}

fn day_of(typed: &Typed) -> Option<NaiveDate> {
    let [day, month, year] = ["from.day", "from.month", "from.year"].map(|id| text(typed, id));
    DateFields::new(day, month, year).parse().ok()
}

fn proposed(typed: &Typed) -> ProposedHours {
    let half = |weekday, half| text(typed, &field(weekday, half)).to_owned();
    ProposedHours {
        from: day_of(typed),
        days: WEEK.map(|day| [half(day, Half::Morning), half(day, Half::Afternoon)]),
        reason: text(typed, "reason").to_owned(),
    }
}

/// The form filled with the hours that hold: most changes are to one day.
fn filled(week: &Week) -> Typed {
    let shown = |span: Option<Span>| {
        span.map(|Span { from, until }| {
            format!("{} - {}", from.format("%-H:%M"), until.format("%-H:%M"))
        })
    };
    WEEK.into_iter()
        .zip(week.days())
        .flat_map(|(weekday, DayHours { morning, afternoon })| {
            [(Half::Morning, *morning), (Half::Afternoon, *afternoon)]
                .map(|(half, span)| (field(weekday, half), shown(span).unwrap_or_default()))
        })
        .collect()
}

/// `GET /{lang}/can-bo/gio-tiep-nhan`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let found = found(&app, &desk).await?;
    let typed = filled(&found.now);
    let done = which.xong.is_some();
    Ok(view(&app, &desk, found, done, typed, Faults::default()).into_response())
}

/// `POST` to the same address.
pub(super) async fn set(
    State(app): State<App>,
    desk: Desk,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let problems = match app
        .registry
        .set_hours(&desk.officer, &proposed(&typed))
        .await
    {
        Ok(()) => {
            let to = desk.href(&format!("{HERE}?xong=1"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(HoursError::NotAllowed) => return Err(Failure::not_found().at(desk.lang)),
        Err(HoursError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(HoursError::Invalid(problems)) => problems,
    };
    let faults: Faults = problems
        .into_iter()
        .map(|problem| fault(&desk, problem))
        .collect();
    let found = found(&app, &desk).await?;
    let page = view(&app, &desk, found, false, typed, faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn found(app: &App, desk: &Desk) -> Result<HoursOfOffice, Failure> {
    desk.found(app.registry.hours_of_office(&desk.officer).await)
}

fn weekday(desk: &Desk, weekday: Weekday) -> &'static str {
    desk.t
        .get(&format!("weekday-{}", weekday.number_from_monday()))
}

fn label(desk: &Desk, day: Weekday, half: Half) -> String {
    let key = format!("hours-{}", word(half));
    desk.t.with(&key, &[("day", weekday(desk, day).into())])
}

fn fault(desk: &Desk, problem: HoursProblem) -> Fault {
    let t = desk.t;
    match problem {
        HoursProblem::NoDay => {
            Fault::new("from", t.get("hours-valid.missing")).at("from.day".to_owned())
        }
        HoursProblem::Past => {
            Fault::new("from", t.get("hours-valid.past")).at("from.day".to_owned())
        }
        HoursProblem::NoReason => Fault::new("reason", t.get("calendar-reason.missing")),
        HoursProblem::LongReason(_) => Fault::new("reason", t.get("calendar-reason.long")),
        HoursProblem::NoChange => {
            Fault::new(field(Weekday::Mon, Half::Morning), t.get("hours-no-change"))
        }
        HoursProblem::Unreadable(day, half) => {
            let said = t.with(
                "hours-unreadable",
                &[("field", label(desk, day, half).into())],
            );
            Fault::new(field(day, half), said)
        }
        HoursProblem::Day(day, fault) => {
            let (key, half) = match fault {
                WeekFault::ShutOnWorkingDay => ("hours-shut", Half::Morning),
                WeekFault::ShutBeforeCutOff => ("hours-early", Half::Afternoon),
                WeekFault::Overlap => ("hours-overlap", Half::Afternoon),
            };
            let said = t.with(key, &[("day", weekday(desk, day).into())]);
            Fault::new(field(day, half), said)
        }
    }
}

fn view(
    app: &App,
    desk: &Desk,
    found: HoursOfOffice,
    done: bool,
    typed: Typed,
    faults: Faults,
) -> render::Page {
    let (t, lang) = (desk.t, desk.lang);
    let office = CommuneCode::parse(&desk.officer.office)
        .ok()
        .and_then(|code| domain::office::office_on(code, crate::visit::today(app)))
        .map(|office| office.name)
        .unwrap_or_default();
    let from = |day: NaiveDate, week: &Week| {
        let fill = [
            ("day", date(lang, day).into()),
            ("hours", hours::in_words(lang, week).into()),
        ];
        t.with("hours-from", &fill)
    };
    let now = t.with(
        "hours-now",
        &[("hours", hours::in_words(lang, &found.now).into())],
    );
    let later: Vec<String> = found
        .later
        .iter()
        .map(|(day, week)| from(*day, week))
        .collect();
    let changes: Vec<String> = found
        .changes
        .iter()
        .filter_map(|row| {
            let fill = [
                (
                    "said",
                    from(row.change.day, row.change.hours.as_ref()?).into(),
                ),
                ("who", row.officer_name.as_str().into()),
                ("at", desk.moment(row.at).into()),
                ("why", row.reason.as_str().into()),
            ];
            Some(t.with("hours-changed", &fill))
        })
        .collect();
    let fields: Vec<_> = WEEK
        .into_iter()
        .flat_map(|day| [(day, Half::Morning), (day, Half::Afternoon)])
        .map(|(day, half)| {
            let id = field(day, half);
            (
                label(desk, day, half),
                text(&typed, &id).to_owned(),
                faults.of(&id),
                id,
            )
        })
        .collect();
    let [day, month, year] =
        ["from.day", "from.month", "from.year"].map(|id| text(&typed, id).to_owned());
    let reason = text(&typed, "reason").to_owned();
    let action = desk.href(HERE);
    let title = t.get("hours");
    let head = desk
        .head(title)
        .error(!faults.is_empty())
        .back(desk.href(""));
    render::page(&app.site, head, move || {
        let [of_from, of_reason] = ["from", "reason"].map(|id| faults.of(id));
        let fields: Vec<_> = fields
            .into_iter()
            .map(|(label, value, fault, id)| view! { <Field t id label fault value width=Width::Medium/> })
            .collect();
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{title}</h1>
            {done.then(|| view! { <Notice t kind=NoticeKind::Success><p>{t.get("hours-done")}</p></Notice> })}
            <p class="lead">{t.get("hours.text")}</p>
            <h2>{office}</h2>
            <p>{now}</p>
            {later.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
            <h2>{t.get("hours-change")}</h2>
            <p>{t.get("hours-change.text")}</p>
            <p>{t.get("hours-change.saturday")}</p>
            <PostForm action>
                <DateInput t id="from" legend=t.get("hours-valid") hint=t.get("calendar-day.hint") fault=of_from day month year/>
                {fields}
                <TextArea t id="reason" label=t.get("calendar-reason") hint=t.get("calendar-reason.hint") fault=of_reason value=reason/>
                <Button>{t.get("hours-button")}</Button>
            </PostForm>
            {(!changes.is_empty()).then(|| view! {
                <h2>{t.get("calendar-history")}</h2>
                <ul>{changes.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ul>
            })}
        }
    })
}
