//! Where the text field of a place stands.

use i18n::Texts;
use islands::PlacePicker;
use leptos::prelude::*;

use crate::pages::places;

/// The field with its search button; with script it searches while somebody types.
#[component]
pub(crate) fn Place(
    t: &'static Texts,
    /// Id and name of the text.
    id: &'static str,
    /// What was typed before.
    value: String,
    /// Ids of hint and error.
    described_by: String,
    /// The server refused what was typed.
    invalid: bool,
) -> impl IntoView {
    let address = format!("{}?lang={}", places::HERE, t.lang().as_str());
    view! {
        <PlacePicker>
            <div class="searched" data-part="searched-while-typing" data-address=address data-one=t.get("c-place-found.one")
                data-many=t.get("c-place-found.many") data-none=t.get("c-place-found.none")>
                <input class="input" id=id name=id type="text" value=value autocomplete="off" spellcheck="false"
                    aria-describedby=described_by aria-invalid=invalid.then_some("true")/>
                <button class="button button-secondary" type="submit" name="search" value=id>{t.get("c-place-search")}</button>
                <ul class="suggestions" id=format!("{id}-list") role="listbox" aria-label=t.get("c-place-candidates") hidden></ul>
                <input type="hidden" name=format!("{id}.code") disabled/>
                <p class="unseen" role="status"></p>
            </div>
        </PlacePicker>
    }
    .into_any()
}
