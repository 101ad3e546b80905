//! What the citizen said was wrong after the entry was made, on the page of the case: the way
//! to the entry, where a correction begins, and the words of why it stays.

use axum::{
    extract::{Form, Path, State},
    response::Response,
};
use domain::draft_paper::{Correction, LateOutcome};
use leptos::prelude::*;
use registry::CaseView;
use serde::Deserialize;

use super::{Desk, act::answered, case::Said};
use crate::{
    components::{Button, ButtonKind, Details, Faults, Link, Notice, PostForm, TextArea},
    failure::Failure,
    state::App,
};

/// Field of why the entry stays as it is.
pub(super) const FIELD: &str = "late_words.reason";

/// Why the entry stays as it is.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Declined {
    #[serde(rename = "late_words.reason")]
    reason: String,
}

/// `POST /{lang}/can-bo/ho-so/{code}/bao-sai`
pub(super) async fn decline(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(typed): Form<Declined>,
) -> Result<Response, Failure> {
    let done = app
        .registry
        .decline_late_words(&desk.officer, &code, &typed.reason)
        .await;
    let typed = Said {
        late_reason: typed.reason,
        ..Said::default()
    };
    answered(&app, &desk, &code, done, (FIELD, "desk-reason"), typed).await
}

/// Whether what was said too late still waits for an answer.
pub(super) fn is_open(case: &CaseView) -> bool {
    let word = case.late_words.as_ref();
    word.is_some_and(|word| word.outcome == LateOutcome::Received)
}

/// What was said, and the two ways on while it is open; nothing where nothing came too late.
pub(super) fn section(
    desk: &Desk,
    case: &CaseView,
    faults: &Faults,
    typed: String,
) -> Option<AnyView> {
    let word = case.late_words.as_ref()?;
    let t = desk.t;
    let fill = [("when", desk.moment(word.arrived_at).into())];
    let lines = word.corrections.iter().map(|wrong| line(t, wrong));
    let lines: Vec<_> = lines.collect();
    let state = t.get(&format!("desk-late-words-{}", word.outcome.as_str()));
    let open = (word.outcome == LateOutcome::Received).then(|| {
        let entries: Vec<_> = case
            .entries
            .iter()
            .map(|place| {
                let href = desk.href(&format!("/so/{place}"));
                let number = place.number.to_string();
                let words = t.with("desk-late-words-entry", &[("number", number.into())]);
                view! { <li><Link href>{words}</Link></li> }
            })
            .collect();
        let action = desk.href(&format!("/ho-so/{}/bao-sai", case.case.code));
        let fault = faults.of(FIELD);
        let opened = fault.is_some();
        view! {
            <ul>{entries}</ul>
            <Details summary=t.get("desk-late-words-decline") open=opened>
                <PostForm action>
                    <TextArea t id=FIELD label=t.get("desk-reason") hint=t.get("desk-reason.hint") fault value=typed/>
                    <Button kind=ButtonKind::Secondary>{t.get("desk-late-words-decline")}</Button>
                </PostForm>
            </Details>
        }
    });
    let reason = word.reason.clone().map(|reason| view! { <p>{reason}</p> });
    Some(
        view! {
            <Notice t>
                <p><strong>{t.with("desk-late-words", &fill)}</strong></p>
                <ul>{lines}</ul>
                <p>{state}</p>
                {reason}
            </Notice>
            {open}
        }
        .into_any(),
    )
}

fn line(t: &'static i18n::Texts, wrong: &Correction) -> AnyView {
    let fill = [
        ("shown", wrong.shown.as_str().into()),
        ("right", wrong.right.as_str().into()),
    ];
    let said = t.with("desk-late-words-line", &fill);
    let note = (!wrong.note.is_empty()).then(|| format!(" ({})", wrong.note));
    view! { <li>{said}{note}</li> }.into_any()
}
