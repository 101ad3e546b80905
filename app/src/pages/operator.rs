//! The operator's page: messages of this process that could not be delivered. It stands
//! behind a door of its own, not among the pages that people see; at a portal alone there
//! is no desk that could show it.

use axum::{
    Router,
    extract::{Extension, Form, Query, State},
    http::{StatusCode, Uri, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use i18n::{Lang, texts};
use portal::Operator;

use super::letters::{Again, Asked, DONE, GONE, Said, content};
use crate::{
    failure::Failure,
    head::{Layout, PageHead},
    render,
    state::App,
    visit::address,
};

/// Where the page is.
const HERE: &str = "/trao-doi";

/// The addresses of this part. Links that lead to pages of the portal go there.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(async || Redirect::to("/vi/trao-doi")))
        .route("/{lang}/trao-doi", get(show).post(send_again))
        .fallback(there)
}

/// `GET /{lang}/trao-doi`
async fn show(
    State(app): State<App>,
    Extension(operator): Extension<Operator>,
    Query(asked): Query<Asked>,
    parts: Parts,
) -> Result<Response, Failure> {
    let at = address(&parts)?;
    page(&app, &operator, at, StatusCode::OK, &asked, asked.said()).await
}

/// `POST /{lang}/trao-doi`
async fn send_again(
    State(app): State<App>,
    Extension(operator): Extension<Operator>,
    parts: Parts,
    Form(again): Form<Again>,
) -> Result<Response, Failure> {
    let (lang, path) = address(&parts)?;
    let sent = match again.which() {
        Some(which) => app
            .portal
            .send_again(&operator, which)
            .await
            .map_err(|e| Failure::from(e).at(lang))?,
        None => 0,
    };
    if sent > 0 {
        return Ok(Redirect::to(&format!("/{}{HERE}{DONE}", lang.as_str())).into_response());
    }
    let asked = Asked::default();
    page(
        &app,
        &operator,
        (lang, path),
        StatusCode::CONFLICT,
        &asked,
        Some(GONE),
    )
    .await
}

async fn page(
    app: &App,
    operator: &Operator,
    (lang, path): (Lang, String),
    status: StatusCode,
    asked: &Asked,
    said: Option<Said>,
) -> Result<Response, Failure> {
    let letters = app
        .portal
        .letters(operator, asked.after())
        .await
        .map_err(|e| Failure::from(e).at(lang))?;
    let t = texts(lang);
    let here = format!("/{}{HERE}", lang.as_str());
    let head = PageHead::new(lang, t.get("letters"), &path).layout(Layout::Wide);
    let page = render::page(&app.site, head, move || content(t, letters, &here, said));
    Ok((status, page).into_response())
}

/// The same address among the pages that people see.
async fn there(State(app): State<App>, uri: Uri) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    Redirect::temporary(&format!("{}{path}", app.door.public_url)).into_response()
}
