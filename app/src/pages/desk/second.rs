//! The second person: what a colleague proposes, on the page of its case, and the list
//! of everything that waits in the office.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use domain::case::ActionKind;
use leptos::prelude::*;
use registry::{Action, CaseView, RiskyAct, SecondPerson, WaitingPlace};
use serde::Deserialize;

use super::{
    Desk,
    listing::{self, After},
};
use crate::{
    components::{Facts, Link, Notice},
    failure::Failure,
    state::App,
};

/// Reasons as they were typed: one for each act.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(rename = "propose_late.reason")]
    late: String,
    #[serde(rename = "propose_reopening.reason")]
    reopening: String,
    #[serde(rename = "send_back.reason")]
    back: String,
}

impl Typed {
    /// The one that was typed.
    pub fn reason(&self) -> &str {
        [&self.late, &self.reopening, &self.back]
            .into_iter()
            .find(|reason| !reason.is_empty())
            .map_or("", String::as_str)
    }

    /// What is to be done; none for an act that needs no second person.
    pub fn action(self, kind: ActionKind) -> Option<Action> {
        Some(match kind {
            ActionKind::ProposeLate => Action::ProposeLate { reason: self.late },
            ActionKind::ProposeReopening => Action::ProposeReopening {
                reason: self.reopening,
            },
            ActionKind::Agree => Action::Agree,
            ActionKind::SendBack => Action::SendBack { reason: self.back },
            _ => return None,
        })
    }
}

/// The proposal that waits, on the page of its case.
pub(super) fn waits(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let proposal = case.second.as_ref()?;
    let t = desk.t;
    // Three things are one kind of act; on the page of the case it is known which.
    let act = match RiskyAct::parse(&proposal.act) {
        Some(RiskyAct::RegisterLate) if case.is_change => t.get("desk-event-change_proposed"),
        Some(RiskyAct::RegisterLate) if !case.is_late => t.get("desk-event-death_proposed"),
        Some(RiskyAct::RegisterLate) => t.get("desk-event-late_proposed"),
        _ => t.get(&format!("second-act-{}", proposal.act)),
    };
    let asked = t.with(
        "second-asked",
        &[
            ("name", proposal.asked_name.as_str().into()),
            ("at", desk.moment(proposal.asked_at).into()),
        ],
    );
    let facts = vec![
        (t.get("second-what").into(), act.into_any()),
        (t.get("second-who").into(), asked.into_any()),
        (
            t.get("desk-reason").into(),
            proposal.reason.clone().into_any(),
        ),
    ];
    let own = proposal.asked_by == desk.officer.id;
    let again = RiskyAct::parse(&proposal.act) == Some(RiskyAct::AskAgain);
    let next = t.get(match (own, again, case.is_change) {
        (true, true, _) => "second-own-again",
        (false, true, _) => "second-next-again",
        (true, false, _) => "second-own",
        (false, false, true) => "second-next-change",
        (false, false, false) => "second-next",
    });
    Some(
        view! {
            <Notice t>
                <p><strong>{t.get("second-waits")}</strong></p>
                <Facts facts/>
                <p>{next}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// Where the list is.
pub(super) const HERE: &str = "/nguoi-thu-hai";

/// `GET /{lang}/can-bo/nguoi-thu-hai`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(after): Query<After>,
) -> Result<Response, Failure> {
    desk.sees_cases()?;
    let after = after.place(WaitingPlace::parse);
    let page = app
        .registry
        .waiting_for_second(&desk.officer, after.as_ref())
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let rows = page.rows.iter().map(|row| line(&desk, row)).collect();
    let whole = ("second", HERE);
    Ok(listing::rows(&app, &desk, whole, &COLUMNS, rows, page.next).into_response())
}

const COLUMNS: [&str; 4] = ["dossier-code", "second-what", "second-who", "desk-reason"];

/// A paper that is to be taken back has a page of its own, and so have an entry and a list.
fn line(desk: &Desk, row: &SecondPerson) -> Vec<AnyView> {
    let code = row.case_code.clone().unwrap_or_default();
    let paper = (RiskyAct::parse(&row.act) == Some(RiskyAct::Revoke))
        .then(|| row.subject.rsplit_once('/'))
        .flatten();
    let entry = (RiskyAct::parse(&row.act) == Some(RiskyAct::Correct))
        .then(|| row.subject.split_once('/'))
        .flatten();
    let way = match (paper, entry) {
        (Some((_, ordinal)), _) => format!("/ho-so/{code}/giay/{ordinal}"),
        (None, Some((_, place))) => format!("/so/{place}"),
        (None, None) if RiskyAct::parse(&row.act) == Some(RiskyAct::AskAgain) => {
            format!("/ho-so/{code}/bo-sung/xem-truoc")
        }
        (None, None) => format!("/ho-so/{code}"),
    };
    let at = desk.moment(row.asked_at);
    let href = desk.href(&way);
    // An entry of an old book came with no case: the way bears its own number.
    let words = match entry {
        Some((_, place)) if code.is_empty() => place.to_owned(),
        _ => code,
    };
    vec![
        view! { <Link href>{words}</Link> }.into_any(),
        desk.t.get(&format!("second-act-{}", row.act)).into_any(),
        format!("{} – {at}", row.asked_name).into_any(),
        row.reason.clone().into_any(),
    ]
}
