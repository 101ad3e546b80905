//! What the account was told: the same as by mail.

use axum::{
    Router,
    extract::{Form, Query, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use chrono::DateTime;
use domain::calendar;
use i18n::moment;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    components::{
        Button, ButtonKind, Hidden, Link, Pagination, PostForm, StatusTag, SummaryCard, Tone,
    },
    failure::{Failure, Reason},
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/thong-bao", get(show).post(mark_read))
}

/// Where the list goes on.
#[derive(Deserialize)]
struct After {
    sau: Option<String>,
}

/// `GET /{lang}/thong-bao`
async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(after): Query<After>,
) -> Result<Response, Failure> {
    if visit.visitor.account.is_none() {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    }
    let list = app
        .portal
        .notices(&visit.visitor, after.sau.as_deref())
        .await
        .map_err(|error| Failure::from(error).at(visit.lang))?;
    let t = visit.t;
    let next = list
        .next
        .map(|next| visit.href(&format!("/thong-bao?sau={next}")));
    let newest = list.rows.first().map(|row| row.at.timestamp_micros());
    let unread = list.rows.iter().any(|row| row.unread);
    let cards: Vec<_> = list
        .rows
        .into_iter()
        .map(|row| {
            let at = moment(visit.lang, calendar::local(row.at));
            let href = row.code.map(|code| visit.href(&format!("/ho-so/{code}")));
            let lines: Vec<String> = row.text.lines().map(str::to_owned).collect();
            (row.subject, at, lines, href, row.unread)
        })
        .collect();
    let head = visit.head(t.get("notices")).back(visit.href("/ho-so"));
    Ok(render::page(&app.site, head, move || {
        let none = cards.is_empty();
        let cards: Vec<_> = cards
            .into_iter()
            .map(|(title, at, lines, href, unread)| {
                view! {
                    <SummaryCard title>
                        <p class="hint">
                            {at}
                            {unread.then(|| view! { " " <StatusTag tone=Tone::Active>{t.get("notices-new")}</StatusTag> })}
                        </p>
                        {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                        {href.map(|href| view! { <p><Link href>{t.get("notices-open")}</Link></p> })}
                    </SummaryCard>
                }
            })
            .collect();
        view! {
            <h1>{t.get("notices")}</h1>
            <p>{t.get("notices.text")}</p>
            {none.then(|| view! { <p>{t.get("notices.none")}</p> })}
            {cards}
            <Pagination t next/>
            {newest.filter(|_| unread).map(|until| view! {
                <PostForm>
                    <Hidden name="until" value=until.to_string()/>
                    <Button kind=ButtonKind::Secondary>{t.get("notices-read")}</Button>
                </PostForm>
            })}
        }
    })
    .into_response())
}

/// The newest notice that was on the page: what came later stays new.
#[derive(Deserialize)]
struct Until {
    until: i64,
}

/// `POST /{lang}/thong-bao`: everything up to there was read.
async fn mark_read(
    State(app): State<App>,
    visit: Visit,
    Form(read): Form<Until>,
) -> Result<Response, Failure> {
    if visit.visitor.account.is_none() {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    }
    let until = DateTime::from_timestamp_micros(read.until)
        .ok_or_else(|| Failure::new(Reason::Unreadable).at(visit.lang))?;
    app.portal
        .mark_notices_read(&visit.visitor, until)
        .await
        .map_err(|error| Failure::from(error).at(visit.lang))?;
    Ok(Redirect::to(&visit.href("/thong-bao")).into_response())
}
