//! Leaving a page that nobody must see one at.

use leptos::prelude::*;
use web_sys::Element;

use crate::browser::{on, replace_page};
use crate::over::over;

/// Over the way out. A link would leave the page behind it in the browser's list of pages;
/// with script the page that is left is taken out of it, and "back" does not lead here.
#[island]
pub fn LeaveAtOnce(children: Children) -> impl IntoView {
    over(children, ".way-out-link", wake)
}

fn wake(link: &Element) {
    let Some(address) = link.get_attribute("href") else {
        return;
    };
    on(link, "click", move |event| {
        event.prevent_default();
        replace_page(&address);
    });
}
