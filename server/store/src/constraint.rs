//! Names of unique constraints. PostgreSQL names the violated one, SQLite only
//! says `table.column, table.column`; the name is found in our own migrations.

use std::{collections::HashMap, sync::LazyLock};

use sqlx::error::DatabaseError;

use crate::migrate;

/// `table.column, table.column` as SQLite says it → the constraint's name.
static NAMES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    migrate::ALL
        .iter()
        .flat_map(|migration| named(migration.sqlite))
        .collect()
});

/// The name of the violated constraint, on both engines the one PostgreSQL has.
pub(crate) fn violated(error: &dyn DatabaseError) -> String {
    if let Some(name) = error.constraint() {
        return name.into();
    }
    let message = error.message();
    let columns = message
        .split_once("failed: ")
        .map_or(message, |(_, columns)| columns);
    // SQLITE_CONSTRAINT_PRIMARYKEY
    if error.code().as_deref() == Some("1555") {
        return format!("{}_pkey", columns.split('.').next().unwrap_or_default());
    }
    name_of(columns)
}

/// The name of the constraint over `table.a, table.b`.
pub(crate) fn name_of(columns: &str) -> String {
    NAMES
        .get(columns)
        .cloned()
        .unwrap_or_else(|| default_name(columns))
}

/// What PostgreSQL calls a constraint without a name: `table_a_b_key`.
fn default_name(columns: &str) -> String {
    let mut parts = columns
        .split(", ")
        .filter_map(|column| column.split_once('.'));
    let Some((table, first)) = parts.next() else {
        return columns.into();
    };
    let others: String = parts.map(|(_, column)| format!("{column}_")).collect();
    format!("{table}_{first}_{others}key")
}

/// The named unique constraints and indexes of one migration, which writes each
/// column and each constraint on a line of its own.
fn named(sql: &str) -> Vec<(String, String)> {
    let mut table = "";
    let mut found = Vec::new();
    for line in sql.lines() {
        let line = line.split("--").next().unwrap_or_default().trim();
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE", name, ..] => table = name.trim_end_matches('('),
            ["CREATE", "UNIQUE", "INDEX", name, "ON", on, ..] => {
                let on = on.split('(').next().unwrap_or_default();
                found.push((columns(on, line), (*name).into()));
            }
            ["CONSTRAINT", name, "UNIQUE", ..] => {
                found.push((columns(table, line), (*name).into()))
            }
            [column, .., "CONSTRAINT", name, unique] if unique.starts_with("UNIQUE") => {
                found.push((format!("{table}.{column}"), (*name).into()));
            }
            _ => {}
        }
    }
    found
}

/// The first parenthesised list of `line`, as SQLite names columns.
fn columns(table: &str, line: &str) -> String {
    let list = line
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'))
        .map_or("", |(list, _)| list);
    let columns: Vec<String> = list
        .split(',')
        .map(|column| format!("{table}.{}", column.trim()))
        .collect();
    columns.join(", ")
}
