//! On the pages of who is signed in.

use chrono::TimeDelta;
use i18n::Texts;
use islands::SessionEnd;
use leptos::prelude::*;

/// How a session ends.
#[derive(Clone, PartialEq, Eq)]
pub struct Ending {
    /// How long it stays open if nobody uses it.
    pub left: TimeDelta,
    /// Where a page asks for that, and keeps it open.
    pub address: String,
}

/// Asks before the session ends whether somebody is still there.
#[component]
pub(crate) fn StillThere(t: &'static Texts, ending: Ending, sign_out: String) -> impl IntoView {
    view! {
        <SessionEnd>
            <dialog class="dialog" data-part="session-end" aria-labelledby="session-end" aria-describedby="session-end-text"
                data-left=ending.left.num_seconds().to_string()
                data-address=ending.address
                data-sign-out=sign_out
                data-lang=t.lang().as_str()
                data-ends=t.get("session-end.ends")
                data-longest=t.get("session-end.longest")
                data-over=t.get("session-end.over")
                data-over-kept=t.get("session-end.over-kept")
                data-broken=t.get("session-end.broken")
                data-leave=t.get("session-end.leave")
                data-keep-and-leave=t.get("session-end.keep-and-leave")
                data-close=t.get("session-end.close")>
                <h2 class="dialog-title" id="session-end">{t.get("session-end")}</h2>
                <p data-part="session-said" id="session-end-text" aria-live="polite"></p>
                <div class="buttons">
                    <button type="button" class="button" data-part="session-stay">{t.get("session-end.stay")}</button>
                    <button type="button" class="button button-secondary" data-part="session-leave">{t.get("session-end.leave")}</button>
                </div>
            </dialog>
        </SessionEnd>
    }
    .into_any()
}
