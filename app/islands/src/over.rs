//! An island over HTML that the server writes whole: only what happens is code here.
//! What a page says stands in its HTML; the wasm carries no view of it, no signals and
//! no reader of properties, which together would be half of it.

use leptos::prelude::*;
use web_sys::Element;

use crate::browser::all_in;

/// Bears the mark of HTML that is awake.
const AWAKE: &str = "data-awake";

/// The server's HTML. Once script runs, `wake` is called with each element of it that
/// fits the selector. Whatever only script makes useful is `hidden` until then.
pub(crate) fn over(children: Children, selector: &str, wake: fn(&Element)) -> impl IntoView {
    if cfg!(target_arch = "wasm32")
        && let Some(body) = document().body()
    {
        for found in all_in(&body, selector) {
            if !found.has_attribute(AWAKE) {
                let _ = found.set_attribute(AWAKE, "");
                wake(&found);
            }
        }
    }
    children()
}
