//! The long lists that questions offer.

use std::{borrow::Cow, sync::LazyLock};

use domain::{
    country::{self, Country, VIET_NAM},
    ethnicity,
};
use i18n::{Lang, alphabet, marks::name};

use crate::components::Choice;

type Named = Vec<(&'static str, Cow<'static, str>)>;

static COUNTRIES_VI: LazyLock<Named> = LazyLock::new(|| named(Lang::Vi));
static COUNTRIES_EN: LazyLock<Named> = LazyLock::new(|| named(Lang::En));
static COUNTRIES_KM: LazyLock<Named> = LazyLock::new(|| named(Lang::Km));

/// Viet Nam, the others by the alphabet of the language, then what is no country.
fn named(lang: Lang) -> Named {
    let name = |country: &'static Country| name(lang, country.name_vi, country.name_en);
    let mut list: Vec<&'static Country> = country::all().iter().filter(|c| c.is_active).collect();
    let compare = alphabet(lang);
    list.sort_by(|a, b| {
        let rank = |c: &Country| (c.code != VIET_NAM, !c.is_place());
        rank(a)
            .cmp(&rank(b))
            .then_with(|| compare(&name(a), &name(b)))
    });
    list.into_iter().map(|c| (c.code, name(c))).collect()
}

/// Countries to choose from, Viet Nam first.
pub(crate) fn countries(lang: Lang) -> Vec<Choice> {
    let list = match lang {
        Lang::Vi => &*COUNTRIES_VI,
        Lang::En => &*COUNTRIES_EN,
        Lang::Km => &*COUNTRIES_KM,
    };
    list.iter()
        .map(|(code, name)| Choice::new(*code, name.clone()))
        .collect()
}

/// The ethnic groups of Viet Nam in the order of the official list.
pub(super) fn ethnic_groups(lang: Lang) -> Vec<Choice> {
    ethnicity::all()
        .iter()
        .filter(|group| group.code != "55" && group.code != "99")
        .map(|group| {
            let code: &'static str = group.code;
            Choice::new(code, name(lang, group.name_vi, group.name_en))
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
