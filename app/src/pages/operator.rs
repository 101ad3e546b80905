//! The operator's pages: how each part of the installation is, and messages of this process
//! that could not be delivered. They stand behind a door of their own, not among the pages
//! that people see; at a portal alone there is no desk that could show the messages.

use axum::{
    Router,
    extract::{Extension, Form, Query, State},
    http::{StatusCode, Uri, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::calendar;
use i18n::{Lang, Texts, Value, date, moment, texts};
use leptos::prelude::*;
use portal::Operator;

use super::{
    feedback,
    letters::{Again, Asked, DONE, GONE, Said, Whose, content, receiver},
    status::Tag,
};
use crate::{
    components::{Link, SummaryCard},
    condition::{Fact, Filled, Part},
    failure::Failure,
    head::{Layout, PageHead},
    render,
    state::App,
    visit::address,
};

/// Where the page is.
const HERE: &str = "/trao-doi";

/// The addresses of this part. Links that lead to pages of the portal go there.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(async || Redirect::to("/vi/van-hanh")))
        .route("/{lang}/van-hanh", get(well))
        .route("/{lang}/trao-doi", get(show).post(send_again))
        .route("/{lang}/gop-y", get(said))
        .fallback(there)
}

/// `GET /{lang}/van-hanh`: how each part is, versions, settings.
async fn well(State(app): State<App>, parts: Parts) -> Result<Response, Failure> {
    let (lang, path) = address(&parts)?;
    let t = texts(lang);
    let report = app.condition.report().await;
    let head = PageHead::new(lang, t.get("operator"), &path).layout(Layout::Wide);
    let letters = format!("/{}{HERE}", lang.as_str());
    let said = format!("/{}{}", lang.as_str(), feedback::HERE);
    let page = render::page(&app.site, head, move || {
        let parts: Vec<_> = report.parts.into_iter().map(|part| one(t, part)).collect();
        let versions = sentences(t, &report.versions);
        view! {
            <h1>{t.get("operator")}</h1>
            <p>{t.get("operator.text")}</p>
            <p><Link href=letters>{t.get("letters")}</Link></p>
            <p><Link href=said>{t.get("feedback-list")}</Link></p>
            {parts}
            <h2>{t.get("operator-versions")}</h2>
            {versions}
            <h2>{t.get("operator-settings")}</h2>
            <p>{t.get("operator-settings.text")}</p>
            // It scrolls, so it must be reachable by keyboard (WCAG 2.1.1).
            <section class="settings" tabindex="0" aria-label=t.get("operator-settings")>
                <pre translate="no">{report.settings}</pre>
            </section>
        }
    });
    Ok(page.into_response())
}

/// `GET /{lang}/gop-y`: what people say about pages.
async fn said(
    State(app): State<App>,
    Extension(operator): Extension<Operator>,
    Query(asked): Query<Asked>,
    parts: Parts,
) -> Result<Response, Failure> {
    let (lang, path) = address(&parts)?;
    let found = app.portal.feedback(&operator, asked.after()).await;
    let found = found.map_err(|e| Failure::from(e).at(lang))?;
    let t = texts(lang);
    let here = format!("/{}{}", lang.as_str(), feedback::HERE);
    let head = PageHead::new(lang, t.get("feedback-list"), &path).layout(Layout::Wide);
    let page = render::page(&app.site, head, move || feedback::list(t, found, &here));
    Ok(page.into_response())
}

/// A part with its state and its facts.
fn one(t: &'static Texts, part: Part) -> AnyView {
    let title = t.get(&format!("operator-part-{}", part.name));
    let facts = sentences(t, &part.facts);
    view! {
        <SummaryCard title>
            <p><Tag t state=part.state/></p>
            {facts}
        </SummaryCard>
    }
    .into_any()
}

fn sentences(t: &'static Texts, facts: &[Fact]) -> Vec<AnyView> {
    facts
        .iter()
        .map(|fact| {
            let fill: Vec<_> = fact
                .fill
                .iter()
                .map(|(name, value)| (*name, filled(t, value)))
                .collect();
            let words = t.with(&format!("operator-fact-{}", fact.id), &fill);
            view! { <p>{words}</p> }.into_any()
        })
        .collect()
}

fn filled(t: &'static Texts, value: &Filled) -> Value<'static> {
    match value {
        Filled::Words(words) => words.clone().into(),
        Filled::Count(count) => (*count).into(),
        Filled::Moment(at) => moment(t.lang(), calendar::local(*at)).into(),
        Filled::Day(at) => date(t.lang(), calendar::local(*at)).into(),
        Filled::Receiver(target) => receiver(t, target).into(),
    }
}

/// `GET /{lang}/trao-doi`
async fn show(
    State(app): State<App>,
    Extension(operator): Extension<Operator>,
    Query(asked): Query<Asked>,
    parts: Parts,
) -> Result<Response, Failure> {
    let at = address(&parts)?;
    page(&app, &operator, at, StatusCode::OK, &asked, asked.said()).await
}

/// `POST /{lang}/trao-doi`
async fn send_again(
    State(app): State<App>,
    Extension(operator): Extension<Operator>,
    parts: Parts,
    Form(again): Form<Again>,
) -> Result<Response, Failure> {
    let (lang, path) = address(&parts)?;
    let sent = match again.which() {
        Some(which) => app
            .portal
            .send_again(&operator, which)
            .await
            .map_err(|e| Failure::from(e).at(lang))?,
        None => 0,
    };
    if sent > 0 {
        return Ok(Redirect::to(&format!("/{}{HERE}{DONE}", lang.as_str())).into_response());
    }
    let asked = Asked::default();
    page(
        &app,
        &operator,
        (lang, path),
        StatusCode::CONFLICT,
        &asked,
        Some(GONE),
    )
    .await
}

async fn page(
    app: &App,
    operator: &Operator,
    (lang, path): (Lang, String),
    status: StatusCode,
    asked: &Asked,
    said: Option<Said>,
) -> Result<Response, Failure> {
    let letters = app
        .portal
        .letters(operator, asked.after())
        .await
        .map_err(|e| Failure::from(e).at(lang))?;
    let t = texts(lang);
    let here = format!("/{}{HERE}", lang.as_str());
    let head = PageHead::new(lang, t.get("letters"), &path).layout(Layout::Wide);
    let page = render::page(&app.site, head, move || {
        content(t, letters, Whose::All, &here, said)
    });
    Ok((status, page).into_response())
}

/// The same address among the pages that people see.
async fn there(State(app): State<App>, uri: Uri) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    Redirect::temporary(&format!("{}{path}", app.door.public_url)).into_response()
}
