//! What an officer does with a case: guarded by the same table that drew the buttons.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::case::{ActionKind, is_for};
use registry::{ActError, Action, DeskFinding, FieldProblem};
use serde::Deserialize;

use super::{
    Desk, against,
    case::{Said, finding, view},
    clock, couple, deliver, second,
};
use crate::{
    components::Fault,
    failure::{Failure, Reason},
    state::App,
};

/// The form of an action.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    version: i64,
    action: String,
    entry: String,
    #[serde(rename = "issue_copy.grounds")]
    grounds: String,
    #[serde(rename = "not_accept.reason")]
    not_accept_reason: String,
    #[serde(rename = "not_accept.article")]
    not_accept_article: String,
    #[serde(rename = "refuse.reason")]
    refuse_reason: String,
    #[serde(flatten)]
    second: second::Typed,
    #[serde(rename = "refuse.article")]
    refuse_article: String,
    #[serde(flatten)]
    clock: clock::Typed,
    #[serde(flatten)]
    couple: couple::Typed,
    #[serde(flatten)]
    deliver: deliver::Typed,
    /// What was read before it goes out, see [`against`].
    #[serde(flatten)]
    read: against::Read,
}

/// `POST /{lang}/can-bo/ho-so/{code}`
pub(super) async fn act(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let here = desk.href(&format!("/ho-so/{code}"));
    let kind = ActionKind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == asked.action);
    let Some(kind) = kind else {
        return Err(Failure::new(Reason::Unreadable).at(desk.lang));
    };
    let mut said = Said {
        reason: asked.not_accept_reason.clone() + &asked.refuse_reason + asked.second.reason(),
        article: asked.not_accept_article.clone() + &asked.refuse_article,
        wanted: Some(kind),
        clock: asked.clock.clone(),
        entry: asked.entry.clone(),
        grounds: asked.grounds.clone(),
        seen: asked.couple.words(),
        deliver: asked.deliver.clone(),
        ..Said::default()
    };
    let action = match kind {
        // It has pages of its own, see `supplement`.
        ActionKind::RequestSupplement => {
            return Ok(Redirect::to(&format!("{here}/bo-sung")).into_response());
        }
        ActionKind::OfferDays => Action::OfferDays,
        ActionKind::SetDay => Action::SetDay {
            slot: asked.couple.slot(),
        },
        ActionKind::HandOver => Action::HandOver {
            seen: asked.couple.seen(),
        },
        ActionKind::Deliver => Action::Deliver(asked.deliver.given()),
        ActionKind::Accept => Action::Accept,
        ActionKind::Register => Action::Register,
        ActionKind::Sign => Action::Sign,
        ActionKind::SendDraft => Action::SendDraft { judged: Vec::new() },
        ActionKind::NotAccept => Action::NotAccept {
            reason: asked.not_accept_reason,
            article: asked.not_accept_article,
        },
        ActionKind::Refuse => Action::Refuse {
            reason: asked.refuse_reason,
            article: asked.refuse_article,
        },
        ActionKind::ProposeLate
        | ActionKind::ProposeReopening
        | ActionKind::Agree
        | ActionKind::SendBack => match asked.second.action(kind) {
            Some(action) => action,
            None => return Err(Failure::new(Reason::Unreadable).at(desk.lang)),
        },
        ActionKind::AskVerification | ActionKind::RecordVerification | ActionKind::Postpone => {
            match asked.clock.action(kind) {
                Some(action) => action,
                None => return Err(Failure::new(Reason::Unreadable).at(desk.lang)),
            }
        }
        // The entries were picked before, on the same page.
        ActionKind::IssueCopy if asked.entry == "picked" => Action::IssuePicked {
            grounds: asked.grounds,
        },
        ActionKind::IssueCopy => match asked.entry.parse() {
            Ok(entry) => Action::IssueCopy {
                entry,
                grounds: asked.grounds,
            },
            Err(_) => {
                said.faults
                    .push(Fault::new("entry", desk.t.get("desk-entry.missing")));
                return Ok((
                    StatusCode::UNPROCESSABLE_ENTITY,
                    again(&app, &desk, &code, said).await?,
                )
                    .into_response());
            }
        },
    };
    let (registry, officer, version) = (&app.registry, &desk.officer, asked.version);
    if against::is_one(kind) {
        if asked.read.wants_other_words() {
            return Ok(again(&app, &desk, &code, said).await?.into_response());
        }
        if !asked.read.is_read() {
            let paper = registry.decision_to_read(officer, &code, version, &action);
            return match paper.await {
                Ok(paper) => against::view(&app, &desk, &code, (kind, version), said, paper).await,
                Err(error) => not_done(&app, &desk, &code, kind, said, error).await,
            };
        }
    }
    match registry.act(officer, &code, version, action).await {
        Ok(()) => {
            // The focus lands on what was done, and on the way to the next case.
            let done = format!("{here}?xong={}#xong", kind.as_str());
            Ok(Redirect::to(&done).into_response())
        }
        Err(error) => not_done(&app, &desk, &code, kind, said, error).await,
    }
}

/// The page of the case once more: what stood in the way, and every word that was typed.
async fn not_done(
    app: &App,
    desk: &Desk,
    code: &str,
    kind: ActionKind,
    mut said: Said,
    error: ActError,
) -> Result<Response, Failure> {
    let (status, said) = match error {
        ActError::Conflict(now) => {
            said.changed = true;
            return Ok((StatusCode::CONFLICT, view(app, desk, *now, said)).into_response());
        }
        ActError::Blocked(found) => {
            said.stops = stops(app, desk, code, &found).await?;
            (StatusCode::CONFLICT, said)
        }
        ActError::NotAllowed if !is_for(kind, &desk.officer.roles) => {
            said.stops.push(desk.t.get("desk-not-yours").into());
            (StatusCode::FORBIDDEN, said)
        }
        ActError::SamePerson => {
            said.stops.push(desk.t.get("second-same").into());
            (StatusCode::FORBIDDEN, said)
        }
        ActError::Population(error) => {
            tracing::warn!(%error, "the population database gave no number");
            return Err(Failure::new(Reason::Busy).at(desk.lang));
        }
        error => refused(desk, error, said, |problems| {
            faults(desk, kind.as_str(), problems)
        })?,
    };
    Ok((status, again(app, desk, code, said).await?).into_response())
}

/// How an act that was refused is answered, and what the page of the case says then beside
/// what was typed: the `faults` of its fields, that a colleague has the case in hand, or that
/// it changed meanwhile.
pub(super) fn refused(
    desk: &Desk,
    error: ActError,
    mut typed: Said,
    faults: impl FnOnce(&[FieldProblem]) -> Vec<Fault>,
) -> Result<(StatusCode, Said), Failure> {
    let status = match error {
        ActError::Invalid(problems) => {
            typed.faults = faults(&problems);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ActError::NotFound => return Err(Failure::not_found().at(desk.lang)),
        ActError::Store(error) => return Err(Failure::from(error).at(desk.lang)),
        ActError::Held(_) => {
            typed.held = true;
            StatusCode::CONFLICT
        }
        ActError::NotAllowed
        | ActError::Stale
        | ActError::Conflict(_)
        | ActError::Unjudged(_)
        | ActError::Blocked(_)
        | ActError::SamePerson
        | ActError::Population(_) => {
            typed.changed = true;
            StatusCode::CONFLICT
        }
    };
    Ok((status, typed))
}

/// What keeps the case from being granted, in words.
pub(super) async fn stops(
    app: &App,
    desk: &Desk,
    code: &str,
    found: &[DeskFinding],
) -> Result<Vec<String>, Failure> {
    let case = desk.case(app, code).await?;
    Ok(found
        .iter()
        .map(|found| finding(desk, &case, found))
        .collect())
}

pub(super) async fn again(
    app: &App,
    desk: &Desk,
    code: &str,
    said: Said,
) -> Result<crate::render::Page, Failure> {
    Ok(view(app, desk, desk.case(app, code).await?, said))
}

/// The answer to a form of a few words on the page of the case: back to it, or the page once
/// more with `typed` and what is wrong with `field`, said by `{texts}.missing` and `.long`.
pub(super) async fn answered(
    app: &App,
    desk: &Desk,
    code: &str,
    done: Result<(), ActError>,
    (field, texts): (&str, &str),
    typed: Said,
) -> Result<Response, Failure> {
    let Err(error) = done else {
        return Ok(Redirect::to(&desk.href(&format!("/ho-so/{code}"))).into_response());
    };
    let (status, said) = refused(desk, error, typed, |problems| {
        let what = match problems.first() {
            Some(FieldProblem::TooLong(..)) => "long",
            _ => "missing",
        };
        let said = desk.t.get(&format!("{texts}.{what}"));
        vec![Fault::new(field.to_owned(), said)]
    })?;
    Ok((status, again(app, desk, code, said).await?).into_response())
}

/// What is wrong with the fields of a form, which are named `{form}.{field}`.
pub(super) fn faults(desk: &Desk, form: &str, problems: &[FieldProblem]) -> Vec<Fault> {
    problems
        .iter()
        .map(|problem| fault(desk, form, problem))
        .collect()
}

fn fault(desk: &Desk, form: &str, problem: &FieldProblem) -> Fault {
    let (field, key) = match problem {
        FieldProblem::Missing(field) => (field, "missing"),
        FieldProblem::TooLong(field, _) => (field, "long"),
        FieldProblem::Unprintable(field) => (field, "signs"),
        FieldProblem::NotPossible(field) => (field, "not-possible"),
    };
    let name = match field {
        registry::Field::Reason => "reason",
        registry::Field::Article => "article",
        registry::Field::Grounds => "grounds",
        registry::Field::Note => "note",
        registry::Field::Whom => "whom",
        registry::Field::What => "what",
        registry::Field::Answer => "answer",
        registry::Field::Day => "day",
        registry::Field::Slot => "slot",
        registry::Field::How => "how",
        registry::Field::Receiver => "receiver",
        registry::Field::Behalf => "behalf",
        registry::Field::Parcel => "parcel",
        registry::Field::Outgoing => "outgoing",
        registry::Field::SentOn => "sent_on",
        registry::Field::Handed(check) => return unseen(desk, "handed", check.as_str()),
        registry::Field::Came(check) => return unseen(desk, "came", check.as_str()),
        registry::Field::Seen(check) => return unseen(desk, "seen", check.as_str()),
    };
    Fault::new(
        format!("{form}.{name}"),
        desk.t.get(&format!("desk-{name}.{key}")),
    )
}

/// A box that was not ticked: what had to be seen to before.
fn unseen(desk: &Desk, boxes: &str, check: &str) -> Fault {
    let what = desk.t.get(&format!("desk-{boxes}-{check}"));
    Fault::new(
        format!("{boxes}.{check}"),
        desk.t
            .with(&format!("desk-{boxes}.missing"), &[("what", what.into())]),
    )
}
