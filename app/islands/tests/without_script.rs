//! What a browser gets before, or without, the wasm: each island as HTML that works
//! alone, inside the element that wakes it.

#![allow(clippy::expect_used)]

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use islands::{NamePreview, PlacePicker, PlaceTexts};
use leptos::prelude::*;

/// Renders as the server renders a page.
fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// The one tag that holds `mark`.
fn tag<'a>(html: &'a str, mark: &str) -> &'a str {
    let at = html.find(mark).expect("the mark is in the page");
    let start = html[..=at].rfind('<').expect("a tag starts before it");
    let end = at + html[at..].find('>').expect("the tag ends after it");
    &html[start..=end]
}

fn picker(invalid: bool) -> String {
    let texts = PlaceTexts {
        search: "Tìm nơi này".into(),
        list: "Nơi tìm thấy".into(),
        ..Default::default()
    };
    html(|| {
        view! {
            <PlacePicker
                id="mother.residence".to_owned()
                value="Bà \"Rịa\"".to_owned()
                described_by=Some("mother.residence-hint".to_owned())
                invalid
                lang="vi".to_owned()
                texts
            />
        }
    })
}

#[test]
fn a_picker_is_an_island_with_its_props() {
    let html = picker(false);
    let island = tag(&html, "<leptos-island");
    assert!(island.contains("data-component=\"PlacePicker"), "{island}");
    assert!(island.contains("mother.residence"), "{island}");
}

#[test]
fn a_picker_without_script_is_a_plain_text_field_with_a_search_button() {
    let html = picker(false);
    let field = tag(&html, "id=\"mother.residence\"");
    assert!(field.contains("name=\"mother.residence\""), "{field}");
    assert!(field.contains("value=\"Bà &quot;Rịa&quot;\""), "{field}");
    assert!(
        field.contains("aria-describedby=\"mother.residence-hint\""),
        "{field}"
    );
    // A combobox that does nothing would be announced as one.
    assert!(!field.contains("role="), "{field}");
    assert!(!field.contains("aria-expanded"), "{field}");
    assert!(!field.contains("aria-invalid"), "{field}");
    let button = tag(&html, "<button");
    assert!(
        button.contains("type=\"submit\"") && button.contains("value=\"mother.residence\""),
        "{button}"
    );
}

#[test]
fn a_picker_without_script_sends_no_code_of_its_own() {
    let html = picker(false);
    let code = tag(&html, "name=\"mother.residence.code\"");
    assert!(code.contains("disabled"), "{code}");
    assert!(tag(&html, "role=\"listbox\"").contains("hidden"));
}

#[test]
fn a_refused_place_is_marked_as_such() {
    assert!(tag(&picker(true), "id=\"mother.residence\"").contains("aria-invalid=\"true\""));
}

fn preview(line: &str) -> String {
    let fields = ["family", "middle", "given"].map(|part| format!("child.{part}_name"));
    html(|| view! { <NamePreview caption="In trên giấy:".to_owned() line=line.to_owned() fields/> })
}

#[test]
fn a_name_preview_is_an_island_that_shows_the_line_of_the_server() {
    let html = preview("NGUYỄN THỊ ÁNH");
    assert!(
        tag(&html, "<leptos-island").contains("data-component=\"NamePreview"),
        "{html}"
    );
    assert!(html.contains(">NGUYỄN THỊ ÁNH"), "{html}");
    assert!(
        !tag(&html, "class=\"name-preview\"").contains("hidden"),
        "{html}"
    );
}

#[test]
fn a_name_preview_of_nothing_is_not_seen() {
    assert!(tag(&preview(""), "class=\"name-preview\"").contains("hidden"));
}
