//! A file all of whose pieces are there, for the form that names it.

use bytes::Bytes;
use store::{Digest, portal::uploads};
use uuid::Uuid;

use super::SentFor;
use crate::{DraftError, Portal, Visitor};

impl Portal {
    /// Name and content of a whole file for this question; none of one that was attached
    /// before. One that is not whole, or not what was announced, is not found.
    pub async fn uploaded(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
        question: &str,
        upload: Uuid,
    ) -> Result<Option<(String, Bytes)>, DraftError> {
        let row = self.upload_row(visitor, to, upload).await?;
        if row.question != question || row.received < row.length {
            return Err(DraftError::NotFound);
        }
        if row.taken {
            return Ok(None);
        }
        let mut conn = self.0.db.read().await?;
        let content: Bytes = uploads::pieces(&mut conn, row.id).await?.concat().into();
        drop(conn);
        let announced = Digest::parse(&row.file_key);
        let is_whole = i64::try_from(content.len()) == Ok(row.length);
        if is_whole && announced.is_none_or(|digest| digest == Digest::of(&content)) {
            return Ok(Some((row.name, content)));
        }
        // The same form may have come twice at once.
        if self.upload_row(visitor, to, upload).await?.taken {
            return Ok(None);
        }
        tracing::warn!(upload = %row.id, "a file in pieces is not the one that was announced");
        let mut tx = self.0.db.write().await?;
        uploads::delete(&mut tx, row.id).await?;
        tx.commit().await?;
        Err(DraftError::NotFound)
    }

    /// A file in pieces was attached: they go.
    pub async fn upload_taken(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
        upload: Uuid,
    ) -> Result<(), DraftError> {
        let row = self.upload_row(visitor, to, upload).await?;
        let mut tx = self.0.db.write().await?;
        uploads::take(&mut tx, row.id).await?;
        Ok(tx.commit().await?)
    }
}
