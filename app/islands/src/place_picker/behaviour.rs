//! What happens when somebody types, presses a key or takes a place: the ARIA
//! combobox with a list, where focus never leaves the text field.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::search::{self, FoundPlace};
use super::suggestions::Suggestions;
use super::texts::PlaceTexts;

/// A pause that says "I wait for you"; who types fast asks once a word, not once a letter.
const PAUSE: Duration = Duration::from_millis(200);
/// One letter begins a thousand names.
const FEWEST_LETTERS: usize = 2;

/// One picker of the page.
#[derive(Clone, Copy)]
pub struct Picker {
    /// The list under the field.
    pub list: Suggestions,
    /// Code of the place taken from the list, until the text changes.
    pub code: RwSignal<Option<String>>,
    /// What is said to who does not see the list.
    pub said: RwSignal<String>,
    /// The text field.
    pub input: NodeRef<html::Input>,
    told: StoredValue<Told>,
    /// Number of the last question: an answer to an older one comes too late.
    question: StoredValue<u32>,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

struct Told {
    list_id: String,
    lang: String,
    texts: PlaceTexts,
}

impl Picker {
    /// A picker whose list has this id.
    pub fn new(list_id: String, lang: String, texts: PlaceTexts) -> Self {
        Self {
            list: Suggestions::new(),
            code: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            input: NodeRef::new(),
            told: StoredValue::new(Told {
                list_id,
                lang,
                texts,
            }),
            question: StoredValue::new(0),
            waiting: StoredValue::new(None),
        }
    }

    /// Id of a row of the list.
    pub fn row_id(self, row: usize) -> String {
        self.told
            .with_value(|told| format!("{}-{row}", told.list_id))
    }

    /// The text changed: after a pause the server is asked what it may mean.
    pub fn typed(self) {
        self.forget();
        self.code.set(None);
        let Some(input) = self.input.get_untracked() else {
            return;
        };
        give_way(&input);
        let typed = input.value();
        if typed.trim().chars().count() < FEWEST_LETTERS {
            self.list.show(Vec::new());
            self.said.set(String::new());
            return;
        }
        self.waiting
            .set_value(set_timeout_with_handle(move || self.ask(typed), PAUSE).ok());
    }

    /// The place is meant: its name fills the field, its code goes with the form.
    pub fn take(self, place: FoundPlace) {
        self.forget();
        if let Some(input) = self.input.get_untracked() {
            input.set_value(&place.name);
        }
        self.code.set(Some(place.code));
        self.said.set(String::new());
        self.list.close();
    }

    /// A key was pressed in the field.
    pub fn pressed(self, event: &KeyboardEvent) {
        // Enter ends the composition of a Vietnamese letter first.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") => {
                if let Some(row) = self.list.step(key == "ArrowDown") {
                    event.prevent_default();
                    bring_into_view(&self.row_id(row));
                }
            }
            "Enter" => {
                if let Some(place) = self.list.meant() {
                    event.prevent_default();
                    self.take(place);
                }
            }
            "Escape" if self.list.is_open_now() => {
                event.prevent_default();
                self.list.close();
            }
            "Tab" => self.list.close(),
            _ => {}
        }
    }

    fn ask(self, typed: String) {
        let number = self.question.with_value(|number| number + 1);
        self.question.set_value(number);
        let lang = self.told.with_value(|told| told.lang.clone());
        spawn_local(async move {
            // No answer is no harm: the search button still asks.
            if let Ok(found) = search::places(typed, lang).await
                && self.question.try_get_value() == Some(number)
            {
                self.said
                    .set(self.told.with_value(|told| told.texts.found(found.len())));
                self.list.show(found);
            }
        });
    }

    /// Neither a question that waits nor an answer under way counts any more.
    fn forget(self) {
        if let Some(timer) = self.waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        self.question.update_value(|number| *number += 1);
    }
}

/// Takes away the candidates that the server listed for what was typed before.
fn give_way(input: &web_sys::HtmlInputElement) {
    let island = input.closest("leptos-island").ok().flatten();
    let question = island.and_then(|island| island.parent_element());
    let candidates =
        question.and_then(|question| question.query_selector(".candidates").ok().flatten());
    if let Some(candidates) = candidates {
        candidates.remove();
    }
}

/// On a small screen the list may reach below its edge (WCAG 2.4.11).
fn bring_into_view(id: &str) {
    if let Some(row) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
