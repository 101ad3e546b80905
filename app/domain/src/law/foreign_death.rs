//! Of whose death the ministry is told, so that the state whose citizen died learns of it
//! (law.md 1, row 14; 8.7).

use chrono::NaiveDate;

use super::fact::{BEGINNING, Dated, Fact, SWITCH, fact};
use crate::{
    country::{VIET_NAM, by_code},
    mission::mission,
    place::CommuneCode,
    register::DeathRecord,
};

/// Law 03/2026 has no article here yet: its text was not read (law.md 16.1) [?].
static TOLD: Dated<&str> = Dated {
    first: fact(
        "Bộ Ngoại giao",
        BEGINNING,
        "khoản 3 Điều 52 Luật Hộ tịch 2014",
    ),
    later: &[fact("Bộ Ngoại giao", SWITCH, "Luật Hộ tịch 03/2026/QH16")],
};

/// Whom the office tells of a foreigner's death that it enters on this day, and the article.
pub fn told_of_foreigners(on: NaiveDate) -> &'static Fact<&'static str> {
    TOLD.on(on)
}

/// Whether there is a state to be told: who died was its citizen and a commune enters it for
/// the first time. A stateless person and a body that nobody knows have none.
pub fn state_is_told(office: CommuneCode, death: &DeathRecord) -> bool {
    let nationality = death.deceased.nationality.as_str();
    let is_foreign =
        nationality != VIET_NAM && by_code(nationality).is_some_and(|state| state.is_place());
    is_foreign && death.former.is_none() && mission(office).is_none()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::law::fact::day;

    #[test]
    fn the_ministry_is_told_under_the_law_of_the_day() {
        let before = told_of_foreigners(day(2026, 11, 16));
        assert_eq!(before.value, "Bộ Ngoại giao");
        assert!(before.article.contains("khoản 3 Điều 52"));
        assert!(told_of_foreigners(SWITCH).article.contains("03/2026"));
    }
}
