//! Two who declare together: each has an own draft, own pages and an own confirmation.
//! Neither reads what the other answers; filed is what both have confirmed, as it is then.

mod confirm;
mod filing;
mod invite;
mod sworn;

use chrono::{DateTime, Utc};
use domain::{
    exchange::FileRef,
    procedure::{ALL_PARTIES, Answers, Kind, PAGES_OF, PARTY, Problem, Version},
};
use guard::SecretCode;
use store::{
    Conn, StoreError,
    portal::{
        drafts::{self, DraftRow},
        files::{self, FileRow, Of},
        pairs::{self, PairRow},
    },
};
use uuid::Uuid;

pub use confirm::{ConfirmError as PairError, Confirmed};
pub use invite::InviteError;
pub(crate) use sworn::sworn_now;

use crate::{Draft, DraftError, Portal, Visitor};

/// How a draft of one of two stands.
#[derive(Clone)]
pub struct Pair {
    /// Which party the draft is of.
    pub me: &'static str,
    /// Which party the other is.
    pub other: &'static str,
    /// This one began, and answers what is asked of both.
    pub began: bool,
    /// The other has come.
    pub joined: bool,
    /// What leads the other here, and until when; for who began, until the other has come.
    pub invitation: Option<(SecretCode, DateTime<Utc>)>,
    /// What this one confirmed.
    pub mine: Confirmation,
    /// What the other confirmed.
    pub theirs: Confirmation,
    /// Both have confirmed, and something stands against filing.
    pub against: Against,
}

/// A confirmation of one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// Not yet.
    None,
    /// What was confirmed has changed since.
    Changed,
    /// It stands.
    Stands,
}

/// What stands against filing although both have confirmed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Against {
    /// Where this one can put it right.
    pub mine: Vec<Problem>,
    /// There is something on the other side.
    pub theirs: bool,
}

/// What belongs to the draft of one of two besides its own row.
pub(crate) struct Beside {
    pub pair: PairRow,
    /// The other's draft, with its files.
    pub other: Option<(DraftRow, Vec<FileRow>)>,
}

/// Reads what stands beside a draft; nothing where one person declares.
pub(crate) async fn beside(
    conn: &mut Conn,
    draft: Uuid,
    several: bool,
) -> Result<Option<Beside>, StoreError> {
    if !several {
        return Ok(None);
    }
    let Some(pair) = pairs::of_draft(conn, draft).await? else {
        return Ok(None);
    };
    let other = match draft == pair.first {
        true => pair.second,
        false => Some(pair.first),
    };
    let other = match other {
        Some(other) => match drafts::by_id(conn, other).await? {
            Some(row) => Some((row, files::list(conn, Of::Draft(other)).await?)),
            None => None,
        },
        None => None,
    };
    Ok(Some(Beside { pair, other }))
}

/// The inputs of the pages that are asked of all.
pub(crate) fn shared_inputs(version: &'static Version) -> impl Iterator<Item = String> {
    version
        .pages
        .iter()
        .filter(|page| page.party.is_none())
        .flat_map(|page| page.questions)
        .filter(|question| question.kind != Kind::Files)
        .flat_map(|question| question.inputs())
}

/// Puts into the answers of one of two which pages are theirs. `fixed`: the party, once
/// the other has come; `began`: what is asked of both is in this draft.
pub(crate) fn in_whose_hands(
    version: &'static Version,
    answers: &mut Answers,
    fixed: Option<&str>,
    began: bool,
) {
    if version.parties.is_empty() {
        return;
    }
    if let Some(party) = fixed {
        answers.set(PARTY, party);
    }
    let party = party_of(version, answers).unwrap_or_default();
    let hands = match began {
        true => format!("{ALL_PARTIES} {party}"),
        false => party.to_owned(),
    };
    answers.set(PAGES_OF, hands.trim());
}

/// Which party the answers say this is.
pub(crate) fn party_of(version: &'static Version, answers: &Answers) -> Option<&'static str> {
    let said = answers.trimmed(PARTY);
    version.parties.iter().copied().find(|party| *party == said)
}

/// The other party of two.
pub(crate) fn other_of(version: &'static Version, party: &str) -> Option<&'static str> {
    version
        .parties
        .iter()
        .copied()
        .find(|other| *other != party)
}

impl Draft {
    /// Several people declare together.
    pub fn is_of_several(&self) -> bool {
        !self.version.parties.is_empty()
    }

    /// The answers of both, for filing.
    pub(crate) fn union(&self, other: &Draft) -> (Answers, Vec<FileRef>) {
        let (first, second) = match self.pair.as_ref().is_some_and(|pair| pair.began) {
            true => (self, other),
            false => (other, self),
        };
        let mut answers = second.answers.clone();
        for (input, typed) in &first.answers.0 {
            answers.set(input.clone(), typed.clone());
        }
        answers.remove(PAGES_OF);
        let files = first.files.iter().chain(&second.files).cloned().collect();
        (answers, files)
    }
}

impl Portal {
    /// The invitation of a draft: made from its id and its number with the server's key,
    /// so that it can be shown again without being stored.
    pub(super) fn invitation(&self, first: Uuid, number: i64) -> SecretCode {
        self.0
            .key
            .code("invitation", &[first.as_bytes(), &number.to_be_bytes()])
    }

    /// How the draft of one of two stands.
    pub(crate) fn pair_of(
        &self,
        draft: &Draft,
        beside: &Beside,
    ) -> Result<Option<Pair>, DraftError> {
        let pair = &beside.pair;
        let began = draft.id == pair.first;
        let Some(me) = party_of(draft.version, &draft.answers) else {
            return Ok(None);
        };
        let Some(other) = other_of(draft.version, me) else {
            return Ok(None);
        };
        let theirs = match &beside.other {
            Some((row, files)) => Some(self.read_draft(
                row.clone(),
                files.clone(),
                Some(&Beside {
                    pair: pair.clone(),
                    other: None,
                }),
                Some(&draft.answers),
            )?),
            None => None,
        };
        let (mine_sworn, theirs_sworn) = match began {
            true => (&pair.first_sworn, &pair.second_sworn),
            false => (&pair.second_sworn, &pair.first_sworn),
        };
        let stands = |sworn: &Option<String>, draft: Option<&Draft>| match (sworn, draft) {
            (Some(sworn), Some(draft)) if *sworn == sworn_now(draft) => Confirmation::Stands,
            (Some(_), Some(_)) => Confirmation::Changed,
            _ => Confirmation::None,
        };
        let mut found = Pair {
            me,
            other,
            began,
            joined: pair.second.is_some(),
            invitation: (began && pair.second.is_none()).then(|| {
                (
                    self.invitation(pair.first, pair.invites),
                    pair.invited_until,
                )
            }),
            mine: stands(mine_sworn, Some(draft)),
            theirs: stands(theirs_sworn, theirs.as_ref()),
            against: Against::default(),
        };
        if let (Confirmation::Stands, Confirmation::Stands, Some(theirs)) =
            (found.mine, found.theirs, &theirs)
        {
            let mut seen = draft.clone();
            seen.pair = Some(found.clone());
            let (answers, _) = seen.union(theirs);
            if let Err(problems) =
                domain::procedure::declare(draft.version, &answers, &draft.judging)
            {
                found.against = filing::sides(draft, problems);
            }
        }
        Ok(Some(found))
    }

    /// Ends what two drafts are together, or takes an invitation back: each keeps the own
    /// draft and everything in it, and can go on with somebody else.
    pub async fn leave_pair(&self, visitor: &Visitor, draft: Uuid) -> Result<(), DraftError> {
        let mut conn = self.0.db.read().await?;
        let row = self.open_row(&mut conn, visitor, draft).await?;
        let pair = pairs::of_draft(&mut conn, row.id).await?;
        drop(conn);
        let Some(pair) = pair else { return Ok(()) };
        let mut tx = self.0.db.write().await?;
        // Filed at this very moment: there is nothing to leave any more.
        if drafts::by_id(&mut tx, row.id)
            .await?
            .is_none_or(|row| row.dossier.is_some())
        {
            tx.rollback().await?;
            return Err(DraftError::Busy);
        }
        pairs::part(&mut tx, pair.first).await?;
        tx.commit().await?;
        tracing::info!(draft = %draft, "one of two has left");
        Ok(())
    }
}
