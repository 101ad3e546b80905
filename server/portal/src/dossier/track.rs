//! Following a dossier without an account, by its code and secret.

use chrono::TimeDelta;
use domain::dossier::DossierCode;
use guard::{Attempt, SecretCode};
use store::{
    StoreError,
    portal::{dossiers, parties},
};

use crate::{DossierError, Portal, Visitor};

/// How long code and secret, given once, open the dossier in this browser, in seconds:
/// long enough to read and download, short on a telephone that is handed on.
pub const GRANT_SECONDS: i64 = 30 * 60;

/// A dossier was found by its code and secret.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its code.
    pub code: DossierCode,
    /// A cookie that opens it for [`GRANT_SECONDS`].
    pub grant: String,
}

/// Why nothing was found.
#[derive(Debug, thiserror::Error)]
pub enum TrackError {
    /// No dossier has this code, or another secret: one answer for both.
    #[error("code and secret do not match")]
    NoMatch,
    /// Tried too often, or the database failed.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for TrackError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl Portal {
    /// The dossier of a code and its secret. A success reads and writes nothing;
    /// failures are counted by address and by code.
    pub async fn by_secret(
        &self,
        visitor: &Visitor,
        code: &str,
        secret: &str,
    ) -> Result<Found, TrackError> {
        let by_address = Attempt::by(self.0.limits.track_by_address, visitor.address);
        let (Ok(code), Some(secret)) = (DossierCode::parse(code), SecretCode::parse(secret)) else {
            // Mistyped: no guess at anything, but not free either.
            let counted = [by_address];
            self.0
                .attempts
                .check(&counted)
                .await
                .map_err(DossierError::from)?;
            self.0.attempts.count(&counted).await?;
            return Err(TrackError::NoMatch);
        };
        let counted = [
            by_address,
            Attempt::on(self.0.limits.track_by_code, code.as_str()),
        ];
        self.0
            .attempts
            .check(&counted)
            .await
            .map_err(DossierError::from)?;
        let hash = {
            let mut conn = self.0.db.read().await?;
            dossiers::secret_hash(&mut conn, code.as_str()).await?
        };
        // Hashes of 128 random bits: where two of them differ tells nothing of use.
        let matches = hash.is_some_and(|hash| hash == secret.hash().as_slice());
        let sealed = match matches {
            true => Some(code.as_str().to_owned()),
            false => self.of_other_party(&code, &secret).await?,
        };
        let Some(sealed) = sealed else {
            self.0.attempts.count(&counted).await?;
            return Err(TrackError::NoMatch);
        };
        let until = self.0.clock.now() + TimeDelta::seconds(GRANT_SECONDS);
        let grant = self.0.tracking.seal(&sealed, until);
        Ok(Found { code, grant })
    }

    /// What is sealed for another party of the dossier whose own secret this is.
    async fn of_other_party(
        &self,
        code: &DossierCode,
        secret: &SecretCode,
    ) -> Result<Option<String>, StoreError> {
        let mut conn = self.0.db.read().await?;
        let others = parties::secret_hashes(&mut conn, code.as_str()).await?;
        let hash = secret.hash();
        Ok(others
            .into_iter()
            .find(|(_, kept)| kept.as_slice() == hash.as_slice())
            .map(|(party, _)| format!("{code} {party}")))
    }
}
