//! Under the last field of a name.

use i18n::Texts;
use islands::NamePreview;
use leptos::prelude::*;

/// The name as the certificate will print it; with script it follows what is typed.
#[component]
pub(crate) fn PrintedName(
    t: &'static Texts,
    /// The line so far; may be empty.
    line: String,
    /// Ids of the fields: family, middle, given.
    fields: [&'static str; 3],
) -> impl IntoView {
    let nothing = line.is_empty();
    view! {
        <NamePreview>
            <p class="name-preview" hidden=nothing data-fields=fields.join(" ")>
                <span class="name-preview-caption">{t.get("c-name-preview")}</span>
                " "
                <strong lang="vi">{line}</strong>
            </p>
        </NamePreview>
    }
    .into_any()
}
