//! Who asks, on the page of the case: whether an entry names them, and the supervisor's look
//! where they have died meanwhile.

use axum::{
    extract::{Form, Path, State},
    response::Response,
};
use leptos::prelude::*;
use registry::{Candidate, CaseView};
use serde::Deserialize;

use super::{Desk, act::answered, case::Said};
use crate::{
    components::{Button, Faults, Notice, PostForm, TextArea},
    failure::Failure,
    state::App,
};

/// Field of what was looked at.
pub(super) const FIELD: &str = "look";

/// What is to become of the case.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Looked {
    look: String,
}

/// `POST /{lang}/can-bo/ho-so/{code}/da-xem`
pub(super) async fn look(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(typed): Form<Looked>,
) -> Result<Response, Failure> {
    let done = app
        .registry
        .look_at_the_deads(&desk.officer, &code, &typed.look)
        .await;
    let typed = Said {
        reason: typed.look,
        form: FIELD,
        ..Said::default()
    };
    answered(&app, &desk, &code, done, (FIELD, "desk-asker"), typed).await
}

/// The parents that an entry names, and whether who asks for a copy stands in it; nothing
/// where no copy is asked for.
pub(super) fn told(t: &'static i18n::Texts, entry: &Candidate) -> Option<String> {
    let key = match entry.names_asker? {
        true => "desk-asker-named",
        false => "desk-asker-not-named",
    };
    let parents = [
        ("desk-entry-mother", &entry.mother_name),
        ("desk-entry-father", &entry.father_name),
    ];
    let mut said: Vec<String> = parents
        .into_iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(key, name)| t.with(key, &[("name", name.as_str().into())]))
        .collect();
    said.push(t.get(key).to_owned());
    Some(said.join(" "))
}

/// The box; nothing for who may not look, or where there is nothing to look at.
pub(super) fn form(desk: &Desk, case: &CaseView, said: &Said, faults: &Faults) -> Option<AnyView> {
    let t = desk.t;
    let (fault, value) = (faults.of(FIELD), said.typed_in(FIELD).to_owned());
    let action = desk.href(&format!("/ho-so/{}/da-xem", case.case.code));
    case.may_look.then(|| {
        view! {
            <Notice t>
                <p><strong>{t.get("desk-asker")}</strong></p>
                <p>{t.get("desk-asker.text")}</p>
                <PostForm action>
                    <TextArea t id=FIELD label=t.get("desk-asker.note") fault value/>
                    <Button>{t.get("desk-asker.button")}</Button>
                </PostForm>
            </Notice>
        }
        .into_any()
    })
}
