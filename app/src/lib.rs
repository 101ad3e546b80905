//! The pages people meet: rendered on the server, usable without script.

mod ask;
pub mod components;
pub mod cookies;
pub mod failure;
pub mod head;
mod outcomes;
pub mod pages;
pub mod render;
pub mod served;
mod shell;
pub mod state;
pub mod visit;

pub use state::{App, Door};

/// Every address of the site but its files.
pub fn routes(app: App) -> axum::Router {
    axum::Router::new()
        .merge(pages::home::routes())
        .merge(pages::procedures::routes())
        .merge(pages::draft::routes())
        .merge(pages::dossier::routes())
        .merge(pages::track::routes())
        .merge(pages::account::routes())
        .merge(pages::check::routes())
        .merge(pages::desk::routes())
        .merge(pages::notes::routes())
        .merge(pages::mailbox::routes())
        .fallback(async || failure::Failure::not_found())
        .layer(axum::middleware::from_fn_with_state(
            app.clone(),
            pages::failed::pages,
        ))
        .with_state(app)
}
