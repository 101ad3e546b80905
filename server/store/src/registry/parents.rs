//! Whose children stand in the register of births, by the parents' numbers.

use domain::register::RegisterContent;
use sqlx::{query, query_as};

use super::entries::{Entry, Row, columns};
use crate::{
    StoreError, on, rows,
    tx::{Conn, Tx},
};

/// Children of one parent that are looked at.
const MOST: i64 = 50;

/// Keeps the numbers of the parents of a birth; nothing of any other entry.
pub(super) async fn write(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO registry_parents (parent, entry) VALUES ($1, $2)
        ON CONFLICT (parent, entry) DO NOTHING";
    let RegisterContent::Birth(birth) = &entry.content else {
        return Ok(());
    };
    for parent in [&birth.mother, &birth.father].into_iter().flatten() {
        if let Some(pin) = &parent.pin {
            rows!(tx, query(SQL).bind(pin).bind(entry.id))?;
        }
    }
    Ok(())
}

/// The births of the children of who has this number, oldest entry first.
pub async fn children(conn: &mut Conn, parent: &str) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_parents p JOIN registry_entries ON registry_entries.id = p.entry
        WHERE p.parent = $1 ORDER BY registered_at LIMIT $2"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL).bind(parent).bind(MOST).fetch_all(c))?;
    rows.into_iter().map(Entry::try_from).collect()
}
