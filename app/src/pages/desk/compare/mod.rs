//! Two births side by side, and why they may be one.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use domain::{
    calendar, date,
    duplicate::{BirthFacts, ParentFacts},
    office::office_on,
    pin::Pin,
    place::CommuneCode,
};
use i18n::Texts;
use leptos::prelude::*;
use registry::{ActError, CaseView, FieldProblem, LikelyDuplicate};
use serde::Deserialize;

use super::Desk;
use crate::{
    components::{
        Button, Column, ErrorSummary, Fault, Faults, Hidden, Link, Notice, NoticeKind, PostForm,
        Table, TextArea,
    },
    failure::{Failure, Reason},
    render,
    state::App,
};

/// `GET /{lang}/can-bo/ho-so/{code}/doi-chieu`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let case = seen(&app, &desk, &code).await?;
    Ok(view(&app, &desk, case, None, String::new()).into_response())
}

/// That two are two children, and why.
#[derive(Deserialize)]
pub(super) struct Found {
    #[serde(default)]
    other: String,
    #[serde(default)]
    reason: String,
}

/// `POST /{lang}/can-bo/ho-so/{code}/doi-chieu`
pub(super) async fn found_two(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(found): Form<Found>,
) -> Result<Response, Failure> {
    let done = app
        .registry
        .found_two(&desk.officer, &code, &found.other, &found.reason)
        .await;
    match done {
        Ok(_) => {
            let here = desk.href(&format!("/ho-so/{code}/doi-chieu"));
            Ok(Redirect::to(&here).into_response())
        }
        Err(ActError::Invalid(problems)) => {
            let key = match problems.first() {
                Some(FieldProblem::TooLong(..)) => "desk-reason.long",
                _ => "desk-compare-reason.missing",
            };
            let fault = Fault::new(field(&found.other), desk.t.get(key));
            let case = seen(&app, &desk, &code).await?;
            let page = view(&app, &desk, case, Some(fault), found.reason);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(ActError::NotFound) => Err(Failure::not_found().at(desk.lang)),
        Err(ActError::Store(error)) => Err(Failure::from(error).at(desk.lang)),
        Err(error) => {
            tracing::error!(%error, "comparing failed");
            Err(Failure::new(Reason::Broken).at(desk.lang))
        }
    }
}

async fn seen(app: &App, desk: &Desk, code: &str) -> Result<CaseView, Failure> {
    let found = app
        .registry
        .case(&desk.officer, code)
        .await
        .map_err(|e| Failure::from(e).at(desk.lang))?;
    found.ok_or_else(|| Failure::not_found().at(desk.lang))
}

/// The reason's field for one of several duplicates.
fn field(other: &str) -> String {
    format!("reason.{other}")
}

fn view(
    app: &App,
    desk: &Desk,
    case: CaseView,
    fault: Option<Fault>,
    typed: String,
) -> render::Page {
    let t = desk.t;
    let back = desk.href(&format!("/ho-so/{}", case.case.code));
    let head = desk
        .head(t.get("desk-compare"))
        .error(fault.is_some())
        .back(back.clone());
    let today = calendar::legal_day(app.clock.now());
    let faults: Faults = fault.into_iter().collect();
    let CaseView {
        facts: own,
        duplicates,
        case,
        ..
    } = case;
    let own_office = office_name(&case.office, today);
    render::page(&app.site, head, move || {
        let none = duplicates.is_empty();
        let sections: Vec<AnyView> = duplicates
            .into_iter()
            .filter_map(|other| {
                let own = own.as_ref()?;
                let id = field(&other.code);
                let fault = faults.of(&id);
                let typed = fault.as_ref().map(|_| typed.clone()).unwrap_or_default();
                let columns = vec![
                    Column::new(t.get("desk-compare-what")),
                    Column::new(t.with("desk-compare-this", &[("code", case.code.clone().into())])),
                    Column::new(t.with("desk-compare-that", &[("code", other.code.clone().into())])),
                ];
                let rows = rows(t, own, &other, &own_office, today);
                let reasons = other.likeness.reasons.iter().map(|reason| {
                    let words = t.get(&format!("desk-why-{}", reason.why.as_str()));
                    view! { <li>{words}" "<span class="points">{format!("({:+})", reason.weight)}</span></li> }
                }).collect_view();
                let done = other.compared.clone().map(|done| {
                    let at = desk.moment(done.at);
                    let words = t.with("desk-compared", &[("name", done.officer.into()), ("at", at.into())]);
                    view! { <Notice t kind=NoticeKind::Success><p>{words}</p><p>{done.reason}</p></Notice> }
                });
                let ask = other.compared.is_none().then(|| view! {
                    <PostForm>
                        <Hidden name="other" value=other.code.clone()/>
                        <Reason t id=id fault value=typed/>
                        <Button>{t.get("desk-compare-two")}</Button>
                    </PostForm>
                });
                Some(view! {
                    <section>
                        <h2>{t.with("desk-compare-score", &[("score", f64::from(other.likeness.score).into())])}</h2>
                        <Table caption=t.get("desk-compare-table") columns rows/>
                        <h3>{t.get("desk-compare-why")}</h3>
                        <ul>{reasons}</ul>
                        {done}
                        {ask}
                    </section>
                }.into_any())
            })
            .collect();
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("desk-compare")}</h1>
            <p>{t.get("desk-compare.text")}</p>
            {none.then(|| view! { <p>{t.get("desk-compare-none")}</p> })}
            {sections}
            <p><Link href=back>{t.get("desk-compare-back")}</Link></p>
        }
    })
}

/// The reason's box is named `reason` whatever its id, for each form has one.
#[component]
fn Reason(t: &'static Texts, id: String, fault: Option<Fault>, value: String) -> impl IntoView {
    view! {
        <TextArea t id=id name="reason" label=t.get("desk-compare-reason") hint=t.get("desk-compare-reason.hint") fault value rows=2/>
    }
}

fn rows(
    t: &'static Texts,
    own: &BirthFacts,
    other: &LikelyDuplicate,
    own_office: &str,
    today: NaiveDate,
) -> Vec<Vec<AnyView>> {
    let entered = match &other.entry {
        Some((number, day)) => t.with(
            "desk-compare-entered",
            &[
                ("number", number.to_string().into()),
                ("day", date::printed(*day).into()),
            ],
        ),
        None => t.get(&format!("case-{}", other.stage.as_str())).to_owned(),
    };
    let facts =
        |key: &'static str, of: fn(&BirthFacts) -> String| (t.get(key), of(own), of(&other.facts));
    let parent = |key: &'static str, of: fn(&BirthFacts) -> Option<&ParentFacts>| {
        (t.get(key), shown(of(own)), shown(of(&other.facts)))
    };
    let sex = |facts: &BirthFacts| facts.sex.vi().to_owned();
    let mut table = vec![
        facts("desk-compare-name", |facts| facts.name.clone()),
        facts("desk-compare-born", |facts| date::printed(facts.born)),
        facts("desk-compare-time", |facts| {
            facts
                .time
                .map(|time| time.format("%H:%M").to_string())
                .unwrap_or_default()
        }),
    ];
    table.push((t.get("desk-compare-sex"), sex(own), sex(&other.facts)));
    table.push(facts("desk-compare-notice", |facts| {
        facts.notice.clone().unwrap_or_default()
    }));
    table.push(parent("desk-compare-mother", |facts| facts.mother.as_ref()));
    table.push(parent("desk-compare-father", |facts| facts.father.as_ref()));
    table.push((
        t.get("desk-compare-office"),
        own_office.to_owned(),
        office_name(&other.office, today),
    ));
    table.push((
        t.get("desk-compare-state"),
        t.get("desk-compare-open").to_owned(),
        entered,
    ));
    table
        .into_iter()
        .map(|(key, own, other)| {
            let same = own == other && !own.is_empty();
            let cell = move |value: String| match (value.is_empty(), same) {
                (true, _) => view! { "–" }.into_any(),
                (_, true) => view! { <strong>{value}</strong> }.into_any(),
                _ => value.into_any(),
            };
            vec![key.into_any(), cell(own), cell(other)]
        })
        .collect()
}

/// `Trần Thu Hà, 14/03/1996, 001*****0011`.
fn shown(parent: Option<&ParentFacts>) -> String {
    let Some(parent) = parent else {
        return String::new();
    };
    let pin = parent.pin.as_deref().and_then(|pin| Pin::parse(pin).ok());
    [
        Some(parent.name.clone()),
        Some(parent.born.printed()),
        pin.map(|pin| pin.masked()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}

fn office_name(code: &str, today: NaiveDate) -> String {
    CommuneCode::parse(code)
        .ok()
        .and_then(|commune| office_on(commune, today))
        .map_or_else(|| code.to_owned(), |office| office.name)
}
