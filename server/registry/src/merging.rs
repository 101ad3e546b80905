//! Offices that were merged. The successor has their open cases from the day of the
//! merger on, and what is granted while papers wait or an agency has a leg in hand; the
//! dossier keeps the office that received it (Decree 120/2025).

use chrono::{DateTime, Utc};
use domain::{
    calendar::legal_day,
    competence::{Competence, competent_on},
    place::CommuneCode,
};
use store::{
    StoreError, Tx,
    registry::{
        deliveries,
        events::{self, Event},
        fees, foreign_deaths, legs, proposals, transfers,
    },
};

use crate::{EventKind, Registry};

/// Cases moved in one transaction: a commune has a few dozen open ones.
const BATCH: i64 = 200;

impl Registry {
    /// Gives the open cases of offices that are no more to their successors. Harmless
    /// to repeat. Gives how many were moved.
    pub async fn follow_mergers(&self) -> Result<usize, StoreError> {
        let (now, today) = (self.now(), legal_day(self.now()));
        let offices = transfers::open_offices(&mut self.db().read().await?).await?;
        let mut moved = 0;
        for (office, since) in offices {
            let Ok(commune) = CommuneCode::parse(&office) else {
                continue;
            };
            let successor = match competent_on(commune, since, today) {
                Competence::Still(_) => continue,
                Competence::Successor(successor) => successor,
                Competence::Unknown => {
                    tracing::error!(
                        office,
                        "the office is no more and its part has no one successor: see `hotich cases unassigned`"
                    );
                    continue;
                }
            };
            let mut tx = self.db().write().await?;
            let codes = transfers::received_by(&mut tx, &office, since, BATCH).await?;
            for code in &codes {
                give(&mut tx, code, (office.as_str(), successor.as_str()), now).await?;
                let event = Event {
                    reason: Some(format!("{office} → {successor}")),
                    ..EventKind::Transferred.by_itself(now)
                };
                events::append(&mut tx, code, &event).await?;
            }
            tx.commit().await?;
            moved += codes.len();
        }
        Ok(moved)
    }
}

/// Gives a case, and all that hangs on it, from one office to another.
pub(crate) async fn give(
    tx: &mut Tx,
    code: &str,
    (from, to): (&str, &str),
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transfers::transfer(tx, code, (from, to), (legal_day(at), at)).await?;
    proposals::follow(tx, code, to).await?;
    fees::follow(tx, code, to).await?;
    deliveries::follow(tx, code, to).await?;
    foreign_deaths::follow(tx, code, to).await?;
    legs::follow(tx, code, to).await
}
