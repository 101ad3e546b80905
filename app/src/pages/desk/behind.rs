//! Interlinked services to ask about: what no agency has confirmed in time, and what is
//! overdue.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use registry::{LegBehind, LegPlace};

use super::{
    Desk,
    listing::{self, After},
};
use crate::{
    components::{Link, StatusTag, Tone},
    failure::Failure,
    state::App,
};

/// Where the list is.
pub(super) const HERE: &str = "/lien-thong";

/// `GET /{lang}/can-bo/lien-thong`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(after): Query<After>,
) -> Result<Response, Failure> {
    desk.sees_cases()?;
    let after = after.place(LegPlace::parse);
    let page = app
        .registry
        .legs_behind(&desk.officer, after.as_ref())
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let rows = page.rows.iter().map(|row| line(&desk, row)).collect();
    let whole = ("legs-behind", HERE);
    Ok(listing::rows(&app, &desk, whole, &COLUMNS, rows, page.next).into_response())
}

const COLUMNS: [&str; 5] = [
    "dossier-code",
    "desk-subject",
    "legs-behind.leg",
    "legs-behind.asked",
    "desk-due",
];

fn line(desk: &Desk, row: &LegBehind) -> Vec<AnyView> {
    let (t, leg) = (desk.t, &row.leg);
    let code = row.case_code.clone();
    let href = desk.href(&format!("/ho-so/{code}"));
    let what = t.get(&format!("leg-{}", leg.kind.as_str()));
    let agency = t.get(leg.kind.agency());
    let (asked, due) = (desk.moment(row.requested_at), desk.moment(leg.due_at));
    let unheard = leg.unheard.then(|| t.get("desk-leg-unheard"));
    let late = leg.late.then(|| t.get("leg-overdue"));
    vec![
        view! { <Link href>{code}</Link> }.into_any(),
        desk.named(&row.name).into_any(),
        format!("{what} – {agency}").into_any(),
        view! {
            <span>
                {asked}
                {unheard.map(|words| view! { " " <StatusTag tone=Tone::Waiting>{words}</StatusTag> })}
            </span>
        }
        .into_any(),
        view! {
            <span>
                {due}
                {late.map(|words| view! { " " <StatusTag tone=Tone::Problem>{words}</StatusTag> })}
            </span>
        }
        .into_any(),
    ]
}
