//! Files from a telephone: photographs made small before they are sent, a word about a
//! dark or blurred one, how far it is, and again by itself when the link breaks.

mod quality;
mod sending;
mod shrink;

use leptos::prelude::*;

use crate::over::over;

/// Under a file field, inside its form, which it sends itself: the same inputs to the
/// same address. Whatever the server answers otherwise than expected is asked for once
/// more in the ordinary way.
#[island]
pub fn SendFiles(children: Children) -> impl IntoView {
    over(children, ".sending", sending::wake)
}
