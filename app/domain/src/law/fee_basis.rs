//! The articles that fees rest on where no row of a tariff names one, each with its days.

use chrono::NaiveDate;

use super::{
    LawPack,
    fact::{BEGINNING, Dated, Fact, SWITCH, fact},
};

/// Why something costs nothing, or who says what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeBasis {
    /// Registered within the lawful days, a marriage of citizens who live in the country, or
    /// guardianship: free of charge.
    OnTime,
    /// Families with merit, poor households, persons with disabilities: free of every charge.
    Exempt,
    /// A provincial council sets it.
    Province,
    /// The tariff of missions abroad sets it.
    Mission,
}

/// The text of the 2026 law on fees was not at hand: look here first when it is.
const fn by_law(old: &'static str, assumed: &'static [Fact<()>]) -> Dated<()> {
    Dated {
        first: Fact {
            valid_to: Some(SWITCH),
            ..fact((), BEGINNING, old)
        },
        later: assumed,
    }
}

static ON_TIME: Dated<()> = by_law(
    "điểm b khoản 1 Điều 11 Luật Hộ tịch 2014",
    &[fact(
        (),
        SWITCH,
        "tạm lấy theo điểm b khoản 1 Điều 11 Luật Hộ tịch 2014",
    )],
);
static EXEMPT: Dated<()> = by_law(
    "điểm a khoản 1 Điều 11 Luật Hộ tịch 2014",
    &[fact(
        (),
        SWITCH,
        "tạm lấy theo điểm a khoản 1 Điều 11 Luật Hộ tịch 2014",
    )],
);
/// Law 60/2014 Art. 11.2 leaves what it does not free to the councils.
static PROVINCE: Dated<()> = Dated::always((), "nghị quyết của Hội đồng nhân dân cấp tỉnh");
static MISSION: Dated<()> = Dated::always((), "Thông tư 264/2016/TT-BTC");

impl FeeBasis {
    fn dated(self) -> &'static Dated<()> {
        match self {
            Self::OnTime => &ON_TIME,
            Self::Exempt => &EXEMPT,
            Self::Province => &PROVINCE,
            Self::Mission => &MISSION,
        }
    }
}

impl LawPack {
    /// The article of this law on a day. A dossier of the old law keeps the old law's.
    pub fn fee_basis(self, basis: FeeBasis, day: NaiveDate) -> &'static str {
        basis.dated().on(self.day_within(day)).article
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_free_rests_on_the_law_that_judges_the_dossier() {
        let late = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
        let old = LawPack::Vn2014.fee_basis(FeeBasis::OnTime, late);
        assert_eq!(old, "điểm b khoản 1 Điều 11 Luật Hộ tịch 2014");
        assert_ne!(LawPack::Vn2026.fee_basis(FeeBasis::OnTime, late), old);
        assert_ne!(
            LawPack::Vn2026.fee_basis(FeeBasis::Exempt, late),
            LawPack::Vn2014.fee_basis(FeeBasis::Exempt, late)
        );
    }
}
