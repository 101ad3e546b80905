//! Filing at a mission abroad (tại Cơ quan đại diện) what communes register at home: the
//! same declaration with a code, an office, a time limit and a tariff of its own. Asked only
//! of who lives abroad, or of what stands in a mission's book. Law 60/2014 Art. 7.3, 53;
//! Circular 07/2023/TT-BNG as amended by 07/2025/TT-BNG; law.md 1 row 28, 8.1. The codes of
//! the Ministry of Foreign Affairs are not known: those of the variants are the demo's.

use super::{
    Declared, Page, Question, Rule, When,
    page::page,
    question::{choice, country, tick},
    rule::{stop, warn},
};
use crate::{
    country::{VIET_NAM, by_code},
    mission::{last_serving, serving},
    place::CommuneCode,
};

const ARTICLE: &str = "Thông tư 07/2023/TT-BNG";
const WHERE: &str = "Điều 53 Luật Hộ tịch";
/// The country whose mission it is.
pub(super) const COUNTRY: &str = "mission.country";

/// It is filed at a mission.
pub(super) const AT_MISSION: When = When::Any(&[CHOSEN, IN_ITS_BOOK]);
/// A commune has it in hand, as everywhere.
pub(super) const AT_COMMUNE: When = When::Not(&AT_MISSION);
const CHOSEN: When = When::Is("mission.wanted", &["yes"]);
const IN_ITS_BOOK: When = When::Is("mission.book", &["yes"]);

/// The page of a procedure that can be done there; most people never see it.
pub(super) const fn asked_of(abroad: When) -> Page {
    page("co-quan-dai-dien", ASKED).when(abroad)
}

const ASKED: &[Question] = &[
    choice("mission.wanted", &["no", "yes"])
        .optional()
        .article(WHERE),
    country(COUNTRY).when(CHOSEN).article(ARTICLE),
];

/// The registration stands in the book of a mission: copies of it are made there too, and
/// there it is registered again. Circular 07/2023/TT-BNG.
pub(super) const BOOK: Question = tick("mission.book").optional().article(ARTICLE);
/// Which mission's book.
pub(super) const BOOK_COUNTRY: Question = country(COUNTRY).when(IN_ITS_BOOK);

/// Whether a declaration is filed at a mission.
pub(super) fn at(d: &Declared) -> bool {
    d.is("mission.wanted", "yes") || d.has("mission.book")
}

/// The office whose book a registration stands in: the commune that this question names, or
/// the mission that is said to keep it.
pub fn book_keeper(d: &Declared, commune: &str) -> Option<CommuneCode> {
    let of_mission = || {
        let country = d.has("mission.book").then(|| d.word(COUNTRY)).flatten()?;
        last_serving(country).map(|mission| mission.office)
    };
    d.commune(commune).or_else(of_mission)
}

/// What the mission is called on a paper, as long as nothing more is known of it.
pub(crate) fn authority(d: &Declared) -> Option<String> {
    let state = by_code(d.word(COUNTRY)?)?;
    Some(format!("Cơ quan đại diện Việt Nam tại {}", state.name_vi))
}

/// A mission serves the country that was chosen. Law 60/2014 Art. 7.3.
pub(super) const NONE: Rule = stop(
    "mission-none",
    "khoản 3 Điều 7 Luật Hộ tịch",
    &[COUNTRY],
    |d, j| {
        at(d)
            && d.word(COUNTRY)
                .is_some_and(|state| serving(state, j.day).is_none())
    },
);

/// Missions register for citizens of Viet Nam: one of whom it is about is one. Law 60/2014
/// Art. 53.
pub(super) const NO_CITIZEN: Rule = stop("mission-no-citizen", WHERE, &[COUNTRY], |d, _| {
    let known = ABOUT.iter().map(|who| format!("{who}.nationality"));
    let mut known = known.filter_map(|id| d.word(&id)).peekable();
    at(d) && known.peek().is_some() && known.all(|state| !OWN.contains(&state))
});
/// A birth that is registered again says it in a word.
const OWN: [&str; 2] = [VIET_NAM, "vietnamese"];
const ABOUT: [&str; 11] = [
    "deceased", "groom", "bride", "parent", "child", "guardian", "ward", "person", "husband",
    "wife", "subject",
];

/// At a mission the book is signed in person; only what is recorded and copied comes by
/// post. Circular 07/2023/TT-BNG.
pub(super) const PRESENCE: Rule = warn("mission-presence", ARTICLE, &[COUNTRY], |d, _| at(d));
