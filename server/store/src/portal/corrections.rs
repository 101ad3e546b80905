//! What a citizen says is wrong in a draft of a paper, until it is sent.

use domain::procedure::Answers;
use sqlx::{FromRow, query, query_as, types::Json};
use uuid::Uuid;

use crate::{Conn, StoreError, Tx, on, rows};

/// One wrong line.
#[derive(Clone, FromRow)]
pub struct CorrectionRow {
    /// Id of the line.
    pub line: String,
    /// What was typed, by input name.
    pub typed: Json<Answers>,
    /// In free words.
    pub words: String,
    /// Why.
    pub note: String,
}

/// Keeps what was typed about a line, in place of what was typed before.
pub async fn keep(
    tx: &mut Tx,
    dossier: Uuid,
    round: i64,
    row: &CorrectionRow,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO portal_corrections (dossier, round, line, typed, words, note)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (dossier, round, line)
        DO UPDATE SET typed = excluded.typed, words = excluded.words, note = excluded.note";
    rows!(
        tx,
        query(SQL)
            .bind(dossier)
            .bind(round)
            .bind(&row.line)
            .bind(&row.typed)
            .bind(&row.words)
            .bind(&row.note)
    )?;
    Ok(())
}

/// Everything that was typed about a draft.
pub async fn of_draft(
    conn: &mut Conn,
    dossier: Uuid,
    round: i64,
) -> Result<Vec<CorrectionRow>, StoreError> {
    const SQL: &str = "SELECT line, typed, words, note FROM portal_corrections
        WHERE dossier = $1 AND round = $2 ORDER BY line";
    on!(conn, |c| query_as(SQL)
        .bind(dossier)
        .bind(round)
        .fetch_all(c))
}

/// Forgets what was typed about a line.
pub async fn remove(tx: &mut Tx, dossier: Uuid, round: i64, line: &str) -> Result<(), StoreError> {
    const SQL: &str =
        "DELETE FROM portal_corrections WHERE dossier = $1 AND round = $2 AND line = $3";
    rows!(tx, query(SQL).bind(dossier).bind(round).bind(line))?;
    Ok(())
}
