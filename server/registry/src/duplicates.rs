//! Births that are likely the same child's, and deaths that are likely the same person's
//! (law.md 4.7, 4.8): found by keys, weighed with reasons, shown side by side. The officer
//! decides, and says why.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::CaseStage,
    duplicate::{BirthFacts, DeathFacts, Facts, Level, Likeness},
    procedure::{Severity, procedure},
    register::{EntryNumber, RegisterContent},
    text::passage,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        book_likeness,
        cases::{self, Case},
        compared::{self, Compared},
        events::{self, Event},
        likeness::{self, Kept},
    },
};

use crate::{
    ActError, CaseView, DeskFinding, EventKind, Field, FieldProblem, Officer, OldBook, Registry,
    action::REASON_MOST, asker, books_compared, deaths, marriages, reading::Reading,
};

/// A birth, or a death, that may be the same person's.
#[derive(Clone)]
pub struct LikelyDuplicate {
    /// Dossier code; of an entry of an old book its place among the books.
    pub code: String,
    /// What it says.
    pub facts: Facts,
    /// Points and reasons.
    pub likeness: Likeness,
    /// Where it comes from.
    pub source: Source,
    /// Commune code of its office.
    pub office: String,
    /// When it was filed, or read from its book.
    pub filed_at: DateTime<Utc>,
    /// Number and day, once it is entered.
    pub entry: Option<(EntryNumber, NaiveDate)>,
    /// An officer has found them to be two people.
    pub compared: Option<Compared>,
}

/// Where a likely duplicate comes from.
#[derive(Clone, PartialEq)]
pub enum Source {
    /// A case here, and where it stands.
    Case(CaseStage),
    /// An old book.
    Book(OldBook),
}

impl LikelyDuplicate {
    /// What names it: the dossier code; of an old book the book, the number with its year and
    /// the office of then.
    pub fn named(&self) -> String {
        match (&self.source, &self.entry) {
            (Source::Book(book), Some((number, _))) => {
                format!("{}, {number}, {}", book.book, book.office_then)
            }
            _ => self.code.clone(),
        }
    }
}

/// Events under one key that are weighed: more than any name has in one week.
pub(crate) const MOST: i64 = 100;
/// Shown at once, the likeliest first.
const SHOWN: usize = 10;

/// What tells the declared child, or the dead, from others; none for other procedures, or
/// while the event cannot be read.
fn facts(code: &str, sibling: Option<&str>, reading: &Reading) -> Option<Facts> {
    let content = reading.event.as_ref()?;
    let notice = reading.declared.text("notice.code").map(String::as_str);
    let pin = match content {
        RegisterContent::Birth(birth) => birth.child.pin.as_deref(),
        _ => None,
    };
    told(code, sibling, content, notice, pin)
}

/// What an entry tells, or what is asked to be entered; `notice` and `pin` of a birth are
/// known beside it.
fn told(
    code: &str,
    sibling: Option<&str>,
    content: &RegisterContent,
    notice: Option<&str>,
    pin: Option<&str>,
) -> Option<Facts> {
    match content {
        RegisterContent::Birth(birth) => Some(Facts::Birth(BirthFacts {
            sibling: sibling.map(str::to_owned),
            ..BirthFacts::of(code, birth, notice, pin)?
        })),
        content => DeathFacts::of(code, content).map(Facts::Death),
    }
}

/// The same of a case.
pub(crate) fn facts_of(case: &Case, reading: &Reading) -> Option<Facts> {
    facts(&case.code, case.sibling.as_deref(), reading)
}

/// Keeps the keys under which a case is found; to be called whenever its answers change.
pub(crate) async fn keep_keys(
    tx: &mut Tx,
    case: &Case,
    reading: &Reading,
) -> Result<(), StoreError> {
    deaths::keep_key(tx, case, reading).await?;
    marriages::keep_keys(tx, case, reading).await?;
    asker::keep_key(tx, case, reading).await?;
    match facts_of(case, reading) {
        Some(facts) => likeness::keep(tx, &case.code, &facts.keys()).await,
        None => Ok(()),
    }
}

/// The births that may be the same child's, or the deaths that may be the same person's,
/// likeliest first.
pub(crate) async fn of_case(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
) -> Result<Vec<LikelyDuplicate>, StoreError> {
    let Some(own) = facts_of(case, reading) else {
        return Ok(Vec::new());
    };
    let kept = likeness::near(conn, &case.code, &own.keys(), MOST).await?;
    let mut found: Vec<LikelyDuplicate> = kept
        .into_iter()
        .filter_map(|kept| likely(&own, kept))
        .collect();
    found.extend(books_compared::like(conn, &case.code, &own).await?);
    found.sort_by_key(|duplicate| -duplicate.likeness.score);
    found.truncate(SHOWN);
    Ok(found)
}

fn likely(own: &Facts, kept: Kept) -> Option<LikelyDuplicate> {
    let reading = procedure(&kept.procedure)
        .and_then(|id| Reading::under(id, kept.law, kept.received_on, &kept.answers));
    let sibling = kept.sibling.as_deref();
    let filed = reading.and_then(|reading| facts(&kept.code, sibling, &reading));
    // What is entered stands, whatever was declared.
    let facts = match &kept.entry {
        Some(entry) => {
            let notice = match filed {
                Some(Facts::Birth(filed)) => filed.notice,
                _ => None,
            };
            let pin = entry.pin.as_deref();
            told(&kept.code, sibling, &entry.content, notice.as_deref(), pin)?
        }
        None => filed?,
    };
    let likeness = own.compare(&facts)?;
    (likeness.level > Level::Apart).then_some(LikelyDuplicate {
        code: kept.code,
        facts,
        likeness,
        source: Source::Case(kept.stage),
        office: kept.office,
        filed_at: kept.submitted_at,
        entry: kept.entry.map(|entry| (entry.number, entry.registered_on)),
        compared: kept.compared,
    })
}

/// What the desk finds in them. A likely one stops the registration until an officer
/// has compared; of two that are both open only the later one waits.
pub(crate) fn findings(case: &Case, duplicates: &[LikelyDuplicate]) -> Vec<DeskFinding> {
    let finding = |duplicate: &LikelyDuplicate| {
        let first = duplicate.entry.is_some()
            || (duplicate.filed_at, &duplicate.code) < (case.submitted_at, &case.code);
        let [compared, likely, maybe] = rules(duplicate);
        let (rule, severity) = match (&duplicate.compared, duplicate.likeness.level) {
            (Some(_), _) => (compared, Severity::Warn),
            (None, Level::Likely) if first => (likely, Severity::Stop),
            (None, Level::Likely) => (likely, Severity::Warn),
            (None, _) => (maybe, Severity::Warn),
        };
        DeskFinding::desk(rule, ONCE, severity, vec![duplicate.code.clone()])
    };
    duplicates.iter().map(finding).collect()
}

/// What is said of a child is not said of the dead, nor of an old book what is said of a case:
/// compared, likely one, worth a look.
fn rules(duplicate: &LikelyDuplicate) -> [&'static str; 3] {
    match (&duplicate.facts, &duplicate.source) {
        (Facts::Birth(_), Source::Case(_)) => ["compared", "likely-same-child", "maybe-same-child"],
        (Facts::Death(_), Source::Case(_)) => {
            ["compared-dead", "likely-same-person", "maybe-same-person"]
        }
        (Facts::Birth(_), Source::Book(_)) => [
            "compared-book",
            "likely-child-in-book",
            "maybe-child-in-book",
        ],
        (Facts::Death(_), Source::Book(_)) => [
            "compared-dead-book",
            "likely-person-in-book",
            "maybe-person-in-book",
        ],
    }
}

/// An event is registered once, at one office.
const ONCE: &str = "khoản 4 Điều 5 Luật Hộ tịch";

impl Registry {
    /// Notes that the officer compared a case with a likely duplicate, a case or an entry of an
    /// old book, and found two people, and why. The case itself is not changed.
    pub async fn found_two(
        &self,
        officer: &Officer,
        code: &str,
        other: &str,
        reason: &str,
    ) -> Result<CaseView, ActError> {
        let view = self.view(officer, code).await?.ok_or(ActError::NotFound)?;
        let shown = view
            .duplicates
            .iter()
            .find(|found| found.code == other)
            .ok_or(ActError::NotFound)?;
        let reason = passage(reason);
        match reason.chars().count() {
            0 => return Err(invalid(FieldProblem::Missing(Field::Reason))),
            length if length > REASON_MOST => {
                return Err(invalid(FieldProblem::TooLong(Field::Reason, REASON_MOST)));
            }
            _ => {}
        }
        let at = self.now();
        let compared = Compared {
            officer: officer.name.clone(),
            at,
            reason: reason.clone(),
        };
        let mut tx = self.db().write().await?;
        cases::lock(&mut tx, code).await?;
        let new = match &shown.source {
            Source::Case(_) => {
                compared::insert(&mut tx, (code, other), officer.id, &compared).await?
            }
            Source::Book(book) => {
                let of = (code, book.entry);
                book_likeness::compare(&mut tx, of, officer.id, &compared).await?
            }
        };
        if new {
            let event = Event {
                reason: Some(format!("{}: {reason}", shown.named())),
                ..EventKind::Compared.by(officer, at)
            };
            events::append(&mut tx, code, &event).await?;
        }
        tx.commit().await?;
        tracing::info!(case = code, other, officer = %officer.id, "compared and found two people");
        self.view(officer, code).await?.ok_or(ActError::NotFound)
    }
}

fn invalid(problem: FieldProblem) -> ActError {
    ActError::Invalid(vec![problem])
}
