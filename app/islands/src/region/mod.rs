//! The part of a page that cannot be read, drawn on the page itself.

mod marker;
mod shape;
mod sight;

use leptos::prelude::*;

use crate::over::over;

/// Under the list that names parts of a page. Shows the file that is chosen, larger and
/// turned as the officer likes; what is drawn on it is chosen in that list.
#[island]
pub fn RegionMarker(children: Children) -> impl IntoView {
    over(children, ".marker", marker::wake)
}
