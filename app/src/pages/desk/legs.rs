//! Interlinked services on the desk: who has what, and who has not been heard of.

use domain::{calendar, law::bundle_code, register::RegisterKind};
use i18n::{Texts, moment};
use leptos::prelude::*;
use registry::CaseView;

use super::Desk;
use crate::components::{Row, SummaryList};

/// The group's code and due moment, then a row for each leg.
pub(super) fn rows(desk: &Desk, case: &CaseView) -> Vec<Row> {
    let t = desk.t;
    let due = |leg: &registry::CaseLeg| moment(desk.lang, calendar::local(leg.due_at));
    let shared = shared_due(&case.legs);
    let group = case.legs.first().map(|leg| {
        let code = bundle_code(leg.kind.of(), case.case.received_on).value;
        let words = match shared {
            true => t.with(
                "desk-legs-due",
                &[("code", code.into()), ("due", due(leg).into())],
            ),
            false => code.to_owned(),
        };
        Row::new(t.get("desk-legs-group"), words)
    });
    let legs = case.legs.iter().map(|leg| {
        let mut words = vec![
            t.get(&format!("leg-state-{}", leg.state.as_str()))
                .to_owned(),
            moment(desk.lang, calendar::local(leg.changed_at)),
        ];
        if !shared {
            words.push(t.with("leg-due", &[("due", due(leg).into())]));
        }
        words.extend(leg.said.clone());
        if leg.unheard {
            words.push(t.get("desk-leg-unheard").to_owned());
        }
        if leg.late {
            let agency = t.get(leg.kind.agency());
            words.push(t.with("desk-leg-late", &[("agency", agency.into())]));
        }
        Row::new(
            t.get(&format!("leg-{}", leg.kind.as_str())),
            words.join(" – "),
        )
    });
    group.into_iter().chain(legs).collect()
}

/// After a birth all are due at one moment; after a death each has its own.
fn shared_due(legs: &[registry::CaseLeg]) -> bool {
    legs.iter().all(|leg| leg.kind.of() == RegisterKind::Birth)
}

/// The section of the case's page; nothing when there are none.
pub(super) fn section(t: &'static Texts, rows: Vec<Row>) -> Option<AnyView> {
    (!rows.is_empty())
        .then(|| view! { <h2>{t.get("desk-legs")}</h2> <SummaryList t rows/> }.into_any())
}
