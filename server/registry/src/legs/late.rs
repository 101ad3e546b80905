//! An agency has not answered in its time: the family is told so, with an apology, once for
//! each try (Decree 63/2024; law.md 5.3). The desk has it in its list, see
//! [`legs_behind`](crate::Registry::legs_behind).

use chrono::{DateTime, Utc};
use domain::exchange::{LegChanged, Message};
use store::{
    StoreError,
    registry::{
        cases,
        events::{self, Event},
        legs::{self, LateLeg},
    },
};

use super::{changed, noted};
use crate::{EventKind, Registry};

/// Legs looked at together.
const BATCH: i64 = 50;

impl Registry {
    /// Tells the families of legs that are late and that they were not told of. Any process
    /// may run this, and be stopped at any moment. Gives of how many legs.
    pub async fn tell_late_legs(&self) -> Result<usize, StoreError> {
        let mut after: Option<LateLeg> = None;
        let mut told = 0;
        loop {
            let now = self.now();
            let mut conn = self.db().read().await?;
            let found = legs::late(&mut conn, now, after.as_ref(), BATCH).await?;
            drop(conn);
            let Some(last) = found.last() else {
                return Ok(told);
            };
            after = Some(last.clone());
            for leg in &found {
                told += usize::from(self.tell_late_leg(leg, now).await?);
            }
        }
    }

    async fn tell_late_leg(&self, late: &LateLeg, at: DateTime<Utc>) -> Result<bool, StoreError> {
        let mut tx = self.db().write().await?;
        // Holds whoever else writes to the case: its history is numbered.
        let case = cases::lock(&mut tx, &late.case_code).await?;
        // Looked at again under the lock: answered meanwhile, or told by another process.
        if case.is_none() || !legs::late_told(&mut tx, late, at).await? {
            tx.rollback().await?;
            return Ok(false);
        }
        let found = legs::of_case(&mut tx, &late.case_code).await?;
        let Some(leg) = found.iter().find(|leg| leg.kind == late.kind) else {
            tx.rollback().await?;
            return Ok(false);
        };
        let event = Event {
            reason: Some(noted(leg.kind, None)),
            ..EventKind::LegLate.by_itself(at)
        };
        events::append(&mut tx, &leg.case_code, &event).await?;
        let message = Message::LegChanged(LegChanged {
            late: true,
            ..changed(leg)
        });
        self.tell(&mut tx, &leg.case_code, &message).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(
            case = leg.case_code,
            leg = leg.kind.as_str(),
            "an agency is late: sorry was said"
        );
        Ok(true)
    }
}
