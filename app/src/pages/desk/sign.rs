//! What lies with the one who signs: each case is read, ticked, and all are signed in
//! one go.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    case::{CaseStage, Role},
    paper::Paper,
    procedure::procedure,
};
use i18n::questions;
use leptos::prelude::*;
use registry::{Filter, Signed};

use super::Desk;
use crate::{
    components::{
        Button, ButtonKind, Checkboxes, Choice, Column, Details, ErrorSummary, Facts, Fault,
        Faults, Hidden, Link, Notice, NoticeKind, PostForm, StatusTag, Table, Tone, Warning,
    },
    failure::Failure,
    render,
    state::App,
};

/// Name of the boxes.
const CASES: &str = "cases";

/// Sent by the page in between: what is about to be signed was read there.
const READ: &str = "read";

/// `GET /{lang}/can-bo/ky`
pub(super) async fn show(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    signs(&desk)?;
    Ok(page(&app, &desk, None, Vec::new()).await?.into_response())
}

/// `POST /{lang}/can-bo/ky`: the boxes that are ticked, each with the version of the case
/// that was on the screen.
pub(super) async fn sign(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    signs(&desk)?;
    let seen: Vec<(String, i64)> = pairs
        .iter()
        .filter(|(name, _)| name == CASES)
        .filter_map(|(_, value)| {
            let (code, version) = value.split_once('~')?;
            Some((code.to_owned(), version.parse().ok()?))
        })
        .collect();
    if seen.is_empty() {
        let faults = vec![Fault::new(CASES, desk.t.get("desk-sign-cases.missing"))];
        let page = page(&app, &desk, None, faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let confirmed = pairs.iter().any(|(name, _)| name == READ);
    if seen.len() > 1 && !confirmed {
        return Ok(pause(&app, &desk, &seen).await?.into_response());
    }
    let signed = app
        .registry
        .sign_all(&desk.officer, &seen)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let status = if signed.left.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::CONFLICT
    };
    let page = page(&app, &desk, Some(signed), Vec::new()).await?;
    Ok((status, page).into_response())
}

/// Between the list and the signature: a paper that is out is not taken back by a click, so
/// many are signed only after each was read as it will be printed.
async fn pause(app: &App, desk: &Desk, seen: &[(String, i64)]) -> Result<render::Page, Failure> {
    let t = desk.t;
    let waiting = Filter::Stage(CaseStage::AwaitingSignature);
    let queue = app.registry.queue(&desk.officer, waiting, None).await;
    let queue = queue.map_err(|error| Failure::from(error).at(desk.lang))?;
    let name = |id: &str| procedure(id).map_or("", |found| questions(desk.lang, found).name());
    let mut lines = Vec::new();
    for row in queue.rows {
        if seen.iter().all(|(code, _)| *code != row.code) {
            continue;
        }
        let papers = app.registry.to_sign(&desk.officer, &row.code).await;
        let papers = papers.map_err(|error| Failure::from(error).at(desk.lang))?;
        let whose = format!(
            "{} – {}, {}",
            row.subject_name,
            name(&row.procedure),
            row.code
        );
        lines.push((whose, papers));
    }
    let boxes: Vec<_> = seen
        .iter()
        .map(|(code, version)| format!("{code}~{version}"))
        .collect();
    let n = i64::try_from(seen.len()).unwrap_or(i64::MAX);
    let title = t.with("desk-sign-pause", &[("n", n.into())]);
    let back = desk.href("/ky");
    let head = desk.head(title.clone()).back(back.clone());
    Ok(render::page(&app.site, head, move || {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|(whose, papers)| {
                let papers: Vec<_> = papers.into_iter().map(printed).collect();
                view! { <Details summary=whose>{papers}</Details> }
            })
            .collect();
        let boxes: Vec<_> = boxes
            .into_iter()
            .map(|value| view! { <Hidden name=CASES value/> })
            .collect();
        view! {
            <h1>{title.clone()}</h1>
            {lines}
            <Warning t>{t.get("desk-sign-pause.text")}</Warning>
            <PostForm>
                {boxes}
                <Hidden name=READ value="yes"/>
                <Button kind=ButtonKind::Warning>{title}</Button>
            </PostForm>
            <p><Link href=back>{t.get("desk-sign-pause.back")}</Link></p>
        }
    }))
}

/// A paper as it will be printed, line by line; the dotted rule of an empty one is a dash.
pub(super) fn printed(paper: Paper) -> AnyView {
    let lines = paper.sections.into_iter().flat_map(|section| section.lines);
    let facts = lines
        .map(|line| {
            let value = match line.value.is_empty() {
                true => "–".to_owned(),
                false => line.value,
            };
            (line.label.into(), value.into_any())
        })
        .collect();
    view! { <div lang="vi"><h2>{paper.title}</h2> <Facts facts/></div> }.into_any()
}

/// Who does not sign meets what everybody meets at an address that does not exist.
fn signs(desk: &Desk) -> Result<(), Failure> {
    if desk.officer.roles.contains(&Role::Signatory) {
        Ok(())
    } else {
        Err(Failure::not_found().at(desk.lang))
    }
}

async fn page(
    app: &App,
    desk: &Desk,
    signed: Option<Signed>,
    faults: Vec<Fault>,
) -> Result<render::Page, Failure> {
    let waiting = Filter::Stage(CaseStage::AwaitingSignature);
    let rows = app
        .registry
        .queue(&desk.officer, waiting, None)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?
        .rows;
    let t = desk.t;
    let left = signed.as_ref().map(|signed| signed.left.clone());
    let lines: Vec<_> = rows
        .iter()
        .map(|row| {
            let name =
                procedure(&row.procedure).map_or("", |found| questions(desk.lang, found).name());
            (
                desk.href(&format!("/ho-so/{}", row.code)),
                row.code.clone(),
                desk.named(&row.subject_name),
                name,
                (desk.moment(row.due_at), row.asker_died),
            )
        })
        .collect();
    let choices: Vec<Choice> = rows
        .into_iter()
        .map(|row| {
            let words = format!("{} – {}", desk.named(&row.subject_name), row.code);
            Choice::new(format!("{}~{}", row.code, row.version), words)
        })
        .collect();
    let head = desk
        .head(t.get("desk-sign"))
        .error(!faults.is_empty())
        .back(desk.href(""));
    let faults = Faults::from(faults);
    Ok(render::page(&app.site, head, move || {
        let columns = [
            "dossier-code",
            "desk-subject",
            "dossier-procedure",
            "desk-due",
        ]
        .map(|id| Column::new(t.get(id)));
        let none = lines.is_empty();
        let rows: Vec<Vec<AnyView>> = lines
            .into_iter()
            .map(|(href, code, subject, name, (due, died))| {
                vec![
                    view! { <Link href>{code}</Link> }.into_any(),
                    view! {
                        <span>
                            {subject}
                            {died.then(|| view! { " " <StatusTag tone=Tone::Waiting>{t.get("desk-asker-died")}</StatusTag> })}
                        </span>
                    }
                    .into_any(),
                    name.into_any(),
                    due.into_any(),
                ]
            })
            .collect();
        let done = signed.filter(|signed| !signed.signed.is_empty()).map(|signed| {
            let n = i64::try_from(signed.signed.len()).unwrap_or(i64::MAX);
            view! { <Notice t kind=NoticeKind::Success><p>{t.with("desk-signed", &[("n", n.into())])}</p></Notice> }
        });
        let left = left.filter(|left| !left.is_empty()).map(|left| {
            view! { <Notice t><p>{t.with("desk-sign-left", &[("codes", left.join(", ").into())])}</p></Notice> }
        });
        let fault = faults.of(CASES);
        view! {
            <ErrorSummary t faults/>
            {done}
            {left}
            <h1>{t.get("desk-sign")}</h1>
            {if none {
                view! { <p>{t.get("desk-sign.none")}</p> }.into_any()
            } else {
                view! {
                    <p>{t.get("desk-sign.text")}</p>
                    <Table caption=t.get("desk-sign.table") columns=columns.into() rows/>
                    <PostForm>
                        <Checkboxes t id=CASES legend=t.get("desk-sign-cases") hint=t.get("desk-sign-cases.hint") fault choices/>
                        <Button kind=ButtonKind::Primary>{t.get("desk-sign-button")}</Button>
                    </PostForm>
                }
                .into_any()
            }}
        }
    }))
}
