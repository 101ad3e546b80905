//! Messages that could not be delivered, for the administrator. Who is no administrator
//! finds nothing here.

use axum::{
    Router,
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use super::Desk;
use crate::{
    failure::Failure,
    head::Layout,
    pages::letters::{Again, Asked, DONE, GONE, Said, Whose, content},
    render,
    state::App,
};

/// Where the page is.
pub(super) const HERE: &str = "/trao-doi";

/// The addresses of this part.
pub(super) fn routes() -> Router<App> {
    Router::new().route("/{lang}/can-bo/trao-doi", get(show).post(send_again))
}

/// `GET /{lang}/can-bo/trao-doi`
async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&app, &desk, StatusCode::OK, &asked, asked.said()).await
}

/// `POST /{lang}/can-bo/trao-doi`
async fn send_again(
    State(app): State<App>,
    desk: Desk,
    Form(again): Form<Again>,
) -> Result<Response, Failure> {
    let sent = match again.which() {
        Some(which) => app
            .registry
            .send_again(&desk.officer, which)
            .await
            .map_err(|e| Failure::from(e).at(desk.lang))?,
        None => 0,
    };
    if sent > 0 {
        return Ok(Redirect::to(&desk.href(&format!("{HERE}{DONE}"))).into_response());
    }
    page(
        &app,
        &desk,
        StatusCode::CONFLICT,
        &Asked::default(),
        Some(GONE),
    )
    .await
}

async fn page(
    app: &App,
    desk: &Desk,
    status: StatusCode,
    asked: &Asked,
    said: Option<Said>,
) -> Result<Response, Failure> {
    let letters = app.registry.letters(&desk.officer, asked.after()).await;
    let letters = desk.found(letters)?;
    let (t, here) = (desk.t, desk.href(HERE));
    let head = desk.head(t.get("letters")).layout(Layout::Wide);
    let page = render::page(&app.site, head, move || {
        content(t, letters, Whose::Office, &here, said)
    });
    Ok((status, page).into_response())
}
