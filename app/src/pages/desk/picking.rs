//! The entries that a case is about, on its page: what is asked for before and after, and
//! which entry it is. An entry found by the search of the registers is brought in by the
//! code of the case.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::date;
use i18n::entry_field;
use leptos::prelude::*;
use registry::{ActError, Candidate, CaseView, ChangeLine, Picking};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Desk,
    act::{again, stops},
    asker,
    books::register_name,
    case::Said,
};
use crate::{
    components::{
        Button, Checkboxes, Choice, Column, Fault, Faults, Field, Hidden, Link, PostForm, Radios,
        Table,
    },
    failure::Failure,
    state::App,
};

/// Says that the entry is in no register here.
const NONE: &str = "none";

/// `POST /{lang}/can-bo/ho-so/{code}/dang-ky`
pub(super) async fn pick(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let all = |name: &str| {
        let pairs = pairs.iter().filter(move |(key, _)| key == name);
        pairs.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let version = all("version").first().and_then(|typed| typed.parse().ok());
    let picked = all("picked");
    let entries: Vec<Uuid> = picked.iter().filter_map(|id| id.parse().ok()).collect();
    if entries.is_empty() && !picked.iter().any(|word| word == NONE) {
        let fault = Fault::new("picked", desk.t.get("picking.missing"));
        let said = Said {
            faults: vec![fault],
            ..Said::default()
        };
        let page = again(&app, &desk, &code, said).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let done = app
        .registry
        .pick_entries(&desk.officer, &code, version.unwrap_or(-1), &entries)
        .await;
    let here = desk.href(&format!("/ho-so/{code}#dang-ky"));
    let mut said = Said::default();
    match done {
        Ok(()) => return Ok(Redirect::to(&here).into_response()),
        Err(ActError::NotFound) => return Err(Failure::not_found().at(desk.lang)),
        Err(ActError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(ActError::Blocked(found)) => said.stops = stops(&app, &desk, &code, &found).await?,
        Err(ActError::Held(_)) => said.held = true,
        Err(_) => said.changed = true,
    }
    let page = again(&app, &desk, &code, said).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// The case that an entry is brought into.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct BringInto {
    code: String,
}

/// `POST /{lang}/can-bo/so/muc/{id}`: brings the entry into a case; what was typed when it
/// could not be.
pub(super) async fn bring(
    app: &App,
    desk: &Desk,
    entry: Uuid,
    into: BringInto,
) -> Result<Result<Response, String>, Failure> {
    let code = into.code.trim().to_owned();
    match app.registry.pick_also(&desk.officer, &code, entry).await {
        Ok(()) => {
            let there = desk.href(&format!("/ho-so/{code}#dang-ky"));
            Ok(Ok(Redirect::to(&there).into_response()))
        }
        Err(ActError::Store(error)) => Err(Failure::from(error).at(desk.lang)),
        Err(_) => Ok(Err(code)),
    }
}

/// The form that brings an entry into a case.
pub(super) fn bring_form(desk: &Desk, faults: &Faults, typed: String) -> AnyView {
    let t = desk.t;
    let fault = faults.of("code");
    view! {
        <h2>{t.get("picking-here")}</h2>
        <PostForm>
            <Field t id="code" label=t.get("picking-here.label") hint=t.get("picking-here.hint") fault value=typed/>
            <Button>{t.get("picking-here.button")}</Button>
        </PostForm>
    }
    .into_any()
}

/// What is asked for and which entry it is about; nothing where no entry is picked.
pub(super) fn section(desk: &Desk, case: &CaseView, faults: &Faults) -> Option<AnyView> {
    let (t, picking) = (desk.t, case.picking.as_ref()?);
    let lines = (!picking.changes.is_empty()).then(|| lines(desk, &picking.changes));
    let picked = picked(desk, picking);
    let form = picking.may_pick.then(|| form(desk, case, picking, faults));
    Some(
        view! {
            {lines}
            <h2 id="dang-ky" tabindex="-1">{t.get("picking")}</h2>
            {picked}
            {form}
        }
        .into_any(),
    )
}

fn lines(desk: &Desk, lines: &[ChangeLine]) -> AnyView {
    let t = desk.t;
    let columns = [".field", ".declared", ".held", ".after"]
        .map(|column| Column::new(t.get(&format!("change-lines{column}"))));
    let shown = |text: &str| match text {
        "" => t.get("change-lines.empty").to_owned(),
        text => text.to_owned(),
    };
    let rows = lines
        .iter()
        .map(|line| {
            let held = line.held.as_deref().map_or_else(|| "–".to_owned(), shown);
            vec![
                entry_field(t, line.field).into_any(),
                shown(&line.before).into_any(),
                held.into_any(),
                shown(&line.after).into_any(),
            ]
        })
        .collect();
    view! { <Table caption=t.get("change-lines") columns=columns.into() rows/> }.into_any()
}

fn picked(desk: &Desk, picking: &Picking) -> Option<AnyView> {
    let t = desk.t;
    let all = picking.picked.as_ref()?;
    if all.is_empty() {
        return Some(view! { <p>{t.get("picking.nothing")}</p> }.into_any());
    }
    let links: Vec<_> = all
        .iter()
        .map(|entry| {
            let href = desk.href(&format!("/so/muc/{}", entry.entry));
            let said = words(desk, entry);
            let told = asker::told(t, entry).map(|told| view! { <br/>{told} });
            view! { <li><Link href>{said}</Link>{told}</li> }
        })
        .collect();
    Some(view! { <p>{t.get("picking.picked")}</p> <ul>{links}</ul> }.into_any())
}

fn form(desk: &Desk, case: &CaseView, picking: &Picking, faults: &Faults) -> AnyView {
    let t = desk.t;
    let version = case.case.version.to_string();
    let action = desk.href(&format!("/ho-so/{}/dang-ky", case.case.code));
    let search = desk.href("/so/tra-cuu");
    let before = picking.picked.as_deref();
    let chosen: Vec<String> = match before {
        Some([]) => vec![NONE.into()],
        before => before
            .unwrap_or_default()
            .iter()
            .map(|entry| entry.entry.to_string())
            .collect(),
    };
    let mut choices: Vec<Choice> = before
        .unwrap_or_default()
        .iter()
        .chain(&picking.offered)
        .map(|entry| {
            let choice = Choice::new(entry.entry.to_string(), words(desk, entry));
            match asker::told(t, entry) {
                Some(told) => choice.hint(told),
                None => choice,
            }
        })
        .collect();
    let none = Choice::new(NONE, t.get("picking.none"));
    choices.push(
        match picking.several {
            true => none,
            false => none.hint(t.get("picking.none-hint")),
        }
        .apart(),
    );
    let (legend, fault) = (t.get("picking.legend"), faults.of("picked"));
    let list = match picking.several {
        true => view! {
            <Checkboxes t id="picked" legend hint=t.get("picking.several") fault choices chosen/>
        }
        .into_any(),
        false => {
            let chosen = chosen.into_iter().next().unwrap_or_default();
            view! { <Radios t id="picked" legend hint=t.get("picking.one") fault choices chosen/> }
                .into_any()
        }
    };
    view! {
        <PostForm action>
            <Hidden name="version" value=version/>
            {list}
            <Button>{t.get("picking.button")}</Button>
        </PostForm>
        <p><Link href=search>{t.get("picking.search")}</Link>" – "{t.get("picking.search-hint")}</p>
    }
    .into_any()
}

/// Register, number, name and day of an entry.
fn words(desk: &Desk, entry: &Candidate) -> String {
    let day = date::printed(entry.died_on.unwrap_or(entry.birth_date));
    let register = register_name(desk, entry.register);
    let mut words = format!("{register}: {} – {} – {day}", entry.number, entry.name);
    if let Some(office) = &entry.old_office {
        words = format!("{words} – {office}");
    }
    if entry.revoked {
        words = format!("{words} – {}", desk.t.get("paper-state-revoked"));
    }
    words
}
