//! The operator's door: pages for who runs this process, on an address of the machine
//! alone, behind a secret. A portal has no officers; its dead letters are seen here.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use app::App;
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use portal::Operator;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use tokio::net::TcpListener;

use crate::{
    condition::Watch,
    layers,
    metrics::{self, Metrics},
    router,
    trouble::Trouble,
    ways,
};

/// Shortest secret, in letters: what nobody guesses at one try a second.
const SHORTEST: usize = 16;

/// Who types a wrong secret waits so long for the answer.
const WRONG: Duration = Duration::from_secs(1);

/// `[operator]`: where the door is and what opens it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorDoor {
    /// An address of this machine alone, e.g. `127.0.0.1:3900`: what is typed there goes
    /// unencrypted. From elsewhere `ssh -L` leads to it.
    pub listen: SocketAddr,
    /// File with the secret: one line, 16 letters or more.
    pub secret_file: PathBuf,
}

/// Settings by which the door cannot be opened.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "operator.listen must be an address of this machine alone, like 127.0.0.1:3900 (it is {0}); from elsewhere `ssh -L` leads to it"
)]
pub struct NotLoopback(pub SocketAddr);

impl OperatorDoor {
    /// Refuses an address that others can reach.
    pub fn complete(&self) -> Result<(), NotLoopback> {
        match self.listen.ip().is_loopback() {
            true => Ok(()),
            false => Err(NotLoopback(self.listen)),
        }
    }
}

/// The door, open for requests that nobody answers yet.
pub struct Opened {
    listener: TcpListener,
    secret: Arc<str>,
}

/// Reads the secret and listens.
pub async fn open(door: &OperatorDoor) -> Result<Opened, Trouble> {
    let secret = ways::secret(&door.secret_file)?;
    if secret.chars().count() < SHORTEST {
        return Err(Trouble::File {
            file: door.secret_file.clone(),
            why: format!("the operator's secret needs {SHORTEST} letters or more"),
        });
    }
    let listener = TcpListener::bind(door.listen).await;
    Ok(Opened {
        listener: listener.map_err(|why| Trouble::Listen {
            address: door.listen,
            why,
        })?,
        secret: secret.into(),
    })
}

impl Opened {
    /// Answers until the process ends.
    pub fn answer(self, app: App, site: &Path, figures: (&Metrics, Arc<Watch>)) {
        let pages = router::operators(app, site, figures, self.secret);
        tokio::spawn(async move {
            if let Err(error) = axum::serve(self.listener, pages).await {
                tracing::error!(alert = true, %error, "the operator's door is shut");
            }
        });
    }
}

/// Lets a request pass that carries the secret, as whom it names (RFC 7617). A program that
/// reads figures may send the secret alone (RFC 6750); what is done in pages is kept with
/// a name, so these ask for one.
async fn known(State(secret): State<Arc<str>>, mut request: Request, next: Next) -> Response {
    let figures = request.uri().path() == metrics::PATH;
    let alone = || figures.then(|| bearer(request.headers())).flatten();
    let Some((name, typed)) = credentials(request.headers()).or_else(alone) else {
        return ask();
    };
    if !bool::from(typed.as_bytes().ct_eq(secret.as_bytes())) {
        tracing::warn!("a wrong secret at the operator's door");
        tokio::time::sleep(WRONG).await;
        return ask();
    }
    let Some(operator) = Operator::called(&name) else {
        return ask();
    };
    request.extensions_mut().insert(operator);
    next.run(request).await
}

/// The layer that asks for the secret.
pub fn locked(pages: Router, secret: Arc<str>) -> Router {
    pages
        .layer(middleware::from_fn_with_state(secret, known))
        .layer(middleware::from_fn_with_state(false, layers::headers::set))
}

fn ask() -> Response {
    let asked = [(
        header::WWW_AUTHENTICATE,
        "Basic realm=\"hotich\", charset=\"UTF-8\"",
    )];
    let words = "Hãy nhập tên của bạn và mật khẩu của người vận hành.\n\
                 Give your name and the operator's secret.\n";
    (StatusCode::UNAUTHORIZED, asked, words).into_response()
}

/// Name and secret as a browser sends them.
fn credentials(headers: &HeaderMap) -> Option<(String, String)> {
    let sent = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, sent) = sent.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let sent = String::from_utf8(STANDARD.decode(sent.trim()).ok()?).ok()?;
    let (name, secret) = sent.split_once(':')?;
    Some((name.to_owned(), secret.to_owned()))
}

/// The secret as a program sends it, under a name for all programs.
fn bearer(headers: &HeaderMap) -> Option<(String, String)> {
    let sent = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, sent) = sent.split_once(' ')?;
    let is_ours = scheme.eq_ignore_ascii_case("bearer");
    is_ours.then(|| ("bearer".to_owned(), sent.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(value: &str) -> Option<(String, String)> {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, value.parse().unwrap());
        credentials(&headers)
    }

    #[test]
    fn name_and_secret_are_read_as_browsers_send_them() {
        let sent = STANDARD.encode("Hòa:bí:mật");
        let read_as = Some(("Hòa".to_owned(), "bí:mật".to_owned()));
        assert_eq!(read(&format!("Basic {sent}")), read_as);
        assert_eq!(read(&format!("basic {sent}")), read_as);
        for wrong in ["Basic", "Basic %%", "Bearer abc"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_operators_door_is_on_this_machine_alone() {
        let door = |listen: &str| OperatorDoor {
            listen: listen.parse().unwrap(),
            secret_file: PathBuf::new(),
        };
        assert_eq!(door("127.0.0.1:3900").complete(), Ok(()));
        assert_eq!(door("[::1]:3900").complete(), Ok(()));
        for open in ["0.0.0.0:3900", "192.0.2.1:3900"] {
            let refused = NotLoopback(open.parse().unwrap());
            assert_eq!(door(open).complete(), Err(refused));
        }
    }
}
