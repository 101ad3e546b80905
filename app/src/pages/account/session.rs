//! How long a session stays open, for the page that asks before it ends.

use axum::{extract::State, http::HeaderMap};

use crate::{cookies, failure::Failure, state::App};

/// `GET /{lang}/phien`: seconds. Asking is no use of the session.
pub(super) async fn left(State(app): State<App>, headers: HeaderMap) -> Result<String, Failure> {
    let cookie = cookies::read(&headers, cookies::SESSION);
    let left = app.portal.session_left(cookie).await?;
    Ok(left.num_seconds().to_string())
}

/// `POST` to the same address: its owner stays.
pub(super) async fn stay(State(app): State<App>, headers: HeaderMap) -> Result<String, Failure> {
    let cookie = cookies::read(&headers, cookies::SESSION);
    let left = app.portal.stay(cookie).await?;
    Ok(left.num_seconds().to_string())
}
