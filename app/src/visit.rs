//! Who asks, in which language, for which address: read from every request once.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts, Path},
    http::{HeaderMap, request::Parts},
};
use i18n::{Lang, Texts, texts};
use portal::Visitor;
use serde::de::DeserializeOwned;

use crate::{
    comfort::Ending,
    cookies,
    failure::{Failure, SessionOver},
    head::{PageHead, SignedIn},
    state::App,
};

/// One visit of one address by a citizen.
pub struct Visit {
    /// Language of the address.
    pub lang: Lang,
    /// The catalogue of that language.
    pub t: &'static Texts,
    /// The rest of the address, beginning with a stroke or empty.
    pub path: String,
    /// Who asks.
    pub visitor: Visitor,
}

impl Visit {
    /// A visit by somebody of whom nothing is known, not even where from.
    pub fn of_stranger(lang: Lang, path: &str) -> Self {
        Self {
            lang,
            t: texts(lang),
            path: path.to_owned(),
            visitor: Visitor::stranger(IpAddr::from([0, 0, 0, 0]), lang),
        }
    }

    /// The head of a page at this address.
    pub fn head(&self, title: impl Into<std::borrow::Cow<'static, str>>) -> PageHead {
        let home = format!("/{}", self.lang.as_str());
        let signed_in = self.visitor.account.as_ref().map(|account| SignedIn {
            name: account.email.as_str().to_owned(),
            account: format!("{home}/tai-khoan"),
            sign_out: format!("{home}/dang-xuat"),
            ending: Ending {
                left: account.left,
                address: format!("{home}/phien"),
            },
        });
        PageHead::new(self.lang, title, &self.path).signed_in(signed_in)
    }

    /// An address of this site in the language of the visit.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.as_str())
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let (lang, path) = address(parts)?;
        let visitor = app
            .portal
            .visitor(
                client_address(parts, app.door.behind_proxy),
                cookies::read(&parts.headers, cookies::SESSION),
                cookies::read(&parts.headers, cookies::VISITOR),
                cookies::read(&parts.headers, cookies::TRACKING),
                lang,
            )
            .await
            .map_err(|error| Failure::from(error).at(lang))?;
        if let Some(over) = parts.extensions.get::<SessionOver>()
            && visitor.session_over
        {
            over.note();
        }
        Ok(Self {
            lang,
            t: texts(lang),
            path,
            visitor,
        })
    }
}

/// The parts of an address. Where one cannot be what it must be (an id that is none)
/// there is nothing: the same answer as for something that belongs to somebody else.
pub struct Address<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Address<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        match Path::from_request_parts(parts, app).await {
            Ok(Path(found)) => Ok(Self(found)),
            Err(_) => Err(Failure::not_found()),
        }
    }
}

/// Language and rest of an address.
pub fn address(parts: &Parts) -> Result<(Lang, String), Failure> {
    // Percent-encoded letters cannot be a language: two plain letters or nothing.
    let path = parts.uri.path();
    let first = path
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    let lang = Lang::parse(first).ok_or_else(Failure::not_found)?;
    let rest = path
        .trim_start_matches('/')
        .strip_prefix(first)
        .unwrap_or_default();
    let query = parts
        .uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    Ok((lang, format!("{rest}{query}")))
}

/// The address limits are counted by. Behind a proxy the last entry that it added.
pub fn client_address(parts: &Parts, behind_proxy: bool) -> IpAddr {
    let forwarded = || last_forwarded(&parts.headers);
    let peer = || {
        parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip())
    };
    behind_proxy
        .then(forwarded)
        .flatten()
        .or_else(peer)
        .unwrap_or(IpAddr::from([0, 0, 0, 0]))
}

fn last_forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?
        .to_str()
        .ok()?
        .rsplit(',')
        .next()?
        .trim()
        .parse()
        .ok()
}

/// The legal day of a filing made now.
pub fn today(app: &App) -> chrono::NaiveDate {
    app.portal.calendar().holidays.received_on(app.clock.now())
}
