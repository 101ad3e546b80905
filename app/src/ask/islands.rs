//! The islands over a question's inputs: comfort for who has script.

use domain::procedure::Question;
use islands::{NamePreview, PlacePicker, PlaceTexts};
use leptos::prelude::*;

use super::Sheet;

/// The field of a commune that searches while somebody types.
pub(super) fn picker(sheet: &Sheet, question: &'static Question) -> AnyView {
    let t = sheet.words.t;
    let fault = sheet.faults.of(question.id).is_some();
    let id = question.id.to_owned();
    let described = if fault {
        format!("{id}-hint {id}-error")
    } else {
        format!("{id}-hint")
    };
    let texts = PlaceTexts {
        search: t.get("c-place-search").into(),
        list: t.get("c-place-candidates").into(),
        one: t.get("c-place-found.one").into(),
        many: t.get("c-place-found.many").into(),
        none: t.get("c-place-found.none").into(),
    };
    view! {
        <PlacePicker id value=sheet.answers.get(question.id).to_owned() described_by=Some(described) invalid=fault
            lang=t.lang().as_str().to_owned() texts/>
    }
    .into_any()
}

/// The name as the certificate will print it, under the last field of a name.
#[component]
pub(super) fn Preview(sheet: Sheet) -> impl IntoView {
    let name: Vec<&str> = sheet
        .page
        .questions
        .iter()
        .filter(|q| is_part(q))
        .map(|q| q.id)
        .collect();
    let [family, middle, given] = name.as_slice() else {
        return ().into_any();
    };
    let typed = [family, middle, given].map(|id| sheet.answers.trimmed(id).to_owned());
    let line = domain::text::upper_vi(&domain::text::nfc(&typed.join(" ")));
    let fields = [family, middle, given].map(|id| (*id).to_owned());
    view! { <NamePreview caption=sheet.words.t.get("c-name-preview").to_owned() line fields/> }
        .into_any()
}

fn is_part(question: &Question) -> bool {
    question.kind == domain::procedure::Kind::NamePart
}
