//! Where a filing goes and by when there will be an answer.

use i18n::Texts;
use leptos::prelude::*;

use crate::components::{Facts, Inset};

/// The competent office and what is to be expected of it.
#[derive(Clone)]
pub struct OfficeFacts {
    /// e.g. `Ủy ban nhân dân Phường Cầu Giấy, Thành phố Hà Nội`.
    pub name: String,
    /// The national code of the procedure.
    pub procedure_code: &'static str,
    /// When the answer is due if it is filed now, in words.
    pub due: String,
    /// What is to pay, in words, and whether the office tells the rest.
    pub fee: String,
    /// Why, a line for each thing that is paid for.
    pub why: Vec<String>,
    /// How long the office really needs.
    pub real: Option<String>,
}

/// Names the office and its deadline.
#[component]
pub fn Office(t: &'static Texts, office: OfficeFacts) -> impl IntoView {
    let why: Vec<_> = office
        .why
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let fee = view! {
        <span>{office.fee}</span>
        <ul class="plain hint">{why}</ul>
    }
    .into_any();
    let facts = vec![
        (t.get("office-name").into(), office.name.into_any()),
        (t.get("office-due").into(), office.due.into_any()),
        (t.get("office-fee").into(), fee),
        (
            t.get("office-procedure").into(),
            office.procedure_code.into_any(),
        ),
    ];
    let real = office
        .real
        .map(|real| view! { <p class="clock-note">{real}</p> });
    view! { <Inset><Facts facts/>{real}</Inset> }
}
