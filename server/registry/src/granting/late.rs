//! Events declared after the lawful days, and deaths that no doctor and no authority has
//! told of. The registrar proposes to enter them, and a
//! second person of the office agrees. So do changes and corrections that are asked for.
//! Law 60/2014 Art. 15.1: sixty days for a birth;
//! Art. 33.1: fifteen for a death.

use domain::{case::CaseStage, law::Term, register::RegisterContent};
use store::registry::{
    cases::{self, Case},
    proposals,
};

use super::{no_conflict, signatory, stop_if_found};
use crate::{
    ActError, EventKind, Field, Registry, RiskyAct,
    acting::{Acting, judged},
    action::REASON_MOST,
    changes, findings, living,
    reading::Reading,
    second,
};
use store::registry::staff;

const ACT: RiskyAct = RiskyAct::RegisterLate;

/// Whether more days have passed from the event to the reception than the law gives.
pub(super) fn after_the_lawful_days(case: &Case, content: &RegisterContent) -> bool {
    // What is registered again was registered before.
    if content.former().is_some() {
        return false;
    }
    let term = match content {
        RegisterContent::Birth(_) => Term::BirthOnTimeDays,
        RegisterContent::Death(_) => Term::DeathOnTimeDays,
        // Nobody has to marry, or to ask for an act.
        RegisterContent::Marriage(_) | RegisterContent::Act(_) => return false,
        // What stands in an old book was entered then.
        RegisterContent::Old(_) => return false,
    };
    let on_time = case.law.number(term, case.received_on);
    let passed = case.received_on.signed_duration_since(content.event_day());
    passed.num_days() > i64::from(on_time)
}

/// Whether the case asks for an event to be entered after the lawful days.
pub(crate) fn is_late(case: &Case, reading: &Reading) -> bool {
    let event = reading.event.as_ref();
    event.is_some_and(|content| after_the_lawful_days(case, content))
}

/// Whether entering takes a second person: after the lawful days, or a death that no
/// doctor and no authority has told of.
pub(crate) fn takes_two(case: &Case, reading: &Reading) -> bool {
    is_late(case, reading)
        || living::unattested(reading).is_some()
        || changes::declared(reading).is_some()
}

/// How the history calls what a second person is asked for, agrees to and sends back.
fn told(case: &Case, reading: &Reading) -> [EventKind; 3] {
    use EventKind::*;
    if is_late(case, reading) {
        [LateProposed, LateAgreed, LateSentBack]
    } else if changes::declared(reading).is_some() {
        [ChangeProposed, ChangeAgreed, ChangeSentBack]
    } else {
        [DeathProposed, DeathAgreed, DeathSentBack]
    }
}

/// What the history says when the second person agrees.
pub(super) fn agreed(case: &Case, reading: &Reading) -> EventKind {
    told(case, reading)[1]
}

impl Registry {
    /// Proposes to enter an event late, or a death on the word of the family. What would stop the registration stops the
    /// proposal too.
    pub(crate) async fn propose_late(
        &self,
        acting: &Acting<'_>,
        reason: &str,
    ) -> Result<(), ActError> {
        let reason = judged(&[(Field::Reason, reason, REASON_MOST)])?.remove(0);
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let reading = Reading::of(&case)?;
        if !takes_two(&case, &reading) {
            return Err(ActError::NotAllowed);
        }
        let [proposed, ..] = told(&case, &reading);
        no_conflict(&mut tx, acting.officer, &case, &reading).await?;
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        signatory(staff::signatory(&mut tx, &case.office).await?)?;
        let to = (CaseStage::AwaitingSecond, proposed);
        second::put_case_forward(&mut tx, acting.officer, &case, ACT, to, reason, at).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The second person agrees: the event is entered in the registrar's name.
    pub(crate) async fn agree_late(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        let mut conn = self.db().read().await?;
        let all = proposals::of_subject(&mut conn, ACT.as_str(), acting.code).await?;
        drop(conn);
        let proposal = second::open(&all).ok_or(ActError::Stale)?;
        if proposal.asked_by == acting.officer.id {
            return Err(ActError::SamePerson);
        }
        self.not_before_its_fee(acting.code).await?;
        self.enter_case(acting, Some(proposal.clone())).await
    }

    /// The second person sends it back: the registrar has the case again.
    pub(crate) async fn send_late_back(
        &self,
        acting: &Acting<'_>,
        reason: &str,
    ) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let [.., sent_back] = told(&case, &Reading::of(&case)?);
        let to = (CaseStage::DraftConfirmed, sent_back);
        second::send_case_back(&mut tx, acting.officer, &case, ACT, to, reason, at).await?;
        tx.commit().await?;
        Ok(())
    }
}
