//! The page after something was sent.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

/// A code to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct Keep {
    /// What it is: "Mã hồ sơ".
    pub label: Cow<'static, str>,
    /// The code itself.
    pub code: Cow<'static, str>,
}

/// It worked, and these are the codes: large, apart from other words, so that
/// they can be photographed or read out over the telephone. Hyphens only,
/// selectable in one go.
#[component]
pub fn Panel(
    t: &'static Texts,
    /// The `h1`: what has been done.
    #[prop(into)]
    title: Cow<'static, str>,
    codes: Vec<Keep>,
    /// What follows, in one sentence.
    children: Children,
) -> impl IntoView {
    let codes: Vec<_> = codes
        .into_iter()
        .map(|keep| view! { <div><dt>{keep.label}</dt><dd translate="no">{keep.code}</dd></div> })
        .collect();
    view! {
        <div class="panel">
            <h1 class="panel-title">{title}</h1>
            <div>{children()}</div>
            <dl class="panel-codes">{codes}</dl>
            <p class="panel-note">{t.get("c-copy-note")}</p>
        </div>
    }
}
