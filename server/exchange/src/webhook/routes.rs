//! The addresses that the other side calls.

use std::sync::Arc;

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};

use super::{Answer, FILES, MESSAGES, Receiver, answer::BUSY_SECONDS, receiver::ContentError};

/// The largest message: some three hundred answers of at most two thousand letters and
/// the references of twenty files stay far below.
const LARGEST: usize = 1024 * 1024;

/// `POST {path}/messages` and `GET {path}/files/{sha256}`. They read no cookie and act
/// for nobody's browser: only the signature counts, so they stand outside the check of
/// origins.
pub fn routes(path: &str, receiver: Arc<Receiver>) -> Router {
    Router::new()
        .route(&format!("{path}{MESSAGES}"), post(receive))
        .route(&format!("{path}{FILES}/{{sha256}}"), get(content))
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(receiver)
}

async fn receive(
    State(receiver): State<Arc<Receiver>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    // In a task of its own: a caller that hangs up does not stop it half-way.
    let taken = tokio::spawn(async move { receiver.receive(&headers, &body).await });
    let answer = taken.await.unwrap_or(Answer::Busy);
    let mut response = (answer.status(), Json(answer.said())).into_response();
    if answer == Answer::Busy {
        let seconds = HeaderValue::from(BUSY_SECONDS);
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

async fn content(
    State(receiver): State<Arc<Receiver>>,
    Path(sha256): Path<String>,
    headers: HeaderMap,
) -> Response {
    let plain = HeaderValue::from_static("application/octet-stream");
    match receiver.content(&headers, &sha256).await {
        Ok(Some(content)) => ([(header::CONTENT_TYPE, plain)], content).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(ContentError::Unsigned(_)) => StatusCode::UNAUTHORIZED.into_response(),
        Err(ContentError::Store(error)) => {
            tracing::warn!(%error, "a content cannot be given now");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
