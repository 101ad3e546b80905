//! In a form whose answers are kept by themselves.

use i18n::Texts;
use islands::Autosave;
use leptos::prelude::*;

/// Says when it was kept, or that it was not and what to do. Stands inside the form.
#[component]
pub(crate) fn Kept(t: &'static Texts) -> impl IntoView {
    view! {
        <Autosave>
            <p class="autosave" role="status" hidden data-lang=t.lang().as_str()
                data-kept=t.get("autosave-kept")
                data-broken=t.get("autosave-broken")
                data-signed-out=t.get("autosave-signed-out")
                data-elsewhere=t.get("autosave-elsewhere")
                data-not-kept=t.get("autosave-not-kept")></p>
        </Autosave>
    }
    .into_any()
}
