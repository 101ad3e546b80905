//! Dossiers that were filed: a list, one of them, its papers, taking it back.

mod abroad;
mod after_death;
mod appointment;
mod clock;
mod draft_paper;
mod fee;
mod filed;
mod followers;
mod keep;
mod legs;
mod list;
mod papers;
mod show;
mod words;

pub(super) use papers::set;

use axum::{
    Router,
    routing::{get, post},
};

use crate::state::App;

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(draft_paper::routes())
        .route("/{lang}/ho-so", get(list::show))
        .route("/{lang}/ho-so/{code}", get(show::show))
        .route("/{lang}/ho-so/{code}/da-nop", get(filed::show))
        .route("/{lang}/ho-so/{code}/le-phi", get(fee::show).post(fee::pay))
        .route(
            "/{lang}/ho-so/{code}/giay-tiep-nhan.pdf",
            get(papers::receipt),
        )
        .route("/{lang}/ho-so/{code}/to-khai.pdf", get(papers::declaration))
        .route("/{lang}/ho-so/{code}/xin-loi/{file}", get(clock::apology))
        .route("/{lang}/ho-so/{code}/ket-qua/{file}", get(papers::result))
        .route(
            "/{lang}/ho-so/{code}/rut",
            get(show::ask_withdraw).post(show::withdraw),
        )
        .route("/{lang}/ho-so/{code}/lien-thong/{leg}", post(legs::ask))
        .route(
            "/{lang}/ho-so/{code}/lich-hen",
            get(appointment::show).post(appointment::choose),
        )
        .route(
            "/{lang}/ho-so/{code}/nguoi-than",
            get(followers::show).post(followers::invite),
        )
        .route(
            "/{lang}/ho-so/{code}/nguoi-than/{number}/thoi",
            post(followers::end),
        )
        .route(
            "/{lang}/cung-theo-doi",
            get(followers::ask).post(followers::come),
        )
        .route("/{lang}/cung-theo-doi/{code}", get(followers::ask_with))
        .route("/{lang}/ho-so/{code}/giu", post(keep::keep))
        .route("/{lang}/ho-so/{code}/them-con", post(filed::another_child))
        .route("/{lang}/ho-so/{code}/nop-lai", post(filed::again))
}
