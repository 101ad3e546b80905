//! What is wrong on the page, before everything else.

use i18n::Texts;
use leptos::prelude::*;

use super::Faults;

/// The list of faults at the top of `main`. `autofocus` on an element with
/// `tabindex` moves the focus here without script, so a screen reader starts
/// with it (WCAG 3.3.1); each line leads to the input it is about.
#[component]
pub fn ErrorSummary(t: &'static Texts, faults: Faults) -> impl IntoView {
    if faults.is_empty() {
        return None;
    }
    let title = match faults.iter().len() {
        1 => t.get("c-error-summary.one").to_owned(),
        n => t.with("c-error-summary.many", &[("n", n.into())]),
    };
    let lines: Vec<_> = faults
        .iter()
        .map(|fault| {
            let href = format!("#{}", fault.input);
            view! { <li><a href=href>{fault.message.clone()}</a></li> }
        })
        .collect();
    Some(view! {
        <div
            class="summary-of-errors"
            id="errors"
            aria-labelledby="errors-title"
            role="group"
            tabindex="-1"
            autofocus
        >
            <h2 class="summary-title" id="errors-title">{title}</h2>
            <ul>{lines}</ul>
        </div>
    })
}
