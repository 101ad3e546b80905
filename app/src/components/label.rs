//! What stands above every input: label or legend, hint, error.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::{Fault, Words};

/// The label of one input. As heading it is the `h1` of a page with one
/// question, so the question is not said twice.
#[component]
pub(crate) fn Label(
    t: &'static Texts,
    /// Id of the input.
    id: Cow<'static, str>,
    label: Cow<'static, str>,
    #[prop(optional)] heading: bool,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let inner = view! { {label} {optional.then(|| view! { <Optional t/> })} };
    if heading {
        view! { <h1 class="asked"><label class="label" for=id>{inner}</label></h1> }.into_any()
    } else {
        view! { <label class="label" for=id>{inner}</label> }.into_any()
    }
}

/// The legend of a group of inputs (WCAG 1.3.1): what a screen reader says
/// before the label of each.
#[component]
pub(crate) fn Legend(
    t: &'static Texts,
    legend: Cow<'static, str>,
    #[prop(optional)] heading: bool,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let inner = view! { {legend} {optional.then(|| view! { <Optional t/> })} };
    if heading {
        view! { <legend class="legend"><h1 class="asked">{inner}</h1></legend> }.into_any()
    } else {
        view! { <legend class="legend">{inner}</legend> }.into_any()
    }
}

/// What may stay empty says so in words; a star would have to be explained.
#[component]
fn Optional(t: &'static Texts) -> impl IntoView {
    view! { <span class="optional">{format!(" ({})", t.get("c-optional"))}</span> }
}

/// The hint, tied to the input by `aria-describedby`.
#[component]
pub(crate) fn Hint(id: Cow<'static, str>, hint: Words) -> impl IntoView {
    hint.get()
        .map(|hint| view! { <div class="hint" id=format!("{id}-hint")>{hint}</div> })
}

/// The error beside the field: colour is never the only sign (WCAG 1.4.1), the
/// word "Error" is read before the sentence.
#[component]
pub(crate) fn ErrorMessage(
    t: &'static Texts,
    id: Cow<'static, str>,
    fault: Option<Fault>,
) -> impl IntoView {
    fault.map(|fault| {
        view! {
            <p class="error" id=format!("{id}-error")>
                <span class="unseen">{format!("{} ", t.get("c-error-prefix"))}</span>
                {fault.message}
            </p>
        }
    })
}

/// Class of the block around an input; a fault draws a bar beside all of it.
pub(crate) fn block(fault: &Option<Fault>) -> &'static str {
    if fault.is_some() {
        "question faulty"
    } else {
        "question"
    }
}
