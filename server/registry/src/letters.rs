//! Messages that could not be delivered: what an administrator sees and may do. Only those
//! about cases of the own office: what is about another office's, or about no case, is for
//! who runs the installation.

use exchange::{Hand, Letters, PAGE, TOLD, Which};
use store::{StoreError, paging, registry::letters};

use crate::{Officer, Registry};

impl Registry {
    /// What has not arrived yet about the office's cases, the dead letters from `after` on.
    /// Nothing for who is no administrator.
    pub async fn letters(
        &self,
        officer: &Officer,
        after: Option<&str>,
    ) -> Result<Option<Letters>, StoreError> {
        if !officer.is_administrator() {
            return Ok(None);
        }
        let (office, after) = (&officer.office, after.and_then(paging::place));
        let mut conn = self.db().read().await?;
        let dead = letters::dead(&mut conn, office, after, paging::one_more(PAGE)).await?;
        let backlog = letters::backlog(&mut conn, office).await?;
        let again = letters::sent_again(&mut conn, office, TOLD).await?;
        Ok(Some(Letters::of(dead, backlog, again)))
    }

    /// Sends dead letters about the office's cases again; later messages about their
    /// dossiers follow in their order. Gives how many: none when there is no such letter, or
    /// who asks is no administrator.
    pub async fn send_again(&self, officer: &Officer, which: Which<'_>) -> Result<u64, StoreError> {
        if !officer.is_administrator() {
            return Ok(0);
        }
        let own = letters::own(&mut self.db().read().await?, &officer.office, which).await?;
        if own.is_empty() {
            return Ok(0);
        }
        let hand = Hand {
            kind: "officer",
            id: Some(officer.id),
            name: Some(&officer.name),
            at: self.0.parts.clock.now(),
        };
        let sent = exchange::send_again(self.db(), Which::Each(&own), hand).await?;
        if sent > 0 {
            self.0.parts.wake.notify_one();
        }
        Ok(sent)
    }
}
