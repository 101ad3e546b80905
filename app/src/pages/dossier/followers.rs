//! Relatives who follow a dossier: inviting them, ending it, coming with an invitation.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use i18n::marks::typed;
use leptos::prelude::*;
use portal::{ComeError, DossierView, FollowError, Follower, LONGEST_CALLED, MOST_FOLLOWERS};
use serde::Deserialize;

use super::words;
use crate::{
    components::{
        Button, ButtonKind, ErrorSummary, Fault, Faults, Field, Link, PostForm, Typed, Width,
    },
    cookies,
    failure::Failure,
    pages::code_door::{self, CodeDoor},
    render,
    state::App,
    visit::Visit,
};

/// Who is to be invited.
#[derive(Default, Deserialize)]
pub(super) struct Invited {
    #[serde(default)]
    called: String,
}

/// `GET /{lang}/ho-so/{code}/nguoi-than`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(page(&app, &visit, &code, "", None).await?.into_response())
}

/// `POST …/nguoi-than`
pub(super) async fn invite(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    Form(form): Form<Invited>,
) -> Result<Response, Failure> {
    let asked = app
        .portal
        .invite_follower(&visit.visitor, &code, &form.called)
        .await;
    let wrong = match asked {
        Ok(()) => {
            let here = visit.href(&format!("/ho-so/{code}/nguoi-than"));
            return Ok(Redirect::to(&here).into_response());
        }
        Err(FollowError::Unnamed) => visit.t.get("follower-called.missing").to_owned(),
        Err(FollowError::TooLong) => {
            let most = [("most", LONGEST_CALLED.into())];
            visit.t.with("follower-called.long", &most)
        }
        Err(FollowError::TooMany) => {
            let most = [("most", MOST_FOLLOWERS.into())];
            visit.t.with("follower-called.many", &most)
        }
        Err(FollowError::Dossier(error)) => return Err(Failure::from(error).at(visit.lang)),
    };
    let page = page(&app, &visit, &code, &form.called, Some(wrong)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `POST …/nguoi-than/{number}/thoi`
pub(super) async fn end(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, number)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let number = number
        .parse()
        .map_err(|_| Failure::not_found().at(visit.lang))?;
    app.portal
        .end_follower(&visit.visitor, &code, number)
        .await
        .map_err(|error| Failure::from(error).at(visit.lang))?;
    Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}/nguoi-than"))).into_response())
}

async fn page(
    app: &App,
    visit: &Visit,
    code: &str,
    typed: &str,
    wrong: Option<String>,
) -> Result<render::Page, Failure> {
    let failed = |error: portal::DossierError| Failure::from(error).at(visit.lang);
    let followers = app.portal.followers(&visit.visitor, code).await;
    let followers = followers.map_err(failed)?;
    let dossier = app.portal.dossier(&visit.visitor, code).await;
    let dossier = dossier.map_err(failed)?;
    let t = visit.t;
    let base = visit.href(&format!("/ho-so/{code}"));
    let lines: Vec<AnyView> = followers
        .into_iter()
        .map(|follower| line(app, visit, &base, follower))
        .collect();
    let head = visit
        .head(t.get("followers"))
        .error(wrong.is_some())
        .of(dossier.version)
        .back(base);
    let faults: Faults = wrong
        .map(|message| Fault::new("called", message))
        .into_iter()
        .collect();
    let typed = typed.to_owned();
    Ok(render::page(&app.site, head, move || {
        let fault = faults.of("called");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("followers")}</h1>
            <p class="lead">{t.get("followers.text")}</p>
            {(!lines.is_empty()).then(|| view! { <ul class="legs">{lines}</ul> })}
            <h2>{t.get("follower-invite")}</h2>
            <PostForm>
                <Field t id="called" label=t.get("follower-called") hint=t.get("follower-called.hint") fault
                    value=typed typed=Typed::Name width=Width::Medium/>
                <Button kind=ButtonKind::Secondary>{t.get("follower-invite.button")}</Button>
            </PostForm>
        }
    }))
}

/// One who was invited: how far they are, and the way to end it.
fn line(app: &App, visit: &Visit, base: &str, follower: Follower) -> AnyView {
    let t = visit.t;
    let action = format!("{base}/nguoi-than/{}/thoi", follower.number);
    let came = follower.came_at.map(|at| {
        let at = words::at(visit.lang, at);
        t.with("follower-came", &[("at", at.into())])
    });
    let end = match came.is_some() {
        true => t.get("follower-end"),
        false => t.get("follower-end.invitation"),
    };
    let invitation = follower.invitation.map(|(code, until)| {
        let by = i18n::date(visit.lang, domain::calendar::local(until).date());
        let address = format!(
            "{}{}/{}",
            app.door.public_url,
            visit.href("/cung-theo-doi"),
            code.expose()
        );
        let said = match until <= app.clock.now() {
            true => "follower-over",
            false => "follower-until",
        };
        view! {
            <p>{t.get("pair-invite.text")}</p>
            <p><strong class="code" translate="no">{code.expose_grouped()}</strong></p>
            <p>{t.get("pair-invite.link")}</p>
            <p><span class="code" translate="no">{address}</span></p>
            <p>{t.with(said, &[("day", by.into())])}</p>
        }
    });
    let called = typed(visit.lang, &follower.called);
    view! {
        <li class="leg">
            <h3>{called.clone()}</h3>
            {came.map(|came| view! { <p class="leg-since">{came}</p> })}
            {invitation}
            <PostForm action>
                <Button kind=ButtonKind::Secondary context=called>{end}</Button>
            </PostForm>
        </li>
    }
    .into_any()
}

/// On the page of a dossier: the way to its followers, or that the reader is one.
pub(super) fn on_dossier(visit: &Visit, dossier: &DossierView) -> Option<AnyView> {
    let t = visit.t;
    if dossier.follower {
        return Some(view! { <p>{t.get("followers.you")}</p> }.into_any());
    }
    let href = visit.href(&format!("/ho-so/{}/nguoi-than", dossier.code));
    dossier.version.parties.is_empty().then(|| {
        view! {
            <h2>{t.get("followers")}</h2>
            <p>{t.get("followers.offer")}</p>
            <p><Link href>{t.get("followers.way")}</Link></p>
        }
        .into_any()
    })
}

/// `GET /{lang}/cung-theo-doi`
pub(super) async fn ask(State(app): State<App>, visit: Visit) -> Response {
    door(&app, &visit, "", None).into_response()
}

/// `GET /{lang}/cung-theo-doi/{code}`: the code of the link is on the page; nothing is opened
/// before the button is pressed.
pub(super) async fn ask_with(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Response {
    code_door::of_link(&code, |code| door(&app, &visit, code, None))
}

/// `POST /{lang}/cung-theo-doi`
pub(super) async fn come(
    State(app): State<App>,
    visit: Visit,
    Form(form): Form<code_door::Typed>,
) -> Result<Response, Failure> {
    let refused = |status: StatusCode, key: &str| {
        let page = door(&app, &visit, &form.code, Some(visit.t.get(key)));
        Ok((status, page).into_response())
    };
    if form.code.trim().is_empty() {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "pair-code.missing");
    }
    match app.portal.come_to_follow(&visit.visitor, &form.code).await {
        Ok((code, key)) => {
            let to = visit.href(&format!("/ho-so/{code}"));
            Ok(cookies::led_with_key(&app.door, &to, key.as_ref()))
        }
        Err(ComeError::Unknown) => refused(StatusCode::UNPROCESSABLE_ENTITY, "pair-code.unknown"),
        Err(ComeError::Expired) => refused(StatusCode::GONE, "pair-code.expired"),
        Err(ComeError::Used) => refused(StatusCode::CONFLICT, "follower-code.used"),
        Err(ComeError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

fn door(app: &App, visit: &Visit, typed: &str, wrong: Option<&'static str>) -> render::Page {
    let t = visit.t;
    CodeDoor {
        title: t.get("follower-door"),
        text: t.get("follower-door.text"),
        label: t.get("pair-code"),
        hint: t.get("pair-code.hint"),
        button: t.get("follower-door.button"),
        action: visit.href("/cung-theo-doi"),
        begun: Vec::new(),
    }
    .page(app, visit, typed, wrong)
}
