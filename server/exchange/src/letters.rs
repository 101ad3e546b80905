//! What has not arrived, as one page shows it, and sending it again: the same for who
//! looks after the registry and who looks after the portal.

use chrono::{DateTime, Utc};
use store::{
    Db, StoreError,
    exchange::{Backlog, DeadLetter, SentAgain, Which},
};
use uuid::Uuid;

pub use store::exchange::Hand;

/// Dead letters on one page: more than one screen says that something is broken, not
/// which message.
pub const PAGE: usize = 50;

/// Dead letters asked for: one more than a page shows, to know whether another follows.
pub const ASKED: i64 = PAGE as i64 + 1;

/// Letters sent again that the page tells of.
pub const TOLD: i64 = 20;

/// What has not arrived, and who sent what again.
pub struct Letters {
    /// By receiver, how many wait and how many are dead.
    pub backlog: Vec<Backlog>,
    /// Dead letters, oldest first.
    pub dead: Vec<DeadLetter>,
    /// Where the next page of them begins; none on the last.
    pub next: Option<String>,
    /// What was sent again, newest first.
    pub again: Vec<SentAgain>,
}

impl Letters {
    /// The page of at most [`ASKED`] dead letters, with what else it tells.
    pub fn of(mut dead: Vec<DeadLetter>, backlog: Vec<Backlog>, again: Vec<SentAgain>) -> Self {
        let more = dead.len() > PAGE;
        dead.truncate(PAGE);
        let last = dead.last().filter(|_| more);
        Self {
            next: last
                .map(|letter| format!("{}-{}", letter.at.timestamp_micros(), letter.id.simple())),
            backlog,
            dead,
            again,
        }
    }
}

/// A page of dead letters from `after` on, which is [`Letters::next`] of the page before;
/// what is no such thing begins with the oldest.
pub async fn letters(db: &Db, after: Option<&str>) -> Result<Letters, StoreError> {
    let mut conn = db.read().await?;
    let dead = store::exchange::dead(&mut conn, place(after), ASKED).await?;
    let backlog = store::exchange::backlog(&mut conn).await?;
    let again = store::exchange::sent_again(&mut conn, TOLD).await?;
    Ok(Letters::of(dead, backlog, again))
}

/// Sends dead letters again and keeps by whose hand. Later messages of their dossiers
/// follow them in order. Gives how many there were; the caller rings the dispatcher.
pub async fn send_again(db: &Db, which: Which<'_>, hand: Hand<'_>) -> Result<u64, StoreError> {
    let mut tx = db.write().await?;
    let revived = store::exchange::revive(&mut tx, which, hand).await?;
    tx.commit().await?;
    if revived > 0 {
        tracing::info!(?which, revived, by = hand.kind, officer = ?hand.id, "dead letters are sent again");
    }
    Ok(revived)
}

/// The place that [`Letters::next`] names.
pub fn place(after: Option<&str>) -> Option<(DateTime<Utc>, Uuid)> {
    let (micros, id) = after?.split_once('-')?;
    let at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
    Some((at, Uuid::parse_str(id).ok()?))
}
