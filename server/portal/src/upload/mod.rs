//! Files of a draft: judged by their content, pictures written anew without their
//! metadata, kept by digest.

mod attach;
mod content;
mod image;
mod pdf;
mod pieces;

pub(crate) use attach::Owner;
pub use attach::{AttachError, File};
pub use content::Refusal;
pub use pieces::{Announced, PieceError, Received, SentFor};
