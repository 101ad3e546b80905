//! The case changed while an officer had it open: both sides are shown, what happened
//! meanwhile and what was to be done here, with every word that was typed.

use domain::case::ActionKind;
use i18n::Texts;
use leptos::prelude::*;

use crate::components::{Column, Notice, Step, Table};

/// Both sides, under a notice that nothing was overwritten.
#[component]
pub(super) fn Clash(
    t: &'static Texts,
    /// What happened last.
    last: Option<Step>,
    /// What was to be done here.
    wanted: Option<ActionKind>,
    /// The reason that was typed for it.
    reason: String,
    /// The article that was typed for it.
    article: String,
) -> impl IntoView {
    let both = last.zip(wanted).map(|(last, wanted)| {
        let columns = ["desk-clash.side", "desk-clash.what", "desk-clash.words"]
            .map(|id| Column::new(t.get(id)));
        let typed = [reason, article]
            .into_iter()
            .filter(|text| !text.is_empty());
        let theirs = [last.when.get(), last.text.get()].into_iter().flatten();
        let rows = [
            (
                t.get("desk-clash.theirs"),
                last.title,
                theirs.collect::<Vec<_>>().join(" – "),
            ),
            (
                t.get("desk-clash.mine"),
                t.get(&format!("desk-act-{}", wanted.as_str())).into(),
                typed.collect::<Vec<_>>().join(" – "),
            ),
        ]
        .map(|(side, what, words)| vec![side.into_any(), what.into_any(), words.into_any()]);
        view! { <Table caption=t.get("desk-clash") columns=columns.into() rows=rows.into()/> }
    });
    view! {
        <Notice t><p>{t.get("desk-changed")}</p></Notice>
        {both}
    }
}
