//! Signing in and out: at its own address, or where a session was over. Somebody who was
//! stopped there comes back to the same page with what had been typed.

use axum::{
    Router,
    extract::{Form, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use portal::SignInError;
use serde::Deserialize;

use crate::{
    carried::{Carried, CarriedForm},
    components::{Button, ErrorSummary, Fault, Faults, Field, Link, PostForm, Typed},
    cookies,
    failure::{Failure, Reason},
    pages::{account, again, draft},
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/dang-nhap", get(ask).post(sign_in))
        .route("/{lang}/dang-xuat", post(sign_out))
}

/// The form.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    email: String,
    password: String,
    #[serde(flatten)]
    carried: CarriedForm,
}

/// `GET /{lang}/dang-nhap`, with the way back behind the question mark.
async fn ask(State(app): State<App>, visit: Visit, Query(carried): Query<CarriedForm>) -> Response {
    let carried = Carried::back_to(carried.read().back);
    view(&app, &visit, "", &carried, false).into_response()
}

async fn sign_in(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let carried = sent.carried.read();
    match app
        .portal
        .sign_in(
            &visit.visitor,
            &sent.email,
            &sent.password,
            account::agent(&headers),
        )
        .await
    {
        Ok(entered) => {
            let mut visit = visit;
            visit.visitor.account = Some(entered.account.clone());
            let next = next(&app, &visit, carried).await;
            Ok(account::entered(&app, &entered, next))
        }
        Err(SignInError::NoMatch) => {
            let page = view(&app, &visit, &sent.email, &carried, true);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(SignInError::Limited(limited)) => Err(Failure::too_many(limited).at(visit.lang)),
        Err(SignInError::Busy(_)) => Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(SignInError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// Where it goes on. What was typed on a page of a draft is kept in it, now that it is
/// known whose it is; any other form is sent again by the visitor's own hand.
async fn next(app: &App, visit: &Visit, carried: Carried) -> Response {
    let Some(back) = carried.back else {
        return Redirect::to(&visit.href("/ho-so")).into_response();
    };
    let Some(typed) = carried.typed else {
        return Redirect::to(back.as_str()).into_response();
    };
    match draft::keep(app, visit, &back, &typed).await {
        Some(kept) => kept,
        None => again::page(app, visit, &back, typed).into_response(),
    }
}

async fn sign_out(State(app): State<App>, visit: Visit) -> Result<Response, Failure> {
    app.portal
        .sign_out(&visit.visitor)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let mut response = Redirect::to(&visit.href("")).into_response();
    response.headers_mut().append(
        header::SET_COOKIE,
        cookies::ended(&app.door, cookies::SESSION),
    );
    Ok(response)
}

/// The page; `carried` goes on with the form.
pub(super) fn view(
    app: &App,
    visit: &Visit,
    email: &str,
    carried: &Carried,
    wrong: bool,
) -> render::Page {
    let t = visit.t;
    let faults: Faults = wrong
        .then(|| Fault::new("email", t.get("sign-in-wrong")))
        .into_iter()
        .collect();
    let head = visit
        .head(t.get("sign-in"))
        .error(wrong)
        .back(visit.href(""));
    let links = [
        ("/dang-ky", "register"),
        ("/quen-mat-khau", "recover"),
        ("/can-bo/dang-nhap", "desk-sign-in"),
    ]
    .map(|(path, key)| (visit.href(path), t.get(key)));
    let action = visit.href("/dang-nhap");
    let (email, carried) = (email.to_owned(), carried.clone());
    render::page(&app.site, head, move || {
        let fault = faults.of("email");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("sign-in")}</h1>
            {again::told(t, &carried)}
            <PostForm action>
                {carried.inputs()}
                <Field t id="email" label=t.get("account-email") fault value=email typed=Typed::Email autocomplete="username"/>
                <Field t id="password" label=t.get("sign-in-password") typed=Typed::Password autocomplete="current-password"/>
                <Button>{t.get("shell-sign-in")}</Button>
            </PostForm>
            {links.into_iter().map(|(href, words)| view! { <p><Link href>{words}</Link></p> }).collect_view()}
        }
    })
}
