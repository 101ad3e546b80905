//! Messages about the cases of one office that have not arrived. The exchange knows a
//! dossier by its code alone, and what is told to an agency by the code and the leg: whose it
//! is stands with the case.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use sqlx::{query_as, query_scalar};
use uuid::Uuid;

use crate::{
    Conn, StoreError,
    dialect::{Speaks as _, Spelled},
    exchange::{Backlog, DeadLetter, SentAgain, Which},
    on,
};

/// Those that could not be delivered, oldest first: those behind `after`, or from the oldest
/// on.
pub async fn dead(
    conn: &mut Conn,
    office: &str,
    after: Option<(DateTime<Utc>, Uuid)>,
    most: i64,
) -> Result<Vec<DeadLetter>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT m.id, m.kind, m.source, m.target, m.subject, m.at, m.tries, m.failure,
            (SELECT COUNT(*) FROM exchange_outbox b WHERE b.source = m.source
                AND b.subject = m.subject AND b.sequence > m.sequence) AS behind
        FROM exchange_outbox m JOIN registry_cases c ON c.code = {case_of_m}
        WHERE m.state = 'dead' AND c.office = $4 AND (m.at, m.id) > ($2, $3)
        ORDER BY m.at, m.id LIMIT $1",
        )
    });
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    on!(conn, |c| query_as(c.spell(&SQL))
        .bind(most)
        .bind(at)
        .bind(id)
        .bind(office)
        .fetch_all(c))
}

/// Which of these dead letters are about cases of the office.
pub async fn own(conn: &mut Conn, office: &str, which: Which<'_>) -> Result<Vec<Uuid>, StoreError> {
    static ALL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT m.id FROM exchange_outbox m
        JOIN registry_cases c ON c.code = {case_of_m}
        WHERE m.state = 'dead' AND c.office = $1",
        )
    });
    static ONE: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT m.id FROM exchange_outbox m
        JOIN registry_cases c ON c.code = {case_of_m}
        WHERE m.state = 'dead' AND c.office = $1 AND m.id = $2",
        )
    });
    static TO: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT m.id FROM exchange_outbox m
        JOIN registry_cases c ON c.code = {case_of_m}
        WHERE m.state = 'dead' AND c.office = $1 AND m.target = $2",
        )
    });
    match which {
        Which::One(id) => on!(conn, |c| query_scalar(c.spell(&ONE))
            .bind(office)
            .bind(id)
            .fetch_all(c)),
        Which::To(target) => on!(conn, |c| query_scalar(c.spell(&TO))
            .bind(office)
            .bind(target)
            .fetch_all(c)),
        Which::All => on!(conn, |c| query_scalar(c.spell(&ALL))
            .bind(office)
            .fetch_all(c)),
        Which::Each(ids) => {
            let mut own: Vec<Uuid> = on!(conn, |c| query_scalar(c.spell(&ALL))
                .bind(office)
                .fetch_all(c))?;
            own.retain(|id| ids.contains(id));
            Ok(own)
        }
    }
}

/// The newest that were sent again, newest first.
pub async fn sent_again(
    conn: &mut Conn,
    office: &str,
    most: i64,
) -> Result<Vec<SentAgain>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT s.at, s.by_kind, s.by_name, m.subject, m.kind, m.target, m.state
        FROM exchange_sent_again s JOIN exchange_outbox m ON m.id = s.message
        JOIN registry_cases c ON c.code = {case_of_m}
        WHERE c.office = $2 ORDER BY s.at DESC, s.message DESC LIMIT $1",
        )
    });
    on!(conn, |c| query_as(c.spell(&SQL))
        .bind(most)
        .bind(office)
        .fetch_all(c))
}

/// What waits and what is dead, by receiver. Reads only what has not arrived.
pub async fn backlog(conn: &mut Conn, office: &str) -> Result<Vec<Backlog>, StoreError> {
    // In two halves, so that each finds its index of few rows.
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "SELECT m.target, 'waiting' AS state, COUNT(*) AS count, MIN(m.at) AS oldest
            FROM exchange_outbox m JOIN registry_cases c ON c.code = {case_of_m}
            WHERE m.state = 'waiting' AND c.office = $1 GROUP BY m.target
        UNION ALL SELECT m.target, 'dead' AS state, COUNT(*) AS count, MIN(m.at) AS oldest
            FROM exchange_outbox m JOIN registry_cases c ON c.code = {case_of_m}
            WHERE m.state = 'dead' AND c.office = $1 GROUP BY m.target
        ORDER BY target, state",
        )
    });
    on!(conn, |c| query_as(c.spell(&SQL)).bind(office).fetch_all(c))
}
