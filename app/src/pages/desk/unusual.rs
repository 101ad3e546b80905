//! Unusual volume or hours of accounts, and what was put off again: what the head of the
//! desk looks at.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use domain::{calendar, date};
use i18n::moment;
use leptos::prelude::*;
use registry::{Lives, LookError, PutOff, Unusual};
use serde::Deserialize;
use uuid::Uuid;

use super::{Desk, listing};
use crate::{
    components::{Button, ButtonKind, Facts, Hidden, Link, PostForm, SummaryCard},
    failure::Failure,
    render,
    state::App,
};

/// `GET /{lang}/can-bo/bat-thuong`
pub(super) async fn show(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    Ok(page(&app, &desk, None).await?.into_response())
}

/// Whose day.
#[derive(Deserialize)]
pub(super) struct Whose {
    officer: Uuid,
    day: NaiveDate,
}

/// `POST /{lang}/can-bo/bat-thuong`: it was looked at.
pub(super) async fn look(
    State(app): State<App>,
    desk: Desk,
    Form(whose): Form<Whose>,
) -> Result<Response, Failure> {
    let looked = app
        .registry
        .looked_at(&desk.officer, whose.officer, whose.day)
        .await;
    match looked {
        Ok(()) => Ok(Redirect::to(&desk.href("/bat-thuong")).into_response()),
        Err(LookError::NotFound) => Err(Failure::not_found().at(desk.lang)),
        Err(LookError::Store(error)) => Err(Failure::from(error).at(desk.lang)),
        Err(LookError::SamePerson) => {
            let page = page(&app, &desk, Some(desk.t.get("unusual-own"))).await?;
            Ok((StatusCode::FORBIDDEN, page).into_response())
        }
    }
}

async fn page(app: &App, desk: &Desk, said: Option<&'static str>) -> Result<render::Page, Failure> {
    if !app.registry.watches(&desk.officer) {
        return Err(Failure::not_found().at(desk.lang));
    }
    let found = app
        .registry
        .unusual(&desk.officer)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let living = app.registry.who_live(&desk.officer).await;
    let living = living.map_err(|error| Failure::from(error).at(desk.lang))?;
    let again = app.registry.put_off_again(&desk.officer).await;
    let again = again.map_err(|error| Failure::from(error).at(desk.lang))?;
    let mut cards: Vec<AnyView> = living.iter().map(|case| lives(desk, case)).collect();
    cards.extend(again.iter().map(|case| put_off(desk, case)));
    cards.extend(found.iter().map(|day| card(desk, day)));
    let content = (!cards.is_empty()).then(|| cards.into_any());
    Ok(listing::page(app, desk, "unusual", said, content))
}

/// Somebody lives who was declared dead.
fn lives(desk: &Desk, lives: &Lives) -> AnyView {
    let t = desk.t;
    let at = moment(desk.lang, calendar::local(lives.changed_at));
    let href = desk.href(&format!("/ho-so/{}", lives.case_code));
    let code = lives.case_code.clone();
    view! {
        <SummaryCard title=t.get("unusual-lives").to_owned()>
            <p>{at}</p>
            <p>{t.get("unusual-lives.text")}</p>
            <p><Link href>{code}</Link></p>
        </SummaryCard>
    }
    .into_any()
}

/// A case was put off more than once.
fn put_off(desk: &Desk, case: &PutOff) -> AnyView {
    let t = desk.t;
    let due = moment(desk.lang, calendar::local(case.due_at));
    let fill = [("n", case.slips.to_string().into()), ("due", due.into())];
    let said = t.with("unusual-put-off.text", &fill);
    let href = desk.href(&format!("/ho-so/{}", case.case_code));
    let code = case.case_code.clone();
    view! {
        <SummaryCard title=t.get("unusual-put-off").to_owned()>
            <p>{said}</p>
            <p><Link href>{code}</Link></p>
        </SummaryCard>
    }
    .into_any()
}

fn card(desk: &Desk, day: &Unusual) -> AnyView {
    let t = desk.t;
    let facts = vec![
        (
            t.get("unusual-acts").into(),
            day.acts.to_string().into_any(),
        ),
        (
            t.get("unusual-opened").into(),
            day.opened.to_string().into_any(),
        ),
        (
            t.get("unusual-outside").into(),
            day.outside.to_string().into_any(),
        ),
        (
            t.get("unusual-opened-outside").into(),
            day.opened_outside.to_string().into_any(),
        ),
    ];
    let title = format!("{} – {}", day.name, date::printed(day.day));
    let (officer, on) = (day.officer.to_string(), day.day.to_string());
    view! {
        <SummaryCard title>
            <Facts facts/>
            <PostForm>
                <Hidden name="officer" value=officer/>
                <Hidden name="day" value=on/>
                <Button kind=ButtonKind::Secondary>{t.get("unusual-looked")}</Button>
            </PostForm>
        </SummaryCard>
    }
    .into_any()
}
