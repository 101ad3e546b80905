//! What happens when somebody types, presses a key or takes a place: the ARIA
//! combobox with a list, where focus never leaves the text field.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::list::{Found, step};
use crate::browser::{Timer, all_in, ask, fill, listen, on, part, say, target, text};

/// A pause that says "I wait for you"; who types fast asks once a word, not once a letter.
const PAUSE: i32 = 200;
/// One letter begins a thousand names.
const FEWEST_LETTERS: usize = 2;

/// One picker of the page.
struct Picker {
    /// Bears the sentences and the address.
    whole: Element,
    input: HtmlInputElement,
    /// Code of the place taken from the list, until the text changes.
    code: HtmlInputElement,
    list: HtmlElement,
    /// What is said to who does not see the list.
    said: HtmlElement,
    found: RefCell<Vec<Found>>,
    active: Cell<Option<usize>>,
    /// Number of the last question: an answer to an older one comes too late.
    question: Cell<u32>,
    timer: Timer,
}

/// Takes the field over.
pub fn wake(whole: &Element) {
    let found = || {
        Some(Picker {
            input: part(whole, "input[type=text]")?.dyn_into().ok()?,
            code: part(whole, "input[type=hidden]")?.dyn_into().ok()?,
            list: part(whole, "ul")?,
            said: part(whole, "[role=status]")?,
            whole: whole.clone(),
            found: RefCell::default(),
            active: Cell::default(),
            question: Cell::default(),
            timer: Timer::default(),
        })
    };
    let Some(picker) = found().map(Rc::new) else {
        return;
    };
    // Only once script runs is the field more than a text field, and says so.
    let states = [
        ("role", "combobox"),
        ("aria-autocomplete", "list"),
        ("aria-controls", &*picker.list.id()),
    ];
    for (name, value) in states {
        let _ = picker.input.set_attribute(name, value);
    }
    picker.show(false);
    let own = |call: fn(&Rc<Picker>, &Event)| {
        let picker = picker.clone();
        move |event: Event| call(&picker, &event)
    };
    on(&picker.input, "input", own(|picker, _| picker.typed()));
    on(
        &picker.input,
        "keydown",
        own(|picker, event| picker.pressed(event)),
    );
    // Focus stays in the field; leaving it would close the list.
    on(
        &picker.list,
        "mousedown",
        own(|_, event| event.prevent_default()),
    );
    on(
        &picker.list,
        "click",
        own(|picker, event| picker.clicked(event)),
    );
    // The list closes when a tap elsewhere is over: closing as the field loses focus would
    // move the page under the finger, and the tap would miss the button it was meant for.
    listen(
        "click",
        own(|picker, event| {
            if !target(event).is_some_and(|at| picker.whole.contains(Some(&at))) {
                picker.show(false);
            }
        }),
    );
}

impl Picker {
    fn row_id(&self, row: usize) -> String {
        [&self.list.id(), "-", &row.to_string()].concat()
    }

    fn show(&self, open: bool) {
        self.list.set_hidden(!open);
        let expanded = if open { "true" } else { "false" };
        let _ = self.input.set_attribute("aria-expanded", expanded);
        if !open {
            self.mark(None);
        }
    }

    /// The row the arrow keys stand on.
    fn mark(&self, active: Option<usize>) {
        self.active.set(active);
        for (n, row) in all_in(&self.list, "li").iter().enumerate() {
            let state = if active == Some(n) { "true" } else { "false" };
            let _ = row.set_attribute("aria-selected", state);
        }
        let _ = match active {
            Some(row) => self
                .input
                .set_attribute("aria-activedescendant", &self.row_id(row)),
            None => self.input.remove_attribute("aria-activedescendant"),
        };
    }

    /// The text changed: after a pause the server is asked what it may mean.
    fn typed(self: &Rc<Self>) {
        self.forget();
        self.code.set_disabled(true);
        self.give_way();
        let typed = self.input.value();
        if typed.trim().chars().count() < FEWEST_LETTERS {
            self.list(Vec::new());
            say(&self.said, "");
            return;
        }
        let picker = self.clone();
        self.timer.start(PAUSE, move || {
            spawn_local(picker.clone().ask(typed.clone()));
        });
    }

    async fn ask(self: Rc<Self>, typed: String) {
        let number = self.question.get() + 1;
        self.question.set(number);
        let query = String::from(js_sys::encode_uri_component(&typed));
        let address = [&*text(&self.whole, "address"), "&typed=", &query].concat();
        // No answer is no harm: the search button still asks.
        if let Some(answer) = ask(&address, None).await
            && answer.status == 200
            && self.question.get() == number
            && self.has_focus()
        {
            let found = Found::all(&answer.text);
            let said = match found.len() {
                0 => text(&self.whole, "none"),
                1 => text(&self.whole, "one"),
                n => fill(&text(&self.whole, "many"), "n", &n.to_string()),
            };
            say(&self.said, &said);
            self.list(found);
        }
    }

    /// Who has gone on to another field, or is pressing a button, is not offered places any
    /// more: a list that opens late moves what is being pressed, and the press misses it.
    fn has_focus(&self) -> bool {
        let input: &Element = &self.input;
        document().active_element().is_some_and(|at| at == *input)
    }

    /// Lists these, with none of them meant yet.
    fn list(&self, found: Vec<Found>) {
        self.list.set_text_content(None);
        for (row, place) in found.iter().enumerate() {
            let Ok(item) = document().create_element("li") else {
                continue;
            };
            for (name, value) in [
                ("id", &*self.row_id(row)),
                ("role", "option"),
                ("class", "suggestion"),
            ] {
                let _ = item.set_attribute(name, value);
            }
            self.write(&item, &place.name, &[("lang", "vi")]);
            if !place.formerly.is_empty() {
                self.write(&item, &place.formerly, &[("class", "suggestion-former")]);
            }
            let _ = self.list.append_child(&item);
        }
        let any = !found.is_empty();
        self.found.replace(found);
        self.show(any);
        self.mark(None);
    }

    fn write(&self, item: &Element, words: &str, attributes: &[(&str, &str)]) {
        if let Ok(span) = document().create_element("span") {
            for (name, value) in attributes {
                let _ = span.set_attribute(name, value);
            }
            span.set_text_content(Some(words));
            let _ = item.append_child(&span);
        }
    }

    fn clicked(&self, event: &Event) {
        let row = target(event).and_then(|at| at.closest("li").ok().flatten());
        let rows = all_in(&self.list, "li");
        if let Some(n) = rows.iter().position(|other| row.as_ref() == Some(other)) {
            self.take(n);
        }
    }

    /// The place is meant: its name fills the field, its code goes with the form.
    fn take(&self, row: usize) {
        self.forget();
        if let Some(place) = self.found.borrow().get(row) {
            self.input.set_value(&place.name);
            self.code.set_value(&place.code);
            self.code.set_disabled(false);
        }
        say(&self.said, "");
        self.show(false);
    }

    /// A key was pressed in the field.
    fn pressed(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // Enter ends the composition of a Vietnamese letter first.
        if key.is_composing() {
            return;
        }
        let is_open = !self.list.hidden();
        match key.key().as_str() {
            arrow @ ("ArrowDown" | "ArrowUp") => {
                let rows = self.found.borrow().len();
                let Some(row) = step(self.active.get(), rows, arrow == "ArrowDown") else {
                    return;
                };
                self.show(true);
                self.mark(Some(row));
                bring_into_view(&self.row_id(row));
            }
            "Enter" => match self.active.get() {
                Some(row) => self.take(row),
                None => return,
            },
            "Escape" if is_open => self.show(false),
            "Tab" => return self.show(false),
            _ => return,
        }
        event.prevent_default();
    }

    /// Neither a question that waits nor an answer under way counts any more.
    fn forget(&self) {
        self.timer.stop();
        self.question.set(self.question.get() + 1);
    }

    /// Takes away the candidates that the server listed for what was typed before.
    fn give_way(&self) {
        let question = self.whole.closest(".question").ok().flatten();
        let candidates = question.and_then(|question| part(&question, ".candidates"));
        if let Some(candidates) = candidates {
            candidates.remove();
        }
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
