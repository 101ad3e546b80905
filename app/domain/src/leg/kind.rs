//! The kinds of leg: word, agency, event and time limit of each.

use serde::{Deserialize, Serialize};

use super::{INSURANCE, MERIT, POLICE, PROTECTION};
use crate::{law::Term, procedure::Declared, register::RegisterKind};

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
    /// Xóa đăng ký thường trú of who has died.
    ResidenceEnd,
    /// Trợ cấp mai táng, tuất of social insurance.
    SurvivorBenefit,
    /// Hỗ trợ chi phí mai táng of social protection, e.g. from 75 years without a pension.
    FuneralSupport,
    /// Mai táng phí for people with merit to the revolution.
    MeritAllowance,
}

/// What is told of a leg once and for all.
struct Facts {
    kind: LegKind,
    word: &'static str,
    agency: &'static str,
    /// Of which event.
    of: RegisterKind,
    /// The days that this leg may take; after a birth those of the whole group when this
    /// leg is in it: the longest of them is the group's limit.
    days: Term,
}

const LEGS: [Facts; 7] = {
    use LegKind::*;
    use RegisterKind::{Birth, Death};
    [
        leg(Residence, "residence", POLICE, Birth, Term::BundleDays),
        leg(
            InsuranceCard,
            "insurance_card",
            INSURANCE,
            Birth,
            Term::BundleDays,
        ),
        leg(
            IdentityCard,
            "identity_card",
            POLICE,
            Birth,
            Term::BundleWithCardDays,
        ),
        leg(
            ResidenceEnd,
            "residence_end",
            POLICE,
            Death,
            Term::ResidenceEndDays,
        ),
        leg(
            SurvivorBenefit,
            "survivor_benefit",
            INSURANCE,
            Death,
            Term::SurvivorBenefitDays,
        ),
        leg(
            FuneralSupport,
            "funeral_support",
            PROTECTION,
            Death,
            Term::FuneralSupportDays,
        ),
        leg(
            MeritAllowance,
            "merit_allowance",
            MERIT,
            Death,
            Term::MeritAllowanceDays,
        ),
    ]
};

const fn leg(
    kind: LegKind,
    word: &'static str,
    agency: &'static str,
    of: RegisterKind,
    days: Term,
) -> Facts {
    Facts {
        kind,
        word,
        agency,
        of,
        days,
    }
}

impl LegKind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Residence,
        Self::InsuranceCard,
        Self::IdentityCard,
        Self::ResidenceEnd,
        Self::SurvivorBenefit,
        Self::FuneralSupport,
        Self::MeritAllowance,
    ];

    fn row(self) -> &'static Facts {
        // LEGS lists the legs in the order of their declaration.
        &LEGS[self as usize]
    }

    /// The word in databases, addresses and messages, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().word
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        LEGS.iter().find(|row| row.word == word).map(|row| row.kind)
    }

    /// Who does it.
    pub fn agency(self) -> &'static str {
        self.row().agency
    }

    /// Which event it follows.
    pub fn of(self) -> RegisterKind {
        self.row().of
    }

    /// Working days: after a birth for a group with this leg, after a death for it alone.
    pub fn days(self) -> Term {
        self.row().days
    }

    /// The legs that a declaration asks for.
    pub fn asked(declared: &Declared) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|leg| leg.is_asked(declared))
            .collect()
    }

    fn is_asked(self, d: &Declared) -> bool {
        let bundle = d.is("bundle.wanted", "yes");
        match self {
            Self::Residence | Self::InsuranceCard => bundle,
            Self::IdentityCard => bundle && d.is("idcard.wanted", "yes"),
            Self::ResidenceEnd => d.is("residence_end.wanted", "yes"),
            Self::SurvivorBenefit => d.is("benefit.scheme", "bhxh"),
            Self::FuneralSupport => d.is("benefit.scheme", "bao_tro"),
            Self::MeritAllowance => d.is("benefit.scheme", "nguoi_co_cong"),
        }
    }

    /// Whether somebody is paid.
    pub fn pays(self) -> bool {
        self.of() == RegisterKind::Death && self != Self::ResidenceEnd
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leg::AGENCIES;

    #[test]
    fn words_of_legs_read_back() {
        for (index, row) in LEGS.iter().enumerate() {
            assert_eq!(row.kind as usize, index);
            assert_eq!(LegKind::parse(row.word), Some(row.kind));
            assert!(AGENCIES.contains(&row.agency));
        }
    }
}
