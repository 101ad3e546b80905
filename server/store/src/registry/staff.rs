//! Officers.

use chrono::{DateTime, Utc};
use domain::{case::Role, pin::Pin};
use sqlx::{query, query_as};
use uuid::Uuid;

use crate::{
    StoreError,
    error::changed_one,
    on, rows,
    tx::{Conn, Tx},
};

/// An officer and what opens the account.
#[derive(Clone, PartialEq)]
pub struct Staff {
    /// Account id.
    pub id: Uuid,
    /// What is typed to sign in, small letters.
    pub login: String,
    /// Full name.
    pub name: String,
    /// The officer's own number, where it was entered.
    pub pin: Option<Pin>,
    /// Title above the name on papers; empty for who does not sign.
    pub title: String,
    /// Commune code of the office.
    pub office: String,
    /// PHC string.
    pub password: String,
    /// What the officer is there for.
    pub roles: Vec<Role>,
    /// May not sign in.
    pub disabled: bool,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
}

impl std::fmt::Debug for Staff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Staff({})", self.id)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    login: String,
    name: String,
    pin: Option<String>,
    title: String,
    office: String,
    password: String,
    roles: String,
    disabled: bool,
    created_at: DateTime<Utc>,
}

impl TryFrom<Row> for Staff {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let roles: Option<Vec<Role>> = row.roles.split_whitespace().map(Role::parse).collect();
        let pin = row.pin.map(|pin| Pin::parse(&pin)).transpose();
        Ok(Self {
            roles: roles.ok_or_else(|| StoreError::bad_row("registry_staff", "roles", row.id))?,
            pin: pin.map_err(|_| StoreError::bad_row("registry_staff", "pin", row.id))?,
            id: row.id,
            login: row.login,
            name: row.name,
            title: row.title,
            office: row.office,
            password: row.password,
            disabled: row.disabled,
            created_at: row.created_at,
        })
    }
}

macro_rules! columns {
    () => {
        "id, login, name, title, office, password, roles, disabled, created_at, pin"
    };
}

fn words(roles: &[Role]) -> String {
    roles
        .iter()
        .map(|role| role.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Adds an officer. `registry_staff_login` is violated when the login is taken.
pub async fn insert(tx: &mut Tx, staff: &Staff) -> Result<(), StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO registry_staff (",
        columns!(),
        ", signs) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    rows!(
        tx,
        query(SQL)
            .bind(staff.id)
            .bind(&staff.login)
            .bind(&staff.name)
            .bind(&staff.title)
            .bind(&staff.office)
            .bind(&staff.password)
            .bind(words(&staff.roles))
            .bind(staff.disabled)
            .bind(staff.created_at)
            .bind(staff.pin.as_ref().map(Pin::as_str))
            .bind(staff.roles.contains(&Role::Signatory))
    )?;
    Ok(())
}

/// The officer with this login.
pub async fn by_login(conn: &mut Conn, login: &str) -> Result<Option<Staff>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_staff WHERE login = $1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(login).fetch_optional(c))?;
    row.map(Staff::try_from).transpose()
}

/// The officer with this id.
pub async fn by_id(conn: &mut Conn, id: Uuid) -> Result<Option<Staff>, StoreError> {
    const SQL: &str = concat!("SELECT ", columns!(), " FROM registry_staff WHERE id = $1");
    let row: Option<Row> = on!(conn, |c| query_as(SQL).bind(id).fetch_optional(c))?;
    row.map(Staff::try_from).transpose()
}

/// The officers of an office by login, after the login `after`.
pub async fn of_office(
    conn: &mut Conn,
    office: &str,
    after: &str,
    most: i64,
) -> Result<Vec<Staff>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_staff WHERE office = $1 AND login > $2 ORDER BY login LIMIT $3"
    );
    let rows: Vec<Row> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(after)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter().map(Staff::try_from).collect()
}

/// Who signs for an office: the longest in place when there are several.
pub async fn signatory(conn: &mut Conn, office: &str) -> Result<Option<Staff>, StoreError> {
    const SQL: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM registry_staff WHERE office = $1 AND signs = $2 AND disabled = $3 ORDER BY created_at, id LIMIT 1"
    );
    let row: Option<Row> = on!(conn, |c| query_as(SQL)
        .bind(office)
        .bind(true)
        .bind(false)
        .fetch_optional(c))?;
    row.map(Staff::try_from).transpose()
}

/// The officer of an office, kept from others until the transaction ends.
pub async fn lock(tx: &mut Tx, office: &str, id: Uuid) -> Result<Option<Staff>, StoreError> {
    // Writing the row locks it on PostgreSQL; on SQLite the transaction has locked all.
    const SQL: &str = "UPDATE registry_staff SET login = login WHERE office = $1 AND id = $2";
    if rows!(tx, query(SQL).bind(office).bind(id))? == 0 {
        return Ok(None);
    }
    by_id(tx, id).await
}

/// Locks an account or opens it again. `Stale` when the office has no such officer.
pub async fn set_disabled(
    tx: &mut Tx,
    office: &str,
    id: Uuid,
    disabled: bool,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_staff SET disabled = $3 WHERE office = $1 AND id = $2";
    let rows = rows!(tx, query(SQL).bind(office).bind(id).bind(disabled))?;
    changed_one(rows, "registry_staff")
}

/// Gives an account another password. `Stale` when the office has no such officer.
pub async fn set_password(
    tx: &mut Tx,
    office: &str,
    id: Uuid,
    password: &str,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_staff SET password = $3 WHERE office = $1 AND id = $2";
    let rows = rows!(tx, query(SQL).bind(office).bind(id).bind(password))?;
    changed_one(rows, "registry_staff")
}

/// Gives an officer another name, title, roles and number. `Stale` when the office has no such
/// officer.
pub async fn set_details(
    tx: &mut Tx,
    office: &str,
    id: Uuid,
    name: &str,
    title: &str,
    roles: &[Role],
    pin: Option<&Pin>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE registry_staff
        SET name = $3, title = $4, roles = $5, signs = $6, pin = $7
        WHERE office = $1 AND id = $2";
    let signs = roles.contains(&Role::Signatory);
    let rows = rows!(
        tx,
        query(SQL)
            .bind(office)
            .bind(id)
            .bind(name)
            .bind(title)
            .bind(words(roles))
            .bind(signs)
            .bind(pin.map(Pin::as_str))
    )?;
    changed_one(rows, "registry_staff")
}
