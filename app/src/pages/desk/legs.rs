//! Interlinked services on the desk: who has what, and who has not been heard of.

use domain::{calendar, leg::bundle_code};
use i18n::{Texts, moment};
use leptos::prelude::*;
use registry::CaseView;

use super::Desk;
use crate::components::{Row, SummaryList};

/// The group's code and due moment, then a row for each leg.
pub(super) fn rows(desk: &Desk, case: &CaseView) -> Vec<Row> {
    let t = desk.t;
    let group = case.legs.first().map(|leg| {
        let due = moment(desk.lang, calendar::local(leg.due_at));
        let code = bundle_code(case.case.received_on);
        Row::new(
            t.get("desk-legs-group"),
            t.with(
                "desk-legs-due",
                &[("code", code.into()), ("due", due.into())],
            ),
        )
    });
    let legs = case.legs.iter().map(|leg| {
        let mut words = vec![
            t.get(&format!("leg-state-{}", leg.state.as_str()))
                .to_owned(),
            moment(desk.lang, calendar::local(leg.changed_at)),
        ];
        words.extend(leg.said.clone());
        if leg.unheard {
            words.push(t.get("desk-leg-unheard").to_owned());
        }
        Row::new(
            t.get(&format!("leg-{}", leg.kind.as_str())),
            words.join(" – "),
        )
    });
    group.into_iter().chain(legs).collect()
}

/// The section of the case's page; nothing when there are none.
pub(super) fn section(t: &'static Texts, rows: Vec<Row>) -> Option<AnyView> {
    (!rows.is_empty())
        .then(|| view! { <h2>{t.get("desk-legs")}</h2> <SummaryList t rows/> }.into_any())
}
