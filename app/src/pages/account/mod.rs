//! Making an account, a forgotten password, the account itself.

mod form;
mod own;
mod recover;
mod register;
mod session;
mod told;

use axum::{
    Router,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use portal::{BeginError, Entered, TICKET_SECONDS, Token};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    cookies,
    failure::{Failure, Reason},
    state::App,
    visit::Visit,
};
use form::{Page, wrong};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/dang-ky",
            get(register::ask).post(register::register),
        )
        .route(
            "/{lang}/dang-ky/ma",
            get(register::ask_code).post(register::confirm),
        )
        .route(
            "/{lang}/quen-mat-khau",
            get(recover::ask).post(recover::recover),
        )
        .route(
            "/{lang}/quen-mat-khau/ma",
            get(recover::ask_code).post(recover::new_password),
        )
        .route(
            "/{lang}/tai-khoan",
            get(own::account).post(own::change_password),
        )
        .route("/{lang}/tai-khoan/phien", post(own::end_session))
        .route("/{lang}/phien", get(session::left).post(session::stay))
        .route("/{lang}/tai-khoan/bao-tin", post(told::choose))
}

/// All forms of this part.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    email: String,
    password: String,
    code: String,
    present: String,
    session: Option<Uuid>,
}

/// What a browser says it is.
pub(super) fn agent(headers: &HeaderMap) -> &str {
    headers
        .get(header::USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
}

/// An answer to somebody who came in: with the new session, without the mailed code.
pub(super) fn entered(app: &App, entered: &Entered, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.append(
        header::SET_COOKIE,
        cookies::set(&app.door, cookies::SESSION, &entered.session.expose(), None),
    );
    headers.append(
        header::SET_COOKIE,
        cookies::clear(&app.door, cookies::TICKET),
    );
    response
}

fn ticket(app: &App, to: &str, ticket: &Token) -> Response {
    let mut response = Redirect::to(to).into_response();
    let cookie: HeaderValue = cookies::set(
        &app.door,
        cookies::TICKET,
        &ticket.expose(),
        Some(TICKET_SECONDS),
    );
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// What a begun code answers; the same whether the address is known or not.
fn begun(
    app: &App,
    visit: &Visit,
    page: &'static Page,
    email: &str,
    next: &str,
    done: Result<portal::Begun, BeginError>,
) -> Result<Response, Failure> {
    match done {
        Ok(begun) => Ok(ticket(app, &visit.href(next), &begun.ticket)),
        Err(BeginError::Typed(flaws)) => {
            let email_flaw = flaws.email.then_some(("email", "error-email"));
            let password = flaws.password.map(|_| ("password", "error-password-weak"));
            let flaws = email_flaw.into_iter().chain(password);
            Ok(wrong(app, visit, page, email, flaws))
        }
        Err(BeginError::Limited(limited)) => Err(Failure::too_many(limited).at(visit.lang)),
        Err(BeginError::Busy(_)) => Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(BeginError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}
