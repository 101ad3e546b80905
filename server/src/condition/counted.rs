//! What waits, counted in the database: only rows that wait, each by its index.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use store::{
    Db, StoreError,
    exchange::{self, Backlog},
    installation,
    portal::mails::{self, MailBacklog},
    registry::{legs, papers},
};

use super::services::Waits;

/// Longer nobody waits for a page that tells how things are.
const PATIENCE: Duration = Duration::from_secs(2);

/// What waits longer than this is late: the first tries of a message take some minutes.
const LATE: TimeDelta = TimeDelta::minutes(10);

/// More legs than this are not counted: the list of open ones is read no further.
const MANY: i64 = 1000;

/// The fact that says when the last backup was whole.
pub const LAST_BACKUP: &str = "last-backup";

/// The kind of message by which a filing goes to the registry.
const FILING: &str = "dossier.submitted";

/// What waits at one moment.
#[derive(Debug)]
pub struct Counted {
    /// Messages, by receiver and state.
    pub messages: Vec<Backlog>,
    /// Mail and SMS, by way.
    pub mails: Vec<MailBacklog>,
    /// Filings on their way to the registry.
    pub filings: i64,
    /// Papers still to be set and signed.
    pub papers: i64,
    /// Legs that no agency has confirmed in time.
    pub legs_unheard: i64,
    /// Legs of which nothing has come in time.
    pub legs_overdue: i64,
    /// The newest step of the tables.
    pub schema: String,
    /// When the last backup was whole.
    pub backed_up: Option<DateTime<Utc>>,
}

impl Counted {
    /// Counts; none when the database does not answer in time. What was asked of agencies
    /// before `asked` they should have confirmed by now.
    pub async fn of(db: &Db, asked: DateTime<Utc>, now: DateTime<Utc>) -> Option<Self> {
        match tokio::time::timeout(PATIENCE, read(db, asked, now)).await {
            Ok(Ok(counted)) => Some(counted),
            Ok(Err(error)) => {
                tracing::warn!(%error, "what waits cannot be counted");
                None
            }
            Err(_) => None,
        }
    }

    /// Whether somebody notices that it waits.
    pub(super) fn waits(&self, now: DateTime<Utc>) -> Waits {
        let late = |line: &Backlog| line.state == "waiting" && now - line.oldest > LATE;
        Waits {
            messages: self.messages.iter().any(late),
            mails: self.mails.iter().any(|line| line.failing * 2 > line.count),
        }
    }
}

async fn read(db: &Db, asked: DateTime<Utc>, now: DateTime<Utc>) -> Result<Counted, StoreError> {
    let mut conn = db.read().await?;
    let backed_up = installation::fact(&mut conn, LAST_BACKUP).await?;
    Ok(Counted {
        messages: exchange::backlog(&mut conn).await?,
        mails: mails::backlog(&mut conn).await?,
        filings: exchange::waiting_of(&mut conn, FILING).await?,
        papers: papers::waiting_count(&mut conn).await?,
        legs_unheard: legs::unheard(&mut conn, asked, MANY).await?,
        legs_overdue: legs::overdue(&mut conn, now, MANY).await?,
        schema: installation::schema(&mut conn).await?,
        backed_up: backed_up.and_then(|at| at.parse().ok()),
    })
}
