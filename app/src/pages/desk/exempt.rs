//! The exemption from fees that a family declared, on the page of the case: an officer says
//! that nothing proves it, or that something does.

use axum::{
    extract::{Form, Path, State},
    response::Response,
};
use leptos::prelude::*;
use registry::CaseView;
use serde::Deserialize;

use super::{Desk, act::answered, case::Said};
use crate::{
    components::{Button, ButtonKind, Faults, Hidden, PostForm, TextArea},
    failure::Failure,
    state::App,
};

/// Field of what was looked at.
pub(super) const FIELD: &str = "exemption";

/// What the officer found.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Found {
    proven: String,
    exemption: String,
}

/// `POST /{lang}/can-bo/ho-so/{code}/mien-le-phi`
pub(super) async fn judge(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(found): Form<Found>,
) -> Result<Response, Failure> {
    let (proven, reason) = (found.proven == "1", found.exemption);
    let done = app
        .registry
        .judge_exemption(&desk.officer, &code, proven, &reason)
        .await;
    let typed = Said {
        reason,
        form: FIELD,
        ..Said::default()
    };
    answered(&app, &desk, &code, done, (FIELD, "desk-exempt"), typed).await
}

/// What was declared, what was found of it, and the form to say otherwise.
pub(super) fn section(
    desk: &Desk,
    case: &CaseView,
    said: &Said,
    faults: &Faults,
) -> Option<AnyView> {
    let exemption = case.exemption.as_ref()?;
    let t = desk.t;
    let why = t.maybe(&format!("fee-exempt-{}", exemption.claimed));
    let stands = match exemption.proven {
        None => "desk-exempt.declared",
        Some(true) => "desk-exempt.proven",
        Some(false) => "desk-exempt.not-proven",
    };
    let proven = exemption.proven == Some(false);
    let (label, button) = if proven {
        ("desk-exempt.proof", "desk-exempt.say-proven")
    } else {
        ("desk-exempt.looked", "desk-exempt.say-not-proven")
    };
    let action = desk.href(&format!("/ho-so/{}/mien-le-phi", case.case.code));
    let (fault, value) = (faults.of(FIELD), said.typed_in(FIELD).to_owned());
    let form = exemption.may_judge.then(|| {
        view! {
            <PostForm action>
                <Hidden name="proven" value=if proven { "1" } else { "0" }/>
                <TextArea t id=FIELD label=t.get(label) fault value/>
                <Button kind=ButtonKind::Secondary>{t.get(button)}</Button>
            </PostForm>
        }
    });
    Some(
        view! {
            <h2>{t.get("desk-exempt")}</h2>
            {why.map(|why| view! { <p>{why}</p> })}
            <p>{t.get(stands)}</p>
            {form}
        }
        .into_any(),
    )
}
