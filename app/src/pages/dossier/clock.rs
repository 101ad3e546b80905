//! What a citizen is told of the legal clock: whom we have asked and since when, and the
//! slips that say sorry.

use axum::{
    extract::{Path, State},
    response::Response,
};
use i18n::weekday_date;
use leptos::prelude::*;
use portal::DossierView;

use super::{papers, words};
use crate::{
    components::{Link, Notice},
    failure::Failure,
    state::App,
    visit::Visit,
};

/// What is to be said of the clock now.
pub(super) fn said(visit: &Visit, dossier: &DossierView) -> impl IntoView + use<> {
    let t = visit.t;
    let verifying = dossier.verifying.as_ref().map(|letter| {
        let fill = [
            ("whom", letter.whom.as_str().into()),
            (
                "since",
                words::at_office(visit.lang, dossier, letter.asked_at).into(),
            ),
            ("by", weekday_date(visit.lang, letter.answer_by).into()),
        ];
        let said = t.with("verifying", &fill);
        view! { <Notice t><p>{said}</p><p>{t.get("verifying.clock")}</p></Notice> }
    });
    // Once it is decided, the papers are what matters; the slips stay to be downloaded.
    let running = !dossier.stage.is_final();
    let last = dossier.apologies.last().filter(|_| running).map(|slip| {
        let fill = [
            (
                "was",
                words::at_office(visit.lang, dossier, slip.was_due_at).into(),
            ),
            (
                "due",
                words::at_office(visit.lang, dossier, slip.due_at).into(),
            ),
        ];
        let reason = match &slip.reason {
            Some(reason) => t.with("apology-because", &[("reason", reason.as_str().into())]),
            None => t.get("apology-standard").to_owned(),
        };
        let sorry = t.with("apology", &fill);
        view! { <Notice t><p>{sorry}</p><p>{reason}</p></Notice> }
    });
    view! { {verifying}{last} }
}

/// Links to the slips of a dossier.
pub(super) fn slips(visit: &Visit, dossier: &DossierView) -> Vec<AnyView> {
    let base = visit.href(&format!("/ho-so/{}/xin-loi", dossier.code));
    let t = visit.t;
    dossier
        .apologies
        .iter()
        .map(|slip| {
            let href = format!("{base}/{}.pdf", slip.number);
            let number = slip.number.to_string();
            let words = t.with("paper-apology.link", &[("number", number.into())]);
            view! { <li><Link href>{words}</Link></li> }.into_any()
        })
        .collect()
}

/// `GET …/xin-loi/{n}.pdf`
pub(super) async fn apology(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, file)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let number: i64 = file
        .strip_suffix(".pdf")
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| Failure::not_found().at(visit.lang))?;
    let paper = app
        .portal
        .apology(&visit.visitor, &code, number)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    papers::set(&app, &visit, paper, &format!("xin-loi-{code}-{number}.pdf")).await
}
