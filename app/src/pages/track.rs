//! Following a dossier without an account, by its code and secret.

use axum::{
    Router,
    extract::{Form, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use leptos::prelude::*;
use portal::TrackError;
use serde::Deserialize;

use crate::{
    components::{
        Button, Details, ErrorSummary, Fault, Faults, Field, Link, PostForm, Typed, Width,
    },
    cookies,
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/tra-cuu", get(ask).post(find))
}

/// The form.
#[derive(Default, Deserialize)]
struct Codes {
    #[serde(default)]
    code: String,
    #[serde(default)]
    secret: String,
}

/// `GET /{lang}/tra-cuu`
async fn ask(State(app): State<App>, visit: Visit) -> Response {
    view(&app, &visit, Codes::default(), Vec::new()).into_response()
}

/// `POST /{lang}/tra-cuu`: the same answer for an unknown code and a wrong secret.
async fn find(
    State(app): State<App>,
    visit: Visit,
    Form(form): Form<Codes>,
) -> Result<Response, Failure> {
    let t = visit.t;
    let asked = [
        ("code", &form.code, "dossier-code"),
        ("secret", &form.secret, "dossier-secret"),
    ];
    let missing: Vec<Fault> = asked
        .into_iter()
        .filter(|(_, typed, _)| typed.trim().is_empty())
        .map(|(id, _, label)| {
            let label = t.get(label);
            Fault::new(id, t.with("error-missing", &[("label", label.into())]))
        })
        .collect();
    if !missing.is_empty() {
        let page = view(&app, &visit, form, missing);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let found = app
        .portal
        .by_secret(&visit.visitor, &form.code, &form.secret)
        .await;
    match found {
        Ok(found) => {
            let mut response =
                Redirect::to(&visit.href(&format!("/ho-so/{}", found.code))).into_response();
            let cookie = cookies::set(
                &app.door,
                cookies::TRACKING,
                &found.grant,
                Some(portal::GRANT_SECONDS),
            );
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(TrackError::NoMatch) => {
            let wrong = vec![Fault::new("code", t.get("track-no-match"))];
            let page = view(&app, &visit, form, wrong);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(TrackError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// The form with what was typed: nobody copies a long code twice for one wrong letter.
fn view(app: &App, visit: &Visit, typed: Codes, faults: Vec<Fault>) -> render::Page {
    let t = visit.t;
    let head = visit
        .head(t.get("track"))
        .error(!faults.is_empty())
        .back(visit.href(""));
    let Codes { code, secret } = typed;
    let invited = visit.href("/cung-theo-doi");
    let sign_in = visit.href("/dang-nhap");
    render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let (fault, secret_fault) = (faults.of("code"), faults.of("secret"));
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("track")}</h1>
            <p class="lead">{t.get("track.text")}</p>
            <PostForm>
                <Field t id="code" label=t.get("dossier-code") hint=t.get("track-code.hint") fault value=code
                    typed=Typed::Code width=Width::Medium/>
                <Field t id="secret" label=t.get("dossier-secret") hint=t.get("track-secret.hint") fault=secret_fault value=secret
                    typed=Typed::Code width=Width::Full/>
                <Button>{t.get("track.button")}</Button>
            </PostForm>
            <Details summary=t.get("track-lost")>
                <p>{t.get("track-lost.text")}</p>
                <p><Link href=sign_in>{t.get("shell-sign-in")}</Link></p>
            </Details>
            <p><Link href=invited>{t.get("follower-door.way")}</Link></p>
        }
    })
}
