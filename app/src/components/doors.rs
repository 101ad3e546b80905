//! Ways in: the life events on the first page, the facts on a start page.

use std::borrow::Cow;

use leptos::prelude::*;

use super::icon::{Icon, Sign};

/// A way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Where it leads.
    pub href: Cow<'static, str>,
    /// In the words of who comes: "Bé mới chào đời".
    pub title: Cow<'static, str>,
    /// What is behind it.
    pub text: Cow<'static, str>,
    /// Its picture; an ornament.
    pub sign: Sign,
}

/// Large ways in, each one target as big as its frame. The heading is the link:
/// a screen reader lists both.
#[component]
pub fn Doors(doors: Vec<Door>) -> impl IntoView {
    let doors: Vec<_> = doors
        .into_iter()
        .map(|door| {
            view! {
                <li class="door">
                    <Icon sign=door.sign/>
                    <div>
                        <h2 class="door-title"><a href=door.href>{door.title}</a></h2>
                        <p class="door-text">{door.text}</p>
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ul class="doors">{doors}</ul> }
}

/// A short way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it leads.
    pub href: Cow<'static, str>,
    /// What is done there.
    pub words: Cow<'static, str>,
}

/// What else can be done, a line each, where nothing needs to be explained.
#[component]
pub fn Ways(ways: Vec<Way>) -> impl IntoView {
    let ways: Vec<_> = ways
        .into_iter()
        .map(|way| view! { <li><a href=way.href>{way.words}</a></li> })
        .collect();
    view! { <ul class="ways">{ways}</ul> }
}

/// What one wants to know before starting: who, how much, how long, what to
/// have at hand.
#[component]
pub fn Facts(
    /// Term and sentence.
    facts: Vec<(Cow<'static, str>, AnyView)>,
) -> impl IntoView {
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(term, words)| view! { <div class="fact"><dt>{term}</dt><dd>{words}</dd></div> })
        .collect();
    view! { <dl class="facts">{facts}</dl> }
}
