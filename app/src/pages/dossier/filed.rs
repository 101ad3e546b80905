//! After filing: the codes in large print, what happens next and by when. The same after
//! a refresh.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use domain::{procedure::Outcome, register::RegisterKind};
use leptos::prelude::*;
use portal::{DossierError, Started};
use serde::Deserialize;

use super::{fee, words};
use crate::{
    components::{Button, ButtonKind, Keep, Link, Notice, Panel, PostForm},
    cookies,
    failure::Failure,
    pages::draft,
    render,
    state::App,
    visit::Visit,
};

/// Whether something was typed after filing.
#[derive(Deserialize)]
pub(super) struct Late {
    muon: Option<u8>,
}

/// `GET /{lang}/ho-so/{code}/da-nop`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    Query(Late { muon }): Query<Late>,
) -> Result<Response, Failure> {
    let failed = |error: portal::DossierError| Failure::from(error).at(visit.lang);
    let dossier = app
        .portal
        .dossier(&visit.visitor, &code)
        .await
        .map_err(failed)?;
    let secret = app
        .portal
        .secret(&visit.visitor, &code)
        .await
        .map_err(failed)?;
    let t = visit.t;
    let codes = vec![
        Keep {
            label: t.get("dossier-code").into(),
            code: dossier.code.to_string().into(),
        },
        Keep {
            label: t.get("dossier-secret").into(),
            code: secret.expose_grouped().into(),
        },
    ];
    // Of a copy no draft is sent: what it says was agreed to when it was entered. Who
    // marries reads the lines before both sign.
    let next = match dossier.version.outcome {
        Outcome::CopyFrom(_) | Outcome::CopiesOf(_) => "filed-next.copy",
        Outcome::Enter(RegisterKind::Marriage, _) => "filed-next.marriage",
        Outcome::Enter(..) => "filed-next",
    };
    let due = t.with(
        next,
        &[(
            "due",
            words::at_office(visit.lang, &dossier, dossier.due_at).into(),
        )],
    );
    let base = visit.href(&format!("/ho-so/{}", dossier.code));
    let money = fee::on_dossier(&visit, &dossier, &base);
    let twin = dossier.may_add_sibling;
    let account = visit
        .visitor
        .account
        .is_none()
        .then(|| visit.href("/dang-ky"));
    let head = visit.head(t.get("filed")).of(dossier.version);
    Ok(render::page(&app.site, head, move || {
        view! {
            {muon.map(|_| view! { <Notice t><p>{t.get("filed-late")}</p></Notice> })}
            <Panel t title=t.get("filed") codes>{t.get("filed.keep")}</Panel>
            <h2>{t.get("filed-what")}</h2>
            <p>{due}</p>
            <p>{t.get("filed-more")}</p>
            <ul>
                <li><Link href=format!("{base}/giay-tiep-nhan.pdf")>{t.get("paper-receipt")}</Link></li>
                <li><Link href=base.clone()>{t.get("filed-follow")}</Link></li>
            </ul>
            {money}
            {twin.then(|| view! {
                <h2>{t.get("filed-twin")}</h2>
                <PostForm action=format!("{base}/them-con")>
                    <Button kind=ButtonKind::Secondary>{t.get("dossier-twin")}</Button>
                </PostForm>
            })}
            {account.map(|href| view! { <p><Link href>{t.get("filed-account")}</Link></p> })}
        }
    })
    .into_response())
}

/// `POST …/them-con`: a draft for another child of the same birth; the parents stay.
pub(super) async fn another_child(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let started = app.portal.another_child(&visit.visitor, &code).await;
    begun(&app, &visit, started)
}

/// `POST …/nop-lai`: a draft with what was declared in a dossier that was not granted.
pub(super) async fn again(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let started = app.portal.file_again(&visit.visitor, &code).await;
    begun(&app, &visit, started)
}

/// To the first page of a draft that was made from a dossier.
fn begun(
    app: &App,
    visit: &Visit,
    started: Result<Started, DossierError>,
) -> Result<Response, Failure> {
    let started = started.map_err(|error| Failure::from(error).at(visit.lang))?;
    let to = draft::first(visit, &started.draft);
    Ok(cookies::led_with_key(&app.door, &to, started.key.as_ref()))
}
