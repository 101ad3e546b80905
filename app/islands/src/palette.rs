//! One key at the desk: everything that the page offers, found by typing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

use crate::browser::{all_in, listen, on, part, say, target, text};
use crate::over::over;

/// Rows under the field: as many as fit beneath it on a small screen.
const SHOWN: usize = 8;

/// What can be gone to or done.
const OFFERED: &str = "main a[href], main button, main summary, header a[href], header button";

/// A button in the head and a dialog with one field. It lists what the page itself shows,
/// links, buttons and parts that open, and does what pressing them does.
#[island]
pub fn Palette(children: Children) -> impl IntoView {
    over(children, ".palette", wake)
}

/// Something that the page offers.
struct Offer {
    element: HtmlElement,
    words: String,
    /// The words as they are searched.
    key: String,
}

struct Offers {
    dialog: HtmlDialogElement,
    field: HtmlInputElement,
    list: HtmlElement,
    /// Says that nothing fits, and bears the sentence.
    none: HtmlElement,
    all: RefCell<Vec<Offer>>,
    /// Places among all of what is found.
    found: RefCell<Vec<usize>>,
    active: Cell<usize>,
}

fn wake(whole: &Element) {
    let Some(button) = part(whole, ".palette-open") else {
        return;
    };
    let found = || {
        Some(Offers {
            dialog: part(whole, "dialog")?.dyn_into().ok()?,
            field: part(whole, "input")?.dyn_into().ok()?,
            list: part(whole, "ul")?,
            none: part(whole, "[data-part=palette-none]")?,
            all: RefCell::default(),
            found: RefCell::default(),
            active: Cell::default(),
        })
    };
    let Some(offers) = found().map(Rc::new) else {
        return;
    };
    let _ = whole.remove_attribute("hidden");
    let own = |call: fn(&Offers, &Event)| {
        let offers = offers.clone();
        move |event: Event| call(&offers, &event)
    };
    on(&button, "click", own(|offers, _| offers.open()));
    on(&offers.field, "input", own(|offers, _| offers.search()));
    on(&offers.field, "keydown", own(Offers::pressed));
    // Focus stays in the field; leaving it would close nothing, but lose the place.
    on(
        &offers.list,
        "mousedown",
        own(|_, event| event.prevent_default()),
    );
    on(&offers.list, "click", own(Offers::clicked));
    listen("keydown", own(Offers::called));
}

impl Offers {
    /// A key was pressed anywhere.
    fn called(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let typing = target(event).is_some_and(|at| {
            let field = at.closest("input, textarea, select, [contenteditable]");
            field.is_ok_and(|field| field.is_some())
        });
        let control = key.ctrl_key() || key.meta_key();
        let wanted = match key.key().as_str() {
            "k" | "K" => control && !key.shift_key(),
            "/" => !typing && !control && !key.alt_key(),
            _ => false,
        };
        let elsewhere = document()
            .query_selector("dialog[open]")
            .is_ok_and(|open| open.is_some());
        if wanted && !elsewhere {
            event.prevent_default();
            self.open();
        }
    }

    fn open(&self) {
        self.all.replace(offered());
        self.field.set_value("");
        self.search();
        let _ = self.dialog.show_modal();
        let _ = self.field.focus();
    }

    fn search(&self) {
        let typed = plain(&self.field.value());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let all = self.all.borrow();
        let fits = |offer: &Offer| words.iter().all(|word| offer.key.contains(word));
        let found: Vec<usize> = (0..all.len())
            .filter(|n| all.get(*n).is_some_and(fits))
            .take(SHOWN)
            .collect();
        self.list.set_text_content(None);
        for (row, n) in found.iter().enumerate() {
            let (Ok(item), Some(offer)) = (document().create_element("li"), all.get(*n)) else {
                continue;
            };
            item.set_text_content(Some(&offer.words));
            for (name, value) in [
                ("id", &*row_id(row)),
                ("role", "option"),
                ("class", "suggestion"),
            ] {
                let _ = item.set_attribute(name, value);
            }
            let _ = self.list.append_child(&item);
        }
        self.list.set_hidden(found.is_empty());
        let none = if found.is_empty() {
            text(&self.none, "none")
        } else {
            String::new()
        };
        say(&self.none, &none);
        self.found.replace(found);
        self.mark(0);
    }

    fn mark(&self, active: usize) {
        self.active.set(active);
        for (row, item) in all_in(&self.list, "li").iter().enumerate() {
            let state = if row == active { "true" } else { "false" };
            let _ = item.set_attribute("aria-selected", state);
        }
        let _ = match self.found.borrow().is_empty() {
            true => self.field.remove_attribute("aria-activedescendant"),
            false => self
                .field
                .set_attribute("aria-activedescendant", &row_id(active)),
        };
    }

    fn pressed(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // Enter ends the composition of a Vietnamese letter first.
        if key.is_composing() {
            return;
        }
        let rows = self.found.borrow().len();
        let active = self.active.get();
        match key.key().as_str() {
            "ArrowDown" if rows > 0 => self.mark((active + 1) % rows),
            "ArrowUp" if rows > 0 => self.mark((active + rows - 1) % rows),
            "Enter" => self.take(active),
            _ => return,
        }
        event.prevent_default();
    }

    fn clicked(&self, event: &Event) {
        let Some(at) = target(event) else { return };
        let rows = all_in(&self.list, "li");
        if let Some(row) = rows.iter().position(|row| *row == at) {
            self.take(row);
        }
    }

    /// Does what pressing it does.
    fn take(&self, row: usize) {
        let Some(n) = self.found.borrow().get(row).copied() else {
            return;
        };
        self.dialog.close();
        if let Some(offer) = self.all.borrow().get(n) {
            let _ = offer.element.focus();
            offer.element.click();
        }
    }
}

fn row_id(row: usize) -> String {
    ["palette-", &row.to_string()].concat()
}

/// What is seen on the page, once each.
fn offered() -> Vec<Offer> {
    let Some(body) = document().body() else {
        return Vec::new();
    };
    let mut all: Vec<Offer> = Vec::new();
    for element in all_in(&body, OFFERED) {
        let words = element.inner_text();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = all.iter().any(|offer| offer.words == words);
        // The unseen button of a form is a point wide, folded parts have no width.
        let seen = element.offset_width() > 1;
        let ours = element
            .closest(".palette, dialog")
            .is_ok_and(|ours| ours.is_some());
        if !words.is_empty() && !known && seen && !ours {
            let key = plain(&words);
            all.push(Offer {
                element,
                words,
                key,
            });
        }
    }
    all
}

/// Small letters without marks, by the browser's own tables.
fn plain(words: &str) -> String {
    let apart = js_sys::JsString::from(words)
        .normalize("NFD")
        .to_lower_case();
    String::from(apart)
        .chars()
        .filter(|c| !matches!(c, '\u{0300}'..='\u{036F}'))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}
