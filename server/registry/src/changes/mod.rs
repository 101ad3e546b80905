//! Changes and corrections that citizens ask for (thay đổi, cải chính, bổ sung hộ tịch, xác
//! định lại dân tộc). Where the entry is in a book of the office, the decision puts that
//! very entry right: filing, line in the register of changes and note at the margin are one
//! act of two. Law 60/2014 Art. 26–29; law.md 1 row 20.

mod findings;
mod writing;

use domain::{
    case::Role,
    date,
    procedure::{ChangeKind, Declared, DeclaredChange, declared_changes},
    register::{ActKind, ActRecord, FactValue, RegisterContent, RegisterKind, entry_values},
};
use store::registry::entries::Entry;

pub(crate) use findings::findings;
pub(crate) use writing::Asked;

use crate::{
    ActError, ChangeLine, Officer,
    granting::{blocked, office},
    reading::Reading,
    second::has,
};

const HOW: &str = "Điều 28 Luật Hộ tịch";

/// The act that a case asks for, where it is a change.
pub(crate) fn declared(reading: &Reading) -> Option<&ActRecord> {
    match &reading.event {
        Some(RegisterContent::Act(act)) if act.kind == ActKind::Change => Some(act),
        _ => None,
    }
}

/// Whether the officer can be the second person: the papers made anew bear the name of who
/// agrees, who therefore signs for the office.
pub(crate) fn agrees(is_change: bool, officer: &Officer) -> bool {
    !is_change || has(officer, &[Role::Signatory])
}

/// The same where it is done.
pub(crate) fn may_agree(
    reading: &Reading,
    officer: &Officer,
    proposed: bool,
) -> Result<(), ActError> {
    match !proposed || agrees(declared(reading).is_some(), officer) {
        true => Ok(()),
        false => Err(ActError::NotAllowed),
    }
}

/// An entry of another register than the one that is asked about.
pub(crate) fn fits_register(reading: &Reading, entry: &Entry) -> Result<(), ActError> {
    let register = match declared(reading) {
        Some(_) => ChangeKind::register(&reading.declared),
        None => None,
    };
    match register.is_none_or(|register| register == entry.register) {
        true => Ok(()),
        false => Err(blocked("change-other-register", HOW)),
    }
}

/// Field by field what is asked for, beside what the entry holds.
pub(crate) fn lines(declared: &Declared, picked: Option<&[Entry]>) -> Vec<ChangeLine> {
    let entry = picked.and_then(<[Entry]>::first);
    declared_changes(declared)
        .into_iter()
        .map(|change| ChangeLine {
            field: change.field,
            held: entry.and_then(|entry| held(entry, &change)),
            before: change.before,
            after: change.after,
        })
        .collect()
}

/// What an entry holds in a field; none where it has no such field, as in old books.
fn held(entry: &Entry, change: &DeclaredChange) -> Option<String> {
    let values = entry_values(&entry.content);
    let value = values.into_iter().find(|value| value.field == change.field);
    value.map(|value| value.printed())
}

/// The act with what the entry itself says: its number and day, and what stands in it.
pub(crate) fn completed(
    mut act: ActRecord,
    declared: &Declared,
    entry: Option<&Entry>,
) -> ActRecord {
    let Some(entry) = entry else {
        return act;
    };
    let changes = declared_changes(declared);
    let word = match entry.register {
        RegisterKind::Marriage => "marriage",
        RegisterKind::Death => "death",
        _ => "birth",
    };
    let keeper = match &entry.content {
        RegisterContent::Old(old) => old.office_then(&entry.office),
        _ => office(&entry.office, entry.registered_on)
            .ok()
            .map(|office| office.with_place()),
    };
    for fact in &mut act.facts {
        let change = changes.iter().find(|change| change.fact == fact.id);
        if let Some(change) = change
            && let Some(before) = held(entry, change)
        {
            let held = DeclaredChange {
                before,
                ..change.clone()
            };
            fact.value = held.said();
        }
        if fact.id == "registered"
            && let Some(keeper) = &keeper
        {
            fact.value = FactValue::said(
                word,
                [
                    ("number", entry.number.to_string()),
                    ("day", date::printed(entry.registered_on)),
                    ("authority", keeper.clone()),
                ],
            );
        }
    }
    act
}
