//! Sessions: who came in by which browser, until when.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::surroundings::{Clock, Randomness};
use store::{Db, StoreError, Tx, guard::sessions as rows};
use uuid::Uuid;

use crate::{Token, new_id};

/// A side of the house with its own time limits. A token of one opens nothing of the
/// other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Realm {
    /// People with an account.
    Citizen,
    /// Officers.
    Staff,
}

impl Realm {
    /// The word kept in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Staff => "staff",
        }
    }

    /// A session ends after so long without use. Two hours for a parent who looks for
    /// a paper between two pages (WCAG 2.2.1 asks for twenty hours or a warning; drafts
    /// outlive sessions); one for a desk that others walk past.
    pub fn idle(self) -> TimeDelta {
        match self {
            Self::Citizen => TimeDelta::hours(2),
            Self::Staff => TimeDelta::hours(1),
        }
    }

    /// It ends after so long in any case: a day, or a working day with its overtime.
    pub fn longest(self) -> TimeDelta {
        match self {
            Self::Citizen => TimeDelta::hours(24),
            Self::Staff => TimeDelta::hours(12),
        }
    }
}

/// Last use is written at most this often: a page view should not cost a write.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(5);

/// Longest description of a browser that is kept.
const AGENT_MOST: usize = 120;

/// Sessions shown to their owner; who has more ends them all at once.
const LISTED: i64 = 50;

/// An open session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id: stands in the list of sessions, opens nothing.
    pub id: Uuid,
    /// The account or the officer.
    pub subject: Uuid,
    /// Browser and system as the browser says.
    pub agent: String,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When it was last used, five minutes coarse.
    pub seen_at: DateTime<Utc>,
    /// Its end, used or not.
    pub expires_at: DateTime<Utc>,
}

impl From<rows::SessionRow> for Session {
    fn from(row: rows::SessionRow) -> Self {
        let rows::SessionRow {
            id,
            realm: _,
            subject,
            agent,
            created_at,
            seen_at,
            expires_at,
        } = row;
        Self {
            id,
            subject,
            agent,
            created_at,
            seen_at,
            expires_at,
        }
    }
}

/// A session just opened, with the token for its cookie: shown once.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The cookie.
    pub token: Token,
    /// The session.
    pub session: Session,
}

/// The sessions of one realm. Cheap to clone.
#[derive(Clone)]
pub struct Sessions {
    realm: Realm,
    db: Db,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
}

impl Sessions {
    /// The sessions of this realm.
    pub fn new(
        realm: Realm,
        db: Db,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Self {
        Self {
            realm,
            db,
            clock,
            randomness,
        }
    }

    /// Opens a session in the transaction that lets its subject in. Always a new
    /// token: one that was known before sign-in is worth nothing after it.
    pub async fn open(
        &self,
        tx: &mut Tx,
        subject: Uuid,
        agent: &str,
    ) -> Result<Opened, StoreError> {
        let now = self.clock.now();
        let token = Token::random(&*self.randomness);
        let row = rows::SessionRow {
            id: new_id(&*self.clock, &*self.randomness),
            realm: self.realm.as_str().into(),
            subject,
            agent: agent
                .chars()
                .filter(|c| !c.is_control())
                .take(AGENT_MOST)
                .collect(),
            created_at: now,
            seen_at: now,
            expires_at: now + self.realm.longest(),
        };
        rows::insert(tx, &row, token.hash().as_slice()).await?;
        Ok(Opened {
            token,
            session: row.into(),
        })
    }

    /// The session of a cookie, unless it is over. One read; a write only when its last
    /// use was not noted for a while.
    pub async fn find(&self, token: &Token) -> Result<Option<Session>, StoreError> {
        let now = self.clock.now();
        match self.peek(token).await? {
            Some(session) if session.seen_at + SEEN_EVERY <= now => {
                Ok(Some(self.seen(session, now).await?))
            }
            found => Ok(found),
        }
    }

    /// The same for who only looks whether it is still open: a page that asks by itself
    /// is no use of a session.
    pub async fn peek(&self, token: &Token) -> Result<Option<Session>, StoreError> {
        let now = self.clock.now();
        let hash = token.hash();
        let row = rows::by_token(
            &mut self.db.read().await?,
            self.realm.as_str(),
            hash.as_slice(),
        )
        .await?;
        Ok(row
            .map(Session::from)
            .filter(|session| self.end_of(session) > now))
    }

    /// Notes at once that the session is in use: its owner asked to stay.
    pub async fn stay(&self, token: &Token) -> Result<Option<Session>, StoreError> {
        match self.peek(token).await? {
            Some(session) => Ok(Some(self.seen(session, self.clock.now()).await?)),
            None => Ok(None),
        }
    }

    /// How long the session stays open if nobody uses it from now on.
    pub fn left(&self, session: &Session) -> TimeDelta {
        self.end_of(session) - self.clock.now()
    }

    fn end_of(&self, session: &Session) -> DateTime<Utc> {
        let idle = session.seen_at + self.realm.idle();
        idle.min(session.expires_at)
    }

    async fn seen(&self, session: Session, now: DateTime<Utc>) -> Result<Session, StoreError> {
        let mut tx = self.db.write().await?;
        rows::seen(&mut tx, session.id, now).await?;
        tx.commit().await?;
        Ok(Session {
            seen_at: session.seen_at.max(now),
            ..session
        })
    }

    /// The open sessions of a subject, newest first.
    pub async fn list(&self, subject: Uuid) -> Result<Vec<Session>, StoreError> {
        let now = self.clock.now();
        let seen_after = now - self.realm.idle();
        let mut conn = self.db.read().await?;
        let rows = rows::of_subject(
            &mut conn,
            self.realm.as_str(),
            subject,
            now,
            seen_after,
            LISTED,
        )
        .await?;
        Ok(rows.into_iter().map(Session::from).collect())
    }

    /// Ends one session of a subject. False when it has none with this id: another
    /// person's session looks like one that does not exist.
    pub async fn end(&self, subject: Uuid, id: Uuid) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let ended = rows::delete(&mut tx, self.realm.as_str(), subject, id).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// The same in a transaction that writes anyway.
    pub async fn end_in(&self, tx: &mut Tx, subject: Uuid, id: Uuid) -> Result<bool, StoreError> {
        rows::delete(tx, self.realm.as_str(), subject, id).await
    }

    /// Ends all sessions of a subject but `kept`: asked for by its owner, or because
    /// the password changed. Gives their number.
    pub async fn end_others(
        &self,
        tx: &mut Tx,
        subject: Uuid,
        kept: Option<Uuid>,
    ) -> Result<u64, StoreError> {
        rows::delete_others(tx, self.realm.as_str(), subject, kept).await
    }

    /// Forgets sessions of every realm that are over. Gives their number.
    pub async fn sweep(&self) -> Result<u64, StoreError> {
        let now = self.clock.now();
        if !rows::any_over(&mut self.db.read().await?, now).await? {
            return Ok(0);
        }
        let mut tx = self.db.write().await?;
        let swept = rows::delete_over(&mut tx, now).await?;
        tx.commit().await?;
        Ok(swept)
    }
}

#[cfg(test)]
#[path = "sessions_tests.rs"]
mod tests;
