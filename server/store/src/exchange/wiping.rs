//! Taking the contents out of messages that have arrived.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use sqlx::query;

use crate::{
    StoreError, Tx,
    dialect::{Speaks as _, Spelled},
    rows,
};

/// Empties up to `most` delivered messages that were written before `before`, oldest
/// first. The row stays: it holds the place in the order of its dossier. Gives how many.
pub async fn wipe(
    tx: &mut Tx,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
    most: i64,
) -> Result<u64, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "WITH chosen AS MATERIALIZED (
                SELECT id FROM exchange_outbox
                WHERE state = 'delivered' AND wiped_at IS NULL AND at < $1
                ORDER BY at LIMIT $3 {skip_locked}
            )
            UPDATE exchange_outbox SET data = 'null', wiped_at = $2
            WHERE id IN (SELECT id FROM chosen)",
        )
    });
    rows!(tx, |c| query(c.spell(&SQL))
        .bind(before)
        .bind(now)
        .bind(most))
}
