//! Putting a dossier that was filed without an account into one's account.

use store::portal::{dossiers, followers, notices, parties};

use crate::{DossierError, Portal, Visitor};

impl Portal {
    /// Keeps a dossier that the visitor may see in the account that is signed in. Asked
    /// for, never done unasked: on a computer that others use, the one who signs in next
    /// need not be the one who filed. What another account keeps is not found.
    pub async fn keep_dossier(&self, visitor: &Visitor, code: &str) -> Result<(), DossierError> {
        let account = visitor.account_id().ok_or(DossierError::NotFound)?;
        let mut conn = self.0.db.read().await?;
        let (row, follower) = self.readable_row(&mut conn, visitor, code).await?;
        let other = self.party_of_visitor(&mut conn, visitor, &row).await?;
        drop(conn);
        if let Some(follower) = follower {
            if follower.account == Some(account) {
                return Ok(());
            }
            let mut tx = self.0.db.write().await?;
            if !followers::adopt(&mut tx, &follower, account).await? {
                return Err(DossierError::NotFound);
            }
            tx.commit().await?;
            return Ok(());
        }
        if let Some(other) = other {
            if other.account == Some(account) {
                return Ok(());
            }
            let mut tx = self.0.db.write().await?;
            if !parties::adopt(&mut tx, row.id, &other.party, account).await? {
                return Err(DossierError::NotFound);
            }
            tx.commit().await?;
            return Ok(());
        }
        if row.account == Some(account) {
            return Ok(());
        }
        let mut tx = self.0.db.write().await?;
        if !dossiers::adopt(&mut tx, row.id, account).await? {
            return Err(DossierError::NotFound);
        }
        notices::adopt(&mut tx, row.id, account).await?;
        tx.commit().await?;
        tracing::info!(dossier = row.code, account = %account, "kept in an account");
        Ok(())
    }
}
