//! Lines at the top of every page.

use i18n::{Lang, Texts};
use leptos::prelude::*;

use crate::comfort::Leaving;

/// Demo mode, said on every page: nobody may take a paper from here for a paper.
#[component]
pub fn DemoBanner(t: &'static Texts) -> impl IntoView {
    view! {
        <section class="demo" aria-label=t.get("shell-demo")>
            <p class="inside">
                <strong>{t.get("shell-demo")}</strong>
                <span class="demo-more">{t.get("shell-demo.explain")}</span>
            </p>
        </section>
    }
}

/// On pages in a language whose translation nobody has checked: says so in that language
/// and in the one that holds.
#[component]
pub fn TranslationBanner(t: &'static Texts) -> impl IntoView {
    let vi = i18n::texts(Lang::Vi);
    let who = format!("/{}/tiep-can", t.lang().as_str());
    view! {
        <section class="phase" aria-label=t.get("shell-translation")>
            <p class="inside">
                <strong class="phase-tag">{t.get("shell-translation")}</strong>
                <span>
                    {t.get("shell-translation.text")} " "
                    <span lang=Lang::Vi.as_str()>{vi.get("shell-translation.text")}</span> " "
                    <a href=who>{t.get("shell-translation.who")}</a>
                </span>
            </p>
        </section>
    }
}

/// Leaves at once, for who must not be seen here; says what it does to the draft.
#[component]
pub fn WayOut(t: &'static Texts) -> impl IntoView {
    let href = format!("/{}{}", t.lang().as_str(), crate::pages::way_out::HERE);
    view! {
        <div class="way-out">
            <p class="inside">
                <Leaving href words=t.get("shell-way-out")/>
                <span>{t.get("shell-way-out.text")}</span>
            </p>
        </div>
    }
}

/// The service is young; what does not work should be told to us.
#[component]
pub fn PhaseBanner(
    t: &'static Texts,
    /// At the desk: how citizens tell us is nothing for officers.
    #[prop(optional)]
    desk: bool,
    /// Address of the page behind its language.
    #[prop(optional, into)]
    path: String,
) -> impl IntoView {
    let feedback = crate::pages::feedback::about(t, &path);
    view! {
        <div class="phase">
            <p class="inside">
                <strong class="phase-tag">{t.get("shell-phase")}</strong>
                <span>
                    // A telephone shows the tag and the first words of the link: what is asked
                    // should not stand below a sentence about us.
                    <span class="phase-more">{t.get("shell-phase.text")}" "</span>
                    {(!desk).then(|| view! {
                        <a href=feedback rel="nofollow">
                            {t.get("shell-phase.link")}
                            <span class="phase-more">" "{t.get("shell-phase.link-more")}</span>
                        </a>
                    })}
                </span>
            </p>
        </div>
    }
}
