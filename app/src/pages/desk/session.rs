//! How long an officer's session stays open, for the page that asks before it ends.

use axum::{extract::State, http::HeaderMap};
use chrono::TimeDelta;
use portal::Token;

use crate::{cookies, failure::Failure, state::App};

/// `GET /{lang}/can-bo/phien`: seconds. Asking is no use of the session.
pub(super) async fn left(State(app): State<App>, headers: HeaderMap) -> Result<String, Failure> {
    let left = match token(&headers) {
        Some(token) => app.registry.session_left(&token).await?,
        None => TimeDelta::zero(),
    };
    Ok(left.num_seconds().to_string())
}

/// `POST` to the same address: the officer stays.
pub(super) async fn stay(State(app): State<App>, headers: HeaderMap) -> Result<String, Failure> {
    let left = match token(&headers) {
        Some(token) => app.registry.stay(&token).await?,
        None => TimeDelta::zero(),
    };
    Ok(left.num_seconds().to_string())
}

fn token(headers: &HeaderMap) -> Option<Token> {
    cookies::read(headers, cookies::STAFF).and_then(Token::parse)
}
