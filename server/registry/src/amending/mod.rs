//! Putting a registered event right (thay đổi, cải chính, bổ sung): one officer proposes
//! it with its ground and evidence, who signs for the office agrees. The entry gets a
//! version, the margin a note; papers made from it are replaced. Law 60/2014 Art. 26 to
//! 29; law.md section 1, procedure 20.

mod judging;
mod place;
mod replacing;
mod settling;

use std::collections::BTreeMap;

use domain::register::{ActKind, FieldChange, RegisterKind};
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
pub(crate) use judging::{Judged, judged, last_noted, noted};
pub use place::EntryPlace;
pub(crate) use place::entry_of;
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
        let places = all.into_iter().flatten();
        Ok(places
            .map(|entry| EntryPlace::own(entry.register, entry.number))
            .collect())
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
    let place = EntryPlace::own(entry.register, entry.number);
    format!("{}/{place}", entry.office)
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
