//! The form around questions.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Words;

/// A form that works without script. `novalidate`: the browser's own bubbles
/// vanish, cannot be translated and are not read out; the server answers with
/// our words.
#[component]
pub fn PostForm(
    /// Where it is sent; left out, the page's own address.
    #[prop(optional, into)]
    action: Words,
    /// It carries files.
    #[prop(optional)]
    files: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <form
            method="post"
            action=action.get()
            enctype=files.then_some("multipart/form-data")
            novalidate
        >
            // The Enter key presses the first button of a form. Without this one
            // that may be "remove file" or "search"; with it, it is "continue".
            <button class="unseen" type="submit" tabindex="-1" aria-hidden="true"></button>
            {children()}
        </form>
    }
}

/// A form that only asks (search, filter): its answer has an address of its own.
#[component]
pub fn GetForm(#[prop(into)] action: Cow<'static, str>, children: Children) -> impl IntoView {
    view! { <form method="get" action=action novalidate role="search">{children()}</form> }
}

/// A value that travels with the form, e.g. the version of the page.
#[component]
pub fn Hidden(
    #[prop(into)] name: Cow<'static, str>,
    #[prop(into)] value: Cow<'static, str>,
) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}
