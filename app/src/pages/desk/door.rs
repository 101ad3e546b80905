//! Officers signing in and out.

use axum::{
    extract::{Form, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use registry::SignInError;
use serde::Deserialize;

use super::Desk;
use crate::{
    carried::{Carried, CarriedForm},
    components::{Button, ErrorSummary, Fault, Faults, Field, PostForm, Typed, Width},
    cookies,
    failure::{Failure, Reason},
    pages::again,
    render,
    state::App,
    visit::Visit,
};

/// The form.
#[derive(Deserialize)]
pub(super) struct Entry {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(flatten)]
    carried: CarriedForm,
}

/// `GET /{lang}/can-bo/dang-nhap`
pub(super) async fn ask(
    State(app): State<App>,
    visit: Visit,
    Query(carried): Query<CarriedForm>,
) -> Response {
    let carried = Carried::back_to(carried.read().back);
    view(&app, &visit, &carried).into_response()
}

/// `POST /{lang}/can-bo/dang-nhap`
pub(super) async fn enter(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<Entry>,
) -> Result<Response, Failure> {
    let carried = form.carried.read();
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    match app
        .registry
        .sign_in(&form.login, &form.password, visit.visitor.address, agent)
        .await
    {
        Ok(opened) => {
            let mut response = match (carried.back, carried.typed) {
                (None, _) => Redirect::to(&visit.href("/can-bo")).into_response(),
                (Some(back), None) => Redirect::to(back.as_str()).into_response(),
                (Some(back), Some(typed)) => {
                    again::page(&app, &visit, &back, typed).into_response()
                }
            };
            let cookie = cookies::set(&app.door, cookies::STAFF, &opened.token.expose(), None);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(SignInError::Wrong) => {
            let fault = fault(&visit, &form);
            let page = page(&app, &visit, &form.login, &carried, Some(fault));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(SignInError::Limited(limited)) => Err(Failure::too_many(limited).at(visit.lang)),
        Err(SignInError::Busy(_)) => Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(SignInError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// `POST /{lang}/can-bo/dang-xuat`
pub(super) async fn leave(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    app.registry
        .sign_out(&desk.officer)
        .await
        .map_err(|e| Failure::from(e).at(desk.lang))?;
    let mut response = Redirect::to(&desk.href("/dang-nhap")).into_response();
    response.headers_mut().append(
        header::SET_COOKIE,
        cookies::clear(&app.door, cookies::STAFF),
    );
    Ok(response)
}

/// The door of the desk, with what goes on through it.
pub(crate) fn view(app: &App, visit: &Visit, carried: &Carried) -> render::Page {
    page(app, visit, "", carried, None)
}

/// What is empty is named; of what is wrong nothing is said.
fn fault(visit: &Visit, form: &Entry) -> Fault {
    let t = visit.t;
    match (form.login.trim(), form.password.as_str()) {
        ("", _) => Fault::new("login", t.get("desk-login.missing")),
        (_, "") => Fault::new("password", t.get("desk-login.no-password")),
        _ => Fault::new("login", t.get("desk-login.wrong")),
    }
}

fn page(
    app: &App,
    visit: &Visit,
    login: &str,
    carried: &Carried,
    wrong: Option<Fault>,
) -> render::Page {
    let t = visit.t;
    let faults: Faults = wrong.into_iter().collect();
    let head = visit.head(t.get("desk-sign-in")).error(!faults.is_empty());
    let action = visit.href("/can-bo/dang-nhap");
    let (login, carried) = (login.to_owned(), carried.clone());
    render::page(&app.site, head, move || {
        let [of_login, of_password] = ["login", "password"].map(|id| faults.of(id));
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("desk-sign-in")}</h1>
            {carried.back.is_some().then(|| again::told(t, &carried))}
            <PostForm action>
                {carried.inputs()}
                <Field t id="login" label=t.get("desk-login") fault=of_login value=login typed=Typed::Code width=Width::Medium autocomplete="username"/>
                <Field t id="password" label=t.get("sign-in-password") fault=of_password typed=Typed::Password autocomplete="current-password"/>
                <Button>{t.get("shell-sign-in")}</Button>
            </PostForm>
        }
    })
}
