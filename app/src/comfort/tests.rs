//! What a browser gets before, or without, the wasm: each island as HTML that works
//! alone, inside the element that wakes it.
#![allow(clippy::expect_used)]

use std::sync::Arc;

use domain::procedure::PROCEDURES;
use hydration_context::SsrSharedContext;
use i18n::{Lang, questions, texts};
use leptos::prelude::*;

use super::*;

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
    let t = texts(Lang::Vi);
    let value = "Bà \"Rịa\"".to_owned();
    let described_by = "mother.residence-hint".to_owned();
    html(|| view! { <Place t id="mother.residence" value described_by invalid/> })
}

#[test]
fn a_picker_without_script_is_a_plain_text_field_with_a_search_button() {
    let html = picker(false);
    assert!(
        tag(&html, "<leptos-island").contains("PlacePicker"),
        "{html}"
    );
    let field = tag(&html, "id=\"mother.residence\"");
    assert!(field.contains("value=\"Bà &quot;Rịa&quot;\""), "{field}");
    assert!(
        field.contains("aria-describedby=\"mother.residence-hint\""),
        "{field}"
    );
    // A combobox that does nothing would be announced as one.
    assert!(!field.contains("role="), "{field}");
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
    let fields = ["child.family_name", "child.middle_name", "child.given_name"];
    html(|| view! { <PrintedName t=texts(Lang::Vi) line=line.to_owned() fields/> })
}

#[test]
fn a_name_preview_shows_the_line_of_the_server_and_nothing_of_none() {
    let html = preview("NGUYỄN THỊ ÁNH");
    assert!(html.contains(">NGUYỄN THỊ ÁNH"), "{html}");
    assert!(!tag(&html, "class=\"name-preview\"").contains("hidden"));
    assert!(tag(&preview(""), "class=\"name-preview\"").contains("hidden"));
}

#[test]
fn what_only_script_makes_useful_is_hidden_without_it() {
    let t = texts(Lang::En);
    let files = html(|| view! { <SendComfort t field="file.birth_notice".to_owned()/> });
    assert!(
        tag(&files, "class=\"sending\"").contains(" hidden"),
        "{files}"
    );
    let kept = html(|| view! { <Kept t/> });
    assert!(
        tag(&kept, "class=\"autosave\"").contains(" hidden"),
        "{kept}"
    );
    let commands = html(|| view! { <Commands t/> });
    assert!(
        tag(&commands, "class=\"palette").contains(" hidden"),
        "{commands}"
    );
    let files = vec![crate::components::Choice::new("1", "giay.jpg")];
    let viewer = html(|| view! { <Viewer t files base="/".into() pictures=vec!["1".into()]/> });
    for part in ["marker-choice", "marker-other", "marker-shown"] {
        let part = tag(&viewer, &format!("data-part=\"{part}\""));
        assert!(part.contains(" hidden"), "{viewer}");
    }
}

/// In both languages, for every question of every procedure: a sentence that lacks its
/// words or its marks would be found by a family.
#[test]
fn every_warning_of_a_field_has_its_sentence() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 10).expect("a day");
    let mut seen = 0;
    for procedure in PROCEDURES {
        let Some(version) = procedure.on(today) else {
            continue;
        };
        for question in version.pages.iter().flat_map(|page| page.questions) {
            for lang in Lang::ALL {
                let words = questions(lang, procedure);
                let html = html(|| view! { <Check words question today/> });
                assert!(!html.contains('⟦'), "{} {html}", question.id);
                seen += usize::from(html.contains("data-sentences"));
            }
        }
    }
    assert!(seen > 50, "{seen}");
}
