//! Unsafe methods only from our own pages: nobody else's page can post in a
//! visitor's name (CSRF). Sec-Fetch-Site decides; browsers without it send Origin. The page
//! that stops mail takes posts from anywhere: it knows no visitor, only its sealed token.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Lets a request pass when it is safe or comes from our own origin.
pub async fn same_origin(
    State(public_url): State<std::sync::Arc<str>>,
    request: Request,
    next: Next,
) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    let by_mail = app::pages::stopping::posted_by_mail_programs(request.uri().path());
    if safe || by_mail || from_here(request.headers(), &public_url) {
        return next.run(request).await;
    }
    if !matches!(*request.method(), Method::POST) {
        // RFC 9110, 15.5.6: the answer names what may be done.
        let allowed = [(header::ALLOW, "GET, HEAD, POST")];
        return (StatusCode::METHOD_NOT_ALLOWED, allowed).into_response();
    }
    tracing::warn!("a post from another site was refused");
    app::failure::cross_site().into_response()
}

fn from_here(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match text(
        "sec-fetch-site"
            .parse::<header::HeaderName>()
            .unwrap_or(header::ORIGIN),
    ) {
        Some("same-origin" | "none") => return true,
        Some("same-site" | "cross-site") => return false,
        _ => {}
    }
    let Some(origin) = text(header::ORIGIN) else {
        return false;
    };
    let host = text(header::HOST).unwrap_or_default();
    origin == public_url
        || origin
            .split_once("://")
            .is_some_and(|(_, named)| !host.is_empty() && named == host)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn our_own_page_may_post() {
        assert!(from_here(
            &headers(&[("sec-fetch-site", "same-origin")]),
            "https://a.vn"
        ));
        assert!(from_here(
            &headers(&[("origin", "https://a.vn")]),
            "https://a.vn"
        ));
        assert!(from_here(
            &headers(&[
                ("origin", "http://127.0.0.1:3000"),
                ("host", "127.0.0.1:3000")
            ]),
            "https://a.vn"
        ));
    }

    #[test]
    fn another_site_may_not_post() {
        assert!(!from_here(
            &headers(&[("sec-fetch-site", "cross-site"), ("origin", "https://a.vn")]),
            "https://a.vn"
        ));
        assert!(!from_here(
            &headers(&[("origin", "https://b.vn"), ("host", "a.vn")]),
            "https://a.vn"
        ));
        assert!(!from_here(&headers(&[]), "https://a.vn"));
    }
}
