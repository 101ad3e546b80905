//! When a page, a question or a variant applies.

use super::{Answers, Page, Version};

/// A condition on answers, as data.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Without condition.
    Always,
    /// The question was answered with one of these words, and it applies itself.
    Is(&'static str, &'static [&'static str]),
    /// The question was answered at all with something else than these words.
    IsOther(&'static str, &'static [&'static str]),
    /// None of these holds.
    Not(&'static When),
    /// All hold.
    All(&'static [When]),
    /// At least one holds.
    Any(&'static [When]),
}

impl When {
    /// Whether the condition holds for these answers. An answer to a question that
    /// no longer applies (because an earlier answer changed) counts as not given.
    pub fn holds(&self, version: &Version, answers: &Answers) -> bool {
        match self {
            Self::Always => true,
            Self::Is(id, words) => {
                words.contains(&answers.trimmed(id)) && version.asks(id, answers)
            }
            Self::IsOther(id, words) => {
                let given = answers.trimmed(id);
                !given.is_empty() && !words.contains(&given) && version.asks(id, answers)
            }
            Self::Not(condition) => !condition.holds(version, answers),
            Self::All(conditions) => conditions.iter().all(|c| c.holds(version, answers)),
            Self::Any(conditions) => conditions.iter().any(|c| c.holds(version, answers)),
        }
    }

    /// Whether the question is put on a page that is shown with these answers. A
    /// condition on a question of the same page that has no answer yet counts as met
    /// when most answers will meet it ([`IsOther`](Self::IsOther), `Not`): so nobody is
    /// sent round twice who answers as most people do. Not so while that question is
    /// itself hidden.
    pub fn shows(&self, version: &Version, page: &Page, answers: &Answers) -> bool {
        match self {
            Self::IsOther(id, _) if answers.trimmed(id).is_empty() => {
                let own = page.questions.iter().find(|q| q.id == *id);
                own.is_some_and(|q| q.when.shows(version, page, answers))
            }
            Self::Not(condition) => !condition.holds(version, answers),
            Self::All(conditions) => conditions.iter().all(|c| c.shows(version, page, answers)),
            Self::Any(conditions) => conditions.iter().any(|c| c.shows(version, page, answers)),
            Self::Always | Self::Is(..) | Self::IsOther(..) => self.holds(version, answers),
        }
    }

    /// The single answer under which the question stands, when its whole condition is
    /// one word of one choice: it can be revealed beneath that answer.
    pub fn beneath(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Is(id, [word]) => Some((id, word)),
            _ => None,
        }
    }
}
