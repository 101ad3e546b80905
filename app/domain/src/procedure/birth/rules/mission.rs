//! What a mission abroad may register. Law 60/2014 Art. 53; Circular 07/2023/TT-BNG;
//! law.md 8.1.

use crate::{
    country::VIET_NAM,
    mission::serving,
    procedure::{
        Declared, Rule,
        rule::{stop, warn},
    },
};

const ARTICLE: &str = "Thông tư 07/2023/TT-BNG";

/// One parent at least is a citizen.
pub(super) const NO_CITIZEN: Rule = stop(
    "mission-no-citizen",
    ARTICLE,
    &["mother.nationality", "father.nationality"],
    |d, _| {
        let known = ["mother", "father"].map(|who| d.word(&format!("{who}.nationality")));
        let mut known = known.into_iter().flatten().peekable();
        known.peek().is_some() && known.all(|nationality| nationality != VIET_NAM)
    },
);

/// Only a child that is a citizen by law, or by the written choice of its parents.
pub(super) const NATIONALITY: Rule = stop(
    "mission-nationality",
    "Điều 15–16 Luật Quốc tịch",
    &["child.nationality"],
    |d, _| d.is("child.nationality", "other"),
);

/// The place that was chosen is abroad.
pub(super) const PLACE: Rule = stop("mission-place", ARTICLE, &["office.whose"], |d, _| {
    d.has("office.whose") && !is_abroad(d)
});

/// A mission serves the country that was chosen.
pub(super) const NONE: Rule = stop(
    "mission-none",
    "khoản 3 Điều 7 Luật Hộ tịch",
    &["office.whose"],
    |d, j| country(d).is_some_and(|state| serving(state, j.day).is_none()),
);

/// At a mission the book is signed in person before anything is entered.
pub(super) const PRESENCE: Rule = warn("mission-presence", ARTICLE, &["office.whose"], |d, _| {
    d.has("office.whose")
});

/// Whose place was chosen, and where that one lives or was born.
fn is_abroad(d: &Declared) -> bool {
    let lives = |who: &str| d.is(&format!("{who}.residence_kind"), "abroad");
    match d.word("office.whose") {
        Some("mother") => lives("mother"),
        Some("father") => {
            lives("father") || (d.is("father.residence_kind", "with_mother") && lives("mother"))
        }
        _ => d.is("birth.where", "abroad"),
    }
}

fn country(d: &Declared) -> Option<&str> {
    match d.word("office.whose")? {
        "mother" => d.word("mother.residence_country"),
        "father" if d.is("father.residence_kind", "with_mother") => {
            d.word("mother.residence_country")
        }
        "father" => d.word("father.residence_country"),
        _ => d.word("birth.country"),
    }
}
