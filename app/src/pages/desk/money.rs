//! Money at the desk: what goes back to citizens, and transfers somebody has to look at.

use std::borrow::Cow;

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    date,
    fee::{Currency, LineOutcome},
};
use i18n::{Texts, price};
use leptos::prelude::*;
use registry::{CaseFee, CaseView, MoneyError, MoneyPlace, OpenLine};
use serde::Deserialize;
use uuid::Uuid;

use super::{Desk, listing};
use crate::{
    components::{
        Button, ButtonKind, ErrorMessage, Facts, Fault, Hidden, Link, Pagination, PostForm,
        SummaryCard,
    },
    failure::Failure,
    render,
    state::App,
};

/// Where each of the two lists goes on: what goes back, and what is to be looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    tra: String,
    xem: String,
}

/// `GET /{lang}/can-bo/le-phi`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    Ok(page(&app, &desk, which, None, None).await?.into_response())
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

/// What was typed in one of the forms and is to be put right.
struct Missed {
    /// Whose form: the code of the dossier, or the line.
    at: String,
    typed: String,
}

impl Done {
    fn missed(&self) -> Option<Missed> {
        let (at, typed) = match (&self.code, self.line) {
            (Some(code), _) => (code.clone(), &self.bank),
            (None, Some(line)) => (line.to_string(), &self.note),
            (None, None) => return None,
        };
        let typed = typed.clone();
        Some(Missed { at, typed })
    }
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
    let missed = (status == StatusCode::UNPROCESSABLE_ENTITY).then(|| done.missed());
    let said = Some(desk.t.get(said));
    let page = page(&app, &desk, Which::default(), said, missed.flatten()).await?;
    Ok((status, page).into_response())
}

async fn page(
    app: &App,
    desk: &Desk,
    which: Which,
    said: Option<&'static str>,
    missed: Option<Missed>,
) -> Result<render::Page, Failure> {
    if !app.registry.looks_after_money(&desk.officer) {
        return Err(Failure::not_found().at(desk.lang));
    }
    let (owed_at, lines_at) = (MoneyPlace::parse(&which.tra), MoneyPlace::parse(&which.xem));
    let places = (owed_at.as_ref(), lines_at.as_ref());
    let money = app.registry.money(&desk.officer, places).await;
    let money = money.map_err(|error| Failure::from(error).at(desk.lang))?;
    let missed = |at: &str| missed.as_ref().filter(|missed| missed.at == at);
    let owed = money.owed.iter();
    let owed: Vec<_> = owed.map(|fee| back(desk, fee, missed(&fee.code))).collect();
    let lines = money.lines.iter();
    let lines: Vec<_> = lines
        .map(|open| line(desk, open, missed(&open.id.to_string())))
        .collect();
    let some = !owed.is_empty() || !lines.is_empty();
    let t = desk.t;
    let word = |place: Option<MoneyPlace>| place.map_or_else(String::new, |it| it.to_string());
    // A step in one list leaves the other where it is.
    let owed_next = money
        .owed_next
        .map(|place| desk.href(&format!("/le-phi?tra={place}&xem={}", word(lines_at))));
    let lines_next = money
        .lines_next
        .map(|place| desk.href(&format!("/le-phi?tra={}&xem={place}", word(owed_at))));
    let content = some.then(|| {
        view! {
            {owed}
            {owed_next.map(|next| view! { <Pagination t next/> })}
            {lines}
            {lines_next.map(|next| view! { <Pagination t next/> })}
        }
        .into_any()
    });
    Ok(listing::page(app, desk, "desk-money", said, content))
}

/// A sum in words; a currency that is not ours stays as the bank says it.
fn sum(desk: &Desk, currency: &str, amount: i64) -> String {
    match Currency::parse(currency) {
        Some(currency) => price(desk.lang, currency, amount),
        None => format!("{amount} {currency}"),
    }
}

/// The one box of a form, with its fault and what was typed.
fn words(
    t: &'static Texts,
    (id, name): (String, &'static str),
    label: &'static str,
    most: &'static str,
    missed: Option<&Missed>,
) -> AnyView {
    let fault = missed.map(|_| Fault::new(id.clone(), t.get("desk-money.missing")));
    let class = match missed {
        Some(_) => "question faulty",
        None => "question",
    };
    let described = missed.map(|_| format!("{id}-error"));
    let invalid = missed.map(|_| "true");
    let typed = missed.map(|missed| missed.typed.clone());
    view! {
        <div class=class>
            <label class="label" for=id.clone()>{label}</label>
            <ErrorMessage t id=Cow::Owned(id.clone()) fault/>
            <input type="text" class="input" id=id name=name value=typed required maxlength=most aria-describedby=described aria-invalid=invalid/>
        </div>
    }
    .into_any()
}

fn back(desk: &Desk, fee: &CaseFee, missed: Option<&Missed>) -> AnyView {
    let t = desk.t;
    let fill = [
        ("sum", sum(desk, &fee.currency, fee.owed).into()),
        ("code", fee.code.as_str().into()),
    ];
    let title = t.with("desk-money-owed", &fill);
    let (code, owed) = (fee.code.clone(), fee.owed.to_string());
    let id = format!("bank-{}", fee.reference);
    let words = words(t, (id, "bank"), t.get("desk-money-bank"), "64", missed);
    let href = desk.href(&format!("/ho-so/{}", fee.code));
    let named = fee.code.clone();
    let refused = refused(desk, fee);
    view! {
        <SummaryCard title>
            <p><Link href>{named}</Link></p>
            {refused}
            <PostForm>
                <Hidden name="code" value=code/>
                <Hidden name="owed" value=owed/>
                {words}
                <Button kind=ButtonKind::Secondary>{t.get("desk-money-sent")}</Button>
            </PostForm>
        </SummaryCard>
    }
    .into_any()
}

/// What is owed came in by a gateway that did not pay it back.
fn refused(desk: &Desk, fee: &CaseFee) -> Option<AnyView> {
    let says = fee.gateway_refused && fee.owed > 0;
    says.then(|| view! { <p>{desk.t.get("desk-money-gateway-refused")}</p> }.into_any())
}

fn line(desk: &Desk, open: &OpenLine, missed: Option<&Missed>) -> AnyView {
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
    let words = words(t, (id, "note"), t.get("desk-money-note"), "500", missed);
    view! {
        <SummaryCard title>
            <Facts facts/>
            <PostForm>
                <Hidden name="line" value/>
                {words}
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
    let going_back = (fee.going_back > 0).then(|| {
        let fill = [("sum", sum(desk, &fee.currency, fee.going_back).into())];
        t.with("desk-money-going-back", &fill)
    });
    let refused = refused(desk, fee);
    let first = fee.first.then(|| t.get("desk-money-case.first"));
    Some(
        view! {
            <h2>{t.get("desk-money")}</h2>
            <p>{words}</p>
            {going_back.map(|words| view! { <p>{words}</p> })}
            {refused}
            {first.map(|words| view! { <p class="hint">{words}</p> })}
        }
        .into_any(),
    )
}
