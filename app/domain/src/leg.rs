//! Interlinked services (liên thông): what other agencies do once a birth is
//! registered. Decree 63/2024, amended by Decree 301/2026.
//!
//! Each leg stands for itself: it has its agency, its time limit, its state and its
//! result, and one that fails holds up no other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{exchange::Household, law::Term, procedure::Declared};

/// One thing another agency does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegKind {
    /// Đăng ký thường trú.
    Residence,
    /// Thẻ bảo hiểm y tế for a child under 6.
    InsuranceCard,
    /// Thẻ căn cước for a child under 6, since 1 September 2026.
    IdentityCard,
}

/// Whom a leg is given to: its name in messages, for ever the same.
pub const POLICE: &str = "agency-police";
/// Social insurance (bảo hiểm xã hội).
pub const INSURANCE: &str = "agency-insurance";
/// Every agency.
pub const AGENCIES: [&str; 2] = [POLICE, INSURANCE];

/// Each leg with its word, its agency, and the days the whole group may take when this
/// leg is in it: the longest of them is the group's limit.
const LEGS: [(LegKind, &str, &str, Term); 3] = {
    use LegKind::*;
    [
        (Residence, "residence", POLICE, Term::BundleDays),
        (InsuranceCard, "insurance_card", INSURANCE, Term::BundleDays),
        (
            IdentityCard,
            "identity_card",
            POLICE,
            Term::BundleWithCardDays,
        ),
    ]
};

impl LegKind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Residence, Self::InsuranceCard, Self::IdentityCard];

    fn row(self) -> &'static (LegKind, &'static str, &'static str, Term) {
        // LEGS lists the legs in the order of their declaration.
        &LEGS[self as usize]
    }

    /// The word in databases, addresses and messages, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        LEGS.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    /// Who does it.
    pub fn agency(self) -> &'static str {
        self.row().2
    }

    /// Working days for a group with this leg.
    pub fn group_days(self) -> Term {
        self.row().3
    }

    /// The legs that a declaration asks for.
    pub fn asked(declared: &Declared) -> Vec<Self> {
        if !declared.is("bundle.wanted", "yes") {
            return Vec::new();
        }
        Self::ALL
            .into_iter()
            .filter(|leg| *leg != Self::IdentityCard || declared.is("idcard.wanted", "yes"))
            .collect()
    }
}

/// Where a leg stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegState {
    /// On its way to the agency.
    Sent,
    /// The agency has it.
    Received,
    /// Done; the result is told.
    Done,
    /// Not done; the reason is told.
    Failed,
    /// The family took it back.
    Withdrawn,
}

/// Each state with its word and the states that may follow. A leg that failed may be
/// sent again.
const STATES: [(LegState, &str, &[LegState]); 5] = {
    use LegState::*;
    [
        (Sent, "sent", &[Received, Done, Failed, Withdrawn]),
        (Received, "received", &[Done, Failed, Withdrawn]),
        (Done, "done", &[]),
        (Failed, "failed", &[Sent, Withdrawn]),
        (Withdrawn, "withdrawn", &[]),
    ]
};

impl LegState {
    fn row(self) -> &'static (LegState, &'static str, &'static [LegState]) {
        // STATES lists the states in the order of their declaration.
        &STATES[self as usize]
    }

    /// The word in databases and messages, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        STATES.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    /// Whether this state may come after that one.
    pub fn follows(self, before: Self) -> bool {
        before.row().2.contains(&self)
    }

    /// The family may have it tried again.
    pub fn may_retry(self) -> bool {
        Self::Sent.follows(self)
    }

    /// The family may take it back.
    pub fn may_withdraw(self) -> bool {
        Self::Withdrawn.follows(self)
    }
}

/// A national code of the group of services, with the days of reception it is for
/// (law.md 1, rows 3). Older groups were repealed by Decree 301/2026.
const BUNDLES: [(&str, Option<NaiveDate>); 2] = [
    ("2.002621", NaiveDate::from_ymd_opt(2026, 9, 1)),
    ("3.000722", None),
];

/// The code of the group for what is received on this day.
pub fn bundle_code(day: NaiveDate) -> &'static str {
    BUNDLES
        .iter()
        .find(|(_, until)| until.is_none_or(|until| day < until))
        .map_or(BUNDLES[BUNDLES.len() - 1].0, |(code, _)| code)
}

/// The household that the child joins: a parent's, or the one that is named. `None`
/// while the head has no number or no home in Viet Nam.
pub fn household(d: &Declared) -> Option<Household> {
    let with_mother = d.is("father.residence_kind", "with_mother");
    let (who, home) = match d.word("household.head")? {
        "mother" => ("mother", ["mother.residence", "mother.residence_detail"]),
        "father" if with_mother => ("father", ["mother.residence", "mother.residence_detail"]),
        "father" => ("father", ["father.residence", "father.residence_detail"]),
        _ => ("household", ["household.commune", "household.detail"]),
    };
    let [commune, detail] = home;
    Some(Household {
        householder: d.name(&format!("{who}.name"))?.as_str().to_owned(),
        householder_pin: d.pin(&format!("{who}.pin"))?.as_str().to_owned(),
        commune: d.commune(commune)?.as_str().to_owned(),
        detail: d.text(detail).cloned().unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_legs_and_states_read_back() {
        for (index, row) in LEGS.iter().enumerate() {
            assert_eq!(row.0 as usize, index);
            assert_eq!(LegKind::parse(row.1), Some(row.0));
            assert!(AGENCIES.contains(&row.2));
        }
        for (index, row) in STATES.iter().enumerate() {
            assert_eq!(row.0 as usize, index);
            assert_eq!(LegState::parse(row.1), Some(row.0));
        }
    }

    #[test]
    fn what_is_done_or_withdrawn_stays_so() {
        for row in STATES {
            assert!(!row.0.follows(LegState::Done));
            assert!(!row.0.follows(LegState::Withdrawn));
        }
        assert!(LegState::Failed.may_retry());
        assert!(!LegState::Sent.may_retry());
    }

    /// Decree 301/2026: a new group from 1 September 2026.
    #[test]
    fn the_code_of_the_group_changes_with_the_day_of_reception() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a day");
        assert_eq!(bundle_code(day(2026, 8, 31)), "2.002621");
        assert_eq!(bundle_code(day(2026, 9, 1)), "3.000722");
    }
}
