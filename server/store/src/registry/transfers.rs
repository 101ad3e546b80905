//! Cases of offices that were merged.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{query, query_as, query_scalar};

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// Offices with open cases, papers or letters that wait, or legs that agencies have in hand,
/// and the days since which they have them: a dossier's day of reception, or the day on which
/// it came from an office that is no more. Read each hour: what is closed, nearly all there
/// is, is not looked at.
pub async fn open_offices(conn: &mut Conn) -> Result<Vec<(String, NaiveDate)>, StoreError> {
    on!(conn, |c| query_as(OPEN_OFFICES).fetch_all(c))
}

const OPEN_OFFICES: &str =
    "SELECT office, COALESCE(office_since, received_on) FROM registry_cases WHERE open
    UNION SELECT c.office, COALESCE(c.office_since, c.received_on) FROM registry_deliveries d
        JOIN registry_cases c ON c.code = d.case_code WHERE d.handed_at IS NULL
    UNION SELECT c.office, COALESCE(c.office_since, c.received_on) FROM registry_legs l
        JOIN registry_cases c ON c.code = l.case_code WHERE l.state IN ('sent', 'received')
    UNION SELECT c.office, COALESCE(c.office_since, c.received_on) FROM registry_foreign_deaths f
        JOIN registry_cases c ON c.code = f.case_code
        WHERE f.sent_at IS NULL AND f.dropped_at IS NULL";

/// Open cases that an office has since a day, those whose papers or letters wait there and
/// those whose legs agencies have in hand.
pub async fn received_by(
    conn: &mut Conn,
    office: &str,
    since: NaiveDate,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT code FROM registry_cases
        WHERE office = $1 AND open = $2 AND COALESCE(office_since, received_on) = $3
        UNION SELECT c.code FROM registry_deliveries d JOIN registry_cases c ON c.code = d.case_code
            WHERE d.office = $1 AND d.handed_at IS NULL AND c.office = $1
                AND COALESCE(c.office_since, c.received_on) = $3
        UNION SELECT c.code FROM registry_legs l JOIN registry_cases c ON c.code = l.case_code
            WHERE l.office = $1 AND l.state IN ('sent', 'received') AND c.office = $1
                AND COALESCE(c.office_since, c.received_on) = $3
        UNION SELECT c.code FROM registry_foreign_deaths f JOIN registry_cases c ON c.code = f.case_code
            WHERE f.office = $1 AND f.sent_at IS NULL AND f.dropped_at IS NULL AND c.office = $1
                AND COALESCE(c.office_since, c.received_on) = $3
        ORDER BY code LIMIT $4";
    on!(conn, |c| query_scalar(SQL)
        .bind(office)
        .bind(true)
        .bind(since)
        .bind(most)
        .fetch_all(c))
}

/// Since which day the office of a case has it.
pub async fn held_since(conn: &mut Conn, code: &str) -> Result<Option<NaiveDate>, StoreError> {
    const SQL: &str =
        "SELECT COALESCE(office_since, received_on) FROM registry_cases WHERE code = $1";
    on!(conn, |c| query_scalar(SQL).bind(code).fetch_optional(c))
}

/// Gives a case to the successor of its office, from `day` on; the office that received it
/// stays written.
pub async fn transfer(
    tx: &mut Tx,
    code: &str,
    (from, to): (&str, &str),
    (day, at): (NaiveDate, DateTime<Utc>),
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE registry_cases SET office = $3, changed_at = $4, version = version + 1,
            received_office = COALESCE(received_office, $2), office_since = $5
        WHERE code = $1 AND office = $2";
    let rows = rows!(
        tx,
        query(SQL).bind(code).bind(from).bind(to).bind(at).bind(day)
    )?;
    changed_one(rows, "registry_cases")
}

/// The office that received a case, where another has it in hand now.
pub async fn received_office(conn: &mut Conn, code: &str) -> Result<Option<String>, StoreError> {
    const SQL: &str = "SELECT received_office FROM registry_cases WHERE code = $1";
    let found: Option<Option<String>> =
        on!(conn, |c| query_scalar(SQL).bind(code).fetch_optional(c))?;
    Ok(found.flatten())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use sqlx::{AssertSqlSafe, query_as};

    use super::OPEN_OFFICES;
    use crate::{on, testing::sqlite};

    /// Among a million closed cases each hour's look would take what the desk needs.
    #[tokio::test]
    async fn the_look_at_open_offices_passes_by_what_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        let db = sqlite(folder.path()).await;
        let mut conn = db.read().await.unwrap();
        let plan = format!("EXPLAIN QUERY PLAN {OPEN_OFFICES}");
        let steps: Vec<(i64, i64, i64, String)> =
            on!(conn, |c| query_as(AssertSqlSafe(plan.clone())).fetch_all(c)).unwrap();
        let of_cases = steps.iter().find(|step| step.3.contains("registry_cases"));
        let index = "USING COVERING INDEX registry_cases_open_offices";
        assert!(
            of_cases.is_some_and(|step| step.3.contains(index)),
            "{steps:?}"
        );
    }
}
