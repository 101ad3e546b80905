//! One page of questions: shown, answered, shown again where something is to be put
//! right.

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::procedure::{Answers, PARTY, Page, Problem, check_page};
use i18n::questions;
use leptos::prelude::*;
use portal::{Draft, DraftError, SaveError};
use serde::Deserialize;
use uuid::Uuid;

use super::{form::Sent, link, pair, stale, take_along, upload};
use crate::{
    ask::{Asked, Attached, Office, Sheet},
    comfort::Kept,
    components::{Button, Details, ErrorSummary, Hidden, Link, Notice, NoticeKind, PostForm},
    failure::Failure,
    render,
    state::App,
    visit::{Address, Visit},
    voices::Heard,
};

/// What stands after the question mark.
#[derive(Deserialize)]
pub(super) struct Way {
    /// Came from the check of answers and goes back there.
    sua: Option<u8>,
    /// What was just done with files, to be said once.
    vua: Option<Done>,
}

/// What was done with files on a page.
#[derive(Clone, Copy, Deserialize)]
enum Done {
    /// Some have come.
    #[serde(rename = "gui")]
    Sent,
    /// One was taken away.
    #[serde(rename = "go")]
    Removed,
}

impl Way {
    /// The same page again, on the same way.
    fn again(&self, visit: &Visit, draft: Uuid, page: &Page, done: Option<Done>) -> String {
        let done = done.map(|done| match done {
            Done::Sent => "vua=gui",
            Done::Removed => "vua=go",
        });
        let query: Vec<&str> = self.sua.map(|_| "sua=1").into_iter().chain(done).collect();
        let here = link::page(visit, draft, page.id);
        match query.is_empty() {
            true => here,
            false => format!("{here}?{}", query.join("&")),
        }
    }
}

/// `GET /{lang}/ho-so/nhap/{draft}/{page}`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Address((_, id, page)): Address<(String, Uuid, String)>,
    Query(way): Query<Way>,
) -> Result<Response, Failure> {
    let draft = app
        .portal
        .draft(&visit.visitor, id)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let Some(page) = draft
        .version
        .pages(&draft.answers)
        .find(|found| found.id == page)
    else {
        // Another party's pages are not here.
        let known = draft.version.page(&page);
        if known.is_some_and(|page| page.party.is_some() && !page.is_asked_here(&draft.answers)) {
            return Err(Failure::not_found().at(visit.lang));
        }
        return Ok(Redirect::to(&link::first(&visit, &draft)).into_response());
    };
    Ok(view(&app, &visit, &draft, page, &[], way.vua)
        .await
        .into_response())
}

/// `POST` to the same address: stores what was typed, whatever it is, then judges it.
pub(super) async fn answer(
    State(app): State<App>,
    visit: Visit,
    Address((_, id, page)): Address<(String, Uuid, String)>,
    Query(way): Query<Way>,
    sent: Sent,
) -> Result<Response, Failure> {
    let failed = |error: DraftError| Failure::from(error).at(visit.lang);
    let draft = match app.portal.draft(&visit.visitor, id).await {
        // From a page that was still open: what it says is not taken, and that is said.
        Err(DraftError::Filed(code)) => {
            let filed = visit.href(&format!("/ho-so/{code}/da-nop?muon=1"));
            return Ok(Redirect::to(&filed).into_response());
        }
        found => found.map_err(failed)?,
    };
    let page = draft
        .version
        .page(&page)
        .filter(|page| page.is_asked_here(&draft.answers))
        .ok_or_else(|| Failure::not_found().at(visit.lang))?;
    let answers = own_inputs(page, &sent);
    let revision = sent.revision();
    let draft = match app
        .portal
        .save(&visit.visitor, id, revision, answers.clone())
        .await
    {
        Ok(draft) => draft,
        Err(SaveError::Stale(theirs)) => {
            return Ok(stale::view(&app, &visit, &theirs, page, &answers));
        }
        Err(SaveError::Draft(error)) => return Err(failed(error)),
    };
    // Kept by itself: nobody has finished typing, so nothing is judged.
    if sent.control("autosave").is_some() {
        return Ok(draft.revision.to_string().into_response());
    }
    let (draft, mut problems) = upload::files(&app, &visit, draft, page, &sent)
        .await
        .map_err(failed)?;
    // Only that was asked for: of what is not answered yet nobody is reminded.
    if ["search", "upload", "remove"]
        .iter()
        .any(|button| sent.control(button).is_some())
    {
        let done = match (sent.control("upload"), sent.control("remove")) {
            (Some(_), _) => Some(Done::Sent),
            (None, Some(_)) => Some(Done::Removed),
            (None, None) => None,
        };
        return Ok(match problems.as_slice() {
            [] => Redirect::to(&way.again(&visit, id, page, done)).into_response(),
            refused => (
                StatusCode::UNPROCESSABLE_ENTITY,
                view(&app, &visit, &draft, page, refused, None).await,
            )
                .into_response(),
        });
    }
    let judging = draft.judging;
    let found = check_page(draft.version, page, &draft.answers, &judging);
    let (asked, unasked): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|problem| was_shown(&sent, problem));
    problems.extend(asked);
    problems.extend(party_fixed(&draft, &answers));
    if !problems.is_empty() {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            view(&app, &visit, &draft, page, &problems, None).await,
        )
            .into_response());
    }
    // An answer opened further questions of this page: they are asked now, without blame.
    let next = if !unasked.is_empty() {
        way.again(&visit, id, page, None)
    } else if way.sua.is_some() {
        link::onward(&visit, &draft, &judging)
    } else {
        link::after(&visit, &draft, page)
    };
    Ok(Redirect::to(&next).into_response())
}

/// The inputs of this page; whatever else was sent is not ours. A box or choice that
/// was left empty sends nothing and counts as emptied, if it was on the page.
pub(super) fn own_inputs(page: &Page, sent: &Sent) -> Answers {
    let mut answers = Answers::default();
    for question in page
        .questions
        .iter()
        .filter(|q| q.kind != domain::procedure::Kind::Files)
    {
        for input in question.inputs() {
            match sent.inputs.iter().rev().find(|(name, _)| *name == input) {
                // A field has no place for a whole book: what is longer is cut here and
                // refused by its own rule as too long.
                Some((_, typed)) => {
                    answers.set(input, typed.chars().take(2_000).collect::<String>())
                }
                None if shown(sent, question.id) => answers.set(input, ""),
                None => {}
            }
        }
    }
    answers
}

fn shown(sent: &Sent, question: &str) -> bool {
    sent.control("shown")
        .is_none_or(|ids| ids.split(' ').any(|id| id == question))
}

/// Who is who stands once the other has come.
fn party_fixed(draft: &Draft, sent: &Answers) -> Option<Problem> {
    let fixed = draft.pair.as_ref().filter(|pair| pair.joined)?;
    let typed = sent.trimmed(PARTY);
    (!typed.is_empty() && typed != fixed.me).then(|| Problem {
        question: PARTY,
        input: PARTY.to_owned(),
        code: "party-fixed".to_owned(),
        params: Vec::new(),
        rule: false,
    })
}

/// An error about a question that was not on the page yet would be unjust.
fn was_shown(sent: &Sent, problem: &Problem) -> bool {
    shown(sent, problem.question)
}

/// A sheet with everything the page shows.
pub(super) fn sheet(visit: &Visit, draft: &Draft, page: &'static Page) -> Sheet {
    let files = draft.files.iter().map(|file| Attached {
        id: file.id,
        question: file.question.clone(),
        name: file.name.clone(),
        size: u64::try_from(file.size).unwrap_or(0),
        href: link::page(visit, draft.id, &format!("tep/{}", file.id)),
        picture: file.media_type.starts_with("image/"),
    });
    Sheet {
        words: questions(visit.lang, draft.procedure),
        version: draft.version,
        page,
        answers: draft.answers.clone(),
        faults: Default::default(),
        files: files.collect(),
        today: draft.judging.day,
    }
}

async fn view(
    app: &App,
    visit: &Visit,
    draft: &Draft,
    page: &'static Page,
    problems: &[Problem],
    done: Option<Done>,
) -> render::Page {
    let sheet = sheet(visit, draft, page).with_problems(problems);
    let title = sheet.words.page(page);
    let t = visit.t;
    let head = visit
        .head(title)
        .error(!problems.is_empty())
        .of(draft.version)
        .islands();
    let head = head.back(
        link::before(visit, draft, page)
            .unwrap_or_else(|| visit.href(&format!("/thu-tuc/{}", draft.procedure.id))),
    );
    let office = match page.shows_office {
        true => super::review::office_facts(app, visit, draft).await,
        false => None,
    };
    let recordings = app
        .site
        .voices
        .of(&format!("{}.{}", draft.procedure.id, page.id));
    let revision = draft.revision.to_string();
    let resume = draft.resume.clone();
    let keep = link::page(visit, draft.id, "luu-lai");
    let until = take_along::kept_until(visit, draft);
    let both = pair::way(visit, draft);
    let done = done.map(|done| match done {
        Done::Sent => t.get("draft-file.sent"),
        Done::Removed => t.get("draft-file.removed"),
    });
    render::page(&app.site, head, move || {
        let single = sheet.single_question();
        let files = sheet.takes_files();
        let shown = sheet.shown();
        view! {
            <ErrorSummary t faults=sheet.faults.clone()/>
            {done.map(|done| view! { <Notice t kind=NoticeKind::Success><p>{done}</p></Notice> })}
            {(!single).then(|| view! { <h1>{title}</h1> })}
            {sheet.words.page_intro(page).map(|intro| view! { <p class="lead">{intro}</p> })}
            <Heard t recordings/>
            {office.map(|office| view! { <Office t office/> })}
            <PostForm files>
                <Hidden name="revision" value=revision/>
                <Hidden name="shown" value=shown/>
                <Asked sheet/>
                <Kept t/>
                <Button>{t.get("c-continue")}</Button>
            </PostForm>
            {both}
            {resume.map(|code| view! {
                <Details summary=t.get("draft-resume")>
                    <p>{t.get("draft-resume.text")}</p>
                    <p><strong class="code" translate="no">{code.expose_grouped()}</strong></p>
                    {until.map(|until| view! { <p>{until}</p> })}
                    <p><Link href=keep>{t.get("take-along.way")}</Link></p>
                </Details>
            })}
        }
    })
}
