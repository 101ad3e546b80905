//! Opening again what was closed against the citizen: not accepted, refused, or closed
//! without an answer. A registrar proposes it with a reason, the head of the desk agrees;
//! the clock begins anew and the citizen is told. And the second person of every act of
//! risk on a case: what is agreed to or sent back depends on where the case stands.

use domain::{
    case::CaseStage,
    exchange::{Message, Reopened},
    procedure::Answers,
};
use store::{
    StoreError,
    registry::{
        cases::{self, Case},
        clocks,
        events::{self, Event},
    },
};

use crate::{
    ActError, EventKind, Field, Registry, RiskyAct,
    acting::{Acting, judged},
    action::REASON_MOST,
    reading::described,
    second,
};

const ACT: RiskyAct = RiskyAct::Reopen;

/// The act that may wait for a second person on a case in this stage.
pub(crate) fn act_in(stage: CaseStage) -> Option<RiskyAct> {
    match stage {
        CaseStage::AwaitingSecond => Some(RiskyAct::RegisterLate),
        CaseStage::NotAccepted | CaseStage::Refused | CaseStage::Expired => Some(ACT),
        // Where more can be asked for; settled on a page of its own, see `supplement`.
        CaseStage::Submitted
        | CaseStage::InProcess
        | CaseStage::DraftSent
        | CaseStage::DraftConfirmed
        | CaseStage::AwaitingHandOver => Some(RiskyAct::AskAgain),
        _ => None,
    }
}

impl Registry {
    /// Proposes to open a closed case again.
    pub(crate) async fn propose_reopening(
        &self,
        acting: &Acting<'_>,
        reason: &str,
    ) -> Result<(), ActError> {
        let reason = judged(&[(Field::Reason, reason, REASON_MOST)])?.remove(0);
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let to = (case.stage, EventKind::ReopeningProposed);
        second::put_case_forward(&mut tx, acting.officer, &case, ACT, to, reason, at).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The second person agrees with what is proposed.
    pub(crate) async fn agree(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        match self.act_on(acting).await? {
            RiskyAct::RegisterLate => self.agree_late(acting).await,
            RiskyAct::Reopen => self.reopen(acting).await,
            _ => Err(ActError::NotAllowed),
        }
    }

    /// The second person sends it back.
    pub(crate) async fn send_back(
        &self,
        acting: &Acting<'_>,
        reason: &str,
    ) -> Result<(), ActError> {
        let reason = judged(&[(Field::Reason, reason, REASON_MOST)])?.remove(0);
        match self.act_on(acting).await? {
            RiskyAct::RegisterLate => self.send_late_back(acting, &reason).await,
            RiskyAct::Reopen => self.leave_closed(acting, &reason).await,
            _ => Err(ActError::NotAllowed),
        }
    }

    async fn act_on(&self, acting: &Acting<'_>) -> Result<RiskyAct, ActError> {
        let case = cases::by_code(&mut self.db().read().await?, acting.code).await?;
        let case = acting.may(case)?;
        act_in(case.stage).ok_or(ActError::NotAllowed)
    }

    async fn reopen(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        let at = self.now();
        let calendar = self.calendar();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let about = (ACT, case.code.as_str());
        let proposal = second::settle(&mut tx, acting.officer, about, (true, None), at).await?;
        let due_at = limit(&case)?.due(&calendar.of(&case.office), at).at();
        cases::step(&mut tx, &case.code, case.version, CaseStage::InProcess, at).await?;
        clocks::set_due(&mut tx, &case.code, due_at, calendar.version).await?;
        let event = Event {
            reason: Some(proposal.reason.clone()),
            ..EventKind::Reopened.by(acting.officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        let reopened = Message::Reopened(Reopened {
            at,
            due_at,
            reason: proposal.reason,
        });
        self.tell(&mut tx, &case.code, &reopened).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn leave_closed(&self, acting: &Acting<'_>, reason: &str) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let to = (case.stage, EventKind::ReopeningSentBack);
        second::send_case_back(&mut tx, acting.officer, &case, ACT, to, reason, at).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The lawful time for what was filed.
fn limit(case: &Case) -> Result<domain::procedure::Limit, StoreError> {
    let law = described(case)?.1;
    // Under one code a supplement and a correction have limits of their own.
    let variant = law
        .variant(&Answers(case.answers.clone()))
        .ok_or_else(|| StoreError::bad_row("registry_cases", "procedure_code", &case.code))?;
    Ok(variant.limit)
}
