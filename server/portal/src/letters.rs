//! Messages that could not be delivered: what the operator of the portal sees and may do.
//! There are no officers at the portal; who runs it looks after its exchange.

use exchange::{Hand, Letters, Which};
use store::StoreError;

use crate::Portal;

/// Longest name of an operator, in letters.
const LONGEST: usize = 60;

/// Who runs this installation and has shown the operator's secret. The name is what was
/// typed; it stands beside what was done.
#[derive(Clone, PartialEq, Eq)]
pub struct Operator(String);

impl Operator {
    /// An operator called so; none without a name, or with one that is no line of text.
    pub fn called(name: &str) -> Option<Self> {
        let name = name.trim();
        let fits = !name.is_empty()
            && name.chars().count() <= LONGEST
            && !name.chars().any(char::is_control);
        fits.then(|| Self(name.to_owned()))
    }
}

impl std::fmt::Debug for Operator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Operator")
    }
}

impl Portal {
    /// What has not arrived yet, the dead letters from `after` on.
    pub async fn letters(&self, _: &Operator, after: Option<&str>) -> Result<Letters, StoreError> {
        exchange::letters(&self.0.db, after).await
    }

    /// Sends dead letters again; later messages about their dossiers follow in their
    /// order. Gives how many.
    pub async fn send_again(
        &self,
        operator: &Operator,
        which: Which<'_>,
    ) -> Result<u64, StoreError> {
        let hand = Hand {
            kind: "operator",
            id: None,
            name: Some(&operator.0),
            at: self.0.clock.now(),
        };
        let sent = exchange::send_again(&self.0.db, which, hand).await?;
        if sent > 0 {
            self.0.wake.notify_one();
        }
        Ok(sent)
    }
}
