//! What the citizen is asked for: the list as tasks, one page for each, a check, one
//! button. The desk shows the same list before it is sent.

mod check;
mod line;
mod list;
mod task;

use axum::{Router, extract::DefaultBodyLimit, routing::get};

pub(super) use line::line;
pub(super) use list::{List, TaskListing};

use crate::state::App;

/// A page carries at most the files of one question and some text; as for drafts.
const MOST_BODY: usize = domain::upload::MOST_BYTES as usize * 2 + 256 * 1024;

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/ho-so/{code}/bo-sung/kiem-tra",
            get(check::show).post(check::send),
        )
        .route("/{lang}/ho-so/{code}/bo-sung/tep/{file}", get(task::look))
        .route(
            "/{lang}/ho-so/{code}/bo-sung/{question}",
            get(task::show).post(task::answer),
        )
        .layer(DefaultBodyLimit::max(MOST_BODY))
}
