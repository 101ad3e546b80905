//! Pages that only tell: help, cookies, accessibility, personal data.

use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use i18n::Texts;
use leptos::prelude::*;

use crate::{
    components::{Link, gallery},
    failure::Failure,
    pages::feedback,
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/tro-giup", get(help))
        .route(
            "/{lang}/cookie",
            get(|app, visit| note(app, visit, "cookies")),
        )
        .route(
            "/{lang}/tiep-can",
            get(|app, visit| note(app, visit, "accessibility")),
        )
        .route(
            "/{lang}/du-lieu-ca-nhan",
            get(|app, visit| note(app, visit, "privacy")),
        )
        .route("/{lang}/thanh-phan", get(components))
}

/// `GET /{lang}/tro-giup`: one part for each thing that people look for there.
async fn help(State(app): State<App>, visit: Visit) -> Response {
    let t = visit.t;
    let parts = [
        ("people", None),
        ("draft", Some(("/tiep-tuc", "home-resume"))),
        ("filed", Some(("/tra-cuu", "home-track"))),
        ("decision", None),
        ("service", Some(("/trang-thai", "shell-footer-status"))),
        ("feedback", Some((feedback::HERE, "feedback"))),
    ];
    let parts = parts.map(|(key, way)| {
        let way = way.map(|(path, words)| (visit.href(path), t.get(words)));
        (key, way)
    });
    let home = visit.href("");
    let head = visit.head(t.get("note-help")).back(home.clone());
    render::page(&app.site, head, move || {
        let parts: Vec<_> = parts
            .into_iter()
            .map(|(key, way)| {
                view! {
                    <h2>{t.get(&format!("note-help-{key}"))}</h2>
                    {said(t, &format!("note-help-{key}"))}
                    {way.map(|(href, words)| view! { <p><Link href>{words}</Link></p> })}
                }
            })
            .collect();
        view! {
            <h1>{t.get("note-help")}</h1>
            {parts}
            <p><Link href=home>{t.get("failure-home")}</Link></p>
        }
    })
    .into_response()
}

/// The paragraphs `{id}.p1` …
fn said(t: &'static Texts, id: &str) -> Vec<impl IntoView + use<>> {
    (1..)
        .map_while(|n| t.maybe(&format!("{id}.p{n}")))
        .map(|words| view! { <p>{words}</p> })
        .collect()
}

/// A heading and its paragraphs `note-{key}.p1` …
async fn note(State(app): State<App>, visit: Visit, key: &'static str) -> Response {
    let t = visit.t;
    let title = t.get(&format!("note-{key}"));
    let home = visit.href("");
    // Who meets a barrier can say so at once.
    let write = (key == "accessibility").then(|| visit.href(feedback::HERE));
    render::page(&app.site, visit.head(title).back(home.clone()), move || {
        let paragraphs = said(t, &format!("note-{key}"));
        view! {
            <h1>{title}</h1>
            {paragraphs}
            {write.map(|href| view! { <p><Link href>{t.get("feedback")}</Link></p> })}
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
