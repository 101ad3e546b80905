//! The pages of a long list.

use i18n::Texts;
use leptos::prelude::*;

use super::Words;

/// Previous and next. No page numbers: lists are read from a key onwards, and
/// counting three million dossiers for a number nobody needs would cost more
/// than the page.
#[component]
pub fn Pagination(
    t: &'static Texts,
    /// Where the page before is, unless this is the first.
    #[prop(optional, into)]
    previous: Words,
    /// Where the next page is, unless this is the last.
    #[prop(optional, into)]
    next: Words,
) -> impl IntoView {
    let (previous, next) = (previous.get(), next.get());
    if previous.is_none() && next.is_none() {
        return None;
    }
    Some(view! {
        <nav class="pages" aria-label=t.get("c-pages")>
            {previous.map(|href| view! {
                <a class="pages-previous" href=href rel="prev">{t.get("c-pages-previous")}</a>
            })}
            {next.map(|href| view! {
                <a class="pages-next" href=href rel="next">{t.get("c-pages-next")}</a>
            })}
        </nav>
    })
}
