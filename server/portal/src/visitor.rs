//! Who asks: read from cookies once for each request, then handed to every use case.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::{account::EmailAddress, dossier::DossierCode};
use guard::{Token, TokenHash};
use i18n::Lang;
use store::{
    StoreError,
    portal::{accounts, drafts::Asker},
};
use uuid::Uuid;

use crate::Portal;

/// How long a browser keeps its key to drafts, in seconds: as long as a draft that it
/// opens is kept.
pub const VISITOR_SECONDS: i64 = 30 * 24 * 60 * 60;

/// Somebody who asks for something.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Network address, for limits only.
    pub address: IpAddr,
    /// Language of the page.
    pub lang: Lang,
    /// Signed in as.
    pub account: Option<SignedIn>,
    /// Signed in before, but the session is over: what is asked for may open again after
    /// signing in anew.
    pub session_over: bool,
    /// The browser's key: opens the drafts that were begun with it.
    pub(crate) key: Option<TokenHash>,
    /// The dossier whose code and secret were given lately.
    pub(crate) grant: Option<DossierCode>,
    /// The party whose own secret that was; none where it was the dossier's.
    pub(crate) grant_party: Option<String>,
}

/// The account of a visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Account.
    pub id: Uuid,
    /// This session.
    pub session: Uuid,
    /// How long it stays open if nobody uses it.
    pub left: TimeDelta,
    /// Its address.
    pub email: EmailAddress,
}

impl Visitor {
    /// Somebody of whom nothing but the address is known.
    pub fn stranger(address: IpAddr, lang: Lang) -> Self {
        Self {
            address,
            lang: lang.of_letters(),
            account: None,
            session_over: false,
            key: None,
            grant: None,
            grant_party: None,
        }
    }

    pub(crate) fn account_id(&self) -> Option<Uuid> {
        self.account.as_ref().map(|account| account.id)
    }

    pub(crate) fn asker(&self) -> Asker<'_> {
        Asker {
            account: self.account_id(),
            key_hash: self.key.as_ref().map(TokenHash::as_slice),
        }
    }
}

impl Portal {
    /// The visitor behind three cookies: session, key and grant. A cookie that was
    /// altered, or whose time is over, is as good as none.
    pub async fn visitor(
        &self,
        address: IpAddr,
        session: Option<&str>,
        key: Option<&str>,
        grant: Option<&str>,
        lang: Lang,
    ) -> Result<Visitor, StoreError> {
        let account = match session.and_then(Token::parse) {
            Some(token) => self.signed_in(&token).await?,
            None => None,
        };
        let now = self.0.clock.now();
        let grant = grant.and_then(|cookie| self.0.tracking.open(cookie, now));
        let (code, party) = match grant {
            Some(sealed) => match sealed.split_once(' ') {
                Some((code, party)) => (Some(code.to_owned()), Some(party.to_owned())),
                None => (Some(sealed), None),
            },
            None => (None, None),
        };
        Ok(Visitor {
            address,
            lang: lang.of_letters(),
            session_over: session.is_some_and(|cookie| !cookie.is_empty()) && account.is_none(),
            account,
            key: key.and_then(Token::parse).map(|key| key.hash()),
            grant_party: party,
            grant: code.and_then(|code| DossierCode::parse(&code).ok()),
        })
    }

    async fn signed_in(&self, token: &Token) -> Result<Option<SignedIn>, StoreError> {
        let Some(session) = self.0.sessions.find(token).await? else {
            return Ok(None);
        };
        let mut conn = self.0.db.read().await?;
        let Some(row) = accounts::by_id(&mut conn, session.subject).await? else {
            return Ok(None);
        };
        let email = EmailAddress::parse(&row.email)
            .map_err(|_| StoreError::bad_row("portal_accounts", "email", row.id))?;
        Ok(Some(SignedIn {
            id: row.id,
            session: session.id,
            left: self.0.sessions.left(&session),
            email,
        }))
    }

    /// How long the session of a cookie stays open; nothing left of one that is over.
    /// Asking is no use of it.
    pub async fn session_left(&self, cookie: Option<&str>) -> Result<TimeDelta, StoreError> {
        let Some(token) = cookie.and_then(Token::parse) else {
            return Ok(TimeDelta::zero());
        };
        let found = self.0.sessions.peek(&token).await?;
        Ok(found.map_or(TimeDelta::zero(), |found| self.0.sessions.left(&found)))
    }

    /// Keeps the session of a cookie open, as its owner asked; how long it stays so.
    pub async fn stay(&self, cookie: Option<&str>) -> Result<TimeDelta, StoreError> {
        let Some(token) = cookie.and_then(Token::parse) else {
            return Ok(TimeDelta::zero());
        };
        let found = self.0.sessions.stay(&token).await?;
        Ok(found.map_or(TimeDelta::zero(), |found| self.0.sessions.left(&found)))
    }
}
