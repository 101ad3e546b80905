//! The name as the paper will print it, while it is typed.

use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement};

use crate::browser::{by_id, listen, part, say, target, text};
use crate::over::over;

/// One line under the three name fields. The server gives the line for what was
/// typed before; typing in a field renews it. Not a live region: read aloud at
/// every letter it would drown the field's own echo.
#[island]
pub fn NamePreview(children: Children) -> impl IntoView {
    over(children, ".name-preview", wake)
}

fn wake(line: &Element) {
    let Some(printed) = part(line, "strong") else {
        return;
    };
    // In the order of a Vietnamese name: family, middle, given.
    let fields: Vec<String> = text(line, "fields").split(' ').map(str::to_owned).collect();
    let line = line.clone();
    let renew = move |fields: &[String]| {
        let words = printed_line(fields);
        let _ = line.toggle_attribute_with_force("hidden", words.is_empty());
        say(&printed, &words);
    };
    // A browser that comes back to the page has put the typed words back itself.
    renew(&fields);
    listen("input", move |event| {
        if target(&event).is_some_and(|at| fields.contains(&at.id())) {
            renew(&fields);
        }
    });
}

/// Capitals and composed letters by the browser's own tables: those of Rust would
/// be a tenth of the wasm.
fn printed_line(fields: &[String]) -> String {
    let typed: Vec<String> = fields
        .iter()
        .filter_map(|id| Some(by_id::<HtmlInputElement>(id)?.value()))
        .collect();
    let typed = typed.join(" ");
    let words: Vec<&str> = typed.split_whitespace().collect();
    let line = js_sys::JsString::from(words.join(" "));
    String::from(line.normalize("NFC").to_locale_upper_case(Some("vi")))
}
