//! Links.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Words;

/// A link. Underlined, because colour alone does not say "link" (WCAG 1.4.1).
#[component]
pub fn Link(
    #[prop(into)] href: Cow<'static, str>,
    /// Read out after the words, so that ten times "Change" are ten different
    /// links in a screen reader's list (WCAG 2.4.4).
    #[prop(optional, into)]
    context: Words,
    /// Language of what the link leads to, when it is another one.
    #[prop(optional, into)]
    lang: Words,
    children: Children,
) -> impl IntoView {
    let lang = lang.get();
    view! {
        <a href=href hreflang=lang.clone() lang=lang>
            {children()}
            {context.get().map(|context| view! { <span class="unseen">" "{context}</span> })}
        </a>
    }
}
