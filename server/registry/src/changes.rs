//! Changes and corrections that citizens ask for (thay đổi, cải chính, bổ sung hộ tịch, xác
//! định lại dân tộc). Where the entry is in a book of the office, the decision puts that
//! very entry right: filing, line in the register of changes and note at the margin are one
//! act of two. Law 60/2014 Art. 26–29; law.md 1 row 20.

use domain::{
    case::Role,
    date,
    paper::PaperKind,
    procedure::{
        ChangeKind, Declared, DeclaredChange,
        Severity::{self, Stop, Warn},
        declared_changes,
    },
    register::{ActKind, ActRecord, FactValue, RegisterContent, RegisterKind, entry_values},
    text::{fold, word_set},
};
use i18n::{Lang, texts};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        deceased,
        entries::{self, Entry},
        events::{self, Event},
        names::{self, Wanted},
        papers, proposals,
    },
};

use crate::{
    ActError, ChangeLine, CorrectError, Correction, CorrectionProblem, DeskFinding, EventKind,
    Officer, Registry, RiskyAct, SecondPerson,
    amending::{Judged, KIND, RightPut, judged, subject, unsigned},
    granting::{blocked, office},
    papers::number_of_entry,
    picking::picked,
    reading::Reading,
    revoking::revoked_since,
    second::{self, PutForward, has, open},
};

const HOW: &str = "Điều 28 Luật Hộ tịch";
const CONDITIONS: &str = "Điều 7 Nghị định 123/2015";
const ONCE: &str = "Điều 29 Bộ luật Dân sự";
const DEAD: &str = "Điều 16 Bộ luật Dân sự";

/// Acts of one person that are looked at.
const MOST: i64 = 20;

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
    if entry.case().is_none() {
        found.push(finding("change-old-book", HOW, Warn));
        return Ok(());
    }
    let changes = declared_changes(&reading.declared);
    differs(entry, &changes, found);
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
    // The words that only the decision gives are no matter here.
    let asked = correction(entry, &reading.declared, "–".into(), "–".into());
    if let Err(problems) = judged(entry, &asked) {
        found.extend(problems.iter().map(|problem| unfit(problem, &changes)));
    }
    Ok(())
}

/// What the paper of the citizen says is not what the entry says.
fn differs(entry: &Entry, changes: &[DeclaredChange], found: &mut Vec<DeskFinding>) {
    let differs = |change: &&DeclaredChange| {
        held(entry, change).is_some_and(|held| fold(&held) != fold(&change.before))
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
        let mut differs = finding("change-before-differs", CONDITIONS, Warn);
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
        for death in deceased::under(conn, &person.key(), &case.code, MOST).await? {
            if death.entered {
                found.push(DeskFinding::desk(
                    "act-person-dead",
                    DEAD,
                    Stop,
                    vec![death.code],
                ));
            }
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

/// What is asked for, as the desk itself would propose it.
fn correction(entry: &Entry, declared: &Declared, basis: String, evidence: String) -> Correction {
    let t = texts(Lang::Vi);
    let consents = [
        declared
            .word("consent.parents")
            .map(|word| t.get(&format!("act-fact-consent_parents.{word}"))),
        declared
            .has("consent.person")
            .then(|| t.get("act-fact-consent_person.given")),
    ];
    Correction {
        version: entry.version,
        values: declared_changes(declared)
            .into_iter()
            .map(|change| (change.field.to_owned(), change.typed))
            .collect(),
        basis,
        evidence,
        consent: consents
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("; "),
    }
}

/// What was agreed to: the case, its line in the register of changes, what it asks for and
/// what the registrar has proposed.
pub(crate) struct Asked<'a> {
    pub case: &'a Case,
    pub act: &'a Entry,
    pub declared: &'a Declared,
    pub proposal: &'a SecondPerson,
}

impl Asked<'_> {
    /// The act by its number, and the reason of the citizen: so the note at the margin and
    /// the register of changes lead to each other.
    fn basis(&self) -> String {
        let fill = [
            (
                "number",
                number_of_entry(PaperKind::ActExtract, self.act).into(),
            ),
            (
                "office",
                office(&self.case.office, self.act.registered_on)
                    .map(|office| office.with_place())
                    .unwrap_or_default()
                    .into(),
            ),
            (
                "reason",
                self.declared
                    .text("ground.reason")
                    .cloned()
                    .unwrap_or_default()
                    .into(),
            ),
        ];
        texts(Lang::Vi).with("change-basis", &fill)
    }

    fn judged(&self, entry: &Entry) -> Result<Judged, ActError> {
        let (basis, evidence) = (self.basis(), self.proposal.reason.clone());
        let asked = correction(entry, self.declared, basis, evidence);
        judged(entry, &asked).map_err(|_| blocked("change-unwritable", HOW))
    }
}

impl Registry {
    /// Puts the entry right that the case is about, where it is in a book of the office;
    /// asks the office that keeps it, where it is in another's. Gives the cases whose papers
    /// are to be made anew.
    pub(crate) async fn amend(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        asked: Asked<'_>,
    ) -> Result<Vec<String>, ActError> {
        let RegisterContent::Act(act) = &asked.act.content else {
            return Ok(Vec::new());
        };
        if act.kind != ActKind::Change {
            return Ok(Vec::new());
        }
        let picked = picked(tx, &asked.case.code).await?.unwrap_or_default();
        let Some(entry) = picked.into_iter().next() else {
            return Ok(Vec::new());
        };
        // An old book is noted in by hand.
        if entry.case().is_none() {
            return Ok(Vec::new());
        }
        let keeper = cases::lock(tx, &entry.case_code)
            .await?
            .ok_or(ActError::NotFound)?;
        let entry = entries::lock(tx, entry.id)
            .await?
            .ok_or(ActError::NotFound)?;
        let judged = asked.judged(&entry)?;
        let kind = act.word("change_kind").unwrap_or("correction");
        if entry.office != asked.case.office {
            let told = (&entry, kind, judged);
            self.tell_keeper(tx, officer, &asked.case.code, &keeper, told)
                .await?;
            return Ok(Vec::new());
        }
        let right = RightPut {
            kind,
            asked_name: &asked.proposal.asked_name,
            judged,
        };
        Ok(self.put_right(tx, officer, entry, right).await?)
    }

    /// The office that keeps the book gets the change as a proposal: who signs there looks
    /// and has it written. Law 60/2014 Art. 28.3.
    async fn tell_keeper(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        code: &str,
        keeper: &Case,
        (entry, kind, judged): (&Entry, &str, Judged),
    ) -> Result<(), ActError> {
        let at = self.now();
        let told = judged.basis.clone();
        let mut terms = judged.into_terms(entry.version);
        terms.insert(KIND.into(), kind.into());
        let what = PutForward {
            act: RiskyAct::Correct,
            subject: &subject(entry),
            case: keeper,
            reason: told.clone(),
            terms,
        };
        second::put_forward(tx, officer, what, at).await?;
        let event = Event {
            reason: Some(format!("{}: {told}", entry.number)),
            ..EventKind::CorrectionProposed.by(officer, at)
        };
        events::append(tx, &keeper.code, &event).await?;
        events::append(tx, code, &EventKind::KeeperTold.by(officer, at)).await?;
        Ok(())
    }
}

impl From<CorrectError> for ActError {
    fn from(error: CorrectError) -> Self {
        match error {
            CorrectError::NotFound => Self::NotFound,
            CorrectError::NotAllowed => Self::NotAllowed,
            CorrectError::SamePerson => Self::SamePerson,
            CorrectError::Changed => Self::Stale,
            CorrectError::PapersWait => blocked("change-papers-wait", HOW),
            CorrectError::Double => blocked("change-double", HOW),
            CorrectError::Invalid(_) => blocked("change-unwritable", HOW),
            CorrectError::Store(error) => error.into(),
        }
    }
}
