//! By what an agency decides, and what it says to the family. Its words are its own:
//! Vietnamese, whatever language the family reads the portal in.

mod after_death;

use chrono::{Datelike, NaiveDate};
use domain::{
    exchange::LegRequested,
    leg::LegKind,
    pin::Pin,
    place::{CommuneCode, gazetteer},
    register::RegisterKind,
};
use i18n::{Lang, texts};

/// Who may be head of a household (Civil Code Art. 20: of age from 18 years).
const OF_AGE: i32 = 18;
/// Cards of small children: under 6 years. Law on Health Insurance Art. 12; Law 26/2023
/// Art. 19.
const SMALL: i32 = 6;

/// The result, or why it cannot be done.
pub(crate) fn decide(request: &LegRequested, today: NaiveDate) -> Result<String, String> {
    match request.leg.of() {
        // No leg is of a marriage.
        RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_) => {
            after_birth(request, today)
        }
        RegisterKind::Death => after_death::decide(request),
    }
}

fn after_birth(request: &LegRequested, today: NaiveDate) -> Result<String, String> {
    let t = texts(Lang::Vi);
    let (Some(child), Some(home)) = (&request.child, &request.household) else {
        return Err(t.get("agency-said-incomplete").to_owned());
    };
    let small = years(child.birth_date, today) < SMALL;
    match request.leg {
        LegKind::Residence => {
            // A number shows the year of birth, not the day: who turns 18 this year is not
            // refused.
            let minor = (today.year() - OF_AGE + 1)..=today.year();
            let of_age = Pin::parse(&home.householder_pin)
                .is_ok_and(|pin| !minor.clone().any(|year| pin.matches_year(year)));
            if !of_age {
                return Err(t.get("agency-said-no-householder").to_owned());
            }
            let place = place(&home.commune, &home.detail);
            Ok(t.with(
                "agency-said-residence",
                &[
                    ("place", place.as_str().into()),
                    ("head", home.householder.as_str().into()),
                ],
            ))
        }
        LegKind::InsuranceCard if small => Ok(t.with(
            "agency-said-insurance",
            &[
                ("number", child.pin.as_str().into()),
                (
                    "clinic",
                    request.clinic.as_deref().unwrap_or_default().into(),
                ),
            ],
        )),
        LegKind::IdentityCard if small => Ok(t.with(
            "agency-said-card",
            &[("place", place(&home.commune, "").as_str().into())],
        )),
        LegKind::InsuranceCard | LegKind::IdentityCard => {
            Err(t.get("agency-said-too-old").to_owned())
        }
        _ => Err(t.get("agency-said-incomplete").to_owned()),
    }
}

fn years(from: NaiveDate, to: NaiveDate) -> i32 {
    to.years_since(from)
        .map_or(0, |years| i32::try_from(years).unwrap_or(i32::MAX))
}

fn place(commune: &str, detail: &str) -> String {
    let label = CommuneCode::parse(commune)
        .ok()
        .and_then(|code| gazetteer().newest_label(code))
        .unwrap_or_default();
    match detail {
        "" => label,
        detail => format!("{detail}, {label}"),
    }
}
