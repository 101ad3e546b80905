//! The pages people meet: rendered on the server, usable without script.

mod ask;
pub mod assets;
mod carried;
pub mod comfort;
pub mod components;
pub mod condition;
pub mod cookies;
pub mod failure;
pub mod head;
mod local_path;
mod outcomes;
pub mod pages;
mod passages;
pub mod render;
pub mod served;
mod shell;
pub mod state;
mod unbroken;
pub mod visit;
pub mod voices;

pub use state::{App, Door, House};

/// Every address of the site but its files. Around them belongs [`pages::failed::pages`].
pub fn routes(app: App) -> axum::Router {
    let pages = match &app.door.house {
        House::Whole => citizens().merge(registrys()),
        House::Portal { .. } => citizens().merge(pages::elsewhere::at_the_registry()),
        House::Registry { .. } => registrys().merge(pages::elsewhere::at_the_portal()),
    };
    pages
        .merge(pages::notes::routes())
        .merge(pages::status::routes())
        .merge(pages::places::routes())
        .fallback(beside)
        .with_state(app)
}

/// What has no page: an address typed with a stroke too many leads to the page without it.
async fn beside(uri: axum::http::Uri) -> Result<axum::response::Redirect, failure::Failure> {
    uri.path()
        .strip_suffix('/')
        .and_then(local_path::LocalPath::parse)
        .map(|page| axum::response::Redirect::to(page.as_str()))
        .ok_or_else(failure::Failure::not_found)
}

/// What the operator's own door leads to; whatever is elsewhere is found at the address
/// that people see. Each request carries the [`portal::Operator`] that it comes from.
pub fn operators(app: App) -> axum::Router {
    pages::operator::routes().with_state(app)
}

/// What citizens do.
fn citizens() -> axum::Router<App> {
    axum::Router::new()
        .merge(pages::home::routes())
        .merge(pages::find::routes())
        .merge(pages::procedures::routes())
        .merge(pages::draft::routes())
        .merge(pages::pieces::routes())
        .merge(pages::dossier::routes())
        .merge(pages::track::routes())
        .merge(pages::supplement::routes())
        .merge(pages::account::routes())
        .merge(pages::sign_in::routes())
        .merge(pages::mailbox::routes())
        .merge(pages::demo_bank::routes())
        .merge(pages::demo_gateway::routes())
        .merge(pages::notices::routes())
        .merge(pages::feedback::routes())
        .merge(pages::stopping::routes())
        .merge(pages::living::routes())
        .merge(pages::way_out::routes())
}

/// What the registry does: the desk, the page behind the QR codes, and its figures.
fn registrys() -> axum::Router<App> {
    axum::Router::new()
        .merge(pages::desk::routes())
        .merge(pages::check::routes())
        .merge(pages::returns::routes())
}
