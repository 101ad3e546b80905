//! The long lists that questions offer.

use std::sync::LazyLock;

use domain::{country, ethnicity};
use i18n::Lang;

use crate::components::Choice;

/// The countries people name most come first; the rest by name.
static COUNTRIES_VI: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    country::all()
        .iter()
        .filter(|c| c.is_active)
        .map(|c| (c.code, c.name_vi))
        .collect()
});
static COUNTRIES_EN: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    country::all()
        .iter()
        .filter(|c| c.is_active)
        .map(|c| (c.code, c.name_en))
        .collect()
});

/// Countries to choose from, Viet Nam first.
pub(super) fn countries(lang: Lang) -> Vec<Choice> {
    let list = match lang {
        Lang::Vi => &*COUNTRIES_VI,
        Lang::En => &*COUNTRIES_EN,
    };
    let (home, others): (Vec<_>, Vec<_>) =
        list.iter().copied().partition(|(code, _)| *code == "VNM");
    home.into_iter()
        .chain(others)
        .map(|(code, name)| Choice::new(code, name))
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
