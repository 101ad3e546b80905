//! Who helped to declare a case.

use chrono::{DateTime, Utc};
use domain::exchange::Helped;
use sqlx::{FromRow, query, query_as};

use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

#[derive(FromRow)]
struct Row {
    kind: String,
    name: String,
    spoken: String,
    agreed_at: DateTime<Utc>,
}

/// Keeps who helped.
pub async fn keep(tx: &mut Tx, case: &str, helped: &Helped) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_helpers (case_code, kind, name, spoken, agreed_at)
        VALUES ($1, $2, $3, $4, $5)";
    rows!(
        tx,
        query(SQL)
            .bind(case)
            .bind(&helped.kind)
            .bind(&helped.name)
            .bind(&helped.spoken)
            .bind(helped.agreed_at)
    )?;
    Ok(())
}

/// Who helped; none where who declares did it alone.
pub async fn of_case(conn: &mut Conn, case: &str) -> Result<Option<Helped>, StoreError> {
    const SQL: &str =
        "SELECT kind, name, spoken, agreed_at FROM registry_helpers WHERE case_code = $1";
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(case).fetch_optional(c))?;
    Ok(row.map(|row| Helped {
        kind: row.kind,
        name: row.name,
        spoken: row.spoken,
        agreed_at: row.agreed_at,
    }))
}
