//! What waits for a code sent by mail: a new account, or a forgotten password.

use chrono::TimeDelta;
use domain::account::EmailAddress;
use guard::{
    Attempt, AttemptError, Limited, MailedCode, Token,
    passwords::{Busy, Weakness},
};
use store::{
    StoreError, Tx,
    portal::pendings::{self, PendingRow},
};

use crate::{
    Portal, Visitor,
    mail::{MailKind, NewMail},
};

/// How long a mailed code is valid, in seconds; also how long its ticket is kept.
pub const TICKET_SECONDS: i64 = 15 * 60;

/// Codes that may be tried for one ticket: five of a million.
pub(super) const TRIES: i64 = 5;

/// A code is on its way. The ticket stands in a cookie: without it the code opens
/// nothing.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The cookie.
    pub ticket: Token,
}

/// What is to be put right before a code is mailed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flaws {
    /// Not an address of mail.
    pub email: bool,
    /// The password would not stand.
    pub password: Option<Weakness>,
}

impl Flaws {
    /// The address alone.
    pub(super) const EMAIL: Self = Self {
        email: true,
        password: None,
    };
}

/// Why nothing was begun.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// What was typed will not do; everything that is to be put right.
    #[error("typed wrong")]
    Typed(Flaws),
    /// Tried too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// Too many at once: again in a moment.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AttemptError> for BeginError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::Limited(limited) => Self::Limited(limited),
            AttemptError::Store(error) => Self::Store(error),
        }
    }
}

/// What a code is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Register,
    Recover,
}

impl Purpose {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Recover => "recover",
        }
    }
}

impl Portal {
    /// Counts a mail that is asked for; refused when too many were.
    pub(super) async fn count_code(
        &self,
        visitor: &Visitor,
        email: &EmailAddress,
    ) -> Result<(), AttemptError> {
        let limits = &self.0.limits;
        self.0
            .attempts
            .take(&[
                Attempt::by(limits.codes_by_address, visitor.address),
                Attempt::on(limits.codes_by_email, &email.key()),
            ])
            .await
    }

    /// Writes what waits and the mail, the same rows whether a code will fit or not:
    /// `fits` is false when the mail says something else instead of a code.
    pub(super) async fn begin(
        &self,
        visitor: &Visitor,
        purpose: Purpose,
        email: &EmailAddress,
        password: Option<String>,
        (kind, fits): (MailKind, bool),
    ) -> Result<Begun, StoreError> {
        let ticket = Token::random(&*self.0.randomness);
        let code = MailedCode::random(&*self.0.randomness);
        let hash = ticket.hash();
        let row = PendingRow {
            ticket_hash: hash.as_slice().to_vec(),
            purpose: purpose.as_str().into(),
            email: email.key(),
            password,
            code_mac: fits.then(|| {
                self.0
                    .key
                    .mac(purpose.as_str(), &code_parts(hash.as_slice(), &code))
                    .to_vec()
            }),
            tries: 0,
            lang: visitor.lang.as_str().into(),
            expires_at: self.0.clock.now() + TimeDelta::seconds(TICKET_SECONDS),
        };
        let mail = match fits {
            true => NewMail::code(kind, email, visitor.lang, &code),
            false => NewMail::plain(kind, email, visitor.lang),
        };
        let mut tx = self.0.db.write().await?;
        pendings::insert(&mut tx, &row).await?;
        self.post(&mut tx, mail).await?;
        tx.commit().await?;
        self.0.mail.notify_one();
        Ok(Begun { ticket })
    }

    /// Tries a code. The try is counted whatever comes of it, so the caller commits.
    /// `None`: wrong, over, tried too often, or a ticket that no code fits.
    pub(super) async fn try_code(
        &self,
        tx: &mut Tx,
        purpose: Purpose,
        ticket: &Token,
        code: &MailedCode,
    ) -> Result<Option<PendingRow>, StoreError> {
        let hash = ticket.hash();
        let now = self.0.clock.now();
        let row = pendings::try_once(tx, hash.as_slice(), purpose.as_str(), TRIES, now).await?;
        Ok(row.filter(|row| {
            let mac = row.code_mac.as_deref().unwrap_or_default();
            self.0
                .key
                .verify(purpose.as_str(), &code_parts(hash.as_slice(), code), mac)
        }))
    }
}

fn code_parts<'a>(ticket_hash: &'a [u8], code: &'a MailedCode) -> [&'a [u8]; 2] {
    [ticket_hash, code.expose().as_bytes()]
}
