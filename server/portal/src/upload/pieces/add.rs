//! One piece after the other.

use bytes::Bytes;
use domain::upload::PIECE_BYTES;
use store::portal::uploads;
use uuid::Uuid;

use super::{PieceError, Received, SentFor};
use crate::{Portal, Visitor};

impl Portal {
    /// Adds a piece that begins at this byte. All but the last have [`PIECE_BYTES`]: a file
    /// is never more rows than that makes.
    pub async fn add_piece(
        &self,
        visitor: &Visitor,
        to: SentFor<'_>,
        upload: Uuid,
        begins: u64,
        content: Bytes,
    ) -> Result<Received, PieceError> {
        let row = self.upload_row(visitor, to, upload).await?;
        if u64::try_from(row.received) != Ok(begins) || row.taken {
            return Err(PieceError::Elsewhere);
        }
        let length = content.len() as u64;
        let left = u64::try_from(row.length - row.received).unwrap_or(0);
        if length > PIECE_BYTES || length > left {
            return Err(PieceError::TooLong);
        }
        if length == 0 || (length < PIECE_BYTES && length < left) {
            return Err(PieceError::Malformed);
        }
        let now = self.0.clock.now();
        let mut tx = self.0.db.write().await?;
        if !uploads::add(&mut tx, row.id, row.received, &content, now).await? {
            return Err(PieceError::Elsewhere);
        }
        tx.commit().await?;
        let end = begins + length;
        Ok(Received {
            id: row.id,
            bytes: i64::try_from(end).unwrap_or(i64::MAX),
        })
    }
}
