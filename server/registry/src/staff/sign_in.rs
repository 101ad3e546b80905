//! Coming in and going out.

use std::net::IpAddr;

use chrono::TimeDelta;
use guard::{
    Attempt, AttemptError, Limit, Limited, Opened, Session, Token,
    passwords::{Busy, Password, PasswordHash},
};
use store::{
    StoreError,
    registry::{claims, staff as rows},
};

use super::{LoginName, Officer};
use crate::Registry;

/// Wrong passwords for one login: more than forgetting needs, too few for guessing.
const BY_LOGIN: Limit = Limit {
    what: "staff sign-in on login",
    most: 10,
    window: TimeDelta::minutes(15),
};
/// Wrong passwords from one address: an office shares one.
const BY_ADDRESS: Limit = Limit {
    what: "staff sign-in by address",
    most: 60,
    window: TimeDelta::minutes(15),
};

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No such account, locked, or another password: one answer for all.
    #[error("login and password do not fit")]
    Wrong,
    /// Too many tries.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// Too many passwords wait; try again in a moment.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AttemptError> for SignInError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

impl Registry {
    /// Opens a session for an officer. `agent` is what the browser calls itself.
    pub async fn sign_in(
        &self,
        login: &str,
        password: &str,
        address: IpAddr,
        agent: &str,
    ) -> Result<Opened, SignInError> {
        let login = LoginName::parse(login);
        let typed = login.as_ref().map_or("", LoginName::as_str);
        let tries = [
            Attempt::on(BY_LOGIN, typed),
            Attempt::by(BY_ADDRESS, address),
        ];
        self.0.attempts.take(&tries).await?;
        let staff = rows::by_login(&mut self.db().read().await?, typed).await?;
        let staff = staff.filter(|staff| !staff.disabled);
        let stored = match &staff {
            Some(staff) => Some(
                PasswordHash::parse(staff.password.clone())
                    .map_err(|_| StoreError::bad_row("registry_staff", "password", staff.id))?,
            ),
            None => None,
        };
        let fits = self
            .0
            .parts
            .passwords
            .verify(&Password::typed(password), stored.as_ref())
            .await?;
        let Some(staff) = staff.filter(|_| fits) else {
            return Err(SignInError::Wrong);
        };
        let mut tx = self.db().write().await?;
        self.0.attempts.give_back(&mut tx, &tries).await?;
        let opened = self.0.sessions.open(&mut tx, staff.id, agent).await?;
        tx.commit().await?;
        tracing::info!(officer = %staff.id, session = %opened.session.id, "an officer signed in");
        Ok(opened)
    }

    /// The officer of a cookie; none when the session is over or the account locked.
    pub async fn officer(&self, token: &Token) -> Result<Option<Officer>, StoreError> {
        let session = self.0.sessions.find(token).await?;
        self.officer_of(session).await
    }

    /// The same for a page that asks by itself: it does not keep the session open.
    pub async fn officer_unnoticed(&self, token: &Token) -> Result<Option<Officer>, StoreError> {
        let session = self.0.sessions.peek(token).await?;
        self.officer_of(session).await
    }

    /// How long the session of a cookie stays open; nothing left of one that is over.
    pub async fn session_left(&self, token: &Token) -> Result<TimeDelta, StoreError> {
        let found = self.0.sessions.peek(token).await?;
        Ok(found.map_or(TimeDelta::zero(), |found| self.0.sessions.left(&found)))
    }

    /// Keeps the session open, as the officer asked; how long it stays so.
    pub async fn stay(&self, token: &Token) -> Result<TimeDelta, StoreError> {
        let found = self.0.sessions.stay(token).await?;
        Ok(found.map_or(TimeDelta::zero(), |found| self.0.sessions.left(&found)))
    }

    async fn officer_of(&self, session: Option<Session>) -> Result<Option<Officer>, StoreError> {
        let Some(session) = session else {
            return Ok(None);
        };
        let staff = rows::by_id(&mut self.db().read().await?, session.subject).await?;
        let left = self.0.sessions.left(&session);
        Ok(staff
            .filter(|staff| !staff.disabled)
            .map(|staff| Officer::of(staff, session.id, left)))
    }

    /// Ends the officer's session.
    pub async fn sign_out(&self, officer: &Officer) -> Result<(), StoreError> {
        self.0.sessions.end(officer.id, officer.session).await?;
        let mut tx = self.db().write().await?;
        claims::release_session(&mut tx, officer.session).await?;
        tx.commit().await
    }
}
