//! The case changed while an officer had it open: both sides are shown, what happened
//! meanwhile and what was to be done here, with every word that was typed.

use domain::case::{ActionKind, CaseStage};
use i18n::Texts;
use leptos::prelude::*;
use registry::CaseView;

use super::{asker, case::Said, exempt, hands, late_words, legs};
use crate::components::{Column, Inset, Notice, Step, Table};

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
    /// What was typed in forms that are gone from the page, to be copied.
    left: Vec<String>,
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
        {(!left.is_empty()).then(|| view! {
            <p>{t.get("desk-changed.typed")}</p>
            {left.into_iter().map(|words| view! { <Inset><p>{words}</p></Inset> }).collect_view()}
        })}
    }
}

/// What was typed in small forms that the page of the case does not offer any more: nobody
/// has to think of it anew. What was typed for an act stands in the table of both sides.
pub(super) fn left_over(case: &CaseView, said: &Said) -> Vec<String> {
    let offered = |form: &str| match form {
        asker::FIELD => case.may_look,
        exempt::FIELD => case.exemption.as_ref().is_some_and(|found| found.may_judge),
        hands::TAKEN => hands::may_take_over(case),
        late_words::FIELD => late_words::is_open(case),
        _ if legs::is_input(form) => legs::offers(case, form),
        // Of a draft's corrections.
        _ => case.case.stage == CaseStage::DraftCorrected,
    };
    gone(said, offered)
}

fn gone(said: &Said, offered: impl Fn(&str) -> bool) -> Vec<String> {
    let small = (!said.form.is_empty()).then_some((said.form, &said.reason));
    let reasons = said.reasons.iter();
    small
        .into_iter()
        .chain(reasons.map(|(input, typed)| (input.as_str(), typed)))
        .chain([(late_words::FIELD, &said.late_reason)])
        .filter(|(form, typed)| !typed.trim().is_empty() && !offered(form))
        .map(|(_, typed)| typed.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_whose_form_is_gone_is_left_to_be_copied_and_no_other() {
        let reason = |kind: &str| (format!("leg.{kind}.reason"), format!("{kind}: mẹ bé gọi"));
        let said = Said {
            reasons: vec![reason("residence"), reason("insurance")],
            ..Said::default()
        };
        let left = gone(&said, |form| form == "leg.insurance.reason");
        assert_eq!(left, ["residence: mẹ bé gọi"]);
    }

    #[test]
    fn the_reason_of_an_act_is_not_left_over() {
        let said = Said {
            reason: "Thiếu giấy chứng sinh".into(),
            wanted: Some(ActionKind::Refuse),
            ..Said::default()
        };
        assert!(gone(&said, |_| false).is_empty());
    }
}
