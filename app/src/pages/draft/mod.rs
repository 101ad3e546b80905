//! Filling in a declaration, page by page, and filing it.

mod begun;
pub(super) mod form;
mod help;
mod kept;
mod link;
pub(crate) use begun::{Begun, begun, lines};
pub(crate) use kept::keep;
pub(crate) use link::{first, first_of};
pub(crate) use pause::entrance;
mod page;
mod pair;
mod pause;
mod resume;
mod review;
mod stale;
mod take_along;
mod upload;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::state::App;

/// A page carries at most the files of one question and some text.
const MOST_BODY: usize = domain::upload::MOST_BYTES as usize * 2 + 256 * 1024;

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/ho-so/nhap/{draft}/kiem-tra",
            get(review::show).post(review::file),
        )
        .route("/{lang}/ho-so/nhap/{draft}/hai-nguoi", get(pair::show))
        .route(
            "/{lang}/ho-so/nhap/{draft}/hai-nguoi/moi",
            post(pair::invite),
        )
        .route(
            "/{lang}/ho-so/nhap/{draft}/hai-nguoi/roi",
            get(pair::ask_leave).post(pair::leave),
        )
        .route("/{lang}/loi-moi", get(pair::ask).post(pair::come))
        .route("/{lang}/loi-moi/{code}", get(pair::ask_with))
        .route(
            "/{lang}/ho-so/nhap/{draft}/truoc-khi-khai",
            get(pause::show).post(pause::go_on),
        )
        .route(
            "/{lang}/ho-so/nhap/{draft}/khai-giup",
            get(help::ask).post(help::keep),
        )
        .route(
            "/{lang}/ho-so/nhap/{draft}/khai-giup/dong-y",
            get(help::read_aloud).post(help::agree),
        )
        .route("/{lang}/ho-so/nhap/{draft}/khai-giup/bo", post(help::alone))
        .route(
            "/{lang}/ho-so/nhap/{draft}/luu-lai",
            get(take_along::show).post(take_along::send),
        )
        .route(
            "/{lang}/ho-so/nhap/{draft}/ma-lam-tiep.pdf",
            get(take_along::paper),
        )
        .route(
            "/{lang}/ho-so/nhap/{draft}/xoa",
            get(take_along::ask_delete).post(resume::delete),
        )
        .route("/{lang}/ho-so/nhap/{draft}/tep/{file}", get(upload::look))
        .route(
            "/{lang}/ho-so/nhap/{draft}/{page}",
            get(page::show).post(page::answer),
        )
        .route("/{lang}/tiep-tuc", get(resume::ask).post(resume::resume))
        .layer(DefaultBodyLimit::max(MOST_BODY))
}
