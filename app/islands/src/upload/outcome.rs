//! What the server answered to a form.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::{
    field::{Parcel, Sending},
    request::Answer,
};
use crate::browser::read_page;

impl Sending {
    pub(super) fn answered(&self, answer: &Answer) {
        match answer.status {
            200 => {
                self.tell("sent");
                let _ = window().location().assign(&answer.address);
            }
            422 => self.refused(&answer.text),
            _ => self.plainly(),
        }
    }

    /// The server's own words about what it did not take, without losing what was typed
    /// and chosen here: its summary at the top, where it always stands.
    fn refused(&self, html: &str) {
        let page = read_page(html);
        let errors = page.get_element_by_id("errors");
        let main = document().query_selector("main").ok().flatten();
        let (Some(errors), Some(main)) = (errors, main) else {
            return self.plainly();
        };
        self.stop();
        if let Some(old) = document().get_element_by_id("errors") {
            old.remove();
        }
        let Ok(errors) = document().import_node_with_deep(&errors, true) else {
            return;
        };
        let _ = main.insert_before(&errors, main.first_child().as_ref());
        document().set_title(&page.title());
        take_over(&page, "revision");
        if let Some(errors) = errors.dyn_ref::<HtmlElement>() {
            let _ = errors.focus();
        }
    }

    /// The browser sends it itself, with whatever comes of it.
    pub(super) fn plainly(&self) {
        let Some(Parcel { form, button }) = self.parcel.take() else {
            return;
        };
        self.plainly.set(true);
        if let Some((name, value)) = button
            && let Ok(input) = document().create_element("input")
        {
            for (attribute, set) in [("type", "hidden"), ("name", &*name), ("value", &*value)] {
                let _ = input.set_attribute(attribute, set);
            }
            let _ = form.append_child(&input);
        }
        let _ = form.submit();
    }
}

/// A hidden input as the answer has it: what was kept meanwhile is no change by others.
fn take_over(page: &web_sys::Document, name: &str) {
    let selector = ["input[name=", name, "]"].concat();
    let of = |page: &web_sys::Document| -> Option<HtmlInputElement> {
        page.query_selector(&selector).ok()??.dyn_into().ok()
    };
    if let (Some(new), Some(old)) = (of(page), of(&document())) {
        old.set_value(&new.value());
    }
}
