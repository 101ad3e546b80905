//! Under the lists that name a file and a part of its page, and beside the answers of a case.

use domain::supplement::Region;
use i18n::Texts;
use islands::RegionMarker;
use leptos::prelude::*;

use crate::components::{Choice, Select};

/// Shows the file that is chosen in the list `file` and draws on it what is chosen in
/// the list `region`. `base` is the address of the files without their ids.
#[component]
pub(crate) fn Marker(
    t: &'static Texts,
    file: &'static str,
    region: &'static str,
    base: String,
    /// Ids of the files that are pictures.
    pictures: Vec<String>,
) -> impl IntoView {
    view! {
        <RegionMarker>
            <div class="marker" data-file=file data-region=region data-base=base data-pictures=pictures.join(" ")
                data-drawn=t.get("marker-drawn")>
                <p class="hint" data-part="marker-other" hidden>{t.get("marker-other")}</p>
                <div data-part="marker-shown" hidden>
                    {window(t, "marker-how", view! { <rect class="marker-part"/> }.into_any())}
                    <p class="marker-said" role="status"></p>
                    <div class="marker-ways">
                        {ways(t)}
                        <button type="button" class="button-quiet" data-part="marker-clear" hidden>{t.get("marker-clear")}</button>
                    </div>
                </div>
            </div>
        </RegionMarker>
    }
    .into_any()
}

/// The list of what is looked at beside the answers.
const VIEWED: &str = "viewed";

/// Shows the files of a case larger and turned, one at a time; each has its own link as well.
/// `base` is the address of the files without their ids.
#[component]
pub(crate) fn Viewer(
    t: &'static Texts,
    /// All of them by their ids.
    files: Vec<Choice>,
    base: String,
    /// Ids of the files that are pictures.
    pictures: Vec<String>,
) -> impl IntoView {
    view! {
        <RegionMarker>
            <div class="marker" data-file=VIEWED data-base=base data-pictures=pictures.join(" ")>
                <div data-part="marker-choice" hidden>
                    <Select t id=VIEWED label=t.get("viewer-file") choices=files/>
                </div>
                <p class="hint" data-part="marker-other" hidden>{t.get("viewer-other")}</p>
                <div data-part="marker-shown" hidden>
                    {window(t, "viewer-how", view! { <rect fill="none"/> }.into_any())}
                    <div class="marker-ways">
                        {ways(t)}
                    </div>
                </div>
            </div>
        </RegionMarker>
    }
    .into_any()
}

/// The window on a file, described by the text `how`; `part` lies over the file and turns
/// with it.
fn window(t: &'static Texts, how: &'static str, part: AnyView) -> AnyView {
    view! {
        <p class="hint" id=how>{t.get(how)}</p>
        <svg class="marker-window" viewBox="0 0 1000 1000" tabindex="0" role="application"
            aria-label=t.get("marker-page") aria-describedby=how>
            <g>
                <image width="1000" height="1000" preserveAspectRatio="none"/>
                {part}
            </g>
        </svg>
    }
    .into_any()
}

/// The ways to look at it.
fn ways(t: &'static Texts) -> AnyView {
    view! {
        <button type="button" class="button button-secondary" data-part="marker-larger">{t.get("marker-larger")}</button>
        <button type="button" class="button button-secondary" data-part="marker-smaller">{t.get("marker-smaller")}</button>
        <button type="button" class="button button-secondary" data-part="marker-turn">{t.get("marker-turn")}</button>
    }
    .into_any()
}

/// What the list says of a part that was drawn.
pub(crate) fn drawn(t: &'static Texts, region: Region) -> String {
    let words = t.get("marker-drawn").to_owned();
    let sides = ["{x}", "{y}", "{w}", "{h}"].into_iter().zip(region.sides());
    sides.fold(words, |words, (mark, side)| {
        words.replace(mark, &((side + 5) / 10).to_string())
    })
}
