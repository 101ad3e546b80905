//! Births that are likely the same child's (law.md 4.7, 4.8): found by keys, weighed
//! with reasons, shown side by side. The officer decides, and says why.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::CaseStage,
    duplicate::{BirthFacts, BlockKeys, Level, Likeness, compare},
    procedure::{Severity, procedure},
    register::{EntryNumber, RegisterContent},
    text::passage,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        compared::{self, Compared},
        events::{self, Event},
        likeness::{self, Kept},
    },
};

use crate::{
    ActError, CaseView, DeskFinding, EventKind, Field, FieldProblem, Officer, Registry,
    action::REASON_MOST, asker, deaths, marriages, reading::Reading,
};

/// A birth that may be the same child's.
#[derive(Clone)]
pub struct LikelyDuplicate {
    /// Dossier code.
    pub code: String,
    /// What it says.
    pub facts: BirthFacts,
    /// Points and reasons.
    pub likeness: Likeness,
    /// Where its case stands.
    pub stage: CaseStage,
    /// Commune code of its office.
    pub office: String,
    /// When it was filed.
    pub filed_at: DateTime<Utc>,
    /// Number and day, once it is entered.
    pub entry: Option<(EntryNumber, NaiveDate)>,
    /// An officer has found them to be two children.
    pub compared: Option<Compared>,
}

/// Births under one key that are weighed: more than any name has in one week.
const MOST: i64 = 100;
/// Shown at once, the likeliest first.
const SHOWN: usize = 10;

/// What tells the declared child from others; none for other procedures, or while the
/// birth cannot be read.
pub(crate) fn facts(code: &str, sibling: Option<&str>, reading: &Reading) -> Option<BirthFacts> {
    let Some(RegisterContent::Birth(birth)) = &reading.event else {
        return None;
    };
    let notice = reading.declared.text("notice.code").map(String::as_str);
    Some(BirthFacts {
        sibling: sibling.map(str::to_owned),
        ..BirthFacts::of(code, birth, notice, birth.child.pin.as_deref())
    })
}

/// The same of a case.
pub(crate) fn facts_of(case: &Case, reading: &Reading) -> Option<BirthFacts> {
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
        Some(facts) => likeness::keep(tx, &case.code, &BlockKeys::of(&facts)).await,
        None => Ok(()),
    }
}

/// The births that may be the same child's, likeliest first.
pub(crate) async fn of_case(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
) -> Result<Vec<LikelyDuplicate>, StoreError> {
    let Some(own) = facts_of(case, reading) else {
        return Ok(Vec::new());
    };
    let kept = likeness::near(conn, &case.code, &BlockKeys::of(&own), MOST).await?;
    let mut found: Vec<LikelyDuplicate> = kept
        .into_iter()
        .filter_map(|kept| likely(&own, kept))
        .collect();
    found.sort_by_key(|duplicate| -duplicate.likeness.score);
    found.truncate(SHOWN);
    Ok(found)
}

fn likely(own: &BirthFacts, kept: Kept) -> Option<LikelyDuplicate> {
    let reading = procedure(&kept.procedure)
        .and_then(|id| Reading::under(id, kept.law, kept.received_on, &kept.answers));
    let filed = reading.and_then(|reading| facts(&kept.code, kept.sibling.as_deref(), &reading));
    // What is entered stands, whatever was declared.
    let facts = match &kept.entry {
        Some(entry) => {
            let RegisterContent::Birth(birth) = &entry.content else {
                return None;
            };
            let notice = filed.and_then(|filed| filed.notice);
            BirthFacts {
                sibling: kept.sibling.clone(),
                ..BirthFacts::of(&kept.code, birth, notice.as_deref(), entry.pin.as_deref())
            }
        }
        None => filed?,
    };
    let likeness = compare(own, &facts);
    (likeness.level > Level::Apart).then_some(LikelyDuplicate {
        code: kept.code,
        facts,
        likeness,
        stage: kept.stage,
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
        let (rule, severity) = match (&duplicate.compared, duplicate.likeness.level) {
            (Some(_), _) => ("compared", Severity::Warn),
            (None, Level::Likely) if first => ("likely-same-child", Severity::Stop),
            (None, Level::Likely) => ("likely-same-child", Severity::Warn),
            (None, _) => ("maybe-same-child", Severity::Warn),
        };
        DeskFinding::desk(rule, ONCE, severity, vec![duplicate.code.clone()])
    };
    duplicates.iter().map(finding).collect()
}

/// An event is registered once, at one office.
const ONCE: &str = "khoản 4 Điều 5 Luật Hộ tịch";

impl Registry {
    /// Notes that the officer compared a case with a likely duplicate and found two
    /// children, and why. The case itself is not changed.
    pub async fn found_two(
        &self,
        officer: &Officer,
        code: &str,
        other: &str,
        reason: &str,
    ) -> Result<CaseView, ActError> {
        let view = self.view(officer, code).await?.ok_or(ActError::NotFound)?;
        let shown = view.duplicates.iter().any(|found| found.code == other);
        if !shown {
            return Err(ActError::NotFound);
        }
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
        if compared::insert(&mut tx, (code, other), officer.id, &compared).await? {
            let event = Event {
                reason: Some(format!("{other}: {reason}")),
                ..EventKind::Compared.by(officer, at)
            };
            events::append(&mut tx, code, &event).await?;
        }
        tx.commit().await?;
        tracing::info!(case = code, other, officer = %officer.id, "compared and found two children");
        self.view(officer, code).await?.ok_or(ActError::NotFound)
    }
}

fn invalid(problem: FieldProblem) -> ActError {
    ActError::Invalid(vec![problem])
}
