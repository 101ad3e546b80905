//! Confirmations of civil status information: what the registers hold about one person, as
//! the registrar picked the entries, or that they hold nothing. law.md 1 row 22, 12.2.

use domain::{
    date,
    procedure::{
        Severity::{self, Stop, Warn},
        confirmed_as,
    },
    register::{ActKind, ActRecord, EntryPerson, FactValue, RegisterContent, RegisterKind},
    text::{fold, upper_vi},
};
use i18n::{Lang, Texts, texts};
use store::{
    Conn, StoreError,
    registry::{cases::Case, entries::Entry},
};

use crate::{
    ActError, DeskFinding,
    granting::{blocked, office},
    picking::picked,
    reading::Reading,
};

const WHAT: &str = "Nghị định 87/2020/NĐ-CP";

/// The act that a case asks for, where it is a confirmation.
fn declared(reading: &Reading) -> Option<&ActRecord> {
    match &reading.event {
        Some(RegisterContent::Act(act)) if act.kind == ActKind::Confirmation => Some(act),
        _ => None,
    }
}

/// An entry of a register that is not asked about.
pub(crate) fn fits_register(reading: &Reading, entry: &Entry) -> Result<(), ActError> {
    let question = format!("ask_{}", confirmed_as(entry.register));
    match declared(reading).is_none_or(|act| act.value(&question).is_some()) {
        true => Ok(()),
        false => Err(blocked("confirm-other-register", WHAT)),
    }
}

/// Register by register what was found, or that nothing was.
pub(crate) fn completed(mut act: ActRecord, picked: &[Entry]) -> ActRecord {
    let t = texts(Lang::Vi);
    for fact in &mut act.facts {
        let Some(asked) = fact.id.strip_prefix("ask_") else {
            continue;
        };
        let of = picked
            .iter()
            .filter(|entry| confirmed_as(entry.register) == asked);
        let records: Vec<String> = of.map(|entry| record(t, entry)).collect();
        fact.value = match records.is_empty() {
            true => FactValue::word("nothing"),
            false => FactValue::said("found", [("records", records.join("; "))]),
        };
    }
    act
}

/// Number, day and office of an entry, and whom it is about.
fn record(t: &'static Texts, entry: &Entry) -> String {
    let people = entry.content.people();
    let who: Vec<String> = people.iter().map(|one| person(t, entry, one)).collect();
    let (day, keeper) = match &entry.content {
        RegisterContent::Old(old) => (old.registered.printed(), old.office_then(&entry.office)),
        _ => (
            date::printed(entry.registered_on),
            office(&entry.office, entry.registered_on)
                .ok()
                .map(|office| office.with_place()),
        ),
    };
    let mut fill = vec![
        ("number", entry.number.to_string().into()),
        ("day", day.into()),
        ("office", keeper.unwrap_or_default().into()),
        ("who", who.join(" – ").into()),
    ];
    match entry.register {
        RegisterKind::Act(kind) => {
            let what = t.get(&format!("books-{}", kind.as_str().to_lowercase()));
            fill.push(("what", what.into()));
            t.with("confirm-record-act", &fill)
        }
        _ => t.with("confirm-record", &fill),
    }
}

fn person(t: &'static Texts, entry: &Entry, person: &EntryPerson) -> String {
    let (from, to) = person.born;
    let born = match from == to {
        true => date::printed(from),
        // Of old entries often only the year is known.
        false => format!("{}", chrono::Datelike::year(&from)),
    };
    let mut fill = vec![
        ("name", upper_vi(&person.name).into()),
        ("born", born.into()),
    ];
    match entry.register {
        RegisterKind::Death => {
            fill.push(("day", date::printed(entry.content.event_day()).into()));
            t.with("confirm-person-dead", &fill)
        }
        _ => t.with("confirm-person", &fill),
    }
}

/// What the registrar has to do and to look at.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(act) = declared(reading) else {
        return Ok(());
    };
    let mut told = |rule: &str, severity: Severity| {
        found.push(DeskFinding::desk(rule, WHAT, severity, Vec::new()));
    };
    let Some(picked) = picked(conn, &case.code).await? else {
        told("confirm-not-picked", Stop);
        return Ok(());
    };
    let Some(person) = act.who("person") else {
        return Ok(());
    };
    let (first, last) = person.born();
    let names = |entry: &Entry| {
        entry.content.people().into_iter().any(|one| {
            let (from, to) = one.born;
            fold(&one.name) == fold(&person.name) && from <= last && first <= to
        })
    };
    if !picked.iter().all(names) {
        told("confirm-other-person", Warn);
    }
    Ok(())
}
