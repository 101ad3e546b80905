//! What is registered again because its book and its original are lost: the former
//! office is asked, and nothing is entered twice that stands in a register known here.
//! Decree 123/2015 Art. 24–28.

use domain::{
    procedure::{Severity, book_keeper},
    register::{BirthRecord, EntryNumber, RegisterContent, RegisterKind},
    text::fold,
};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        entries::{self, Entry},
        verifications,
    },
};

use crate::{DeskFinding, deaths::died, reading::Reading, revoking::revoked_since};

/// Both the book and the original must be lost.
const LOST: &str = "khoản 1 Điều 24 Nghị định 123/2015";
/// Only of the living.
const LIVING: &str = "khoản 3 Điều 24 Nghị định 123/2015";

/// It stands in a register known here.
pub(crate) const STANDS: &str = "entry-stands";

/// Entries of one name and day that are looked at.
const MOST: i64 = 20;

/// What the registers and the letters of a case say; nothing of what is entered for the
/// first time.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(content) = &reading.event else {
        return Ok(());
    };
    if content.former().is_none() {
        return Ok(());
    }
    found.extend(former_office(conn, case, reading, content.kind()).await?);
    found.extend(under_its_number(conn, case, reading, content).await?);
    if let RegisterContent::Birth(birth) = content {
        found.extend(under_its_name(conn, case, birth).await?);
        found.extend(of_the_dead(conn, case, birth).await?);
    }
    Ok(())
}

/// Another office kept the book: it is asked before anything is entered. The own one is
/// looked into.
async fn former_office(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    kind: RegisterKind,
) -> Result<Option<DeskFinding>, StoreError> {
    let former = book_keeper(&reading.declared, "former.commune");
    if former.is_some_and(|former| former.as_str() == case.office) {
        let rule = "look-in-own-book";
        return Ok(Some(finding(rule, asks(kind), Severity::Warn, Vec::new())));
    }
    let letters = verifications::of_case(conn, &case.code).await?;
    let answered = letters.iter().any(|letter| letter.answered_at.is_some());
    let rule = "former-office-not-asked";
    Ok((!answered).then(|| finding(rule, asks(kind), Severity::Stop, Vec::new())))
}

/// The article on the letter to the former office.
fn asks(kind: RegisterKind) -> &'static str {
    match kind {
        RegisterKind::Birth => "khoản 2 Điều 26 Nghị định 123/2015",
        RegisterKind::Marriage => "khoản 2 Điều 27 Nghị định 123/2015",
        RegisterKind::Death => "Điều 28 Nghị định 123/2015",
        // None is registered again.
        RegisterKind::Act(_) => LOST,
    }
}

/// The entry of that number in the former office's register, if it is known here.
async fn under_its_number(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    content: &RegisterContent,
) -> Result<Option<DeskFinding>, StoreError> {
    let declared = &reading.declared;
    let number = declared
        .text("former.number")
        .and_then(|typed| EntryNumber::parse(typed));
    let (Some(office), Some(number)) = (book_keeper(declared, "former.commune"), number) else {
        return Ok(None);
    };
    let entry = entries::by_number(conn, office.as_str(), content.kind(), number).await?;
    let same = fold(&content.subject_name());
    let known = |entry: &Entry| entry.case_code != case.code && entry.name_folded == same;
    match entry.filter(known) {
        Some(entry) if revoked_since(conn, entry.id).await?.is_none() => {
            Ok(Some(stands(vec![entry.case_code])))
        }
        _ => Ok(None),
    }
}

/// The person's entry: the same name and day of birth, and the same mother or number.
/// Without them somebody looks.
async fn under_its_name(
    conn: &mut Conn,
    case: &Case,
    birth: &BirthRecord,
) -> Result<Vec<DeskFinding>, StoreError> {
    let (name, born) = (fold(&birth.child.full_name()), birth.child.birth_date);
    let named = entries::by_name(conn, RegisterKind::Birth, &name, born, MOST).await?;
    let mother = birth.mother.as_ref().map(|mother| fold(&mother.name));
    let same = |entry: &Entry| {
        let by_mother = mother
            .as_ref()
            .is_some_and(|mother| fold(&entry.mother_name) == *mother);
        let by_number = entry.pin.is_some() && entry.pin == birth.child.pin;
        by_mother || by_number
    };
    let mut found = Vec::new();
    for entry in named {
        if entry.case_code == case.code || revoked_since(conn, entry.id).await?.is_some() {
            continue;
        }
        let maybe = "entry-maybe-stands";
        found.push(match same(&entry) {
            true => stands(vec![entry.case_code]),
            false => finding(maybe, LOST, Severity::Warn, vec![entry.case_code]),
        });
    }
    Ok(found)
}

/// A birth is registered again of the living only.
async fn of_the_dead(
    conn: &mut Conn,
    case: &Case,
    birth: &BirthRecord,
) -> Result<Vec<DeskFinding>, StoreError> {
    let Some(pin) = &birth.child.pin else {
        return Ok(Vec::new());
    };
    let deaths = died(conn, &format!("pin {pin}"), &case.code).await?;
    Ok(deaths
        .into_iter()
        .map(|death| finding("person-is-dead", LIVING, Severity::Stop, vec![death]))
        .collect())
}

/// It stands in a register known here: a copy is made of it.
fn stands(related: Vec<String>) -> DeskFinding {
    finding(STANDS, LOST, Severity::Stop, related)
}

fn finding(rule: &str, article: &str, severity: Severity, related: Vec<String>) -> DeskFinding {
    DeskFinding::desk(rule, article, severity, related)
}
