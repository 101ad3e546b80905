//! Exactly what the citizen will see, in the citizen's language, and the button that
//! sends it, or proposes it to a supervisor.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{case::ActionKind, supplement::Tasks};
use i18n::{Lang, questions};
use leptos::prelude::*;
use registry::{Composing, ListStep, SupplementError};
use serde::Deserialize;

use super::{
    super::{Desk, case::about, second},
    Elsewhere,
    acts::{BACK, PROPOSE, forms},
    composing, elsewhere,
    write::{desk_files, unopened},
};
use crate::{
    components::{ErrorSummary, Fault, Faults, Warning},
    pages::supplement::{List, TaskListing},
    render,
    state::App,
};

/// A form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    /// What is done with the list.
    act: String,
    version: i64,
    /// Of the lines that were looked at, and the reason that was looked at with them.
    seen: String,
    seen_again: String,
    again: Option<String>,
    /// Why it is given back.
    back: String,
}

impl Sent {
    fn again(&self) -> &str {
        self.again.as_deref().unwrap_or_default()
    }

    /// The family reads the reason too: it is looked at among the lines before it goes out.
    fn is_looked_at(&self) -> bool {
        let (typed, seen) = (self.again().trim(), self.seen_again.trim());
        typed.is_empty() || typed == seen
    }
}

/// `GET …/bo-sung/xem-truoc`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Elsewhere> {
    let composing = composing(&app, &desk, &code).await?;
    // What a colleague has proposed can be given back, whatever became of it.
    if composing.items.is_empty() && composing.view.second.is_none() {
        return Ok(writing(&desk, &code).into_response());
    }
    Ok(view(&app, &desk, composing, Sent::default(), Faults::default()).into_response())
}

/// `POST` to the same address: sends the list, proposes it or gives it back.
pub(super) async fn send(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Elsewhere> {
    if !sent.is_looked_at() {
        let composing = composing(&app, &desk, &code).await?;
        return Ok(view(&app, &desk, composing, sent, Faults::default()).into_response());
    }
    let error = match done(&app, &desk, &code, &sent).await {
        Ok(done) => {
            // The focus lands on what was done, and on the way to the next case.
            let done = format!("/ho-so/{code}?xong={}#xong", done.as_str());
            return Ok(Redirect::to(&desk.href(&done)).into_response());
        }
        Err(SupplementError::Empty) => return Ok(writing(&desk, &code).into_response()),
        Err(error) => error,
    };
    let (status, fault) =
        fault(&desk, &sent, error).map_err(|error| elsewhere(&desk, &code, error))?;
    let composing = composing(&app, &desk, &code).await?;
    let page = view(&app, &desk, composing, sent, vec![fault].into());
    Ok((status, page).into_response())
}

/// Does with the list what was asked, and says what that is on the page of the case.
async fn done(
    app: &App,
    desk: &Desk,
    code: &str,
    sent: &Sent,
) -> Result<ActionKind, SupplementError> {
    let (registry, officer, version) = (&app.registry, &desk.officer, sent.version);
    let looked = (sent.seen.as_str(), sent.again());
    match sent.act.as_str() {
        BACK => {
            registry
                .give_supplement_back(officer, code, version, &sent.back)
                .await?;
            return Ok(ActionKind::SendBack);
        }
        PROPOSE => {
            registry
                .propose_supplement(officer, code, version, looked)
                .await?;
        }
        _ => {
            registry
                .send_supplement(officer, code, version, looked)
                .await?;
        }
    }
    Ok(ActionKind::RequestSupplement)
}

/// What is wrong, at its place on the page; the error itself where it is seen elsewhere.
fn fault(
    desk: &Desk,
    sent: &Sent,
    error: SupplementError,
) -> Result<(StatusCode, Fault), SupplementError> {
    let t = desk.t;
    let (status, place, words) = match error {
        SupplementError::Unopened(files) => {
            let names: Vec<_> = files.into_iter().map(|file| file.name).collect();
            let words = format!(
                "{} {}",
                t.get("supplement-write.unopened"),
                names.join(", ")
            );
            let fault = Fault::new("unopened", words);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, fault));
        }
        SupplementError::WhyAgain(_) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "again",
            "supplement-write.why-again-missing",
        ),
        SupplementError::WhyBack(_) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "back",
            match sent.back.trim().is_empty() {
                true => "desk-reason.missing",
                false => "desk-reason.long",
            },
        ),
        SupplementError::SamePerson => (
            StatusCode::FORBIDDEN,
            "send",
            "supplement-write.same-person",
        ),
        SupplementError::Rewritten => (StatusCode::CONFLICT, "send", "supplement-write.rewritten"),
        SupplementError::NotAsProposed => (
            StatusCode::CONFLICT,
            "send",
            "supplement-write.not-as-proposed",
        ),
        // The case changed while the list was looked at: look once more, then send.
        SupplementError::Stale => (StatusCode::CONFLICT, "send", "desk-changed"),
        error => return Err(error),
    };
    Ok((status, Fault::new(place, t.get(words))))
}

fn writing(desk: &Desk, code: &str) -> Redirect {
    Redirect::to(&desk.href(&format!("/ho-so/{code}/bo-sung")))
}

fn view(app: &App, desk: &Desk, composing: Composing, typed: Sent, faults: Faults) -> render::Page {
    let t = desk.t;
    let case = &composing.view.case;
    let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
    let href = desk.href(&format!("/ho-so/{}", case.code));
    // Until it is written otherwise, the reason is the one that was proposed.
    let proposed = composing.view.second.as_ref();
    let proposed = proposed.map(|proposal| proposal.reason.clone());
    let again = typed.again.or(proposed).unwrap_or_default();
    let is_second = composing.round > 1;
    let list = TaskListing {
        words: questions(lang, composing.view.procedure),
        items: composing.items.clone(),
        tasks: Tasks::of(composing.view.law, &composing.items),
        files: case
            .files
            .iter()
            .map(|file| (file.id, file.name.clone()))
            .collect(),
        theirs: Vec::new(),
        done: Vec::new(),
        base: None,
        answer_by: composing.deadline.day,
        article: composing.deadline.article.into(),
        again: (is_second && !again.trim().is_empty()).then(|| again.clone()),
    };
    let files = match composing.step {
        ListStep::Send | ListStep::Propose | ListStep::Settle => desk_files(&href, &composing),
        ListStep::TakeBack | ListStep::Wait => Vec::new(),
    };
    let waits = second::waits(desk, &composing.view);
    let changed = (!composing.as_proposed)
        .then(|| view! { <Warning t>{t.get("supplement-write.not-as-proposed")}</Warning> });
    let forms = forms(t, &composing, again, typed.back, &faults);
    let about = about(&composing.view);
    let head = desk
        .head(t.get("supplement-write.preview"))
        .error(!faults.is_empty())
        .back(format!("{href}/bo-sung"));
    let own = lang.as_str();
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("supplement-write.preview")}</h1>
            {about}
            {waits}
            {changed}
            {unopened(files, t)}
            <p>{t.get("supplement.preview")}</p>
            <div class="preview" lang=own><List list/></div>
            {forms}
        }
    })
}
