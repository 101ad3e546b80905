//! Under a file field.

use i18n::Texts;
use islands::SendFiles;
use leptos::prelude::*;

/// The camera, the progress, what is said of a photograph and of a broken link, for the
/// file field of this id.
#[component]
pub(crate) fn SendComfort(t: &'static Texts, field: String) -> impl IntoView {
    view! {
        <SendFiles>
            <div class="sending" hidden data-for=field
                data-sending=t.get("send-files-sending")
                data-taking=t.get("send-files-taking")
                data-sent=t.get("send-files-sent")
                data-waits=t.get("send-files-waits")
                data-broken=t.get("send-files-broken")
                data-dark=t.get("send-files-dark")
                data-blurred=t.get("send-files-blurred")
                data-smaller=t.get("send-files-smaller")
                data-point=t.get("send-files-smaller.point")>
                <button type="button" class="button button-secondary" data-part="sending-camera" hidden>{t.get("send-files-camera")}</button>
                <p class="sending-about" role="status" hidden></p>
                <progress max="100" value="0" hidden aria-label=t.get("send-files-progress")></progress>
                <p class="sending-said" role="status"></p>
                <button type="button" class="button button-secondary" data-part="sending-again" hidden>{t.get("send-files-again")}</button>
                <button type="button" class="button-quiet" data-part="sending-stop" hidden>{t.get("send-files-stop")}</button>
            </div>
        </SendFiles>
    }
    .into_any()
}
