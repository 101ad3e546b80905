//! Changing what an account says about its officer.

use domain::{case::Role, text::nfc};
use store::registry::staff as rows;
use uuid::Uuid;

use super::{
    AccountState, Officer, OfficerLine, StaffChangeKind, StaffError,
    accounts::{administrator, line},
    history::state,
    new_officer::{in_order, of_details, pin, title},
};
use crate::Registry;

/// What an account says about its officer, as typed. The login stays for ever: decisions
/// are signed with it.
#[derive(Clone)]
pub struct OfficerDetails {
    /// Full name.
    pub name: String,
    /// The officer's own personal number; empty where it is not known.
    pub pin: String,
    /// Title above the name on papers, see [`NewOfficer`](super::NewOfficer).
    pub title: String,
    /// Roles.
    pub roles: Vec<Role>,
}

impl Registry {
    /// One officer of the administrator's office.
    pub async fn officer_line(&self, admin: &Officer, id: Uuid) -> Result<OfficerLine, StaffError> {
        administrator(admin)?;
        let staff = rows::by_id(&mut self.db().read().await?, id).await?;
        staff
            .filter(|staff| staff.office == admin.office)
            .map(line)
            .ok_or(StaffError::NotFound)
    }

    /// Gives an officer of the own office another name, number, title and roles. Papers already
    /// issued keep what they say. The next click of the officer meets the new roles.
    pub async fn change_officer(
        &self,
        admin: &Officer,
        id: Uuid,
        typed: &OfficerDetails,
    ) -> Result<(), StaffError> {
        administrator(admin)?;
        let problems = of_details(&typed.name, &typed.pin, &typed.title, &typed.roles);
        if !problems.is_empty() {
            return Err(StaffError::Invalid(problems));
        }
        let roles = in_order(&typed.roles);
        if admin.id == id && !roles.contains(&Role::Administrator) {
            return Err(StaffError::OwnAccount);
        }
        let mut tx = self.db().write().await?;
        let (name, title) = (nfc(&typed.name), title(&typed.title));
        let before = rows::lock(&mut tx, &admin.office, id).await?;
        let before = before.ok_or(StaffError::NotFound)?;
        let pin = pin(&typed.pin).map_err(|problem| StaffError::Invalid(vec![problem]))?;
        let own = pin.as_ref();
        rows::set_details(&mut tx, &admin.office, id, &name, &title, &roles, own).await?;
        if before.pin != pin {
            let kind = StaffChangeKind::Number;
            self.note_change(&mut tx, Some(admin), id, kind, [None, None])
                .await?;
        }
        let before = state(&before);
        let after = AccountState { name, title, roles };
        if before != after {
            let kind = StaffChangeKind::Changed;
            self.note_change(&mut tx, Some(admin), id, kind, [Some(before), Some(after)])
                .await?;
        }
        tx.commit().await?;
        tracing::info!(officer = %id, by = %admin.id, "an officer's account was changed");
        Ok(())
    }
}
