//! The built site, and how long browsers keep what they fetch of it.

use std::{path::Path, sync::Arc};

use app::assets::Assets;
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    middleware::{self, Next},
    response::Response,
};
use tower_http::services::{ServeDir, ServeFile};

/// A name that changes with the content: never asked for again.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// A plain name, whose content changes with the next version: asked again each hour.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// The name of another version: what comes is not what the name says.
const NEVER: HeaderValue = HeaderValue::from_static("no-store");

/// What pages call the files of the site. One without a list is served by plain names.
pub fn assets(site: &Path) -> Assets {
    Assets::read(&std::fs::read_to_string(site.join(Assets::LIST)).unwrap_or_default())
}

/// The built site: everything under `/pkg`, and each file beside it under its name.
pub fn routes(site: &Path, assets: Arc<Assets>) -> Router {
    let mut router = Router::new().nest_service(
        "/pkg",
        ServeDir::new(site.join("pkg"))
            .precompressed_br()
            .precompressed_gzip(),
    );
    for file in std::fs::read_dir(site)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_file())
    {
        if let Some(name) = file
            .file_name()
            .to_str()
            .filter(|name| !name.starts_with('.') && *name != Assets::LIST)
        {
            router = router.route_service(&format!("/{name}"), ServeFile::new(file.path()));
        }
    }
    router.layer(middleware::from_fn_with_state(assets, kept))
}

/// Says how long the answer may be kept. While one version takes the place of another, a
/// page of either may ask the other: it gets the file as it is there, and does not keep it.
async fn kept(State(assets): State<Arc<Assets>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let keep = if assets.is_named(path) {
        FOR_EVER
    } else if let Some(plain) = assets
        .plain(path)
        .and_then(|plain| plain.parse::<Uri>().ok())
    {
        *request.uri_mut() = plain;
        NEVER
    } else {
        AN_HOUR
    };
    let mut response = next.run(request).await;
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(header::CACHE_CONTROL, keep);
    }
    response
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
