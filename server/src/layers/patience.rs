//! How long a request may take. A page is there soon or not at all; a file comes as slowly
//! as a telephone sends it, as long as it comes.

use std::time::Duration;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::timeout::TimeoutBody;

/// What is waited for.
#[derive(Clone, Copy)]
struct Patience {
    /// For whatever carries no file.
    longest: Duration,
    /// For what does.
    sending: Duration,
    /// Without a byte of it: the link is gone.
    stalled: Duration,
}

/// A file of 10 MB may come at 0.1 Mbit/s.
const PATIENCE: Patience = Patience {
    longest: Duration::from_secs(100),
    sending: Duration::from_secs(15 * 60),
    stalled: Duration::from_secs(30),
};

/// Ends what takes too long, with 503.
pub async fn limit(request: Request, next: Next) -> Response {
    within(PATIENCE, request, next).await
}

async fn within(patience: Patience, request: Request, next: Next) -> Response {
    let (longest, request) = if brings_files(request.headers()) {
        let heard = |body| Body::new(Box::pin(TimeoutBody::new(patience.stalled, body)));
        (patience.sending, request.map(heard))
    } else {
        (patience.longest, request)
    };
    let answer = tokio::time::timeout(longest, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

fn brings_files(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    // As a form brings them, or in pieces before it.
    let kinds = ["multipart/form-data", "application/octet-stream"];
    kind.is_some_and(|kind| kinds.iter().any(|files| kind.starts_with(files)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use axum::{Router, body::Bytes, middleware, routing::post};
    use futures::stream;
    use tower::ServiceExt as _;

    use super::*;

    /// A page in 0.3 s, a file in a minute, and 2 s without a byte.
    const SHORT: Patience = Patience {
        longest: Duration::from_millis(300),
        sending: Duration::from_secs(60),
        stalled: Duration::from_secs(2),
    };

    /// What becomes of `parts` of a body that come one by one, each after `pause`.
    async fn sent(kind: &str, parts: u32, pause: Duration) -> StatusCode {
        let taken = |body: Bytes| async move { body.len().to_string() };
        let patient = |request: Request, next: Next| within(SHORT, request, next);
        let router: Router = Router::new()
            .route("/", post(taken))
            .layer(middleware::from_fn(patient));
        let body = stream::unfold(0, move |n| async move {
            tokio::time::sleep(pause).await;
            (n < parts).then(|| (Ok::<_, std::io::Error>("x".repeat(1000)), n + 1))
        });
        let request = Request::post("/")
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from_stream(body))
            .unwrap();
        router.oneshot(request).await.unwrap().status()
    }

    const FILES: &str = "multipart/form-data; boundary=x";

    #[tokio::test]
    async fn a_file_comes_as_slowly_as_it_comes() {
        for kind in [FILES, "application/octet-stream"] {
            let slow = sent(kind, 40, Duration::from_millis(20)).await;
            assert_eq!(slow, StatusCode::OK);
        }
    }

    #[tokio::test]
    async fn a_file_of_which_nothing_comes_is_given_up() {
        let gone = sent(FILES, 2, Duration::from_secs(5)).await;
        assert_eq!(gone, StatusCode::BAD_REQUEST);
    }

    #[tokio::test]
    async fn a_form_without_files_is_answered_soon_or_not_at_all() {
        let form = sent(
            "application/x-www-form-urlencoded",
            40,
            Duration::from_millis(20),
        )
        .await;
        assert_eq!(form, StatusCode::SERVICE_UNAVAILABLE);
    }
}
