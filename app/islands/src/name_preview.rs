//! The name as the paper will print it, while it is typed.

use leptos::ev;
use leptos::prelude::*;

/// One line under the three name fields. The server gives the line for what was
/// typed before; typing in a field renews it. Not a live region: read aloud at
/// every letter it would drown the field's own echo.
#[island]
pub fn NamePreview(
    /// What the line is: "Printed as".
    caption: String,
    /// The line so far; may be empty.
    line: String,
    /// Ids of the fields, in the order of a Vietnamese name: family, middle, given.
    fields: [String; 3],
) -> impl IntoView {
    let line = RwSignal::new(line);
    Effect::new(move |_| {
        let fields = fields.clone();
        let renew = move |fields: &[String; 3]| {
            line.set(printed(&fields.each_ref().map(|id| typed_in(id))))
        };
        // A browser that comes back to the page has put the typed words back itself.
        renew(&fields);
        let typed = window_event_listener(ev::input, move |event| {
            let of_ours = event_target::<web_sys::Element>(&event).id();
            if fields.contains(&of_ours) {
                renew(&fields);
            }
        });
        on_cleanup(move || typed.remove());
    });
    view! {
        <p class="name-preview" hidden=move || line.with(String::is_empty)>
            <span class="name-preview-caption">{caption}</span>
            " "
            <strong lang="vi">{move || line.get()}</strong>
        </p>
    }
}

/// Capitals and composed letters by the browser's own tables: those of Rust would
/// be a tenth of the wasm.
fn printed(parts: &[String; 3]) -> String {
    let words: Vec<&str> = parts
        .iter()
        .flat_map(|part| part.split_whitespace())
        .collect();
    let line = js_sys::JsString::from(words.join(" "));
    String::from(line.normalize("NFC").to_locale_upper_case(Some("vi")))
}

fn typed_in(id: &str) -> String {
    use leptos::wasm_bindgen::JsCast as _;

    document()
        .get_element_by_id(id)
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|field| field.value())
        .unwrap_or_default()
}
