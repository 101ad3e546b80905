//! Putting a registered event right (thay đổi, cải chính, bổ sung): one officer proposes
//! it with its ground and evidence, who signs for the office agrees. The entry gets a
//! version, the margin a note; papers made from it are replaced. Law 60/2014 Art. 26 to
//! 29; law.md section 1, procedure 20.

mod judging;
mod replacing;
mod settling;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    mission::legal_day_at,
    place::{CommuneCode, gazetteer},
    register::{ActKind, EntryNumber, FieldChange, RegisterContent, RegisterKind},
};
use store::{
    Conn, StoreError,
    registry::{
        cases,
        entries::{self, Entry},
        events::{self, Event},
        papers::{self, PaperRow, PaperState},
        proposals,
        versions::{self, Former},
    },
};

use crate::{
    EventKind, Officer, Registry, RiskyAct, SecondPerson,
    judgments::may_note,
    second::{self, PutForward, SecondError, has, may_settle, open},
};
pub(crate) use judging::{Judged, judged, noted};
pub(crate) use settling::{RightPut, holding};

const ACT: RiskyAct = RiskyAct::Correct;
/// Name of the evidence in a proposal.
pub const EVIDENCE: &str = "evidence";
/// Name of who consented.
pub const CONSENT: &str = "consent";
/// Name of what the note is, where another office asks for it: see [`Former::kind`].
pub(crate) const KIND: &str = "kind";
/// Name of the version that is put right.
const VERSION: &str = "version";

/// Where an entry stands in the books of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryPlace {
    /// Which register.
    pub register: RegisterKind,
    /// Number and year.
    pub number: EntryNumber,
}

impl EntryPlace {
    /// Reads what an address says: `KS/2026/412`.
    pub fn parse(word: &str) -> Option<Self> {
        let (register, number) = word.split_once('/')?;
        let (year, number) = number.split_once('/')?;
        Some(Self {
            register: RegisterKind::parse(register)?,
            number: EntryNumber::parse(&format!("{number}/{year}"))?,
        })
    }
}

impl std::fmt::Display for EntryPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (register, number) = (self.register.as_str(), self.number);
        write!(f, "{register}/{}/{}", number.year, number.number)
    }
}

/// What is to be put right.
#[derive(Clone, Default)]
pub struct Correction {
    /// The version on the screen.
    pub version: i64,
    /// New values by field, as typed; what is not named stays.
    pub values: BTreeMap<String, String>,
    /// The ground in law and the reason.
    pub basis: String,
    /// What shows it.
    pub evidence: String,
    /// Who had to agree and did; may be empty.
    pub consent: String,
}

/// A text of the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionText {
    /// The ground.
    Basis,
    /// The evidence.
    Evidence,
    /// Who consented.
    Consent,
}

/// What is wrong with a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionProblem {
    /// Nothing was written.
    Missing(CorrectionText),
    /// More characters than fit.
    TooLong(CorrectionText),
    /// It holds a sign that no paper of ours can print: the new papers could not be made.
    Unprintable(CorrectionText),
    /// This cannot stand in the field.
    Unwritable(String),
    /// Days that cannot follow each other.
    Order(String),
    /// The personal number says otherwise: it would have to be given anew first.
    Pin(String),
    /// No field gets another value.
    Nothing,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    /// The officer's office has no such entry.
    #[error("there is no such entry")]
    NotFound,
    /// The role does not allow it.
    #[error("not allowed")]
    NotAllowed,
    /// Who proposed cannot also agree.
    #[error("a second person must agree")]
    SamePerson,
    /// The entry has another version by now, or a proposal is open or settled already.
    #[error("it stands differently now")]
    Changed,
    /// Papers made from the entry wait to be signed.
    #[error("papers of the entry are not out yet")]
    PapersWait,
    /// The entry would be the same as another child's.
    #[error("another entry is the same")]
    Double,
    /// What is to be put right.
    #[error("fields are wrong")]
    Invalid(Vec<CorrectionProblem>),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for CorrectError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale { .. } => Self::Changed,
            error if error.violates("registry_entries_child") => Self::Double,
            error => Self::Store(error),
        }
    }
}

impl From<SecondError> for CorrectError {
    fn from(error: SecondError) -> Self {
        match error {
            SecondError::NotAllowed => Self::NotAllowed,
            SecondError::SamePerson => Self::SamePerson,
            SecondError::Changed => Self::Changed,
            SecondError::Store(error) => error.into(),
        }
    }
}

/// An entry as the desk sees it.
#[derive(Clone)]
pub struct EntryView {
    /// What it holds now.
    pub entry: Entry,
    /// Where it stands.
    pub place: EntryPlace,
    /// What it held before, and the notes at its margin, oldest first.
    pub former: Vec<Former>,
    /// All proposals to put it right, oldest first.
    pub proposals: Vec<SecondPerson>,
    /// What the open proposal would change.
    pub proposed: Vec<FieldChange>,
    /// The officer may propose to put it right now.
    pub may_propose: bool,
    /// The officer may settle the open proposal.
    pub may_settle: bool,
    /// The officer may note a judgment at its margin.
    pub may_note: bool,
}

impl EntryView {
    /// The proposal that waits for a second person.
    pub fn open(&self) -> Option<&SecondPerson> {
        open(&self.proposals)
    }
}

impl Registry {
    /// An entry of the officer's office, with its versions and its notes.
    pub async fn entry_at(
        &self,
        officer: &Officer,
        place: EntryPlace,
    ) -> Result<EntryView, CorrectError> {
        let mut conn = self.db().read().await?;
        let entry = entry_of(&mut conn, officer, place, self.now()).await?;
        let former = versions::of_entry(&mut conn, entry.id).await?;
        let subject = subject(&entry);
        let proposals = proposals::of_subject(&mut conn, ACT.as_str(), &subject).await?;
        let made = papers::of_entry(&mut conn, entry.id).await?;
        let waits = open(&proposals);
        let proposed = waits.map(|waits| judging::of_proposal(&entry, waits));
        Ok(EntryView {
            // What an old book says is put right as a citizen asks for it, by its case.
            may_propose: entry.case().is_some()
                && waits.is_none()
                && !unsigned(&made)
                && has(officer, ACT.proposes()),
            may_note: may_note(officer, &entry),
            may_settle: waits.is_some_and(|waits| may_settle(officer, ACT, waits)),
            proposed: proposed
                .and_then(Result::ok)
                .map(|it| it.changes)
                .unwrap_or_default(),
            place,
            entry,
            former,
            proposals,
        })
    }

    /// The places of the entries that a case led to; none before they are entered.
    pub(crate) async fn entries_of_case(
        &self,
        conn: &mut Conn,
        code: &str,
    ) -> Result<Vec<EntryPlace>, StoreError> {
        let beside = RegisterKind::Act(ActKind::ParentChild);
        let all = [
            entries::of_case(conn, code).await?,
            entries::beside_of_case(conn, code, beside).await?,
        ];
        let places = all.into_iter().flatten().map(|entry| EntryPlace {
            register: entry.register,
            number: entry.number,
        });
        Ok(places.collect())
    }

    /// What a correction would change, before it is proposed.
    pub async fn preview_correction(
        &self,
        officer: &Officer,
        place: EntryPlace,
        correction: &Correction,
    ) -> Result<Vec<FieldChange>, CorrectError> {
        let mut conn = self.db().read().await?;
        let entry = entry_of(&mut conn, officer, place, self.now()).await?;
        Ok(may_be_corrected(&mut conn, officer, &entry, correction)
            .await?
            .changes)
    }

    /// Proposes to put an entry right.
    pub async fn propose_correction(
        &self,
        officer: &Officer,
        place: EntryPlace,
        correction: &Correction,
    ) -> Result<(), CorrectError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let entry = entry_of(&mut tx, officer, place, at).await?;
        let case = cases::lock(&mut tx, &entry.case_code).await?;
        let case = case.ok_or(CorrectError::NotFound)?;
        let judged = may_be_corrected(&mut tx, officer, &entry, correction).await?;
        let basis = judged.basis.clone();
        let what = PutForward {
            act: ACT,
            subject: &subject(&entry),
            case: &case,
            reason: basis.clone(),
            terms: judged.into_terms(entry.version),
        };
        second::put_forward(&mut tx, officer, what, at).await?;
        let event = Event {
            reason: Some(format!("{}: {basis}", entry.number)),
            ..EventKind::CorrectionProposed.by(officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What a proposal is about, whatever the office.
pub(crate) fn subject(entry: &Entry) -> String {
    let place = EntryPlace {
        register: entry.register,
        number: entry.number,
    };
    format!("{}/{place}", entry.office)
}

pub(crate) async fn entry_of(
    conn: &mut Conn,
    officer: &Officer,
    place: EntryPlace,
    at: DateTime<Utc>,
) -> Result<Entry, CorrectError> {
    if !officer.sees_cases() {
        return Err(CorrectError::NotFound);
    }
    let found = entries::by_number(conn, &officer.office, place.register, place.number).await?;
    let found = match found {
        Some(own) => Some(own),
        None => in_book_of_forerunner(conn, &officer.office, place, at).await?,
    };
    found.ok_or(CorrectError::NotFound)
}

/// The entry of this number in an old book that the office took over with a commune that
/// went into its own. None where several such books have one.
async fn in_book_of_forerunner(
    conn: &mut Conn,
    office: &str,
    place: EntryPlace,
    at: DateTime<Utc>,
) -> Result<Option<Entry>, StoreError> {
    let Ok(own) = CommuneCode::parse(office) else {
        return Ok(None);
    };
    let forerunners: Vec<String> = gazetteer()
        .forerunners(own)
        .iter()
        .map(|code| code.as_str().to_owned())
        .collect();
    let today = legal_day_at(office, at);
    let found = entries::of_offices(conn, &forerunners, place.register, place.number).await?;
    let mut kept = found.into_iter().filter(|entry| match &entry.content {
        RegisterContent::Old(old) => old.keeper(&entry.office, today) == Some(own),
        _ => false,
    });
    Ok(kept.next().filter(|_| kept.next().is_none()))
}

async fn may_be_corrected(
    conn: &mut Conn,
    officer: &Officer,
    entry: &Entry,
    correction: &Correction,
) -> Result<Judged, CorrectError> {
    if !has(officer, ACT.proposes()) {
        return Err(CorrectError::NotAllowed);
    }
    if entry.case().is_none() {
        return Err(CorrectError::NotFound);
    }
    if correction.version != entry.version {
        return Err(CorrectError::Changed);
    }
    if unsigned(&papers::of_entry(conn, entry.id).await?) {
        return Err(CorrectError::PapersWait);
    }
    judged(entry, correction).map_err(CorrectError::Invalid)
}

/// Whether a paper that says what the entry holds has still to go out.
pub(crate) fn unsigned(made: &[PaperRow]) -> bool {
    made.iter()
        .any(|paper| matches!(paper.state, PaperState::Unsigned | PaperState::Pending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_an_entry_reads_back() {
        for word in ["KS/2026/412", "KT/2027/1"] {
            let place = EntryPlace::parse(word).map(|place| place.to_string());
            assert_eq!(place.as_deref(), Some(word));
        }
        for other in ["", "KS", "KS/2026", "XX/2026/1", "KS/2026/0", "KS/26/1"] {
            assert_eq!(EntryPlace::parse(other), None, "{other}");
        }
    }
}
