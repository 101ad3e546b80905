//! Answering what is open. Work is found by state: nothing is lost with the process.

use chrono::TimeDelta;
use domain::{
    calendar::legal_day,
    exchange::{LegReported, Message, REGISTRY},
    leg::LegState,
};
use store::{StoreError, agency};

use crate::{Agency, rules::decide};

/// How long the demo's agencies think: long enough to see "in hand" on the page.
const PACE: TimeDelta = TimeDelta::seconds(20);

/// Answered together, so that no transaction is long.
const BATCH: i64 = 50;

impl Agency {
    /// Answers what has been open long enough; gives how many.
    pub async fn work(&self) -> Result<usize, StoreError> {
        let parts = &self.0;
        let at = parts.clock.now();
        let open = {
            let mut conn = parts.db.read().await?;
            agency::open(&mut conn, parts.name, at - PACE, BATCH).await?
        };
        if open.is_empty() {
            return Ok(0);
        }
        let mut tx = parts.db.write().await?;
        let mut answered = 0;
        for found in &open {
            // Withdrawn, or answered by another process, meanwhile.
            if !agency::end(&mut tx, parts.name, &found.subject, "answered").await? {
                continue;
            }
            let (state, said) = match decide(&found.request, legal_day(at)) {
                Ok(said) => (LegState::Done, said),
                Err(why) => (LegState::Failed, why),
            };
            let report = Message::LegReported(LegReported {
                leg: found.request.leg,
                attempt: found.request.attempt,
                state,
                at,
                said: Some(said),
            });
            let id = self.new_id();
            exchange::send(
                &mut tx,
                id,
                parts.name,
                REGISTRY,
                &found.subject,
                at,
                &report,
            )
            .await?;
            answered += 1;
        }
        tx.commit().await?;
        parts.wake.notify_one();
        Ok(answered)
    }
}
