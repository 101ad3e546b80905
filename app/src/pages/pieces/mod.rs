//! Files that come in pieces before the form that names them: what the island asks, never
//! a page. A broken link costs a piece; who begins the same file again is told how far it
//! has come.

mod brought;

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};
use domain::upload::PIECE_BYTES;
use islands::PIECES;
use portal::{Announced, DraftError, PieceError, Received, SentFor};
use serde::Deserialize;
use uuid::Uuid;

pub(super) use brought::brought;

use crate::{
    failure::{Failure, Reason},
    state::App,
    visit::{Address, Visit},
};

/// The addresses of this part, beside the pages whose files they take.
pub fn routes() -> Router<App> {
    let draft = format!("/{{lang}}/ho-so/nhap/{{draft}}/{PIECES}");
    let task = format!("/{{lang}}/ho-so/{{code}}/bo-sung/{PIECES}");
    Router::new()
        .route(&draft, post(begin_for_draft))
        .route(&format!("{draft}/{{upload}}"), post(add_for_draft))
        .route(&task, post(begin_for_task))
        .route(&format!("{task}/{{upload}}"), post(add_for_task))
        .layer(DefaultBodyLimit::max(PIECE_BYTES as usize))
}

/// What is said of a file before its pieces.
#[derive(Deserialize)]
struct Begun {
    question: String,
    name: String,
    length: u64,
    key: String,
}

/// Where a piece begins.
#[derive(Deserialize)]
struct Place {
    tu: u64,
}

async fn begin_for_draft(
    State(app): State<App>,
    visit: Visit,
    Address((_, draft)): Address<(String, Uuid)>,
    Form(file): Form<Begun>,
) -> Response {
    begin(&app, &visit, SentFor::Draft(draft), &file).await
}

async fn begin_for_task(
    State(app): State<App>,
    visit: Visit,
    Address((_, code)): Address<(String, String)>,
    Form(file): Form<Begun>,
) -> Response {
    begin(&app, &visit, SentFor::Task(&code), &file).await
}

async fn add_for_draft(
    State(app): State<App>,
    visit: Visit,
    Address((_, draft, upload)): Address<(String, Uuid, Uuid)>,
    Query(at): Query<Place>,
    piece: Bytes,
) -> Response {
    add(&app, &visit, SentFor::Draft(draft), upload, &at, piece).await
}

async fn add_for_task(
    State(app): State<App>,
    visit: Visit,
    Address((_, code, upload)): Address<(String, String, Uuid)>,
    Query(at): Query<Place>,
    piece: Bytes,
) -> Response {
    add(&app, &visit, SentFor::Task(&code), upload, &at, piece).await
}

async fn begin(app: &App, visit: &Visit, to: SentFor<'_>, file: &Begun) -> Response {
    let file = Announced {
        question: &file.question,
        name: &file.name,
        length: file.length,
        key: &file.key,
    };
    let begun = app.portal.begin_upload(&visit.visitor, to, file);
    answer(begun.await, visit)
}

async fn add(
    app: &App,
    visit: &Visit,
    to: SentFor<'_>,
    upload: Uuid,
    at: &Place,
    piece: Bytes,
) -> Response {
    let portal = &app.portal;
    let added = portal.add_piece(&visit.visitor, to, upload, at.tu, piece);
    answer(added.await, visit)
}

/// `id bytes`, or why not: 409 is where the file has come elsewhere, and is begun again to
/// hear where; 404 what is not theirs or no longer there.
fn answer(received: Result<Received, PieceError>, visit: &Visit) -> Response {
    let failed = |failure: Failure| failure.at(visit.lang).into_response();
    match received {
        Ok(Received { id, bytes }) => format!("{id} {bytes}").into_response(),
        Err(PieceError::Elsewhere) => StatusCode::CONFLICT.into_response(),
        Err(PieceError::TooLong) => failed(Failure::new(Reason::TooLarge)),
        Err(PieceError::Malformed) => failed(Failure::new(Reason::Unreadable)),
        // A script that follows to a page would take it for a yes.
        Err(PieceError::Draft(DraftError::Filed(_))) => failed(Failure::not_found()),
        Err(PieceError::Draft(error)) => failed(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use i18n::Lang;
    use portal::StoreError;

    use super::*;

    #[test]
    fn each_reason_for_which_no_piece_is_taken_has_its_status() {
        let visit = Visit::of_stranger(Lang::Vi, "");
        let status = |error: PieceError| answer(Err(error), &visit).status().as_u16();
        let store = |error: StoreError| PieceError::from(error);
        for (error, expected) in [
            (PieceError::Elsewhere, 409),
            (PieceError::TooLong, 413),
            (PieceError::Malformed, 400),
            (DraftError::NotFound.into(), 404),
            (store(StoreError::DiskFull), 503),
            (store(StoreError::Busy(String::new())), 503),
        ] {
            assert_eq!(status(error), expected);
        }
    }
}
