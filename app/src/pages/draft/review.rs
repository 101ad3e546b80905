//! Check your answers, declare, file.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    office,
    procedure::{Declared, Judging, Page, Problem, declare, findings, read_so_far},
};
use i18n::{Questions, price, questions};
use leptos::prelude::*;
use portal::{Draft, SubmitError};
use uuid::Uuid;

use super::{form::Sent, link};
use crate::{
    ask::{Office, OfficeFacts},
    components::{
        Button, ErrorSummary, Fault, Faults, Link, Notice, PostForm, Row, SummaryCard, SummaryList,
        Tick,
    },
    failure::Failure,
    pages::{fee::why, real_time},
    render,
    state::App,
    visit::{Address, Visit, today},
};

/// `GET …/kiem-tra`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let draft = app
        .portal
        .draft(&visit.visitor, id)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(view(&app, &visit, &draft, Faults::default())
        .await
        .into_response())
}

/// `POST …/kiem-tra`: files the declaration, once.
pub(super) async fn file(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.control("statement") != Some("yes") {
        let draft = app
            .portal
            .draft(&visit.visitor, id)
            .await
            .map_err(|e| Failure::from(e).at(visit.lang))?;
        let faults = Faults::from(vec![Fault::new(
            "statement",
            visit.t.get("review-statement.missing"),
        )]);
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            view(&app, &visit, &draft, faults).await,
        )
            .into_response());
    }
    match app.portal.submit(&visit.visitor, id).await {
        Ok(filed) => {
            Ok(Redirect::to(&visit.href(&format!("/ho-so/{}/da-nop", filed.code))).into_response())
        }
        Err(SubmitError::Problems(draft, problems)) => {
            let faults = faults(&visit, &draft, &problems);
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                view(&app, &visit, &draft, faults).await,
            )
                .into_response())
        }
        Err(SubmitError::Draft(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// Every problem leads to the page where it is put right.
fn faults(visit: &Visit, draft: &Draft, problems: &[Problem]) -> Faults {
    let words = questions(visit.lang, draft.procedure);
    problems
        .iter()
        .map(|problem| {
            Fault::new(problem.question, words.problem(problem)).at(row_id(problem.question))
        })
        .collect()
}

fn row_id(question: &str) -> String {
    format!("muc-{question}")
}

async fn view(app: &App, visit: &Visit, draft: &Draft, mut faults: Faults) -> render::Page {
    let t = visit.t;
    let judging = Judging::on(today(app));
    let words = questions(visit.lang, draft.procedure);
    let declared = read_so_far(draft.version, &draft.answers, &judging);
    if faults.is_empty()
        && let Err(problems) = declare(draft.version, &draft.answers, &judging)
    {
        faults = self::faults(visit, draft, &problems);
    }
    let ready = faults.iter().all(|fault| fault.question == "statement");
    let warnings: Vec<&'static str> = findings(draft.version, &declared, &judging)
        .iter()
        .map(|finding| words.rule(&finding.rule))
        .collect();
    let office = office_facts(app, visit, draft).await;
    let cards: Vec<(&'static str, Vec<Row>)> = draft
        .version
        .pages(&draft.answers)
        .map(|page| (words.page(page), rows(visit, draft, &declared, words, page)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let mut head = visit.head(t.get("review")).error(!faults.is_empty());
    if let Some(last) = draft.version.pages(&draft.answers).last() {
        head = head.back(link::page(visit, draft.id, last.id));
    }
    let go_on = link::onward(visit, draft, &judging);
    let statement = faults.of("statement");
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("review")}</h1>
            {office.map(|office| view! { <Office t office/> })}
            {cards
                .into_iter()
                .map(|(title, rows)| view! { <SummaryCard title><SummaryList t rows/></SummaryCard> })
                .collect_view()}
            {(!warnings.is_empty()).then(|| view! {
                <Notice t>
                    <p>{t.get("review-warnings")}</p>
                    <ul>{warnings.into_iter().map(|warning| view! { <li>{warning}</li> }).collect_view()}</ul>
                </Notice>
            })}
            {if ready {
                view! {
                    <PostForm>
                        <h2>{t.get("review-statement.title")}</h2>
                        <Tick t id="statement" label=t.get("review-statement") fault=statement/>
                        <Button>{words.about("submit")}</Button>
                    </PostForm>
                }
                .into_any()
            } else {
                view! { <p><Link href=go_on>{t.get("review-go-on")}</Link></p> }.into_any()
            }}
        }
    })
}

/// The answers of a page; what was left empty says so.
fn rows(
    visit: &Visit,
    draft: &Draft,
    declared: &Declared,
    words: Questions,
    page: &'static Page,
) -> Vec<Row> {
    let change = format!("{}?sua=1", link::page(visit, draft.id, page.id));
    page.asked(draft.version, &draft.answers)
        .map(|question| {
            let label = words.label(question.id);
            let id = row_id(question.id);
            let row = match declared.value(question.id) {
                Some(value) => {
                    let value = words.value(question, value);
                    Row::view(label, view! { <span id=id tabindex="-1">{value}</span> })
                }
                None => {
                    let none = visit.t.get("c-not-provided");
                    Row::view(label, view! { <span id=id tabindex="-1">{none}</span> })
                }
            };
            row.change(format!("{change}#{}", question.id), label)
        })
        .collect()
}

/// Office, deadline and fee, as far as the answers tell.
pub(super) async fn office_facts(app: &App, visit: &Visit, draft: &Draft) -> Option<OfficeFacts> {
    let now = app.clock.now();
    let day = today(app);
    let declared = read_so_far(draft.version, &draft.answers, &Judging::on(day));
    let commune = draft.version.office(&draft.answers, &declared)?;
    let variant = draft.version.variant(&draft.answers)?;
    let due = variant.limit.due(&app.portal.calendar().holidays, now);
    let fee = app.portal.fee_of(
        draft.procedure,
        draft.version,
        &draft.answers,
        &declared,
        day,
    );
    let real = real_time::in_words(app, visit.lang, commune, draft.procedure.id).await;
    Some(OfficeFacts {
        real,
        name: office::office_on(commune, day)?.name,
        procedure_code: variant.code,
        due: i18n::moment(visit.lang, due.local()),
        fee: match fee.total() {
            0 if fee.is_partly_unknown() => None,
            0 => Some(visit.t.get("office-fee.free").to_owned()),
            total => Some(price(visit.lang, fee.currency, total)),
        },
        why: why(visit, &fee),
    })
}
