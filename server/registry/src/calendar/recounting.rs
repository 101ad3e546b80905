//! Open cases are counted again when the calendar that they rest on has changed, with what
//! they wait for, and their citizens told.

use domain::{
    calendar::{Calendar, Change},
    clock::DueChanged,
    date::printed,
    exchange::Message,
    place::CommuneCode,
};
use store::{
    StoreError, Tx,
    registry::{
        cases, clocks,
        events::{self, Event},
        holidays::{self, ChangeRow},
    },
};

use super::{awaited, last_of_country, mission_of, state};
use crate::{EventKind, Registry};

/// Cases counted again in one transaction.
const BATCH: i64 = 50;

impl Registry {
    /// Counts the cases again whose due moment rests on an older calendar, a batch in one
    /// transaction. Any process may run this. Gives how many were counted.
    pub async fn recount_due(&self) -> Result<usize, StoreError> {
        let rows = holidays::all(&mut self.db().read().await?).await?;
        let now = state(&rows, i64::MAX);
        let country = last_of_country(&rows);
        let mut counted = 0;
        loop {
            let mut conn = self.db().read().await?;
            let mut codes = clocks::outdated(&mut conn, country, BATCH).await?;
            if codes.is_empty() {
                codes = clocks::outdated_by_office(&mut conn, BATCH).await?;
            }
            drop(conn);
            if codes.is_empty() {
                return Ok(counted);
            }
            counted += codes.len();
            let mut tx = self.db().write().await?;
            for code in codes {
                self.recount(&mut tx, &code, &rows, &now).await?;
            }
            tx.commit().await?;
            self.0.parts.wake.notify_one();
        }
    }

    async fn recount(
        &self,
        tx: &mut Tx,
        code: &str,
        rows: &[ChangeRow],
        now: &Calendar,
    ) -> Result<(), StoreError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Ok(());
        };
        let seen = clocks::of_case(tx, code)
            .await?
            .map_or(0, |clock| clock.calendar);
        let concern = concerns(&case.office);
        let (known, unseen): (Vec<&ChangeRow>, Vec<&ChangeRow>) = rows
            .iter()
            .filter(|row| concern(&row.change))
            .partition(|row| row.version <= seen);
        let Some(first) = unseen.first() else {
            // Other offices' days: seen, and nothing to count.
            return clocks::set_due(tx, code, case.due_at, now.version).await;
        };
        let holidays = now.of(&case.office);
        let today = holidays.local(first.at).date();
        let before = known
            .into_iter()
            .map(|row| (row.version, row.change.clone()));
        let before = Calendar::after(before).of(&case.office);
        let due = holidays.recounted(holidays.due_of(case.due_at), &before, today);
        clocks::set_due(tx, code, due.at(), now.version).await?;
        let answer_by = awaited::recounted(tx, &case, &holidays).await?;
        let stays = due.at() == case.due_at && answer_by.is_none();
        if stays || !case.stage.is_open() {
            return Ok(());
        }
        let changes: Vec<Change> = unseen.iter().map(|row| row.change.clone()).collect();
        let at = self.now();
        let event = Event {
            reason: Some(told(&changes)),
            ..EventKind::DueChanged.by_itself(at)
        };
        events::append(tx, code, &event).await?;
        let message = Message::DueChanged(DueChanged {
            at,
            due_at: due.at(),
            answer_by,
            changes,
        });
        self.tell(tx, code, &message).await
    }
}

/// Which changes an office goes by: a mission by its own, a commune by those of the days
/// of the country and of its own hours.
fn concerns(office: &str) -> impl Fn(&Change) -> bool {
    let own = CommuneCode::parse(office).ok();
    let abroad = mission_of(office).is_some();
    move |change| match change.office {
        None => !abroad,
        Some(_) => change.office == own,
    }
}

/// Changes in the words of the desk: `Nghỉ hoán đổi (23/11/2026)`.
fn told(changes: &[Change]) -> String {
    changes
        .iter()
        .map(|change| format!("{} ({})", change.name_vi, printed(change.day)))
        .collect::<Vec<_>>()
        .join("; ")
}
