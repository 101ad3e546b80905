//! One of the answers that a question offers.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Words;

/// An answer to choose, for radios, checkboxes and lists.
pub struct Choice {
    pub(crate) value: Cow<'static, str>,
    pub(crate) label: Cow<'static, str>,
    pub(crate) hint: Words,
    pub(crate) reveal: Option<AnyView>,
    pub(crate) apart: bool,
}

impl Choice {
    /// An answer and its words.
    pub fn new(value: impl Into<Cow<'static, str>>, label: impl Into<Cow<'static, str>>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: Words::default(),
            reveal: None,
            apart: false,
        }
    }

    /// A line under the words.
    pub fn hint(mut self, hint: impl Into<Words>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Further questions that belong to this answer only. They follow it at
    /// once in the page; style hides them until it is chosen, without script,
    /// and shows them always where the browser cannot (`:has`).
    pub fn reveal(mut self, questions: impl IntoView + 'static) -> Self {
        self.reveal = Some(questions.into_any());
        self
    }

    /// Stands after an "or": the answer that is unlike the others.
    pub fn apart(mut self) -> Self {
        self.apart = true;
        self
    }
}

/// Id of the `n`-th answer of a group: the first carries the id of the group,
/// because that is where an error leads.
pub(crate) fn nth_id(id: &str, n: usize) -> String {
    match n {
        0 => id.to_owned(),
        n => format!("{id}-{}", n + 1),
    }
}
