//! All addresses and the layers around them.

use std::sync::Arc;

use app::App;
use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use exchange::webhook;
use store::Db;
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, services::ServeDir,
    set_header::SetResponseHeaderLayer,
};

use crate::{
    condition::Watch,
    crossing::Crossing,
    layers,
    metrics::{self, Metrics},
    operator, site as built,
};

/// What people see.
pub fn pages(
    app: App,
    (site, recordings): (&std::path::Path, Option<&std::path::Path>),
    metrics: &Metrics,
) -> Router {
    let https = app.door.is_https();
    let public_url: Arc<str> = app.door.public_url.as_str().into();
    let failures = middleware::from_fn_with_state(app.clone(), app::pages::failed::pages);
    let files = built::routes(site, app.site.assets.clone());
    let pages = app::routes(app).layer(CompressionLayer::new());
    Router::new()
        .merge(files)
        .merge(heard(recordings))
        .merge(pages)
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn_with_state(
                    metrics.clone(),
                    layers::trace::log,
                ))
                .layer(middleware::from_fn_with_state(https, layers::headers::set))
                // Whatever fails further in has its page from here.
                .layer(failures)
                .layer(CatchPanicLayer::custom(layers::panic::answer))
                .layer(middleware::from_fn_with_state(
                    public_url,
                    layers::origin::same_origin,
                ))
                .layer(middleware::from_fn(layers::patience::limit)),
        )
}

/// What the operator sees, and what a program reads for it, behind the secret.
pub fn operators(
    app: App,
    site: &std::path::Path,
    (metrics, watch): (&Metrics, Arc<Watch>),
    secret: Arc<str>,
) -> Router {
    let failures = middleware::from_fn_with_state(app.clone(), app::pages::failed::pages);
    let files = built::routes(site, app.site.assets.clone());
    let pages = app::operators(app).layer(
        ServiceBuilder::new()
            .layer(middleware::from_fn_with_state(
                metrics.clone(),
                layers::trace::log,
            ))
            .layer(failures)
            .layer(CatchPanicLayer::custom(layers::panic::answer))
            // Nobody sees this address as an address of ours: the browser says whether
            // a form came from the same one.
            .layer(middleware::from_fn_with_state(
                Arc::<str>::from(""),
                layers::origin::same_origin,
            ))
            .layer(middleware::from_fn(layers::patience::limit)),
    );
    let figures = metrics::routes(metrics.clone(), watch);
    operator::locked(files.merge(pages).merge(figures), secret)
}

/// What other programs ask: whether the process is well, and where they deliver. These
/// stand outside the layers of pages, for no browser comes.
pub fn doors(db: Db, crossings: &[Crossing], metrics: &Metrics) -> Router {
    let well = Router::new().route("/suc-khoe", get(health).with_state(db));
    behind_layers(well.merge(exchange(crossings)), metrics)
}

/// Where other systems deliver.
pub fn exchange<'c>(crossings: impl IntoIterator<Item = &'c Crossing>) -> Router {
    let doors = crossings
        .into_iter()
        .map(|crossing| webhook::routes(&crossing.door, crossing.receiver.clone()));
    doors.fold(Router::new(), Router::merge)
}

/// What stands around addresses that programs call.
pub fn behind_layers(doors: Router, metrics: &Metrics) -> Router {
    doors.layer(
        ServiceBuilder::new()
            .layer(middleware::from_fn_with_state(
                metrics.clone(),
                layers::trace::log,
            ))
            .layer(CatchPanicLayer::custom(layers::panic::answer))
            .layer(middleware::from_fn(layers::patience::limit)),
    )
}

/// The recordings, where there are any.
fn heard(recordings: Option<&std::path::Path>) -> Router {
    let Some(folder) = recordings else {
        return Router::new();
    };
    let hour = HeaderValue::from_static("public, max-age=3600");
    Router::new()
        .nest_service(app::voices::HERE, ServeDir::new(folder))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            hour,
        ))
}

/// `GET /suc-khoe`: 200 when process and database are well.
async fn health(State(db): State<Db>) -> Response {
    if db.is_well().await {
        "ok\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "database\n").into_response()
    }
}
