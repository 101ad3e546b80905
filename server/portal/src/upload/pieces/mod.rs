//! Files that come in pieces, so that a broken link costs one of them and not the file. The
//! form that names a whole one attaches it as if it had brought it.

mod add;
mod begin;
mod sweep;
mod whole;

use store::{
    StoreError, hex,
    portal::uploads::{self, UploadRow},
};
use uuid::Uuid;

use crate::{DraftError, Portal, Visitor, supplement::as_draft};

/// What a file in pieces is for.
#[derive(Clone, Copy, Debug)]
pub enum SentFor<'a> {
    /// A draft.
    Draft(Uuid),
    /// The list that the dossier of this code is asked for.
    Task(&'a str),
}

/// A file that is to come in pieces.
#[derive(Clone, Copy)]
pub struct Announced<'a> {
    /// The question it answers.
    pub question: &'a str,
    /// Its name as it was sent.
    pub name: &'a str,
    /// Its bytes.
    pub length: u64,
    /// By what it is known again: its SHA-256 in hexadecimal digits, which is looked at once
    /// it is whole, or a word by chance.
    pub key: &'a str,
}

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// Its id while it comes.
    pub id: Uuid,
    /// How many bytes are here.
    pub bytes: i64,
}

/// Why a piece, or a file in pieces, is not taken in.
#[derive(Debug, thiserror::Error)]
pub enum PieceError {
    /// More bytes than a file or a piece may have, or than were announced.
    #[error("too long")]
    TooLong,
    /// No piece as they are cut, or a key that is none.
    #[error("malformed")]
    Malformed,
    /// The file does not go on here: one piece too early, or one that is here.
    #[error("the file goes on elsewhere")]
    Elsewhere,
    /// What it is for cannot be opened, or there is no such file on its way.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for PieceError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    async fn upload_row(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
        upload: Uuid,
    ) -> Result<UploadRow, DraftError> {
        let (object, sender) = self.sender(visitor, to).await?;
        let mut conn = self.0.db.read().await?;
        let found = uploads::open(&mut conn, upload, object, &sender).await?;
        found.ok_or(DraftError::NotFound)
    }

    /// The draft or dossier, if the visitor may open it, and as whom the visitor sends.
    async fn sender(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
    ) -> Result<(Uuid, String), DraftError> {
        let mut conn = self.0.db.read().await?;
        let object = match to {
            SentFor::Draft(draft) => self.open_row(&mut conn, visitor, draft).await?.id,
            SentFor::Task(code) => {
                let found = self.dossier_row(&mut conn, visitor, code).await;
                found.map_err(as_draft)?.id
            }
        };
        let sender = match (visitor.account_id(), &visitor.key) {
            (Some(account), _) => account.to_string(),
            (None, Some(key)) => hex(key.as_slice()),
            // By code and secret: of this dossier, as the party whose secret it was.
            (None, None) => {
                let party = visitor.grant_party.as_deref().unwrap_or_default();
                format!("{object} {party}")
            }
        };
        Ok((object, sender))
    }
}
