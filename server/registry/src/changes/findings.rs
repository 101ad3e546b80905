//! What keeps an entry from being put right as a citizen asks, and what the registrar has to
//! look at.

use domain::{
    procedure::{
        DeclaredChange,
        Severity::{self, Stop, Warn},
        declared_changes,
    },
    register::{ActKind, ActRecord, RegisterContent, RegisterKind},
    text::{fold, word_set},
};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        names::{self, Wanted},
        papers, proposals, versions,
    },
};

use super::{
    HOW, declared, held,
    writing::{correction, note_lines},
};
use crate::{
    CorrectionProblem, DeskFinding, RiskyAct,
    amending::{judged, last_noted, noted, subject, unsigned},
    deaths::died,
    picking::picked,
    reading::Reading,
    revoking::revoked_since,
    second::open,
};

const CONDITIONS: &str = "Điều 7 Nghị định 123/2015";
const ONCE: &str = "Điều 29 Bộ luật Dân sự";
const DEAD: &str = "Điều 16 Bộ luật Dân sự";

/// Acts of one person that are looked at.
const MOST: i64 = 20;

/// What the registrar has to look at, and what keeps the entry from being put right.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(act) = declared(reading) else {
        return Ok(());
    };
    of_person(conn, case, act, found).await?;
    let Some(picked) = picked(conn, &case.code).await? else {
        found.push(finding("change-not-picked", HOW, Stop));
        return Ok(());
    };
    let Some(entry) = picked.first() else {
        found.push(finding("change-not-here", HOW, Warn));
        return Ok(());
    };
    if revoked_since(conn, entry.id).await?.is_some() {
        found.push(finding("change-revoked", HOW, Stop));
    }
    let changes = declared_changes(&reading.declared);
    // The words that only the decision gives are no matter here.
    let asked = correction(entry, &reading.declared, "–".into(), "–".into());
    if entry.case().is_none() {
        found.push(finding("change-old-book", HOW, Warn));
        if unsigned(&papers::of_entry(conn, entry.id).await?) {
            found.push(finding("change-papers-wait", HOW, Stop));
        }
        let notes = versions::of_entry(conn, entry.id).await?;
        differs(&changes, found, "change-note-differs", |change| {
            last_noted(&notes, change.field).map(str::to_owned)
        });
        let lines = note_lines(&reading.declared);
        if let Err(problems) = noted(entry, &asked, lines, &notes) {
            found.extend(problems.iter().map(|problem| unfit(problem, &changes)));
        }
        return Ok(());
    }
    differs(&changes, found, "change-before-differs", |change| {
        held(entry, change)
    });
    let before = proposals::of_subject(conn, RiskyAct::Correct.as_str(), &subject(entry)).await?;
    if open(&before).is_some() {
        found.push(finding("change-proposed-already", HOW, Stop));
    }
    if entry.office != case.office {
        found.push(finding(
            "change-elsewhere",
            "khoản 3 Điều 28 Luật Hộ tịch",
            Warn,
        ));
        return Ok(());
    }
    if unsigned(&papers::of_entry(conn, entry.id).await?) {
        found.push(finding("change-papers-wait", HOW, Stop));
    }
    if let Err(problems) = judged(entry, &asked) {
        found.extend(problems.iter().map(|problem| unfit(problem, &changes)));
    }
    Ok(())
}

/// What the paper of the citizen says is not what the entry, or the note at its margin, says.
fn differs(
    changes: &[DeclaredChange],
    found: &mut Vec<DeskFinding>,
    rule: &str,
    says: impl Fn(&DeclaredChange) -> Option<String>,
) {
    let differs = |change: &&DeclaredChange| {
        says(change).is_some_and(|says| fold(&says) != fold(&change.before))
    };
    let questions: Vec<String> = changes
        .iter()
        .filter(differs)
        .map(|change| match change.before.is_empty() {
            true => change.asked_after.to_owned(),
            false => change.asked_before.to_owned(),
        })
        .collect();
    if !questions.is_empty() {
        let mut differs = finding(rule, CONDITIONS, Warn);
        differs.finding.questions = questions;
        found.push(differs);
    }
}

/// Why the entry cannot hold what is asked for.
fn unfit(problem: &CorrectionProblem, changes: &[DeclaredChange]) -> DeskFinding {
    let (rule, field) = match problem {
        CorrectionProblem::Nothing => ("change-holds-already", None),
        CorrectionProblem::Pin(field) => ("change-number", Some(field)),
        CorrectionProblem::Order(field) => ("change-order", Some(field)),
        CorrectionProblem::Unwritable(field) => ("change-unwritable", Some(field)),
        CorrectionProblem::Missing(_)
        | CorrectionProblem::TooLong(_)
        | CorrectionProblem::Unprintable(_) => ("change-unwritable", None),
    };
    let mut told = finding(rule, HOW, Stop);
    let asked = changes
        .iter()
        .find(|change| Some(change.field) == field.map(String::as_str));
    told.finding.questions = asked
        .map(|change| change.asked_after.to_owned())
        .into_iter()
        .collect();
    told
}

/// Who has died changes no name; an ethnic group is determined anew once.
async fn of_person(
    conn: &mut Conn,
    case: &Case,
    act: &ActRecord,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(person) = act.who("person") else {
        return Ok(());
    };
    let kind = act.word("change_kind");
    if matches!(kind, Some("change" | "ethnicity")) {
        for death in died(conn, &person.key(), &case.code).await? {
            found.push(DeskFinding::desk(
                "act-person-dead",
                DEAD,
                Stop,
                vec![death],
            ));
        }
    }
    if kind == Some("ethnicity") {
        let wanted = Wanted {
            words: word_set(&person.name),
            born: Some(person.born()),
            register: Some(RegisterKind::Act(ActKind::Change)),
            ..Wanted::default()
        };
        for one in names::find(conn, &wanted, MOST).await? {
            let RegisterContent::Act(other) = &one.entry.content else {
                continue;
            };
            let same = other.who("person").map(|one| one.key()) == Some(person.key());
            if same && other.word("change_kind") == kind && one.entry.case_code != case.code {
                let related = vec![one.entry.case_code.clone()];
                found.push(DeskFinding::desk(
                    "change-ethnicity-once",
                    ONCE,
                    Stop,
                    related,
                ));
            }
        }
    }
    Ok(())
}

fn finding(rule: &str, article: &str, severity: Severity) -> DeskFinding {
    DeskFinding::desk(rule, article, severity, Vec::new())
}
