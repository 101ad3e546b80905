//! Leaving at once: the page is gone, the browser has forgotten who was here, and what is
//! shown instead tells nobody anything. Without script: going back finds nothing, because
//! what opened the page is gone and pages are not kept (`Cache-Control: no-store`).

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use crate::{cookies, failure::Failure, state::App, visit::Visit};

/// The address behind the language.
pub(crate) const HERE: &str = "/thoat-nhanh";

/// What everybody looks at: the weather, at the national forecast centre.
const NEUTRAL: &str = "https://nchmf.gov.vn/";

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/thoat-nhanh", get(leave))
}

/// `GET /{lang}/thoat-nhanh`: a link, for a form of ours may lead nowhere else. It leads out
/// whatever has failed.
async fn leave(
    State(app): State<App>,
    visit: Result<Visit, Failure>,
    headers: HeaderMap,
) -> Response {
    // A picture on another site must not sign anybody out. Browsers that do not say where
    // a request comes from keep their cookies from other sites' pictures (SameSite).
    let from = headers.get("sec-fetch-site");
    if from.is_some_and(|site| site != "same-origin" && site != "none") {
        return Redirect::to("/").into_response();
    }
    if let Ok(visit) = visit
        && let Err(error) = app.portal.sign_out(&visit.visitor).await
    {
        tracing::warn!(%error, "a session outlives who left");
    }
    let mut response = Redirect::to(NEUTRAL).into_response();
    let headers = response.headers_mut();
    for cookie in [cookies::SESSION, cookies::VISITOR, cookies::TRACKING] {
        headers.append(header::SET_COOKIE, cookies::clear(&app.door, cookie));
    }
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    let nowhere = HeaderValue::from_static("no-referrer");
    headers.insert(header::REFERRER_POLICY, nowhere);
    response
}
