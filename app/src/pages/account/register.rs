//! Making an account: an address and a password, then the code that was mailed.

use axum::{
    extract::{Form, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use portal::ConfirmError;

use super::{
    Sent, agent, begun, entered,
    form::{Input, Page, form, wrong},
};
use crate::{cookies, failure::Failure, state::App, visit::Visit};

const REGISTER: Page = Page {
    title: "register",
    text: Some("register.text"),
    fields: &[Input::Email, Input::NewPassword],
    button: "c-continue",
    links: &[("/dang-nhap", "sign-in")],
};
const CONFIRM: Page = Page {
    title: "mailed",
    text: Some("mailed.text"),
    fields: &[Input::Code],
    button: "c-continue",
    links: &[("/dang-ky", "mailed-again")],
};

pub(super) async fn ask(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &REGISTER, "", Vec::new()).into_response()
}

pub(super) async fn register(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let done = app
        .portal
        .register(&visit.visitor, &typed.email, &typed.password)
        .await;
    begun(&app, &visit, &REGISTER, &typed.email, "/dang-ky/ma", done)
}

pub(super) async fn ask_code(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &CONFIRM, "", Vec::new()).into_response()
}

pub(super) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let ticket = cookies::read(&headers, cookies::TICKET);
    match app
        .portal
        .confirm(&visit.visitor, ticket, &typed.code, agent(&headers))
        .await
    {
        Ok(found) => {
            let next = Redirect::to(&visit.href("/ho-so")).into_response();
            Ok(entered(&app, &found, next))
        }
        Err(ConfirmError::Code) => Ok(wrong(
            &app,
            &visit,
            &CONFIRM,
            "",
            [("code", "mailed-code.wrong")],
        )),
        Err(ConfirmError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}
