//! The page of a file, looked at: larger, turned, and the part of it that cannot be read
//! drawn on the page itself.

mod marker;
mod shape;
mod sight;

use leptos::prelude::*;

use crate::over::over;

/// Under the list that names parts of a page. Shows the file that is chosen, larger and
/// turned as the officer likes; what is drawn on it is chosen in that list. Without such a
/// list the file is only looked at.
#[island]
pub fn RegionMarker(children: Children) -> impl IntoView {
    over(children, ".marker", marker::wake)
}
