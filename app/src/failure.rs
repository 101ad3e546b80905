//! What is answered when it does not go on: a page that says what happened and how to
//! go on, with the right status.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use domain::dossier::DossierCode;
use i18n::{Lang, texts};
use leptos::prelude::*;
use portal::Limited;

use crate::{
    carried,
    components::Link,
    head::PageHead,
    local_path::LocalPath,
    pages::status,
    render::{self, Site},
};

/// Why a request was not served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing here, or nothing for you: the same answer.
    NotFound,
    /// Signed in no longer, or not yet.
    SignIn,
    /// An officer must sign in.
    StaffSignIn,
    /// The draft was filed meanwhile: this is its dossier.
    Filed(DossierCode),
    /// A form from another site.
    CrossSite,
    /// The request cannot be read.
    Unreadable,
    /// More than one request may carry.
    TooLarge,
    /// Too many tries; wait.
    TooMany,
    /// Too much at once: again in a moment.
    Busy,
    /// What keeps everything cannot be reached, or takes nothing in.
    Away,
    /// A fault of ours.
    Broken,
}

impl Reason {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn | Self::StaffSignIn | Self::Filed(_) => StatusCode::SEE_OTHER,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::NotFound | Self::SignIn | Self::StaffSignIn | Self::Filed(_) => {
                "failure-not-found"
            }
            Self::CrossSite => "failure-cross-site",
            Self::Unreadable => "failure-unreadable",
            Self::TooLarge => "failure-too-large",
            Self::TooMany => "failure-too-many",
            Self::Busy => "failure-busy",
            Self::Away => "failure-away",
            Self::Broken => "failure-broken",
        }
    }
}

/// A failure on its way to its page.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Why.
    pub reason: Reason,
    lang: Lang,
    /// When another try makes sense; a minute from now when not known.
    until: Option<DateTime<Utc>>,
    /// Where it happened.
    address: Option<LocalPath>,
}

/// Whether the visitor of a request had a session that is over: told by who reads the
/// visitor to who answers for what was not found.
#[derive(Clone, Debug, Default)]
pub struct SessionOver(Arc<AtomicBool>);

impl SessionOver {
    /// It is over.
    pub fn note(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is over.
    pub fn is_noted(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Failure {
    /// A failure in Vietnamese until somebody knows better.
    pub fn new(reason: Reason) -> Self {
        Self {
            reason,
            lang: Lang::Vi,
            until: None,
            address: None,
        }
    }

    /// Tried too often.
    pub fn too_many(limited: Limited) -> Self {
        Self {
            until: Some(limited.until),
            ..Self::new(Reason::TooMany)
        }
    }

    /// The draft is a dossier already.
    pub fn filed(code: DossierCode) -> Self {
        Self::new(Reason::Filed(code))
    }

    /// Nothing here.
    pub fn not_found() -> Self {
        Self::new(Reason::NotFound)
    }

    /// The same for what turned out to be the reason.
    pub fn because(self, reason: Reason) -> Self {
        Self { reason, ..self }
    }

    /// The same in the language of the address.
    pub fn at(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// The same at an address of ours, where signing in may help.
    pub fn on(self, address: Option<LocalPath>) -> Self {
        Self { address, ..self }
    }

    /// To the sign-in and back, where something may belong to an account.
    fn sign_in(&self) -> Option<String> {
        let address = self.address.as_ref()?;
        let belongs = address.parts().next() == Some("ho-so");
        (belongs && self.reason == Reason::NotFound).then(|| {
            let lang = self.lang.as_str();
            format!("/{lang}/dang-nhap?{}={}", carried::BACK, address.encoded())
        })
    }
}

impl Failure {
    /// Nothing here, for an officer who is at work.
    fn is_at_desk(&self) -> bool {
        let asked = self.address.as_ref().and_then(|asked| asked.parts().next());
        asked == Some("can-bo") && self.reason == Reason::NotFound
    }
}

/// A form that came from another site.
pub fn cross_site() -> Failure {
    Failure::new(Reason::CrossSite)
}

/// A fault of ours.
pub fn broken() -> Failure {
    Failure::new(Reason::Broken)
}

impl Failure {
    /// An HTTP date (RFC 9110, 5.6.7), or seconds.
    fn retry_after(&self) -> HeaderValue {
        let date = self
            .until
            .map(|until| until.format("%a, %d %b %Y %H:%M:%S GMT").to_string());
        date.and_then(|date| HeaderValue::try_from(date).ok())
            .unwrap_or(HeaderValue::from_static("60"))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Reason::Filed(code) = &self.reason {
            let lang = self.lang.as_str();
            return Redirect::to(&format!("/{lang}/ho-so/{code}/da-nop")).into_response();
        }
        // The page, or the way to the door, is made by the layer around all routes, which
        // knows the site and what was asked.
        let mut response = self.reason.status().into_response();
        if matches!(self.reason, Reason::Busy | Reason::Away | Reason::TooMany) {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, self.retry_after());
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// The page of a failure.
pub fn page(site: &Site, failure: Failure) -> Response {
    let t = texts(failure.lang);
    let key = failure.reason.key();
    let head = PageHead::new(failure.lang, t.get(key), "");
    let home = format!("/{}", failure.lang.as_str());
    let track = format!("{home}/tra-cuu");
    let sign_in = failure.sign_in();
    let ours = matches!(failure.reason, Reason::Busy | Reason::Away | Reason::Broken);
    let status = ours.then(|| format!("{home}{}", status::HERE));
    let desk = failure.is_at_desk().then(|| format!("{home}/can-bo"));
    let said = desk.as_ref().map_or(key, |_| "failure-desk");
    let page = render::page(site, head, || {
        view! {
            <h1>{t.get(key)}</h1>
            <p>{t.get(&format!("{said}.text"))}</p>
            <p>{t.get(&format!("{said}.next"))}</p>
            {desk.map(|href| view! { <p><Link href>{t.get("failure-desk")}</Link></p> })}
            {sign_in.map(|href| view! { <p><Link href>{t.get("shell-sign-in")}</Link></p> })}
            <p><Link href=home>{t.get("failure-home")}</Link></p>
            <p><Link href=track>{t.get("failure-track")}</Link></p>
            {status.map(|href| view! { <p><Link href>{t.get("failure-status")}</Link></p> })}
        }
    });
    (failure.reason.status(), page).into_response()
}
