//! The draft of the paper at the desk: where it stands, what the citizen says is wrong
//! in it, and what the registrar makes of that.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{case::CaseStage, draft_paper::Correction};
use i18n::{Texts, questions};
use leptos::prelude::*;
use registry::{ActError, Action, CaseView, DraftPaper, Judged, JudgementProblem, Unjudged};

use super::{
    Desk,
    act::{again, stops},
    case::{Said, view},
    paper,
    sign::printed,
};
use crate::{
    components::{
        Button, Choice, Details, Fault, Faults, Hidden, Link, PostForm, Radios, Row, SummaryCard,
        SummaryList, TextArea,
    },
    failure::{Failure, Reason},
    state::App,
};

/// `GET …/ban-thao.pdf`
pub(super) async fn file(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = app.registry.case_draft(&desk.officer, &code).await;
    paper::pdf(&desk, found, &format!("ban-nhap-{code}.pdf"))
}

/// `POST …/ban-thao`: a decision on every correction, and a new draft.
pub(super) async fn judge(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(inputs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let sent = |name: &str| {
        let mut found = inputs.iter().rev().filter(|(input, _)| input == name);
        found.next().map(|(_, value)| value.clone())
    };
    let version = sent("version")
        .and_then(|version| version.parse().ok())
        .ok_or_else(|| Failure::new(Reason::Unreadable).at(desk.lang))?;
    let lines = inputs
        .iter()
        .filter_map(|(input, _)| input.strip_prefix("reason."));
    let judged: Vec<Judged> = lines
        .filter_map(|line| {
            Some(Judged {
                taken: sent(&format!("judge.{line}"))? == "take",
                reason: sent(&format!("reason.{line}")).unwrap_or_default(),
                line: line.to_owned(),
            })
        })
        .collect();
    let reasons = inputs
        .iter()
        .filter(|(input, _)| input.starts_with("reason."))
        .cloned()
        .collect();
    let mut said = Said {
        judged: judged.clone(),
        reasons,
        ..Said::default()
    };
    let action = Action::SendDraft { judged };
    let done = app
        .registry
        .act(&desk.officer, &code, version, action)
        .await;
    let status = match done {
        Ok(()) => {
            let here = desk.href(&format!("/ho-so/{code}?xong=send_draft#xong"));
            return Ok(Redirect::to(&here).into_response());
        }
        Err(ActError::Conflict(now)) => {
            said.changed = true;
            return Ok((StatusCode::CONFLICT, view(&app, &desk, *now, said)).into_response());
        }
        Err(ActError::Unjudged(problems)) => {
            said.faults = problems
                .iter()
                .map(|problem| fault(desk.t, problem))
                .collect();
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(ActError::Blocked(found)) => {
            said.stops = stops(&app, &desk, &code, &found).await?;
            StatusCode::CONFLICT
        }
        Err(ActError::Held(_)) => {
            said.held = true;
            StatusCode::CONFLICT
        }
        Err(ActError::NotFound) => return Err(Failure::not_found().at(desk.lang)),
        Err(ActError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(_) => {
            said.changed = true;
            StatusCode::CONFLICT
        }
    };
    Ok((status, again(&app, &desk, &code, said).await?).into_response())
}

fn fault(t: &'static Texts, problem: &Unjudged) -> Fault {
    let line = &problem.line;
    match problem.what {
        JudgementProblem::Missing => {
            Fault::new(format!("judge.{line}"), t.get("desk-judge.missing"))
        }
        JudgementProblem::Words => Fault::new(format!("judge.{line}"), t.get("desk-judge.words")),
        JudgementProblem::NoReason => {
            Fault::new(format!("reason.{line}"), t.get("desk-judge-reason.missing"))
        }
        JudgementProblem::LongReason(_) => {
            Fault::new(format!("reason.{line}"), t.get("desk-judge-reason.long"))
        }
    }
}

/// Where the draft stands, in words.
pub(super) fn standing(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let draft = case.draft.as_ref()?;
    let t = desk.t;
    let at = |time| desk.moment(time);
    let fill = [
        ("round", draft.round.into()),
        ("sent", at(draft.sent_at).into()),
        ("by", at(draft.confirm_by).into()),
    ];
    let words = t.with("desk-draft", &fill);
    let waits =
        (case.case.stage == CaseStage::DraftSent).then(|| t.with("desk-draft-waits", &fill));
    let href = desk.href(&format!("/ho-so/{}/ban-thao.pdf", case.case.code));
    // Read before it is entered: what is in a register is put right by two only.
    let agreed = case.case.stage == CaseStage::DraftConfirmed;
    let whole = printed(draft.content.clone());
    Some(
        view! {
            <p>{words} {waits.map(|waits| view! { " "{waits} })}</p>
            <Details summary=t.get("desk-draft-whole") open=agreed>{whole}</Details>
            <p><Link href>{t.get("draft-paper-pdf")}</Link></p>
        }
        .into_any(),
    )
}

/// The corrections side by side, with a decision on each, or nothing where there is
/// nothing to decide.
pub(super) fn judging(
    desk: &Desk,
    case: &CaseView,
    version: &str,
    faults: &Faults,
    said: &Said,
) -> Option<AnyView> {
    let t = desk.t;
    let draft = case.draft.as_ref()?;
    if case.case.stage != CaseStage::DraftCorrected {
        return None;
    }
    let cards: Vec<AnyView> = draft
        .corrections
        .iter()
        .map(|correction| card(desk, case, draft, correction, faults, said))
        .collect();
    let (version, action) = (
        version.to_owned(),
        desk.href(&format!("/ho-so/{}/ban-thao", case.case.code)),
    );
    Some(
        view! {
            <p>{t.get("desk-judge.text")}</p>
            <PostForm action>
                <Hidden name="version" value=version/>
                {cards}
                <Button>{t.get("desk-judge.button")}</Button>
            </PostForm>
        }
        .into_any(),
    )
}

fn card(
    desk: &Desk,
    case: &CaseView,
    draft: &DraftPaper,
    correction: &Correction,
    faults: &Faults,
    said: &Said,
) -> AnyView {
    let t = desk.t;
    let line = &correction.line;
    let mut lines = draft
        .content
        .sections
        .iter()
        .flat_map(|section| &section.lines);
    let title = lines
        .find(|found| found.id == *line)
        .map_or_else(|| line.clone(), |found| found.label.clone());
    let rows = vec![
        Row::new(
            t.get("desk-judge-declared"),
            declared(desk, case, correction),
        ),
        Row::new(t.get("desk-judge-draft"), correction.shown.clone()),
        Row::new(t.get("desk-judge-right"), correction.right.clone()),
        Row::new(t.get("desk-judge-note"), correction.note.clone()),
    ];
    let (judge, reason) = (format!("judge.{line}"), format!("reason.{line}"));
    let mut choices = Vec::new();
    // Free words change no answer.
    if !correction.answers.is_empty() {
        choices.push(Choice::new("take", t.get("desk-judge.take")));
    }
    choices.push(Choice::new("decline", t.get("desk-judge.decline")));
    let judged = said.judged.iter().find(|judged| judged.line == *line);
    let chosen = judged.map(|judged| if judged.taken { "take" } else { "decline" });
    let typed = said.reasons.iter().find(|(input, _)| *input == reason);
    let typed = typed.map(|(_, typed)| typed.clone());
    let (wrong, unreasoned) = (faults.of(&judge), faults.of(&reason));
    view! {
        <SummaryCard title>
            <SummaryList t rows/>
            <Radios t id=judge legend=t.get("desk-judge") fault=wrong choices chosen/>
            <TextArea t id=reason label=t.get("desk-judge-reason") hint=t.get("desk-judge-reason.hint")
                fault=unreasoned value=typed rows=2 optional=true/>
        </SummaryCard>
    }
    .into_any()
}

/// What the declaration says to the questions that the correction answers anew.
fn declared(desk: &Desk, case: &CaseView, correction: &Correction) -> String {
    let words = questions(desk.lang, case.procedure);
    let asked = case
        .law
        .pages(&case.answers)
        .flat_map(|page| page.asked(case.law, &case.answers))
        .filter(|question| {
            let mut inputs = question.inputs().into_iter();
            inputs.any(|input| correction.answers.contains_key(&input))
        });
    let values: Vec<String> = asked
        .map(|question| {
            let value = case.declared.value(question.id);
            let value = value.map(|value| words.shown(question, value));
            format!(
                "{}: {}",
                words.label(question.id),
                value.as_deref().unwrap_or(desk.t.get("c-not-provided"))
            )
        })
        .collect();
    values.join("; ")
}
