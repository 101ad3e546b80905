//! A dossier that was filed without an account, put into the account that is signed in.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use i18n::Texts;
use leptos::prelude::*;
use portal::DossierView;

use crate::{
    components::{Button, ButtonKind, PostForm},
    failure::Failure,
    state::App,
    visit::Visit,
};

/// `POST /{lang}/ho-so/{code}/giu`
pub(super) async fn keep(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    app.portal
        .keep_dossier(&visit.visitor, &code)
        .await
        .map_err(|error| Failure::from(error).at(visit.lang))?;
    Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}"))).into_response())
}

/// Whether it is offered: somebody is signed in and no account keeps the dossier yet.
pub(super) fn offered(visit: &Visit, dossier: &DossierView) -> bool {
    visit.visitor.account.is_some() && !dossier.kept
}

/// The button, with what it brings.
pub(super) fn button(t: &'static Texts, base: &str) -> AnyView {
    let action = format!("{base}/giu");
    view! {
        <h2>{t.get("keep")}</h2>
        <p>{t.get("keep.text")}</p>
        <PostForm action>
            <Button kind=ButtonKind::Secondary>{t.get("keep.button")}</Button>
        </PostForm>
    }
    .into_any()
}
