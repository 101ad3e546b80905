//! Files that come in pieces. They lie in the database until they are whole: any process
//! that serves it goes on where another one was, and no bucket holds half a file.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One file on its way.
#[derive(Clone, FromRow)]
pub struct UploadRow {
    /// Its id.
    pub id: Uuid,
    /// The draft, or the dossier whose supplement request is answered.
    pub object: Uuid,
    /// Who sends it.
    pub sender: String,
    /// The question it answers.
    pub question: String,
    /// By what the browser knows the file again.
    pub file_key: String,
    /// Safe name.
    pub name: String,
    /// Bytes of the whole file.
    pub length: i64,
    /// How many of them are here.
    pub received: i64,
    /// It was attached, and its pieces are gone.
    pub taken: bool,
    /// When it last grew.
    pub changed_at: DateTime<Utc>,
}

/// Begins one.
pub async fn insert(tx: &mut Tx, row: &UploadRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_uploads (id, object, sender, question, file_key, name, length,
        received, taken, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(row.object)
            .bind(&row.sender)
            .bind(&row.question)
            .bind(&row.file_key)
            .bind(&row.name)
            .bind(row.length)
            .bind(row.received)
            .bind(row.taken)
            .bind(row.changed_at)
    )?;
    Ok(())
}

/// The one that goes on when a file like this is begun again; none that was attached.
pub async fn like(conn: &mut Conn, row: &UploadRow) -> Result<Option<UploadRow>, StoreError> {
    const SQL: &str =
        "SELECT id, object, sender, question, file_key, name, length, received, taken, changed_at
        FROM portal_uploads WHERE sender = $1 AND object = $2 AND question = $3 AND file_key = $4
        AND name = $5 AND length = $6 AND NOT taken ORDER BY id LIMIT 1";
    on!(conn, |c| query_as(SQL)
        .bind(&row.sender)
        .bind(row.object)
        .bind(&row.question)
        .bind(&row.file_key)
        .bind(&row.name)
        .bind(row.length)
        .fetch_optional(c))
}

/// The one with this id, if this sender sends it for this draft or dossier.
pub async fn open(
    conn: &mut Conn,
    id: Uuid,
    object: Uuid,
    sender: &str,
) -> Result<Option<UploadRow>, StoreError> {
    const SQL: &str =
        "SELECT id, object, sender, question, file_key, name, length, received, taken, changed_at
        FROM portal_uploads WHERE id = $1 AND object = $2 AND sender = $3";
    on!(conn, |c| query_as(SQL)
        .bind(id)
        .bind(object)
        .bind(sender)
        .fetch_optional(c))
}

/// Adds a piece where the file has come to. False when it has come elsewhere meanwhile.
pub async fn add(
    tx: &mut Tx,
    id: Uuid,
    begins: i64,
    content: &[u8],
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const GROW: &str = "UPDATE portal_uploads SET received = received + $3, changed_at = $4
        WHERE id = $1 AND received = $2 AND NOT taken";
    const KEEP: &str =
        "INSERT INTO portal_upload_pieces (upload, begins, content) VALUES ($1, $2, $3)";
    let length = i64::try_from(content.len()).unwrap_or(i64::MAX);
    let grown = rows!(tx, query(GROW).bind(id).bind(begins).bind(length).bind(at))?;
    if grown == 0 {
        return Ok(false);
    }
    rows!(tx, query(KEEP).bind(id).bind(begins).bind(content))?;
    Ok(true)
}

/// The pieces, first to last.
pub async fn pieces(conn: &mut Conn, id: Uuid) -> Result<Vec<Vec<u8>>, StoreError> {
    const SQL: &str = "SELECT content FROM portal_upload_pieces WHERE upload = $1 ORDER BY begins";
    on!(conn, |c| query_scalar(SQL).bind(id).fetch_all(c))
}

/// It was attached: its pieces go, and that it was stays known until it is swept.
pub async fn take(tx: &mut Tx, id: Uuid) -> Result<(), StoreError> {
    const TAKEN: &str = "UPDATE portal_uploads SET taken = TRUE WHERE id = $1";
    const PIECES: &str = "DELETE FROM portal_upload_pieces WHERE upload = $1";
    rows!(tx, query(TAKEN).bind(id))?;
    rows!(tx, query(PIECES).bind(id))?;
    Ok(())
}

/// Deletes one with its pieces.
pub async fn delete(tx: &mut Tx, id: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM portal_uploads WHERE id = $1";
    rows!(tx, query(SQL).bind(id))?;
    Ok(())
}

/// Deletes those for a draft that goes.
pub async fn delete_all(tx: &mut Tx, object: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM portal_uploads WHERE object = $1";
    rows!(tx, query(SQL).bind(object))?;
    Ok(())
}

/// Deletes a sender's oldest, so that at most so many are left.
pub async fn leave(tx: &mut Tx, sender: &str, most: i64) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM portal_uploads WHERE sender = $1 AND id NOT IN (
        SELECT id FROM portal_uploads WHERE sender = $1 ORDER BY changed_at DESC, id DESC LIMIT $2)";
    rows!(tx, query(SQL).bind(sender).bind(most))?;
    Ok(())
}

/// Deletes the oldest that have not grown since a moment; gives how many.
pub async fn delete_before(
    tx: &mut Tx,
    moment: DateTime<Utc>,
    most: i64,
) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM portal_uploads WHERE id IN (
        SELECT id FROM portal_uploads WHERE changed_at < $1 ORDER BY changed_at LIMIT $2)";
    rows!(tx, query(SQL).bind(moment).bind(most))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::testing::{self, both};

    fn row() -> UploadRow {
        UploadRow {
            id: Uuid::from_u128(1),
            object: Uuid::from_u128(2),
            sender: "a browser".into(),
            question: "file.birth_notice".into(),
            file_key: "x".into(),
            name: "a.pdf".into(),
            length: 300_000,
            received: 0,
            taken: false,
            changed_at: DateTime::UNIX_EPOCH,
        }
    }

    async fn received(conn: &mut Conn) -> i64 {
        let row = row();
        let found = open(conn, row.id, row.object, &row.sender).await.unwrap();
        found.unwrap().received
    }

    #[tokio::test]
    async fn of_two_who_add_the_same_piece_one_does() {
        both(async |db| {
            let (row, piece) = (row(), [7; 1000]);
            let mut tx = db.write().await.unwrap();
            insert(&mut tx, &row).await.unwrap();
            for first in [true, false] {
                let added = add(&mut tx, row.id, 0, &piece, row.changed_at).await;
                assert_eq!(added.unwrap(), first);
            }
            assert_eq!(received(&mut tx).await, 1000);
            assert_eq!(pieces(&mut tx, row.id).await.unwrap(), [piece.to_vec()]);
            tx.commit().await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn pieces_go_with_their_file() {
        both(async |db| {
            let row = row();
            let mut tx = db.write().await.unwrap();
            insert(&mut tx, &row).await.unwrap();
            add(&mut tx, row.id, 0, b"piece", row.changed_at)
                .await
                .unwrap();
            delete(&mut tx, row.id).await.unwrap();
            assert!(pieces(&mut tx, row.id).await.unwrap().is_empty());
            tx.commit().await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn a_piece_for_which_no_room_is_left_is_not_counted() {
        let folder = tempfile::tempdir().unwrap();
        let db = testing::sqlite(folder.path()).await;
        let (row, piece) = (row(), vec![7; 1_000_000]);
        let mut tx = db.write().await.unwrap();
        insert(&mut tx, &row).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.write().await.unwrap();
        rows!(tx, query("PRAGMA max_page_count = 1")).unwrap();
        let full = add(&mut tx, row.id, 0, &piece, row.changed_at).await;
        assert!(matches!(full, Err(StoreError::DiskFull)));
        drop(tx);
        let mut tx = db.write().await.unwrap();
        rows!(tx, query("PRAGMA max_page_count = 1000000")).unwrap();
        assert_eq!(received(&mut tx).await, 0, "it goes on where it was");
        assert!(
            add(&mut tx, row.id, 0, &piece, row.changed_at)
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
    }
}
