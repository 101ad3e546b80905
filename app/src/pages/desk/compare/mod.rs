//! Two births, or two deaths, side by side, and why they may be one.

mod births;
mod books;
mod deaths;
mod rows;
mod words;

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::calendar;
use i18n::Texts;
use leptos::prelude::*;
use registry::{ActError, CaseView, FieldProblem, LikelyDuplicate};
use serde::Deserialize;

use self::{rows::Sides, words::Words};
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
    let case = desk.case(&app, &code).await?;
    Ok(view(&app, &desk, case, None, String::new()).into_response())
}

/// That two are two people, and why.
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
            let case = desk.case(&app, &code).await?;
            let said = match problems.first() {
                Some(FieldProblem::TooLong(..)) => desk.t.get("desk-reason.long"),
                _ => Words::of(desk.t, case.facts.as_ref()).missing,
            };
            let fault = Fault::new(field(&found.other), said);
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
    let words = Words::of(t, own.as_ref());
    render::page(&app.site, head, move || {
        let none = duplicates.is_empty();
        let sections: Vec<AnyView> = duplicates
            .iter()
            .filter_map(|other| {
                let sides = Sides {
                    own: own.as_ref()?,
                    office: &case.office,
                    other,
                };
                let fault = faults.of(&field(&other.code));
                let typed = fault.as_ref().map_or("", |_| typed.as_str());
                let rows = rows::rows(t, &sides, today);
                let pair = (case.code.as_str(), other);
                Some(section(desk, words, pair, rows, (fault, typed)))
            })
            .collect();
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("desk-compare")}</h1>
            <p>{words.once}</p>
            {none.then(|| view! { <p>{t.get("desk-compare-none")}</p> })}
            {sections}
            <p><Link href=back>{t.get("desk-compare-back")}</Link></p>
        }
    })
}

/// One that may be the same beside the case of this code: what both say, why they may be
/// one, and what an officer has found or is to find.
fn section(
    desk: &Desk,
    words: Words,
    (code, other): (&str, &LikelyDuplicate),
    rows: Vec<Vec<AnyView>>,
    (fault, typed): (Option<Fault>, &str),
) -> AnyView {
    let t = desk.t;
    let columns = vec![
        Column::new(t.get("desk-compare-what")),
        Column::new(t.with("desk-compare-this", &[("code", code.into())])),
        Column::new(books::that_side(t, other)),
    ];
    let score = ("score", f64::from(other.likeness.score).into());
    let score = t.with("desk-compare-score", &[score]);
    let reasons = other.likeness.reasons.iter().map(|reason| {
        let words = t.get(&format!("desk-why-{}", reason.why.as_str()));
        view! { <li>{words}" "<span class="points">{format!("({:+})", reason.weight)}</span></li> }
    });
    let reasons = reasons.collect_view();
    let done = other.compared.clone().map(|done| {
        let at = desk.moment(done.at);
        let fill = [("name", done.officer.into()), ("at", at.into())];
        let said = t.with(words.compared, &fill);
        view! { <Notice t kind=NoticeKind::Success><p>{said}</p><p>{done.reason}</p></Notice> }
    });
    let way = books::way(desk, other);
    let ask = other.compared.is_none().then(|| {
        let (id, value) = (field(&other.code), typed.to_owned());
        let code = other.code.clone();
        view! {
            <PostForm>
                <Hidden name="other" value=code/>
                <Reason t words id fault value/>
                <Button>{words.two}</Button>
            </PostForm>
        }
    });
    view! {
        <section>
            <h2>{score}</h2>
            <Table caption=t.get("desk-compare-table") columns rows/>
            {way}
            <h3>{t.get("desk-compare-why")}</h3>
            <ul>{reasons}</ul>
            {done}
            {ask}
        </section>
    }
    .into_any()
}

/// The reason's box is named `reason` whatever its id, for each form has one.
#[component]
fn Reason(
    t: &'static Texts,
    words: Words,
    id: String,
    fault: Option<Fault>,
    value: String,
) -> impl IntoView {
    view! {
        <TextArea t id=id name="reason" label=words.reason hint=words.hint fault value rows=2/>
    }
}
