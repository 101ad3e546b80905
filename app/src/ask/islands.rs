//! The islands over a question's inputs: comfort for who has script.

use domain::procedure::Question;
use leptos::prelude::*;

use super::Sheet;
use crate::comfort::{Place, PrintedName};

/// The field of a commune that searches while somebody types.
pub(super) fn picker(sheet: &Sheet, question: &'static Question) -> AnyView {
    let t = sheet.words.t;
    let fault = sheet.faults.of(question.id).is_some();
    let id = question.id;
    let described = if fault {
        format!("{id}-hint {id}-error")
    } else {
        format!("{id}-hint")
    };
    let value = sheet.answers.get(question.id).to_owned();
    view! { <Place t id value described_by=described invalid=fault/> }.into_any()
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
    let fields = [*family, *middle, *given];
    view! { <PrintedName t=sheet.words.t line fields/> }.into_any()
}

fn is_part(question: &Question) -> bool {
    question.kind == domain::procedure::Kind::NamePart
}
