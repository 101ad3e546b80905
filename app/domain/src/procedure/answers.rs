//! What people typed, as they typed it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Raw answers by input name (`mother.pin`, `child.birth_date.day`). Never judged
/// when stored: a wrong answer is kept and shown again beside its error.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, String>);

impl Answers {
    /// What was typed into an input; empty text when nothing was.
    pub fn get(&self, input: &str) -> &str {
        self.0.get(input).map_or("", String::as_str)
    }

    /// The same without spaces at either end.
    pub fn trimmed(&self, input: &str) -> &str {
        self.get(input).trim()
    }

    /// Keeps what was typed.
    pub fn set(&mut self, input: impl Into<String>, typed: impl Into<String>) {
        self.0.insert(input.into(), typed.into());
    }

    /// Forgets an input.
    pub fn remove(&mut self, input: &str) {
        self.0.remove(input);
    }

    /// Keeps only the inputs that `keep` names.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.0.retain(|input, _| keep(input));
    }

    /// The words of a list answer (attachment ids).
    pub fn list(&self, input: &str) -> impl Iterator<Item = &str> {
        self.get(input).split_whitespace()
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Answers {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(input, typed)| (input.to_owned(), typed.to_owned()))
                .collect(),
        )
    }
}

impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Answers({} inputs)", self.0.len())
    }
}
