//! How long the office really needs: counted with each decision, told to the portal when
//! it changes.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use domain::{
    calendar::instant,
    clock::{OfficeFigures, percentiles},
    exchange::{Message, PORTAL, REGISTRY},
    mission::legal_day_at,
};
use store::{
    StoreError, Tx,
    registry::{
        cases::Case,
        figures::{self, ToTell},
    },
};

use crate::Registry;

/// The window the figures are about: long enough to be steady in a small commune, short
/// enough to be about today.
const WINDOW: Days = Days::new(30);
/// Told at most so often: a busy office decides every few minutes.
const EVERY: TimeDelta = TimeDelta::minutes(3);
/// Longer is "a year": keeps one forgotten case from making a row of its own each day.
const MOST_HOURS: i64 = 365 * 24;
/// Offices told together.
const BATCH: i64 = 50;

impl Registry {
    /// Counts a decision in the transaction that makes it.
    pub(crate) async fn count_decision(
        &self,
        tx: &mut Tx,
        case: &Case,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let seconds = (at - case.submitted_at).num_seconds().max(1);
        let hours = ((seconds + 3_599) / 3_600).min(MOST_HOURS);
        let (office, procedure) = (&case.office, &case.procedure);
        figures::count(tx, office, procedure, legal_day_at(office, at), hours).await?;
        let told = figures::told_at(tx, office, procedure).await?;
        let tell_at = told.map_or(at, |told| (told + EVERY).max(at));
        figures::note(tx, office, procedure, tell_at).await
    }

    /// Tells the portal what has changed. Any process may run this. Gives how many
    /// figures were told.
    pub async fn tell_figures(&self) -> Result<usize, StoreError> {
        let now = self.now();
        let waiting = figures::to_tell(&mut self.db().read().await?, now, BATCH).await?;
        let mut told = 0;
        for whose in waiting {
            let mut tx = self.db().write().await?;
            let today = legal_day_at(&whose.office, now);
            let since = today - WINDOW;
            let histogram =
                figures::histogram(&mut tx, &whose.office, &whose.procedure, since).await?;
            let cases = histogram.iter().map(|(_, cases)| cases).sum();
            // Tomorrow a day leaves the window.
            let tomorrow = instant((today + Days::new(1)).and_time(NaiveTime::MIN));
            let next = (cases > 0).then_some(tomorrow);
            if !figures::told(&mut tx, &whose, now, next).await? {
                tx.rollback().await?;
                continue;
            }
            figures::delete_before(&mut tx, &whose, since).await?;
            self.tell_office(&mut tx, &whose, cases, percentiles(&histogram), now)
                .await?;
            tx.commit().await?;
            told += 1;
        }
        if told > 0 {
            self.0.parts.wake.notify_one();
        }
        Ok(told)
    }

    async fn tell_office(
        &self,
        tx: &mut Tx,
        whose: &ToTell,
        cases: i64,
        percentiles: Option<(i64, i64)>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (median_hours, ninety_hours) = percentiles.unwrap_or_default();
        let message = Message::OfficeFigures(OfficeFigures {
            office: whose.office.clone(),
            procedure: whose.procedure.clone(),
            cases,
            median_hours,
            ninety_hours,
            at,
        });
        let id = self.new_id();
        exchange::send(tx, id, REGISTRY, PORTAL, &whose.office, at, &message).await
    }
}
