//! Finding a procedure by what has happened or by its name: what can be filed here, and
//! the whole national list, with what cannot.

use axum::{
    Router,
    extract::{Query, State},
    response::{IntoResponse, Response},
    routing::get,
};
use chrono::NaiveDate;
use domain::{
    national::{self, EVENTS, Listed},
    procedure::PROCEDURES,
};
use i18n::questions;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    components::{
        Button, Column, Door, Doors, Field, GetForm, Link, StatusTag, Table, Tone, Width,
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
}

/// `GET /{lang}/thu-tuc`: everything; with `?tim=`, what was looked for.
async fn show(State(app): State<App>, visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    let t = visit.t;
    let typed: String = wanted.tim.trim().chars().take(LONGEST).collect();
    let day = today(&app);
    let mut found = national::search(&typed);
    found.retain(|listed| listed.stands_on(day));
    let looked = !typed.is_empty();
    let doors = (!looked).then(|| doors(&visit));
    let tables = tables(&visit, &found, day);
    let elsewhere =
        found.is_empty() || found.iter().any(|listed| listed.here(day).next().is_none());
    let unsure = found.iter().any(|listed| !listed.sure);
    let count = t.with("find.found", &[("count", found.len().into())]);
    let none = t.with("find.none", &[("typed", typed.as_str().into())]);
    let action = visit.href("/thu-tuc");
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
            {doors.map(|doors| view! { <h2>{t.get("find.here")}</h2> <Doors doors/> })}
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

/// The ways into what can be filed here.
fn doors(visit: &Visit) -> Vec<Door> {
    let door = |procedure| {
        let words = questions(visit.lang, procedure);
        Door {
            href: visit.href(&format!("/thu-tuc/{}", procedure.id)).into(),
            title: words.name().into(),
            text: words.about("intro").into(),
            sign: sign(procedure),
        }
    };
    PROCEDURES.iter().copied().map(door).collect()
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
    let state = if ways.is_empty() {
        view! { <StatusTag>{t.get("find.not-yet")}</StatusTag> }.into_any()
    } else {
        view! { <StatusTag tone=Tone::Good>{t.get("find.can")}</StatusTag> }.into_any()
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
