//! The portal's word that who asks for a copy has filed the event itself, from the same
//! account: the registry may issue such a copy without a look of its own.

use domain::{exchange::SameAccount, fee::Assessment, procedure::Outcome};
use store::{StoreError, Tx, portal::dossiers};
use uuid::Uuid;

use super::submit::Filing;
use crate::Portal;

/// Dossiers that are named: more than a family has.
const MOST: i64 = 50;

impl Portal {
    /// None where somebody has to judge all the same: who has no account here, another
    /// procedure, an exemption from fees, a fee that is taken at the counter.
    pub(super) async fn same_account(
        &self,
        tx: &mut Tx,
        filing: &Filing,
        account: Option<Uuid>,
        fee: &Assessment,
    ) -> Result<Option<SameAccount>, StoreError> {
        let copy = matches!(filing.draft.version.outcome, Outcome::CopyFrom(_));
        let due = fee.total() > 0;
        let at_counter = due && !self.collects_fees();
        let Some(account) = account.filter(|_| copy && !at_counter && fee.exemption.is_none())
        else {
            return Ok(None);
        };
        let dossiers = dossiers::granted_to(tx, account, MOST).await?;
        Ok((!dossiers.is_empty()).then_some(SameAccount { dossiers, fee: due }))
    }
}
