//! Giving and taking accounts: by command, and by the administrator of an office.

use domain::{calendar::legal_day, case::Role, pin::Pin};
use guard::passwords::{Busy, Password, weakness};
use store::{
    StoreError,
    registry::{claims, staff as rows},
};
use uuid::Uuid;

use super::{NewOfficer, Officer, OfficerProblem, StaffChangeKind, history::state};
use crate::Registry;

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    /// Fields to be put right.
    #[error("the account is not complete")]
    Invalid(Vec<OfficerProblem>),
    /// The office has no such officer, or who asks is no administrator.
    #[error("no such officer")]
    NotFound,
    /// Nobody locks the own account or gives up the own administration.
    #[error("not with the own account")]
    OwnAccount,
    /// Too many passwords wait; try again in a moment.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for StaffError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale { .. } => Self::NotFound,
            error if error.violates("registry_staff_login") => {
                Self::Invalid(vec![OfficerProblem::LoginTaken])
            }
            error => Self::Store(error),
        }
    }
}

/// One line of an office's staff.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficerLine {
    /// Account id.
    pub id: Uuid,
    /// Login name.
    pub login: String,
    /// Full name.
    pub name: String,
    /// The officer's own number, where it was entered.
    pub pin: Option<Pin>,
    /// Title above the name on papers.
    pub title: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// May not sign in.
    pub disabled: bool,
}

/// Officers on one page of the list: more than a commune has.
pub const OFFICERS_ON_A_PAGE: usize = 50;

impl Registry {
    /// Makes an account: for the command line and for seeds. Gives its id.
    pub async fn install_officer(&self, new: &NewOfficer) -> Result<Uuid, StaffError> {
        self.make_officer(None, new).await
    }

    async fn make_officer(
        &self,
        by: Option<&Officer>,
        new: &NewOfficer,
    ) -> Result<Uuid, StaffError> {
        let now = self.now();
        let judged = new.judge(legal_day(now)).map_err(StaffError::Invalid)?;
        let password = self.0.parts.passwords.hash(&judged.password).await?;
        let staff = rows::Staff {
            id: self.new_id(),
            login: judged.login.as_str().into(),
            name: judged.name,
            pin: judged.pin,
            title: judged.title,
            office: judged.office.as_str().into(),
            password: password.as_str().into(),
            roles: judged.roles,
            disabled: false,
            created_at: now,
        };
        let mut tx = self.db().write().await?;
        rows::insert(&mut tx, &staff).await?;
        let made = [None, Some(state(&staff))];
        self.note_change(&mut tx, by, staff.id, StaffChangeKind::Made, made)
            .await?;
        tx.commit().await?;
        tracing::info!(officer = %staff.id, office = staff.office, "an officer's account was made");
        Ok(staff.id)
    }

    /// Makes an account in the administrator's own office.
    pub async fn add_officer(&self, admin: &Officer, new: &NewOfficer) -> Result<Uuid, StaffError> {
        administrator(admin)?;
        let new = NewOfficer {
            office: admin.office.clone(),
            ..new.clone()
        };
        self.make_officer(Some(admin), &new).await
    }

    /// The officers of the administrator's office by login, after the login `after`.
    pub async fn officers(
        &self,
        admin: &Officer,
        after: &str,
    ) -> Result<Vec<OfficerLine>, StaffError> {
        administrator(admin)?;
        let staff = rows::of_office(
            &mut self.db().read().await?,
            &admin.office,
            after,
            OFFICERS_ON_A_PAGE as i64,
        )
        .await?;
        Ok(staff.into_iter().map(line).collect())
    }

    /// Locks an account and ends its sessions, or opens it again.
    pub async fn lock_officer(
        &self,
        admin: &Officer,
        id: Uuid,
        locked: bool,
    ) -> Result<(), StaffError> {
        administrator(admin)?;
        if admin.id == id {
            return Err(StaffError::OwnAccount);
        }
        let mut tx = self.db().write().await?;
        rows::set_disabled(&mut tx, &admin.office, id, locked).await?;
        let kind = match locked {
            true => StaffChangeKind::Locked,
            false => StaffChangeKind::Opened,
        };
        self.note_change(&mut tx, Some(admin), id, kind, [None, None])
            .await?;
        if locked {
            self.0.sessions.end_others(&mut tx, id, None).await?;
            claims::release_officer(&mut tx, id, None).await?;
        }
        tx.commit().await?;
        tracing::info!(officer = %id, by = %admin.id, locked, "an officer's account was locked or opened");
        Ok(())
    }

    /// Gives an account another password and ends its sessions.
    pub async fn reset_password(
        &self,
        admin: &Officer,
        id: Uuid,
        typed: &str,
    ) -> Result<(), StaffError> {
        administrator(admin)?;
        let staff = rows::by_id(&mut self.db().read().await?, id).await?;
        let staff = staff
            .filter(|staff| staff.office == admin.office)
            .ok_or(StaffError::NotFound)?;
        let password = Password::typed(typed);
        if let Some(weak) = weakness(&password, &[&staff.login, &staff.name]) {
            return Err(StaffError::Invalid(vec![OfficerProblem::Weak(weak)]));
        }
        let hash = self.0.parts.passwords.hash(&password).await?;
        let mut tx = self.db().write().await?;
        rows::set_password(&mut tx, &admin.office, id, hash.as_str()).await?;
        let kind = StaffChangeKind::Password;
        self.note_change(&mut tx, Some(admin), id, kind, [None, None])
            .await?;
        let kept = (admin.id == id).then_some(admin.session);
        self.0.sessions.end_others(&mut tx, id, kept).await?;
        claims::release_officer(&mut tx, id, kept).await?;
        tx.commit().await?;
        tracing::info!(officer = %id, by = %admin.id, "an officer got another password");
        Ok(())
    }
}

pub(super) fn administrator(officer: &Officer) -> Result<(), StaffError> {
    if officer.is_administrator() {
        Ok(())
    } else {
        Err(StaffError::NotFound)
    }
}

pub(super) fn line(staff: rows::Staff) -> OfficerLine {
    OfficerLine {
        id: staff.id,
        login: staff.login,
        name: staff.name,
        pin: staff.pin,
        title: staff.title,
        roles: staff.roles,
        disabled: staff.disabled,
    }
}
