//! Over a list at the desk.

use i18n::Texts;
use islands::QueueWatch;
use leptos::prelude::*;

/// Says that more has come than the codes `shown`; `address` tells those of now, `here`
/// shows them.
#[component]
pub(crate) fn News(
    t: &'static Texts,
    address: String,
    here: String,
    shown: Vec<String>,
) -> impl IntoView {
    view! {
        <QueueWatch>
            <p class="queue-news" role="status" hidden data-address=address data-shown=shown.join(" ")
                data-one=t.get("queue-news-one") data-many=t.get("queue-news-many")>
                <a href=here hidden></a>
            </p>
        </QueueWatch>
    }
    .into_any()
}
