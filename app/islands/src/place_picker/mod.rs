//! A commune found while typing, over a text field that also works without.

mod behaviour;
mod search;
mod suggestions;
mod texts;

use leptos::prelude::*;
use leptos::{ev, html};

use behaviour::Picker;
pub use search::FoundPlace;
#[cfg(feature = "ssr")]
pub use search::{PlaceSearch, Places};
pub use texts::PlaceTexts;

/// The text field of a place question with its search button. Typing lists the
/// places it may mean; taking one fills the field and sends its code as `{id}.code`.
/// Candidates that the server listed below give way once somebody types again.
#[island]
pub fn PlacePicker(
    /// Id and name of the text.
    id: String,
    /// What was typed before.
    value: String,
    /// Ids of hint and error.
    described_by: Option<String>,
    /// The server refused what was typed.
    invalid: bool,
    /// `vi` or `en`.
    lang: String,
    texts: PlaceTexts,
) -> impl IntoView {
    let list_id = format!("{id}-list");
    let PlaceTexts {
        search,
        list: list_name,
        ..
    } = texts.clone();
    let picker = Picker::new(list_id.clone(), lang, texts);
    let Picker {
        list,
        code,
        said,
        input,
        ..
    } = picker;
    let controls = list_id.clone();
    // Only once the wasm runs is the field more than a text field, and says so.
    let awake = RwSignal::new(false);
    let whole = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        awake.set(true);
        let tapped = window_event_listener(ev::click, move |event| {
            if !holds(whole, &event) {
                list.close();
            }
        });
        on_cleanup(move || tapped.remove());
    });
    view! {
        <div class="searched" node_ref=whole>
            <input
                node_ref=input
                class="input"
                id=id.clone()
                name=id.clone()
                type="text"
                value=value
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=invalid.then_some("true")
                role=move || awake.get().then_some("combobox")
                aria-autocomplete=move || awake.get().then_some("list")
                aria-controls=move || awake.get().then(|| controls.clone())
                aria-expanded=move || awake.get().then(|| truth(list.is_open()))
                aria-activedescendant=move || list.active().map(|row| picker.row_id(row))
                on:input=move |_| picker.typed()
                on:keydown=move |event| picker.pressed(&event)
            />
            <button class="button button-secondary" type="submit" name="search" value=id.clone()>
                {search}
            </button>
            <ul id=list_id class="suggestions" role="listbox" aria-label=list_name hidden=move || !list.is_open()>
                {move || list.rows().into_iter().enumerate().map(|(n, place)| row(picker, n, place)).collect_view()}
            </ul>
            <input
                type="hidden"
                name=format!("{id}.code")
                value=move || code.get().unwrap_or_default()
                disabled=move || code.with(Option::is_none)
            />
            <p class="unseen" role="status">{move || said.get()}</p>
        </div>
    }
}

fn row(picker: Picker, n: usize, place: FoundPlace) -> impl IntoView {
    let FoundPlace { name, formerly, .. } = place.clone();
    view! {
        <li
            id=picker.row_id(n)
            role="option"
            class="suggestion"
            aria-selected=move || truth(picker.list.active() == Some(n))
            // Focus stays in the field; leaving it would close the list.
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| picker.take(place.clone())
        >
            <span lang="vi">{name}</span>
            {formerly.map(|words| view! { <span class="suggestion-former">{words}</span> })}
        </li>
    }
}

/// Whether it happened inside. The list closes when a tap elsewhere is over: closing as
/// the field loses focus would move the page under the finger, and the tap would miss
/// the button it was meant for.
fn holds(whole: NodeRef<html::Div>, event: &ev::MouseEvent) -> bool {
    let target = event_target::<web_sys::Node>(event);
    whole
        .get_untracked()
        .is_some_and(|whole| whole.contains(Some(&target)))
}

/// ARIA states are words.
fn truth(state: bool) -> &'static str {
    if state { "true" } else { "false" }
}
