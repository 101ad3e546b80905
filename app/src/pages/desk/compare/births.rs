//! What two births say.

use domain::{
    date::PartialDate,
    duplicate::{BirthFacts, ParentFacts},
};
use i18n::Texts;

use super::rows::{Row, masked};

pub(super) fn rows(t: &'static Texts, own: &BirthFacts, other: &BirthFacts) -> Vec<Row> {
    let row =
        |key: &'static str, of: fn(&BirthFacts) -> String| Row::new(t.get(key), of(own), of(other));
    vec![
        row("desk-compare-name", |birth| birth.name.clone()),
        row("desk-compare-born", |birth| birth.born.printed()),
        row("desk-compare-time", |birth| {
            birth
                .time
                .map(|time| time.format("%H:%M").to_string())
                .unwrap_or_default()
        }),
        row("desk-compare-sex", |birth| {
            birth.sex.map(|sex| sex.vi().to_owned()).unwrap_or_default()
        }),
        row("desk-compare-notice", |birth| {
            birth.notice.clone().unwrap_or_default()
        }),
        row("desk-compare-mother", |birth| parent(birth.mother.as_ref()))
            .only_if(own.mother == other.mother),
        row("desk-compare-father", |birth| parent(birth.father.as_ref()))
            .only_if(own.father == other.father),
    ]
}

/// `Trần Thu Hà, 14/03/1996, 001*****0011`.
fn parent(parent: Option<&ParentFacts>) -> String {
    let Some(parent) = parent else {
        return String::new();
    };
    [
        Some(parent.name.clone()),
        parent.born.map(PartialDate::printed),
        masked(parent.pin.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}
