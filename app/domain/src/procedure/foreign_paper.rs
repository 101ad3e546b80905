//! Papers of another state: how each is authenticated, the warning when nothing vouches
//! for it, and its translation. Decree 196/2025; the Hague Apostille Convention; Decree
//! 123/2015 Art. 2.2; law.md 8.3.

use super::{
    Declared, Judging, Question, Rule, When, mission,
    question::{choice, files},
    rule::warn,
};
use crate::{authentication::apostille_holds, mission::serving};

const ARTICLE: &str = "Nghị định 196/2025/NĐ-CP";

/// Which question names the state, by the question how its paper is authenticated.
const PAPERS: [(&str, &str); 5] = [
    ("birth.paper_authentication", "birth.country"),
    ("death_paper.authentication", "death.country"),
    ("groom.paper_authentication", "groom.nationality"),
    ("bride.paper_authentication", "bride.nationality"),
    ("paper.authentication", "abroad.country"),
];

/// Asks how the paper is authenticated. Above it stands what the state and the day need.
/// May stay open: who does not know reads it there, and the officer looks.
pub(super) const fn authentication(id: &'static str, state: &'static str, when: When) -> Question {
    choice(id, &["apostille", "legalised", "exempt", "none"])
        .optional()
        .when(when)
        .article(ARTICLE)
        .paper_of(state)
}

/// In which language the paper is written.
pub(super) const LANGUAGE: Question = language("paper.language");
/// What is not in Vietnamese is translated, and the translation certified; missions read
/// English as well. Circular 07/2023/TT-BNG.
pub(super) const TRANSLATION: Question = files("file.translation").when(When::Any(&[
    When::Is("paper.language", TO_TRANSLATE),
    When::All(&[When::Is("paper.language", ENGLISH), mission::AT_COMMUNE]),
]));
/// The word of a paper in English.
pub(super) const ENGLISH: &[&str] = &["en"];
/// The same question of the papers of one party.
pub(super) const fn language(id: &'static str) -> Question {
    choice(id, &["other", "en", "vi"]).article("Điều 2 khoản 2 Nghị định 123/2015")
}
/// The words of that question which ask for a translation.
pub(super) const TO_TRANSLATE: &[&str] = &["other"];

/// Nothing vouches for the paper.
const fn bare(questions: &'static [&'static str]) -> Rule {
    warn("foreign-paper-bare", ARTICLE, questions, |d, judging| {
        PAPERS
            .iter()
            .any(|(paper, state)| d.is(paper, "none") && !is_of_host(d, judging, state))
    })
}

/// A mission takes the papers of the state it is in as they are. Circular 07/2023/TT-BNG.
fn is_of_host(d: &Declared, judging: &Judging, state: &str) -> bool {
    let host = d
        .word(mission::COUNTRY)
        .and_then(|country| serving(country, judging.day))
        .map(|mission| mission.state);
    mission::at(d) && host.is_some() && d.word(state) == host
}

/// The Convention is not in force with that state on the day of reception.
const fn no_apostille(questions: &'static [&'static str]) -> Rule {
    warn(
        "foreign-paper-apostille",
        ARTICLE,
        questions,
        |d, judging| PAPERS.iter().any(|pair| unbelieved(d, judging, *pair)),
    )
}

fn unbelieved(d: &Declared, judging: &Judging, (paper, state): (&str, &str)) -> bool {
    let state = d.word(state);
    d.is(paper, "apostille") && state.is_some_and(|state| !apostille_holds(state, judging.day))
}

const OF_BIRTH: &[&str] = &["birth.paper_authentication"];
const OF_DEATH: &[&str] = &["death_paper.authentication"];
const OF_COUPLE: &[&str] = &["groom.paper_authentication", "bride.paper_authentication"];
const OF_RECORDED: &[&str] = &["paper.authentication"];

/// Of a birth abroad.
pub(super) const BIRTH_BARE: Rule = bare(OF_BIRTH);
/// Of a birth abroad.
pub(super) const BIRTH_NO_APOSTILLE: Rule = no_apostille(OF_BIRTH);
/// Of a death abroad.
pub(super) const DEATH_BARE: Rule = bare(OF_DEATH);
/// Of a death abroad.
pub(super) const DEATH_NO_APOSTILLE: Rule = no_apostille(OF_DEATH);
/// Of a foreigner who marries.
pub(super) const COUPLE_BARE: Rule = bare(OF_COUPLE);
/// Of a foreigner who marries.
pub(super) const COUPLE_NO_APOSTILLE: Rule = no_apostille(OF_COUPLE);
/// Of what is recorded.
pub(super) const RECORDED_BARE: Rule = bare(OF_RECORDED);
/// Of what is recorded.
pub(super) const RECORDED_NO_APOSTILLE: Rule = no_apostille(OF_RECORDED);
