//! Two who marry choose the hour at which they come to the office, or move it.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use i18n::weekday_date;
use leptos::prelude::*;
use portal::{Appointment, AppointmentError, DossierView};
use serde::Deserialize;

use super::words;
use crate::{
    components::{
        Button, Choice, ErrorSummary, Fault, Faults, Link, Notice, NoticeKind, PostForm, Select,
    },
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The hour that was chosen, as `2026-12-03T02:30:00Z`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    hour: String,
}

/// What stands on the page of the dossier.
pub(super) fn standing(
    visit: &Visit,
    dossier: &DossierView,
    now: DateTime<Utc>,
) -> Option<AnyView> {
    let appointment = dossier.appointment.as_ref()?;
    let t = visit.t;
    let href = visit.href(&format!("/ho-so/{}/lich-hen", dossier.code));
    let (said, link) = (
        said(visit, appointment, now),
        if appointment.starts_at.is_some() {
            t.get("hour-move")
        } else {
            t.get("hour-choose")
        },
    );
    let kind = match appointment.starts_at.filter(|hour| *hour > now) {
        Some(_) => NoticeKind::Success,
        None => NoticeKind::default(),
    };
    let by = sign_by(visit, appointment);
    Some(
        view! {
            <div id="lich-hen">
                <Notice t kind>
                    {said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
                    {by.map(|by| view! { <p>{by}</p> })}
                    <p><Link href>{link}</Link></p>
                </Notice>
            </div>
        }
        .into_any(),
    )
}

/// How it stands, a sentence each.
fn said(visit: &Visit, appointment: &Appointment, now: DateTime<Utc>) -> Vec<String> {
    let t = visit.t;
    let at = |hour| [("when", words::at(visit.lang, hour).into())];
    let mut said = Vec::new();
    match appointment.starts_at {
        Some(hour) if hour > now => {
            said.push(t.with("hour-is", &at(hour)));
            said.push(t.get("hour-bring").to_owned());
        }
        Some(hour) => said.push(t.with("hour-over", &at(hour))),
        None if appointment.asked_for.is_none() => said.push(t.get("hour-none").to_owned()),
        None => {}
    }
    if let Some(hour) = appointment.asked_for {
        said.push(t.with("hour-asked", &at(hour)));
    }
    said
}

fn sign_by(visit: &Visit, appointment: &Appointment) -> Option<String> {
    let day = weekday_date(visit.lang, appointment.sign_by?);
    Some(visit.t.with("hour-sign-by", &[("day", day.into())]))
}

/// `GET /{lang}/ho-so/{code}/lich-hen`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(page(&app, &visit, &code, None).await?.into_response())
}

/// `POST …/lich-hen`
pub(super) async fn choose(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let hour: DateTime<Utc> = match chosen.hour.parse() {
        Ok(hour) => hour,
        Err(_) => {
            let page = page(&app, &visit, &code, Some("hour.missing")).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match app.portal.choose_hour(&visit.visitor, &code, hour).await {
        Ok(()) => Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}#lich-hen"))).into_response()),
        Err(AppointmentError::NotOffered) => {
            let page = page(&app, &visit, &code, Some("hour.gone")).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(AppointmentError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// One page, one decision: which hour.
async fn page(
    app: &App,
    visit: &Visit,
    code: &str,
    wrong: Option<&str>,
) -> Result<render::Page, Failure> {
    let dossier = app
        .portal
        .dossier(&visit.visitor, code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let (t, now) = (visit.t, app.clock.now());
    let base = visit.href(&format!("/ho-so/{}", dossier.code));
    let appointment = dossier.appointment.clone();
    let choices: Vec<Choice> = appointment
        .iter()
        .flat_map(|appointment| &appointment.hours)
        .filter(|hour| **hour > now)
        .map(|hour| Choice::new(value(*hour), words::at(visit.lang, *hour)))
        .collect();
    let said = match &appointment {
        Some(appointment) => said(visit, appointment, now),
        None => vec![t.get("hour-closed").to_owned()],
    };
    let by = appointment
        .as_ref()
        .and_then(|appointment| sign_by(visit, appointment));
    let faults: Faults = wrong
        .map(|key| Fault::new("hour", t.get(key)))
        .into_iter()
        .collect::<Vec<_>>()
        .into();
    let fault = faults.of("hour");
    let none = appointment.is_some() && choices.is_empty();
    let form = (!choices.is_empty()).then(|| {
        view! {
            <PostForm>
                <Select t id="hour" label=t.get("hour") hint=t.get("hour.hint") fault choices/>
                <Button>{t.get("hour-send")}</Button>
            </PostForm>
        }
    });
    let head = visit
        .head(t.get("hour-title"))
        .error(wrong.is_some())
        .back(base.clone());
    Ok(render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("hour-title")}</h1>
            {said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
            {by.map(|by| view! { <p>{by}</p> })}
            {none.then(|| view! { <p>{t.get("hour-no-free")}</p> })}
            {form}
            <p><Link href=base>{t.get("hour-back")}</Link></p>
        }
    }))
}

/// An hour as the form sends it.
fn value(hour: DateTime<Utc>) -> String {
    hour.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
