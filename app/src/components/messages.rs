//! Text set apart from its page.

use i18n::Texts;
use leptos::prelude::*;

/// A quotation of the law, a consequence, an example: set apart by a line.
#[component]
pub fn Inset(children: Children) -> impl IntoView {
    view! { <div class="inset">{children()}</div> }
}

/// What may cost somebody something: a fine, a lost right. The sign is an
/// ornament, the word "Warning" is read out (WCAG 1.1.1).
#[component]
pub fn Warning(t: &'static Texts, children: Children) -> impl IntoView {
    view! {
        <div class="warning">
            <span class="warning-sign" aria-hidden="true">"!"</span>
            <p>
                <strong>
                    <span class="unseen">{format!("{}: ", t.get("c-warning"))}</span>
                    {children()}
                </strong>
            </p>
        </div>
    }
}

/// What kind of news a notice brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something to know.
    #[default]
    Important,
    /// What was just done has worked.
    Success,
}

/// News above the content: "saved", "the office is closed on 24 November".
/// A success answers what was just sent, so it is announced (WCAG 4.1.3).
#[component]
pub fn Notice(
    t: &'static Texts,
    #[prop(optional)] kind: NoticeKind,
    children: Children,
) -> impl IntoView {
    let (class, role, title) = match kind {
        // No region: a page may have several, and places to jump to need names of their own.
        NoticeKind::Important => ("notice", "group", "c-important"),
        NoticeKind::Success => ("notice notice-success", "status", "c-success"),
    };
    view! {
        <section class=class role=role aria-label=t.get(title)>
            <p class="notice-kind">{t.get(title)}</p>
            <div class="notice-words">{children()}</div>
        </section>
    }
}
