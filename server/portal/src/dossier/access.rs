//! Who may see a dossier: its account, the browser that filed it without an account,
//! and who gave code and secret lately.

use domain::dossier::DossierCode;
use guard::{SecretCode, TokenHash};
use store::{
    Conn,
    portal::dossiers::{self, DossierRow},
};
use uuid::Uuid;

use crate::{DossierError, Portal, Visitor};

impl Portal {
    /// The row of a dossier that the visitor may see.
    pub(crate) async fn dossier_row(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        code: &str,
    ) -> Result<DossierRow, DossierError> {
        // What cannot be a code cannot be a dossier.
        let code = DossierCode::parse(code).map_err(|_| DossierError::NotFound)?;
        let row = dossiers::by_code(conn, code.as_str()).await?;
        row.filter(|row| may_see(visitor, row, &code))
            .ok_or(DossierError::NotFound)
    }

    /// The secret of a dossier, made from its id with the server's key: shown again to
    /// who may see the dossier, stored only as a hash.
    pub(crate) fn secret_of(&self, dossier: Uuid) -> SecretCode {
        self.0.key.code("dossier secret", &[dossier.as_bytes()])
    }

    /// The secret as it may be shown. With another server key the old secrets still open
    /// their dossiers but can no longer be shown; a wrong one is worse than none.
    pub(crate) fn shown_secret(&self, row: &DossierRow) -> Option<SecretCode> {
        let secret = self.secret_of(row.id);
        let right = secret.hash().as_slice() == row.secret_hash;
        if !right {
            tracing::error!(
                dossier = row.code,
                "its secret was made with another server key"
            );
        }
        right.then_some(secret)
    }

    /// The secret of a dossier, for the page after filing.
    pub async fn secret(&self, visitor: &Visitor, code: &str) -> Result<SecretCode, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        self.shown_secret(&row).ok_or(DossierError::NotFound)
    }
}

fn may_see(visitor: &Visitor, row: &DossierRow, code: &DossierCode) -> bool {
    let by_account = row.account.is_some() && row.account == visitor.account_id();
    let by_key = row.key_hash.is_some()
        && row.key_hash.as_deref() == visitor.key.as_ref().map(TokenHash::as_slice);
    by_account || by_key || visitor.grant.as_ref() == Some(code)
}
