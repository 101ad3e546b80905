//! The standing order of the office: copies that nobody has to judge go out in the name of
//! who signs. For who signs and for the supervisor.

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use domain::date::DateFields;
use i18n::date;
use leptos::prelude::*;
use registry::{OrderError, OrderProblem, Standing, StandingOrder};
use serde::Deserialize;

use super::Desk;
use crate::{
    components::{
        Button, ButtonKind, DateInput, ErrorSummary, Fault, Faults, Field, Notice, NoticeKind,
        PostForm, Width,
    },
    failure::Failure,
    render,
    state::App,
};

/// Behind the desk's own address.
pub(super) const HERE: &str = "/cap-ngay";

/// What was just done.
#[derive(Default, Deserialize)]
pub(super) struct Which {
    xong: Option<u8>,
}

/// An order as it was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    decision: String,
    #[serde(rename = "until.day")]
    day: String,
    #[serde(rename = "until.month")]
    month: String,
    #[serde(rename = "until.year")]
    year: String,
}

impl Typed {
    fn until(&self) -> Option<NaiveDate> {
        let fields = DateFields::new(&self.day, &self.month, &self.year);
        fields.parse().ok()
    }
}

/// `GET /{lang}/can-bo/cap-ngay`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let found = found(&app, &desk).await?;
    let done = which.xong.and_then(|word| match word {
        1 => Some("standing-given"),
        2 => Some("standing-ended"),
        _ => None,
    });
    Ok(view(
        &app,
        &desk,
        found,
        done,
        Typed::default(),
        Faults::default(),
    )
    .into_response())
}

/// `POST` to the same address.
pub(super) async fn give(
    State(app): State<App>,
    desk: Desk,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let given = app
        .registry
        .give_order(&desk.officer, &typed.decision, typed.until())
        .await;
    answered(&app, &desk, given, typed, "1").await
}

/// `POST /{lang}/can-bo/cap-ngay/thoi`
pub(super) async fn end(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    let ended = app.registry.end_order(&desk.officer).await;
    answered(&app, &desk, ended, Typed::default(), "2").await
}

async fn answered(
    app: &App,
    desk: &Desk,
    done: Result<(), OrderError>,
    typed: Typed,
    word: &str,
) -> Result<Response, Failure> {
    let (status, faults) = match done {
        Ok(()) => {
            let to = desk.href(&format!("{HERE}?xong={word}"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(OrderError::NotAllowed) => return Err(Failure::not_found().at(desk.lang)),
        Err(OrderError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(OrderError::Changed) => {
            let fault = Fault::new("now", desk.t.get("standing-changed"));
            (StatusCode::CONFLICT, vec![fault])
        }
        Err(OrderError::Invalid(problems)) => {
            let faults = problems.into_iter().map(|problem| fault(desk, problem));
            (StatusCode::UNPROCESSABLE_ENTITY, faults.collect())
        }
    };
    let found = found(app, desk).await?;
    let page = view(app, desk, found, None, typed, faults.into_iter().collect());
    Ok((status, page).into_response())
}

async fn found(app: &App, desk: &Desk) -> Result<Standing, Failure> {
    desk.found(app.registry.standing(&desk.officer).await)
}

fn fault(desk: &Desk, problem: OrderProblem) -> Fault {
    let t = desk.t;
    let until = |said: String| Fault::new("until", said).at("until.day".to_owned());
    match problem {
        OrderProblem::NoDecision => Fault::new("decision", t.get("standing-decision.missing")),
        OrderProblem::LongDecision(_) => Fault::new("decision", t.get("standing-decision.long")),
        OrderProblem::NoDay => until(t.get("standing-until.missing").into()),
        OrderProblem::Past => until(t.get("standing-until.past").into()),
        OrderProblem::TooFar(last) => {
            let last = [("day", date(desk.lang, last).into())];
            until(t.with("standing-until.far", &last))
        }
    }
}

/// An order in words, and when it ended.
fn said(desk: &Desk, order: &StandingOrder) -> String {
    let fill = [
        ("name", desk.named(&order.signatory_name).into()),
        ("decision", order.decision.as_str().into()),
        ("at", desk.moment(order.given_at).into()),
        ("until", date(desk.lang, order.until_day).into()),
    ];
    let given = desk.t.with("standing-order", &fill);
    let Some((at, name)) = order.ended_at.zip(order.ended_name.as_deref()) else {
        return given;
    };
    let fill = [
        ("name", desk.named(name).into()),
        ("at", desk.moment(at).into()),
    ];
    format!("{given} {}", desk.t.with("standing-order.ended", &fill))
}

fn view(
    app: &App,
    desk: &Desk,
    found: Standing,
    done: Option<&'static str>,
    typed: Typed,
    faults: Faults,
) -> render::Page {
    let t = desk.t;
    let title = t.get("standing");
    let now = found.now.as_ref().map(|order| said(desk, order));
    let orders: Vec<String> = found.orders.iter().map(|order| said(desk, order)).collect();
    let (give, end) = (desk.href(HERE), desk.href(&format!("{HERE}/thoi")));
    let may_give = found.may_give;
    let head = desk
        .head(title)
        .error(!faults.is_empty())
        .back(desk.href(""));
    render::page(&app.site, head, move || {
        let [of_decision, of_until] = ["decision", "until"].map(|id| faults.of(id));
        let Typed {
            decision,
            day,
            month,
            year,
        } = typed;
        let holds = now.is_some();
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{title}</h1>
            {done.map(|done| view! { <Notice t kind=NoticeKind::Success><p>{t.get(done)}</p></Notice> })}
            <p class="lead">{t.get("standing.text")}</p>
            <p>{t.get("standing.when")}</p>
            <h2 id="now" tabindex="-1">{t.get("standing-now")}</h2>
            <p>{now.unwrap_or_else(|| t.get("standing-now.none").into())}</p>
            {holds.then(|| view! {
                <PostForm action=end>
                    <Button kind=ButtonKind::Warning>{t.get("standing-end")}</Button>
                </PostForm>
            })}
            {may_give.then(|| view! {
                <h2>{t.get("standing-give")}</h2>
                <PostForm action=give>
                    <Field t id="decision".to_owned() label=t.get("standing-decision").to_owned() hint=t.get("standing-decision.hint") fault=of_decision value=decision width=Width::Medium/>
                    <DateInput t id="until" legend=t.get("standing-until") hint=t.get("standing-until.hint") fault=of_until day month year/>
                    <Button>{t.get("standing-button")}</Button>
                </PostForm>
            })}
            {(!orders.is_empty()).then(|| view! {
                <h2>{t.get("standing-history")}</h2>
                <ul>{orders.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ul>
            })}
        }
    })
}
