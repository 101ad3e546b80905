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
#[derive(Deserialize)]
struct Codes {
    #[serde(default)]
    code: String,
    #[serde(default)]
    secret: String,
}

/// `GET /{lang}/tra-cuu`
async fn ask(State(app): State<App>, visit: Visit) -> Response {
    view(&app, &visit, "", None).into_response()
}

/// `POST /{lang}/tra-cuu`: the same answer for an unknown code and a wrong secret.
async fn find(
    State(app): State<App>,
    visit: Visit,
    Form(form): Form<Codes>,
) -> Result<Response, Failure> {
    match app
        .portal
        .by_secret(&visit.visitor, &form.code, &form.secret)
        .await
    {
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
            let page = view(
                &app,
                &visit,
                &form.code,
                Some(visit.t.get("track-no-match")),
            );
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(TrackError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

fn view(app: &App, visit: &Visit, code: &str, wrong: Option<&'static str>) -> render::Page {
    let t = visit.t;
    let faults: Faults = wrong
        .map(|message| Fault::new("code", message))
        .into_iter()
        .collect();
    let head = visit
        .head(t.get("track"))
        .error(wrong.is_some())
        .back(visit.href(""));
    let code = code.to_owned();
    let invited = visit.href("/cung-theo-doi");
    let sign_in = visit.href("/dang-nhap");
    render::page(&app.site, head, move || {
        let fault = faults.of("code");
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("track")}</h1>
            <p class="lead">{t.get("track.text")}</p>
            <PostForm>
                <Field t id="code" label=t.get("dossier-code") hint=t.get("track-code.hint") fault value=code
                    typed=Typed::Code width=Width::Medium/>
                <Field t id="secret" label=t.get("dossier-secret") hint=t.get("track-secret.hint")
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
