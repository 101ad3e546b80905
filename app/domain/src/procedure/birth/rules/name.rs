//! The name of the child. Civil Code Art. 26; Circular 04/2020/TT-BTP Art. 6.

use crate::{
    law::Term,
    procedure::{Declared, Judging, Rule, rule::warn},
};

const NAME_PARTS: &[&str] = &["child.family_name", "child.middle_name", "child.given_name"];

/// The father's or the mother's. Civil Code Art. 26.2.
pub(super) const FAMILY_NAME: Rule = warn(
    "family-name",
    "Điều 26 khoản 2 Bộ luật Dân sự",
    &["child.family_name", "mother.name", "father.name"],
    foreign_family_name,
);

/// Vietnamese or another language of Viet Nam. Civil Code Art. 26.3.
pub(super) const UNUSUAL_LETTERS: Rule = warn(
    "unusual-letters",
    "Điều 26 khoản 3 Bộ luật Dân sự",
    NAME_PARTS,
    |d, _| {
        NAME_PARTS
            .iter()
            .filter_map(|id| d.name(id))
            .any(|name| !name.unusual_letters().is_empty())
    },
);

/// Not too long. Circular 04/2020/TT-BTP Art. 6.
pub(super) const LONG_NAME: Rule = warn(
    "long-name",
    "Điều 6 Thông tư 04/2020/TT-BTP",
    NAME_PARTS,
    |d, j| {
        let letters: u32 = NAME_PARTS
            .iter()
            .filter_map(|id| d.name(id))
            .map(|n| n.as_str().chars().count() as u32)
            .sum();
        letters > j.law.number(Term::LongName, j.day)
    },
);

fn foreign_family_name(d: &Declared, _: &Judging) -> bool {
    let Some(family) = d.name("child.family_name") else {
        return false;
    };
    let mut parents = ["mother.name", "father.name"]
        .into_iter()
        .filter_map(|id| d.name(id))
        .peekable();
    parents.peek().is_some()
        && parents.all(|name| {
            let words = |text: &str| {
                crate::text::fold(text)
                    .split(' ')
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            !words(name.as_str()).starts_with(&words(family.as_str()))
        })
}
