//! A commune found while typing, over a text field that also works without.

mod search;
mod suggestions;

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

pub use search::FoundPlace;
#[cfg(feature = "ssr")]
pub use search::{PlaceSearch, Places};
use suggestions::Suggestions;

/// A pause that says "I wait for you"; a faster typist asks once a word, not once a letter.
const PAUSE: Duration = Duration::from_millis(200);
/// One letter begins a thousand names.
const FEWEST_LETTERS: usize = 2;

/// What the picker says, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceTexts {
    /// The words of the search button.
    pub search: String,
    /// Name of the list.
    pub list: String,
    /// When one place was found.
    pub one: String,
    /// When several were; `{n}` stands for their number.
    pub many: String,
    /// When none was, and what to try.
    pub none: String,
}

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
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let list = Suggestions::new();
    let code = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let input = NodeRef::<html::Input>::new();
    let texts_said = texts.clone();
    let question = StoredValue::new(0_u32);
    let ask = move |typed: String| {
        let number = question.with_value(|number| number + 1);
        question.set_value(number);
        let (lang, texts) = (lang.clone(), texts_said.clone());
        spawn_local(async move {
            let answer = search::places(typed, lang).await;
            // An answer that was overtaken, or none: the button still asks the server.
            if let Ok(found) = answer
                && question.try_get_value() == Some(number)
            {
                said.set(texts.found(found.len()));
                list.show(found);
            }
        });
    };
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let forget = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        question.update_value(|number| *number += 1);
    };
    let typed = move |_| {
        forget();
        code.set(None);
        let Some(input) = input.get_untracked() else {
            return;
        };
        give_way(&input);
        let typed = input.value();
        if typed.trim().chars().count() < FEWEST_LETTERS {
            list.show(Vec::new());
            said.set(String::new());
            return;
        }
        let ask = ask.clone();
        waiting.set_value(set_timeout_with_handle(move || ask(typed), PAUSE).ok());
    };
    let take = move |place: FoundPlace| {
        forget();
        if let Some(input) = input.get_untracked() {
            input.set_value(&place.name);
        }
        code.set(Some(place.code));
        said.set(String::new());
        list.close();
    };
    let list_id = format!("{id}-list");
    let row_id = {
        let list_id = list_id.clone();
        move |row: usize| format!("{list_id}-{row}")
    };
    let pressed = {
        let row_id = row_id.clone();
        move |event: KeyboardEvent| {
            // Enter ends the composition of a Vietnamese letter first.
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                key @ ("ArrowDown" | "ArrowUp") => {
                    if let Some(row) = list.step(key == "ArrowDown") {
                        event.prevent_default();
                        show_row(&row_id(row));
                    }
                }
                "Enter" => {
                    if let Some(place) = list.meant() {
                        event.prevent_default();
                        take(place);
                    }
                }
                "Escape" if list.is_open_now() => {
                    event.prevent_default();
                    list.close();
                }
                _ => {}
            }
        }
    };
    let meant_id = {
        let row_id = row_id.clone();
        move || list.active().map(&row_id)
    };
    let rows = move || {
        let row_id = row_id.clone();
        list.rows()
            .into_iter()
            .enumerate()
            .map(|(row, place)| {
                let taken = place.clone();
                view! {
                    <li
                        id=row_id(row)
                        role="option"
                        class="suggestion"
                        aria-selected=move || if list.active() == Some(row) { "true" } else { "false" }
                        // Focus stays in the field, which would close the list otherwise.
                        on:mousedown=|event| event.prevent_default()
                        on:click=move |_| take(taken.clone())
                    >
                        <span lang="vi">{place.name}</span>
                        {place.formerly.map(|words| view! { <span class="suggestion-former">{words}</span> })}
                    </li>
                }
            })
            .collect_view()
    };
    let controls = list_id.clone();
    view! {
        <div class="searched">
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
                aria-expanded=move || awake.get().then(|| if list.is_open() { "true" } else { "false" })
                aria-activedescendant=meant_id
                on:input=typed
                on:keydown=pressed
                on:blur=move |_| list.close()
            />
            <button class="button button-secondary" type="submit" name="search" value=id.clone()>
                {texts.search}
            </button>
            <ul id=list_id class="suggestions" role="listbox" aria-label=texts.list hidden=move || !list.is_open()>
                {rows}
            </ul>
            <input
                type="hidden"
                name=format!("{id}.code")
                value=move || code.get().unwrap_or_default()
                disabled=move || code.with(Option::is_none)
            />
            <p class="visually-hidden" role="status">{move || said.get()}</p>
        </div>
    }
}

impl PlaceTexts {
    fn found(&self, number: usize) -> String {
        match number {
            0 => self.none.clone(),
            1 => self.one.clone(),
            n => self.many.replace("{n}", &n.to_string()),
        }
    }
}

/// Takes away the candidates that the server listed for what was typed before.
fn give_way(input: &web_sys::HtmlInputElement) {
    let question = input
        .closest("leptos-island")
        .ok()
        .flatten()
        .and_then(|island| island.parent_element());
    let candidates =
        question.and_then(|question| question.query_selector(".candidates").ok().flatten());
    if let Some(candidates) = candidates {
        candidates.remove();
    }
}

/// On a small screen the list may reach below its edge (WCAG 2.4.11).
fn show_row(id: &str) {
    if let Some(row) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
