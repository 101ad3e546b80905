//! Pages that only tell: help, cookies, accessibility, personal data.

use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::prelude::*;

use crate::{
    components::{Link, gallery},
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/tro-giup",
            get(|app, visit| note(app, visit, "help", 5)),
        )
        .route(
            "/{lang}/cookie",
            get(|app, visit| note(app, visit, "cookies", 5)),
        )
        .route(
            "/{lang}/tiep-can",
            get(|app, visit| note(app, visit, "accessibility", 4)),
        )
        .route(
            "/{lang}/du-lieu-ca-nhan",
            get(|app, visit| note(app, visit, "privacy", 6)),
        )
        .route("/{lang}/thanh-phan", get(components))
}

/// A heading and its paragraphs `note-{key}.p1` …
async fn note(
    State(app): State<App>,
    visit: Visit,
    key: &'static str,
    paragraphs: usize,
) -> Response {
    let t = visit.t;
    let title = t.get(&format!("note-{key}"));
    let home = visit.href("");
    render::page(&app.site, visit.head(title).back(home.clone()), move || {
        let paragraphs: Vec<_> = (1..=paragraphs)
            .map(|n| view! { <p>{t.get(&format!("note-{key}.p{n}"))}</p> })
            .collect();
        view! {
            <h1>{title}</h1>
            {paragraphs}
            <p><Link href=home>{t.get("failure-home")}</Link></p>
        }
    })
    .into_response()
}

/// `GET /{lang}/thanh-phan`: the parts that pages are made of. Demo only.
async fn components(State(app): State<App>, visit: Visit) -> Result<Response, Failure> {
    if app.site.demo {
        Ok(gallery::gallery(&app.site, visit.lang).into_response())
    } else {
        Err(Failure::not_found().at(visit.lang))
    }
}
