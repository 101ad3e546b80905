//! Saying sorry: the slip with reason and new date, BM-VP01.04. An officer may put a case
//! off before it is late; what becomes late gets its slip by itself, found by its state:
//! once for each promise, for a new day that is missed as well is a promise missed. Who
//! writes a second reason is the head of the desk. Decree 07/2025; Decision 1833/QĐ-BTP;
//! law.md 6.4.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{calendar::Due, case::may_postpone, clock::Apology, exchange::Message};
use store::{
    StoreError, Tx,
    registry::{
        apologies::{self, ApologyRow, PutOff},
        cases::{self, Case},
        clocks,
        events::{self, Event},
    },
};

use crate::{
    ActError, EventKind, Field, FieldProblem, Officer, Registry,
    acting::{Acting, printed},
    action::REASON_MOST,
    asker::is_supervisor,
};

/// Late cases looked at together.
const BATCH: i64 = 50;

/// Cases on the page of what is unusual; what is decided leaves it.
const MOST: i64 = 100;

impl Registry {
    /// Puts a case off, with a reason and a new day.
    pub(crate) async fn postpone(
        &self,
        acting: &Acting<'_>,
        reason: &str,
        day: Option<NaiveDate>,
    ) -> Result<(), ActError> {
        let reason = printed(&[(Field::Reason, reason, REASON_MOST)]);
        let day = day.ok_or(FieldProblem::Missing(Field::Day));
        let (reason, day) = match (reason, day) {
            (Ok(mut reason), Ok(day)) => (reason.remove(0), day),
            (Err(ActError::Invalid(mut problems)), day) => {
                problems.extend(day.err());
                return Err(ActError::Invalid(problems));
            }
            (Err(error), _) => return Err(error),
            (_, Err(problem)) => return Err(ActError::Invalid(vec![problem])),
        };
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let slips = self.slips(&mut tx, &case).await?;
        if !may_postpone(slips, &acting.officer.roles) {
            return Err(ActError::NotAllowed);
        }
        let holidays = self.calendar().of(&case.office);
        let due = holidays.due_on(day);
        let known = holidays.last_year().is_some_and(|last| day.year() <= last);
        if !known || !holidays.is_working(day) || due.at() <= case.due_at || due.at() <= at {
            return Err(ActError::Invalid(vec![FieldProblem::NotPossible(
                Field::Day,
            )]));
        }
        cases::step(&mut tx, &case.code, case.version, case.stage, at).await?;
        let by = Some((acting.officer, reason));
        self.apologise(&mut tx, &case, slips, due, by, at).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Sends the slip for every case that is late and has none yet for the day that was
    /// promised. Any process may run this, and be stopped at any moment. Gives how many went
    /// out.
    pub async fn apologise_for_late(&self) -> Result<usize, StoreError> {
        let mut after = (DateTime::UNIX_EPOCH, String::new());
        let mut sent = 0;
        loop {
            let now = self.now();
            let place = (after.0, after.1.as_str());
            let late = clocks::over(&mut self.db().read().await?, now, place, BATCH).await?;
            let Some(last) = late.last() else {
                return Ok(sent);
            };
            after = (last.due_at, last.code.clone());
            for case in &late {
                sent += usize::from(self.apologise_by_itself(&case.code).await?);
            }
        }
    }

    /// Open cases of the supervisor's office whose promise was put off more than once; none
    /// for anybody else.
    pub async fn put_off_again(&self, officer: &Officer) -> Result<Vec<PutOff>, StoreError> {
        if !is_supervisor(officer) {
            return Ok(Vec::new());
        }
        apologies::again(&mut self.db().read().await?, &officer.office, MOST).await
    }

    async fn apologise_by_itself(&self, code: &str) -> Result<bool, StoreError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        // Looked at again under the lock: decided or put off meanwhile, or done by another
        // process.
        let late = cases::lock(&mut tx, code)
            .await?
            .filter(|case| case.stage.is_open() && !case.stage.clock_stands() && case.due_at <= at);
        let Some(case) = late else {
            tx.rollback().await?;
            return Ok(false);
        };
        let before = apologies::of_case(&mut tx, &case.code).await?;
        if before.iter().any(|slip| slip.was_due_at == case.due_at) {
            tx.rollback().await?;
            return Ok(false);
        }
        let slips = self.slips(&mut tx, &case).await?;
        // The next day the law knows: the end of the working day that counts from now.
        let due = self.calendar().of(&case.office).due_same_day(at);
        self.apologise(&mut tx, &case, slips, due, None, at).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, "late: sorry was said");
        Ok(true)
    }

    async fn slips(&self, tx: &mut Tx, case: &Case) -> Result<i64, StoreError> {
        let kept = clocks::of_case(tx, &case.code).await?;
        Ok(kept.map_or(0, |kept| kept.apologies))
    }

    async fn apologise(
        &self,
        tx: &mut Tx,
        case: &Case,
        slips: i64,
        due: Due,
        by: Option<(&Officer, String)>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (event, officer, reason) = match by {
            Some((officer, reason)) => (
                EventKind::Postponed.by(officer, at),
                Some(officer.name.clone()),
                Some(reason),
            ),
            None => (EventKind::Apologised.by_itself(at), None, None),
        };
        let slip = ApologyRow {
            ordinal: slips + 1,
            at,
            was_due_at: case.due_at,
            due_at: due.at(),
            reason,
            officer_name: officer,
        };
        apologies::insert(tx, &case.code, &slip).await?;
        clocks::put_off(tx, &case.code, slip.due_at, self.calendar().version).await?;
        let event = Event {
            reason: slip.reason.clone(),
            ..event
        };
        events::append(tx, &case.code, &event).await?;
        let message = Message::Apology(Apology {
            number: slip.ordinal,
            at,
            was_due_at: slip.was_due_at,
            due_at: slip.due_at,
            reason: slip.reason,
        });
        self.tell(tx, &case.code, &message).await
    }
}
