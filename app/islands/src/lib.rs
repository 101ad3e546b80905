//! The only code of pages that reaches the browser. Each island is a comfort over
//! HTML that already works: without script nothing is missing but the comfort.
//!
//! What an island says, and the language it says it in, comes with its HTML; there is
//! no catalogue, no clock and no table of letters in the wasm.

mod autosave;
mod browser;
mod field_check;
mod leave_at_once;
mod name_preview;
mod over;
mod palette;
mod place_picker;
mod queue_watch;
mod region;
mod session_end;
mod upload;

pub use autosave::Autosave;
pub use field_check::{Checked, FieldCheck};
pub use leave_at_once::LeaveAtOnce;
pub use name_preview::NamePreview;
pub use palette::Palette;
pub use place_picker::PlacePicker;
pub use queue_watch::QueueWatch;
pub use region::RegionMarker;
pub use session_end::SessionEnd;
pub use upload::{PIECES, SendFiles};
