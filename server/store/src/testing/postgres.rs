//! Fresh PostgreSQL databases, copied from one that has all tables already.

use std::hash::{BuildHasher as _, RandomState};

use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, query_scalar};

use crate::{Db, hex, migrate};

/// Names the server for tests: the address of its administrator.
const SERVER: &str = "HOTICH_TEST_POSTGRES";

/// Connections of one test: many tests share the server.
const CONNECTIONS: u32 = 8;

/// A database of one test.
pub(super) struct Fresh {
    server: String,
    name: String,
}

impl Fresh {
    /// With all tables.
    pub(super) async fn database() -> Self {
        let fresh = Self::named();
        let template = template(&fresh.server).await;
        fresh
            .administer(&format!(
                "CREATE DATABASE {} TEMPLATE {template}",
                fresh.name
            ))
            .await;
        fresh
    }

    /// Without any.
    pub(super) async fn empty() -> Self {
        let fresh = Self::named();
        fresh
            .administer(&format!("CREATE DATABASE {}", fresh.name))
            .await;
        fresh
    }

    fn named() -> Self {
        // Process ids come again; the keys of a `RandomState` do not.
        Self {
            server: server(),
            name: format!("test_{:016x}", RandomState::new().hash_one(0)),
        }
    }

    pub(super) fn address(&self) -> String {
        address(&self.server, &self.name)
    }

    pub(super) async fn open(&self) -> Db {
        Db::open_with(&self.address(), Some(CONNECTIONS))
            .await
            .expect("the database just made")
    }

    pub(super) async fn remove(self) {
        self.administer(&format!("DROP DATABASE {} WITH (FORCE)", self.name))
            .await;
    }

    async fn administer(&self, sql: &str) {
        let mut connection = administrator(&self.server).await;
        connection
            .execute(AssertSqlSafe(sql.to_owned()))
            .await
            .expect("an administrator's statement");
        connection.close().await.expect("closing");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests learn from the environment where the server is"
)]
fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!("{SERVER} is not set: start a server with `scripts/postgres start` and set it to the address that prints")
    })
}

fn address(server: &str, database: &str) -> String {
    let (base, _) = server
        .rsplit_once('/')
        .expect("an address that ends in /DATABASE");
    format!("{base}/{database}")
}

async fn administrator(server: &str) -> PgConnection {
    PgConnection::connect(server)
        .await
        .expect("the PostgreSQL server named by HOTICH_TEST_POSTGRES")
}

/// The database that others are copied from. Its name tells the migrations it has,
/// so test programs share it and a changed migration makes a new one.
async fn template(server: &str) -> String {
    let sum = migrate::ALL.iter().fold(Sha256::new(), |sum, migration| {
        sum.chain_update(migration.postgres)
    });
    let name = format!("template_{}", hex(&sum.finalize()[..8]));
    let mut connection = administrator(server).await;
    // One test program makes it, the others wait.
    connection
        .execute("SELECT pg_advisory_lock(7463104228)")
        .await
        .expect("the lock of templates");
    let made: Option<i32> = query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(&name)
        .fetch_optional(&mut connection)
        .await
        .expect("the list of databases");
    if made.is_none() {
        // Under another name until it is whole: a test program may be stopped halfway.
        let half = format!("{name}_{:08x}", RandomState::new().hash_one(0) as u32);
        connection
            .execute(AssertSqlSafe(format!("CREATE DATABASE {half}")))
            .await
            .expect("a database");
        let db = Db::open_with(&address(server, &half), Some(1))
            .await
            .expect("the template");
        db.migrate().await.expect("migrations on PostgreSQL");
        db.close().await;
        let rename = format!("ALTER DATABASE {half} RENAME TO {name}");
        connection
            .execute(AssertSqlSafe(rename))
            .await
            .expect("the template's name");
    }
    connection.close().await.expect("closing");
    name
}
