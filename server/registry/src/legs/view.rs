//! A leg as the desk sees it.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    calendar::{Holidays, local},
    law::{LawPack, Term},
    leg::{LegKind, LegState},
};
use store::registry::legs::Leg;

/// Where one interlinked service stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLeg {
    /// Which.
    pub kind: LegKind,
    /// Where it stands.
    pub state: LegState,
    /// Since when.
    pub changed_at: DateTime<Utc>,
    /// When the group is due.
    pub due_at: DateTime<Utc>,
    /// The agency's words.
    pub said: Option<String>,
    /// The agency should have confirmed it by now: somebody calls there the same day.
    pub unheard: bool,
    /// Nothing has come of it, and it was due before.
    pub late: bool,
}

impl CaseLeg {
    pub(crate) fn read(leg: Leg, holidays: &Holidays, now: DateTime<Utc>) -> Self {
        Self {
            unheard: leg.state == LegState::Sent && now > hear_by(holidays, leg.requested_at),
            late: leg.state.is_late(leg.due_at, now),
            kind: leg.kind,
            state: leg.state,
            changed_at: leg.changed_at,
            due_at: leg.due_at,
            said: leg.said,
        }
    }
}

/// Each receiver confirms within 2 working hours. Decree 63/2024; law.md 5.3. What is
/// left of them when offices close is carried to the next working morning.
fn hear_by(holidays: &Holidays, requested_at: DateTime<Utc>) -> DateTime<Utc> {
    let at = local(requested_at);
    let law = LawPack::on(at.date());
    let mut left = TimeDelta::minutes(law.number(Term::LegConfirmMinutes, at.date()).into());
    let (mut day, mut from) = (at.date(), at.time());
    loop {
        let (opens, closes) = hours(day);
        let from_here = from.max(opens);
        if holidays.is_working(day) && from_here < closes {
            let open = closes - from_here;
            if left <= open {
                return domain::calendar::instant(day.and_time(from_here) + left);
            }
            left -= open;
        }
        day = holidays.next_working(day);
        from = opens;
    }
}

/// What was asked for before this moment should have been confirmed by now: [`hear_by`]
/// turned round, for lists.
pub(super) fn asked_before(holidays: &Holidays, now: DateTime<Utc>) -> DateTime<Utc> {
    let at = local(now);
    let law = LawPack::on(at.date());
    let mut left = TimeDelta::minutes(law.number(Term::LegConfirmMinutes, at.date()).into());
    let (mut day, mut to) = (at.date(), at.time());
    loop {
        let (opens, closes) = hours(day);
        let to_here = to.min(closes);
        if holidays.is_working(day) && opens < to_here {
            let open = to_here - opens;
            if left <= open {
                return domain::calendar::instant(day.and_time(to_here) - left);
            }
            left -= open;
        }
        day = day.pred_opt().unwrap_or(day);
        to = hours(day).1;
    }
}

/// When offices open and close on a day.
fn hours(day: NaiveDate) -> (NaiveTime, NaiveTime) {
    let law = LawPack::on(day);
    (
        law.hour(Term::OfficeOpens, day),
        law.hour(Term::OfficeCloses, day),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> DateTime<Utc> {
        let at = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        domain::calendar::instant(at)
    }

    fn written(at: DateTime<Utc>) -> String {
        local(at).format("%Y-%m-%d %H:%M").to_string()
    }

    fn by(text: &str) -> String {
        written(hear_by(Holidays::embedded(), read(text)))
    }

    fn before(text: &str) -> String {
        written(asked_before(Holidays::embedded(), read(text)))
    }

    /// Decree 63/2024: 2 working hours; 24 November 2026 is a day off.
    #[test]
    fn an_agency_confirms_within_two_working_hours() {
        assert_eq!(by("2026-11-10 10:15"), "2026-11-10 12:15");
        assert_eq!(by("2026-11-10 16:00"), "2026-11-11 08:30");
        assert_eq!(by("2026-11-23 18:00"), "2026-11-25 09:30");
        assert_eq!(by("2026-11-14 09:00"), "2026-11-16 09:30");
    }

    #[test]
    fn what_was_asked_two_working_hours_ago_should_be_confirmed() {
        assert_eq!(before("2026-11-10 12:15"), "2026-11-10 10:15");
        assert_eq!(before("2026-11-11 08:30"), "2026-11-10 16:00");
        assert_eq!(before("2026-11-10 20:00"), "2026-11-10 15:00");
        // A Sunday: what came on Friday up to two hours before offices closed.
        assert_eq!(before("2026-11-15 12:00"), "2026-11-13 15:00");
        // 24 November 2026 is a day off.
        assert_eq!(before("2026-11-25 08:30"), "2026-11-23 16:00");
    }
}
