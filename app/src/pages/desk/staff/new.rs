//! A new account in the administrator's office.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use registry::{NewOfficer, StaffError};

use super::{
    form::{self, Sent},
    words::{HERE, failed},
};
use crate::{
    components::{Button, ErrorSummary, Fault, Faults, PostForm},
    failure::Failure,
    head::Layout,
    pages::desk::Desk,
    render,
    state::App,
};

/// `GET /{lang}/can-bo/tai-khoan/moi`
pub(super) async fn ask(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    if !desk.officer.is_administrator() {
        return Err(Failure::not_found().at(desk.lang));
    }
    Ok(view(&app, &desk, Sent::default(), Vec::new()).into_response())
}

/// `POST /{lang}/can-bo/tai-khoan/moi`
pub(super) async fn add(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let sent = Sent::read(pairs);
    let new = NewOfficer {
        login: sent.login.clone(),
        name: sent.name.clone(),
        pin: sent.pin.clone(),
        title: sent.title.clone(),
        office: desk.officer.office.clone(),
        roles: sent.roles.clone(),
        password: sent.password.clone(),
    };
    match app.registry.add_officer(&desk.officer, &new).await {
        Ok(id) => {
            let made = desk.href(&format!("{HERE}/{id}?xong=made"));
            Ok(Redirect::to(&made).into_response())
        }
        Err(StaffError::Invalid(problems)) => {
            let faults = form::faults(desk.t, &problems);
            let page = view(&app, &desk, sent, faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(failed(&desk, error)),
    }
}

fn view(app: &App, desk: &Desk, sent: Sent, faults: Vec<Fault>) -> render::Page {
    let t = desk.t;
    let head = desk
        .head(t.get("staff-new"))
        .layout(Layout::Column)
        .error(!faults.is_empty())
        .back(desk.href(HERE));
    render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let fields = (
            form::login(t, &sent, &faults),
            form::details(t, &sent, &faults),
            form::password(t, &faults),
        );
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("staff-new")}</h1>
            <PostForm>
                {fields}
                <Button>{t.get("staff-new")}</Button>
            </PostForm>
        }
    })
}
