//! Finding a procedure by its name or by what has happened in the family: what can be filed
//! here, and the whole national list, with what cannot.

use axum::{
    Router,
    extract::{Query, State},
    response::{IntoResponse, Response},
    routing::get,
};
use chrono::NaiveDate;
use domain::{
    national::{self, EVENTS, Listed},
    procedure::{PROCEDURES, Procedure},
};
use i18n::questions;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    components::{
        Button, Column, Door, Doors, Field, GetForm, Link, StatusTag, Table, Tone, Way, Ways, Width,
    },
    head::Layout,
    pages::procedures::sign,
    render,
    state::App,
    visit::{Visit, today},
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/thu-tuc", get(show))
}

/// What is looked for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    tim: String,
    viec: String,
}

/// The list of all.
pub(super) const ALL: &str = "/thu-tuc";

/// Where the procedures of one life event are.
pub(super) fn after(visit: &Visit, event: &str) -> String {
    visit.href(&format!("{ALL}?viec={event}"))
}

/// `GET /{lang}/thu-tuc`: everything; with `?tim=`, what was looked for; with `?viec=`,
/// what belongs to one life event.
async fn show(State(app): State<App>, visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    match EVENTS.into_iter().find(|event| *event == wanted.viec) {
        Some(event) => of_event(&app, &visit, event),
        None => all(&app, &visit, &wanted),
    }
}

/// The ways into what can be filed after one event, and its part of the national list.
fn of_event(app: &App, visit: &Visit, event: &'static str) -> Response {
    let (t, day) = (visit.t, today(app));
    let mut listed = national::search("");
    listed.retain(|listed| listed.event == event && listed.stands_on(day));
    let doors = doors(visit, &listed, day);
    let tables = tables(visit, &listed, day);
    let unsure = listed.iter().any(|listed| !listed.is_compared());
    let title = t.get(&format!("event-{event}"));
    let head = visit.head(title).layout(Layout::Wide);
    let head = head.back(visit.href(ALL));
    render::page(&app.site, head, move || {
        view! {
            <h1>{title}</h1>
            <Doors doors/>
            <h2>{t.get("find.national")}</h2>
            {unsure.then(|| view! { <p>{t.get("find.unsure-why")}</p> })}
            {tables}
        }
    })
    .into_response()
}

fn all(app: &App, visit: &Visit, wanted: &Wanted) -> Response {
    let t = visit.t;
    let typed: String = wanted.tim.trim().chars().take(LONGEST).collect();
    let day = today(app);
    let mut found = national::search(&typed);
    found.retain(|listed| listed.stands_on(day));
    let looked = !typed.is_empty();
    let tables = tables(visit, &found, day);
    let elsewhere =
        found.is_empty() || found.iter().any(|listed| listed.here(day).next().is_none());
    let unsure = found.iter().any(|listed| !listed.is_compared());
    let count = t.with("find.found", &[("count", found.len().into())]);
    let none = t.with("find.none", &[("typed", typed.as_str().into())]);
    let action = visit.href(ALL);
    let ways = (!looked).then(|| ways(visit, &EVENTS));
    let head = visit
        .head(t.get("procedures"))
        .layout(Layout::Wide)
        .back(visit.href(""));
    render::page(&app.site, head, move || {
        let said = if tables.is_empty() { none } else { count };
        let all = looked.then(|| view! { <p><Link href=action.clone()>{t.get("find.all")}</Link></p> });
        view! {
            <h1>{t.get("procedures")}</h1>
            <p class="lead">{t.get("procedures.text")}</p>
            <GetForm action=action.clone()>
                <Field t id="tim" label=t.get("find") hint=t.get("find.hint") value=typed width=Width::Full/>
                <Button>{t.get("find.button")}</Button>
            </GetForm>
            {ways.map(|ways| view! { <h2>{t.get("find.events")}</h2> <Ways ways/> })}
            <h2>{t.get(if looked { "find.results" } else { "find.list" })}</h2>
            <p role="status">{said}</p>
            {all}
            {elsewhere.then(|| view! { <p>{t.get("find.elsewhere")}</p> })}
            {unsure.then(|| view! { <p>{t.get("find.unsure-why")}</p> })}
            {tables}
        }
    })
    .into_response()
}

/// No name of a procedure is longer.
const LONGEST: usize = 200;

/// The ways to the procedures of these life events.
pub(super) fn ways(visit: &Visit, events: &[&str]) -> Vec<Way> {
    let way = |event: &&str| Way {
        href: after(visit, event).into(),
        words: visit.t.get(&format!("event-{event}")).into(),
    };
    events.iter().map(way).collect()
}

/// The ways into those of the listed that can be filed here, each once.
fn doors(visit: &Visit, listed: &[&'static Listed], day: NaiveDate) -> Vec<Door> {
    let door = |procedure: &Procedure| {
        let words = questions(visit.lang, procedure);
        Door {
            href: visit.href(&format!("{ALL}/{}", procedure.id)).into(),
            title: words.name().into(),
            text: words.about("intro").into(),
            sign: sign(procedure),
        }
    };
    let here: Vec<&str> = listed
        .iter()
        .flat_map(|listed| listed.here(day))
        .map(|procedure| procedure.id)
        .collect();
    let offered = PROCEDURES.iter().copied();
    offered
        .filter(|one| here.contains(&one.id))
        .map(door)
        .collect()
}

/// A table for each life event of which something was found.
fn tables(visit: &Visit, found: &[&'static Listed], day: NaiveDate) -> Vec<AnyView> {
    let t = visit.t;
    let of_event = |event: &&str| {
        let rows: Vec<Vec<AnyView>> = found
            .iter()
            .filter(|listed| listed.event == *event)
            .map(|listed| row(visit, listed, day))
            .collect();
        (!rows.is_empty()).then(|| {
            let columns = vec![
                Column::new(t.get("find.name")),
                Column::new(t.get("find.code")),
                Column::new(t.get("find.state")),
            ];
            let caption = t.get(&format!("event-{event}"));
            view! { <Table caption columns rows/> }.into_any()
        })
    };
    EVENTS.iter().filter_map(of_event).collect()
}

fn row(visit: &Visit, listed: &'static Listed, day: NaiveDate) -> Vec<AnyView> {
    let t = visit.t;
    let name = i18n::marks::name(visit.lang, listed.name_vi, listed.name_en);
    let code = listed.code;
    let unsure = (!listed.sure).then(|| view! { " " <small>{t.get("find.unsure")}</small> });
    let ways: Vec<_> = listed
        .here(day)
        .map(|procedure| {
            let href = visit.href(&format!("/thu-tuc/{}", procedure.id));
            (href, questions(visit.lang, procedure).name())
        })
        .collect();
    let state = match (ways.is_empty(), listed.is_compared()) {
        (true, _) => view! { <StatusTag>{t.get("find.not-yet")}</StatusTag> }.into_any(),
        (false, true) => {
            view! { <StatusTag tone=Tone::Good>{t.get("find.can")}</StatusTag> }.into_any()
        }
        // It can be filed all the same; what is not known is not passed over.
        (false, false) => view! {
            <StatusTag tone=Tone::Active>{t.get("find.can")}</StatusTag>
            " "
            <small>{t.get("find.not-compared")}</small>
        }
        .into_any(),
    };
    let name = match ways.as_slice() {
        [] => name.into_any(),
        [(href, _)] => view! { <Link href=href.clone()>{name}</Link> }.into_any(),
        // One code, several kinds of paper: each has a way in of its own.
        _ => {
            let links: Vec<_> = ways
                .into_iter()
                .map(|(href, words)| view! { <br/> <Link href>{words}</Link> })
                .collect();
            view! { {name} {links} }.into_any()
        }
    };
    vec![name, view! { {code} {unsure} }.into_any(), state]
}
