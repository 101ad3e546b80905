//! Interlinked services on the desk: who has what, who has not been heard of, and what an
//! officer does about it for the family.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{calendar, exchange::LegWish, law::bundle_code, leg::LegKind, register::RegisterKind};
use i18n::moment;
use leptos::prelude::*;
use registry::{ActError, CaseLeg, CaseView};

use super::{
    Desk,
    act::{again, answered},
    case::Said,
};
use crate::{
    components::{
        Button, ButtonKind, Details, Faults, Hidden, PostForm, Row, SummaryList, TextArea,
    },
    failure::{Failure, Reason},
    state::App,
};

/// The input in which it is said how a family took a leg back.
fn input(kind: LegKind) -> String {
    format!("leg.{}.reason", kind.as_str())
}

/// Whether it is such an input.
pub(super) fn is_input(name: &str) -> bool {
    name.starts_with("leg.")
}

/// Whether the page of the case still has this input.
pub(super) fn offers(case: &CaseView, name: &str) -> bool {
    let mut legs = case.legs.iter();
    legs.any(|leg| leg.may_withdraw && input(leg.kind) == name)
}

/// `POST /{lang}/can-bo/ho-so/{code}/lien-thong/{leg}`
pub(super) async fn ask(
    State(app): State<App>,
    desk: Desk,
    Path((_, code, leg)): Path<(String, String, String)>,
    Form(inputs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let kind = LegKind::parse(&leg).ok_or_else(|| Failure::not_found().at(desk.lang))?;
    let sent = |name: &str| {
        let mut found = inputs.iter().rev().filter(|(input, _)| input == name);
        found.next().map(|(_, value)| value.clone())
    };
    let wish = match sent("wish").as_deref() {
        Some("retry") => LegWish::Retry,
        Some("withdraw") => LegWish::Withdraw,
        _ => return Err(Failure::new(Reason::Unreadable).at(desk.lang)),
    };
    let field = input(kind);
    let reason = sent(&field).unwrap_or_default();
    let done = app
        .registry
        .ask_leg(&desk.officer, &code, kind, wish, &reason)
        .await;
    let mut typed = Said {
        reasons: vec![(field.clone(), reason)],
        ..Said::default()
    };
    if matches!(done, Err(ActError::NotAllowed)) && !desk.officer.may_ask_legs() {
        typed.stops.push(desk.t.get("desk-not-yours").into());
        let page = again(&app, &desk, &code, typed).await?;
        return Ok((StatusCode::FORBIDDEN, page).into_response());
    }
    let words = (field.as_str(), "desk-leg-reason");
    answered(&app, &desk, &code, done, words, typed).await
}

/// The group's code and due moment, then a row for each leg.
fn rows(desk: &Desk, case: &CaseView) -> Vec<Row> {
    let t = desk.t;
    let due = |leg: &CaseLeg| moment(desk.lang, calendar::local(leg.due_at));
    let shared = shared_due(&case.legs);
    let group = case.legs.first().map(|leg| {
        let code = bundle_code(leg.kind.of(), case.case.received_on).value;
        let words = match shared {
            true => t.with(
                "desk-legs-due",
                &[("code", code.into()), ("due", due(leg).into())],
            ),
            false => code.to_owned(),
        };
        Row::new(t.get("desk-legs-group"), words)
    });
    let legs = case.legs.iter().map(|leg| {
        let mut words = vec![
            t.get(&format!("leg-state-{}", leg.state.as_str()))
                .to_owned(),
            moment(desk.lang, calendar::local(leg.changed_at)),
        ];
        if !shared {
            words.push(t.with("leg-due", &[("due", due(leg).into())]));
        }
        words.extend(leg.said.clone());
        if leg.unheard {
            words.push(t.get("desk-leg-unheard").to_owned());
        }
        if leg.late {
            let agency = t.get(leg.kind.agency());
            words.push(t.with("desk-leg-late", &[("agency", agency.into())]));
        }
        Row::new(
            t.get(&format!("leg-{}", leg.kind.as_str())),
            words.join(" – "),
        )
    });
    group.into_iter().chain(legs).collect()
}

/// After a birth all are due at one moment; after a death each has its own.
fn shared_due(legs: &[CaseLeg]) -> bool {
    legs.iter().all(|leg| leg.kind.of() == RegisterKind::Birth)
}

/// The section of the case's page; nothing when there are none. `reasons`: what was typed,
/// by its input.
pub(super) fn section(
    desk: &Desk,
    case: &CaseView,
    faults: &Faults,
    reasons: &[(String, String)],
) -> Option<AnyView> {
    let t = desk.t;
    let rows = rows(desk, case);
    if rows.is_empty() {
        return None;
    }
    let forms: Vec<_> = case
        .legs
        .iter()
        .map(|leg| forms(desk, case, leg, faults, reasons))
        .collect();
    Some(view! { <h2>{t.get("desk-legs")}</h2> <SummaryList t rows/> {forms} }.into_any())
}

/// What the officer can do with a leg.
fn forms(
    desk: &Desk,
    case: &CaseView,
    leg: &CaseLeg,
    faults: &Faults,
    reasons: &[(String, String)],
) -> Option<AnyView> {
    let t = desk.t;
    if !leg.may_retry && !leg.may_withdraw {
        return None;
    }
    let word = leg.kind.as_str();
    let name = t.get(&format!("leg-{word}"));
    let action = desk.href(&format!("/ho-so/{}/lien-thong/{word}", case.case.code));
    let retry = leg.may_retry.then(|| {
        let action = action.clone();
        let words = t.with("desk-leg-retry", &[("leg", name.into())]);
        view! {
            <PostForm action>
                <Hidden name="wish" value="retry"/>
                <Button kind=ButtonKind::Secondary>{words}</Button>
            </PostForm>
        }
    });
    let withdraw = leg.may_withdraw.then(|| {
        let id = input(leg.kind);
        let fault = faults.of(&id);
        let typed = reasons.iter().find(|(input, _)| *input == id);
        let value = typed.map(|(_, typed)| typed.clone()).unwrap_or_default();
        let open = fault.is_some() || !value.is_empty();
        let summary = t.with("desk-leg-withdraw", &[("leg", name.into())]);
        let button = t.get("desk-leg-withdraw.button");
        let label = t.get("desk-leg-reason");
        let hint = t.get("desk-leg-reason.hint");
        view! {
            <Details summary open>
                <PostForm action>
                    <Hidden name="wish" value="withdraw"/>
                    <TextArea t id label hint fault value/>
                    <Button kind=ButtonKind::Secondary context=name>{button}</Button>
                </PostForm>
            </Details>
        }
    });
    Some(view! { <div>{retry}{withdraw}</div> }.into_any())
}
