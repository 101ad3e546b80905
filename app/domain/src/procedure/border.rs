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
    |d, _| without_neighbour(d, ["groom.nationality", "bride.nationality"]),
);

/// The same of parent and child.
pub(super) const NO_NEIGHBOUR_OF_KIN: Rule = stop(
    "border-no-neighbour",
    ARTICLE,
    &["border.area", "parent.nationality", "child.nationality"],
    |d, _| without_neighbour(d, ["parent.nationality", "child.nationality"]),
);

/// It is said to be at the border, and both are known not to be of the other side.
fn without_neighbour(d: &Declared, nationalities: [&str; 2]) -> bool {
    let states = nationalities.map(|id| d.word(id));
    d.is("border.area", "yes")
        && states
            .iter()
            .all(|state| state.is_some_and(|state| !NEIGHBOURS.contains(&state)))
}
