//! One task: why it is asked, what was declared, and the question once more. Nothing
//! else can be changed here.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::procedure::{Answers, Kind, Page, Problem, Question, read_so_far};
use i18n::questions;
use leptos::prelude::*;
use portal::{AttachError, DraftError, SaveTaskError, SentFor, Supplement};
use uuid::Uuid;

use super::{TaskListing, line};
use crate::{
    ask::{Attached, QuestionView, Sheet},
    comfort::Kept,
    components::{Button, ErrorSummary, Facts, Hidden, Inset, Link, PostForm},
    failure::Failure,
    pages::{draft::form::Sent, pieces::brought},
    render, served,
    state::App,
    visit::{Visit, today},
};

/// The open list of a dossier; what is not asked for is not there.
pub(super) async fn open(app: &App, visit: &Visit, code: &str) -> Result<Supplement, Failure> {
    app.portal
        .supplement(&visit.visitor, code)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?
        .ok_or_else(|| Failure::not_found().at(visit.lang))
}

/// `GET /{lang}/ho-so/{code}/bo-sung/{question}`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, question)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let found = open(&app, &visit, &code).await?;
    let task = found
        .tasks
        .task(&question)
        .filter(|task| found.is_mine(task))
        .ok_or_else(|| Failure::not_found().at(visit.lang))?;
    Ok(view(&app, &visit, &found, task, &[]).into_response())
}

/// `POST` to the same address: keeps what was typed, whatever it is, then judges it.
pub(super) async fn answer(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, question)): Path<(String, String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let found = open(&app, &visit, &code).await?;
    let task = found
        .tasks
        .task(&question)
        .filter(|task| found.is_mine(task))
        .ok_or_else(|| Failure::not_found().at(visit.lang))?;
    let here = visit.href(&format!("/ho-so/{code}/bo-sung/{task}"));
    let mut problems = files(&app, &visit, &code, &found, &sent).await?;
    let typed = typed(&found, &sent);
    let answered = app
        .portal
        .answer_task(&visit.visitor, &code, task, &typed)
        .await;
    let (found, found_wrong) = match answered {
        Ok(found) => (found, Vec::new()),
        Err(SaveTaskError::Problems(found, problems)) => (*found, problems),
        Err(SaveTaskError::Closed) => return Err(Failure::not_found().at(visit.lang)),
        Err(SaveTaskError::Dossier(error)) => return Err(Failure::from(error).at(visit.lang)),
    };
    if sent.control("autosave").is_some() {
        return Ok("0".into_response());
    }
    let only_files = ["upload", "remove", "search"]
        .iter()
        .any(|button| sent.control(button).is_some());
    if only_files && problems.is_empty() {
        return Ok(Redirect::to(&here).into_response());
    }
    // An error about a question that was not on the page yet would be unjust.
    let (asked, unasked): (Vec<_>, Vec<_>) = found_wrong
        .into_iter()
        .partition(|problem| shown(&sent, problem.question));
    problems.extend(asked);
    if problems.is_empty() && unasked.is_empty() && !found.is_done(task) {
        problems.extend(nothing_new(&found, task));
    }
    if !problems.is_empty() {
        let page = view(&app, &visit, &found, task, &problems);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let next = if !unasked.is_empty() {
        here
    } else if found.is_complete() {
        visit.href(&format!("/ho-so/{code}/bo-sung/kiem-tra"))
    } else {
        visit.href(&format!("/ho-so/{code}#bo-sung"))
    };
    Ok(Redirect::to(&next).into_response())
}

/// `GET …/bo-sung/tep/{file}`: a new paper, or one that was filed.
pub(super) async fn look(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, file)): Path<(String, String, Uuid)>,
) -> Result<Response, Failure> {
    let found = app
        .portal
        .task_file(&visit.visitor, &code, file)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(served::file(
        &found.media_type,
        &found.name,
        found.content,
        served::As::Inline,
    ))
}

/// Every text that was sent for a question of the procedure; the portal keeps what
/// belongs to the task. A choice left empty sends nothing and counts as emptied.
fn typed(found: &Supplement, sent: &Sent) -> Answers {
    let mut answers = Answers::default();
    let all = found
        .dossier
        .version
        .pages
        .iter()
        .flat_map(|page| page.questions);
    for question in all.filter(|question| question.kind != Kind::Files) {
        for input in question.inputs() {
            match sent.control(&input) {
                Some(text) => answers.set(input, text),
                None if shown(sent, question.id) => answers.set(input, ""),
                None => {}
            }
        }
    }
    answers
}

fn shown(sent: &Sent, question: &str) -> bool {
    sent.control("shown")
        .is_some_and(|ids| ids.split(' ').any(|id| id == question))
}

/// Takes in new papers and takes away what was asked. Each paper that cannot be kept
/// has its own sentence; the others are kept.
async fn files(
    app: &App,
    visit: &Visit,
    code: &str,
    found: &Supplement,
    sent: &Sent,
) -> Result<Vec<Problem>, Failure> {
    let failed = |error: portal::DossierError| Failure::from(error).at(visit.lang);
    if let Some(file) = sent.control("remove").and_then(|id| id.parse().ok()) {
        app.portal
            .detach_from_task(&visit.visitor, code, file)
            .await
            .map_err(failed)?;
    }
    let closed = |error: DraftError| Failure::from(error).at(visit.lang);
    let version = found.dossier.version;
    let brought = brought(sent, |id| {
        let (_, question) = version.question(id)?;
        (question.kind == Kind::Files).then_some(question)
    });
    let to = SentFor::Task(code);
    let mut problems = Vec::new();
    for (question, file) in &brought {
        let opened = file.opened(app, visit, to, question.id).await;
        let Some((name, content)) = opened.map_err(closed)? else {
            continue;
        };
        let attached = app
            .portal
            .attach_to_task(&visit.visitor, code, question.id, &name, content)
            .await;
        match attached {
            Ok(()) => file.taken(app, visit, to).await.map_err(closed)?,
            Err(AttachError::Draft(error)) => return Err(closed(error)),
            Err(AttachError::Refused(refusal)) => problems.push(Problem {
                question: question.id,
                input: question.id.to_owned(),
                code: refusal.code().to_owned(),
                params: vec![
                    ("file", domain::upload::safe_file_name(&name)),
                    ("most", refusal.limit(visit.lang)),
                ],
                rule: false,
            }),
        }
    }
    Ok(problems)
}

/// A paper was asked for anew, and none has come.
fn nothing_new(found: &Supplement, task: &'static str) -> Option<Problem> {
    let (_, question) = found.dossier.version.question(task)?;
    (question.kind == Kind::Files).then(|| Problem {
        question: question.id,
        input: question.id.to_owned(),
        code: "file-missing".into(),
        params: Vec::new(),
        rule: false,
    })
}

fn view(
    app: &App,
    visit: &Visit,
    found: &Supplement,
    task: &'static str,
    problems: &[Problem],
) -> render::Page {
    let t = visit.t;
    let words = questions(visit.lang, found.dossier.procedure);
    let title = format!("{}: {}", t.get("supplement-task"), words.label(task));
    let back = visit.href(&format!("/ho-so/{}", found.dossier.code));
    let base = format!("{back}/bo-sung");
    let open = on_page(found, task);
    let answers = found.answers();
    let files: Vec<Attached> = found
        .files
        .iter()
        .map(|file| Attached {
            id: file.id,
            question: file.question.clone(),
            name: file.name.clone(),
            size: u64::try_from(file.size).unwrap_or(0),
            href: format!("{base}/tep/{}", file.id),
            picture: file.media_type.starts_with("image/"),
        })
        .collect();
    let sheets: Vec<(Sheet, &'static Question)> = open
        .iter()
        .map(|(page, question)| {
            let sheet = Sheet {
                words,
                version: found.dossier.version,
                page,
                answers: answers.clone(),
                faults: Default::default(),
                files: files.clone(),
                today: today(app),
            };
            (sheet.with_problems(problems), *question)
        })
        .collect();
    let faults = sheets
        .first()
        .map(|(sheet, _)| sheet.faults.clone())
        .unwrap_or_default();
    let takes_files = found
        .dossier
        .version
        .pages
        .iter()
        .flat_map(|page| page.questions)
        .any(|q| q.kind == Kind::Files && sheets.iter().any(|(sheet, _)| holds(sheet.page, q)));
    let shown: Vec<&str> = found.questions(task).iter().map(|(_, q)| q.id).collect();
    let shown = shown.join(" ");
    let list = TaskListing::of(visit, found);
    let lines: Vec<AnyView> = found
        .items
        .iter()
        .filter(|item| item.question == task)
        .map(|item| {
            let line = line(t, item, list.file(item));
            view! { <Inset>{line}</Inset> }.into_any()
        })
        .collect();
    let head = visit
        .head(title.clone())
        .error(!problems.is_empty())
        .of(found.dossier.version)
        .islands()
        .back(back);
    let now = declared(visit, found, task, &base);
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{title}</h1>
            <h2>{t.get("supplement-task.why")}</h2>
            {lines}
            {now}
            <PostForm files=takes_files>
                <Hidden name="shown" value=shown/>
                {sheets
                    .into_iter()
                    .map(|(sheet, question)| view! { <QuestionView sheet question/> })
                    .collect_view()}
                <p class="hint">{t.get("supplement-task.kept")}</p>
                <Kept t/>
                <Button>{t.get("supplement-task.keep")}</Button>
            </PostForm>
        }
    })
}

fn holds(page: &Page, question: &Question) -> bool {
    page.questions.iter().any(|own| own.id == question.id)
}

/// The questions of the task that stand on the page by themselves: those beneath an
/// answer of a choice come with it.
fn on_page(found: &Supplement, task: &'static str) -> Vec<(&'static Page, &'static Question)> {
    let open = found.questions(task);
    open.iter()
        .filter(|(page, question)| {
            question.id == task
                || !question.when.beneath().is_some_and(|(choice, _)| {
                    open.iter()
                        .any(|(other, above)| above.id == choice && other.id == page.id)
                })
        })
        .copied()
        .collect()
}

/// What was declared, or the papers that were sent.
fn declared(visit: &Visit, found: &Supplement, task: &'static str, base: &str) -> AnyView {
    let t = visit.t;
    let words = questions(visit.lang, found.dossier.procedure);
    let Some((_, question)) = found.dossier.version.question(task) else {
        return ().into_any();
    };
    if question.kind == Kind::Files {
        let old: Vec<_> = found
            .dossier
            .files
            .iter()
            .filter(|file| file.question == task)
            .map(|file| {
                let href = format!("{base}/tep/{}", file.id);
                let name = i18n::marks::typed(visit.lang, &file.name);
                view! { <li><Link href>{name}</Link></li> }
            })
            .collect();
        if old.is_empty() {
            return ().into_any();
        }
        return view! { <h2>{t.get("supplement-task.old")}</h2> <ul>{old}</ul> }.into_any();
    }
    let read = read_so_far(
        found.dossier.version,
        &found.dossier.answers,
        &found.judging(),
    );
    let value = read
        .value(task)
        .map_or(t.get("c-not-provided").to_owned(), |value| {
            words.shown(question, value)
        });
    let facts = vec![(t.get("supplement-task.now").into(), value.into_any())];
    view! { <Facts facts/> }.into_any()
}
