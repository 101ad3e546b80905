//! What is said of two births is not said of two deaths.

use domain::duplicate::Facts;
use i18n::Texts;

/// The sentences of the page.
#[derive(Clone, Copy)]
pub(super) struct Words {
    /// That it is registered once.
    pub once: &'static str,
    /// Asks why they are two.
    pub reason: &'static str,
    /// Below it.
    pub hint: &'static str,
    /// No reason was given.
    pub missing: &'static str,
    /// Says that they are two.
    pub two: &'static str,
    /// Key of the text by whom and when they were compared.
    pub compared: &'static str,
}

impl Words {
    pub(super) fn of(t: &'static Texts, facts: Option<&Facts>) -> Self {
        match facts {
            Some(Facts::Death(_)) => Self {
                once: t.get("desk-compare-dead.text"),
                reason: t.get("desk-compare-dead-reason"),
                hint: t.get("desk-compare-dead-reason.hint"),
                missing: t.get("desk-compare-dead-reason.missing"),
                two: t.get("desk-compare-dead-two"),
                compared: "desk-compared-dead",
            },
            Some(Facts::Birth(_)) | None => Self {
                once: t.get("desk-compare.text"),
                reason: t.get("desk-compare-reason"),
                hint: t.get("desk-compare-reason.hint"),
                missing: t.get("desk-compare-reason.missing"),
                two: t.get("desk-compare-two"),
                compared: "desk-compared",
            },
        }
    }
}
