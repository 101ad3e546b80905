//! Acknowledgements of a father, a mother or a child, alone or with a birth: who is in the
//! register already, that both come, and that one with a foreign element is posted. Law
//! 60/2014 Art. 25, 44; law.md 1 rows 2 and 18.

use chrono::{DateTime, Utc};
use domain::{
    law::Term,
    mission::legal_day_at,
    paper::PaperKind,
    procedure::{
        ACKNOWLEDGED_ABROAD, Answers,
        Severity::{self, Stop, Warn},
    },
    register::{
        ActKind, ActRecord, BirthRecord, FactValue, ParentRecord, RegisterContent, RegisterKind,
    },
};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        entries::{self, Entry},
        events,
    },
};

use crate::{
    ActError, DeskFinding, EventKind, Registry, deaths::died, findings::ONCE, granting::blocked,
    presence, reading::Reading, whom::Whom,
};

const PRESENT: &str = "khoản 1 Điều 25 Luật Hộ tịch";
const NOTED: &str = "khoản 2 Điều 25 Luật Hộ tịch";
const POSTED: &str = "khoản 2 Điều 44 Luật Hộ tịch";
/// Who is entered as a parent is one until a court says otherwise.
const BY_COURT: &str = "Điều 101 Luật Hôn nhân và gia đình";

/// What the registers say of who acknowledges and who is acknowledged.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let mut told = |rule: &str, article: &str, severity: Severity, related: Vec<String>| {
        found.push(DeskFinding::desk(rule, article, severity, related));
    };
    if !is_asked_for(case, reading) {
        return Ok(());
    }
    told("parties-present", PRESENT, Warn, Vec::new());
    let Some(act) = alone(reading) else {
        return Ok(());
    };
    if case.procedure_code == ACKNOWLEDGED_ABROAD {
        told("acknowledgement-posted", POSTED, Warn, Vec::new());
    }
    for person in &act.persons {
        for death in died(conn, &person.key(), &case.code).await? {
            told("act-person-dead", PRESENT, Stop, vec![death]);
        }
    }
    let (Some(parent), Some(child)) = (act.who("parent"), act.who("child")) else {
        return Ok(());
    };
    let (parent, child) = (Whom::from(parent), Whom::from(child));
    let register = RegisterKind::Act(ActKind::ParentChild);
    let before = child.entries(conn, register, &case.code).await?;
    let before = before.into_iter().filter(|entry| match &entry.content {
        RegisterContent::Act(other) => {
            let is = |role: &str, whom: &Whom| {
                let theirs = other.who(role);
                theirs.is_some_and(|theirs| whom.is(&theirs.into()))
            };
            is("parent", &parent) && is("child", &child)
        }
        _ => false,
    });
    let before: Vec<String> = before.map(|entry| entry.case_code).collect();
    if !before.is_empty() {
        told("acknowledged-already", ONCE, Stop, before);
    }
    match birth_of(conn, act).await? {
        None => told("birth-not-here", NOTED, Warn, Vec::new()),
        Some((entry, birth)) => {
            let related = vec![entry.case_code];
            match parent_on_that_side(act, &birth) {
                Some(entered) if parent.is(&entered.into()) => {
                    told("parent-in-birth", ONCE, Stop, related);
                }
                Some(_) => told("child-has-parent", BY_COURT, Stop, related),
                None => told("birth-is-noted", NOTED, Warn, related),
            }
        }
    }
    Ok(())
}

/// The father of a birth where a father is acknowledged, else the mother.
fn parent_on_that_side<'a>(act: &ActRecord, birth: &'a BirthRecord) -> Option<&'a ParentRecord> {
    match act.word("acknowledgement_kind") {
        Some("father" | "child_father") => birth.father.as_ref(),
        _ => birth.mother.as_ref(),
    }
}

/// The acknowledgement that is asked for alone.
fn alone(reading: &Reading) -> Option<&ActRecord> {
    match &reading.event {
        Some(RegisterContent::Act(act)) if act.kind == ActKind::ParentChild => Some(act),
        _ => None,
    }
}

/// Whether one is asked for, alone or with a birth.
pub(crate) fn is_asked_for(case: &Case, reading: &Reading) -> bool {
    let answers = Answers(case.answers.clone());
    let variant = reading.law.variant(&answers);
    let with_birth = matches!(reading.event, Some(RegisterContent::Birth(_)))
        && variant.is_some_and(|variant| variant.results.contains(&PaperKind::ActExtract));
    with_birth || alone(reading).is_some()
}

/// The birth of the child, where it is known here without doubt: by the child's number;
/// without one by name, birthday and the other parent.
pub(crate) async fn birth_of(
    conn: &mut Conn,
    act: &ActRecord,
) -> Result<Option<(Entry, BirthRecord)>, StoreError> {
    let Some(child) = act.who("child") else {
        return Ok(None);
    };
    if let Some(pin) = &child.pin
        && let Some(entry) = entries::by_pin(conn, pin).await?
    {
        return Ok(of_birth(entry));
    }
    let Some(other) = act.value("other_parent_name") else {
        return Ok(None);
    };
    let whom = Whom::from(child);
    let mut births = Vec::new();
    for entry in whom.entries(conn, RegisterKind::Birth, "").await? {
        births.extend(of_birth(entry).filter(|(entry, birth)| {
            let theirs = [&birth.mother, &birth.father].into_iter().flatten();
            let mut named = theirs.map(|one| FactValue::text(&one.name));
            let unnumbered = entry.pin.is_none() || child.pin.is_none();
            unnumbered && named.any(|name| name == *other)
        }));
    }
    match births.len() {
        1 => Ok(births.pop()),
        _ => Ok(None),
    }
}

fn of_birth(entry: Entry) -> Option<(Entry, BirthRecord)> {
    match &entry.content {
        RegisterContent::Birth(birth) => {
            let birth = (**birth).clone();
            Some((entry, birth))
        }
        _ => None,
    }
}

impl Registry {
    /// Nothing is entered before an officer has written down that both came; nor, with a
    /// foreign element, before it was posted as long as the law asks.
    pub(crate) async fn parties_came(
        &self,
        conn: &mut Conn,
        case: &Case,
        reading: &Reading,
        at: DateTime<Utc>,
    ) -> Result<(), ActError> {
        if !is_asked_for(case, reading) {
            return Ok(());
        }
        if !presence::came(conn, &case.code).await? {
            return Err(blocked("parties-not-noted", PRESENT));
        }
        if case.procedure_code != ACKNOWLEDGED_ABROAD {
            return Ok(());
        }
        let days = case
            .law
            .number(Term::AcknowledgementPostingDays, case.received_on);
        let accepted = events::of_case(conn, &case.code)
            .await?
            .into_iter()
            .find(|event| event.kind == EventKind::Accepted.as_str())
            .map_or(case.submitted_at, |event| event.at);
        let posted = self.calendar().of(&case.office);
        let last = posted.due_working_days(accepted, days).day;
        match legal_day_at(&case.office, at) <= last {
            true => Err(blocked("acknowledgement-posting", POSTED)),
            false => Ok(()),
        }
    }
}
