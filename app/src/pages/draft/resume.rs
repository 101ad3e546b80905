//! Going on with a draft on another device, or giving it up.

use axum::{
    extract::{Form, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use portal::ResumeError;
use serde::Deserialize;
use uuid::Uuid;

use super::link;
use crate::{
    components::{Button, ErrorSummary, Fault, Faults, Field, PostForm, Typed, Width},
    cookies,
    failure::Failure,
    render,
    state::App,
    visit::{Address, Visit, today},
};

/// The form.
#[derive(Deserialize)]
pub(super) struct Resume {
    code: String,
}

/// `GET /{lang}/tiep-tuc`
pub(super) async fn ask(State(app): State<App>, visit: Visit) -> Response {
    view(&app, &visit, "", None).into_response()
}

/// `POST /{lang}/tiep-tuc`
pub(super) async fn resume(
    State(app): State<App>,
    visit: Visit,
    Form(form): Form<Resume>,
) -> Result<Response, Failure> {
    if form.code.trim().is_empty() {
        let page = view(&app, &visit, "", Some(visit.t.get("resume-code.missing")));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match app.portal.resume(&visit.visitor, &form.code).await {
        Ok((draft, key)) => {
            let judging = domain::procedure::Judging::on(today(&app));
            let mut response =
                Redirect::to(&link::onward(&visit, &draft, &judging)).into_response();
            if let Some(key) = key {
                let cookie = cookies::set(
                    &app.door,
                    cookies::VISITOR,
                    &key.expose(),
                    Some(portal::VISITOR_SECONDS),
                );
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Err(ResumeError::Unknown) => {
            let page = view(
                &app,
                &visit,
                &form.code,
                Some(visit.t.get("resume-code.unknown")),
            );
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(ResumeError::Draft(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// `POST …/xoa`: gives the draft up, with its files.
pub(super) async fn delete(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    app.portal
        .delete_draft(&visit.visitor, id)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(Redirect::to(&visit.href("")).into_response())
}

fn view(app: &App, visit: &Visit, typed: &str, wrong: Option<&'static str>) -> render::Page {
    let t = visit.t;
    let faults: Faults = wrong
        .map(|message| Fault::new("code", message))
        .into_iter()
        .collect();
    let head = visit
        .head(t.get("resume"))
        .error(wrong.is_some())
        .back(visit.href(""));
    let typed = typed.to_owned();
    render::page(&app.site, head, move || {
        let fault = faults.of("code");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("resume")}</h1>
            <p>{t.get("resume.text")}</p>
            <PostForm>
                <Field t id="code" label=t.get("resume-code") hint=t.get("resume-code.hint") fault value=typed
                    typed=Typed::Code width=Width::Full/>
                <Button>{t.get("c-continue")}</Button>
            </PostForm>
        }
    })
}
