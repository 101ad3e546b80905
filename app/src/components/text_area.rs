//! Several lines of text.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::fault::described_by;
use super::label::{ErrorMessage, Hint, Label, block};
use super::{Fault, Words};

/// A labelled box for several lines. No `maxlength`: the browser would cut a
/// pasted text without a word; the server says how much is too much.
#[component]
pub fn TextArea(
    t: &'static Texts,
    /// Id of the input, and its name unless that is another.
    #[prop(into)]
    id: Cow<'static, str>,
    /// Name of the input, where several forms of a page have one.
    #[prop(optional, into)]
    name: Words,
    #[prop(into)] label: Cow<'static, str>,
    #[prop(optional, into)] hint: Words,
    #[prop(optional_no_strip)] fault: Option<Fault>,
    /// What was typed before.
    #[prop(optional, into)]
    value: Words,
    /// Lines shown at once.
    #[prop(default = 4)]
    rows: u8,
    #[prop(optional)] optional: bool,
    /// The label is the `h1` of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let name = name.get().unwrap_or_else(|| id.clone());
    let described = described_by(&id, hint.is_some(), fault.is_some());
    let class = block(&fault);
    let invalid = fault.is_some().then_some("true");
    view! {
        <div class=class>
            <Label t id=id.clone() label heading optional/>
            <Hint id=id.clone() hint/>
            <ErrorMessage t id=id.clone() fault/>
            <textarea
                class="input"
                id=id.clone()
                name=name
                rows=rows.to_string()
                aria-describedby=described
                aria-invalid=invalid
                inner_html=content(value)
            />
        </div>
    }
}

/// Leptos writes the children of a `textarea` as they are, so what people typed
/// is escaped here. The parser drops one line break at the start: ours, not theirs.
fn content(value: Words) -> String {
    format!("\n{}", text_alone(&value.get().unwrap_or_default()))
}

/// A text for an element that holds text and nothing else (`textarea`, `title`): there the
/// marks that leptos leaves for its islands would be read as words.
pub(crate) fn text_alone(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::content;

    #[test]
    fn what_was_typed_cannot_leave_the_box() {
        let typed = "</textarea><script>alert(1)</script>&lt;".to_owned();
        let html = content(typed.into());
        assert!(!html.contains('<'), "{html}");
        assert!(html.ends_with("&amp;lt;"));
    }

    #[test]
    fn a_first_empty_line_survives() {
        assert_eq!(content("\nhai".into()), "\n\nhai");
    }
}
