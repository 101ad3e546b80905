//! What the administrator's pages have in common: failures and short words.

use domain::case::Role;
use i18n::Texts;
use registry::StaffError;

use super::super::Desk;
use crate::failure::{Failure, Reason};

/// Where the accounts are.
pub(super) const HERE: &str = "/tai-khoan";

/// Roles in words.
pub(super) fn roles(t: &'static Texts, roles: &[Role]) -> String {
    let words: Vec<_> = roles
        .iter()
        .map(|role| t.get(&format!("staff-role-{}", role.as_str())))
        .collect();
    words.join(", ")
}

/// What is answered when it is not about a field.
pub(super) fn failed(desk: &Desk, error: StaffError) -> Failure {
    match error {
        StaffError::NotFound => Failure::not_found(),
        StaffError::Busy(_) => Failure::new(Reason::Busy),
        StaffError::Store(error) => Failure::from(error),
        // The pages answer these with the form.
        StaffError::Invalid(_) | StaffError::OwnAccount => Failure::new(Reason::Unreadable),
    }
    .at(desk.lang)
}
