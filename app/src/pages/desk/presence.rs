//! Both parties of an acknowledgement have come: the boxes on the page of the case.

use std::collections::BTreeSet;

use axum::{
    extract::{Form, Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::presence::PresenceCheck;
use leptos::prelude::*;
use registry::CaseView;

use super::{
    Desk,
    act::{again, faults, refused},
    case::Said,
};
use crate::{
    components::{Button, Faults, PostForm, Tick},
    failure::Failure,
    state::App,
};

/// `POST /{lang}/can-bo/ho-so/{code}/co-mat`
pub(super) async fn come(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let ticked = |check: &PresenceCheck| {
        let id = format!("came.{}", check.as_str());
        pairs
            .iter()
            .any(|(key, value)| *key == id && !value.is_empty())
    };
    let seen: BTreeSet<PresenceCheck> = PresenceCheck::ALL.into_iter().filter(ticked).collect();
    let done = app
        .registry
        .parties_have_come(&desk.officer, &code, &seen)
        .await;
    let Err(error) = done else {
        let there = desk.href(&format!("/ho-so/{code}#viec"));
        return Ok(Redirect::to(&there).into_response());
    };
    let typed = Said {
        seen: seen.iter().map(|check| check.as_str()).collect(),
        ..Said::default()
    };
    let (status, said) = refused(&desk, error, typed, |problems| {
        faults(&desk, "came", problems)
    })?;
    Ok((status, again(&app, &desk, &code, said).await?).into_response())
}

/// The boxes; nothing where nobody has to come, or it is written down already.
pub(super) fn form(desk: &Desk, case: &CaseView, said: &Said, faults: &Faults) -> Option<AnyView> {
    let t = desk.t;
    let action = desk.href(&format!("/ho-so/{}/co-mat", case.case.code));
    case.parties_may_come.then(|| {
        let boxes: Vec<_> = PresenceCheck::ALL
            .into_iter()
            .map(|check| {
                let id = format!("came.{}", check.as_str());
                let (fault, checked) = (faults.of(&id), said.seen.contains(&check.as_str()));
                let label = t.get(&format!("desk-came-{}", check.as_str()));
                view! { <Tick t id label fault checked/> }
            })
            .collect();
        view! {
            <PostForm action>
                <fieldset>
                    <legend>{t.get("desk-came")}</legend>
                    <p class="hint">{t.get("desk-came.hint")}</p>
                    {boxes}
                </fieldset>
                <Button>{t.get("desk-came.button")}</Button>
            </PostForm>
        }
        .into_any()
    })
}
