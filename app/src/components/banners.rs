//! Lines at the top of every page.

use i18n::Texts;
use leptos::prelude::*;

/// Demo mode, said on every page: nobody may take a paper from here for a paper.
#[component]
pub fn DemoBanner(t: &'static Texts) -> impl IntoView {
    view! {
        <div class="demo" role="region" aria-label=t.get("shell-demo")>
            <p class="inside">
                <strong>{t.get("shell-demo")}</strong>
                <span class="demo-more">{t.get("shell-demo.explain")}</span>
            </p>
        </div>
    }
}

/// The service is young; what does not work should be told to us.
#[component]
pub fn PhaseBanner(t: &'static Texts) -> impl IntoView {
    let help = format!("/{}/tro-giup", t.lang().as_str());
    view! {
        <div class="phase">
            <p class="inside">
                <strong class="phase-tag">{t.get("shell-phase")}</strong>
                <span>
                    {t.get("shell-phase.text")}
                    " "
                    <a href=help>{t.get("shell-phase.link")}</a>
                </span>
            </p>
        </div>
    }
}
