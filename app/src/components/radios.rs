//! One answer of a few.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::choice::{Choice, nth_id};
use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Legend, block};
use super::{Fault, Words};

/// Radio buttons in a field set (WCAG 1.3.1). Each row is one target of at
/// least 48 px, label and all. Nothing is chosen beforehand: an answer of law
/// is given, not left standing.
#[component]
pub fn Radios(
    t: &'static Texts,
    /// Name of the inputs and id of the first.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] legend: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    choices: Vec<Choice>,
    /// The value chosen before.
    #[prop(optional, into)]
    chosen: Words,
    /// Beside each other, for two short answers such as yes and no.
    #[prop(optional)]
    inline: bool,
    #[prop(optional)] optional: bool,
    /// The legend is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    let rows: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(n, choice)| {
            let checked = chosen.is(&choice.value);
            row(
                t,
                "radio",
                nth_id(&id, n),
                id.clone(),
                choice,
                checked,
                false,
            )
        })
        .collect();
    view! {
        <div class=class>
            // The state belongs to the group: a single radio button cannot be invalid.
            <fieldset role="radiogroup" aria-describedby=described aria-invalid=invalid>
                <Legend t legend heading optional/>
                <Hint id=id.clone() hint/>
                <ErrorMessage t id=id.clone() fault/>
                <div class=if inline { "choices choices-inline" } else { "choices" }>{rows}</div>
            </fieldset>
        </div>
    }
}

/// A radio button or checkbox with its label, hint and revealed questions.
pub(crate) fn row(
    t: &'static Texts,
    kind: &'static str,
    id: String,
    name: Cow<'static, str>,
    choice: Choice,
    checked: bool,
    invalid: bool,
) -> impl IntoView {
    let Choice {
        value,
        label,
        hint,
        reveal,
        apart,
    } = choice;
    // The first bears the id of the group, whose hint is another one.
    let own = format!("{id}-choice");
    let described = described_by(&own, hint.is_some(), false);
    view! {
        {apart.then(|| view! { <p class="choice-or">{t.get("c-or")}</p> })}
        <div class="choice">
            <input
                class=kind
                id=id.clone()
                type=kind
                name=name
                value=value
                checked=checked
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            />
            <label class="choice-label" for=id>{label}</label>
            <Hint id=Cow::Owned(own) hint/>
        </div>
        {reveal.map(|questions| view! { <div class="reveal">{questions}</div> })}
    }
}
