//! Around the way out.

use islands::LeaveAtOnce;
use leptos::prelude::*;

/// A link out; with script the page that is left stays in no list of pages.
#[component]
pub(crate) fn Leaving(href: String, words: &'static str) -> impl IntoView {
    view! {
        <LeaveAtOnce>
            <a class="way-out-link" href=href rel="nofollow noreferrer">{words}</a>
        </LeaveAtOnce>
    }
    .into_any()
}
