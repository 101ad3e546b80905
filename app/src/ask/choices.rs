//! The long lists that questions offer.

use std::sync::LazyLock;

use domain::{
    country::{self, Country, VIET_NAM},
    ethnicity,
};
use i18n::{Lang, alphabet};

use crate::components::Choice;

type Named = Vec<(&'static str, &'static str)>;

static COUNTRIES_VI: LazyLock<Named> = LazyLock::new(|| named(Lang::Vi));
static COUNTRIES_EN: LazyLock<Named> = LazyLock::new(|| named(Lang::En));

/// Viet Nam, the others by the alphabet of the language, then what is no country.
fn named(lang: Lang) -> Named {
    let name = |country: &'static Country| match lang {
        Lang::Vi => country.name_vi,
        Lang::En => country.name_en,
    };
    let mut list: Vec<&'static Country> = country::all().iter().filter(|c| c.is_active).collect();
    let compare = alphabet(lang);
    list.sort_by(|a, b| {
        let rank = |c: &Country| (c.code != VIET_NAM, !c.is_place());
        rank(a)
            .cmp(&rank(b))
            .then_with(|| compare(name(a), name(b)))
    });
    list.into_iter().map(|c| (c.code, name(c))).collect()
}

/// Countries to choose from, Viet Nam first.
pub(super) fn countries(lang: Lang) -> Vec<Choice> {
    let list = match lang {
        Lang::Vi => &*COUNTRIES_VI,
        Lang::En => &*COUNTRIES_EN,
    };
    list.iter()
        .map(|(code, name)| Choice::new(*code, *name))
        .collect()
}

/// The ethnic groups of Viet Nam in the order of the official list.
pub(super) fn ethnic_groups(lang: Lang) -> Vec<Choice> {
    ethnicity::all()
        .iter()
        .filter(|group| group.code != "55" && group.code != "99")
        .map(|group| {
            let name: &'static str = match lang {
                Lang::Vi => group.name_vi,
                Lang::En => group.name_en,
            };
            let code: &'static str = group.code;
            Choice::new(code, name)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_stand_as_a_reader_looks_them_up() {
        let codes: Vec<&str> = COUNTRIES_VI.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes[0], VIET_NAM);
        let place = |code| codes.iter().position(|other| *other == code);
        assert!(place("DEU") > place("DOM"), "Đức stands behind Dominica");
        assert!(
            place("KOR") < place("IDN"),
            "Hàn Quốc stands before Indonesia"
        );
        assert_eq!(&codes[codes.len() - 2..], ["XXX", "XXA"]);
    }
}
