//! Which services work at this moment: for everybody, and above all when something does
//! not. It asks for no session, so that it is shown while the database is away.

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::calendar;
use i18n::{Texts, moment, texts};
use leptos::prelude::*;

use crate::{
    components::{Column, Inset, Link, Notice, StatusTag, Table, Tone},
    condition::{self, Standing},
    failure::Failure,
    head::PageHead,
    render,
    state::App,
    visit::address,
};

/// The address behind the language.
pub const HERE: &str = "/trang-thai";

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/trang-thai", get(show))
}

/// `GET /{lang}/trang-thai`: 200 whatever it has to tell.
async fn show(State(app): State<App>, parts: Parts) -> Result<Response, Failure> {
    let (lang, path) = address(&parts)?;
    let t = texts(lang);
    let services = app.condition.services().await;
    let now = moment(lang, calendar::local(app.clock.now()));
    let home = format!("/{}", lang.as_str());
    let head = PageHead::new(lang, t.get("status"), &path).back(home.clone());
    let page = render::page(&app.site, head, move || content(t, services, now, home));
    let mut response = page.into_response();
    // It may be kept for as long as it is not looked anew.
    let short = HeaderValue::from_static("public, max-age=5");
    response.headers_mut().insert(header::CACHE_CONTROL, short);
    Ok(response)
}

fn content(t: &'static Texts, services: Vec<Standing>, now: String, home: String) -> AnyView {
    let worst = services.iter().map(|now| now.state).max();
    let worst = worst.unwrap_or(condition::State::Well);
    let said = t.get(&format!("status-all-{}", worst.as_str()));
    let said = match worst {
        condition::State::Well => view! { <p class="lead">{said}</p> }.into_any(),
        condition::State::Slow | condition::State::Down => {
            view! { <Notice t><p>{said}</p></Notice> }.into_any()
        }
    };
    let columns = vec![
        Column::new(t.get("status-service")),
        Column::new(t.get("status-state")),
    ];
    let rows = services
        .iter()
        .map(|now| {
            let name = t.get(&format!("status-{}", now.service.as_str()));
            vec![
                name.into_any(),
                view! { <Tag t state=now.state/> }.into_any(),
            ]
        })
        .collect();
    let words: Vec<_> = services
        .iter()
        .filter(|now| now.state != condition::State::Well)
        .map(|now| {
            let not = t.get(&format!("status-{}.not", now.service.as_str()));
            let since = now.since.map(|at| {
                let at = moment(t.lang(), calendar::local(at));
                t.with("status.since", &[("at", at.into())])
            });
            view! { <p>{not}" "{since}</p> }
        })
        .collect();
    let looked = t.with("status.looked", &[("at", now.into())]);
    let help = format!("{home}/tro-giup");
    view! {
        <h1>{t.get("status")}</h1>
        {said}
        <Table caption=t.get("status.caption") columns rows/>
        {(!words.is_empty()).then(|| view! { <Inset>{words}</Inset> })}
        <p>{looked}" "{t.get("status.again")}</p>
        <h2>{t.get("status-kept")}</h2>
        <p>{t.get("status-kept.text")}</p>
        <p><Link href=help>{t.get("shell-help.link")}</Link></p>
        <p><Link href=home>{t.get("failure-home")}</Link></p>
    }
    .into_any()
}

/// A state in a word.
#[component]
pub(super) fn Tag(t: &'static Texts, state: condition::State) -> impl IntoView {
    let tone = match state {
        condition::State::Well => Tone::Good,
        condition::State::Slow => Tone::Waiting,
        condition::State::Down => Tone::Problem,
    };
    let words = t.get(&format!("status-state-{}", state.as_str()));
    view! { <StatusTag tone>{words}</StatusTag> }
}
