//! Noting a judgment or a decision of an authority here at the margin of an entry. Law
//! 60/2014 Art. 30.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use registry::{EntryView, Judgment, JudgmentError, JudgmentFault, JudgmentKind};
use serde::Deserialize;

use super::{Address, entry, named, place};
use crate::{
    components::{
        Button, Choice, ErrorSummary, Fault, Faults, Field, Hidden, PostForm, Select, Warning,
    },
    failure::Failure,
    pages::desk::{Desk, done::Step},
    render,
    state::App,
};

/// What was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    version: i64,
    kind: String,
    number: String,
    judged: String,
    authority: String,
    effective: String,
    about: String,
}

/// `GET …/ban-an`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(address): Path<Address>,
) -> Result<Response, Failure> {
    let entry = entry(&app, &desk, place(&address, &desk)?).await?;
    if !entry.may_note {
        return Err(Failure::not_found().at(desk.lang));
    }
    Ok(page(&app, &desk, &entry, &Sent::default(), Vec::new(), None).into_response())
}

/// `POST …/ban-an`
pub(super) async fn sent(
    State(app): State<App>,
    desk: Desk,
    Path(address): Path<Address>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let place = place(&address, &desk)?;
    let typed = sent.clone();
    let judgment = Judgment {
        version: typed.version,
        kind: typed.kind,
        number: typed.number,
        judged: typed.judged,
        authority: typed.authority,
        effective: typed.effective,
        about: typed.about,
    };
    let noted = app
        .registry
        .note_judgment(&desk.officer, place, &judgment)
        .await;
    let (status, faults, said) = match noted {
        Ok(()) => {
            let there = desk.href(&format!("/so/{place}"));
            return Ok(Redirect::to(&Step::Noted.said_at(&there)).into_response());
        }
        Err(JudgmentError::NotFound) => return Err(Failure::not_found().at(desk.lang)),
        Err(JudgmentError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(JudgmentError::NotAllowed) => {
            (StatusCode::FORBIDDEN, Vec::new(), Some("correction-role"))
        }
        Err(JudgmentError::Changed) => (StatusCode::CONFLICT, Vec::new(), Some("judgment-changed")),
        Err(JudgmentError::Already) => (StatusCode::CONFLICT, Vec::new(), Some("judgment-already")),
        Err(JudgmentError::Invalid(wrong)) => {
            let faults = wrong
                .into_iter()
                .map(|(name, fault)| told(&desk, name, fault));
            (StatusCode::UNPROCESSABLE_ENTITY, faults.collect(), None)
        }
    };
    let entry = entry(&app, &desk, place).await?;
    let said = said.map(|key| desk.t.get(key));
    Ok((status, page(&app, &desk, &entry, &sent, faults, said)).into_response())
}

fn told(desk: &Desk, name: &'static str, fault: JudgmentFault) -> Fault {
    let what = match fault {
        JudgmentFault::Missing => "missing",
        JudgmentFault::TooLong => "long",
        JudgmentFault::Unprintable => "signs",
        JudgmentFault::Day => "day",
        JudgmentFault::Order => "order",
    };
    let label = desk.t.get(&format!("judgment-{name}"));
    let said = desk.t.with(
        &format!("judgment-fault.{what}"),
        &[("field", label.into())],
    );
    Fault::new(name, said)
}

fn page(
    app: &App,
    desk: &Desk,
    entry: &EntryView,
    sent: &Sent,
    faults: Vec<Fault>,
    said: Option<&'static str>,
) -> render::Page {
    let t = desk.t;
    let head = desk
        .head(t.get("judgment"))
        .error(!faults.is_empty() || said.is_some())
        .back(desk.href(&format!("/so/{}", entry.place)));
    let faults = Faults::from(faults);
    let title = named(desk, entry);
    let choices: Vec<Choice> = JudgmentKind::of(entry.entry.register)
        .iter()
        .map(|kind| {
            let word = kind.as_str();
            Choice::new(word, t.get(&format!("judgment-kind.{word}")))
        })
        .collect();
    let [
        of_kind,
        of_number,
        of_judged,
        of_authority,
        of_effective,
        of_about,
    ] = [
        "kind",
        "number",
        "judged",
        "authority",
        "effective",
        "about",
    ]
    .map(|id| faults.of(id));
    let version = entry.entry.version.to_string();
    let sent = sent.clone();
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("judgment")}</h1>
            {said.map(|words| view! { <Warning t>{words}</Warning> })}
            <p class="lead">{title}</p>
            <p>{t.get("judgment.text")}</p>
            <PostForm>
                <Hidden name="version" value=version/>
                <Select t id="kind" label=t.get("judgment-kind") fault=of_kind choices chosen=sent.kind/>
                <Field t id="number" label=t.get("judgment-number") fault=of_number value=sent.number/>
                <Field t id="judged" label=t.get("judgment-judged") hint=t.get("correction.day") fault=of_judged value=sent.judged/>
                <Field t id="authority" label=t.get("judgment-authority") fault=of_authority value=sent.authority/>
                <Field t id="effective" label=t.get("judgment-effective") hint=t.get("correction.day") fault=of_effective value=sent.effective/>
                <Field t id="about" label=t.get("judgment-about") hint=t.get("judgment-about.hint") fault=of_about value=sent.about optional=true/>
                <Button>{t.get("judgment.button")}</Button>
            </PostForm>
        }
    })
}
