//! Text that a component may have or not have.

use std::borrow::Cow;

/// A hint, a note, a name: given as words, as something that may be missing,
/// or left out. An empty text counts as left out, so no empty hint is read out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Option<Cow<'static, str>>);

impl Words {
    /// The words, if there are any.
    pub fn get(self) -> Option<Cow<'static, str>> {
        self.0
    }

    /// Whether there are any.
    pub fn is_some(&self) -> bool {
        self.0.is_some()
    }

    /// Whether these are exactly the words, e.g. the chosen value of a list.
    pub fn is(&self, words: &str) -> bool {
        self.0.as_deref() == Some(words)
    }

    fn new(words: Cow<'static, str>) -> Self {
        Self((!words.is_empty()).then_some(words))
    }
}

impl From<&'static str> for Words {
    fn from(words: &'static str) -> Self {
        Self::new(words.into())
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self::new(words.into())
    }
}

impl From<Cow<'static, str>> for Words {
    fn from(words: Cow<'static, str>) -> Self {
        Self::new(words)
    }
}

impl<W: Into<Words>> From<Option<W>> for Words {
    fn from(words: Option<W>) -> Self {
        words.map(Into::into).unwrap_or_default()
    }
}
