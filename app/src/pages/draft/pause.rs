//! One page before a death is declared: what it ends, and to be sure. Nothing is asked.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use portal::Draft;
use uuid::Uuid;

use super::link;
use crate::{
    components::{Button, Link, PostForm},
    failure::Failure,
    pages::tone,
    render,
    state::App,
    visit::{Address, Visit},
    voices::Heard,
};

/// The last part of its address.
const HERE: &str = "truoc-khi-khai";

/// Where a draft begins: at this page, where its procedure has one.
pub(crate) fn entrance(visit: &Visit, draft: &Draft) -> String {
    match tone::stops_before(draft.version) {
        true => link::page(visit, draft.id, HERE),
        false => link::first(visit, draft),
    }
}

/// `GET …/truoc-khi-khai`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let draft = app.portal.draft(&visit.visitor, id).await;
    let draft = draft.map_err(|error| Failure::from(error).at(visit.lang))?;
    let t = visit.t;
    let back = visit.href(&format!("/thu-tuc/{}", draft.procedure.id));
    let recordings = app
        .site
        .voices
        .of(&format!("{}.{HERE}", draft.procedure.id));
    let head = visit
        .head(t.get("pause"))
        .of(draft.version)
        .back(back.clone());
    let page = render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("pause")}</h1>
            <Heard t recordings/>
            <p>{t.get("pause.ends")}</p>
            <p>{t.get("pause.sure")}</p>
            <p>{t.get("pause.told")}</p>
            <PostForm><Button>{t.get("c-continue")}</Button></PostForm>
            <p><Link href=back>{t.get("pause.later")}</Link></p>
        }
    });
    Ok(page.into_response())
}

/// `POST` to the same address: on to the questions.
pub(super) async fn go_on(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let draft = app.portal.draft(&visit.visitor, id).await;
    let draft = draft.map_err(|error| Failure::from(error).at(visit.lang))?;
    Ok(Redirect::to(&link::first(&visit, &draft)).into_response())
}
