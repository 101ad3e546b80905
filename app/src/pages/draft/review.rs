//! Check your answers, declare, file.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    office,
    procedure::{
        ALL_PARTIES, Answers, Declared, PAGES_OF, PARTY, Page, Problem, declare, findings,
        read_so_far,
    },
};
use i18n::{Questions, marks::vietnamese, questions};
use leptos::prelude::*;
use portal::{Confirmation, Confirmed, Draft, PairError, SubmitError};
use uuid::Uuid;

use super::{form::Sent, help, link, pair};
use crate::{
    ask::{Office, OfficeFacts},
    components::{
        Button, ErrorSummary, Fault, Faults, Hidden, Link, Notice, PostForm, Row, SummaryCard,
        SummaryList, Tick,
    },
    failure::Failure,
    pages::{fee, real_time},
    render,
    state::App,
    visit::{Address, Visit},
    voices::Heard,
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
    let seen = sent.control("seen").unwrap_or_default();
    if !seen.is_empty() {
        return confirm(&app, &visit, id, seen).await;
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
        // The page says itself what is waited for.
        Err(SubmitError::Unagreed) => {
            let failed = |e: portal::DraftError| Failure::from(e).at(visit.lang);
            let draft = app.portal.draft(&visit.visitor, id).await.map_err(failed)?;
            let page = view(&app, &visit, &draft, Faults::default()).await;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(SubmitError::Draft(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// One of two confirms for themself what the page showed.
async fn confirm(app: &App, visit: &Visit, id: Uuid, seen: &str) -> Result<Response, Failure> {
    let again = async |draft: &Draft, faults: Faults, status: StatusCode| {
        Ok((status, view(app, visit, draft, faults).await).into_response())
    };
    let said = |key: &str| Faults::from(vec![Fault::new("statement", visit.t.get(key))]);
    match app.portal.confirm_part(&visit.visitor, id, seen).await {
        Ok(Confirmed::Filed(filed)) => {
            Ok(Redirect::to(&visit.href(&format!("/ho-so/{}/da-nop", filed.code))).into_response())
        }
        Ok(Confirmed::Waits(_) | Confirmed::Against(_)) => {
            Ok(Redirect::to(&link::page(visit, id, "hai-nguoi")).into_response())
        }
        Err(PairError::Problems(draft, problems)) => {
            let faults = faults(visit, &draft, &problems);
            again(&draft, faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(PairError::Changed(draft)) => {
            again(&draft, said("pair-changed"), StatusCode::CONFLICT).await
        }
        Err(PairError::SameAccount) => {
            let failed = |e: portal::DraftError| Failure::from(e).at(visit.lang);
            let draft = app.portal.draft(&visit.visitor, id).await.map_err(failed)?;
            again(&draft, said("pair-same-account"), StatusCode::CONFLICT).await
        }
        Err(PairError::Draft(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// What is asked of both, as the other answered it: to be read, not changed.
fn shared(visit: &Visit, draft: &Draft, words: Questions) -> Vec<(&'static str, Vec<Row>)> {
    if draft.pair.as_ref().is_none_or(|pair| pair.began) {
        return Vec::new();
    }
    let mut answers = draft.answers.clone();
    answers.set(PAGES_OF, ALL_PARTIES);
    let declared = read_so_far(draft.version, &answers, &draft.judging);
    let pages = draft.version.pages(&answers);
    pages
        .filter(|page| page.questions.iter().all(|question| question.id != PARTY))
        .map(|page| {
            let rows = page.asked(draft.version, &answers).map(|question| {
                let value = declared.value(question.id);
                let value = value.map_or(visit.t.get("c-not-provided").to_owned(), |value| {
                    words.shown(question, value)
                });
                Row::view(words.label(question.id), view! { <span>{value}</span> })
            });
            (words.page(page), rows.collect())
        })
        .collect()
}

/// The own answers and those to what is asked of both: a paper of one can end before the day
/// that the other has named.
fn of_own_and_both(draft: &Draft) -> Answers {
    let mut answers = draft.answers.clone();
    if draft.is_of_several() {
        let hands = format!("{} {ALL_PARTIES}", answers.get(PAGES_OF));
        answers.set(PAGES_OF, hands);
    }
    answers
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
    let judging = draft.judging;
    let words = questions(visit.lang, draft.procedure);
    let declared = read_so_far(draft.version, &draft.answers, &judging);
    if faults.is_empty()
        && let Err(problems) = declare(draft.version, &draft.answers, &judging)
    {
        faults = self::faults(visit, draft, &problems);
    }
    let complete = faults.iter().all(|fault| fault.question == "statement");
    // When it cannot be read who helps, filing looks again.
    let helper = app.portal.helper(&visit.visitor, draft.id).await;
    let (helper, agreed) = help::standing(visit, draft, helper.ok().flatten().as_ref());
    let ready = complete && agreed;
    let seen = read_so_far(draft.version, &of_own_and_both(draft), &judging);
    let warnings: Vec<&'static str> = findings(draft.version, &seen, &judging)
        .iter()
        .map(|finding| words.rule(&finding.rule))
        .collect();
    let not_asked: Vec<&'static str> = draft
        .procedure
        .not_asked(draft.version, &draft.answers)
        .iter()
        .map(|question| words.label(question.id))
        .collect();
    let office = office_facts(app, visit, draft).await;
    let cards: Vec<(&'static str, Vec<Row>)> = draft
        .version
        .pages(&draft.answers)
        .map(|page| {
            let rows = changeable(visit, draft, &declared, words, page);
            (words.page(page), rows)
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let mut head = visit
        .head(t.get("review"))
        .error(!faults.is_empty())
        .of(draft.version);
    if let Some(last) = draft.version.pages(&draft.answers).last() {
        head = head.back(link::page(visit, draft.id, last.id));
    }
    let go_on = link::onward(visit, draft, &judging);
    let statement = faults.of("statement");
    let both = draft.is_of_several();
    let stands = draft.pair.as_ref().map(|pair| pair.mine);
    let (label, button) = match both {
        true => (t.get("pair-statement"), t.get("pair-confirm")),
        false => (t.get("review-statement"), words.about("submit")),
    };
    let seen = both.then(|| draft.confirms());
    let way = pair::way(visit, draft);
    let theirs = shared(visit, draft, words);
    let theirs_title = t.get("pair-shared");
    let recordings = app
        .site
        .voices
        .of(&format!("{}.kiem-tra", draft.procedure.id));
    let said = stands.and_then(|stands| match stands {
        Confirmation::Stands => Some(t.get("pair-confirmed")),
        Confirmation::Changed => Some(t.get("pair-mine.changed")),
        Confirmation::None => None,
    });
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("review")}</h1>
            <Heard t recordings/>
            {office.map(|office| view! { <Office t office/> })}
            {cards
                .into_iter()
                .map(|(title, rows)| view! { <SummaryCard title><SummaryList t rows/></SummaryCard> })
                .collect_view()}
            {(!theirs.is_empty()).then(|| view! {
                <h2>{theirs_title}</h2>
                {theirs
                    .into_iter()
                    .map(|(title, rows)| view! { <SummaryCard title><SummaryList t rows/></SummaryCard> })
                    .collect_view()}
            })}
            {said.map(|said| view! { <Notice t><p>{said}</p></Notice> })}
            {(!warnings.is_empty()).then(|| view! {
                <Notice t>
                    <p>{t.get("review-warnings")}</p>
                    <ul>{warnings.into_iter().map(|warning| view! { <li>{warning}</li> }).collect_view()}</ul>
                </Notice>
            })}
            {(!not_asked.is_empty()).then(|| view! {
                <Notice t>
                    <p>{t.get("review-not-asked")}</p>
                    <ul>{not_asked.into_iter().map(|label| view! { <li>{label}</li> }).collect_view()}</ul>
                </Notice>
            })}
            {complete.then_some(helper)}
            {if ready {
                view! {
                    <PostForm>
                        <h2>{t.get("review-statement.title")}</h2>
                        {seen.map(|value| view! { <Hidden name="seen" value/> })}
                        <Tick t id="statement" label fault=statement/>
                        <Button>{button}</Button>
                    </PostForm>
                }
                .into_any()
            } else if complete {
                ().into_any()
            } else {
                view! { <p><Link href=go_on>{t.get("review-go-on")}</Link></p> }.into_any()
            }}
            {way}
        }
    })
}

/// The answers of a page; what was left empty says so.
pub(super) fn rows(
    visit: &Visit,
    draft: &Draft,
    declared: &Declared,
    words: Questions,
    page: &'static Page,
) -> Vec<Row> {
    page.asked(draft.version, &draft.answers)
        .map(|question| {
            let id = row_id(question.id);
            let said = match declared.value(question.id) {
                Some(value) => words.shown(question, value),
                None => visit.t.get("c-not-provided").to_owned(),
            };
            Row::view(
                words.label(question.id),
                view! { <span id=id tabindex="-1">{said}</span> },
            )
        })
        .collect()
}

/// The same, each with the way back to where it is answered.
fn changeable(
    visit: &Visit,
    draft: &Draft,
    declared: &Declared,
    words: Questions,
    page: &'static Page,
) -> Vec<Row> {
    let change = format!("{}?sua=1", link::page(visit, draft.id, page.id));
    page.asked(draft.version, &draft.answers)
        .zip(rows(visit, draft, declared, words, page))
        .map(|(question, row)| {
            row.change(
                format!("{change}#{}", question.id),
                words.label(question.id),
            )
        })
        .collect()
}

/// Office, deadline and fee, as far as the answers tell.
pub(super) async fn office_facts(app: &App, visit: &Visit, draft: &Draft) -> Option<OfficeFacts> {
    let now = app.clock.now();
    let day = draft.judging.day;
    let declared = read_so_far(draft.version, &draft.answers, &draft.judging);
    let commune = draft.version.office(&draft.answers, &declared, day)?;
    let variant = draft.version.variant(&draft.answers)?;
    let calendar = app.portal.calendar().of(commune.as_str());
    let due = variant.limit.due(&calendar, now);
    let assessed = app
        .portal
        .fee_of(draft.version, &draft.answers, &declared, day);
    let real = real_time::in_words(app, visit.lang, commune, draft.procedure.id).await;
    Some(OfficeFacts {
        real,
        name: vietnamese(visit.lang, &office::office_on(commune, day)?.name),
        procedure_code: variant.code,
        due: i18n::moment_of_office(visit.lang, due.zone, due.at()),
        fee: fee::to_pay(visit, &assessed),
        why: fee::why(visit, &assessed),
    })
}
