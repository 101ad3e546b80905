//! The wasm entry: what `HydrationScripts` calls once the module is loaded.

// Without this the linker would drop every island, since nothing here names one.
extern crate islands;

/// Readies the runtime; each island then wakes by itself where the page has it.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
