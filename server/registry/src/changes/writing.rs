//! Writing the change into the entry that it is about, once two have agreed.

use domain::{
    paper::PaperKind,
    procedure::{Declared, declared_changes},
    register::{ActKind, FieldChange, RegisterContent},
};
use i18n::{Lang, texts};
use store::{
    Tx,
    registry::{
        cases::{self, Case},
        entries::{self, Entry},
        events::{self, Event},
        versions::{self, Former},
    },
};

use super::HOW;
use crate::{
    ActError, CorrectError, Correction, EventKind, Officer, Registry, RiskyAct, SecondPerson,
    amending::{Judged, KIND, RightPut, judged, noted, subject},
    granting::{blocked, office},
    papers::number_of_entry,
    picking::picked,
    second::{self, PutForward},
};

/// What an old book is to say, as the citizen reads it there and as it is decided.
pub(super) fn note_lines(declared: &Declared) -> Vec<FieldChange> {
    declared_changes(declared)
        .into_iter()
        .map(|change| FieldChange {
            field: change.field.to_owned(),
            before: change.before,
            after: change.after,
        })
        .collect()
}

/// What is asked for, as the desk itself would propose it.
pub(super) fn correction(
    entry: &Entry,
    declared: &Declared,
    basis: String,
    evidence: String,
) -> Correction {
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

    /// `notes`: those at the margin of an old book's entry.
    fn judged(&self, entry: &Entry, notes: &[Former]) -> Result<Judged, ActError> {
        let (basis, evidence) = (self.basis(), self.proposal.reason.clone());
        let asked = correction(entry, self.declared, basis, evidence);
        let judged = match entry.case() {
            Some(_) => judged(entry, &asked),
            None => noted(entry, &asked, note_lines(self.declared), notes),
        };
        judged.map_err(|_| blocked("change-unwritable", HOW))
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
        let keeper = match entry.case() {
            Some(code) => Some(cases::lock(tx, code).await?.ok_or(ActError::NotFound)?),
            None => None,
        };
        let entry = entries::lock(tx, entry.id)
            .await?
            .ok_or(ActError::NotFound)?;
        let notes = match entry.case() {
            Some(_) => Vec::new(),
            None => versions::of_entry(tx, entry.id).await?,
        };
        let judged = asked.judged(&entry, &notes)?;
        let kind = act.word("change_kind").unwrap_or("correction");
        // An old book that was read in has its note at once, whoever keeps the paper one:
        // that is told in writing. Law 60/2014 Art. 28.3.
        if let Some(keeper) = &keeper
            && entry.office != asked.case.office
        {
            let told = (&entry, kind, judged);
            self.tell_keeper(tx, officer, &asked.case.code, keeper, told)
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
