//! What was done to an account, by whom, when.

use domain::calendar;
use i18n::{Texts, moment};
use leptos::prelude::*;
use registry::{AccountState, OfficerChange};

use super::words::roles;
use crate::{
    components::{Step, StepState, Timeline},
    pages::desk::Desk,
};

/// The changes as steps, newest first.
pub(super) fn steps(desk: &Desk, changes: &[OfficerChange]) -> Vec<Step> {
    let t = desk.t;
    changes
        .iter()
        .map(|change| {
            let local = calendar::local(change.at);
            let by = match &change.by {
                Some(name) => t.with("staff-change-by", &[("name", name.as_str().into())]),
                None => t.get("staff-change-by.command").to_owned(),
            };
            let text = std::iter::once(by)
                .chain(differences(t, change))
                .collect::<Vec<_>>()
                .join(". ");
            Step {
                title: t
                    .get(&format!("staff-change-{}", change.kind.as_str()))
                    .into(),
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
