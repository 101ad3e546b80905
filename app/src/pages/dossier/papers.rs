//! Papers of a dossier as PDF: receipt and declaration, set when asked for; results, as
//! they were signed.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use domain::paper::Paper;

use crate::{
    failure::{Failure, Reason},
    served::{self, As},
    state::App,
    visit::Visit,
};

/// `GET …/giay-tiep-nhan.pdf`
pub(super) async fn receipt(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let paper = app
        .portal
        .receipt(&visit.visitor, &code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    set(&app, &visit, paper, &format!("giay-tiep-nhan-{code}.pdf")).await
}

/// `GET …/to-khai.pdf`
pub(super) async fn declaration(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let paper = app
        .portal
        .declaration(&visit.visitor, &code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    set(&app, &visit, paper, &format!("to-khai-{code}.pdf")).await
}

pub(in crate::pages) async fn set(
    app: &App,
    visit: &Visit,
    paper: Paper,
    name: &str,
) -> Result<Response, Failure> {
    let pdf = app.portal.set(paper).await.map_err(|error| {
        tracing::error!(%error, "a paper could not be set");
        Failure::new(Reason::Busy).at(visit.lang)
    })?;
    Ok(served::file(
        "application/pdf",
        name,
        Bytes::from(pdf),
        As::Download,
    ))
}

/// `GET …/ket-qua/{n}.pdf`
pub(super) async fn result(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, file)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let n: usize = file
        .strip_suffix(".pdf")
        .and_then(|n| n.parse().ok())
        .filter(|n| *n > 0)
        .ok_or_else(|| Failure::not_found().at(visit.lang))?;
    let found = app
        .portal
        .result_file(&visit.visitor, &code, n - 1)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(served::file(
        "application/pdf",
        &found.name,
        found.content,
        As::Download,
    ))
}
