//! In the head of the desk.

use i18n::Texts;
use islands::Palette;
use leptos::prelude::*;

/// What the page offers, found by typing: Ctrl+K or a stroke.
#[component]
pub(crate) fn Commands(t: &'static Texts) -> impl IntoView {
    view! {
        <Palette>
            <div class="palette inside" hidden>
                <button type="button" class="button-quiet palette-open" aria-keyshortcuts="Control+K /">
                    {t.get("palette-open")}" "<kbd aria-hidden="true">"Ctrl K"</kbd>
                </button>
                <dialog class="dialog dialog-top" aria-label=t.get("palette-title")>
                    <label class="label" for="palette-field">{t.get("palette-title")}</label>
                    <input class="input" id="palette-field" type="text" autocomplete="off" spellcheck="false"
                        role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="palette-list"/>
                    <ul class="suggestions" id="palette-list" role="listbox" aria-label=t.get("palette-list")></ul>
                    <p data-part="palette-none" role="status" data-none=t.get("palette-none")></p>
                </dialog>
            </div>
        </Palette>
    }
    .into_any()
}
