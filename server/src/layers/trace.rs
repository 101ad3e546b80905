//! One line in the log for each request: method, route and status; never the
//! address as typed, which may hold a code. Whatever is logged while it is answered
//! carries its id, and so does the answer.

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use domain::surroundings::Randomness;
use tracing::Instrument as _;

use crate::{metrics::Metrics, surroundings::SystemRandomness};

/// The id in an answer: what somebody quotes who asks what went wrong.
const ID: HeaderName = HeaderName::from_static("x-request-id");

/// Logs and counts the request when it is answered.
pub async fn log(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("-", MatchedPath::as_str)
        .to_owned();
    let chance: &dyn Randomness = &SystemRandomness;
    let id = store::hex(&chance.bytes::<8>());
    let span = tracing::info_span!("request", id);
    let begun = std::time::Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (code, took) = (response.status(), begun.elapsed());
    metrics.answered(&method, &route, code, took);
    let status = code.as_u16();
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        if status >= 500 {
            tracing::error!(%method, route, status, micros, "answered");
        } else {
            tracing::debug!(%method, route, status, micros, "answered");
        }
    });
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(ID, id);
    }
    response
}
