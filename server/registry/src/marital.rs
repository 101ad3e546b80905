//! Marital-status certificates: what the registers known here say of the person. Decree
//! 123/2015 Art. 22; law.md 2.5.

use domain::{
    mission::legal_day_at,
    paper::PaperKind,
    procedure::Severity::{self, Stop, Warn},
    register::{ActKind, ActPerson, ActRecord, RegisterContent, RegisterKind},
    text::{fold, word_set},
};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        entries::Entry,
        names::{self, Wanted},
        spouses, verifications,
    },
};

use crate::{DeskFinding, couples, deaths::died, papers::valid_until, reading::Reading};

const HOW: &str = "Điều 22 Nghị định 123/2015";
const ONE_PURPOSE: &str = "khoản 3 Điều 23 Nghị định 123/2015";

/// Entries of one person that are looked at.
const MOST: i64 = 20;

/// What stands against the status that is declared, and what the desk should look at.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(RegisterContent::Act(act)) = &reading.event else {
        return Ok(());
    };
    let Some(person) = act.who("person") else {
        return Ok(());
    };
    if act.kind != ActKind::MaritalStatus {
        return Ok(());
    }
    let key = person.key();
    for other in spouses::under(conn, &key, &case.code, MOST).await? {
        if other.entered
            && let Some((rule, severity)) = against(act.word("status"), person)
        {
            found.push(finding(rule, HOW, severity, vec![other.code]));
        }
    }
    for recorded in couples::recorded(conn, &person.into(), &case.code).await? {
        if let Some((rule, severity)) = against(act.word("status"), person) {
            found.push(finding(rule, HOW, severity, vec![recorded.case_code]));
        }
    }
    for death in died(conn, &key, &case.code).await? {
        found.push(finding("status-person-dead", HOW, Stop, vec![death]));
    }
    if !old_marriages(conn, person).await?.is_empty() {
        found.push(finding("status-old-book", HOW, Warn, Vec::new()));
    }
    let certificates = under_its_name(conn, person, RegisterKind::Act(ActKind::MaritalStatus));
    for entry in certificates.await? {
        if entry.case_code != case.code && still_good(&entry, act, case) {
            let rule = "status-paper-stands";
            found.push(finding(rule, ONE_PURPOSE, Warn, vec![entry.case_code]));
        }
    }
    if elsewhere(conn, case, reading).await? {
        found.push(finding("status-elsewhere", HOW, Warn, Vec::new()));
    }
    Ok(())
}

/// What a marriage that stands in a register means for the declared status. A name and a
/// birthday alone may be somebody else's.
fn against(status: Option<&str>, person: &ActPerson) -> Option<(&'static str, Severity)> {
    match (status, person.pin.is_some()) {
        (Some("never_married"), true) => Some(("status-married-here", Stop)),
        (Some("married"), _) => None,
        (Some("divorced" | "widowed"), true) => Some(("married-before-here", Warn)),
        _ => Some(("maybe-married", Warn)),
    }
}

/// Marriages of that name and birthday in books that were read in: their end is in no
/// register known here.
async fn old_marriages(conn: &mut Conn, person: &ActPerson) -> Result<Vec<Entry>, StoreError> {
    let all = under_its_name(conn, person, RegisterKind::Marriage).await?;
    let old = |entry: &Entry| matches!(entry.content, RegisterContent::Old(_));
    Ok(all.into_iter().filter(old).collect())
}

async fn under_its_name(
    conn: &mut Conn,
    person: &ActPerson,
    register: RegisterKind,
) -> Result<Vec<Entry>, StoreError> {
    let wanted = Wanted {
        words: word_set(&person.name),
        born: Some(person.born()),
        register: Some(register),
        ..Wanted::default()
    };
    let found = names::find(conn, &wanted, MOST).await?;
    let name = fold(&person.name);
    let named = |entry: &Entry| {
        let mut people = entry.content.people().into_iter();
        people.any(|one| fold(&one.name) == name)
    };
    let entries = found.into_iter().map(|one| one.entry);
    Ok(entries.filter(named).collect())
}

/// A certificate of the same person for the same purpose that is still good.
fn still_good(entry: &Entry, asked: &ActRecord, case: &Case) -> bool {
    let RegisterContent::Act(given) = &entry.content else {
        return false;
    };
    let same = given.who("person").map(ActPerson::key) == asked.who("person").map(ActPerson::key);
    let until = valid_until(PaperKind::MaritalStatusCertificate, entry.registered_on);
    let today = legal_day_at(&case.office, case.submitted_at);
    same && given.value("purpose") == asked.value("purpose")
        && until.is_some_and(|until| today <= until)
}

/// The time that is certified was spent in another commune, and nobody has answered yet.
async fn elsewhere(conn: &mut Conn, case: &Case, reading: &Reading) -> Result<bool, StoreError> {
    let lived = reading
        .declared
        .commune("certified.period_commune")
        .or_else(|| reading.declared.commune("person.residence"));
    if lived.is_none_or(|lived| lived.as_str() == case.office) {
        return Ok(false);
    }
    let letters = verifications::of_case(conn, &case.code).await?;
    Ok(!letters.iter().any(|letter| letter.answered_at.is_some()))
}

fn finding(rule: &str, article: &str, severity: Severity, related: Vec<String>) -> DeskFinding {
    DeskFinding::desk(rule, article, severity, related)
}
