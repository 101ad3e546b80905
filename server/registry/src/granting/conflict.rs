//! Nobody registers for themselves or for their own people: another officer of the office
//! does. Law 60/2014 Art. 12.1 h; law.md 4.5. As far as the registry can tell: by the
//! personal number where the account and the declaration have one, else by the name.

use domain::{
    pin::Pin,
    register::{DeceasedRecord, RegisterContent},
    text::fold,
};
use store::{Conn, StoreError, registry::cases::Case};

use super::blocked;
use crate::{
    ActError, Officer, couples,
    reading::Reading,
    whom::{Whom, couple},
};

const OWN: &str = "điểm h khoản 1 Điều 12 Luật Hộ tịch";
/// Who declares a death because of the office they hold declares nothing of their own.
const BY_OFFICE: [&str; 3] = ["institution", "police", "officer"];

/// Stops an officer who would enter, propose or sign something of their own.
pub(crate) async fn no_conflict(
    conn: &mut Conn,
    officer: &Officer,
    case: &Case,
    reading: &Reading,
) -> Result<(), ActError> {
    match conflict(conn, officer, case, reading).await? {
        true => Err(blocked("officer-is-party", OWN)),
        false => Ok(()),
    }
}

/// Whether the officer declares the event, is a parent of the child, one of those who
/// marry, or was married to the dead as far as the registers know.
async fn conflict(
    conn: &mut Conn,
    officer: &Officer,
    case: &Case,
    reading: &Reading,
) -> Result<bool, StoreError> {
    let Some(event) = &reading.event else {
        return Ok(false);
    };
    let declared = &reading.declared;
    let pin = declared.requester_pin().map(Pin::as_str);
    let relationship = declared.word("requester.relationship");
    let own = relationship.is_none_or(|word| !BY_OFFICE.contains(&word));
    let declares = declared.requester().is_some_and(|n| is(officer, n, pin));
    Ok((own && declares)
        || match event {
            RegisterContent::Birth(birth) => [&birth.mother, &birth.father]
                .into_iter()
                .flatten()
                .any(|parent| is(officer, &parent.name, parent.pin.as_deref())),
            RegisterContent::Marriage(marriage) => marriage
                .spouses()
                .into_iter()
                .any(|(_, spouse)| is(officer, &spouse.name, spouse.pin.as_deref())),
            RegisterContent::Death(death) => {
                is_widowed(conn, officer, case, &death.deceased).await?
            }
            RegisterContent::Act(_) | RegisterContent::Old(_) => false,
        })
}

async fn is_widowed(
    conn: &mut Conn,
    officer: &Officer,
    case: &Case,
    dead: &DeceasedRecord,
) -> Result<bool, StoreError> {
    let dead = Whom::new(dead.pin.as_deref(), &dead.name, dead.birth_date);
    let marriages = couples::of_one(conn, &dead, &case.code).await?;
    Ok(marriages
        .iter()
        .filter_map(|entry| couple(&entry.content))
        .flatten()
        .any(|one| !one.is(&dead) && is(officer, one.name(), one.pin())))
}

/// Two numbers tell; where one of them is not known, the same name does.
fn is(officer: &Officer, name: &str, pin: Option<&str>) -> bool {
    match (officer.pin.as_ref().map(Pin::as_str), pin) {
        (Some(own), Some(theirs)) => own == theirs,
        _ => fold(&officer.name) == fold(name),
    }
}
