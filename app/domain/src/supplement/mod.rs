//! A supplement request (yêu cầu bổ sung): one list of what the citizen is to put
//! right, each line tied to a question or to a page of a file. Law 60/2014 Art. 9.3:
//! in writing, naming every paper and content; law.md 6.4: once.

mod deadline;
mod messages;
mod reason;
mod region;
mod reopened;

pub use deadline::{Deadline, closes_at, deadline, remind_at};
pub use messages::{Requested, Supplemented};
pub use reason::{Fits, REASONS, Reason};
pub use region::{GRID, Region};
pub use reopened::{Tasks, judge};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::Role;

/// Most lines of one list: more than that is a filing to be made anew with help.
pub const MOST_ITEMS: usize = 30;
/// Longest free words of a line, in letters: a short paragraph.
pub const WORDS_MOST: usize = 500;
/// Last page that can be named; the largest file that is taken in has fewer.
pub const LAST_PAGE: u32 = 200;

/// One line of the list.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Item {
    /// The question it is about, e.g. `mother.name` or `file.birth_notice`.
    pub question: String,
    /// The page of a file that it is about.
    pub file: Option<FilePage>,
    /// Id of its [`Reason`].
    pub reason: String,
    /// Free words of the officer; empty where the reason says it all.
    pub words: String,
}

/// A page of an attached file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct FilePage {
    /// The file.
    pub id: Uuid,
    /// From 1.
    pub page: u32,
    /// What of it cannot be read; `None` is the whole page.
    pub region: Option<Region>,
}

impl std::fmt::Debug for Item {
    /// Without the words: they may name people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Item({}, {})", self.question, self.reason)
    }
}

/// Whether these roles may send a list after so many rounds. The first list is the only
/// one; another one is proposed by whoever works on the case, and sent by a supervisor who
/// did not propose it, with a reason (law.md 6.4: more than one request counts as overdue
/// in index 766).
pub fn may_ask_again(rounds: i64, roles: &[Role]) -> bool {
    rounds == 0 || roles.contains(&Role::Supervisor)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// law.md 6.4: one round; more only by a supervisor.
    #[test]
    fn a_second_list_needs_a_supervisor() {
        assert!(may_ask_again(0, &[Role::Reception]));
        assert!(!may_ask_again(1, &[Role::Reception, Role::Registrar]));
        assert!(may_ask_again(1, &[Role::Supervisor]));
    }
}
