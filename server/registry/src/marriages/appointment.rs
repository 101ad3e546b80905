//! The hour of a hand-over: chosen by one of the two or set by the office, moved, and
//! given back. An hour holds no more couples than the office receives.

use chrono::{DateTime, Utc};
use domain::{
    calendar::local,
    case::CaseStage,
    exchange::Message,
    hand_over::{AppointmentSet, SetBy, SlotChosen},
};
use exchange::HandleError;
use i18n::{Lang, moment};
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        hand_overs::{self, HandOver},
        slots,
    },
};

use crate::{ActError, EventKind, Field, FieldProblem, Registry, acting::Acting, reading::Reading};

impl Registry {
    /// One of the two has chosen an hour. It is theirs, or they are told what is free.
    pub(crate) async fn slot_chosen(
        &self,
        tx: &mut Tx,
        code: &str,
        chosen: &SlotChosen,
    ) -> Result<(), HandleError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let waits = hand_overs::of_case(tx, code).await?;
        let waits = waits.filter(|_| case.stage == CaseStage::AwaitingHandOver);
        let at = self.now();
        let Some(waits) = waits else {
            let gone = EventKind::SlotGone.by_itself(at);
            events::append(tx, code, &gone).await?;
            return Ok(());
        };
        if self.appoint(tx, &case, &waits, chosen.slot).await? {
            let set = EventKind::DaySet.by_itself(at);
            self.tell_appointment(tx, &case, chosen.slot, SetBy::Couple, set)
                .await?;
        } else {
            let gone = Event {
                reason: Some(hour(chosen.slot)),
                ..EventKind::SlotGone.by_itself(at)
            };
            events::append(tx, code, &gone).await?;
            self.tell_hours(tx, code, Some(chosen.slot)).await?;
        }
        Ok(())
    }

    /// The office sets the hour: on the telephone, or when nobody came.
    pub(crate) async fn set_day(
        &self,
        acting: &Acting<'_>,
        slot: Option<DateTime<Utc>>,
    ) -> Result<(), ActError> {
        let problem = |problem| ActError::Invalid(vec![problem]);
        let slot = slot.ok_or_else(|| problem(FieldProblem::Missing(Field::Slot)))?;
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let waits = hand_overs::of_case(&mut tx, &case.code).await?;
        let waits = waits.ok_or(ActError::NotAllowed)?;
        if !self.appoint(&mut tx, &case, &waits, slot).await? {
            return Err(problem(FieldProblem::NotPossible(Field::Slot)));
        }
        let set = EventKind::DaySet.by(acting.officer, at);
        self.tell_appointment(&mut tx, &case, slot, SetBy::Office, set)
            .await?;
        let stage = CaseStage::AwaitingHandOver;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes a place at an hour and gives the one before back; false when it cannot be.
    async fn appoint(
        &self,
        tx: &mut Tx,
        case: &Case,
        waits: &HandOver,
        slot: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        if waits.starts_at == Some(slot) {
            // Pressed twice: it is theirs.
            return Ok(true);
        }
        let reading = Reading::of(case)?;
        let free = self.free_hours(tx, case, &reading, waits.sign_by).await?;
        let capacity = self.couples_at_once(case);
        if !free.contains(&slot) || !slots::take(tx, &case.office, slot, capacity).await? {
            return Ok(false);
        }
        if let Some(before) = waits.starts_at {
            slots::give_back(tx, &waits.office, before).await?;
        }
        let theirs = HandOver {
            office: case.office.clone(),
            starts_at: Some(slot),
            offered_at: self.now(),
            ..waits.clone()
        };
        hand_overs::put(tx, &case.code, &theirs).await?;
        Ok(true)
    }

    async fn tell_appointment(
        &self,
        tx: &mut Tx,
        case: &Case,
        slot: DateTime<Utc>,
        by: SetBy,
        event: Event,
    ) -> Result<(), StoreError> {
        let event = Event {
            reason: Some(hour(slot)),
            ..event
        };
        let at = event.at;
        events::append(tx, &case.code, &event).await?;
        let waits = hand_overs::of_case(tx, &case.code).await?;
        let sign_by = waits.and_then(|waits| waits.sign_by);
        let reading = Reading::of(case)?;
        let free = self.free_hours(tx, case, &reading, sign_by).await?;
        let message = Message::AppointmentSet(AppointmentSet {
            at,
            slot,
            by,
            slots: free,
        });
        self.tell(tx, &case.code, &message).await
    }

    /// The case waits for the two no more: their hour is free again. Gives the due moment
    /// that follows: the time at the two's does not count (law.md 5.5). Nothing for a case
    /// that did not wait for them. The caller has locked the case.
    pub(crate) async fn leave_hand_over(
        &self,
        tx: &mut Tx,
        case: &Case,
        at: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        if case.stage != CaseStage::AwaitingHandOver {
            return Ok(None);
        }
        let Some(waits) = hand_overs::of_case(tx, &case.code).await? else {
            return Ok(None);
        };
        if let Some(slot) = waits.starts_at {
            slots::give_back(tx, &waits.office, slot).await?;
        }
        hand_overs::end(tx, &case.code).await?;
        let holidays = self.calendar().of(&case.office);
        let due_at = holidays.goes_on(case.due_at, waits.granted_at, at);
        cases::set_due(tx, &case.code, due_at).await?;
        Ok(Some(due_at))
    }
}

/// An hour in the words of the desk.
fn hour(slot: DateTime<Utc>) -> String {
    moment(Lang::Vi, local(slot))
}
