//! Messages that could not be delivered, for the administrator: which, since when, why,
//! and a button to try again. Who is no administrator finds nothing here.

use axum::{
    Router,
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::calendar;
use i18n::{Texts, moment};
use leptos::prelude::*;
use registry::{Backlog, DeadLetter, Letters};
use serde::Deserialize;
use uuid::Uuid;

use super::Desk;
use crate::{
    components::{
        Button, ButtonKind, Column, Facts, Hidden, Notice, NoticeKind, PostForm, SummaryCard, Table,
    },
    failure::Failure,
    head::Layout,
    render,
    state::App,
};

/// Where the page is.
pub(super) const HERE: &str = "/trao-doi";

/// The addresses of this part.
pub(super) fn routes() -> Router<App> {
    Router::new().route("/{lang}/can-bo/trao-doi", get(show).post(retry))
}

/// What has just been done.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Done {
    xong: String,
}

/// `GET /{lang}/can-bo/trao-doi`
async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = (done.xong == "1").then_some((NoticeKind::Success, "letters-done"));
    page(&app, &desk, StatusCode::OK, done).await
}

/// Which message is tried again.
#[derive(Deserialize)]
struct Retry {
    #[serde(default)]
    letter: String,
}

/// `POST /{lang}/can-bo/trao-doi`
async fn retry(
    State(app): State<App>,
    desk: Desk,
    Form(sent): Form<Retry>,
) -> Result<Response, Failure> {
    let found = match Uuid::parse_str(&sent.letter) {
        Ok(id) => app
            .registry
            .retry_letter(&desk.officer, id)
            .await
            .map_err(|e| Failure::from(e).at(desk.lang))?,
        Err(_) => false,
    };
    if found {
        return Ok(Redirect::to(&desk.href(&format!("{HERE}?xong=1"))).into_response());
    }
    // Somebody was quicker, or it has arrived meanwhile.
    let gone = Some((NoticeKind::Important, "letters-gone"));
    page(&app, &desk, StatusCode::CONFLICT, gone).await
}

async fn page(
    app: &App,
    desk: &Desk,
    status: StatusCode,
    said: Option<(NoticeKind, &'static str)>,
) -> Result<Response, Failure> {
    let letters = app
        .registry
        .letters(&desk.officer)
        .await
        .map_err(|e| Failure::from(e).at(desk.lang))?;
    let Letters { backlog, dead } = letters.ok_or_else(|| Failure::not_found().at(desk.lang))?;
    let t = desk.t;
    let here = desk.href(HERE);
    let head = desk.head(t.get("letters")).layout(Layout::Wide);
    let page = render::page(&app.site, head, move || {
        let cards: Vec<_> = dead
            .into_iter()
            .map(|letter| card(t, letter, here.clone()))
            .collect();
        let waits = waiting(t, &backlog);
        view! {
            {said.map(|(kind, words)| view! { <Notice t kind><p>{t.get(words)}</p></Notice> })}
            <h1>{t.get("letters")}</h1>
            <p>{t.get("letters.text")}</p>
            {waits}
            <h2>{t.get("letters-dead")}</h2>
            {if cards.is_empty() {
                view! { <p>{t.get("letters-dead.none")}</p> }.into_any()
            } else {
                cards.into_any()
            }}
        }
    });
    Ok((status, page).into_response())
}

/// How much is on its way to whom.
fn waiting(t: &'static Texts, backlog: &[Backlog]) -> AnyView {
    if backlog.is_empty() {
        return view! { <p>{t.get("letters-waiting.none")}</p> }.into_any();
    }
    let columns = vec![
        Column::new(t.get("letters-receiver")),
        Column::new(t.get("letters-state")),
        Column::numeric(t.get("letters-count")),
        Column::new(t.get("letters-since")),
    ];
    let rows = backlog
        .iter()
        .map(|line| {
            vec![
                receiver(t, &line.target).into_any(),
                t.get(&format!("letters-state-{}", line.state)).into_any(),
                line.count.to_string().into_any(),
                moment(t.lang(), calendar::local(line.oldest)).into_any(),
            ]
        })
        .collect();
    view! { <Table caption=t.get("letters-waiting") columns rows/> }.into_any()
}

/// One dead letter. Its failure is what the other program said, in its own words.
fn card(t: &'static Texts, letter: DeadLetter, here: String) -> AnyView {
    let facts = vec![
        (t.get("letters-kind").into(), letter.kind.into_any()),
        (
            t.get("letters-receiver").into(),
            receiver(t, &letter.target).into_any(),
        ),
        (
            t.get("letters-since").into(),
            moment(t.lang(), calendar::local(letter.at)).into_any(),
        ),
        (
            t.get("letters-tries").into(),
            letter.tries.to_string().into_any(),
        ),
        (
            t.get("letters-behind").into(),
            letter.behind.to_string().into_any(),
        ),
        (
            t.get("letters-failure").into(),
            letter.failure.unwrap_or_default().into_any(),
        ),
    ];
    let id = letter.id.to_string();
    view! {
        <SummaryCard title=letter.subject.clone()>
            <Facts facts/>
            <PostForm action=here>
                <Hidden name="letter" value=id/>
                <Button kind=ButtonKind::Secondary context=letter.subject>{t.get("letters-retry")}</Button>
            </PostForm>
        </SummaryCard>
    }
    .into_any()
}

/// The receivers have names in both languages; an unknown one is shown as it is called.
fn receiver(t: &'static Texts, target: &str) -> String {
    match target {
        "portal" => t.get("letters-portal").to_owned(),
        "registry" => t.get("letters-registry").to_owned(),
        other => other.to_owned(),
    }
}
