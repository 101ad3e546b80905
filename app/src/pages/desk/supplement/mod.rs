//! Asking the citizen for more, at the desk: written line by line, looked at as the
//! citizen will see it, sent; a second list proposed by one, and sent by another.

mod acts;
mod form;
mod preview;
mod shown;
mod write;

use axum::{Router, response::Redirect, routing::get};
use registry::{Composing, SupplementError};

use super::Desk;
use crate::{failure::Failure, state::App};

pub(super) use shown::rounds;

/// The addresses of this part.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/can-bo/ho-so/{code}/bo-sung",
            get(write::show).post(write::change),
        )
        .route(
            "/{lang}/can-bo/ho-so/{code}/bo-sung/xem-truoc",
            get(preview::show).post(preview::send),
        )
}

/// The list as it stands, or the case where nothing may be asked (any more).
async fn composing(app: &App, desk: &Desk, code: &str) -> Result<Composing, Elsewhere> {
    match app.registry.composing(&desk.officer, code).await {
        Ok(composing) => Ok(composing),
        Err(error) => Err(elsewhere(desk, code, error)),
    }
}

/// What is answered when the list cannot be worked on.
enum Elsewhere {
    Case(Redirect),
    Failed(Failure),
}

fn elsewhere(desk: &Desk, code: &str, error: SupplementError) -> Elsewhere {
    match error {
        SupplementError::NotFound => Elsewhere::Failed(Failure::not_found().at(desk.lang)),
        SupplementError::Store(error) => Elsewhere::Failed(Failure::from(error).at(desk.lang)),
        // Whatever stands in the way is seen on the case's own page.
        _ => Elsewhere::Case(Redirect::to(&desk.href(&format!("/ho-so/{code}")))),
    }
}

impl axum::response::IntoResponse for Elsewhere {
    fn into_response(self) -> axum::response::Response {
        match self {
            Self::Case(redirect) => redirect.into_response(),
            Self::Failed(failure) => failure.into_response(),
        }
    }
}
