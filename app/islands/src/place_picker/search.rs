//! The question that the picker asks the server while somebody types.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A commune of today that what was typed may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPlace {
    /// Its code, sent with the form.
    pub code: String,
    /// Its name with the province: `Phường Cầu Giấy, Thành phố Hà Nội`.
    pub name: String,
    /// A sentence with its earlier name, in the reader's language, when that is what
    /// was typed.
    pub formerly: Option<String>,
}

/// Where the answers come from; the server provides an `Arc<dyn PlaceSearch>` in the
/// context of server functions.
#[cfg(feature = "ssr")]
pub trait PlaceSearch: Send + Sync {
    /// At most a handful of places, best first. `lang` is `vi` or `en`; anything
    /// else is somebody's own request and may be taken for either.
    fn places(&self, typed: &str, lang: &str) -> Vec<FoundPlace>;
}

/// `GET /api/island/places?typed=…&lang=…`: place names are public, so the question
/// may stand in an address.
#[server(
    name = Places,
    prefix = "/api/island",
    endpoint = "places",
    input = leptos::server_fn::codec::GetUrl
)]
pub async fn places(typed: String, lang: String) -> Result<Vec<FoundPlace>, ServerFnError> {
    use std::sync::Arc;

    let Some(search) = use_context::<Arc<dyn PlaceSearch>>() else {
        return Err(ServerFnError::new("no place search is provided"));
    };
    Ok(search.places(&typed, &lang))
}
