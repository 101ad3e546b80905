//! Where portal and registry are two processes: addresses whose pages are at the other
//! one. Links and printed QR codes go on leading where they should.

use axum::{
    Router,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use crate::{
    failure::Failure,
    state::{App, House},
};

/// At the portal: papers are checked, offices counted, and officers work, at the registry.
pub fn at_the_registry() -> Router<App> {
    Router::new()
        .route("/xt/{token}", get(there))
        .route("/{lang}/xac-thuc", get(there))
        .route("/{lang}/tra-lai", get(there))
        .route("/{lang}/tra-lai/{office}", get(there))
        .route("/{lang}/can-bo", get(there))
        .route("/{lang}/can-bo/{*rest}", get(there))
}

/// At the registry: what its pages link to for citizens. Its own first page is the desk.
pub fn at_the_portal() -> Router<App> {
    let desk = async || Redirect::to("/vi/can-bo");
    [
        "",
        "/khai-sinh",
        "/ket-hon",
        "/loi-moi",
        "/loi-moi/{code}",
        "/khai-tu",
        "/trich-luc",
        "/thu-tuc",
        "/thu-tuc/{id}",
        "/tra-cuu",
        "/tiep-tuc",
        "/ho-so",
        "/ho-so/{*rest}",
        "/dang-nhap",
        "/dang-ky",
        "/quen-mat-khau",
        "/tai-khoan",
        "/thong-bao",
        "/gop-y",
    ]
    .iter()
    .fold(Router::new().route("/", get(desk)), |router, path| {
        router.route(&format!("/{{lang}}{path}"), get(there))
    })
}

/// The same address at the other process; temporary, for who serves what may change.
async fn there(State(app): State<App>, uri: Uri) -> Response {
    let (House::Portal { registry: base } | House::Registry { portal: base }) = &app.door.house
    else {
        return Failure::not_found().into_response();
    };
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    Redirect::temporary(&format!("{base}{path}")).into_response()
}
