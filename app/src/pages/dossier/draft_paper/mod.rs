//! The draft of the paper: read line by line, confirmed or corrected.

mod answer;
mod show;
mod wrong;

use axum::{
    Router,
    routing::{get, post},
};

use crate::state::App;

/// The addresses of this part.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/ho-so/{code}/ban-thao", get(show::show))
        .route("/{lang}/ho-so/{code}/ban-thao.pdf", get(show::file))
        .route(
            "/{lang}/ho-so/{code}/ban-thao/xac-nhan",
            post(answer::confirm),
        )
        .route(
            "/{lang}/ho-so/{code}/ban-thao/gui-cho-sua",
            post(answer::send),
        )
        .route(
            "/{lang}/ho-so/{code}/ban-thao/sai/{line}",
            get(wrong::show).post(wrong::keep),
        )
        .route(
            "/{lang}/ho-so/{code}/ban-thao/sai/{line}/bo",
            post(wrong::remove),
        )
}
