//! A leg as the desk sees it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::Holidays,
    law::{LawPack, Term},
    leg::{LegKind, LegState},
};
use store::registry::legs::Leg;

use super::asked::may_ask;
use crate::Officer;

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
    /// The officer may have it tried again.
    pub may_retry: bool,
    /// The officer may take it back for the family.
    pub may_withdraw: bool,
}

impl CaseLeg {
    /// As this officer sees it now; `holidays` are those of the officer's office.
    pub(crate) fn read(
        leg: Leg,
        holidays: &Holidays,
        now: DateTime<Utc>,
        officer: &Officer,
    ) -> Self {
        let may = may_ask(officer);
        Self {
            unheard: leg.state == LegState::Sent && now > hear_by(holidays, leg.requested_at),
            late: leg.state.is_late(leg.due_at, now),
            may_retry: may && leg.state.may_retry(),
            may_withdraw: may && leg.state.may_withdraw(),
            kind: leg.kind,
            state: leg.state,
            changed_at: leg.changed_at,
            due_at: leg.due_at,
            said: leg.said,
        }
    }
}

/// Each receiver confirms within 2 working hours. Decree 63/2024; law.md 5.3. The break at
/// noon is none of them (law.md 7).
fn hear_by(holidays: &Holidays, requested_at: DateTime<Utc>) -> DateTime<Utc> {
    holidays.after_working(requested_at, within(holidays, requested_at))
}

/// What was asked for before this moment should have been confirmed by now: [`hear_by`]
/// turned round, for lists.
pub(super) fn asked_before(holidays: &Holidays, now: DateTime<Utc>) -> DateTime<Utc> {
    holidays.before_working(now, within(holidays, now))
}

fn within(holidays: &Holidays, at: DateTime<Utc>) -> TimeDelta {
    let day = holidays.local(at).date();
    TimeDelta::minutes(LawPack::on(day).number(Term::LegConfirmMinutes, day).into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use domain::calendar::{Week, local};

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

    /// Decree 63/2024: 2 working hours; 24 November 2026 is a day off; from half past eleven
    /// to half past one offices are shut (law.md 7).
    #[test]
    fn an_agency_confirms_within_two_working_hours() {
        assert_eq!(by("2026-11-10 10:15"), "2026-11-10 14:15");
        assert_eq!(by("2026-11-10 16:00"), "2026-11-11 08:30");
        assert_eq!(by("2026-11-23 18:00"), "2026-11-25 09:30");
        assert_eq!(by("2026-11-14 09:00"), "2026-11-16 09:30");
    }

    #[test]
    fn what_was_asked_two_working_hours_ago_should_be_confirmed() {
        assert_eq!(before("2026-11-10 14:15"), "2026-11-10 10:15");
        // At noon no time passes.
        assert_eq!(before("2026-11-10 12:15"), "2026-11-10 09:30");
        assert_eq!(before("2026-11-11 08:30"), "2026-11-10 16:00");
        assert_eq!(before("2026-11-10 20:00"), "2026-11-10 15:00");
        // A Sunday: what came on Friday up to two hours before offices closed.
        assert_eq!(before("2026-11-15 12:00"), "2026-11-13 15:00");
        // 24 November 2026 is a day off.
        assert_eq!(before("2026-11-25 08:30"), "2026-11-23 16:00");
    }
    /// law.md 7: the office decides its hours.
    #[test]
    fn where_an_office_works_through_noon_the_two_hours_pass_there() {
        let day = "08:00-16:00,";
        let week = format!("{day};{day};{day};{day};{day};,;,");
        let holidays = Holidays::embedded().receiving(Week::parse(&week).unwrap());
        let by = hear_by(&holidays, read("2026-11-10 10:15"));
        assert_eq!(written(by), "2026-11-10 12:15");
        let before = asked_before(&holidays, read("2026-11-10 12:15"));
        assert_eq!(written(before), "2026-11-10 10:15");
    }
}
