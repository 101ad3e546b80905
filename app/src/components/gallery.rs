//! The page that shows every component: `/{lang}/thanh-phan`, in demo mode only.

use std::collections::BTreeSet;

use i18n::Lang;
use leptos::prelude::*;

use super::examples::{self, Example};
use crate::head::{Layout, PageHead};
use crate::render::{Page, Site, page};

/// All examples under each other, each with its name.
pub fn gallery(site: &Site, lang: Lang) -> Page {
    let t = i18n::texts(lang);
    let head = PageHead::new(lang, t.get("c-gallery"), "/thanh-phan").layout(Layout::Wide);
    page(site, head, move || {
        let mut seen = BTreeSet::new();
        let shown = || examples::all().filter(|example| !example.shell);
        let contents: Vec<_> = shown()
            .filter(|example| seen.insert(example.component))
            .map(|example| {
                let href = format!("#show-{}", example.component);
                view! { <li><a href=href>{example.component}</a></li> }
            })
            .collect();
        let mut shown_before = BTreeSet::new();
        let shows: Vec<_> = shown()
            .map(|example| {
                let first = shown_before.insert(example.component);
                let view = (example.view)(t);
                view! { <Specimen example first view/> }
            })
            .collect();
        view! {
            <h1>{t.get("c-gallery")}</h1>
            <p class="lead">{t.get("c-gallery.intro")}</p>
            <nav aria-label=t.get("c-gallery.contents")><ul class="row">{contents}</ul></nav>
            {shows}
        }
    })
}

/// One example with its name; ids as written, in no language.
#[component]
fn Specimen(example: &'static Example, first: bool, view: AnyView) -> impl IntoView {
    let id = first.then(|| format!("show-{}", example.component));
    let name = format!("{} · {}", example.component, example.name);
    view! {
        <section class="show" id=id>
            <h2 class="show-name" translate="no" lang="en">{name}</h2>
            <div class="show-inner">{view}</div>
        </section>
    }
}
