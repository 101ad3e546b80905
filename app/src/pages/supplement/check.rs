//! Old and new side by side, and one button.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::procedure::{Kind, Problem, Question, read_so_far};
use i18n::questions;
use leptos::prelude::*;
use portal::{SendError, Supplement};

use super::task::open;
use crate::{
    components::{Button, Column, ErrorSummary, Fault, Faults, Hidden, Link, PostForm, Table},
    failure::{Failure, Reason},
    pages::draft::form::Sent,
    render,
    state::App,
    visit::Visit,
};

/// `GET …/bo-sung/kiem-tra`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = open(&app, &visit, &code).await?;
    Ok(view(&app, &visit, &found, Faults::default()).into_response())
}

/// `POST …/bo-sung/kiem-tra`: sends the answer, once.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let round = sent
        .control("round")
        .and_then(|round| round.parse().ok())
        .ok_or_else(|| Failure::new(Reason::Unreadable).at(visit.lang))?;
    let (found, faults) = match app
        .portal
        .send_supplement(&visit.visitor, &code, round)
        .await
    {
        Ok(()) => {
            return Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}"))).into_response());
        }
        Err(SendError::Closed) => return Err(Failure::not_found().at(visit.lang)),
        Err(SendError::Dossier(error)) => return Err(Failure::from(error).at(visit.lang)),
        Err(SendError::Undone(found)) => {
            let faults = undone(&visit, &found);
            (found, faults)
        }
        Err(SendError::Problems(found, problems)) => {
            let faults = told(&visit, &found, &problems);
            (found, faults)
        }
    };
    let page = view(&app, &visit, &found, faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn row_id(question: &str) -> String {
    format!("muc-{question}")
}

/// Each task that is not answered, leading to its row.
fn undone(visit: &Visit, found: &Supplement) -> Faults {
    let words = questions(visit.lang, found.dossier.procedure);
    let left = found
        .tasks
        .named()
        .iter()
        .filter(|task| !found.is_done(task));
    left.map(|task| {
        let undone = visit.t.get("supplement-check.undone");
        Fault::new(*task, format!("{undone}: {}", words.label(task))).at(row_id(task))
    })
    .collect()
}

fn told(visit: &Visit, found: &Supplement, problems: &[Problem]) -> Faults {
    let words = questions(visit.lang, found.dossier.procedure);
    let first = found.tasks.named().first().copied().unwrap_or_default();
    problems
        .iter()
        .map(|problem| {
            let here = found.tasks.task(problem.question).unwrap_or(first);
            Fault::new(here, words.problem(problem)).at(row_id(here))
        })
        .collect()
}

fn view(app: &App, visit: &Visit, found: &Supplement, faults: Faults) -> render::Page {
    let t = visit.t;
    let back = visit.href(&format!("/ho-so/{}", found.dossier.code));
    let base = format!("{back}/bo-sung");
    let words = questions(visit.lang, found.dossier.procedure);
    let judging = found.judging();
    let version = found.dossier.version;
    let old = read_so_far(version, &found.dossier.answers, &judging);
    let new = read_so_far(version, &found.answers(), &judging);
    let rows: Vec<Vec<AnyView>> = found
        .tasks
        .named()
        .iter()
        // What another party answers is theirs to read.
        .filter(|task| found.is_mine(task))
        .flat_map(|task| {
            let own = *task;
            found
                .questions(own)
                .into_iter()
                .map(move |(_, question)| (own, question))
        })
        .map(|(task, question)| {
            let value = |declared: &domain::procedure::Declared| {
                declared
                    .value(question.id)
                    .map_or(t.get("c-not-provided").to_owned(), |value| {
                        words.shown(question, value)
                    })
            };
            let (before, after) = match question.kind {
                Kind::Files => (
                    papers(&found.dossier.files, question, &base),
                    papers(&found.files, question, &base),
                ),
                _ => {
                    let (before, after) = (value(&old), value(&new));
                    let after = match before == after {
                        true => format!("{after} ({})", t.get("supplement-check.same")),
                        false => after,
                    };
                    (before.into_any(), after.into_any())
                }
            };
            let label = words.label(question.id);
            let change = format!("{base}/{task}");
            let id = row_id(question.id);
            vec![
                view! { <span id=id tabindex="-1">{label}</span> }.into_any(),
                before,
                view! { <div>{after}</div> <Link href=change context=label>{t.get("c-change")}</Link> }
                    .into_any(),
            ]
        })
        .collect();
    let round = found.round.to_string();
    let ready = found.is_complete();
    let by = t.with(
        "supplement.by",
        &[("day", i18n::date(visit.lang, found.answer_by).into())],
    );
    let head = visit
        .head(t.get("supplement-check"))
        .error(!faults.is_empty())
        .of(version)
        .back(back.clone());
    render::page(&app.site, head, move || {
        let columns = ["question", "old", "new"]
            .map(|column| Column::new(t.get(&format!("supplement-check.{column}"))));
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("supplement-check")}</h1>
            <Table caption=t.get("supplement-check.caption") columns=columns.into() rows/>
            <p>{t.get("supplement-check.old-files")}</p>
            <p>{by}</p>
            {(!ready).then(|| view! { <p><strong>{t.get("supplement-check.undone")}</strong></p> })}
            <PostForm>
                <Hidden name="round" value=round/>
                <Button>{t.get("supplement-check.send")}</Button>
            </PostForm>
            <p><Link href=back>{t.get("supplement-check.back")}</Link></p>
        }
    })
}

/// Links to the papers of a question.
fn papers(files: &[domain::exchange::FileRef], question: &Question, base: &str) -> AnyView {
    let links: Vec<_> = files
        .iter()
        .filter(|file| file.question == question.id)
        .map(|file| {
            let href = format!("{base}/tep/{}", file.id);
            let name = file.name.clone();
            view! { <li><Link href>{name}</Link></li> }
        })
        .collect();
    match links.is_empty() {
        true => "–".into_any(),
        false => view! { <ul>{links}</ul> }.into_any(),
    }
}
