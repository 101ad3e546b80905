//! Text that only some need.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

/// Opens and closes without script; the browser tells screen readers which.
#[component]
pub fn Details(
    #[prop(into)] summary: Cow<'static, str>,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary><span class="details-words">{summary}</span></summary>
            <div class="details-inner">{children()}</div>
        </details>
    }
}

/// Why a question is asked: the reason in plain words and the article.
#[component]
pub fn Why(
    t: &'static Texts,
    /// The article, e.g. `Điều 16 Luật Hộ tịch`.
    #[prop(into)]
    article: Cow<'static, str>,
    children: Children,
) -> impl IntoView {
    view! {
        <Details summary=t.get("c-why")>
            <p>{children()}</p>
            <p class="why-article">{t.with("c-why.article", &[("article", article.into())])}</p>
        </Details>
    }
}
