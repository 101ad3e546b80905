//! Deaths: what tells that two declarations are about one person (law.md 4.7, 4.8).

use domain::{
    date,
    procedure::Severity,
    register::{DeathRecord, DeceasedRecord, RegisterContent},
    text::fold,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::Case,
        deceased::{self, Declared},
    },
};

use crate::{DeskFinding, findings::ONCE, reading::Reading};

/// Cases about one person that are looked at.
const MOST: i64 = 20;

/// The death that is declared; none for other procedures, or while it cannot be read.
fn declared(reading: &Reading) -> Option<&DeathRecord> {
    match &reading.event {
        Some(RegisterContent::Death(death)) => Some(death),
        _ => None,
    }
}

/// What names one person without doubt: the PIN, or another identity paper.
pub(crate) fn once_key(deceased: &DeceasedRecord) -> Option<String> {
    match (&deceased.pin, &deceased.identity) {
        (Some(pin), _) => Some(format!("pin {pin}")),
        (None, Some(paper)) => Some(format!("paper {}", fold(paper))),
        (None, None) => None,
    }
}

/// The same; where there is neither, name, birth and death.
fn key(death: &DeathRecord) -> String {
    once_key(&death.deceased).unwrap_or_else(|| {
        format!(
            "name {} {} {}",
            fold(&death.deceased.name),
            death.deceased.birth_date.printed(),
            date::printed(death.died_on)
        )
    })
}

/// Keeps the key under which the person is found; to be called whenever the answers
/// change.
pub(crate) async fn keep_key(
    tx: &mut Tx,
    case: &Case,
    reading: &Reading,
) -> Result<(), StoreError> {
    match declared(reading) {
        Some(death) => deceased::keep(tx, &case.code, &key(death)).await,
        None => Ok(()),
    }
}

/// Who is registered as dead already is not registered again; of two open declarations
/// the one filed first goes on. Where only name and days are the same, an officer looks.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(death) = declared(reading) else {
        return Ok(());
    };
    let certain = once_key(&death.deceased).is_some();
    for other in deceased::under(conn, &key(death), &case.code, MOST).await? {
        found.extend(finding(case, certain, other));
    }
    Ok(())
}

fn finding(case: &Case, certain: bool, other: Declared) -> Option<DeskFinding> {
    let later = (case.submitted_at, &case.code) > (other.submitted_at, &other.code);
    let (rule, severity) = match (other.entered, certain) {
        (true, true) => ("death-registered-already", Severity::Stop),
        (false, true) if other.stage.is_open() && later => ("death-filed-already", Severity::Stop),
        (false, true) if other.stage.is_open() => ("death-filed-already", Severity::Warn),
        (true, false) => ("death-maybe-registered", Severity::Warn),
        (false, false) if other.stage.is_open() => ("death-maybe-filed", Severity::Warn),
        _ => return None,
    };
    Some(DeskFinding::desk(rule, ONCE, severity, vec![other.code]))
}
