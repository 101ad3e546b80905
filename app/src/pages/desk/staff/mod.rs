//! The administrator's pages: the officers of the own office and their accounts. Who is
//! no administrator meets what everybody meets at an address that does not exist.

mod changes;
mod form;
mod list;
mod new;
mod one;
mod words;

use axum::{Router, routing::get};

use crate::state::App;

/// The addresses of this part.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/can-bo/tai-khoan", get(list::show))
        .route("/{lang}/can-bo/tai-khoan/moi", get(new::ask).post(new::add))
        .route("/{lang}/can-bo/tai-khoan/nhat-ky", get(changes::show))
        .route(
            "/{lang}/can-bo/tai-khoan/{officer}",
            get(one::show).post(one::change),
        )
}
