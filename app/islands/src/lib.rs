//! The only code of pages that reaches the browser. Each island is a comfort over
//! HTML that already works: without script nothing is missing but the comfort.
//!
//! What an island says, and the language it says it in, comes as a prop; there is
//! no catalogue, no clock and no table of letters in the wasm.

mod name_preview;
mod place_picker;

pub use name_preview::NamePreview;
pub use place_picker::{FoundPlace, PlacePicker, PlaceTexts};
#[cfg(feature = "ssr")]
pub use place_picker::{PlaceSearch, Places};
