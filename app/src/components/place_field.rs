//! A commune, found by its name.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::choice::{Choice, nth_id};
use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Label, block};
use super::radios::row;
use super::{Fault, Words};

/// A place that what was typed may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Code of the commune of today.
    pub code: String,
    /// Its name with the province: `Phường Cầu Giấy, thành phố Hà Nội`.
    pub name: String,
    /// What it was called before, when that is what was typed.
    pub formerly: Words,
}

/// A line of text and, once something was searched, the places it may mean as
/// radio buttons. Without script the search button asks the server; with
/// script an island does the same while typing, over the same inputs. Never a
/// list of three thousand names in the page.
#[component]
pub fn PlaceField(
    t: &'static Texts,
    /// Id and name of the text; the chosen code is sent as `{id}.code`.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] label: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    /// What was typed before.
    #[prop(optional, into)]
    value: Words,
    /// The code chosen before.
    #[prop(optional, into)]
    chosen: Words,
    #[prop(optional)] candidates: Vec<Candidate>,
    #[prop(optional)] optional: bool,
    /// The label is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
    /// The island that searches while typing; stands where the text field stands.
    #[prop(optional)]
    island: Option<AnyView>,
) -> impl IntoView {
    let hint = if hint.is_some() {
        hint
    } else {
        t.get("c-place-hint").into()
    };
    let described = described_by(&id, true, fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    let text = island.unwrap_or_else(|| {
        view! {
            <div class="searched">
                <input
                    class="input"
                    id=id.clone()
                    name=id.clone()
                    type="text"
                    value=value.get()
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=described
                    aria-invalid=invalid
                />
                <Button kind=ButtonKind::Secondary name="search" value=id.clone()>
                    {t.get("c-place-search")}
                </Button>
            </div>
        }
        .into_any()
    });
    view! {
        <div class=class>
            <Label t id=id.clone() label heading optional/>
            <Hint id=id.clone() hint/>
            <ErrorMessage t id=id.clone() fault/>
            {text}
            <Candidates t id=id chosen candidates/>
        </div>
    }
}

#[component]
fn Candidates(
    t: &'static Texts,
    id: Cow<'static, str>,
    chosen: Words,
    candidates: Vec<Candidate>,
) -> impl IntoView {
    if candidates.is_empty() {
        return None;
    }
    let name: Cow<'static, str> = format!("{id}.code").into();
    let rows: Vec<_> = candidates
        .into_iter()
        .map(|place| Choice::new(place.code, place.name).hint(place.formerly))
        .enumerate()
        .map(|(n, choice)| {
            let checked = chosen.is(&choice.value);
            row(
                t,
                "radio",
                nth_id(&name, n),
                name.clone(),
                choice,
                checked,
                false,
            )
        })
        .collect();
    Some(view! {
        <fieldset class="candidates">
            <legend class="legend">{t.get("c-place-candidates")}</legend>
            <div class="choices">{rows}</div>
        </fieldset>
    })
}
