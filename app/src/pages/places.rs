//! The place search that the picker island asks while somebody types.

use std::sync::Arc;

use domain::{
    calendar,
    place::{Hit, gazetteer},
    surroundings::Clock,
};
use i18n::{Lang, Texts, date_in_digits, texts};
use islands::{FoundPlace, PlaceSearch};

/// Places listed under a field: as many as a phone shows without scrolling far.
const LISTED: usize = 8;

/// Searches the gazetteer of today.
pub struct Gazetteer(pub Arc<dyn Clock>);

impl PlaceSearch for Gazetteer {
    fn places(&self, typed: &str, lang: &str) -> Vec<FoundPlace> {
        let t = texts(Lang::parse(lang).unwrap_or(Lang::Vi));
        // A name has no more letters; a longer text is no name.
        let typed: String = typed.chars().take(120).collect();
        gazetteer()
            .search(&typed, calendar::legal_day(self.0.now()), LISTED)
            .into_iter()
            .map(|hit| FoundPlace {
                code: hit.code.to_string(),
                formerly: formerly(t, &hit),
                name: hit.label,
            })
            .collect()
    }
}

/// "formerly Phường Dịch Vọng, until 01/07/2025".
pub(crate) fn formerly(t: &'static Texts, hit: &Hit) -> Option<String> {
    let former = hit.former.as_deref()?;
    let until = hit.former_until.map(date_in_digits).unwrap_or_default();
    Some(t.with(
        "c-place-formerly",
        &[("name", former.into()), ("date", until.into())],
    ))
}
