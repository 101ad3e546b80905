//! Opening a PostgreSQL database.

use std::{str::FromStr as _, time::Duration};

use sqlx::{
    ConnectOptions as _, Connection as _, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
    query_scalar,
};

use crate::OpenError;

/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connections of one process, unless the configuration says otherwise: more than
/// a few for each core of the server only queue up inside it.
const CONNECTIONS: u32 = 16;

/// A connection that was idle this long is asked for a sign of life before use.
const DOUBTFUL_AFTER: Duration = Duration::from_secs(10);

/// Set on each connection, so that nothing that hangs holds locks for ever.
const LIMITS: [(&str, &str); 4] = [
    ("statement_timeout", "15s"),
    ("lock_timeout", "5s"),
    ("idle_in_transaction_session_timeout", "30s"),
    ("timezone", "UTC"),
];

/// Checks the server and gives its pool.
pub(crate) async fn open(address: &str, connections: Option<u32>) -> Result<PgPool, OpenError> {
    let options = PgConnectOptions::from_str(address)
        .map_err(|_| OpenError::Address)?
        .application_name("hotich")
        .statement_cache_capacity(256)
        .options(LIMITS)
        .disable_statement_logging();
    let place = format!(
        "{}:{}/{}",
        options.get_host(),
        options.get_port(),
        options
            .get_database()
            .unwrap_or_else(|| options.get_username())
    );
    let refuse = |said: String| OpenError::Postgres {
        address: place.clone(),
        said,
    };

    let mut first = options
        .connect()
        .await
        .map_err(|error| refuse(error.to_string()))?;
    let ask = |error: sqlx::Error| refuse(error.to_string());
    let version: i32 = query_scalar("SELECT current_setting('server_version_num')::int")
        .fetch_one(&mut first)
        .await
        .map_err(ask)?;
    if version < 140_000 {
        return Err(refuse(format!(
            "its version {} is too old, 14 or newer is needed",
            version / 10_000
        )));
    }
    let encoding: String = query_scalar("SELECT current_setting('server_encoding')")
        .fetch_one(&mut first)
        .await
        .map_err(ask)?;
    if encoding != "UTF8" {
        return Err(refuse(format!(
            "its encoding is {encoding}, it must be UTF8 to hold Vietnamese names"
        )));
    }
    let read_only: bool = query_scalar("SELECT current_setting('transaction_read_only')::bool")
        .fetch_one(&mut first)
        .await
        .map_err(ask)?;
    if read_only {
        return Err(refuse(
            "it is read-only (a standby?); give the address of the primary".into(),
        ));
    }
    first.close().await.map_err(ask)?;

    Ok(PgPoolOptions::new()
        .max_connections(connections.unwrap_or(CONNECTIONS).max(1))
        .acquire_timeout(PATIENCE)
        .idle_timeout(Duration::from_secs(600))
        .max_lifetime(Duration::from_secs(3600))
        .test_before_acquire(false)
        .before_acquire(|connection, seen| {
            Box::pin(async move {
                Ok(seen.idle_for < DOUBTFUL_AFTER || connection.ping().await.is_ok())
            })
        })
        .connect_lazy_with(options))
}
