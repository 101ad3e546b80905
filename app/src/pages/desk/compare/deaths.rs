//! What two deaths say.

use domain::duplicate::DeathFacts;
use i18n::Texts;

use super::rows::{Row, masked};

pub(super) fn rows(t: &'static Texts, own: &DeathFacts, other: &DeathFacts) -> Vec<Row> {
    let row =
        |key: &'static str, of: fn(&DeathFacts) -> String| Row::new(t.get(key), of(own), of(other));
    vec![
        row("desk-compare-dead-name", |death| death.name.clone()),
        row("desk-compare-dead-number", |death| {
            masked(death.pin.as_deref())
                .or_else(|| death.identity.clone())
                .unwrap_or_default()
        })
        .only_if(own.pin == other.pin),
        row("desk-compare-born", |death| death.born.printed()),
        row("desk-compare-sex", |death| {
            death.sex.map(|sex| sex.vi().to_owned()).unwrap_or_default()
        }),
        row("desk-compare-died", died),
        row("desk-compare-death-place", |death| {
            death.place.clone().unwrap_or_default()
        }),
        row("desk-compare-residence", |death| {
            death.residence.clone().unwrap_or_default()
        }),
        row("desk-compare-declarant", |death| {
            death.declarant.clone().unwrap_or_default()
        }),
    ]
}

/// `14/11/2026, 03:30`; the day alone where nobody knows the hour.
fn died(death: &DeathFacts) -> String {
    let day = death.died_on.printed();
    match death.died_at {
        Some(time) => format!("{day}, {}", time.format("%H:%M")),
        None => day,
    }
}
