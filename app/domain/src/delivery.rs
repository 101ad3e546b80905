//! Handing the result over, state 10 of the national list (law.md 6.2): by which way, and
//! from when it counts.
//!
//! A paper asked for electronically is delivered "by e-mail, portal document store"
//! (Circular 01/2022/TT-BTP; law.md 3): it counts from the moment at which the signed files
//! lie with the dossier. Only the portal knows that, so that the registry waits for its word
//! and does not take having sent for having arrived; whether somebody has opened the file
//! makes no difference. A paper on paper counts when it leaves the office: collected at the
//! counter by somebody whose identity was seen, or given to the post.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{procedure::Declared, text::fold};

/// By which way a result comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// As a signed file, and nothing on paper.
    Electronic,
    /// Collected at the office.
    Counter,
    /// Sent home.
    Post,
}

impl Delivery {
    /// All.
    pub const ALL: [Self; 3] = [Self::Electronic, Self::Counter, Self::Post];

    /// The ways of a paper on paper, as the desk offers them.
    pub const ON_PAPER: [Self; 2] = [Self::Counter, Self::Post];

    /// The word of the answer, of databases and messages, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Electronic => "electronic",
            Self::Counter => "counter",
            Self::Post => "post",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }

    /// What was asked for. Where nothing is asked (a marriage, whose two originals both
    /// receive in person) it is collected.
    pub fn asked(declared: &Declared) -> Self {
        let word = declared.word("delivery");
        word.and_then(Self::parse).unwrap_or(Self::Counter)
    }
}

/// What an officer sees to before a paper on paper is handed over, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryCheck {
    /// Husband and wife are both present: each receives an original (Law 60/2014 Art. 18.2).
    BothPresent,
    /// Identity paper of who receives compared with the person (Decree 123/2015 Art. 2).
    IdentitySeen,
    /// Every paper of the case is there and was looked at.
    PapersComplete,
}

impl DeliveryCheck {
    /// All, in the order in which they are seen to.
    pub const ALL: [Self; 3] = [Self::BothPresent, Self::IdentitySeen, Self::PapersComplete];

    /// The key of its text, and the name of its box.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BothPresent => "both_present",
            Self::IdentitySeen => "identity_seen",
            Self::PapersComplete => "papers_complete",
        }
    }

    /// Whether it has to be seen to on this way. The post sees to the identity itself.
    pub fn is_for(self, way: Delivery, marriage: bool) -> bool {
        match self {
            Self::BothPresent => marriage,
            Self::IdentitySeen => way == Delivery::Counter,
            Self::PapersComplete => true,
        }
    }
}

/// Whether who receives is somebody else than who asked, so that it has to be said why they
/// may: an authorisation, or close family, who need none (law.md 1).
pub fn is_for_another(receiver: &str, asked_by: Option<&str>) -> bool {
    asked_by.is_none_or(|name| fold(name) != fold(receiver))
}

/// Portal: the signed papers lie with the dossier, where the citizen has them.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct ResultsKept {
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Registry: the result is handed over.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Delivered {
    /// When.
    pub at: DateTime<Utc>,
    /// By which way.
    pub way: Delivery,
    /// Who received it, or the number under which the post has it, for the citizen to read;
    /// none for a signed file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_read_back() {
        for way in [Delivery::Electronic, Delivery::Counter, Delivery::Post] {
            assert_eq!(Delivery::parse(way.as_str()), Some(way));
        }
    }

    /// Law 60/2014 Art. 18.2: both receive the certificate together.
    #[test]
    fn a_marriage_certificate_is_handed_over_before_both() {
        assert!(DeliveryCheck::BothPresent.is_for(Delivery::Counter, true));
        assert!(!DeliveryCheck::BothPresent.is_for(Delivery::Counter, false));
    }

    #[test]
    fn at_the_counter_the_identity_is_seen_and_by_post_it_is_not() {
        assert!(DeliveryCheck::IdentitySeen.is_for(Delivery::Counter, false));
        assert!(!DeliveryCheck::IdentitySeen.is_for(Delivery::Post, false));
        assert!(DeliveryCheck::PapersComplete.is_for(Delivery::Post, false));
    }

    #[test]
    fn who_asked_is_known_without_marks_and_capitals() {
        let asked = Some("Trần Thu Hà");
        assert!(!is_for_another("TRẦN THU HÀ", asked));
        assert!(is_for_another("Nguyễn Quang Huy", asked));
        assert!(is_for_another("Trần Thu Hà", None));
    }
}
