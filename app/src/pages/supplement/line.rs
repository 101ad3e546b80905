//! One line of a list in words: what is wrong, where, what to do.

use domain::supplement::{FilePage, Item};
use i18n::Texts;
use leptos::prelude::*;

/// A line as it stands on a task's page and at the desk. `file` is the name of the file
/// it is about.
pub(in crate::pages) fn line(t: &'static Texts, item: &Item, file: Option<String>) -> AnyView {
    let reason = t.get(&reason_key(t, item));
    let todo = t.get(&format!("{}.todo", reason_key(t, item)));
    let words = said(t, item);
    let place = item.file.map(|page| place(t, &page, file));
    let picture = item.file.and_then(|page| picture(t, &page));
    view! {
        <p><strong>{reason}</strong></p>
        {place.map(|place| view! { <p>{place}</p> })}
        {picture}
        {words.map(|words| view! { <p lang="vi">{words}</p> })}
        <p>{todo}</p>
    }
    .into_any()
}

/// The same in one sentence, for a list of tasks.
pub(super) fn sentence(t: &'static Texts, item: &Item, file: Option<String>) -> String {
    let place = item.file.map(|page| place(t, &page, file));
    let words = said(t, item);
    let reason = t.get(&reason_key(t, item));
    [
        Some(format!("{reason}.")),
        place.map(|place| format!("{place}.")),
        words,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// A registry elsewhere may know reasons that this catalogue does not have.
fn reason_key(t: &'static Texts, item: &Item) -> String {
    let key = format!("supplement-reason-{}", item.reason);
    match t.has(&key) {
        true => key,
        false => "supplement-reason-other".into(),
    }
}

fn said(t: &'static Texts, item: &Item) -> Option<String> {
    let words = item.words.as_str();
    (!words.is_empty()).then(|| t.with("supplement-words", &[("words", words.into())]))
}

fn place(t: &'static Texts, page: &FilePage, file: Option<String>) -> String {
    let fill = [
        ("page", page.page.into()),
        ("file", file.unwrap_or_default().into()),
    ];
    let whole = t.with("supplement-file-page", &fill);
    let part = page
        .region
        .map_or(t.get("supplement-file-whole"), |region| {
            t.get(&format!("supplement-region-{}", region.place()))
        });
    format!("{whole}, {part}")
}

/// A small page with the part that cannot be read dark: seen at one glance, also by who
/// reads the words with difficulty.
fn picture(t: &'static Texts, page: &FilePage) -> Option<AnyView> {
    let region = page.region?;
    let [x, y, w, h] = region.sides().map(|side| side.to_string());
    let place = t.get(&format!("supplement-region-{}", region.place()));
    let alt = t.with("supplement-region-alt", &[("place", place.into())]);
    let view = view! {
        <svg class="page-part" viewBox="-20 -20 1040 1040" width="72" height="96" preserveAspectRatio="none" role="img" aria-label=alt>
            <rect class="page-part-page" x="0" y="0" width="1000" height="1000"/>
            <rect class="page-part-dark" x=x y=y width=w height=h/>
        </svg>
    };
    Some(view.into_any())
}
