//! People of the neighbouring states at the border (đăng ký tại khu vực biên giới): a
//! resident of a commune there with a citizen who lives in the adjoining unit of China,
//! Laos or Cambodia. Law 60/2014 Art. 7.1 d. No dated list of these communes is at hand:
//! people say that it is so, and the officer sees to it.

use super::{
    Declared, Question, Rule, When,
    question::choice,
    rule::{stop, warn},
};

/// China, Laos, Cambodia.
pub(super) const NEIGHBOURS: &[&str] = &["CHN", "LAO", "KHM"];

const ARTICLE: &str = "Điều 7 khoản 1 điểm d Luật Hộ tịch";

/// Asked only of citizens of a neighbouring state.
pub(super) const fn area(when: When) -> Question {
    choice("border.area", &["no", "yes"])
        .optional()
        .when(when)
        .article(ARTICLE)
}

/// It is at the border.
pub(super) const AT_BORDER: When = When::Is("border.area", &["yes"]);

/// The officer looks whether both communes adjoin.
pub(super) const LOOKED_AT: Rule = warn("border-area", ARTICLE, &["border.area"], |d, _| {
    d.is("border.area", "yes")
});

/// One of the two is a citizen of a neighbouring state.
pub(super) const NO_NEIGHBOUR: Rule = stop(
    "border-no-neighbour",
    ARTICLE,
    &["border.area", "groom.nationality", "bride.nationality"],
    |d, _| d.is("border.area", "yes") && both_known(d) && !neighbour(d),
);

fn nationalities(d: &Declared) -> [Option<&str>; 2] {
    ["groom.nationality", "bride.nationality"].map(|id| d.word(id))
}

fn both_known(d: &Declared) -> bool {
    nationalities(d).iter().all(Option::is_some)
}

fn neighbour(d: &Declared) -> bool {
    nationalities(d)
        .into_iter()
        .flatten()
        .any(|state| NEIGHBOURS.contains(&state))
}
