//! Gives every failure its page: of a handler, of a layer before it, of an address where
//! nothing is.

use axum::{
    body::{Body, to_bytes},
    extract::{self, Form, FromRequest, Request},
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::Response,
};
use bytes::Bytes;
use i18n::Lang;

use super::again::{self, Door};
use crate::{
    carried::Carried,
    condition::{Service, State},
    failure::{self, Failure, Reason, SessionOver},
    local_path::LocalPath,
    state::App,
};

/// Most that is kept of a form for the case that its session is over, in bytes: a page
/// of questions holds two dozen lines, a reason at the desk two thousand letters.
const MOST_TYPED: usize = 64 * 1024;

/// What an answer says beside its page.
const SAID: [HeaderName; 2] = [header::RETRY_AFTER, header::ALLOW];

/// A layer around everything that people meet.
pub async fn pages(
    extract::State(app): extract::State<App>,
    request: Request,
    next: Next,
) -> Response {
    // Programs read no pages.
    if request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    let (asked, request) = match Asked::of(request).await {
        Ok(both) => both,
        Err(failure) => return failure::page(&app.site, failure),
    };
    let mut response = next.run(request).await;
    let known = response.extensions_mut().remove::<Failure>();
    let Some(failure) = known.or_else(|| bare(&asked, &response)) else {
        return response;
    };
    let failure = truly(&app, failure)
        .await
        .at(asked.lang)
        .on(asked.address.clone());
    let belongs_to_somebody = asked
        .address
        .as_ref()
        .is_some_and(|address| address.parts().next() == Some("ho-so"));
    match failure.reason {
        Reason::SignIn => return asked.stopped(&app, Door::Citizen).await,
        Reason::StaffSignIn => return asked.stopped(&app, Door::Staff).await,
        // Not theirs, or theirs again after signing in anew.
        Reason::NotFound if belongs_to_somebody && asked.session_over.is_noted() => {
            return asked.stopped(&app, Door::Citizen).await;
        }
        _ => {}
    }
    let mut page = failure::page(&app.site, failure);
    *page.status_mut() = match response.status() {
        // An address that cannot be read is one where nothing is.
        StatusCode::BAD_REQUEST if asked.is_read() => page.status(),
        status => status,
    };
    for name in SAID {
        if let Some(said) = response.headers().get(&name) {
            page.headers_mut().insert(name, said.clone());
        }
    }
    page
}

/// Nobody waits in vain for a free place in a database that is away: that is said as it is.
async fn truly(app: &App, failure: Failure) -> Failure {
    if failure.reason != Reason::Busy {
        return failure;
    }
    let services = app.condition.services().await;
    let mut services = services.iter();
    let down = services.any(|now| now.service == Service::Papers && now.state == State::Down);
    if down {
        failure.because(Reason::Away)
    } else {
        failure
    }
}

/// What the framework or a file service refuses by itself has a bare body.
fn bare(asked: &Asked, response: &Response) -> Option<Failure> {
    let status = response.status();
    let headers = response.headers();
    let has_page = headers.contains_key(header::CONTENT_SECURITY_POLICY);
    let speaks = headers.contains_key(header::CONTENT_TYPE);
    let reason = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Reason::NotFound,
        StatusCode::FORBIDDEN => Reason::CrossSite,
        StatusCode::PAYLOAD_TOO_LARGE => Reason::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => Reason::TooMany,
        StatusCode::BAD_REQUEST if asked.is_read() => Reason::NotFound,
        status if status.is_client_error() => Reason::Unreadable,
        StatusCode::SERVICE_UNAVAILABLE if !speaks => Reason::Busy,
        status if status.is_server_error() && !speaks => Reason::Broken,
        _ => return None,
    };
    (!has_page).then(|| Failure::new(reason))
}

/// What is remembered of a request until it is answered.
struct Asked {
    lang: Lang,
    /// Where it was sent, if that is one of our pages.
    address: Option<LocalPath>,
    method: Method,
    headers: HeaderMap,
    /// The form that was sent, where it holds typed text only.
    form: Bytes,
    session_over: SessionOver,
}

impl Asked {
    /// Reads what is needed and gives the request back as it was.
    async fn of(request: Request) -> Result<(Self, Request), Failure> {
        let (mut parts, mut body) = request.into_parts();
        let first = parts.uri.path().split('/').nth(1).unwrap_or_default();
        let lang = Lang::parse(first).unwrap_or(Lang::Vi);
        let form = if is_small_form(&parts) {
            let read = to_bytes(body, MOST_TYPED).await;
            let form = read.map_err(|_| Failure::new(Reason::Unreadable).at(lang))?;
            body = Body::from(form.clone());
            form
        } else {
            Bytes::new()
        };
        let session_over = SessionOver::default();
        parts.extensions.insert(session_over.clone());
        let asked = Self {
            lang,
            address: parts
                .uri
                .path_and_query()
                .and_then(|address| LocalPath::parse(address.as_str())),
            method: parts.method.clone(),
            headers: parts.headers.clone(),
            form,
            session_over,
        };
        Ok((asked, Request::from_parts(parts, body)))
    }

    fn sends_files(&self) -> bool {
        let kind = self.headers.get(header::CONTENT_TYPE);
        kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
    }

    fn is_read(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD)
    }

    /// Somebody must sign in first: shown to the door, with what they had in hand.
    async fn stopped(self, app: &App, door: Door) -> Response {
        if self.is_read() {
            return again::to_door(self.lang, door, self.address);
        }
        let files = self.sends_files();
        let mut form = Request::new(Body::from(self.form));
        *form.method_mut() = Method::POST;
        *form.headers_mut() = self.headers;
        let typed = Form::<Vec<(String, String)>>::from_request(form, app).await;
        let carried = Carried {
            back: self.address,
            typed: typed.map(|Form(typed)| without_secrets(typed)).ok(),
            files,
        };
        again::at_door(app, self.lang, door, &carried)
    }
}

/// Passwords are typed again; they do not travel in a page.
fn without_secrets(typed: Vec<(String, String)>) -> Vec<(String, String)> {
    const SECRETS: [&str; 2] = ["password", "present"];
    let shown = |(name, _): &(String, String)| !SECRETS.contains(&name.as_str());
    typed.into_iter().filter(shown).collect()
}

/// A form without files whose length is told and small.
fn is_small_form(parts: &Parts) -> bool {
    let text = |name| {
        let value = parts.headers.get(name);
        value.and_then(|value| value.to_str().ok()).unwrap_or("")
    };
    let length: Option<usize> = text(header::CONTENT_LENGTH).parse().ok();
    parts.method == Method::POST
        && text(header::CONTENT_TYPE).starts_with("application/x-www-form-urlencoded")
        && length.is_some_and(|length| length <= MOST_TYPED)
}
