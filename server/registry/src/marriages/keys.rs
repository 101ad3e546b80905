//! Under which keys the two are found.

use domain::{
    date,
    register::{MarriageRecord, SpouseRecord},
    text::fold,
};
use store::{
    StoreError, Tx,
    registry::{
        cases::Case,
        spouses::{self, Spouse},
    },
};

use super::{MARRIED, declared};
use crate::{ActError, granting::blocked, reading::Reading};

/// The PIN, which names one person without doubt; else name and day of birth.
pub(super) fn person(spouse: &SpouseRecord) -> String {
    match &spouse.pin {
        Some(pin) => format!("pin {pin}"),
        None => format!(
            "name {} {}",
            fold(&spouse.name),
            date::printed(spouse.birth_date)
        ),
    }
}

/// The other identity paper of who has no PIN.
pub(super) fn paper(spouse: &SpouseRecord) -> Option<String> {
    match (&spouse.pin, &spouse.identity) {
        (None, Some(paper)) => Some(fold(paper)),
        _ => None,
    }
}

fn rows(marriage: &MarriageRecord) -> Vec<Spouse> {
    marriage
        .spouses()
        .into_iter()
        .map(|(side, spouse)| Spouse {
            side: side.to_owned(),
            person: person(spouse),
            paper: paper(spouse),
            name_folded: fold(&spouse.name),
            birth_date: spouse.birth_date,
        })
        .collect()
}

/// Keeps the keys of a case; to be called whenever the answers change.
pub(crate) async fn keep_keys(
    tx: &mut Tx,
    case: &Case,
    reading: &Reading,
) -> Result<(), StoreError> {
    match declared(reading) {
        Some(marriage) => spouses::keep(tx, &case.code, &rows(marriage)).await,
        None => Ok(()),
    }
}

/// Keeps the keys of an entry that was put right.
pub(crate) async fn keep_entry(
    tx: &mut Tx,
    case: &str,
    marriage: &MarriageRecord,
) -> Result<(), StoreError> {
    spouses::keep(tx, case, &rows(marriage)).await
}

/// Notes that both are married now. The same number of marriage of the same person is
/// entered once, whatever was seen before.
pub(crate) async fn enter(
    tx: &mut Tx,
    case: &str,
    marriage: &MarriageRecord,
) -> Result<(), ActError> {
    for (side, spouse) in marriage.spouses() {
        let once = spouse
            .pin
            .as_ref()
            .map(|pin| format!("pin {pin} #{}", spouse.ordinal));
        spouses::enter(tx, case, side, once.as_deref())
            .await
            .map_err(|error| match error.violates("registry_spouses_once") {
                true => blocked("married-already", MARRIED),
                false => error.into(),
            })?;
    }
    Ok(())
}
