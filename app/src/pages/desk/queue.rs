//! The officer's queue, by clock.

use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::procedure::procedure;
use i18n::questions;
use leptos::prelude::*;
use portal::Token;
use registry::{Filter, Place};
use serde::Deserialize;

use super::{Desk, behind, hands};
use crate::{
    comfort::News,
    components::{ButtonKind, Column, Link, Pagination, StatusTag, Table, Tone},
    cookies,
    failure::Failure,
    render,
    state::App,
};

/// Which cases, and where the list goes on.
#[derive(Deserialize)]
pub(super) struct Which {
    loc: Option<String>,
    sau: Option<String>,
}

impl Which {
    fn filter(&self) -> Filter {
        let told = self.loc.as_deref().and_then(Filter::parse);
        told.unwrap_or(Filter::Open)
    }
}

/// `GET /{lang}/can-bo/moi`: the codes of the first page, one a line, for a page that asks
/// by itself. It keeps no session open.
pub(super) async fn codes(
    State(app): State<App>,
    headers: HeaderMap,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let token = cookies::read(&headers, cookies::STAFF).and_then(Token::parse);
    let officer = match token {
        Some(token) => app.registry.officer_unnoticed(&token).await?,
        None => None,
    };
    let Some(officer) = officer else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let page = app.registry.queue(&officer, which.filter(), None).await?;
    let codes: Vec<String> = page.rows.into_iter().map(|row| row.code).collect();
    Ok(codes.join("\n").into_response())
}

/// `GET /{lang}/can-bo`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    if !desk.officer.sees_cases() {
        return Ok(Redirect::to(&desk.href("/tai-khoan")).into_response());
    }
    let filter = which.filter();
    let after = which.sau.as_deref().and_then(Place::parse);
    let failed = |error| Failure::from(error).at(desk.lang);
    let page = app
        .registry
        .queue(&desk.officer, filter, after.as_ref())
        .await
        .map_err(failed)?;
    let t = desk.t;
    let now = app.clock.now();
    let next = page
        .next
        .map(|place| desk.href(&format!("?loc={}&sau={place}", filter.as_str())));
    // Rows move under nobody's hand: what is new is said above, of what still comes in.
    let watched = (after.is_none() && filter != Filter::Closed).then(|| {
        let list = format!("?loc={}", filter.as_str());
        let shown = page.rows.iter().map(|row| row.code.clone()).collect();
        (desk.href(&format!("/moi{list}")), desk.href(&list), shown)
    });
    let rows: Vec<_> = page
        .rows
        .into_iter()
        .map(|row| {
            let name =
                procedure(&row.procedure).map_or("", |found| questions(desk.lang, found).name());
            // While somebody else is to act the clock stands still.
            let runs = row.stage.is_open() && !row.stage.clock_stands();
            let late = runs && row.due_at < now;
            let soon =
                runs && !late && app.registry.warned_from(&desk.officer.office, row.due_at) <= now;
            let stage = t.get(&format!("case-{}", row.stage.as_str()));
            let due = desk.moment(row.due_at);
            (
                desk.href(&format!("/ho-so/{}", row.code)),
                row.code,
                desk.named(&row.subject_name),
                name,
                stage,
                due,
                (late, soon, row.asker_died),
                row.held_by.map(|by| desk.named(&by)).or_else(|| {
                    row.stage
                        .is_open()
                        .then(|| t.get("desk-hand.nobody").into())
                }),
            )
        })
        .collect();
    let filters = Filter::OFFERED.map(|f| (desk.href(&format!("?loc={}", f.as_str())), f));
    let which = match filter {
        Filter::Stage(stage) => t.get(&format!("case-{}", stage.as_str())),
        offered => t.get(&format!("desk-filter-{}", offered.as_str())),
    };
    let caption = t.with("desk-queue.caption", &[("which", which.into())]);
    let behind = desk.href(behind::HERE);
    let take_next = hands::next_button(&desk, "", ButtonKind::Primary);
    Ok(render::page(&app.site, desk.head(t.get("desk-queue")), move || {
        let columns = ["dossier-code", "desk-subject", "dossier-procedure", "dossier-stage", "desk-due", "desk-hand"].map(|id| Column::new(t.get(id)));
        let none = rows.is_empty();
        let rows: Vec<Vec<AnyView>> = rows
            .into_iter()
            .map(|(href, code, subject, name, stage, due, (late, soon, died), held_by)| {
                let tone = if late { Tone::Problem } else { Tone::Waiting };
                vec![
                    view! { <Link href>{code}</Link> }.into_any(),
                    subject.into_any(),
                    name.into_any(),
                    view! {
                        <span>
                            <StatusTag tone>{stage}</StatusTag>
                            {died.then(|| view! { " " <StatusTag tone=Tone::Waiting>{t.get("desk-asker-died")}</StatusTag> })}
                        </span>
                    }
                    .into_any(),
                    view! {
                        <span>
                            {due}
                            {late.then(|| view! { " " <StatusTag tone=Tone::Problem>{t.get("desk-late")}</StatusTag> })}
                            {soon.then(|| view! { " " <StatusTag tone=Tone::Active>{t.get("desk-soon")}</StatusTag> })}
                        </span>
                    }
                    .into_any(),
                    held_by.unwrap_or_default().into_any(),
                ]
            })
            .collect();
        view! {
            <h1>{t.get("desk-queue")}</h1>
            {take_next}
            <ul class="inline">
                {filters.map(|(href, f)| {
                    let current = (f == filter).then_some("page");
                    view! { <li><a href=href aria-current=current>{t.get(&format!("desk-filter-{}", f.as_str()))}</a></li> }
                }).collect_view()}
                <li><a href=behind>{t.get("legs-behind")}</a></li>
            </ul>
            {watched.map(|(address, here, shown): (_, _, Vec<String>)| view! { <News t address here shown/> })}
            {none.then(|| view! { <p>{t.get("desk-none")}</p> })}
            {(!none).then(|| view! { <Table caption=caption columns=columns.into() rows/> })}
            <Pagination t next/>
        }
    })
    .into_response())
}
