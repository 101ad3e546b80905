//! Days of the whole country that wait for a second person: an administrator of another
//! office agrees or sends them back, on the page of the calendar.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::calendar::Change;
use i18n::{Lang, weekday_date};
use leptos::prelude::*;
use registry::{CalendarError, ProposedDays};
use serde::Deserialize;

use super::{Desk, calendar};
use crate::{
    components::{Button, ButtonKind, Facts, Fault, Faults, Hidden, Notice, PostForm, TextArea},
    failure::Failure,
    state::App,
};

/// Which proposal, and why it is sent back.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    subject: String,
    answer: String,
}

/// The id of the field for the reason of one proposal.
fn field(subject: &str) -> String {
    format!("answer-{subject}")
}

/// `POST /{lang}/can-bo/lich/dong-y`
pub(super) async fn agree(
    State(app): State<App>,
    desk: Desk,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let done = app.registry.agree_to_days(&desk.officer, &typed.subject);
    answered(&app, &desk, done.await, &typed, "2").await
}

/// `POST /{lang}/can-bo/lich/tra-lai`
pub(super) async fn send_back(
    State(app): State<App>,
    desk: Desk,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let (subject, answer) = (&typed.subject, &typed.answer);
    let done = app.registry.send_days_back(&desk.officer, subject, answer);
    answered(&app, &desk, done.await, &typed, "3").await
}

async fn answered(
    app: &App,
    desk: &Desk,
    done: Result<(), CalendarError>,
    typed: &Typed,
    word: &str,
) -> Result<Response, Failure> {
    let (status, fault) = match done {
        Ok(()) => {
            let to = desk.href(&format!("/lich?noi=&xong={word}"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(CalendarError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(CalendarError::NotAllowed | CalendarError::Invalid(_)) => {
            return Err(Failure::not_found().at(desk.lang));
        }
        Err(CalendarError::NoAnswer) => {
            let said = desk.t.get("national-answer.missing");
            (
                StatusCode::UNPROCESSABLE_ENTITY,
                Fault::new(field(&typed.subject), said),
            )
        }
        Err(CalendarError::SameOffice) => (
            StatusCode::CONFLICT,
            Fault::new("national", desk.t.get("national-same-office")),
        ),
        Err(CalendarError::Changed) => (
            StatusCode::CONFLICT,
            Fault::new("national", desk.t.get("national-stale")),
        ),
    };
    let faults: Faults = std::iter::once(fault).collect();
    let page = calendar::of_country(app, desk, faults, &typed.answer).await?;
    Ok((status, page).into_response())
}

/// `Nghỉ hoán đổi (thứ Hai, ngày 16 tháng 11 năm 2026)`.
fn said(lang: Lang, change: &Change) -> String {
    let name = match lang {
        Lang::Vi | Lang::Km => &change.name_vi,
        Lang::En => &change.name_en,
    };
    format!("{name} ({})", weekday_date(lang, change.day))
}

/// What waits and what was sent back; nothing where there is nothing.
pub(super) fn part(
    desk: &Desk,
    proposed: &[ProposedDays],
    faults: &Faults,
    typed: &str,
) -> Option<AnyView> {
    if proposed.is_empty() {
        return None;
    }
    let t = desk.t;
    let all: Vec<_> = proposed
        .iter()
        .map(|days| one(desk, days, faults, typed))
        .collect();
    Some(
        view! {
            <h2>{t.get("national")}</h2>
            {all}
        }
        .into_any(),
    )
}

fn one(desk: &Desk, days: &ProposedDays, faults: &Faults, typed: &str) -> AnyView {
    let t = desk.t;
    let changes: Vec<String> = days
        .changes
        .iter()
        .map(|change| said(desk.lang, change))
        .collect();
    let asked = [
        ("name", days.asked_name.as_str().into()),
        ("at", desk.moment(days.asked_at).into()),
    ];
    let facts = vec![
        (t.get("second-what").into(), changes.join("; ").into_any()),
        (
            t.get("second-who").into(),
            t.with("second-asked", &asked).into_any(),
        ),
        (
            t.get("calendar-reason").into(),
            days.reason.clone().into_any(),
        ),
    ];
    if let Some((answer, name)) = &days.sent_back {
        let back = [
            ("name", name.as_str().into()),
            ("why", answer.as_str().into()),
        ];
        let back = t.with("national-sent-back", &back);
        return view! { <Notice t><Facts facts/> <p>{back}</p></Notice> }.into_any();
    }
    let (subject, id) = (days.subject.clone(), field(&days.subject));
    let fault = faults.of(&id);
    let value = match fault {
        Some(_) => typed.to_owned(),
        None => String::new(),
    };
    let agreed = subject.clone();
    let agree = days.may_agree.then(|| {
        view! {
            <PostForm action=desk.href("/lich/dong-y")>
                <Hidden name="subject" value=agreed/>
                <Button>{t.get("national-agree")}</Button>
            </PostForm>
        }
    });
    let waits = (!days.may_agree).then(|| view! { <p>{t.get("national-waits")}</p> });
    view! {
        <Notice t>
            <Facts facts/>
            {waits}
        </Notice>
        {agree}
        <PostForm action=desk.href("/lich/tra-lai")>
            <Hidden name="subject" value=subject/>
            <TextArea t id name="answer" label=t.get("national-answer") fault value/>
            <Button kind=ButtonKind::Secondary>{t.get("national-send-back")}</Button>
        </PostForm>
    }
    .into_any()
}
