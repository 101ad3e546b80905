//! Who did what to an officer's account, and when: written with the change, read by the
//! administrator of the office.

use chrono::{DateTime, Utc};
use domain::case::Role;
use store::{
    StoreError, Tx,
    registry::{
        staff as rows,
        staff_changes::{self, Described, StaffChange},
    },
};
use uuid::Uuid;

use super::{Officer, StaffError, accounts::administrator};
use crate::Registry;

/// What was done to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffChangeKind {
    /// It was made.
    Made,
    /// Name, title or roles were changed.
    Changed,
    /// The officer's own number was entered, changed or taken out. Which one is written
    /// nowhere.
    Number,
    /// It was locked.
    Locked,
    /// It was opened again.
    Opened,
    /// It got another password. Which one is written nowhere.
    Password,
}

impl StaffChangeKind {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Made,
        Self::Changed,
        Self::Number,
        Self::Locked,
        Self::Opened,
        Self::Password,
    ];

    /// The word kept in the database, and the key of its words: `staff-change-{word}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Changed => "changed",
            Self::Number => "number",
            Self::Locked => "locked",
            Self::Opened => "opened",
            Self::Password => "password",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What an account said about its officer.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountState {
    /// Full name.
    pub name: String,
    /// Title on papers.
    pub title: String,
    /// Roles.
    pub roles: Vec<Role>,
}

/// One change of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficerChange {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: StaffChangeKind,
    /// Which administrator, as called on that day; none: a command on the server.
    pub by: Option<String>,
    /// What the account said before, where that changed.
    pub before: Option<AccountState>,
    /// What it says since, where that changed.
    pub after: Option<AccountState>,
}

/// Changes shown at a time: more than an office makes in a year.
const MOST: i64 = 200;

impl Registry {
    /// What was done to an account of the administrator's office, newest first.
    pub async fn officer_changes(
        &self,
        admin: &Officer,
        id: Uuid,
    ) -> Result<Vec<OfficerChange>, StaffError> {
        administrator(admin)?;
        let mut conn = self.db().read().await?;
        rows::by_id(&mut conn, id)
            .await?
            .filter(|staff| staff.office == admin.office)
            .ok_or(StaffError::NotFound)?;
        let found = staff_changes::of_officer(&mut conn, id, MOST).await?;
        let read: Result<_, StoreError> = found.into_iter().map(|row| read(id, row)).collect();
        Ok(read?)
    }

    /// What was done to the accounts of the administrator's office lately, newest first,
    /// each with the account's id and sign-in name.
    pub async fn office_changes(
        &self,
        admin: &Officer,
    ) -> Result<Vec<(Uuid, String, OfficerChange)>, StaffError> {
        administrator(admin)?;
        let mut conn = self.db().read().await?;
        let found = staff_changes::of_office(&mut conn, &admin.office, MOST).await?;
        let read: Result<_, StoreError> = found
            .into_iter()
            .map(|row| Ok((row.officer, row.login, read(row.officer, row.change)?)))
            .collect();
        Ok(read?)
    }

    /// Writes a change down, in the transaction that makes it.
    pub(super) async fn note_change(
        &self,
        tx: &mut Tx,
        by: Option<&Officer>,
        officer: Uuid,
        kind: StaffChangeKind,
        [before, after]: [Option<AccountState>; 2],
    ) -> Result<(), StoreError> {
        let described = |state: AccountState| Described {
            name: state.name,
            title: state.title,
            roles: state.roles.iter().map(|r| r.as_str().into()).collect(),
        };
        let change = StaffChange {
            at: self.now(),
            kind: kind.as_str().into(),
            by_officer: by.map(|by| by.id),
            by_name: by.map(|by| by.name.clone()),
            before: before.map(described),
            after: after.map(described),
        };
        staff_changes::append(tx, officer, &change).await
    }
}

/// What an account says.
pub(super) fn state(staff: &rows::Staff) -> AccountState {
    AccountState {
        name: staff.name.clone(),
        title: staff.title.clone(),
        roles: staff.roles.clone(),
    }
}

fn read(officer: Uuid, row: StaffChange) -> Result<OfficerChange, StoreError> {
    let bad = |column| StoreError::bad_row("registry_staff_changes", column, officer);
    let state = |column, described: Described| {
        let roles: Option<_> = described.roles.iter().map(|r| Role::parse(r)).collect();
        Ok::<_, StoreError>(AccountState {
            name: described.name,
            title: described.title,
            roles: roles.ok_or_else(|| bad(column))?,
        })
    };
    let before = row.before.map(|said| state("before", said));
    let after = row.after.map(|said| state("after", said));
    Ok(OfficerChange {
        at: row.at,
        kind: StaffChangeKind::parse(&row.kind).ok_or_else(|| bad("kind"))?,
        by: row.by_name,
        before: before.transpose()?,
        after: after.transpose()?,
    })
}
