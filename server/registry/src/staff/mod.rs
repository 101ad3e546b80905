//! Officers: who they are, how they come in, who gives and takes their accounts.

mod accounts;
mod change;
mod history;
mod new_officer;
mod sign_in;

pub use accounts::{OFFICERS_ON_A_PAGE, OfficerLine, StaffError};
pub use change::OfficerDetails;
pub use history::{AccountState, OfficerChange, StaffChangeKind};
pub use new_officer::{LoginName, NewOfficer, OfficerField, OfficerProblem};
pub use sign_in::SignInError;

use chrono::TimeDelta;
use domain::{case::Role, pin::Pin};
use store::registry::staff::Staff;
use uuid::Uuid;

/// An officer who is signed in: the actor of every use case of the desk.
#[derive(Clone, PartialEq, Eq)]
pub struct Officer {
    /// Account id.
    pub id: Uuid,
    /// What is typed to sign in.
    pub login: String,
    /// Full name.
    pub name: String,
    /// The officer's own number, where it was entered: only to see whom a case is about.
    pub(crate) pin: Option<Pin>,
    /// Title above the name on papers.
    pub title: String,
    /// Commune code of the office.
    pub office: String,
    /// What the officer is there for.
    pub roles: Vec<Role>,
    /// The session.
    pub session: Uuid,
    /// How long it stays open if nobody uses it.
    pub left: TimeDelta,
}

impl Officer {
    pub(crate) fn of(staff: Staff, session: Uuid, left: TimeDelta) -> Self {
        Self {
            id: staff.id,
            login: staff.login,
            name: staff.name,
            pin: staff.pin,
            title: staff.title,
            office: staff.office,
            roles: staff.roles,
            session,
            left,
        }
    }

    /// Sees the cases of the office.
    pub fn sees_cases(&self) -> bool {
        self.roles.iter().any(|role| role.sees_cases())
    }

    /// Gives and takes the accounts of the office.
    pub fn is_administrator(&self) -> bool {
        self.roles.contains(&Role::Administrator)
    }
}

impl std::fmt::Debug for Officer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Officer({})", self.id)
    }
}
