//! Who may see a dossier: its account, the browser that filed it without an account,
//! and who gave code and secret lately.

use domain::{dossier::DossierCode, procedure::PARTY};
use guard::{SecretCode, TokenHash};
use store::{
    Conn, StoreError,
    portal::{
        dossiers::{self, DossierRow},
        followers::FollowerRow,
        parties::{self, PartyRow},
    },
};
use uuid::Uuid;

use super::law_of;
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
        let row = dossiers::by_code(conn, code.as_str())
            .await?
            .ok_or(DossierError::NotFound)?;
        if may_see(visitor, &row, &code)
            || self.party_of_visitor(conn, visitor, &row).await?.is_some()
        {
            return Ok(row);
        }
        Err(DossierError::NotFound)
    }

    /// The row of a dossier that the visitor may read: who has it, and who follows it. What is
    /// done with a dossier asks [`Portal::dossier_row`].
    pub(crate) async fn readable_row(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        code: &str,
    ) -> Result<(DossierRow, Option<FollowerRow>), DossierError> {
        match self.dossier_row(conn, visitor, code).await {
            Ok(row) => Ok((row, None)),
            Err(DossierError::NotFound) => {
                let code = DossierCode::parse(code).map_err(|_| DossierError::NotFound)?;
                let row = dossiers::by_code(conn, code.as_str()).await?;
                let row = row.ok_or(DossierError::NotFound)?;
                let follower = self.follows(conn, visitor, row.id).await?;
                let follower = follower.ok_or(DossierError::NotFound)?;
                Ok((row, Some(follower)))
            }
            Err(error) => Err(error),
        }
    }

    /// The other party of a dossier that the visitor is; none for who has it in its own row,
    /// and for a stranger.
    pub(crate) async fn party_of_visitor(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        row: &DossierRow,
    ) -> Result<Option<PartyRow>, StoreError> {
        let (_, version) = law_of(row)?;
        if version.parties.is_empty() {
            return Ok(None);
        }
        let by_row = by_account_or_key(visitor, row.account, row.key_hash.as_deref());
        if by_row {
            return Ok(None);
        }
        let granted = visitor.grant.as_ref().map(DossierCode::as_str) == Some(row.code.as_str());
        let others = parties::of_dossier(conn, row.id).await?;
        Ok(others.into_iter().find(|other| {
            by_account_or_key(visitor, other.account, other.key_hash.as_deref())
                || granted && visitor.grant_party.as_deref() == Some(other.party.as_str())
        }))
    }

    /// Which party of a dossier the visitor is; none where one person declares.
    pub(crate) async fn reads_as(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        row: &DossierRow,
    ) -> Result<Option<String>, StoreError> {
        let (_, version) = law_of(row)?;
        if version.parties.is_empty() {
            return Ok(None);
        }
        let other = self.party_of_visitor(conn, visitor, row).await?;
        Ok(Some(other.map_or_else(
            || row.answers.0.trimmed(PARTY).to_owned(),
            |other| other.party,
        )))
    }

    /// The own secret of another party.
    pub(crate) fn secret_of_party(&self, dossier: Uuid, party: &str) -> SecretCode {
        let parts = [dossier.as_bytes().as_slice(), party.as_bytes()];
        self.0.key.code("dossier secret", &parts)
    }

    /// The secret of a dossier, made from its id with the server's key: shown again to
    /// who may see the dossier, stored only as a hash.
    pub(crate) fn secret_of(&self, dossier: Uuid) -> SecretCode {
        self.0.key.code("dossier secret", &[dossier.as_bytes()])
    }

    /// The secret as it may be shown. With another server key the old secrets still open
    /// their dossiers but can no longer be shown; a wrong one is worse than none.
    pub(crate) fn shown_secret(
        &self,
        row: &DossierRow,
        other: Option<&PartyRow>,
    ) -> Option<SecretCode> {
        let (secret, kept) = match other {
            Some(other) => (
                self.secret_of_party(row.id, &other.party),
                &other.secret_hash,
            ),
            None => (self.secret_of(row.id), &row.secret_hash),
        };
        let right = secret.hash().as_slice() == kept.as_slice();
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
        let other = self.party_of_visitor(&mut conn, visitor, &row).await?;
        self.shown_secret(&row, other.as_ref())
            .ok_or(DossierError::NotFound)
    }
}

fn may_see(visitor: &Visitor, row: &DossierRow, code: &DossierCode) -> bool {
    by_account_or_key(visitor, row.account, row.key_hash.as_deref())
        || visitor.grant.as_ref() == Some(code)
}

pub(super) fn by_account_or_key(
    visitor: &Visitor,
    account: Option<Uuid>,
    key_hash: Option<&[u8]>,
) -> bool {
    let by_account = account.is_some() && account == visitor.account_id();
    let by_key = key_hash.is_some() && key_hash == visitor.key.as_ref().map(TokenHash::as_slice);
    by_account || by_key
}
