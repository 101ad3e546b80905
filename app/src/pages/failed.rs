//! Gives every failure its page, and unknown addresses too.

use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::Response,
};
use i18n::Lang;

use crate::{
    failure::{self, Failure, Reason},
    state::App,
};

/// A layer around all routes.
pub async fn pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    let lang = Lang::parse(first).unwrap_or(Lang::Vi);
    let mut response = next.run(request).await;
    let known = response.extensions_mut().remove::<Failure>();
    let status = response.status();
    // What the framework refuses by itself has a bare body: the same pages for it.
    let bare = !response
        .headers()
        .contains_key(header::CONTENT_SECURITY_POLICY)
        && status.is_client_error();
    let failure = known
        .map(|failure| failure.at(lang))
        .or_else(|| bare.then(|| Failure::new(reason(status)).at(lang)));
    let Some(failure) = failure else {
        return response;
    };
    let retry = response.headers().get(header::RETRY_AFTER).cloned();
    let mut page = failure::page(&app.site, failure);
    if !matches!(status, StatusCode::OK) {
        *page.status_mut() = status;
    }
    if let Some(retry) = retry {
        page.headers_mut().insert(header::RETRY_AFTER, retry);
    }
    page
}

fn reason(status: StatusCode) -> Reason {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Reason::NotFound,
        StatusCode::FORBIDDEN => Reason::CrossSite,
        StatusCode::PAYLOAD_TOO_LARGE => Reason::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => Reason::TooMany,
        _ => Reason::Unreadable,
    }
}
