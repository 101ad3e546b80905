//! Money at the desk: what goes back to citizens, and transfers somebody has to look at.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    date,
    fee::{Currency, LineOutcome},
};
use i18n::price;
use leptos::prelude::*;
use registry::{CaseFee, CaseView, MoneyError, OpenLine};
use serde::Deserialize;
use uuid::Uuid;

use super::{Desk, listing};
use crate::{
    components::{Button, ButtonKind, Facts, Hidden, Link, PostForm, SummaryCard},
    failure::Failure,
    render,
    state::App,
};

/// `GET /{lang}/can-bo/le-phi`
pub(super) async fn show(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    Ok(page(&app, &desk, None).await?.into_response())
}

/// What was done: money paid back for a dossier, or a line looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    code: Option<String>,
    owed: i64,
    bank: String,
    line: Option<Uuid>,
    note: String,
}

/// `POST /{lang}/can-bo/le-phi`
pub(super) async fn act(
    State(app): State<App>,
    desk: Desk,
    Form(done): Form<Done>,
) -> Result<Response, Failure> {
    if !app.registry.looks_after_money(&desk.officer) {
        return Err(Failure::not_found().at(desk.lang));
    }
    let registry = &app.registry;
    let written = match (&done.code, done.line) {
        (Some(code), _) => {
            registry
                .paid_back(&desk.officer, code, done.owed, &done.bank)
                .await
        }
        (None, Some(line)) => {
            registry
                .looked_at_line(&desk.officer, line, &done.note)
                .await
        }
        (None, None) => Err(MoneyError::NotFound),
    };
    let (status, said) = match written {
        Ok(()) => return Ok(Redirect::to(&desk.href("/le-phi")).into_response()),
        Err(MoneyError::NotFound) => (StatusCode::CONFLICT, "desk-money.refused"),
        Err(MoneyError::Text(_)) => (StatusCode::UNPROCESSABLE_ENTITY, "desk-money.missing"),
        Err(MoneyError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
    };
    let page = page(&app, &desk, Some(desk.t.get(said))).await?;
    Ok((status, page).into_response())
}

async fn page(app: &App, desk: &Desk, said: Option<&'static str>) -> Result<render::Page, Failure> {
    if !app.registry.looks_after_money(&desk.officer) {
        return Err(Failure::not_found().at(desk.lang));
    }
    let money = app.registry.money(&desk.officer).await;
    let money = money.map_err(|error| Failure::from(error).at(desk.lang))?;
    let owed = money.owed.iter().map(|fee| back(desk, fee));
    let cards: Vec<AnyView> = owed
        .chain(money.lines.iter().map(|open| line(desk, open)))
        .collect();
    let content = (!cards.is_empty()).then(|| cards.into_any());
    Ok(listing::page(app, desk, "desk-money", said, content))
}

/// A sum in words; a currency that is not ours stays as the bank says it.
fn sum(desk: &Desk, currency: &str, amount: i64) -> String {
    match Currency::parse(currency) {
        Some(currency) => price(desk.lang, currency, amount),
        None => format!("{amount} {currency}"),
    }
}

fn back(desk: &Desk, fee: &CaseFee) -> AnyView {
    let t = desk.t;
    let fill = [
        ("sum", sum(desk, &fee.currency, fee.owed).into()),
        ("code", fee.code.as_str().into()),
    ];
    let title = t.with("desk-money-owed", &fill);
    let (code, owed) = (fee.code.clone(), fee.owed.to_string());
    let id = format!("bank-{}", fee.reference);
    let href = desk.href(&format!("/ho-so/{}", fee.code));
    let named = fee.code.clone();
    view! {
        <SummaryCard title>
            <p><Link href>{named}</Link></p>
            <PostForm>
                <Hidden name="code" value=code/>
                <Hidden name="owed" value=owed/>
                <div class="question">
                    <label class="label" for=id.clone()>{t.get("desk-money-bank")}</label>
                    <input class="input" id=id name="bank" required maxlength="64"/>
                </div>
                <Button kind=ButtonKind::Secondary>{t.get("desk-money-sent")}</Button>
            </PostForm>
        </SummaryCard>
    }
    .into_any()
}

fn line(desk: &Desk, open: &OpenLine) -> AnyView {
    let t = desk.t;
    let outcome = LineOutcome::parse(&open.outcome).map_or("", |outcome| {
        t.get(&format!("fee-line-{}", outcome.as_str()))
    });
    let fill = [
        ("sum", sum(desk, &open.currency, open.amount).into()),
        ("outcome", outcome.into()),
    ];
    let title = t.with("desk-money-line", &fill);
    let whose = match &open.code {
        Some(code) => {
            let href = desk.href(&format!("/ho-so/{code}"));
            let code = code.clone();
            view! { <Link href>{code}</Link> }.into_any()
        }
        None => t.get("desk-money-none").into_any(),
    };
    let facts = vec![
        (t.get("dossier-code").into(), whose),
        (
            t.get("desk-money-day").into(),
            date::printed(open.booked_on).into_any(),
        ),
        (
            t.get("desk-money-id").into(),
            open.bank_id.clone().into_any(),
        ),
        (t.get("fee-purpose").into(), open.purpose.clone().into_any()),
    ];
    let (id, value) = (format!("note-{}", open.id), open.id.to_string());
    view! {
        <SummaryCard title>
            <Facts facts/>
            <PostForm>
                <Hidden name="line" value/>
                <div class="question">
                    <label class="label" for=id.clone()>{t.get("desk-money-note")}</label>
                    <input class="input" id=id name="note" required maxlength="500"/>
                </div>
                <Button kind=ButtonKind::Secondary>{t.get("desk-money-looked")}</Button>
            </PostForm>
        </SummaryCard>
    }
    .into_any()
}

/// Where the money of a case stands, in one line.
pub(super) fn of_case(desk: &Desk, case: &CaseView) -> Option<AnyView> {
    let fee = case.fee.as_ref()?;
    let t = desk.t;
    let state = fee.account().state();
    let fill = [
        (
            "state",
            t.get(&format!("fee-state-{}", state.as_str())).into(),
        ),
        ("sum", sum(desk, &fee.currency, fee.amount).into()),
        ("paid", sum(desk, &fee.currency, fee.paid).into()),
    ];
    let words = t.with("desk-money-case", &fill);
    let first = fee.first.then(|| t.get("desk-money-case.first"));
    Some(
        view! {
            <h2>{t.get("desk-money")}</h2>
            <p>{words}</p>
            {first.map(|words| view! { <p class="hint">{words}</p> })}
        }
        .into_any(),
    )
}
