//! Saving a draft and going on later: its code in large print, on paper, by mail or SMS;
//! when it is deleted; and giving it up, with one page before.

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::calendar;
use i18n::date;
use leptos::prelude::*;
use portal::{Draft, SendCodeError};
use serde::Deserialize;
use uuid::Uuid;

use super::link;
use crate::{
    components::{
        Button, ButtonKind, ErrorSummary, Fault, Faults, Field, Keep, Link, Notice, NoticeKind,
        Panel, PostForm, Typed, Warning, Width,
    },
    failure::Failure,
    pages::dossier::set,
    render,
    state::App,
    visit::{Address, Visit},
};

/// What was just done.
#[derive(Deserialize)]
pub(super) struct Done {
    vua: Option<String>,
}

/// Whom the code is sent to.
#[derive(Deserialize)]
pub(super) struct To {
    #[serde(default)]
    to: String,
}

async fn draft(app: &App, visit: &Visit, id: Uuid) -> Result<Draft, Failure> {
    let found = app.portal.draft(&visit.visitor, id).await;
    found.map_err(|error| Failure::from(error).at(visit.lang))
}

/// `GET …/luu-lai`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let draft = draft(&app, &visit, id).await?;
    let sent = done.vua.as_deref() == Some("gui");
    Ok(view(&app, &visit, &draft, "", None, sent).into_response())
}

/// `POST …/luu-lai`: sends the code.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
    Form(To { to }): Form<To>,
) -> Result<Response, Failure> {
    let t = visit.t;
    let draft = draft(&app, &visit, id).await?;
    let wrong = match app.portal.send_resume_code(&visit.visitor, id, &to).await {
        Ok(()) => {
            let here = link::page(&visit, id, "luu-lai?vua=gui");
            return Ok(Redirect::to(&here).into_response());
        }
        Err(SendCodeError::Draft(error)) => return Err(Failure::from(error).at(visit.lang)),
        Err(SendCodeError::Typed) if to.trim().is_empty() => t.get("take-along-to.missing"),
        Err(SendCodeError::Typed) => t.get("take-along-to.wrong"),
        Err(SendCodeError::NoSms) => t.get("take-along-to.no-sms"),
    };
    let page = view(&app, &visit, &draft, &to, Some(wrong), false);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `GET …/ma-lam-tiep.pdf`
pub(super) async fn paper(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let paper = app.portal.resume_note(&visit.visitor, id, visit.lang);
    let paper = paper
        .await
        .map_err(|error| Failure::from(error).at(visit.lang))?;
    set(&app, &visit, paper, "ma-lam-tiep.pdf").await
}

fn view(
    app: &App,
    visit: &Visit,
    draft: &Draft,
    typed: &str,
    wrong: Option<&'static str>,
    sent: bool,
) -> render::Page {
    let t = visit.t;
    let faults: Faults = wrong
        .map(|message| Fault::new("to", message))
        .into_iter()
        .collect();
    let on = link::left_at(visit, draft);
    let head = visit
        .head(t.get("take-along"))
        .error(wrong.is_some())
        .of(draft.version)
        .back(on.clone());
    let until = kept_until(visit, draft);
    let code = draft.resume.as_ref().map(|code| code.expose_grouped());
    let pdf = link::page(visit, draft.id, "ma-lam-tiep.pdf");
    let delete = link::page(visit, draft.id, "xoa");
    let door = visit.href("/tiep-tuc");
    let (typed, sms) = (typed.to_owned(), app.portal.sends_sms());
    render::page(&app.site, head, move || {
        let fault = faults.of("to");
        let [label, hint] = match sms {
            true => ["take-along-to", "take-along-to.hint"],
            false => ["take-along-to-mail", "take-along-to-mail.hint"],
        };
        match code {
            Some(code) => view! {
                <ErrorSummary t faults/>
                {sent.then(|| view! {
                    <Notice t kind=NoticeKind::Success><p>{t.get("take-along.sent")}</p></Notice>
                })}
                <Panel t title=t.get("take-along") codes=vec![Keep { label: t.get("resume-code").into(), code: code.into() }]>
                    <p>{t.get("take-along.text")}</p>
                </Panel>
                <p><Link href=door>{t.get("take-along.door")}</Link></p>
                {until.map(|until| view! { <p>{until}</p> })}
                <p><Link href=pdf>{t.get("take-along.pdf")}</Link></p>
                <h2>{t.get("take-along-send")}</h2>
                <PostForm>
                    <Field t id="to" label=t.get(label) hint=t.get(hint) fault value=typed typed=Typed::Text width=Width::Full/>
                    <Button kind=ButtonKind::Secondary>{t.get("take-along-send.button")}</Button>
                </PostForm>
                <p><Link href=on>{t.get("take-along.on")}</Link></p>
                <p><Link href=delete>{t.get("draft-delete")}</Link></p>
            }
            .into_any(),
            None => view! {
                <h1>{t.get("take-along")}</h1>
                <p>{t.get("take-along.account")}</p>
                <p><Link href=on>{t.get("take-along.on")}</Link></p>
                <p><Link href=delete>{t.get("draft-delete")}</Link></p>
            }
            .into_any(),
        }
    })
}

/// Until when an unfiled draft is kept, in a sentence; of one in an account nothing is said.
pub(super) fn kept_until(visit: &Visit, draft: &Draft) -> Option<String> {
    let day = date(visit.lang, calendar::local(draft.expires_at?));
    Some(visit.t.with("draft-resume.until", &[("day", day.into())]))
}

/// `GET …/xoa`: one page before an act that cannot be undone.
pub(super) async fn ask_delete(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let draft = draft(&app, &visit, id).await?;
    let t = visit.t;
    let on = link::left_at(&visit, &draft);
    let head = visit
        .head(t.get("draft-delete"))
        .of(draft.version)
        .back(on.clone());
    let page = render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("draft-delete")}</h1>
            <Warning t>{t.get("draft-delete.text")}</Warning>
            <PostForm><Button kind=ButtonKind::Warning>{t.get("draft-delete")}</Button></PostForm>
            <p><Link href=on>{t.get("draft-delete.keep")}</Link></p>
        }
    });
    Ok(page.into_response())
}
