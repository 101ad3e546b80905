//! One wrong line: what is printed, what should stand there, why.

use std::borrow::Cow;

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::procedure::{Answers, Kind};
use i18n::questions;
use leptos::prelude::*;
use portal::{AnswerError, Behind, DossierView, DraftPaper, Wrong, WrongProblem};

use super::{answer, show};
use crate::{
    ask::{QuestionView, Sheet},
    components::{Button, ErrorSummary, Facts, Fault, Faults, Hidden, Link, PostForm, TextArea},
    failure::{Failure, Reason},
    render,
    state::App,
    visit::{Visit, today},
};

/// `GET …/ban-thao/sai/{line}`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, line)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (dossier, draft) = show::open(&app, &visit, &code).await?;
    if !draft.questions.contains_key(&line) {
        return Err(Failure::not_found().at(visit.lang));
    }
    if !show::waits(&app, &dossier, &draft) {
        let page = show::view(&app, &visit, &dossier, draft, Some(show::CHANGED));
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let kept = draft.corrections.iter().find(|wrong| wrong.line == line);
    let wrong = kept.cloned().unwrap_or(Wrong {
        line,
        ..Wrong::default()
    });
    Ok(view(&app, &visit, &dossier, &draft, &wrong, Vec::new()).into_response())
}

/// `POST` to the same address: keeps what was typed, then judges it.
pub(super) async fn keep(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, line)): Path<(String, String, String)>,
    Form(inputs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (dossier, draft) = show::open(&app, &visit, &code).await?;
    let wrong = typed(&dossier, &draft, line, &inputs);
    let round = sent(&inputs, "round")
        .and_then(|round| round.parse().ok())
        .ok_or_else(|| Failure::new(Reason::Unreadable).at(visit.lang))?;
    let kept = app
        .portal
        .keep_correction(&visit.visitor, &code, round, &wrong)
        .await;
    if kept.is_err() {
        return answer::after(&app, &visit, &code, kept).await;
    }
    let here = visit.href(&format!("/ho-so/{code}/ban-thao"));
    if sent(&inputs, "search").is_some() {
        return Ok(Redirect::to(&format!("{here}/sai/{}", wrong.line)).into_response());
    }
    let judging = dossier.judging_at(app.clock.now());
    let problems = draft.problems(dossier.version, &judging, &wrong);
    if problems.is_empty() {
        return Ok(Redirect::to(&format!("{here}#sai")).into_response());
    }
    // An answer opened further questions: they are asked now, without blame.
    let shown = sent(&inputs, "shown").unwrap_or_default();
    let unasked = |problem: &WrongProblem| match problem {
        WrongProblem::Answer(problem) => !shown.split(' ').any(|id| id == problem.question),
        _ => false,
    };
    if problems.iter().any(unasked) {
        return Ok(Redirect::to(&format!("{here}/sai/{}", wrong.line)).into_response());
    }
    let page = view(&app, &visit, &dossier, &draft, &wrong, problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `POST …/ban-thao/sai/{line}/bo`
pub(super) async fn remove(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, line)): Path<(String, String, String)>,
    Form(seen): Form<answer::Seen>,
) -> Result<Response, Failure> {
    let done: Result<(), AnswerError> = app
        .portal
        .drop_correction(&visit.visitor, &code, seen.round, &line)
        .await;
    answer::after(&app, &visit, &code, done).await
}

fn sent<'a>(inputs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut found = inputs.iter().rev().filter(|(input, _)| input == name);
    found.next().map(|(_, value)| value.as_str())
}

/// The inputs of this line; whatever else was sent is not ours. What is too long for
/// any field is cut here and refused by its own rule.
fn typed(
    dossier: &DossierView,
    draft: &DraftPaper,
    line: String,
    inputs: &[(String, String)],
) -> Wrong {
    let text = |name: &str| -> String {
        let text = sent(inputs, name).unwrap_or_default();
        text.chars().take(2_000).collect()
    };
    let mut wrong = Wrong {
        words: text("right"),
        note: text("note"),
        typed: Answers::default(),
        line,
    };
    let ids = draft.questions.get(&wrong.line);
    let page = ids
        .and_then(|ids| dossier.version.question(ids.first()?))
        .map(|(page, _)| page);
    for question in page.iter().flat_map(|page| page.questions) {
        let ours = ids.is_some_and(|ids| ids.iter().any(|id| id == question.id));
        let beneath = question
            .when
            .beneath()
            .is_some_and(|(choice, _)| ids.is_some_and(|ids| ids.iter().any(|id| id == choice)));
        for input in question.inputs() {
            if (ours || beneath) && sent(inputs, &input).is_some() {
                let value = text(&input);
                wrong.typed.set(input, value);
            }
        }
    }
    wrong
}

fn view(
    app: &App,
    visit: &Visit,
    dossier: &DossierView,
    draft: &DraftPaper,
    wrong: &Wrong,
    problems: Vec<WrongProblem>,
) -> render::Page {
    let t = visit.t;
    let words = questions(visit.lang, dossier.procedure);
    let behind = draft.behind(dossier.version, wrong);
    let first = behind
        .as_ref()
        .and_then(|behind| behind.questions.first())
        .map_or("right", |question| question.id);
    let faults: Faults = problems
        .iter()
        .map(|problem| match problem {
            WrongProblem::Answer(problem) => {
                Fault::new(problem.question, words.problem(problem)).at(problem.input.clone())
            }
            WrongProblem::Same => Fault::new(first, t.get("draft-paper-right.same")),
            WrongProblem::NoWords => Fault::new("right", t.get("draft-paper-right.missing")),
            WrongProblem::LongWords(most) => Fault::new("right", too_long(t, *most)),
            WrongProblem::LongNote(most) => Fault::new("note", too_long(t, *most)),
        })
        .collect();
    let printed = draft.line(&wrong.line);
    let facts = printed.map(|line| {
        vec![(
            Cow::from(line.label.clone()),
            view! { <span lang="vi">{line.value.clone()}</span> }.into_any(),
        )]
    });
    let back = visit.href(&format!("/ho-so/{}/ban-thao", dossier.code));
    let head = visit
        .head(t.get("draft-paper-wrong"))
        .error(!faults.is_empty())
        .of(dossier.version)
        .back(back.clone());
    let sheet = behind.as_ref().map(|behind| Sheet {
        words,
        version: dossier.version,
        page: behind.page,
        answers: draft.answers_with(wrong),
        faults: faults.clone(),
        files: Vec::new(),
        today: today(app),
    });
    let asked = behind.as_ref().map(Behind::all).unwrap_or_default();
    // Places are searched while somebody types.
    let head = if asked.iter().any(|question| question.kind == Kind::Commune) {
        head.islands()
    } else {
        head
    };
    let shown: Vec<&'static str> = asked.iter().map(|question| question.id).collect();
    let (shown, round) = (shown.join(" "), draft.round.to_string());
    let (right, note) = (wrong.words.clone(), wrong.note.clone());
    render::page(&app.site, head, move || {
        let asked = match (behind, sheet) {
            (Some(behind), Some(sheet)) => behind
                .questions
                .into_iter()
                .map(|question| view! { <QuestionView sheet=sheet.clone() question/> })
                .collect_view()
                .into_any(),
            _ => view! {
                <TextArea t id="right" label=t.get("draft-paper-right") hint=t.get("draft-paper-right.hint")
                    fault=faults.of("right") value=right rows=2/>
            }
            .into_any(),
        };
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("draft-paper-wrong")}</h1>
            <p>{t.get("draft-paper-wrong.text")}</p>
            {facts.map(|facts| view! { <Facts facts/> })}
            <PostForm>
                <Hidden name="round" value=round/>
                <Hidden name="shown" value=shown/>
                {asked}
                <TextArea t id="note" label=t.get("draft-paper-note") hint=t.get("draft-paper-note.hint")
                    fault=faults.of("note") value=note rows=2 optional=true/>
                <Button>{t.get("draft-paper-keep")}</Button>
            </PostForm>
            <p><Link href=back>{t.get("draft-paper-back")}</Link></p>
        }
    })
}

fn too_long(t: &'static i18n::Texts, most: usize) -> String {
    t.with("draft-paper-long", &[("most", most.into())])
}
