//! Papers attached to a draft, then to the dossier it became.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, query, query_as, query_scalar};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One attached file.
#[derive(Clone, FromRow)]
pub struct FileRow {
    /// Its id.
    pub id: Uuid,
    /// The question it answers.
    pub question: String,
    /// Safe name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Length in bytes.
    pub size: i64,
    /// Digest of the content.
    pub sha256: String,
    /// Kept as it came, not written anew.
    pub quarantined: bool,
    /// How many pages it has, where that is known.
    pub pages: Option<i64>,
    /// When it came.
    pub created_at: DateTime<Utc>,
}

/// Whose files.
#[derive(Clone, Copy)]
pub enum Of {
    /// Of a draft.
    Draft(Uuid),
    /// Of a dossier.
    Dossier(Uuid),
    /// Of an answer to a supplement request of a dossier, not sent yet.
    Supplement(Uuid),
}

/// Attaches a file to a draft.
pub async fn insert(tx: &mut Tx, draft: Uuid, row: &FileRow) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_files (id, draft, question, name, media_type, size, sha256, quarantined,
        created_at, pages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(draft)
            .bind(&row.question)
            .bind(&row.name)
            .bind(&row.media_type)
            .bind(row.size)
            .bind(&row.sha256)
            .bind(row.quarantined)
            .bind(row.created_at)
            .bind(row.pages)
    )?;
    Ok(())
}

/// The files, in the order in which they came.
pub async fn list(conn: &mut Conn, of: Of) -> Result<Vec<FileRow>, StoreError> {
    const OF_DRAFT: &str =
        "SELECT id, question, name, media_type, size, sha256, quarantined, pages, created_at
        FROM portal_files WHERE draft = $1 ORDER BY id";
    const OF_DOSSIER: &str =
        "SELECT id, question, name, media_type, size, sha256, quarantined, pages, created_at
        FROM portal_files WHERE dossier = $1 ORDER BY id";
    const OF_SUPPLEMENT: &str =
        "SELECT id, question, name, media_type, size, sha256, quarantined, pages, created_at
        FROM portal_files WHERE supplement_of = $1 ORDER BY id";
    let (sql, id) = match of {
        Of::Draft(id) => (OF_DRAFT, id),
        Of::Dossier(id) => (OF_DOSSIER, id),
        Of::Supplement(id) => (OF_SUPPLEMENT, id),
    };
    on!(conn, |c| query_as(sql).bind(id).fetch_all(c))
}

/// Takes a file off a draft; gives its digest, nothing when the draft has none with
/// this id.
pub async fn delete(tx: &mut Tx, draft: Uuid, id: Uuid) -> Result<Option<String>, StoreError> {
    const SQL: &str = "DELETE FROM portal_files WHERE id = $1 AND draft = $2 RETURNING sha256";
    on!(tx, |c| query_scalar(SQL)
        .bind(id)
        .bind(draft)
        .fetch_optional(c))
}

/// Takes all files off a draft; gives their digests.
pub async fn delete_all(tx: &mut Tx, draft: Uuid) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "DELETE FROM portal_files WHERE draft = $1 RETURNING sha256";
    on!(tx, |c| query_scalar(SQL).bind(draft).fetch_all(c))
}

/// Gives a file of a draft to the dossier that the draft becomes.
pub async fn hand_over(
    tx: &mut Tx,
    draft: Uuid,
    id: Uuid,
    dossier: Uuid,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE portal_files SET dossier = $3, draft = NULL WHERE id = $2 AND draft = $1";
    Ok(rows!(tx, query(SQL).bind(draft).bind(id).bind(dossier))? == 1)
}

/// Attaches a file to the answer of a round that is not sent yet.
pub async fn insert_supplement(
    tx: &mut Tx,
    dossier: Uuid,
    round: i64,
    row: &FileRow,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO portal_files (id, supplement_of, supplement_round, question, name, media_type, size,
        sha256, quarantined, created_at, pages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    rows!(
        tx,
        query(SQL)
            .bind(row.id)
            .bind(dossier)
            .bind(round)
            .bind(&row.question)
            .bind(&row.name)
            .bind(&row.media_type)
            .bind(row.size)
            .bind(&row.sha256)
            .bind(row.quarantined)
            .bind(row.created_at)
            .bind(row.pages)
    )?;
    Ok(())
}

/// Takes a file off an answer that is not sent yet; gives its digest.
pub async fn delete_supplement(
    tx: &mut Tx,
    dossier: Uuid,
    id: Uuid,
) -> Result<Option<String>, StoreError> {
    const SQL: &str =
        "DELETE FROM portal_files WHERE id = $1 AND supplement_of = $2 RETURNING sha256";
    on!(tx, |c| query_scalar(SQL)
        .bind(id)
        .bind(dossier)
        .fetch_optional(c))
}

/// Takes all files off an answer that will not be sent; gives their digests.
pub async fn delete_all_supplement(tx: &mut Tx, dossier: Uuid) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "DELETE FROM portal_files WHERE supplement_of = $1 RETURNING sha256";
    on!(tx, |c| query_scalar(SQL).bind(dossier).fetch_all(c))
}

/// The files of an answer that is being sent become the dossier's.
pub async fn send_supplement(tx: &mut Tx, dossier: Uuid) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE portal_files SET dossier = supplement_of, supplement_of = NULL WHERE supplement_of = $1";
    rows!(tx, query(SQL).bind(dossier))?;
    Ok(())
}
