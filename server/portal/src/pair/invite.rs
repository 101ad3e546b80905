//! Inviting the other party, and coming.

use chrono::TimeDelta;
use domain::{
    law::{LawPack, Term},
    procedure::{Answers, PARTY, procedure},
};
use guard::{Attempt, SecretCode, Token};
use store::{
    StoreError,
    portal::{
        drafts,
        pairs::{self, PairRow},
    },
};
use uuid::Uuid;

use super::{other_of, party_of};
use crate::{Draft, DraftError, Portal, Visitor};

/// Why an invitation opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// There is none with this code, or it was taken back.
    #[error("no such invitation")]
    Unknown,
    /// Its time is over.
    #[error("the invitation has expired")]
    Expired,
    /// Somebody has come with it.
    #[error("the invitation was used")]
    Used,
    /// Who invites opens it: it is the other's.
    #[error("the visitor's own invitation")]
    Own,
    /// Tried too often, or the database failed.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for InviteError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    /// Makes an invitation for the other party; one made before opens nothing any more.
    /// Not once the other has come, and not before it is said who is who.
    pub async fn invite(&self, visitor: &Visitor, draft: Uuid) -> Result<Draft, DraftError> {
        let found = self.draft(visitor, draft).await?;
        let version = found.version;
        let Some(me) = party_of(version, &found.answers) else {
            return Err(DraftError::NotFound);
        };
        let other = other_of(version, me).ok_or(DraftError::NotFound)?;
        let mut conn = self.0.db.read().await?;
        let before = pairs::of_draft(&mut conn, found.id).await?;
        drop(conn);
        if before
            .as_ref()
            .is_some_and(|pair| pair.second.is_some() || pair.first != found.id)
        {
            return Ok(found);
        }
        let number = before.as_ref().map_or(1, |pair| pair.invites + 1);
        let row = PairRow {
            first: found.id,
            first_party: me.into(),
            second_party: other.into(),
            second: None,
            invite_hash: self.invitation(found.id, number).hash().as_slice().to_vec(),
            invites: number,
            invited_until: self.0.clock.now() + self.invitation_time(),
            first_sworn: None,
            second_sworn: None,
        };
        let mut tx = self.0.db.write().await?;
        pairs::invite(&mut tx, &row).await?;
        tx.commit().await?;
        tracing::info!(draft = %draft, "other party invited");
        self.draft(visitor, draft).await
    }

    fn invitation_time(&self) -> TimeDelta {
        let day = self.calendar().holidays.received_on(self.0.clock.now());
        let days = LawPack::on(day).number(Term::InvitationDays, day);
        TimeDelta::days(i64::from(days))
    }

    /// Comes with an invitation: a draft of one's own, the other half of a declaration.
    /// Gives a key for the browser when it had none and no account keeps the draft. Who
    /// came before with the same invitation finds the draft again.
    pub async fn come(
        &self,
        visitor: &Visitor,
        typed: &str,
    ) -> Result<(Draft, Option<Token>), InviteError> {
        let counted = [Attempt::by(self.0.limits.resume, visitor.address)];
        self.0
            .attempts
            .check(&counted)
            .await
            .map_err(DraftError::from)?;
        let now = self.0.clock.now();
        let mut conn = self.0.db.read().await?;
        let code = SecretCode::parse(typed);
        let pair = match &code {
            Some(code) => pairs::of_invitation(&mut conn, code.hash().as_slice()).await?,
            None => None,
        };
        let first = match &pair {
            Some(pair) => drafts::by_id(&mut conn, pair.first).await?,
            None => None,
        };
        let (Some(code), Some(pair), Some(first)) = (code, pair, first) else {
            drop(conn);
            self.0.attempts.count(&counted).await?;
            return Err(InviteError::Unknown);
        };
        if drafts::open(&mut conn, pair.first, visitor.asker(), now)
            .await?
            .is_some()
        {
            return Err(InviteError::Own);
        }
        if let Some(second) = pair.second {
            return match self.open(&mut conn, visitor, second).await {
                Ok(draft) => Ok((draft, None)),
                Err(DraftError::NotFound) => Err(InviteError::Used),
                Err(error) => Err(error.into()),
            };
        }
        if pair.invited_until <= now || first.expires_at.is_some_and(|end| end <= now) {
            return Err(InviteError::Expired);
        }
        drop(conn);
        let bad = || StoreError::bad_row("portal_pairs", "first_party", pair.first);
        let known = procedure(&first.procedure).ok_or_else(bad)?;
        let day = self.day_of(known, &first.answers.0);
        let version = known.on(day).ok_or(DraftError::NotFound)?;
        // Who is who as the one who began says now.
        let me = party_of(version, &first.answers.0).ok_or_else(bad)?;
        let mine = other_of(version, me).ok_or_else(bad)?;
        let (row, key, hash) = self.new_draft(
            visitor,
            known,
            visitor.lang,
            Answers::from([(PARTY, mine)]),
            None,
        );
        let mut tx = self.0.db.write().await?;
        drafts::insert(&mut tx, &row, self.resume_code(row.id).hash().as_slice()).await?;
        if let Some(hash) = hash {
            drafts::add_key(&mut tx, row.id, hash.as_slice()).await?;
        }
        if !pairs::come(&mut tx, code.hash().as_slice(), row.id, [me, mine], now).await? {
            tx.rollback().await?;
            return Err(InviteError::Used);
        }
        tx.commit().await?;
        tracing::info!(draft = %row.id, "other party has come");
        let mut reader = visitor.clone();
        reader.key = hash.or(reader.key);
        Ok((self.draft(&reader, row.id).await?, key))
    }
}
