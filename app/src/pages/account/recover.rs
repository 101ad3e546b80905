//! A forgotten password: an address, then the code that was mailed and a new password.

use axum::{
    extract::{Form, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use portal::RecoverError;

use super::{
    Sent, agent, begun, entered,
    form::{Input, Page, form, wrong},
};
use crate::{
    cookies,
    failure::{Failure, Reason},
    state::App,
    visit::Visit,
};

const RECOVER: Page = Page {
    title: "recover",
    text: Some("recover.text"),
    fields: &[Input::Email],
    button: "c-continue",
    links: &[("/dang-nhap", "sign-in")],
};
const NEW_PASSWORD: Page = Page {
    title: "new-password",
    text: Some("mailed.text"),
    fields: &[Input::Code, Input::NewPassword],
    button: "c-continue",
    links: &[("/quen-mat-khau", "mailed-again")],
};

pub(super) async fn ask(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &RECOVER, "", Vec::new()).into_response()
}

pub(super) async fn recover(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let done = app.portal.recover(&visit.visitor, &typed.email).await;
    begun(
        &app,
        &visit,
        &RECOVER,
        &typed.email,
        "/quen-mat-khau/ma",
        done,
    )
}

pub(super) async fn ask_code(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &NEW_PASSWORD, "", Vec::new()).into_response()
}

pub(super) async fn new_password(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let ticket = cookies::read(&headers, cookies::TICKET);
    match app
        .portal
        .finish_recovery(
            &visit.visitor,
            ticket,
            &typed.code,
            &typed.password,
            agent(&headers),
        )
        .await
    {
        Ok(found) => {
            let next = Redirect::to(&visit.href("/ho-so")).into_response();
            Ok(entered(&app, &found, next))
        }
        Err(RecoverError::Code) => Ok(wrong(
            &app,
            &visit,
            &NEW_PASSWORD,
            "",
            [("code", "mailed-code.wrong")],
        )),
        Err(RecoverError::Weak(_)) => Ok(wrong(
            &app,
            &visit,
            &NEW_PASSWORD,
            "",
            [("password", "error-password-weak")],
        )),
        Err(RecoverError::Busy(_)) => Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(RecoverError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}
