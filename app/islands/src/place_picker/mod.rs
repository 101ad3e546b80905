//! A commune found while typing, over a text field that also works without.

mod behaviour;
mod list;

use leptos::prelude::*;

use crate::over::over;

/// The text field of a place question with its search button. Typing lists the
/// places it may mean; taking one fills the field and sends its code as `{id}.code`.
/// Candidates that the server listed below give way once somebody types again.
#[island]
pub fn PlacePicker(children: Children) -> impl IntoView {
    over(
        children,
        "[data-part=searched-while-typing]",
        behaviour::wake,
    )
}
