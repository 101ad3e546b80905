//! What is wanted of a leg: by the family, or for it by an officer whom it has called. Each
//! leg is tried again or taken back alone (Decree 63/2024; law.md 5.3, 5.6).

use chrono::{DateTime, Utc};
use domain::{
    case::Role,
    exchange::{LegAsked, LegRequested, LegWish, LegWithdrawn, Message},
    leg::{LegKind, LegState},
};
use exchange::HandleError;
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        legs::{self, Leg},
    },
};

use super::{noted, requests::days};
use crate::{
    ActError, EventKind, Field, Officer, Registry,
    acting::{judged, locked},
    action::REASON_MOST,
    second::has,
};

/// Whether the officer answers for what agencies are asked.
pub(super) fn may_ask(officer: &Officer) -> bool {
    has(officer, &[Role::Registrar, Role::Supervisor])
}

impl Officer {
    /// May have an interlinked service tried again, or take it back for the family.
    pub fn may_ask_legs(&self) -> bool {
        may_ask(self)
    }
}

impl Registry {
    /// Tries a leg again or takes it back, alone. Where that is not possible any more the
    /// family is told how it stands.
    pub(crate) async fn leg_asked(
        &self,
        tx: &mut Tx,
        code: &str,
        asked: &LegAsked,
    ) -> Result<(), HandleError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let found = legs::of_case(tx, code).await?;
        let Some(leg) = found.iter().find(|leg| leg.kind == asked.leg) else {
            return Err(HandleError::GiveUp("there is no such leg".into()));
        };
        match asked.wish {
            LegWish::Retry if leg.state.may_retry() => {
                self.retry_leg(tx, &case, &found, leg, None).await?;
            }
            LegWish::Withdraw if leg.state.may_withdraw() => {
                let to = withdrawn(leg, self.now(), None);
                self.withdraw_leg(tx, leg, &to).await?;
                self.note_leg(tx, &to).await?;
            }
            LegWish::Retry | LegWish::Withdraw => self.tell_of_leg(tx, leg).await?,
        }
        Ok(())
    }

    /// An officer of the office has a leg tried again, or takes it back for a family that
    /// has asked for it: then the reason says so, and how, and the family reads it.
    pub async fn ask_leg(
        &self,
        officer: &Officer,
        code: &str,
        kind: LegKind,
        wish: LegWish,
        reason: &str,
    ) -> Result<(), ActError> {
        self.may_work(officer, code).await?;
        if !may_ask(officer) {
            return Err(ActError::NotAllowed);
        }
        let reason = match wish {
            LegWish::Retry => None,
            LegWish::Withdraw => Some(judged(&[(Field::Reason, reason, REASON_MOST)])?.remove(0)),
        };
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        let found = legs::of_case(&mut tx, code).await?;
        let leg = found.iter().find(|leg| leg.kind == kind);
        let leg = leg.ok_or(ActError::NotFound)?;
        self.ask_leg_of(&mut tx, officer, &case, &found, leg, (wish, reason))
            .await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, officer = %officer.id, leg = kind.as_str(), "asked of an agency");
        Ok(())
    }

    async fn ask_leg_of(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        case: &Case,
        found: &[Leg],
        leg: &Leg,
        (wish, reason): (LegWish, Option<String>),
    ) -> Result<(), ActError> {
        let at = self.now();
        let t = texts(Lang::parse(&case.lang).unwrap_or(Lang::Vi));
        match (wish, reason) {
            (LegWish::Retry, _) if leg.state.may_retry() => {
                let event = Event {
                    reason: Some(noted(leg.kind, None)),
                    ..EventKind::LegAskedAgain.by(officer, at)
                };
                events::append(tx, &case.code, &event).await?;
                let said = t.get("leg-asked-again-by-office").to_owned();
                self.retry_leg(tx, case, found, leg, Some(said)).await?;
            }
            (LegWish::Withdraw, Some(reason)) if leg.state.may_withdraw() => {
                let event = Event {
                    reason: Some(noted(leg.kind, Some(&reason))),
                    ..EventKind::LegTakenBack.by(officer, at)
                };
                events::append(tx, &case.code, &event).await?;
                let fill = [("reason", reason.as_str().into())];
                let said = t.with("leg-taken-back-by-office", &fill);
                let to = withdrawn(leg, at, Some(said));
                self.withdraw_leg(tx, leg, &to).await?;
                self.tell_of_leg(tx, &to).await?;
            }
            // It has ended, or the family was faster.
            _ => return Err(ActError::NotAllowed),
        }
        Ok(())
    }

    /// Sends a leg out once more, in words for the family where it has not asked for that
    /// itself. The caller has locked the case; `found`: all its legs.
    async fn retry_leg(
        &self,
        tx: &mut Tx,
        case: &Case,
        found: &[Leg],
        leg: &Leg,
        said: Option<String>,
    ) -> Result<(), StoreError> {
        let at = self.now();
        let attempt = leg.attempt + 1;
        let to = Leg {
            state: LegState::Sent,
            attempt,
            requested_at: at,
            changed_at: at,
            said,
            corrected_at: None,
            request: LegRequested {
                attempt,
                at,
                ..leg.request.clone()
            },
            ..leg.clone()
        };
        legs::step(tx, leg, &to).await?;
        // This try has its days before the family is told that it is late.
        let group: Vec<LegKind> = found.iter().map(|leg| leg.kind).collect();
        let holidays = self.calendar().holidays;
        let own = holidays.due_working_days(at, days(case, &group, leg.kind));
        legs::tell_late_at(tx, &to, own.at().max(to.due_at)).await?;
        self.send_leg(tx, case, &to).await
    }

    /// Takes a leg back, and from its agency where it has it. The caller has locked the
    /// case, writes down what was done and tells the family.
    async fn withdraw_leg(&self, tx: &mut Tx, leg: &Leg, to: &Leg) -> Result<(), StoreError> {
        legs::step(tx, leg, to).await?;
        if !leg.state.is_open() {
            return Ok(());
        }
        let withdrawn = Message::LegWithdrawn(LegWithdrawn {
            leg: leg.kind,
            at: to.changed_at,
        });
        self.tell_agency(tx, leg, &withdrawn).await
    }
}

/// The leg once it is taken back.
fn withdrawn(leg: &Leg, at: DateTime<Utc>, said: Option<String>) -> Leg {
    Leg {
        state: LegState::Withdrawn,
        changed_at: at,
        said,
        ..leg.clone()
    }
}
