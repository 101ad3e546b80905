//! Dates and hours, typed in parts.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Legend, block};
use super::{Fault, Words};

/// One of the small inputs of a date or an hour.
struct Part {
    suffix: &'static str,
    label: &'static str,
    value: Words,
    class: &'static str,
    autocomplete: Option<&'static str>,
}

/// Day, month and year in three fields, in the order of every Vietnamese paper.
/// No calendar to click through: everybody knows their dates by heart, nobody
/// wants to page back to 1938. The parts are text with a number pad, for "tháng 3"
/// typed or pasted is understood too. Only the part that is wrong is marked invalid.
#[component]
pub fn DateInput(
    t: &'static Texts,
    /// Id of the question; the inputs are `{id}.day`, `{id}.month`, `{id}.year`.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] legend: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    #[prop(optional, into)] day: Words,
    #[prop(optional, into)] month: Words,
    #[prop(optional, into)] year: Words,
    /// The asker's own birthday: the phone may fill it in (WCAG 1.3.5).
    #[prop(optional)]
    own_birthday: bool,
    #[prop(optional)] optional: bool,
    /// The legend is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let token = |token| own_birthday.then_some(token);
    let parts = [
        Part {
            suffix: "day",
            label: t.get("c-date-day"),
            value: day,
            class: "input input-2",
            autocomplete: token("bday-day"),
        },
        Part {
            suffix: "month",
            label: t.get("c-date-month"),
            value: month,
            class: "input input-2",
            autocomplete: token("bday-month"),
        },
        Part {
            suffix: "year",
            label: t.get("c-date-year"),
            value: year,
            class: "input input-4",
            autocomplete: token("bday-year"),
        },
    ];
    group(t, id, legend, hint, fault, heading, optional, parts)
}

/// Hour and minute in two fields, 24 hours as everybody in Viet Nam reads them.
#[component]
pub fn TimeInput(
    t: &'static Texts,
    /// Id of the question; the inputs are `{id}.hour` and `{id}.minute`.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] legend: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    #[prop(optional, into)] hour: Words,
    #[prop(optional, into)] minute: Words,
    #[prop(optional)] optional: bool,
    /// The legend is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let part = |suffix, label, value| Part {
        suffix,
        label,
        value,
        class: "input input-2",
        autocomplete: None,
    };
    let parts = [
        part("hour", t.get("c-time-hour"), hour),
        part("minute", t.get("c-time-minute"), minute),
    ];
    group(t, id, legend, hint, fault, heading, optional, parts)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the shared body of two components"
)]
fn group<const N: usize>(
    t: &'static Texts,
    id: Cow<'static, str>,
    legend: Cow<'static, str>,
    hint: Words,
    fault: Option<Fault>,
    heading: bool,
    optional: bool,
    parts: [Part; N],
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let class = block(&fault);
    let faulty = fault.as_ref().map(|fault| fault.input.clone());
    let inputs: Vec<_> = parts
        .into_iter()
        .map(|part| {
            let input = format!("{id}.{}", part.suffix);
            let invalid = faulty.as_ref().is_some_and(|at| *at == input || *at == id);
            view! {
                <div>
                    <label class="part-label" for=input.clone()>{part.label}</label>
                    <input
                        class=part.class
                        id=input.clone()
                        name=input
                        type="text"
                        inputmode="numeric"
                        value=part.value.get()
                        autocomplete=part.autocomplete.unwrap_or("off")
                        aria-invalid=invalid.then_some("true")
                    />
                </div>
            }
        })
        .collect();
    view! {
        <div class=class>
            // role=group: VoiceOver reads the description of a group, not of a bare fieldset.
            <fieldset aria-describedby=described>
                <Legend t legend heading optional/>
                <Hint id=id.clone() hint/>
                <ErrorMessage t id=id.clone() fault/>
                // The parts wrap at 320 px instead of scrolling (WCAG 1.4.10).
                <div class="parts" id=id>{inputs}</div>
            </fieldset>
        </div>
    }
}
