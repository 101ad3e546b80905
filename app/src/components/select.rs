//! One answer of many.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::choice::Choice;
use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Label, block};
use super::{Fault, Words};

/// A list to open, for more answers than radios can show (ethnic groups,
/// countries). The first entry is empty: nothing is chosen beforehand. The
/// browser's own list: typing the first letters finds an entry, on a phone it
/// fills the screen.
#[component]
pub fn Select(
    t: &'static Texts,
    /// Id and name of the input.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] label: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    choices: Vec<Choice>,
    /// The value chosen before.
    #[prop(optional, into)]
    chosen: Words,
    #[prop(optional, into)] autocomplete: Words,
    #[prop(optional)] optional: bool,
    /// The label is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    let options: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let selected = chosen.is(&choice.value);
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect();
    view! {
        <div class=class>
            <Label t id=id.clone() label heading optional/>
            <Hint id=id.clone() hint/>
            <ErrorMessage t id=id.clone() fault/>
            <select
                class="input select"
                id=id.clone()
                name=id
                autocomplete=autocomplete.get()
                aria-describedby=described
                aria-invalid=invalid
            >
                <option value="">{t.get("c-select-none")}</option>
                {options}
            </select>
        </div>
    }
}
