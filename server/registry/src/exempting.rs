//! An exemption from fees holds as it is declared until an officer finds that neither data
//! nor a paper proves it: then the fee is due and the family is told, and may pay, or prove it
//! at the desk. Law 60/2014 Art. 11.1 a names who is exempt; it names no paper.

use domain::{
    case::CaseStage,
    exchange::{Message, PORTAL, REGISTRY},
    fee::{ExemptionJudged, claimed_exemption},
    procedure::{Answers, Version},
};
use store::registry::events;

use crate::{
    ActError, EventKind, Field, Happened, Officer, Registry,
    acting::{judged, locked},
    claiming::NOTE_MOST,
    reading::described,
};

/// The exemption that a family declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// `merit`, `poor` or `disability`.
    pub claimed: String,
    /// What an officer found; none as long as nobody has.
    pub proven: Option<bool>,
    /// Something can still be said about it.
    pub may_judge: bool,
}

impl Exemption {
    pub(crate) fn of(
        version: &Version,
        answers: &Answers,
        history: &[Happened],
        stage: CaseStage,
    ) -> Option<Self> {
        let claimed = claimed_exemption(version, answers)?.to_owned();
        let last = history.iter().rev().find_map(|event| match event.kind {
            EventKind::ExemptionProven => Some(true),
            EventKind::ExemptionNotProven => Some(false),
            _ => None,
        });
        Some(Self {
            claimed,
            proven: last,
            may_judge: owes(stage),
        })
    }
}

/// Whether a case in this stage can owe a fee: not when it ended without a grant.
fn owes(stage: CaseStage) -> bool {
    !matches!(
        stage,
        CaseStage::NotAccepted | CaseStage::Refused | CaseStage::Stopped | CaseStage::Expired
    )
}

impl Registry {
    /// Writes down whether the exemption that was declared is proven, with what was looked
    /// at, and tells the portal. The same again is not said twice.
    pub async fn judge_exemption(
        &self,
        officer: &Officer,
        code: &str,
        proven: bool,
        reason: &str,
    ) -> Result<(), ActError> {
        self.may_work(officer, code).await?;
        let reason = judged(&[(Field::Note, reason, NOTE_MOST)])?.remove(0);
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        let (_, version) = described(&case)?;
        let history = events::of_case(&mut tx, code).await?;
        let history = history.into_iter().map(|event| Happened::read(code, event));
        let history = history.collect::<Result<Vec<_>, _>>()?;
        let answers = Answers(case.answers.clone());
        let claimed = Exemption::of(version, &answers, &history, case.stage);
        let claimed = claimed.filter(|claimed| claimed.may_judge && claimed.proven != Some(proven));
        if claimed.is_none() {
            return Err(ActError::NotAllowed);
        }
        let kind = match proven {
            true => EventKind::ExemptionProven,
            false => EventKind::ExemptionNotProven,
        };
        let mut event = kind.by(officer, at);
        event.reason = Some(reason.clone());
        events::append(&mut tx, code, &event).await?;
        let message = Message::ExemptionJudged(ExemptionJudged {
            at,
            proven,
            reason,
            officer: officer.name.clone(),
        });
        exchange::send(&mut tx, self.new_id(), REGISTRY, PORTAL, code, at, &message).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, officer = %officer.id, proven, "an exemption was judged");
        Ok(())
    }
}
