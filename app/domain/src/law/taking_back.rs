//! Whose decision takes back a paper that an office issued against the law (law.md 3).

use chrono::NaiveDate;

use super::fact::{Dated, day, fact};
use crate::{mission::mission, office::Office, text};

/// The law gives it to the level above the commune, save for an unlawful marriage, which a
/// court annuls. Since there are no districts it is the chairman of the province.
static AUTHORITY: Dated<&str> = Dated {
    first: fact(
        "Chủ tịch Ủy ban nhân dân",
        day(2025, 7, 1),
        "điểm h khoản 1 Điều 70 Luật Hộ tịch 2014; Nghị định 120/2025",
    ),
    later: &[],
};

/// The authority as its decision names it, and the article; none for a mission, of which the
/// law does not say it.
pub fn takes_back(office: &Office, on: NaiveDate) -> Option<(String, &'static str)> {
    if mission(office.commune).is_some() {
        return None;
    }
    let held = AUTHORITY.on(on);
    let province = text::lower_first(&office.province);
    Some((format!("{} {province}", held.value), held.article))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{mission::missions, office::office_on, place::CommuneCode};

    const TODAY: NaiveDate = day(2026, 11, 24);

    #[test]
    fn what_a_commune_issued_is_taken_back_by_the_chairman_of_its_province() {
        let commune = CommuneCode::parse("00166").unwrap();
        let office = office_on(commune, TODAY).unwrap();
        let (authority, article) = takes_back(&office, TODAY).unwrap();
        assert_eq!(authority, "Chủ tịch Ủy ban nhân dân thành phố Hà Nội");
        assert!(article.contains("Điều 70"), "{article}");
    }

    #[test]
    fn who_takes_back_what_a_mission_issued_the_law_does_not_say() {
        let mut open = missions().iter().filter(|one| one.is_open_on(TODAY));
        let office = office_on(open.next().unwrap().office, TODAY).unwrap();
        assert!(takes_back(&office, TODAY).is_none());
    }
}
