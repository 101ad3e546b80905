//! How often an office asks for more, and why: counted with each change.

use sqlx::{FromRow, query, query_as};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// A year of an office.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct OfficeYear {
    /// Commune code.
    pub office: String,
    /// Calendar year.
    pub year: i64,
    /// Dossiers that arrived.
    pub filings: i64,
    /// Dossiers for which the citizen was asked for more.
    pub asked_once: i64,
    /// Requests after the first.
    pub asked_again: i64,
}

/// Lines of lists with one reason.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ReasonCount {
    /// Calendar year.
    pub year: i64,
    /// 1, or 2 for all later rounds.
    pub round: i64,
    /// Id of the reason.
    pub reason: String,
    /// How many lines.
    pub lines: i64,
}

/// Counts a dossier that arrived.
pub async fn count_filing(tx: &mut Tx, office: &str, year: i64) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_office_years AS old (office, year, filings, asked_once, asked_again)
        VALUES ($1, $2, 1, 0, 0) ON CONFLICT (office, year) DO UPDATE SET filings = old.filings + 1";
    rows!(tx, query(SQL).bind(office).bind(year))?;
    Ok(())
}

/// Counts a list that was sent, and each of its reasons.
pub async fn count_request(
    tx: &mut Tx,
    office: &str,
    year: i64,
    round: i64,
    reasons: &[&str],
) -> Result<(), StoreError> {
    const YEAR: &str =
        "INSERT INTO registry_office_years AS old (office, year, filings, asked_once, asked_again)
        VALUES ($1, $2, 0, $3, $4) ON CONFLICT (office, year) DO UPDATE SET
        asked_once = old.asked_once + excluded.asked_once,
        asked_again = old.asked_again + excluded.asked_again";
    const REASON: &str = "INSERT INTO registry_returns AS old (office, year, round, reason, lines)
        VALUES ($1, $2, $3, $4, 1) ON CONFLICT (office, year, round, reason)
        DO UPDATE SET lines = old.lines + 1";
    let (once, again) = if round == 1 { (1_i64, 0_i64) } else { (0, 1) };
    rows!(
        tx,
        query(YEAR).bind(office).bind(year).bind(once).bind(again)
    )?;
    for reason in reasons {
        rows!(
            tx,
            query(REASON)
                .bind(office)
                .bind(year)
                .bind(round.min(2))
                .bind(*reason)
        )?;
    }
    Ok(())
}

/// The years of offices from `from` on, by office behind `after`, newest year first.
/// Two years of an office are two rows.
pub async fn years(
    conn: &mut Conn,
    from: i64,
    after: &str,
    most: i64,
) -> Result<Vec<OfficeYear>, StoreError> {
    const SQL: &str = "SELECT office, year, filings, asked_once, asked_again
        FROM registry_office_years WHERE office > $2 AND year >= $1
        ORDER BY office, year DESC LIMIT $3";
    on!(conn, |c| query_as(SQL)
        .bind(from)
        .bind(after)
        .bind(most)
        .fetch_all(c))
}

/// The years of one office from `from` on, newest first.
pub async fn years_of(
    conn: &mut Conn,
    office: &str,
    from: i64,
) -> Result<Vec<OfficeYear>, StoreError> {
    const SQL: &str = "SELECT office, year, filings, asked_once, asked_again
        FROM registry_office_years WHERE office = $1 AND year >= $2 ORDER BY year DESC";
    on!(conn, |c| query_as(SQL).bind(office).bind(from).fetch_all(c))
}

/// The reasons of one office from a year on: newest year, then most frequent first.
pub async fn reasons_of(
    conn: &mut Conn,
    office: &str,
    from: i64,
) -> Result<Vec<ReasonCount>, StoreError> {
    const SQL: &str = "SELECT year, round, reason, lines FROM registry_returns
        WHERE office = $1 AND year >= $2 ORDER BY year DESC, round, lines DESC, reason";
    on!(conn, |c| query_as(SQL).bind(office).bind(from).fetch_all(c))
}
