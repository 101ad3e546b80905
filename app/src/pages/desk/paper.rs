//! A paper that went out: read again, and taken back by two persons.

use axum::{
    extract::{Form, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use bytes::Bytes;
use domain::{law::takes_back, office::office_on, paper::PaperKind, place::CommuneCode};
use i18n::paper_name;
use leptos::prelude::*;
use registry::{
    AUTHORITY, CaseView, DECISION, IssuedPaper, PaperState, Proposal, ProposalField,
    ProposalProblem, RevokeError,
};
use serde::Deserialize;

use super::{
    Desk,
    books::register_name,
    done::{Done, Step},
};
use crate::{
    components::{
        Button, ButtonKind, ErrorSummary, Facts, Fault, Faults, Field, Hidden, Link, Notice,
        PostForm, TextArea, Warning,
    },
    failure::Failure,
    render,
    served::{self, As},
    state::App,
};

/// A paper as the registry gives it: 404 for who may not see it.
pub(super) fn pdf<E>(
    desk: &Desk,
    found: Result<Option<Bytes>, E>,
    name: &str,
) -> Result<Response, Failure>
where
    Failure: From<E>,
{
    let content = desk.found(found)?;
    Ok(served::file("application/pdf", name, content, As::Inline))
}

/// The papers of a case, each with a way to it; nothing before one is out.
pub(super) fn section(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let t = desk.t;
    let out: Vec<_> = case
        .papers
        .iter()
        .filter(|paper| !matches!(paper.state, PaperState::Unsigned | PaperState::Pending))
        .map(|paper| {
            let href = desk.href(&format!("/ho-so/{}/giay/{}", case.case.code, paper.ordinal));
            let state = match &paper.replaced_by {
                Some(number) => t.with(
                    "paper-state-replaced-by",
                    &[("number", number.as_str().into())],
                ),
                None => t
                    .get(&format!("paper-state-{}", paper.state.as_str()))
                    .to_owned(),
            };
            (href, named(desk, paper.kind, &paper.number), state)
        })
        .collect();
    let entries: Vec<_> = case
        .entries
        .iter()
        .enumerate()
        .map(|(nth, place)| {
            let href = desk.href(&format!("/so/{place}"));
            let words = match nth {
                0 => t.get("entry").to_owned(),
                _ => {
                    let fill = [
                        ("register", register_name(desk, place.register).into()),
                        ("number", place.number.to_string().into()),
                    ];
                    t.with("entry.named", &fill)
                }
            };
            view! { <p><Link href>{words}</Link></p> }
        })
        .collect();
    (!out.is_empty()).then(|| {
        view! {
            <h2>{t.get("desk-papers")}</h2>
            <ul>{out.into_iter().map(|(href, words, state)| view! { <li><Link href>{words}</Link>" – "{state}</li> }).collect_view()}</ul>
            {entries}
        }
        .into_any()
    })
}

fn named(desk: &Desk, kind: domain::paper::PaperKind, number: &str) -> String {
    let kind = paper_name(desk.t, kind);
    desk.t.with(
        "desk-paper-named",
        &[("paper", kind.into()), ("number", number.into())],
    )
}

/// `GET …/giay/{ordinal}/ban-in.pdf`
pub(super) async fn file(
    State(app): State<App>,
    desk: Desk,
    Path((_, code, ordinal)): Path<(String, String, i64)>,
) -> Result<Response, Failure> {
    let found = app.registry.case_paper(&desk.officer, &code, ordinal).await;
    pdf(&desk, found, &format!("{code}-{ordinal}.pdf"))
}

/// `GET …/giay/{ordinal}`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, code, ordinal)): Path<(String, String, i64)>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let told = Told {
        done,
        ..Told::default()
    };
    let page = page(&app, &desk, (&code, ordinal), Sent::default(), told).await?;
    Ok(page.into_response())
}

/// What was typed or pressed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    act: String,
    authority: String,
    decision: String,
    reason: String,
}

/// `POST …/giay/{ordinal}`
pub(super) async fn act(
    State(app): State<App>,
    desk: Desk,
    Path((_, code, ordinal)): Path<(String, String, i64)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let (registry, officer) = (&app.registry, &desk.officer);
    let step = match sent.act.as_str() {
        "agree" => Step::Agreed,
        "decline" => Step::Declined,
        _ => Step::Proposed,
    };
    let done = match sent.act.as_str() {
        "agree" => {
            registry
                .settle_revocation(officer, &code, ordinal, true)
                .await
        }
        "decline" => {
            registry
                .settle_revocation(officer, &code, ordinal, false)
                .await
        }
        _ => {
            let proposal = Proposal {
                authority: sent.authority.clone(),
                decision: sent.decision.clone(),
                reason: sent.reason.clone(),
            };
            registry
                .propose_revocation(officer, &code, ordinal, &proposal)
                .await
        }
    };
    let t = desk.t;
    let (status, faults, said) = match done {
        Ok(()) => {
            let here = desk.href(&format!("/ho-so/{code}/giay/{ordinal}"));
            return Ok(Redirect::to(&step.said_at(&here)).into_response());
        }
        Err(RevokeError::NotFound) => return Err(Failure::not_found().at(desk.lang)),
        Err(RevokeError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(RevokeError::Invalid(problems)) => {
            let faults = problems
                .iter()
                .map(|problem| fault(&desk, *problem))
                .collect();
            (StatusCode::UNPROCESSABLE_ENTITY, faults, None)
        }
        Err(RevokeError::SamePerson) => (StatusCode::FORBIDDEN, Vec::new(), Some("revoke-same")),
        Err(RevokeError::NotAllowed) => (StatusCode::FORBIDDEN, Vec::new(), Some("revoke-role")),
        Err(RevokeError::Changed) => (StatusCode::CONFLICT, Vec::new(), Some("revoke-changed")),
    };
    let told = Told {
        faults,
        refused: said.map(|key| t.get(key)),
        ..Told::default()
    };
    let page = page(&app, &desk, (&code, ordinal), sent, told).await?;
    Ok((status, page).into_response())
}

fn fault(desk: &Desk, problem: ProposalProblem) -> Fault {
    let (field, what) = match problem {
        ProposalProblem::Missing(field) => (field, "missing"),
        ProposalProblem::TooLong(field, _) => (field, "long"),
    };
    let id = match field {
        ProposalField::Authority => "authority",
        ProposalField::Decision => "decision",
        ProposalField::Reason => "reason",
    };
    Fault::new(id, desk.t.get(&format!("revoke-{id}.{what}")))
}

/// What stands above the page: what was done, or why it was not.
#[derive(Default)]
struct Told {
    done: Done,
    faults: Vec<Fault>,
    refused: Option<&'static str>,
}

async fn page(
    app: &App,
    desk: &Desk,
    (code, ordinal): (&str, i64),
    sent: Sent,
    told: Told,
) -> Result<render::Page, Failure> {
    let Told {
        done,
        faults,
        refused: said,
    } = told;
    let paper = app
        .registry
        .issued_paper(&desk.officer, code, ordinal)
        .await
        .map_err(|error| match error {
            RevokeError::Store(error) => Failure::from(error).at(desk.lang),
            _ => Failure::not_found().at(desk.lang),
        })?;
    let t = desk.t;
    let head = desk
        .head(t.get("desk-paper"))
        .error(!faults.is_empty() || said.is_some())
        .back(desk.href(&format!("/ho-so/{code}")));
    let title = named(desk, paper.kind, &paper.number);
    let pdf = desk.href(&format!("/ho-so/{code}/giay/{ordinal}/ban-in.pdf"));
    let state = t.get(&format!("paper-state-{}", paper.state.as_str()));
    let (past, waits) = proposals(desk, &paper);
    let done = done.notice(desk, "revoke");
    let settles = paper.may_settle.then(|| {
        view! {
            <PostForm>
                <Hidden name="act" value="agree"/>
                <Button kind=ButtonKind::Warning>{t.get("revoke-agree")}</Button>
            </PostForm>
            <PostForm>
                <Hidden name="act" value="decline"/>
                <Button kind=ButtonKind::Secondary>{t.get("revoke-decline")}</Button>
            </PostForm>
        }
        .into_any()
    });
    let own = paper
        .open()
        .is_some_and(|open| open.asked_by == desk.officer.id);
    let takes_back = own.then(|| {
        view! {
            <PostForm>
                <Hidden name="act" value="decline"/>
                <Button kind=ButtonKind::Secondary>{t.get("second-take-back")}</Button>
            </PostForm>
        }
        .into_any()
    });
    let faults = Faults::from(faults);
    let by_law = by_law(app, desk, paper.kind);
    let form = paper.may_propose.then(|| {
        let [of_authority, of_decision, of_reason] =
            ["authority", "decision", "reason"].map(|id| faults.of(id));
        view! {
            <h2>{t.get("revoke")}</h2>
            <p>{t.get("revoke.text")}</p>
            <PostForm>
                <Hidden name="act" value="propose"/>
                <Field t id="authority" label=t.get("revoke-authority") hint=by_law fault=of_authority value=sent.authority/>
                <Field t id="decision" label=t.get("revoke-decision") hint=t.get("revoke-decision.hint") fault=of_decision value=sent.decision/>
                <TextArea t id="reason" label=t.get("revoke-reason") hint=t.get("revoke-reason.hint") fault=of_reason value=sent.reason/>
                <Button kind=ButtonKind::Warning>{t.get("revoke-button")}</Button>
            </PostForm>
        }
        .into_any()
    });
    Ok(render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{title}</h1>
            {said.map(|words| view! { <Warning t>{words}</Warning> })}
            {done}
            <p>{state}</p>
            <p><Link href=pdf>{t.get("desk-paper-read")}</Link></p>
            {past}
            {waits}
            {settles}
            {takes_back}
            {form}
        }
    }))
}

/// Whose decision it is by law, named as a decision names it. Another may have decided: a
/// court, or the one who was competent on that day.
fn by_law(app: &App, desk: &Desk, kind: PaperKind) -> String {
    let t = desk.t;
    let today = crate::visit::today(app);
    let office = CommuneCode::parse(&desk.officer.office)
        .ok()
        .and_then(|code| office_on(code, today));
    let Some((authority, article)) = office.and_then(|office| takes_back(&office, today)) else {
        return t.get("revoke-authority.hint").to_owned();
    };
    let fill = [
        ("authority", desk.named(&authority).into()),
        ("article", desk.named(article).into()),
    ];
    let hint = t.with("revoke-authority.by-law", &fill);
    if kind != PaperKind::MarriageCertificate {
        return hint;
    }
    format!("{hint} {}", t.get("revoke-authority.marriage"))
}

/// What became of earlier proposals, and the one that waits.
fn proposals(desk: &Desk, paper: &IssuedPaper) -> (Vec<AnyView>, Option<AnyView>) {
    let t = desk.t;
    let at = |time| desk.moment(time);
    let past = paper
        .proposals
        .iter()
        .filter_map(|proposal| {
            let agreed = proposal.agreed?;
            let key = if agreed {
                "revoke-was-agreed"
            } else {
                "revoke-was-declined"
            };
            let fill = [
                ("asked", proposal.asked_name.as_str().into()),
                (
                    "who",
                    proposal.settled_name.as_deref().unwrap_or_default().into(),
                ),
                ("at", at(proposal.settled_at?).into()),
                ("decision", proposal.term(DECISION).to_owned().into()),
                ("reason", proposal.reason.as_str().into()),
            ];
            let words = t.with(key, &fill);
            Some(view! { <Notice t><p>{words}</p></Notice> }.into_any())
        })
        .collect();
    let waits = paper.open().map(|open| {
        let facts = vec![
            (
                t.get("revoke-asked").into(),
                format!("{}, {}", open.asked_name, at(open.asked_at)).into_any(),
            ),
            (
                t.get("revoke-authority").into(),
                open.term(AUTHORITY).to_owned().into_any(),
            ),
            (
                t.get("revoke-decision").into(),
                open.term(DECISION).to_owned().into_any(),
            ),
            (
                t.get("revoke-reason").into(),
                open.reason.clone().into_any(),
            ),
        ];
        let second = (!paper.may_settle).then(|| view! { <p>{t.get("revoke-second")}</p> });
        view! { <h2>{t.get("revoke-waits")}</h2> <Facts facts/> {second} }.into_any()
    });
    (past, waits)
}
