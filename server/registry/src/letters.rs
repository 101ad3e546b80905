//! Messages that could not be delivered: what an administrator sees and may do.

use exchange::{Hand, Letters, Which};
use store::StoreError;

use crate::{Officer, Registry};

impl Registry {
    /// What has not arrived yet, the dead letters from `after` on. Nothing for who is no
    /// administrator.
    pub async fn letters(
        &self,
        officer: &Officer,
        after: Option<&str>,
    ) -> Result<Option<Letters>, StoreError> {
        if !officer.is_administrator() {
            return Ok(None);
        }
        exchange::letters(self.db(), after).await.map(Some)
    }

    /// Sends dead letters again; later messages about their dossiers follow in their
    /// order. Gives how many: none when there is no such letter, or who asks is no
    /// administrator.
    pub async fn send_again(&self, officer: &Officer, which: Which<'_>) -> Result<u64, StoreError> {
        if !officer.is_administrator() {
            return Ok(0);
        }
        let hand = Hand {
            kind: "officer",
            id: Some(officer.id),
            name: Some(&officer.name),
            at: self.0.parts.clock.now(),
        };
        let sent = exchange::send_again(self.db(), which, hand).await?;
        if sent > 0 {
            self.0.parts.wake.notify_one();
        }
        Ok(sent)
    }
}
