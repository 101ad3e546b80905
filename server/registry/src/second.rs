//! The second person. An act of risk is proposed by one officer with a reason; another
//! of the same office agrees, and only then it is done, or sends it back with a reason.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::case::{CaseStage, Role};
use store::{
    Conn, StoreError, Tx, paging,
    registry::{
        cases::{self, Case},
        events::{self, Event},
        proposals::{self, Proposal, Settled},
    },
};

use crate::{ActError, EventKind, Officer, Registry, RiskyAct};

/// Why nothing was proposed or settled.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SecondError {
    #[error("not allowed")]
    NotAllowed,
    #[error("a second person must agree")]
    SamePerson,
    #[error("it stands differently now")]
    Changed,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<SecondError> for ActError {
    fn from(error: SecondError) -> Self {
        match error {
            SecondError::NotAllowed | SecondError::Changed => Self::NotAllowed,
            SecondError::SamePerson => Self::SamePerson,
            SecondError::Store(error) => error.into(),
        }
    }
}

/// What is put forward.
pub(crate) struct PutForward<'a> {
    pub act: RiskyAct,
    pub subject: &'a str,
    pub case: &'a Case,
    pub reason: String,
    pub terms: BTreeMap<String, String>,
}

/// The proposal that waits for a second person.
pub(crate) fn open(proposals: &[Proposal]) -> Option<&Proposal> {
    proposals.last().filter(|last| last.settled_at.is_none())
}

pub(crate) fn has(officer: &Officer, roles: &[Role]) -> bool {
    roles.iter().any(|role| officer.roles.contains(role))
}

/// Whether the officer can be the second person of this proposal.
pub(crate) fn may_settle(officer: &Officer, act: RiskyAct, proposal: &Proposal) -> bool {
    proposal.asked_by != officer.id && has(officer, act.settles())
}

/// Whether the officer can say no to this proposal: as the second person, or as who made it.
pub(crate) fn may_decline(officer: &Officer, act: RiskyAct, proposal: &Proposal) -> bool {
    proposal.asked_by == officer.id || has(officer, act.settles())
}

/// Writes a proposal down. The caller has locked the case.
pub(crate) async fn put_forward(
    tx: &mut Tx,
    officer: &Officer,
    what: PutForward<'_>,
    at: DateTime<Utc>,
) -> Result<(), SecondError> {
    if !has(officer, what.act.proposes()) {
        return Err(SecondError::NotAllowed);
    }
    let before = proposals::of_subject(tx, what.act.as_str(), what.subject).await?;
    if open(&before).is_some() {
        return Err(SecondError::Changed);
    }
    let proposal = Proposal {
        act: what.act.as_str().into(),
        subject: what.subject.into(),
        ordinal: before.last().map_or(1, |last| last.ordinal + 1),
        office: what.case.office.clone(),
        case_code: Some(what.case.code.clone()),
        stage: what
            .act
            .holds_in(what.case)
            .map(|stage| stage.as_str().to_owned()),
        asked_at: at,
        asked_by: officer.id,
        asked_name: officer.name.clone(),
        reason: what.reason,
        terms: what.terms,
        settled_at: None,
        settled_name: None,
        agreed: None,
        answer: None,
    };
    proposals::insert(tx, &proposal).await?;
    Ok(())
}

/// Puts a case forward for an act, moves it to a stage and writes it into its history.
/// The caller has locked the case.
pub(crate) async fn put_case_forward(
    tx: &mut Tx,
    officer: &Officer,
    case: &Case,
    act: RiskyAct,
    (stage, proposed): (CaseStage, EventKind),
    reason: String,
    at: DateTime<Utc>,
) -> Result<(), SecondError> {
    let what = PutForward {
        act,
        subject: &case.code,
        case,
        reason: reason.clone(),
        terms: BTreeMap::new(),
    };
    put_forward(tx, officer, what, at).await?;
    // Whoever has the case on the screen is to see the proposal before acting.
    cases::step(tx, &case.code, case.version, stage, at).await?;
    let event = Event {
        reason: Some(reason),
        ..proposed.by(officer, at)
    };
    events::append(tx, &case.code, &event).await?;
    Ok(())
}

/// Sends back what was proposed for a case, to the stage it came from. The caller has
/// locked the case.
pub(crate) async fn send_case_back(
    tx: &mut Tx,
    officer: &Officer,
    case: &Case,
    act: RiskyAct,
    (stage, sent_back): (CaseStage, EventKind),
    reason: &str,
    at: DateTime<Utc>,
) -> Result<(), SecondError> {
    settle(tx, officer, (act, &case.code), (false, Some(reason)), at).await?;
    cases::step(tx, &case.code, case.version, stage, at).await?;
    let event = Event {
        reason: Some(reason.to_owned()),
        ..sent_back.by(officer, at)
    };
    events::append(tx, &case.code, &event).await?;
    Ok(())
}

/// Settles the open proposal, and gives it. The caller has locked the case.
pub(crate) async fn settle(
    tx: &mut Tx,
    officer: &Officer,
    (act, subject): (RiskyAct, &str),
    (agreed, answer): (bool, Option<&str>),
    at: DateTime<Utc>,
) -> Result<Proposal, SecondError> {
    let mut all = proposals::of_subject(tx, act.as_str(), subject).await?;
    let proposal = all.pop().filter(|last| last.settled_at.is_none());
    let own = proposal
        .as_ref()
        .is_some_and(|proposal| proposal.asked_by == officer.id);
    // One's own proposal can be taken back, whoever one is; else it would wait for ever
    // where nobody else may settle it.
    let takes_back = own && !agreed;
    if !takes_back && !has(officer, act.settles()) {
        return Err(SecondError::NotAllowed);
    }
    if own && agreed {
        return Err(SecondError::SamePerson);
    }
    let proposal = proposal.ok_or(SecondError::Changed)?;
    let settled = Settled {
        at,
        by: Some((officer.id, &officer.name)),
        agreed,
        answer,
    };
    proposals::settle(tx, &proposal, settled).await?;
    Ok(proposal)
}

/// The case ended: nobody has to agree to anything any more.
pub(crate) async fn lapse(
    tx: &mut Tx,
    act: RiskyAct,
    subject: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let all = proposals::of_subject(tx, act.as_str(), subject).await?;
    if let Some(proposal) = open(&all) {
        let settled = Settled {
            at,
            by: None,
            agreed: false,
            answer: None,
        };
        proposals::settle(tx, proposal, settled).await?;
    }
    Ok(())
}

/// What waits for a second person, and where the list goes on.
#[derive(Clone, PartialEq, Eq)]
pub struct WaitingPage {
    /// Proposals, oldest first.
    pub rows: Vec<Proposal>,
    /// The next page begins behind this place.
    pub next: Option<WaitingPlace>,
}

/// A place in the list of what waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPlace {
    at: DateTime<Utc>,
    act: String,
    subject: String,
}

impl WaitingPlace {
    /// Reads the word of an address.
    pub fn parse(word: &str) -> Option<Self> {
        let (micros, rest) = word.split_once('~')?;
        let (act, subject) = rest.split_once('~')?;
        Some(Self {
            at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
            act: act.into(),
            subject: subject.into(),
        })
    }
}

impl std::fmt::Display for WaitingPlace {
    /// The word of an address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}~{}~{}",
            self.at.timestamp_micros(),
            self.act,
            self.subject
        )
    }
}

/// Proposals on one page.
const PAGE: usize = 50;

impl Registry {
    /// What waits for a second person of the officer's office, oldest first, behind a
    /// place. Empty for who sees no cases.
    pub async fn waiting_for_second(
        &self,
        officer: &Officer,
        after: Option<&WaitingPlace>,
    ) -> Result<WaitingPage, StoreError> {
        if !officer.sees_cases() {
            return Ok(WaitingPage {
                rows: Vec::new(),
                next: None,
            });
        }
        let after = after.map_or((DateTime::UNIX_EPOCH, "", ""), |place| {
            (place.at, place.act.as_str(), place.subject.as_str())
        });
        let most = paging::one_more(PAGE);
        let mut conn = self.db().read().await?;
        let mut rows = proposals::waiting(&mut conn, &officer.office, after, most).await?;
        let next = paging::cut(&mut rows, PAGE).map(|last| WaitingPlace {
            at: last.asked_at,
            act: last.act.clone(),
            subject: last.subject.clone(),
        });
        Ok(WaitingPage { rows, next })
    }
}

/// The open proposal about a case, with its act.
pub(crate) async fn about_case(
    conn: &mut Conn,
    act: Option<RiskyAct>,
    code: &str,
) -> Result<Option<Proposal>, StoreError> {
    let Some(act) = act else {
        return Ok(None);
    };
    let all = proposals::of_subject(conn, act.as_str(), code).await?;
    Ok(open(&all).cloned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_place_among_what_waits_reads_back() {
        let place = WaitingPlace {
            at: "2026-11-10T10:00:00.123456Z".parse().unwrap(),
            act: "revoke".into(),
            subject: "H01.017-261110-010412/1".into(),
        };
        assert_eq!(WaitingPlace::parse(&place.to_string()), Some(place));
        for other in ["", "~", "x~y~z", "1~revoke"] {
            assert_eq!(WaitingPlace::parse(other), None, "{other}");
        }
    }
}
