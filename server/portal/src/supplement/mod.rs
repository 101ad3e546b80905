//! Answering a supplement request: only what the list names opens again; each answer is
//! kept at its POST; everything is sent once.

mod asked;
mod files;
mod remind;
mod save;
mod send;
mod view;

pub(crate) use asked::later_last_day;
pub(crate) use files::as_draft;
pub use save::SaveTaskError;
pub use send::SendError;
pub use view::Supplement;
