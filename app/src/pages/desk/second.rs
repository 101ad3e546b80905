//! The second person: what a colleague proposes, on the page of its case, and the list
//! of everything that waits in the office.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use domain::{calendar, case::ActionKind};
use i18n::moment;
use leptos::prelude::*;
use registry::{Action, CaseView, RiskyAct, SecondPerson, WaitingPlace};
use serde::Deserialize;

use super::Desk;
use crate::{
    components::{Column, Facts, Link, Notice, Pagination, Table},
    failure::Failure,
    render,
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
    let act = t.get(&format!("second-act-{}", proposal.act));
    let asked = t.with(
        "second-asked",
        &[
            ("name", proposal.asked_name.as_str().into()),
            (
                "at",
                moment(desk.lang, calendar::local(proposal.asked_at)).into(),
            ),
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
    let next = t.get(if own { "second-own" } else { "second-next" });
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

/// Where the list goes on.
#[derive(Deserialize)]
pub(super) struct Which {
    sau: Option<String>,
}

/// `GET /{lang}/can-bo/nguoi-thu-hai`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    if !desk.officer.sees_cases() {
        return Err(Failure::not_found().at(desk.lang));
    }
    let after = which.sau.as_deref().and_then(WaitingPlace::parse);
    let page = app
        .registry
        .waiting_for_second(&desk.officer, after.as_ref())
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let t = desk.t;
    let next = page
        .next
        .map(|place| desk.href(&format!("/nguoi-thu-hai?sau={place}")));
    let rows: Vec<Line> = page.rows.iter().map(|row| line(&desk, row)).collect();
    let head = desk.head(t.get("second")).back(desk.href(""));
    Ok(render::page(&app.site, head, move || {
        let columns = ["dossier-code", "second-what", "second-who", "desk-reason"]
            .map(|id| Column::new(t.get(id)));
        let none = rows.is_empty();
        let rows: Vec<Vec<AnyView>> = rows
            .into_iter()
            .map(|line| {
                vec![
                    view! { <Link href=line.href>{line.code}</Link> }.into_any(),
                    line.act.into_any(),
                    line.asked.into_any(),
                    line.reason.into_any(),
                ]
            })
            .collect();
        view! {
            <h1>{t.get("second")}</h1>
            <p>{t.get("second.text")}</p>
            {none.then(|| view! { <p>{t.get("second.none")}</p> })}
            {(!none).then(|| view! { <Table caption=t.get("second") columns=columns.into() rows/> })}
            <Pagination t next/>
        }
    })
    .into_response())
}

struct Line {
    href: String,
    code: String,
    act: &'static str,
    asked: String,
    reason: String,
}

/// A paper that is to be taken back has a page of its own, and so has an entry.
fn line(desk: &Desk, row: &SecondPerson) -> Line {
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
        (None, None) => format!("/ho-so/{code}"),
    };
    Line {
        href: desk.href(&way),
        act: desk.t.get(&format!("second-act-{}", row.act)),
        asked: format!(
            "{} – {}",
            row.asked_name,
            moment(desk.lang, calendar::local(row.asked_at))
        ),
        reason: row.reason.clone(),
        code,
    }
}
