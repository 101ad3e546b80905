//! Asking once more takes two, for it counts as overdue (law.md 6.4): whoever works on the
//! case writes the list and proposes it with a reason; a supervisor who did not propose it
//! looks at it as the citizen will see it, and sends it or gives it back with a reason.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{supplement::Item, text::passage};
use store::{
    Tx,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        supplements,
    },
};

use super::{
    SupplementError,
    composing::{mark_of, unopened},
    sending::{asking, refused},
};
use crate::{
    EventKind, Officer, Registry, RiskyAct, SecondPerson,
    action::REASON_MOST,
    second::{self, PutForward},
};

const ACT: RiskyAct = RiskyAct::AskAgain;

/// Name under which a proposal holds the mark of its lines.
const LINES: &str = "lines";

/// What an officer can do with the list that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStep {
    /// Send it: nothing was asked before.
    Send,
    /// Propose it: it was asked before.
    Propose,
    /// Send what a colleague proposes, or give it back.
    Settle,
    /// Take the own proposal back.
    TakeBack,
    /// Wait for the second person.
    Wait,
}

/// What the officer can do with the list of this round, with what waits.
pub(super) fn step(officer: &Officer, round: i64, waits: Option<&SecondPerson>) -> ListStep {
    match waits {
        None if round == 1 => ListStep::Send,
        None => ListStep::Propose,
        Some(proposal) if second::may_settle(officer, ACT, proposal) => ListStep::Settle,
        Some(proposal) if proposal.asked_by == officer.id => ListStep::TakeBack,
        Some(_) => ListStep::Wait,
    }
}

/// Whether these are the lines that were proposed.
pub(super) fn is_of(proposal: &SecondPerson, items: &[Item]) -> bool {
    proposal.term(LINES) == mark_of(items)
}

impl Registry {
    /// Proposes to send the list that was written for the case as it was seen in `version`,
    /// with the reason why it has to be asked once more. `seen` is the mark of the lines
    /// that were looked at: these and no others can be agreed to.
    pub async fn propose_supplement(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        (seen, why): (&str, &str),
    ) -> Result<(), SupplementError> {
        self.may_work(officer, code).await.map_err(refused)?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = asking(officer, code, version)
            .may(cases::lock(&mut tx, code).await?)
            .map_err(refused)?;
        // The first list takes nobody else.
        if supplements::of_case(&mut tx, code).await?.is_empty() {
            return Err(SupplementError::NotAllowed);
        }
        let items = looked_at(&mut tx, code, seen).await?;
        all_opened(&mut tx, officer, &case).await?;
        let reason = why_again(why)?;
        let what = PutForward {
            act: ACT,
            subject: code,
            case: &case,
            reason: reason.clone(),
            terms: BTreeMap::from([(LINES.to_owned(), mark_of(&items))]),
        };
        second::put_forward(&mut tx, officer, what, at).await?;
        // Whoever has the case on the screen is to see the proposal before acting.
        cases::step(&mut tx, code, case.version, case.stage, at).await?;
        let event = Event {
            reason: Some(reason),
            ..EventKind::AskAgainProposed.by(officer, at)
        };
        events::append(&mut tx, code, &event).await?;
        tx.commit().await?;
        tracing::info!(case = code, officer = %officer.id, lines = items.len(), "proposed to ask once more");
        self.after_act(officer, code).await?;
        Ok(())
    }

    /// Gives the proposed list back with a reason; who proposed it takes it back. The lines
    /// stay, to be put right and proposed anew.
    pub async fn give_supplement_back(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        reason: &str,
    ) -> Result<(), SupplementError> {
        self.may_work(officer, code).await.map_err(refused)?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = asking(officer, code, version)
            .may(cases::lock(&mut tx, code).await?)
            .map_err(refused)?;
        let reason = fitting(reason).ok_or(SupplementError::WhyBack(REASON_MOST))?;
        let to = (case.stage, EventKind::AskAgainSentBack);
        second::send_case_back(&mut tx, officer, &case, ACT, to, &reason, at).await?;
        tx.commit().await?;
        tracing::info!(case = code, officer = %officer.id, "gave a list back");
        self.after_act(officer, code).await?;
        Ok(())
    }
}

/// The second person agrees with these lines. The caller has locked the case.
pub(super) async fn agree(
    tx: &mut Tx,
    officer: &Officer,
    (code, items): (&str, &[Item]),
    at: DateTime<Utc>,
) -> Result<(), SupplementError> {
    let proposal = second::settle(tx, officer, (ACT, code), (true, None), at).await?;
    if is_of(&proposal, items) {
        Ok(())
    } else {
        Err(SupplementError::NotAsProposed)
    }
}

/// The lines as they are written, if they are those that were looked at.
pub(super) async fn looked_at(
    tx: &mut Tx,
    code: &str,
    seen: &str,
) -> Result<Vec<Item>, SupplementError> {
    let items = supplements::draft(tx, code).await?;
    if items.is_empty() {
        Err(SupplementError::Empty)
    } else if mark_of(&items) == seen {
        Ok(items)
    } else {
        Err(SupplementError::Rewritten)
    }
}

/// Whoever proposes or sends has opened every file.
pub(super) async fn all_opened(
    tx: &mut Tx,
    officer: &Officer,
    case: &Case,
) -> Result<(), SupplementError> {
    let opened = supplements::viewed(tx, &case.code, officer.id).await?;
    let unopened = unopened(case, &opened);
    if unopened.is_empty() {
        Ok(())
    } else {
        Err(SupplementError::Unopened(unopened))
    }
}

/// The reason why it has to be asked once more, as the citizen shall read it.
pub(super) fn why_again(typed: &str) -> Result<String, SupplementError> {
    fitting(typed).ok_or(SupplementError::WhyAgain(REASON_MOST))
}

/// A reason without spaces around it, if there is one and it is not too long.
fn fitting(typed: &str) -> Option<String> {
    let reason = passage(typed);
    (1..=REASON_MOST)
        .contains(&reason.chars().count())
        .then_some(reason)
}
