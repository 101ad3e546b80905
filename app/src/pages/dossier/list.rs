//! My dossiers: those of the account, newest first, and unfinished drafts.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use i18n::questions;
use leptos::prelude::*;
use serde::Deserialize;

use super::words;
use crate::{
    components::{Column, Link, Pagination, StatusTag, Table},
    failure::{Failure, Reason},
    head::Layout,
    pages::draft,
    render,
    state::App,
    visit::Visit,
};

/// Where the list goes on.
#[derive(Deserialize)]
pub(super) struct After {
    sau: Option<String>,
}

/// `GET /{lang}/ho-so`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(after): Query<After>,
) -> Result<Response, Failure> {
    if visit.visitor.account.is_none() {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    }
    let failed = |error: portal::DossierError| Failure::from(error).at(visit.lang);
    let list = app
        .portal
        .dossiers(&visit.visitor, after.sau.as_deref())
        .await
        .map_err(failed)?;
    let t = visit.t;
    let next = list
        .next
        .map(|next| visit.href(&format!("/ho-so?sau={next}")));
    let rows: Vec<(String, String, String, _, &'static str, String)> = list
        .rows
        .into_iter()
        .map(|row| {
            let name = questions(visit.lang, row.procedure).name().to_owned();
            let href = visit.href(&format!("/ho-so/{}", row.code));
            let filed = words::at(visit.lang, row.submitted_at);
            (
                href,
                row.code.to_string(),
                name,
                words::tone(row.stage),
                words::stage(&visit, row.stage),
                filed,
            )
        })
        .collect();
    let drafts: Vec<(String, &'static str)> = list
        .drafts
        .iter()
        .map(|row| {
            (
                draft::first_of(&visit, row.id, row.procedure),
                questions(visit.lang, row.procedure).name(),
            )
        })
        .collect();
    let notices = visit.href("/thong-bao");
    let head = visit.head(t.get("dossiers")).layout(Layout::Wide);
    Ok(render::page(&app.site, head, move || {
        let columns = ["dossier-code", "dossier-procedure", "dossier-stage", "dossier-filed"].map(|id| Column::new(t.get(id)));
        let none = rows.is_empty() && drafts.is_empty();
        let some = !rows.is_empty();
        let rows: Vec<Vec<AnyView>> = rows
            .into_iter()
            .map(|(href, code, name, tone, stage, filed)| {
                vec![
                    view! { <Link href>{code}</Link> }.into_any(),
                    name.into_any(),
                    view! { <StatusTag tone>{stage}</StatusTag> }.into_any(),
                    filed.into_any(),
                ]
            })
            .collect();
        view! {
            <h1>{t.get("dossiers")}</h1>
            <p><Link href=notices>{t.get("notices")}</Link></p>
            {none.then(|| view! { <p>{t.get("dossiers.none")}</p> })}
            {(!drafts.is_empty()).then(|| view! {
                <h2>{t.get("dossiers-drafts")}</h2>
                <ul>{drafts.into_iter().map(|(href, name)| view! { <li><Link href>{name}</Link></li> }).collect_view()}</ul>
            })}
            {some.then(|| view! { <Table caption=t.get("dossiers") columns=columns.into() rows/> })}
            <Pagination t next/>
        }
    })
    .into_response())
}
