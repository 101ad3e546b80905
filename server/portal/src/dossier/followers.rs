//! Relatives who follow a dossier: invited by the one who filed it, they read where it stands
//! and get what comes out. They change nothing and see no code, no declaration, no money.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    dossier::DossierCode,
    law::{LawPack, Term},
};
use guard::{Attempt, SecretCode, Token, TokenHash};
use store::{
    Conn, StoreError,
    portal::{
        dossiers::{self, DossierRow},
        followers::{self, FollowerRow},
    },
};
use uuid::Uuid;

use super::{access::by_account_or_key, code_of, law_of};
use crate::{DossierError, Portal, Visitor};

/// Letters of a name at most.
pub const LONGEST_CALLED: usize = 60;
/// How many may be invited to one dossier and not be ended again.
pub const MOST_FOLLOWERS: usize = 12;

/// Somebody who was invited, as the one who invited reads it.
#[derive(Clone, Debug)]
pub struct Follower {
    /// In the dossier.
    pub number: i64,
    /// What the one who invited calls them.
    pub called: String,
    /// When they came.
    pub came_at: Option<DateTime<Utc>>,
    /// The code that opens it and until when, while nobody has come.
    pub invitation: Option<(SecretCode, DateTime<Utc>)>,
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// Nothing was typed.
    #[error("nobody is named")]
    Unnamed,
    /// More than [`LONGEST_CALLED`] letters.
    #[error("the name is too long")]
    TooLong,
    /// [`MOST_FOLLOWERS`] are invited.
    #[error("too many are invited")]
    TooMany,
    /// The dossier cannot be shown or changed.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

/// Why an invitation to follow opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum ComeError {
    /// There is none with this code, or it was taken back.
    #[error("no such invitation")]
    Unknown,
    /// Its time is over.
    #[error("the invitation has expired")]
    Expired,
    /// Somebody has come with it.
    #[error("the invitation was used")]
    Used,
    /// Tried too often, or the database failed.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for FollowError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl From<StoreError> for ComeError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl Portal {
    /// Who was invited to follow a dossier. Only for who has it, and only where one person
    /// declares: two who declare together have it both.
    pub async fn followers(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<Vec<Follower>, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.shareable(&mut conn, visitor, code).await?;
        let rows = followers::of_dossier(&mut conn, row.id).await?;
        Ok(rows
            .into_iter()
            .filter(|row| row.ended_at.is_none())
            .map(|row| Follower {
                invitation: row.came_at.is_none().then(|| {
                    let code = self.follower_code(row.dossier, row.number);
                    (code, row.invited_until)
                }),
                number: row.number,
                called: row.called,
                came_at: row.came_at,
            })
            .collect())
    }

    /// Invites somebody to follow.
    pub async fn invite_follower(
        &self,
        visitor: &Visitor,
        code: &str,
        called: &str,
    ) -> Result<(), FollowError> {
        let mut conn = self.0.db.read().await?;
        let dossier = self.shareable(&mut conn, visitor, code).await?;
        let before = followers::of_dossier(&mut conn, dossier.id).await?;
        drop(conn);
        let called = called.split_whitespace().collect::<Vec<_>>().join(" ");
        if called.is_empty() {
            return Err(FollowError::Unnamed);
        }
        if called.chars().count() > LONGEST_CALLED {
            return Err(FollowError::TooLong);
        }
        let open = before.iter().filter(|row| row.ended_at.is_none());
        if open.count() >= MOST_FOLLOWERS {
            return Err(FollowError::TooMany);
        }
        let number = before.last().map_or(1, |row| row.number + 1);
        let invitation = self.follower_code(dossier.id, number);
        let row = FollowerRow {
            dossier: dossier.id,
            number,
            called,
            invite_hash: invitation.hash().as_slice().to_vec(),
            invited_until: self.0.clock.now() + self.follower_time(),
            came_at: None,
            account: None,
            key_hash: None,
            ended_at: None,
        };
        let mut tx = self.0.db.write().await?;
        // Pressed twice at the same moment, one invitation is made.
        followers::invite(&mut tx, &row).await?;
        tx.commit().await?;
        tracing::info!(dossier = dossier.code, number, "a relative was invited");
        Ok(())
    }

    /// Somebody follows no more, or their invitation opens nothing any more.
    pub async fn end_follower(
        &self,
        visitor: &Visitor,
        code: &str,
        number: i64,
    ) -> Result<(), DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.shareable(&mut conn, visitor, code).await?;
        drop(conn);
        let mut tx = self.0.db.write().await?;
        followers::end(&mut tx, row.id, number, self.0.clock.now()).await?;
        tx.commit().await?;
        tracing::info!(dossier = row.code, number, "a relative follows no more");
        Ok(())
    }

    /// Comes with an invitation. Gives a key for the browser when it had none and nobody is
    /// signed in. Who came before with the same invitation is let in again.
    pub async fn come_to_follow(
        &self,
        visitor: &Visitor,
        typed: &str,
    ) -> Result<(DossierCode, Option<Token>), ComeError> {
        let counted = [Attempt::by(self.0.limits.resume, visitor.address)];
        let attempts = &self.0.attempts;
        attempts.check(&counted).await.map_err(DossierError::from)?;
        let mut conn = self.0.db.read().await?;
        let found = match SecretCode::parse(typed) {
            Some(code) => followers::of_invitation(&mut conn, code.hash().as_slice()).await?,
            None => None,
        };
        let found = match found.filter(|row| row.ended_at.is_none()) {
            Some(row) => dossiers::by_id(&mut conn, row.dossier)
                .await?
                .map(|dossier| (row, dossier)),
            None => None,
        };
        drop(conn);
        let Some((row, dossier)) = found else {
            attempts.count(&counted).await?;
            return Err(ComeError::Unknown);
        };
        let code = code_of(&dossier)?;
        if has(visitor, &dossier) || by_account_or_key(visitor, row.account, row.key()) {
            return Ok((code, None));
        }
        let now = self.0.clock.now();
        if row.came_at.is_some() {
            return Err(ComeError::Used);
        }
        if row.invited_until <= now {
            return Err(ComeError::Expired);
        }
        let (key, key_hash) = self.key_for(visitor);
        let hash = key_hash.as_ref().map(TokenHash::as_slice);
        let mut tx = self.0.db.write().await?;
        if !followers::come(&mut tx, &row, visitor.account_id(), hash, now).await? {
            return Err(ComeError::Used);
        }
        tx.commit().await?;
        tracing::info!(
            dossier = dossier.code,
            number = row.number,
            "a relative has come"
        );
        Ok((code, key))
    }

    /// As whom the visitor follows a dossier.
    pub(crate) async fn follows(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        dossier: Uuid,
    ) -> Result<Option<FollowerRow>, StoreError> {
        if visitor.account.is_none() && visitor.key.is_none() {
            return Ok(None);
        }
        let rows = followers::of_dossier(conn, dossier).await?;
        Ok(rows
            .into_iter()
            .filter(|row| row.ended_at.is_none())
            .find(|row| by_account_or_key(visitor, row.account, row.key())))
    }

    /// The dossier, for who has it and may let others follow.
    async fn shareable(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        code: &str,
    ) -> Result<DossierRow, DossierError> {
        let row = self.dossier_row(conn, visitor, code).await?;
        let (_, version) = law_of(&row)?;
        match version.parties.is_empty() {
            true => Ok(row),
            false => Err(DossierError::NotFound),
        }
    }

    fn follower_code(&self, dossier: Uuid, number: i64) -> SecretCode {
        let number = number.to_be_bytes();
        let parts = [dossier.as_bytes().as_slice(), number.as_slice()];
        self.0.key.code("follower", &parts)
    }

    fn follower_time(&self) -> TimeDelta {
        let day = self.calendar().holidays.received_on(self.0.clock.now());
        let days = LawPack::on(day).number(Term::InvitationDays, day);
        TimeDelta::days(i64::from(days))
    }
}

/// The visitor has the dossier itself.
fn has(visitor: &Visitor, row: &DossierRow) -> bool {
    by_account_or_key(visitor, row.account, row.key_hash.as_deref())
}
