//! What the agencies are asked, and by when.

use chrono::{DateTime, Utc};
use domain::{
    calendar::Holidays,
    exchange::{LegChild, LegDeceased, LegRequested},
    leg::{LegKind, claim, household},
    procedure::Declared,
    register::{BirthRecord, DeathRecord, RegisterContent, RegisterKind},
};
use store::{
    StoreError,
    registry::{cases::Case, entries::Entry},
};

use crate::reading::Reading;

/// The requests of a case; none when nothing was wished for, or for who has no number.
pub(super) fn requests(
    case: &Case,
    entry: &Entry,
    holidays: &Holidays,
    at: DateTime<Utc>,
) -> Result<Vec<LegRequested>, StoreError> {
    let declared = Reading::of(case)?.declared;
    let asked = LegKind::asked(&declared)
        .into_iter()
        .filter(|leg| leg.of() == entry.register)
        .collect::<Vec<_>>();
    Ok(match &entry.content {
        RegisterContent::Birth(_) => after_birth((case, holidays), entry, &declared, &asked, at),
        RegisterContent::Marriage(_) | RegisterContent::Act(_) | RegisterContent::Old(_) => {
            Vec::new()
        }
        RegisterContent::Death(death) => {
            after_death((case, holidays), entry, death, &declared, &asked, at)
        }
    })
}

/// When so many working days after the filing end, by the calendar as it stands.
pub(super) fn due((case, holidays): (&Case, &Holidays), days: u32) -> DateTime<Utc> {
    holidays.due_working_days(case.submitted_at, days).at()
}

/// Working days of a leg. After a birth the longest limit among its legs is the group's;
/// after a death each has a limit of its own (law.md 5.6).
pub(super) fn days(case: &Case, group: &[LegKind], leg: LegKind) -> u32 {
    let own = |leg: LegKind| case.law.number(leg.days(), case.received_on);
    match leg.of() {
        RegisterKind::Death => own(leg),
        RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_) => {
            let limits = group.iter().map(|leg| own(*leg));
            limits.max().unwrap_or_default()
        }
    }
}

/// A request that says nothing yet but what is asked.
fn plain(leg: LegKind, at: DateTime<Utc>, due_at: DateTime<Utc>) -> LegRequested {
    LegRequested {
        leg,
        attempt: 1,
        at,
        due_at,
        child: None,
        household: None,
        clinic: None,
        deceased: None,
        claim: None,
    }
}

fn after_birth(
    (case, holidays): (&Case, &Holidays),
    entry: &Entry,
    declared: &Declared,
    asked: &[LegKind],
    at: DateTime<Utc>,
) -> Vec<LegRequested> {
    let RegisterContent::Birth(birth) = &entry.content else {
        return Vec::new();
    };
    let (Some(pin), Some(household)) = (&entry.pin, household(declared)) else {
        return Vec::new();
    };
    let child = child(entry, birth, pin);
    asked
        .iter()
        .map(|leg| LegRequested {
            child: Some(child.clone()),
            household: Some(household.clone()),
            clinic: (*leg == LegKind::InsuranceCard)
                .then(|| declared.text("insurance.clinic").cloned())
                .flatten(),
            ..plain(*leg, at, due((case, holidays), days(case, asked, *leg)))
        })
        .collect()
}

fn after_death(
    (case, holidays): (&Case, &Holidays),
    entry: &Entry,
    death: &DeathRecord,
    declared: &Declared,
    asked: &[LegKind],
    at: DateTime<Utc>,
) -> Vec<LegRequested> {
    let Some(pin) = &death.deceased.pin else {
        return Vec::new();
    };
    let commune = declared
        .commune("deceased.residence")
        .map(|code| code.as_str().to_owned());
    let detail = declared.text("deceased.residence_detail");
    let home = (commune, detail.cloned().unwrap_or_default());
    let deceased = deceased(entry, death, pin, home);
    asked
        .iter()
        .map(|leg| LegRequested {
            deceased: Some(deceased.clone()),
            claim: leg.pays().then(|| claim(declared)).flatten(),
            ..plain(*leg, at, due((case, holidays), days(case, asked, *leg)))
        })
        .collect()
}

/// What agencies are told of a registered child.
pub(super) fn child(entry: &Entry, birth: &BirthRecord, pin: &str) -> LegChild {
    LegChild {
        name: birth.child.full_name(),
        pin: pin.to_owned(),
        birth_date: birth.child.birth_date,
        sex: birth.child.sex.as_str().to_owned(),
        entry: entry.number.to_string(),
        office: entry.office.clone(),
    }
}

/// What agencies are told of who has died. `home`: the last residence, as declared.
pub(super) fn deceased(
    entry: &Entry,
    death: &DeathRecord,
    pin: &str,
    (commune, detail): (Option<String>, String),
) -> LegDeceased {
    LegDeceased {
        name: death.deceased.name.clone(),
        pin: pin.to_owned(),
        birth_date: death.deceased.birth_date,
        sex: death.deceased.sex.as_str().to_owned(),
        died_on: death.died_on,
        entry: entry.number.to_string(),
        office: entry.office.clone(),
        commune,
        detail,
    }
}
