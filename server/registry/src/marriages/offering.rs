//! Nothing stands in the way: the two are told the office's free hours.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    case::CaseStage,
    exchange::Message,
    hand_over::{SlotsOffered, slots, window},
    law::{Term, sign_within},
    mission::legal_day_at,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        events,
        hand_overs::{self, HandOver},
        slots as taken, staff,
    },
};

use super::{PAPER_ENDS, declared};
use crate::{
    ActError, EventKind, Registry,
    acting::Acting,
    findings,
    granting::{blocked, no_conflict, signatory, stop_if_found},
    reading::Reading,
};

/// Free hours are told anew after so long.
const FRESH: TimeDelta = TimeDelta::hours(24);
/// Cases told together.
const BATCH: i64 = 100;

impl Registry {
    /// Lets the two choose a day. What would stop the marriage stops this too: nobody is
    /// asked to come in vain.
    pub(crate) async fn offer_days(&self, acting: &Acting<'_>) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let reading = Reading::of(&case)?;
        if declared(&reading).is_none() {
            return Err(blocked("incomplete", "khoản 2 Điều 18 Luật Hộ tịch"));
        }
        no_conflict(&mut tx, acting.officer, &case, &reading).await?;
        stop_if_found(findings::of_case(&mut tx, &case).await?)?;
        signatory(staff::signatory(&mut tx, &case.office).await?)?;
        let today = legal_day_at(&case.office, at);
        let sign_by = sign_within(&case.procedure_code, today)
            .and_then(|days| today.checked_add_days(Days::new(days.value.into())));
        let free = self.free_hours(&mut tx, &case, &reading, sign_by).await?;
        if free.is_empty() {
            return Err(blocked("no-day-left", PAPER_ENDS));
        }
        let waits = HandOver {
            office: case.office.clone(),
            granted_at: at,
            sign_by,
            offered_at: at,
            starts_at: None,
        };
        hand_overs::put(&mut tx, &case.code, &waits).await?;
        let stage = CaseStage::AwaitingHandOver;
        cases::step(&mut tx, &case.code, case.version, stage, at).await?;
        let offered = EventKind::DaysOffered.by(acting.officer, at);
        events::append(&mut tx, &case.code, &offered).await?;
        let message = Message::SlotsOffered(SlotsOffered {
            at,
            slots: free,
            sign_by,
            taken: None,
        });
        self.tell(&mut tx, &case.code, &message).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The hours of the office that are free and at which these two can marry.
    pub(crate) async fn free_hours(
        &self,
        conn: &mut Conn,
        case: &Case,
        reading: &Reading,
        sign_by: Option<NaiveDate>,
    ) -> Result<Vec<DateTime<Utc>>, StoreError> {
        let Some(marriage) = declared(reading) else {
            return Ok(Vec::new());
        };
        let today = legal_day_at(&case.office, self.now());
        let window = window(marriage, &reading.declared, case.law, today, sign_by);
        let mut free = slots(case.law, &self.calendar().of(&case.office), window, today);
        if let (Some(first), Some(last)) = (free.first(), free.last()) {
            let span = (*first, *last);
            let full = taken::full(conn, &case.office, span, self.couples_at_once(case)).await?;
            free.retain(|slot| !full.contains(slot));
        }
        Ok(free)
    }

    /// Couples that the office receives at the same hour.
    pub(super) fn couples_at_once(&self, case: &Case) -> i64 {
        let today = legal_day_at(&case.office, self.now());
        i64::from(case.law.number(Term::HandOverCapacity, today))
    }

    /// Tells free hours anew where they were told long ago. Gives to how many.
    pub async fn tell_free_hours(&self) -> Result<usize, StoreError> {
        let mut told = 0;
        loop {
            let before = self.now() - FRESH;
            let mut conn = self.db().read().await?;
            let stale = hand_overs::stale(&mut conn, before, BATCH).await?;
            drop(conn);
            if stale.is_empty() {
                return Ok(told);
            }
            for code in stale {
                let mut tx = self.db().write().await?;
                told += usize::from(self.tell_hours(&mut tx, &code, None).await?);
                tx.commit().await?;
                self.0.parts.wake.notify_one();
            }
        }
    }

    /// Tells the free hours of now; `taken` is the one that was asked for and is gone.
    pub(super) async fn tell_hours(
        &self,
        tx: &mut Tx,
        code: &str,
        taken: Option<DateTime<Utc>>,
    ) -> Result<bool, StoreError> {
        let at = self.now();
        let Some(case) = cases::lock(tx, code).await? else {
            return Ok(false);
        };
        let Some(waits) = hand_overs::of_case(tx, code).await? else {
            return Ok(false);
        };
        let reading = Reading::of(&case)?;
        let free = self.free_hours(tx, &case, &reading, waits.sign_by).await?;
        let told = HandOver {
            offered_at: at,
            ..waits
        };
        hand_overs::put(tx, code, &told).await?;
        let message = Message::SlotsOffered(SlotsOffered {
            at,
            slots: free,
            sign_by: told.sign_by,
            taken,
        });
        self.tell(tx, code, &message).await?;
        Ok(true)
    }
}
