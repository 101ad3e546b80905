//! Going on with a draft on another device, or giving it up.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use portal::ResumeError;
use serde::Deserialize;
use uuid::Uuid;

use super::{begun, link};
use crate::{
    cookies,
    failure::Failure,
    pages::code_door::CodeDoor,
    render,
    state::App,
    visit::{Address, Visit},
};

/// The form.
#[derive(Deserialize)]
pub(super) struct Resume {
    code: String,
}

/// `GET /{lang}/tiep-tuc`
pub(super) async fn ask(State(app): State<App>, visit: Visit) -> Response {
    view(&app, &visit, "", None).await.into_response()
}

/// `POST /{lang}/tiep-tuc`
pub(super) async fn resume(
    State(app): State<App>,
    visit: Visit,
    Form(form): Form<Resume>,
) -> Result<Response, Failure> {
    if form.code.trim().is_empty() {
        let page = view(&app, &visit, "", Some(visit.t.get("resume-code.missing"))).await;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match app.portal.resume(&visit.visitor, &form.code).await {
        Ok((draft, key)) => {
            let to = link::left_at(&visit, &draft);
            Ok(cookies::led_with_key(&app.door, &to, key.as_ref()))
        }
        Err(ResumeError::Unknown) => {
            let page = view(
                &app,
                &visit,
                &form.code,
                Some(visit.t.get("resume-code.unknown")),
            )
            .await;
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

async fn view(app: &App, visit: &Visit, typed: &str, wrong: Option<&'static str>) -> render::Page {
    let t = visit.t;
    CodeDoor {
        title: t.get("resume"),
        text: t.get("resume.text"),
        label: t.get("resume-code"),
        hint: t.get("resume-code.hint"),
        button: t.get("c-continue"),
        action: visit.href("/tiep-tuc"),
        begun: begun::begun(app, visit, None).await,
    }
    .page(app, visit, typed, wrong)
}
