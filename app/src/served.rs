//! Files that people open or save.

use axum::{
    body::Bytes,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// How the browser treats a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// Shown in the browser.
    Inline,
    /// Saved.
    Download,
}

/// A file with its type; it can run nothing, whatever it is. `name` is made of safe
/// characters already; letters beyond ASCII travel percent-encoded (RFC 6266).
pub fn file(media_type: &str, name: &str, content: Bytes, how: As) -> Response {
    let kind = match how {
        As::Inline => "inline",
        As::Download => "attachment",
    };
    let encoded: String = name
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b"-._".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    let disposition = HeaderValue::from_str(&format!("{kind}; filename*=UTF-8''{encoded}"));
    let media_type = HeaderValue::from_str(media_type);
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        media_type.unwrap_or(HeaderValue::from_static("application/octet-stream")),
    );
    headers.insert(
        header::CONTENT_DISPOSITION,
        disposition.unwrap_or(HeaderValue::from_static("attachment")),
    );
    // A browser's PDF viewer does not start in a sandbox; a picture needs nothing.
    let policy = match media_type_is_pdf(headers) {
        true => {
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        }
        false => {
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
        }
    };
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    response
}

fn media_type_is_pdf(headers: &axum::http::HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind == "application/pdf")
}
