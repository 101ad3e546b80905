//! The officers of the office.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use registry::OFFICERS_ON_A_PAGE;
use serde::Deserialize;

use super::words::{HERE, failed, roles};
use crate::{
    components::{Column, Link, LinkButton, Notice, Pagination, StatusTag, Table, Tone},
    failure::Failure,
    head::Layout,
    pages::desk::Desk,
    render,
    state::App,
};

/// Where the list goes on.
#[derive(Deserialize)]
pub(super) struct After {
    #[serde(default)]
    sau: String,
}

/// `GET /{lang}/can-bo/tai-khoan`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(after): Query<After>,
) -> Result<Response, Failure> {
    let lines = app
        .registry
        .officers(&desk.officer, &after.sau)
        .await
        .map_err(|error| failed(&desk, error))?;
    let waits = app
        .registry
        .days_wait_for(&desk.officer)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let calendar = desk.href("/lich?noi=");
    let t = desk.t;
    // A full page may have another behind it; an empty one at the end does no harm.
    let next = (lines.len() == OFFICERS_ON_A_PAGE)
        .then(|| lines.last())
        .flatten()
        .map(|last| desk.href(&format!("{HERE}?sau={}", last.login)));
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            (
                desk.href(&format!("{HERE}/{}", line.id)),
                line.login.clone(),
                line.name.clone(),
                roles(t, &line.roles),
                line.disabled,
            )
        })
        .collect();
    let new = desk.href(&format!("{HERE}/moi"));
    let log = desk.href(&format!("{HERE}/nhat-ky"));
    let head = desk.head(t.get("staff")).layout(Layout::Wide);
    Ok(render::page(&app.site, head, move || {
        let columns = ["desk-login", "staff-name", "staff-roles", "staff-state"];
        let columns = columns.map(|id| Column::new(t.get(id)));
        let rows: Vec<Vec<AnyView>> = rows
            .into_iter()
            .map(|(href, login, name, roles, locked)| {
                let (tone, state) = if locked {
                    (Tone::Problem, t.get("staff-locked"))
                } else {
                    (Tone::Good, t.get("staff-open"))
                };
                vec![
                    view! { <Link href>{login}</Link> }.into_any(),
                    name.into_any(),
                    roles.into_any(),
                    view! { <StatusTag tone>{state}</StatusTag> }.into_any(),
                ]
            })
            .collect();
        view! {
            <h1>{t.get("staff")}</h1>
            {waits.then(|| view! {
                <Notice t>
                    <p>{t.get("national-to-agree")}</p>
                    <p><Link href=calendar>{t.get("national-to-agree.link")}</Link></p>
                </Notice>
            })}
            <p>{t.get("staff.text")}</p>
            <p><LinkButton href=new>{t.get("staff-new")}</LinkButton></p>
            <Table caption=t.get("staff") columns=columns.into() rows/>
            <Pagination t next/>
            <p><Link href=log>{t.get("staff-log")}</Link></p>
        }
    })
    .into_response())
}
