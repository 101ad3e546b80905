//! What was done to an account or to all of the office, by whom, when.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::calendar;
use i18n::{Texts, moment};
use leptos::prelude::*;
use registry::{AccountState, OfficerChange};

use super::words::{HERE, failed, roles};
use crate::{
    components::{Column, Link, Step, StepState, Table, Timeline},
    failure::Failure,
    head::Layout,
    pages::desk::Desk,
    render,
    state::App,
};

/// `GET /{lang}/can-bo/tai-khoan/nhat-ky`
pub(super) async fn show(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    let changes = app.registry.office_changes(&desk.officer).await;
    let changes = changes.map_err(|error| failed(&desk, error))?;
    let t = desk.t;
    let rows: Vec<_> = changes
        .into_iter()
        .map(|(officer, login, change)| {
            let what = std::iter::once(title(t, &change).to_owned())
                .chain(differences(t, &change))
                .collect::<Vec<_>>();
            (
                desk.moment(change.at),
                desk.href(&format!("{HERE}/{officer}")),
                login,
                what.join(". "),
                who(t, &change),
            )
        })
        .collect();
    let head = desk
        .head(t.get("staff-log"))
        .layout(Layout::Wide)
        .back(desk.href(HERE));
    Ok(render::page(&app.site, head, move || {
        let columns = [
            "staff-log-when",
            "desk-login",
            "staff-log-what",
            "staff-log-who",
        ];
        let columns = columns.map(|id| Column::new(t.get(id)));
        let rows: Vec<Vec<AnyView>> = rows
            .into_iter()
            .map(|(when, href, login, what, who)| {
                vec![
                    when.into_any(),
                    view! { <Link href>{login}</Link> }.into_any(),
                    what.into_any(),
                    who.into_any(),
                ]
            })
            .collect();
        view! {
            <h1>{t.get("staff-log")}</h1>
            <p>{t.get("staff-log.text")}</p>
            <Table caption=t.get("staff-log") columns=columns.into() rows/>
        }
    })
    .into_response())
}

fn title(t: &'static Texts, change: &OfficerChange) -> &'static str {
    t.get(&format!("staff-change-{}", change.kind.as_str()))
}

/// The administrator's name, or that it was a command.
fn who(t: &'static Texts, change: &OfficerChange) -> String {
    match &change.by {
        Some(name) => name.clone(),
        None => t.get("staff-change-by.command").to_owned(),
    }
}

fn by(t: &'static Texts, change: &OfficerChange) -> String {
    match &change.by {
        Some(name) => t.with("staff-change-by", &[("name", name.as_str().into())]),
        None => who(t, change),
    }
}

/// The changes as steps, newest first.
pub(super) fn steps(desk: &Desk, changes: &[OfficerChange]) -> Vec<Step> {
    let t = desk.t;
    changes
        .iter()
        .map(|change| {
            let local = calendar::local(change.at);
            let text = std::iter::once(by(t, change))
                .chain(differences(t, change))
                .collect::<Vec<_>>()
                .join(". ");
            Step {
                title: title(t, change).into(),
                when: moment(desk.lang, local).into(),
                datetime: local.format("%Y-%m-%dT%H:%M+07:00").to_string().into(),
                text: text.into(),
                state: StepState::Past,
            }
        })
        .collect()
}

/// `Vai trò: Tiếp nhận → Người ký`, for each fact that changed.
fn differences(t: &'static Texts, change: &OfficerChange) -> Vec<String> {
    let Some(after) = &change.after else {
        return Vec::new();
    };
    let facts = |state: &AccountState| {
        let title = state.title.replace('\n', " / ");
        [state.name.clone(), title, roles(t, &state.roles)]
    };
    let before = change.before.as_ref().map(facts).unwrap_or_default();
    let labels = ["staff-name", "staff-title", "staff-roles"].map(|id| t.get(id));
    labels
        .into_iter()
        .zip(before.into_iter().zip(facts(after)))
        .filter(|(_, (before, after))| before != after)
        .map(|(label, (before, after))| match before.as_str() {
            "" => format!("{label}: {after}"),
            before => format!("{label}: {before} → {after}"),
        })
        .collect()
}

/// The history of an account.
pub(super) fn section(t: &'static Texts, steps: Vec<Step>) -> impl IntoView {
    view! {
        <h2>{t.get("staff-changes")}</h2>
        <p>{t.get("staff-changes.text")}</p>
        {steps.is_empty().then(|| view! { <p>{t.get("staff-changes.none")}</p> })}
        <Timeline steps/>
    }
}
