//! The place search that the picker island asks while somebody types.

use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use domain::{
    calendar,
    place::{Hit, gazetteer},
};
use i18n::{
    Lang, Texts, date_in_digits,
    marks::{unmarked, vietnamese},
    texts,
};
use serde::Deserialize;

use crate::state::App;

/// Where a page asks. Place names are public, so the question may stand in an address.
pub(crate) const HERE: &str = "/api/island/places";

/// Places listed under a field: as many as a phone shows without scrolling far.
const LISTED: usize = 8;

/// The address of this part.
pub fn routes() -> Router<App> {
    Router::new().route(HERE, get(find))
}

/// What somebody has typed so far, and the language of the page.
#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    typed: String,
    #[serde(default)]
    lang: String,
}

/// `GET /api/island/places?lang=…&typed=…`: a line for each place of today, best first:
/// code, name and earlier name, a tab between them.
async fn find(State(app): State<App>, Query(asked): Query<Typed>) -> String {
    let t = texts(Lang::parse(&asked.lang).unwrap_or(Lang::Vi));
    // A name has no more letters; a longer text is no name.
    let typed: String = asked.typed.chars().take(120).collect();
    gazetteer()
        .search(&typed, calendar::legal_day(app.clock.now()), LISTED)
        .into_iter()
        .map(|hit| {
            let formerly = formerly(t, &hit).unwrap_or_default();
            let formerly = unmarked(&formerly);
            format!("{}\t{}\t{formerly}\n", hit.code, hit.label)
        })
        .collect()
}

/// "formerly Phường Dịch Vọng, until 01/07/2025".
pub(crate) fn formerly(t: &'static Texts, hit: &Hit) -> Option<String> {
    let former = hit.former.as_deref()?;
    let until = hit.former_until.map(date_in_digits).unwrap_or_default();
    Some(t.with(
        "c-place-formerly",
        &[
            ("name", vietnamese(t.lang(), former).into()),
            ("date", until.into()),
        ],
    ))
}
