//! Answering the draft.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use portal::AnswerError;
use serde::Deserialize;

use super::show;
use crate::{failure::Failure, state::App, visit::Visit};

/// The draft that was on the screen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Seen {
    pub round: i64,
}

/// `POST …/ban-thao/xac-nhan`: everything is right. Pressed twice, it counts once.
pub(super) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    Form(seen): Form<Seen>,
) -> Result<Response, Failure> {
    let done = app
        .portal
        .confirm_draft(&visit.visitor, &code, seen.round)
        .await;
    after(&app, &visit, &code, done).await
}

/// `POST …/ban-thao/gui-cho-sua`: this and that is wrong. Pressed twice, it counts once.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    Form(seen): Form<Seen>,
) -> Result<Response, Failure> {
    let done = app
        .portal
        .send_corrections(&visit.visitor, &code, seen.round)
        .await;
    after(&app, &visit, &code, done).await
}

/// Back to the draft, which says how it stands now.
pub(super) async fn after(
    app: &App,
    visit: &Visit,
    code: &str,
    done: Result<(), AnswerError>,
) -> Result<Response, Failure> {
    match done {
        Ok(()) => Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}/ban-thao"))).into_response()),
        Err(why @ (AnswerError::Changed | AnswerError::Over | AnswerError::Unfinished)) => {
            let said = match why {
                AnswerError::Unfinished => "draft-paper-not-sent",
                _ => show::CHANGED,
            };
            let (dossier, draft) = show::open(app, visit, code).await?;
            let page = show::view(app, visit, &dossier, draft, Some(said));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(AnswerError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}
