//! What is cancelled stands in the way of nothing any more. Law 60/2014 Art. 12.2.

use chrono::{DateTime, Utc};
use store::{
    StoreError, Tx,
    registry::{deceased, entries, spouses},
};
use uuid::Uuid;

use crate::{Registry, foreign_deaths};

impl Registry {
    /// Nobody is dead by this entry any more, and who was asked hears so; the two are not
    /// married; the child can be registered anew; the ministry takes no foreigner for dead.
    pub(crate) async fn free(
        &self,
        tx: &mut Tx,
        case: &str,
        (entry, decision): (Uuid, &str),
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        deceased::lift(tx, case).await?;
        spouses::lift(tx, case).await?;
        entries::cancel(tx, entry, at).await?;
        foreign_deaths::call_back(tx, case, decision, at).await?;
        self.tell_freed(tx, case, at).await
    }
}
