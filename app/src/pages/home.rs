//! The first page: what people come for, by what has happened in their lives.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use i18n::Lang;
use leptos::prelude::*;

use crate::{
    components::{Door, Doors, Sign, Way, Ways},
    head::Layout,
    pages::{draft, find},
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(language))
        .route("/{lang}", get(show))
}

/// `GET /`: to the language of ours that the browser asks for first, else to Vietnamese.
async fn language(headers: HeaderMap) -> Redirect {
    let wanted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    Redirect::to(&format!("/{}", Lang::wanted(wanted).as_str()))
}

/// `GET /{lang}`
async fn show(State(app): State<App>, visit: Visit) -> Response {
    let t = visit.t;
    let begun = draft::begun(&app, &visit, None).await;
    let door = |key: &str, href: String, sign| Door {
        title: t.get(key).into(),
        text: t.get(&format!("{key}.text")).into(),
        href: href.into(),
        sign,
    };
    let doors = vec![
        door("home-birth", visit.href("/khai-sinh"), Sign::Birth),
        door("home-marriage", visit.href("/ket-hon"), Sign::Marriage),
        door("home-death", visit.href("/khai-tu"), Sign::Death),
        door("home-paper", find::after(&visit, "paper"), Sign::Paper),
    ];
    let way = |key: &str, path: &str| Way {
        href: visit.href(path).into(),
        words: t.get(key).into(),
    };
    let mut ways = vec![
        way("home-track", "/tra-cuu"),
        way("home-resume", "/tiep-tuc"),
        way("home-check", "/xac-thuc"),
    ];
    ways.extend(find::ways(&visit, &["change", "family", "again", "abroad"]));
    ways.push(way("home-all", find::ALL));
    let head = visit.head(t.get("home")).layout(Layout::Wide);
    render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("home")}</h1>
            <p class="lead">{t.get("home.text")}</p>
            {draft::lines(t, begun)}
            <Doors doors/>
            <h2>{t.get("home-more")}</h2>
            <Ways ways/>
        }
    })
    .into_response()
}
