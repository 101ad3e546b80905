//! What is wrong on a page, ready to be shown.

use std::borrow::Cow;

/// One thing to put right. The same words stand in the summary and beside the
/// field (WCAG 3.3.1), and say how to put it right (3.3.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The question it belongs to.
    pub question: Cow<'static, str>,
    /// Id of the input that the summary leads to; for a date the faulty part.
    pub input: Cow<'static, str>,
    /// The sentence.
    pub message: Cow<'static, str>,
}

impl Fault {
    /// A fault of a question with one input.
    pub fn new(
        question: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        let question = question.into();
        Self {
            input: question.clone(),
            question,
            message: message.into(),
        }
    }

    /// The same fault at a certain input of the question.
    pub fn at(mut self, input: impl Into<Cow<'static, str>>) -> Self {
        self.input = input.into();
        self
    }
}

/// Everything wrong on a page, in the order of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Whether the page is in order.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fault shown beside a question: the first one, for two sentences at
    /// one field are never both read.
    pub fn of(&self, question: &str) -> Option<Fault> {
        self.0
            .iter()
            .find(|fault| fault.question == question)
            .cloned()
    }

    /// All of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Fault> {
        self.0.iter()
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(faults: Vec<Fault>) -> Self {
        Self(faults)
    }
}

impl FromIterator<Fault> for Faults {
    fn from_iter<I: IntoIterator<Item = Fault>>(faults: I) -> Self {
        Self(faults.into_iter().collect())
    }
}

/// The value of `aria-describedby`: hint first, then error, as they stand on
/// the page (WCAG 1.3.1).
pub(crate) fn described_by(id: &str, hint: bool, fault: bool) -> Option<String> {
    match (hint, fault) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (true, true) => Some(format!("{id}-hint {id}-error")),
    }
}
