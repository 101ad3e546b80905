//! Taking an issued paper back, as the competent authority has decided. One officer
//! writes the decision down, another agrees; then `/xt` and the family learn it. Law
//! 60/2014 Art. 12.2, 69 and 70: what was registered against the law is taken back and
//! cancelled.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    exchange::{Message, PaperRevoked},
    paper::PaperKind,
    text::passage,
};
use i18n::{Lang, texts};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        papers::{self, PaperRow, PaperState},
        proposals,
    },
};
use uuid::Uuid;

use crate::{
    ActError, EventKind, Officer, Registry, RiskyAct, SecondPerson,
    action::REASON_MOST,
    granting::blocked,
    papers::is_copy,
    second::{self, PutForward, SecondError, has, may_settle, open},
};

/// Longest name of an authority, and of its decision.
const NAME_MOST: usize = 200;

/// What is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The authority that decided.
    pub authority: String,
    /// Number and day of its decision.
    pub decision: String,
    /// Why, for the family to read.
    pub reason: String,
}

/// A field of the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalField {
    /// The authority.
    Authority,
    /// Its decision.
    Decision,
    /// The reason.
    Reason,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalProblem {
    /// Nothing was written.
    Missing(ProposalField),
    /// More characters than this.
    TooLong(ProposalField, usize),
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum RevokeError {
    /// There is no such paper in the officer's office, or it was not issued.
    #[error("there is no such paper")]
    NotFound,
    /// The role does not allow it.
    #[error("not allowed")]
    NotAllowed,
    /// Who proposed cannot also agree.
    #[error("a second person must agree")]
    SamePerson,
    /// It is proposed or taken back already, or there is nothing to settle.
    #[error("it stands differently now")]
    Changed,
    /// Fields to be put right.
    #[error("fields are wrong")]
    Invalid(Vec<ProposalProblem>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An issued paper as the desk sees it.
#[derive(Clone)]
pub struct IssuedPaper {
    /// The case it belongs to.
    pub code: String,
    /// Its place among the papers of the case, from 1.
    pub ordinal: i64,
    /// Which paper.
    pub kind: PaperKind,
    /// Printed number.
    pub number: String,
    /// Whether it stands.
    pub state: PaperState,
    /// All proposals to take it back, oldest first.
    pub proposals: Vec<SecondPerson>,
    /// The officer may propose to take it back now.
    pub may_propose: bool,
    /// The officer may settle the open proposal.
    pub may_settle: bool,
}

impl IssuedPaper {
    /// The proposal that waits for a second person.
    pub fn open(&self) -> Option<&SecondPerson> {
        open(&self.proposals)
    }
}

/// Names of what a proposal to take a paper back holds beside its reason.
pub const AUTHORITY: &str = "authority";
/// Number and day of the authority's decision.
pub const DECISION: &str = "decision";

const ACT: RiskyAct = RiskyAct::Revoke;

/// What was registered against the law is cancelled.
const CANCELLED: &str = "khoản 2 Điều 12 Luật Hộ tịch";

fn subject(code: &str, ordinal: i64) -> String {
    format!("{code}/{ordinal}")
}

impl From<SecondError> for RevokeError {
    fn from(error: SecondError) -> Self {
        match error {
            SecondError::NotAllowed => Self::NotAllowed,
            SecondError::SamePerson => Self::SamePerson,
            SecondError::Changed => Self::Changed,
            SecondError::Store(error) => Self::Store(error),
        }
    }
}

impl Registry {
    /// A paper that went out from the officer's office.
    pub async fn issued_paper(
        &self,
        officer: &Officer,
        code: &str,
        ordinal: i64,
    ) -> Result<IssuedPaper, RevokeError> {
        let mut conn = self.db().read().await?;
        let case = cases::by_code(&mut conn, code).await?;
        let (_, paper) = paper_of(&mut conn, officer, case, ordinal).await?;
        let subject = subject(code, ordinal);
        let proposals = proposals::of_subject(&mut conn, ACT.as_str(), &subject).await?;
        let waits = open(&proposals);
        Ok(IssuedPaper {
            code: paper.case_code,
            ordinal,
            kind: paper.kind,
            number: paper.number,
            state: paper.state,
            may_propose: paper.state == PaperState::Issued
                && waits.is_none()
                && has(officer, ACT.proposes()),
            may_settle: waits.is_some_and(|open| may_settle(officer, ACT, open)),
            proposals,
        })
    }

    /// Writes the decision of the authority down.
    pub async fn propose_revocation(
        &self,
        officer: &Officer,
        code: &str,
        ordinal: i64,
        proposal: &Proposal,
    ) -> Result<(), RevokeError> {
        if !has(officer, ACT.proposes()) {
            return Err(RevokeError::NotAllowed);
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let (case, paper) = paper_of(&mut tx, officer, case, ordinal).await?;
        if paper.state != PaperState::Issued {
            return Err(RevokeError::Changed);
        }
        let judged = judged(proposal).map_err(RevokeError::Invalid)?;
        let terms = BTreeMap::from([
            (AUTHORITY.to_owned(), judged.authority),
            (DECISION.to_owned(), judged.decision.clone()),
        ]);
        let what = PutForward {
            act: ACT,
            subject: &subject(code, ordinal),
            case: &case,
            reason: judged.reason.clone(),
            terms,
        };
        second::put_forward(&mut tx, officer, what, at).await?;
        let event = Event {
            reason: Some(format!("{}: {}", paper.number, judged.reason)),
            article: Some(judged.decision),
            ..EventKind::RevocationProposed.by(officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The second person agrees, and the paper is taken back; or declines. Who proposed it
    /// may decline as well.
    pub async fn settle_revocation(
        &self,
        officer: &Officer,
        code: &str,
        ordinal: i64,
        agreed: bool,
    ) -> Result<(), RevokeError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let (case, paper) = paper_of(&mut tx, officer, case, ordinal).await?;
        let about = subject(code, ordinal);
        let about = (ACT, about.as_str());
        let proposal = second::settle(&mut tx, officer, about, (agreed, None), at).await?;
        let kind = if agreed {
            EventKind::PaperRevoked
        } else {
            EventKind::RevocationDeclined
        };
        let event = Event {
            reason: Some(format!("{}: {}", paper.number, proposal.reason)),
            article: Some(proposal.term(DECISION).to_owned()),
            ..kind.by(officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        if agreed {
            if !papers::end(&mut tx, paper.id, PaperState::Revoked, at).await? {
                return Err(RevokeError::Changed);
            }
            let message = Message::PaperRevoked(PaperRevoked {
                at,
                ordinal,
                reason: proposal.reason.clone(),
                authority: proposal.term(AUTHORITY).to_owned(),
                decision: proposal.term(DECISION).to_owned(),
            });
            self.tell(&mut tx, &case.code, &message).await?;
            // A copy taken back leaves the registration as it is.
            if !is_copy(paper.kind) {
                let decision = format!("{}, {}", proposal.term(AUTHORITY), proposal.term(DECISION));
                self.revoke_legs(&mut tx, &case.code, &decision, at).await?;
                self.free(&mut tx, &case.code, (paper.entry, &decision), at)
                    .await?;
                self.revoke_with_it(&mut tx, officer, &paper, &proposal, at)
                    .await?;
                self.void_at_margin(&mut tx, officer, (paper.entry, &decision), at)
                    .await
                    .map_err(of_note)?;
            }
        }
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, officer = %officer.id, agreed, "a revocation was settled");
        Ok(())
    }
}

/// The margin of another entry asks for nothing that a revocation could lack.
fn of_note(error: ActError) -> RevokeError {
    match error {
        ActError::Store(error) => RevokeError::Store(error),
        _ => RevokeError::Changed,
    }
}

/// Whether an original of the entry behind these papers was taken back: its registration
/// does not hold any more.
pub(crate) fn revoked(made: &[PaperRow]) -> bool {
    made.iter()
        .any(|paper| paper.state == PaperState::Revoked && !is_copy(paper.kind))
}

/// Since when the registration of an entry does not hold any more; none while it holds.
pub(crate) async fn revoked_since(
    conn: &mut Conn,
    entry: Uuid,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let revoked = papers::revoked_of(conn, entry).await?;
    let mut originals = revoked.into_iter().filter(|(kind, _)| !is_copy(*kind));
    Ok(originals.next().map(|(_, at)| at))
}

/// No paper is made of what does not hold.
pub(crate) async fn holds(conn: &mut Conn, entry: Uuid) -> Result<(), ActError> {
    match revoked_since(conn, entry).await? {
        Some(_) => Err(blocked("entry-revoked", CANCELLED)),
        None => Ok(()),
    }
}

impl Registry {
    /// What else was made from the entry of a revoked original falls with it, whatever the
    /// office. Whose dossier it is reads the decision, not the words that were written for
    /// another family.
    async fn revoke_with_it(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        original: &PaperRow,
        proposal: &SecondPerson,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        for paper in papers::of_entry(tx, original.entry).await? {
            if !papers::end(tx, paper.id, PaperState::Revoked, at).await? {
                continue;
            }
            let Some(case) = cases::lock(tx, &paper.case_code).await? else {
                continue;
            };
            let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
            let fallen = |lang| texts(lang).get("revoke-with-original");
            let event = Event {
                reason: Some(format!("{}: {}", paper.number, fallen(Lang::Vi))),
                article: Some(proposal.term(DECISION).to_owned()),
                ..EventKind::PaperRevoked.by(officer, at)
            };
            events::append(tx, &case.code, &event).await?;
            let message = Message::PaperRevoked(PaperRevoked {
                at,
                ordinal: paper.ordinal,
                reason: fallen(lang).to_owned(),
                authority: proposal.term(AUTHORITY).to_owned(),
                decision: proposal.term(DECISION).to_owned(),
            });
            self.tell(tx, &case.code, &message).await?;
        }
        Ok(())
    }
}

/// The case and the paper, if it went out from the officer's office.
async fn paper_of(
    conn: &mut Conn,
    officer: &Officer,
    case: Option<Case>,
    ordinal: i64,
) -> Result<(Case, PaperRow), RevokeError> {
    let case = case
        .filter(|case| officer.sees_cases() && case.office == officer.office)
        .ok_or(RevokeError::NotFound)?;
    let papers = papers::of_case(conn, &case.code).await?;
    let paper = papers
        .into_iter()
        .find(|paper| paper.ordinal == ordinal && paper.issued_at.is_some());
    Ok((case, paper.ok_or(RevokeError::NotFound)?))
}

fn judged(proposal: &Proposal) -> Result<Proposal, Vec<ProposalProblem>> {
    use ProposalField::{Authority, Decision, Reason};
    let fields = [
        (Authority, &proposal.authority, NAME_MOST),
        (Decision, &proposal.decision, NAME_MOST),
        (Reason, &proposal.reason, REASON_MOST),
    ];
    let problems: Vec<ProposalProblem> = fields
        .into_iter()
        .filter_map(|(field, text, most)| match passage(text).chars().count() {
            0 => Some(ProposalProblem::Missing(field)),
            length if length > most => Some(ProposalProblem::TooLong(field, most)),
            _ => None,
        })
        .collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Proposal {
        authority: passage(&proposal.authority),
        decision: passage(&proposal.decision),
        reason: passage(&proposal.reason),
    })
}
