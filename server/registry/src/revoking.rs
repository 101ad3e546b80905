//! Taking an issued paper back, as the competent authority has decided. One officer
//! writes the decision down, another agrees; then `/xt` and the family learn it. Law
//! 60/2014 Art. 69, 70 and 71: what was registered against the law is taken back and
//! cancelled.

use domain::{
    case::Role,
    exchange::{Message, PaperRevoked},
    paper::PaperKind,
};
use store::{
    Conn, StoreError,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        papers::{self, PaperRow, PaperState},
        revocations::{self, Revocation},
    },
};

use crate::{EventKind, Officer, Registry, action::REASON_MOST};

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
    pub proposals: Vec<Revocation>,
    /// The officer may propose to take it back now.
    pub may_propose: bool,
    /// The officer may settle the open proposal.
    pub may_settle: bool,
}

impl IssuedPaper {
    /// The proposal that waits for a second person.
    pub fn open(&self) -> Option<&Revocation> {
        open(&self.proposals)
    }
}

fn open(proposals: &[Revocation]) -> Option<&Revocation> {
    proposals.last().filter(|last| last.settled_at.is_none())
}

const PROPOSES: [Role; 2] = [Role::Registrar, Role::Supervisor];
const SETTLES: [Role; 2] = [Role::Supervisor, Role::Signatory];

fn has(officer: &Officer, roles: &[Role]) -> bool {
    roles.iter().any(|role| officer.roles.contains(role))
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
        let proposals = revocations::of_paper(&mut conn, paper.id).await?;
        let waits = open(&proposals);
        Ok(IssuedPaper {
            code: paper.case_code,
            ordinal,
            kind: paper.kind,
            number: paper.number,
            state: paper.state,
            may_propose: paper.state == PaperState::Issued
                && waits.is_none()
                && has(officer, &PROPOSES),
            may_settle: waits.is_some_and(|open| open.asked_by != officer.id)
                && has(officer, &SETTLES),
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
        if !has(officer, &PROPOSES) {
            return Err(RevokeError::NotAllowed);
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let (case, paper) = paper_of(&mut tx, officer, case, ordinal).await?;
        let before = revocations::of_paper(&mut tx, paper.id).await?;
        if paper.state != PaperState::Issued || open(&before).is_some() {
            return Err(RevokeError::Changed);
        }
        let judged = judged(proposal).map_err(RevokeError::Invalid)?;
        let row = Revocation {
            ordinal: before.last().map_or(1, |last| last.ordinal + 1),
            asked_at: at,
            asked_by: officer.id,
            asked_name: officer.name.clone(),
            authority: judged.authority,
            decision: judged.decision,
            reason: judged.reason,
            settled_at: None,
            settled_name: None,
            agreed: None,
        };
        revocations::propose(&mut tx, paper.id, &row).await?;
        let event = Event {
            reason: Some(format!("{}: {}", paper.number, row.reason)),
            article: Some(row.decision),
            ..EventKind::RevocationProposed.by(officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The second person agrees, and the paper is taken back; or declines.
    pub async fn settle_revocation(
        &self,
        officer: &Officer,
        code: &str,
        ordinal: i64,
        agreed: bool,
    ) -> Result<(), RevokeError> {
        if !has(officer, &SETTLES) {
            return Err(RevokeError::NotAllowed);
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let (case, paper) = paper_of(&mut tx, officer, case, ordinal).await?;
        let proposals = revocations::of_paper(&mut tx, paper.id).await?;
        let proposal = open(&proposals).ok_or(RevokeError::Changed)?;
        if proposal.asked_by == officer.id {
            return Err(RevokeError::SamePerson);
        }
        let settled = (at, officer.name.as_str(), agreed);
        revocations::settle(&mut tx, paper.id, proposal.ordinal, settled).await?;
        let kind = if agreed {
            EventKind::PaperRevoked
        } else {
            EventKind::RevocationDeclined
        };
        let event = Event {
            reason: Some(format!("{}: {}", paper.number, proposal.reason)),
            article: Some(proposal.decision.clone()),
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
                authority: proposal.authority.clone(),
                decision: proposal.decision.clone(),
            });
            self.tell(&mut tx, &case.code, &message).await?;
        }
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, officer = %officer.id, agreed, "a revocation was settled");
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
        .filter_map(|(field, text, most)| match text.trim().chars().count() {
            0 => Some(ProposalProblem::Missing(field)),
            length if length > most => Some(ProposalProblem::TooLong(field, most)),
            _ => None,
        })
        .collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let text = |typed: &str| typed.trim().to_owned();
    Ok(Proposal {
        authority: text(&proposal.authority),
        decision: text(&proposal.decision),
        reason: text(&proposal.reason),
    })
}
