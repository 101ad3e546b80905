//! Where the link leads in a mail to somebody who is declared dead: one button, without
//! signing in. The page tells nothing of who declared it, or of whom.

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use leptos::prelude::*;

use crate::{
    components::{Button, Notice, NoticeKind, PostForm},
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/toi-con-song/{link}", get(show).post(answer))
}

/// `GET …`: asks; nothing is done by looking.
async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, link)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let failed = |e| Failure::from(e).at(visit.lang);
    let answered = app.portal.life_question(&link).await.map_err(failed)?;
    let t = visit.t;
    let head = visit.head(t.get("living")).quiet(true).back(visit.href(""));
    Ok(render::page(&app.site, head, move || {
        let said = match answered {
            true => view! {
                <Notice t kind=NoticeKind::Success><p>{t.get("living.done")}</p></Notice>
                <p>{t.get("living.next")}</p>
            }
            .into_any(),
            false => view! {
                <p>{t.get("living.text")}</p>
                <PostForm><Button>{t.get("living.button")}</Button></PostForm>
                <p>{t.get("living.other")}</p>
            }
            .into_any(),
        };
        view! { <h1>{t.get("living")}</h1> {said} }
    })
    .into_response())
}

/// `POST …`: I live.
async fn answer(
    State(app): State<App>,
    visit: Visit,
    Path((_, link)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let failed = |e| Failure::from(e).at(visit.lang);
    app.portal.lives(&link).await.map_err(failed)?;
    Ok(Redirect::to(&visit.href(&format!("/toi-con-song/{link}"))).into_response())
}
