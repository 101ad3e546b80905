//! The letter about a foreigner's death, and the one that takes it back, on the page of the
//! case: to be printed, and when and under which number it went out.

use axum::{
    Router,
    extract::{Form, Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use chrono::{DateTime, Datelike, Utc};
use domain::{
    date::{self, DateFields},
    mission::legal_day_at,
};
use i18n::Value;
use leptos::prelude::*;
use registry::{CaseView, ForeignDeath};
use serde::Deserialize;

use super::{
    Desk,
    act::{again, faults, refused},
    case::Said,
    paper,
};
use crate::{
    components::{Button, DateInput, Faults, Field, Link, Notice, PostForm, Width},
    failure::Failure,
    state::App,
};

/// The addresses of this part.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/can-bo/ho-so/{code}/bo-ngoai-giao", post(has_gone))
        .route("/{lang}/can-bo/ho-so/{code}/bo-ngoai-giao.pdf", get(letter))
}

/// What was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(rename = "letter.outgoing")]
    outgoing: String,
    #[serde(rename = "letter.sent_on.day")]
    day: String,
    #[serde(rename = "letter.sent_on.month")]
    month: String,
    #[serde(rename = "letter.sent_on.year")]
    year: String,
}

impl Typed {
    fn is_empty(&self) -> bool {
        [&self.outgoing, &self.day, &self.month, &self.year]
            .iter()
            .all(|part| part.is_empty())
    }
}

/// `GET …/bo-ngoai-giao.pdf`: the letter, to be printed and signed.
async fn letter(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = app
        .registry
        .foreign_death_letter(&desk.officer, &code)
        .await;
    paper::pdf(&desk, found, &format!("bo-ngoai-giao-{code}.pdf"))
}

/// `POST …/bo-ngoai-giao`: it went out.
async fn has_gone(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let day = DateFields::new(&typed.day, &typed.month, &typed.year);
    let done = app
        .registry
        .letter_has_gone(&desk.officer, &code, &typed.outgoing, day.parse().ok())
        .await;
    let Err(error) = done else {
        let there = desk.href(&format!("/ho-so/{code}"));
        return Ok(Redirect::to(&there).into_response());
    };
    let typed = Said {
        letter: typed,
        ..Said::default()
    };
    let (status, said) = refused(&desk, error, typed, |problems| {
        faults(&desk, "letter", problems)
    })?;
    Ok((status, again(&app, &desk, &code, said).await?).into_response())
}

/// That the ministry is to be told, or was; nothing where nobody is.
pub(super) fn section(
    desk: &Desk,
    case: &CaseView,
    faults: &Faults,
    typed: &Typed,
    now: DateTime<Utc>,
) -> Option<AnyView> {
    let letter = case.foreign_death.as_ref()?;
    let t = desk.t;
    let base = desk.href(&format!("/ho-so/{}/bo-ngoai-giao", case.case.code));
    let (said, waits) = (said(desk, letter), letter.sent.is_none() && !letter.dropped);
    let form = letter
        .may_send
        .then(|| form(desk, base.clone(), faults, typed, now));
    let pdf = format!("{base}.pdf");
    let link = (!letter.dropped)
        .then(|| view! { <p><Link href=pdf>{t.get("desk-foreign-death.letter")}</Link></p> });
    Some(match waits {
        true => view! { <Notice t><p><strong>{said}</strong></p>{link}</Notice> {form} }.into_any(),
        false => view! { <p>{said}</p> {link} }.into_any(),
    })
}

fn said(desk: &Desk, letter: &ForeignDeath) -> String {
    let mut fill: Vec<(&str, Value<'_>)> = vec![
        ("whom", desk.named(letter.whom).into()),
        ("article", letter.article.into()),
    ];
    if let Some((number, day)) = &letter.sent {
        fill.push(("number", number.as_str().into()));
        fill.push(("day", date::printed(*day).into()));
    }
    if let Some(back) = &letter.takes_back {
        let (number, day) = &back.first;
        fill.push(("first", number.as_str().into()));
        fill.push(("first_day", date::printed(*day).into()));
        fill.push(("decision", desk.named(&back.decision).into()));
    }
    let key = match (letter.dropped, &letter.takes_back, &letter.sent) {
        (true, ..) => "desk-foreign-death.dropped",
        (_, None, None) => "desk-foreign-death",
        (_, None, Some(_)) => "desk-foreign-death.sent",
        (_, Some(_), None) => "desk-foreign-death-back",
        (_, Some(_), Some(_)) => "desk-foreign-death-back.sent",
    };
    desk.t.with(key, &fill)
}

fn form(
    desk: &Desk,
    action: String,
    faults: &Faults,
    typed: &Typed,
    now: DateTime<Utc>,
) -> AnyView {
    let t = desk.t;
    let [of_number, of_day] = ["letter.outgoing", "letter.sent_on"].map(|field| faults.of(field));
    let mut typed = typed.clone();
    if typed.is_empty() {
        // Most letters are written down on the day they go out.
        let today = legal_day_at(&desk.officer.office, now);
        typed.day = today.day().to_string();
        typed.month = today.month().to_string();
        typed.year = today.year().to_string();
    }
    view! {
        <PostForm action>
            <Field t id="letter.outgoing" label=t.get("desk-outgoing") fault=of_number value=typed.outgoing width=Width::Medium/>
            <DateInput t id="letter.sent_on" legend=t.get("desk-sent_on") fault=of_day day=typed.day month=typed.month year=typed.year/>
            <Button>{t.get("desk-foreign-death.send")}</Button>
        </PostForm>
    }
    .into_any()
}
