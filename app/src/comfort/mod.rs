//! The HTML under the islands: everything that they show and say. Whatever only script
//! makes useful stays hidden until script runs.

mod autosave;
mod check;
mod marker;
mod name;
mod news;
mod palette;
mod place;
mod send_files;
mod session_end;
mod way_out;

pub(crate) use autosave::Kept;
pub(crate) use check::Check;
pub(crate) use marker::{Marker, Viewer, drawn};
pub(crate) use name::PrintedName;
pub(crate) use news::News;
pub(crate) use palette::Commands;
pub(crate) use place::Place;
pub(crate) use send_files::SendComfort;
pub use session_end::Ending;
pub(crate) use session_end::StillThere;
pub(crate) use way_out::Leaving;

#[cfg(test)]
mod tests;
