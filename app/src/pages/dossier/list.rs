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
    components::{Column, Link, Pagination, StatusTag, Table, Tone},
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
    let rows = lines(&visit, list.rows);
    let followed = lines(&visit, list.followed);
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
        let none = rows.is_empty() && drafts.is_empty() && followed.is_empty();
        let table = |caption: &'static str, rows: Vec<Line>| {
            let columns = ["dossier-code", "dossier-procedure", "dossier-stage", "dossier-filed"];
            let columns = columns.map(|id| Column::new(t.get(id))).into();
            let rows = rows.into_iter().map(Line::cells).collect::<Vec<_>>();
            (!rows.is_empty()).then(|| view! { <Table caption columns rows/> })
        };
        view! {
            <h1>{t.get("dossiers")}</h1>
            <p><Link href=notices>{t.get("notices")}</Link></p>
            {none.then(|| view! { <p>{t.get("dossiers.none")}</p> })}
            {(!drafts.is_empty()).then(|| view! {
                <h2>{t.get("dossiers-drafts")}</h2>
                <ul>{drafts.into_iter().map(|(href, name)| view! { <li><Link href>{name}</Link></li> }).collect_view()}</ul>
            })}
            {table(t.get("dossiers"), rows)}
            <Pagination t next/>
            {table(t.get("followers.list"), followed)}
        }
    })
    .into_response())
}

/// A dossier as its row shows it.
struct Line {
    href: String,
    code: String,
    name: &'static str,
    tone: Tone,
    stage: &'static str,
    filed: String,
}

fn lines(visit: &Visit, rows: Vec<portal::DossierLine>) -> Vec<Line> {
    rows.into_iter()
        .map(|row| Line {
            href: visit.href(&format!("/ho-so/{}", row.code)),
            code: row.code.to_string(),
            name: questions(visit.lang, row.procedure).name(),
            tone: words::tone(row.stage),
            stage: words::stage(visit, row.stage),
            filed: words::at(visit.lang, row.submitted_at),
        })
        .collect()
}

impl Line {
    fn cells(self) -> Vec<AnyView> {
        let (href, tone) = (self.href, self.tone);
        vec![
            view! { <Link href>{self.code}</Link> }.into_any(),
            self.name.into_any(),
            view! { <StatusTag tone>{self.stage}</StatusTag> }.into_any(),
            self.filed.into_any(),
        ]
    }
}
