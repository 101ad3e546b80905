//! Several answers of a few, and the single box that is ticked.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::choice::{Choice, nth_id};
use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Legend, block};
use super::radios::row;
use super::{Fault, Words};

/// Checkboxes in a field set. Never ticked beforehand: consent is given, not
/// assumed (Law 91/2025/QH15).
#[component]
pub fn Checkboxes(
    t: &'static Texts,
    /// Name of the inputs and id of the first.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] legend: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    choices: Vec<Choice>,
    /// The values ticked before.
    #[prop(optional)]
    chosen: Vec<String>,
    #[prop(optional)] optional: bool,
    /// The legend is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some();
    let rows: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(n, choice)| {
            let checked = chosen.iter().any(|value| *value == choice.value);
            row(
                t,
                "checkbox",
                nth_id(&id, n),
                id.clone(),
                choice,
                checked,
                invalid,
            )
        })
        .collect();
    view! {
        <div class=class>
            <fieldset aria-describedby=described>
                <Legend t legend heading optional/>
                <Hint id=id.clone() hint/>
                <ErrorMessage t id=id.clone() fault/>
                <div class="choices">{rows}</div>
            </fieldset>
        </div>
    }
}

/// One box with its words: an oath, a consent. The label says the whole of what
/// is agreed to, so it is read before the box is ticked (WCAG 3.3.4).
#[component]
pub fn Tick(
    t: &'static Texts,
    /// Id and name of the input; its value is `yes`.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] label: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    #[prop(optional)] checked: bool,
) -> impl IntoView {
    let hinted = hint.is_some();
    let described = described_by(&id, hinted, fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    view! {
        <div class=class>
            <ErrorMessage t id=id.clone() fault/>
            <div class="choice">
                <input
                    class="checkbox"
                    id=id.clone()
                    type="checkbox"
                    name=id.clone()
                    value="yes"
                    checked=checked
                    aria-describedby=described
                    aria-invalid=invalid
                />
                <label class="choice-label" for=id.clone()>{label}</label>
                <Hint id hint/>
            </div>
        </div>
    }
}
