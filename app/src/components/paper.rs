//! A paper as it will be printed, to be read on a page.

use std::borrow::Cow;

use domain::paper::{Line, Paper};
use leptos::prelude::*;

/// The lines of a paper in their order, under its head and title. Papers are in their
/// own language, whatever the page's is (WCAG 3.1.2); `beside` stands beside a line.
#[component]
pub fn PaperSheet(
    paper: Paper,
    /// What it must not be taken for: "draft".
    #[prop(into)]
    mark: Cow<'static, str>,
    beside: impl Fn(&Line) -> Option<AnyView> + Send + 'static,
) -> impl IntoView {
    let sections: Vec<_> = paper
        .sections
        .iter()
        .map(|section| {
            let heading = section
                .heading
                .clone()
                .map(|heading| view! { <h3>{heading}</h3> });
            let lines: Vec<_> = section
                .lines
                .iter()
                .map(|line| {
                    let beside =
                        beside(line).map(|beside| view! { <dd class="pair-change">{beside}</dd> });
                    let value = if line.strong {
                        view! { <strong>{line.value.clone()}</strong> }.into_any()
                    } else {
                        line.value.clone().into_any()
                    };
                    view! {
                        <div class="pair" id=format!("line-{}", line.id)>
                            <dt class="pair-key">{line.label.clone()}</dt>
                            <dd class="pair-value">{value}</dd>
                            {beside}
                        </div>
                    }
                })
                .collect();
            view! { {heading} <dl class="pairs">{lines}</dl> }
        })
        .collect();
    view! {
        <article class="paper" lang=paper.lang>
            <p class="paper-head">{paper.head_above}<br/><strong>{paper.head_office}</strong></p>
            <p class="paper-mark">{mark}</p>
            <h2 class="paper-title">{paper.title}</h2>
            {paper.subtitle.map(|subtitle| view! { <p class="paper-subtitle">{subtitle}</p> })}
            {sections}
        </article>
    }
}
