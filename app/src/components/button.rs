//! Buttons and links that look like them.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Words;

/// What a button means on its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one way on. At most one on a page.
    #[default]
    Primary,
    /// Something else one may do.
    Secondary,
    /// What cannot be undone.
    Warning,
    /// Looks like a link: remove, sign out. Still a button, because it changes something.
    Quiet,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button-secondary",
            Self::Warning => "button button-warning",
            Self::Quiet => "button-quiet",
        }
    }
}

/// Sends the form it stands in. 44 px high and more (WCAG 2.5.8 asks for 24);
/// the words name the act, never "OK".
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    /// Input name, where several buttons end one form.
    #[prop(optional, into)]
    name: Words,
    /// Value sent with `name`.
    #[prop(optional, into)]
    value: Words,
    /// Read out after the words: "Remove *photo.jpg*" (WCAG 2.4.9).
    #[prop(optional, into)]
    context: Words,
    /// Access key, for who works without a mouse all day.
    #[prop(optional, into)]
    key: Words,
    children: Children,
) -> impl IntoView {
    view! {
        <button class=kind.class() type="submit" name=name.get() value=value.get() accesskey=key.get()>
            {children()}
            {context.get().map(|context| view! { <span class="unseen">" "{context}</span> })}
        </button>
    }
}

/// A link that starts something: the way into a procedure. A link, so that it
/// opens in a new tab and without script like any other.
#[component]
pub fn LinkButton(
    #[prop(into)] href: Cow<'static, str>,
    /// With an arrow: the green way in on a start page.
    #[prop(optional)]
    start: bool,
    #[prop(optional)] kind: ButtonKind,
    children: Children,
) -> impl IntoView {
    let class = if start {
        "button button-start"
    } else {
        kind.class()
    };
    view! {
        <a class=class href=href draggable="false">
            {children()}
            {start.then(|| view! {
                <svg class="arrow" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                    <path d="M7 3l7 7-7 7"/>
                </svg>
            })}
        </a>
    }
}

/// Buttons beside each other; on a phone below each other.
#[component]
pub fn ButtonGroup(children: Children) -> impl IntoView {
    view! { <div class="buttons">{children()}</div> }
}
