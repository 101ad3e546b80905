//! Open legs are counted again when the days of the country have changed, and their
//! families told. A limit only ever becomes later: what was told holds.

use std::collections::BTreeSet;

use domain::{
    calendar::{Calendar, Holidays},
    exchange::LegRequested,
    leg::{LegKind, LegState},
};
use store::{
    StoreError, Tx,
    registry::{
        cases, holidays,
        legs::{self, Leg},
    },
};

use super::requests::{days, due};
use crate::{
    Registry,
    calendar::{last_of_country, state},
};

/// Legs looked at together.
const BATCH: i64 = 50;

impl Registry {
    /// Counts the open legs again whose limit rests on an older calendar, a batch in one
    /// transaction. Any process may run this. Gives of how many cases.
    pub async fn recount_legs(&self) -> Result<usize, StoreError> {
        let rows = holidays::all(&mut self.db().read().await?).await?;
        let now = state(&rows, i64::MAX);
        let country = last_of_country(&rows);
        let mut counted = 0;
        let mut after = (-1, String::new());
        loop {
            let place = (after.0, after.1.as_str());
            let mut conn = self.db().read().await?;
            let found = legs::outdated(&mut conn, country, place, BATCH).await?;
            drop(conn);
            let Some(last) = found.last() else {
                return Ok(counted);
            };
            // Each batch begins behind the last one: what cannot be counted is left, and the
            // loop ends.
            after = last.clone();
            let codes: BTreeSet<String> = found.into_iter().map(|(_, code)| code).collect();
            let mut tx = self.db().write().await?;
            for code in &codes {
                counted += usize::from(self.recount_legs_of(&mut tx, code, &now).await?);
            }
            tx.commit().await?;
            self.0.parts.wake.notify_one();
        }
    }

    /// False where there is no such case.
    async fn recount_legs_of(
        &self,
        tx: &mut Tx,
        code: &str,
        now: &Calendar,
    ) -> Result<bool, StoreError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Ok(false);
        };
        let holidays: &Holidays = &now.holidays;
        let found = legs::of_case(tx, code).await?;
        let group: Vec<LegKind> = found.iter().map(|leg| leg.kind).collect();
        for leg in &found {
            // What failed is counted again when the family asks for another try.
            if !matches!(leg.state, LegState::Sent | LegState::Received) {
                continue;
            }
            let anew = due((&case, holidays), days(&case, &group, leg.kind));
            let due_at = anew.max(leg.due_at);
            let to = Leg {
                due_at,
                request: LegRequested {
                    due_at,
                    ..leg.request.clone()
                },
                ..leg.clone()
            };
            legs::set_due(tx, &to, now.version).await?;
            if due_at > leg.due_at {
                self.tell_of_leg(tx, &to).await?;
            }
        }
        Ok(true)
    }
}
