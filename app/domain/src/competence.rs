//! Which office has a case in hand when places merged after it was filed. Decree
//! 120/2025: dossiers pending at a merger go on at the successor; where a place was
//! divided and nothing says which part, somebody has to assign the case.

use chrono::NaiveDate;

use crate::{
    mission::mission,
    place::{CommuneCode, gazetteer},
};

/// The office for a case today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Competence {
    /// The office that received it.
    Still(CommuneCode),
    /// The office that took over the whole of its place.
    Successor(CommuneCode),
    /// The place was divided, or its trace is lost.
    Unknown,
}

/// The office for what a commune's office received on one day, on a later one.
pub fn competent_on(commune: CommuneCode, received: NaiveDate, today: NaiveDate) -> Competence {
    // Missions do not merge with communes.
    if mission(commune).is_some() {
        return Competence::Still(commune);
    }
    match &gazetteer().followed(commune, received, today)[..] {
        // One code can name two communes, one after the other: the whole of the old one
        // in the new one of the same code changes nothing either.
        [only] if only.code == commune => Competence::Still(commune),
        [only] => Competence::Successor(only.code),
        _ => Competence::Unknown,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn on(commune: &str, received: &str) -> Competence {
        let today = "2026-11-24".parse().unwrap();
        competent_on(
            CommuneCode::parse(commune).unwrap(),
            received.parse().unwrap(),
            today,
        )
    }

    fn code(commune: &str) -> CommuneCode {
        CommuneCode::parse(commune).unwrap()
    }

    #[test]
    fn the_successor_of_a_merged_commune_has_its_cases() {
        // Phường Quán Thánh went as a whole into phường Ba Đình.
        assert_eq!(
            on("00013", "2025-06-27"),
            Competence::Successor(code("00004"))
        );
    }

    #[test]
    fn a_mission_keeps_its_cases() {
        assert_eq!(on("97001", "2025-06-27"), Competence::Still(code("97001")));
    }

    #[test]
    fn an_office_that_goes_on_keeps_its_cases() {
        assert_eq!(on("00166", "2025-07-02"), Competence::Still(code("00166")));
    }

    #[test]
    fn an_office_that_only_got_another_kind_keeps_its_cases() {
        // Xã Bố Hạ became a phường on 2026-09-20.
        assert_eq!(on("07294", "2026-09-18"), Competence::Still(code("07294")));
    }

    #[test]
    fn a_divided_commune_has_no_one_successor() {
        // Phường Dịch Vọng went into Cầu Giấy and Nghĩa Đô.
        assert_eq!(on("00166", "2025-06-27"), Competence::Unknown);
    }
}
