//! Files from a telephone: photographs made small before they are sent, a word about a
//! dark or blurred one, how far it is, and on from there by itself when the link breaks.

mod choice;
mod field;
mod key;
mod outcome;
mod pieces;
mod quality;
mod request;
mod sending;
mod shrink;

use leptos::prelude::*;

use crate::over::over;

/// Where large files go in pieces before their form: beside the page that asks for them.
pub const PIECES: &str = "gui-tep";

/// Under a file field, inside its form, which it sends itself: the same inputs to the
/// same address, a large file by the name it has after its pieces. Whatever the server
/// answers otherwise than expected is asked for once more in the ordinary way.
#[island]
pub fn SendFiles(children: Children) -> impl IntoView {
    over(children, ".sending", field::wake)
}
