//! A state in one or two words.

use leptos::prelude::*;

/// What a state means for the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to do.
    #[default]
    Neutral,
    /// Somebody is at work.
    Active,
    /// Done well.
    Good,
    /// It waits for somebody.
    Waiting,
    /// Something has to be put right.
    Problem,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tag",
            Self::Active => "tag tag-active",
            Self::Good => "tag tag-good",
            Self::Waiting => "tag tag-waiting",
            Self::Problem => "tag tag-problem",
        }
    }
}

/// A small tag. The words carry the meaning, the colour repeats it (WCAG 1.4.1).
#[component]
pub fn StatusTag(#[prop(optional)] tone: Tone, children: Children) -> impl IntoView {
    view! { <strong class=tone.class()>{children()}</strong> }
}
