//! Answers, to be checked before they are sent.

use std::borrow::Cow;

use i18n::Texts;
use leptos::prelude::*;

use super::Words;
use super::link::Link;

/// One answer.
pub struct Row {
    key: Cow<'static, str>,
    value: Option<AnyView>,
    change: Option<(Cow<'static, str>, Cow<'static, str>)>,
}

impl Row {
    /// A question and its answer in words.
    pub fn new(key: impl Into<Cow<'static, str>>, value: impl Into<Words>) -> Self {
        let value = value.into().get().map(|words| words.into_any());
        Self {
            key: key.into(),
            value,
            change: None,
        }
    }

    /// A question and an answer with markup of its own: files, several lines.
    pub fn view(key: impl Into<Cow<'static, str>>, value: impl IntoView + 'static) -> Self {
        Self {
            key: key.into(),
            value: Some(value.into_any()),
            change: None,
        }
    }

    /// Where to change it; `context` names the answer for who only hears the links.
    pub fn change(
        mut self,
        href: impl Into<Cow<'static, str>>,
        context: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.change = Some((href.into(), context.into()));
        self
    }
}

/// Questions and answers as a list of terms, so that a screen reader can say
/// which answer belongs to which question (WCAG 1.3.1). An empty answer says
/// "not provided"; it is part of what is declared.
#[component]
pub fn SummaryList(t: &'static Texts, rows: Vec<Row>) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let change = row.change.map(|(href, context)| {
                view! {
                    <dd class="pair-change">
                        <Link href context>{t.get("c-change")}</Link>
                    </dd>
                }
            });
            let value = match row.value {
                Some(value) => view! { <dd class="pair-value">{value}</dd> }.into_any(),
                None => view! { <dd class="pair-value pair-none">{t.get("c-not-provided")}</dd> }
                    .into_any(),
            };
            view! { <div class="pair"><dt class="pair-key">{row.key}</dt>{value}{change}</div> }
        })
        .collect();
    view! { <dl class="pairs">{rows}</dl> }
}

/// A part of a long summary under its own heading.
#[component]
pub fn SummaryCard(
    #[prop(into)] title: Cow<'static, str>,
    /// Language of the answers, when it is not that of the page.
    #[prop(optional, into)]
    lang: Words,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <h2 class="card-title">{title}</h2>
            <div class="card-inner" lang=lang.get()>{children()}</div>
        </section>
    }
}
