//! Ways around and out of a page: skip link, back link, breadcrumbs, languages.

use std::borrow::Cow;

use i18n::{Lang, Texts};
use leptos::prelude::*;

/// First thing on every page: past the head to the content (WCAG 2.4.1).
#[component]
pub fn SkipLink(t: &'static Texts) -> impl IntoView {
    view! { <a class="skip" href="#main">{t.get("shell-skip")}</a> }
}

/// To the page before, by its address: a history step would lead through
/// every refused attempt.
#[component]
pub fn BackLink(t: &'static Texts, #[prop(into)] href: Cow<'static, str>) -> impl IntoView {
    view! {
        // A landmark, so that nothing of the page lies outside of all of them.
        <nav aria-label=t.get("c-back")><a class="back" href=href>
            <svg class="arrow" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                <path d="M13 3l-7 7 7 7"/>
            </svg>
            {t.get("c-back")}
        </a></nav>
    }
}

/// The pages above this one, the nearest last.
#[component]
pub fn Breadcrumbs(
    t: &'static Texts,
    /// Words and address of each.
    above: Vec<(Cow<'static, str>, Cow<'static, str>)>,
) -> impl IntoView {
    let crumbs: Vec<_> = above
        .into_iter()
        .map(|(words, href)| view! { <li><a href=href>{words}</a></li> })
        .collect();
    view! { <nav class="crumbs" aria-label=t.get("c-breadcrumbs")><ol>{crumbs}</ol></nav> }
}

/// The languages in their own names, each marked as what it is (WCAG 3.1.2),
/// leading to this very page.
#[component]
pub fn LanguageSwitch(
    t: &'static Texts,
    /// Address of this page behind its language.
    #[prop(into)]
    path: Cow<'static, str>,
) -> impl IntoView {
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            if lang == t.lang() {
                view! { <li><span aria-current="true">{lang.own_name()}</span></li> }.into_any()
            } else {
                let tag = lang.as_str();
                view! {
                    <li><a href=format!("/{tag}{path}") hreflang=tag lang=tag rel="alternate">{lang.own_name()}</a></li>
                }
                .into_any()
            }
        })
        .collect();
    view! { <nav class="languages" aria-label=t.get("shell-language")><ul>{languages}</ul></nav> }
}
