//! What has not arrived, as one page shows it, and sending it again: the same for who
//! looks after the registry and who looks after the portal.

use store::{
    Db, StoreError,
    exchange::{Backlog, DeadLetter, SentAgain, Which},
    paging,
};

pub use store::exchange::Hand;

/// Dead letters on one page: more than one screen says that something is broken, not
/// which message.
pub const PAGE: usize = 50;

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
    /// The page of dead letters, one more than it shows among them when another follows, with
    /// what else it tells.
    pub fn of(mut dead: Vec<DeadLetter>, backlog: Vec<Backlog>, again: Vec<SentAgain>) -> Self {
        let last = paging::cut(&mut dead, PAGE);
        Self {
            next: last.map(|letter| paging::word(letter.at, letter.id)),
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
    let (after, most) = (after.and_then(paging::place), paging::one_more(PAGE));
    let dead = store::exchange::dead(&mut conn, after, most).await?;
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
