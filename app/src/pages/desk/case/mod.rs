//! One case on one screen: answers beside files, findings, history, what may be done.

mod acts;
mod parts;

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use domain::{case::ActionKind, upload::FileKind};
use i18n::questions;
use leptos::prelude::*;
use registry::{CaseView, Judged};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Desk, asker,
    clash::{Clash, left_over},
    clock, couple, deliver, draft, foreign_death, hands, late_words, paper, picking, presence,
    second, supplement,
};
use crate::{
    components::{
        ButtonKind, ErrorSummary, Fault, Faults, Link, Notice, NoticeKind, Timeline, Warning,
    },
    failure::Failure,
    render,
    served::{self, As},
    state::App,
};

pub(super) use parts::{about, finding};

/// What was just done, in the address of the page.
#[derive(Deserialize)]
pub(super) struct Done {
    xong: Option<String>,
}

/// `GET /{lang}/can-bo/ho-so/{code}`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Query(Done { xong }): Query<Done>,
) -> Result<Response, Failure> {
    let case = desk.case(&app, &code).await?;
    let said = Said {
        done: xong.as_deref().and_then(ActionKind::parse),
        ..Said::default()
    };
    Ok(view(&app, &desk, case, said).into_response())
}

/// `GET …/quyet-dinh.pdf`: the signed paper of a decision against the citizen.
pub(super) async fn decision(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = app.registry.case_decision(&desk.officer, &code).await;
    paper::pdf(&desk, found, &format!("quyet-dinh-{code}.pdf"))
}

/// How a file is asked for.
#[derive(Deserialize)]
pub(super) struct Look {
    /// Small, beside the answers.
    nho: Option<u8>,
}

/// `GET …/tep/{file}`
pub(super) async fn file(
    State(app): State<App>,
    desk: Desk,
    Path((_, code, file)): Path<(String, String, Uuid)>,
    Query(look): Query<Look>,
) -> Result<Response, Failure> {
    // Small beside the answers it is shown, not opened.
    let found = match look.nho {
        Some(_) => app.registry.case_file(&desk.officer, &code, file).await,
        None => app.registry.open_file(&desk.officer, &code, file).await,
    };
    let found = desk.found(found)?;
    // A picture was written anew; anything else is as it came and is only saved.
    let how = match FileKind::parse(&found.file.media_type) {
        Some(kind) if kind.is_written_anew() => As::Inline,
        _ => As::Download,
    };
    Ok(served::file(
        &found.file.media_type,
        &found.file.name,
        found.content,
        how,
    ))
}

/// What was typed and is to be put right, or that the case changed meanwhile.
#[derive(Default)]
pub(super) struct Said {
    pub faults: Vec<Fault>,
    pub reason: String,
    /// The field of a small form in which the reason was typed; empty when it was another's.
    pub form: &'static str,
    pub article: String,
    /// The entry a copy was to be made of.
    pub entry: String,
    /// What shows that who asks for a copy may have it.
    pub grounds: String,
    pub note: String,
    pub clock: clock::Typed,
    /// Why an entry stays as it is, whatever the citizen said too late.
    pub late_reason: String,
    /// What was typed about handing the papers over.
    pub deliver: deliver::Typed,
    /// What was typed about the letter to the ministry.
    pub letter: foreign_death::Typed,
    pub changed: bool,
    /// What keeps it from being granted.
    pub stops: Vec<String>,
    /// Decisions on corrections that were not all in order.
    pub judged: Vec<Judged>,
    /// Reasons by their inputs, as they were typed.
    pub reasons: Vec<(String, String)>,
    /// What was to be done.
    pub wanted: Option<ActionKind>,
    /// What was ticked at a hand-over.
    pub seen: Vec<&'static str>,
    /// A colleague has it in hand.
    pub held: bool,
    /// What was just done.
    pub done: Option<ActionKind>,
}

impl Said {
    /// The words that were typed in this form. What was typed in another one of the page is
    /// not shown in it.
    pub fn typed_in(&self, form: &str) -> &str {
        match self.form == form {
            true => &self.reason,
            false => "",
        }
    }
}

/// Ways over the page without a mouse: access key, target, words.
const SKIPS: [(&str, &str, &str); 4] = [
    ("t", "#tra-loi", "desk-answers"),
    ("g", "#giay-to", "desk-files"),
    ("v", "#viec", "desk-actions"),
    ("h", "#ghi-chu", "desk-notes"),
];

/// The page of a case.
pub(super) fn view(app: &App, desk: &Desk, case: CaseView, said: Said) -> render::Page {
    let t = desk.t;
    let name = questions(desk.lang, case.procedure).short_name();
    let base = desk.href(&format!("/ho-so/{}", case.case.code));
    let faults = Faults::from(said.faults.clone());
    let facts = parts::facts(desk, &case);
    let couple = couple::both(desk, &case, app.clock.now());
    let answers = parts::answers(desk, &case);
    let picking = picking::section(desk, &case, &faults);
    let findings = parts::findings(desk, &case);
    let steps = parts::history(desk, &case);
    let acts = acts::forms(desk, &case, &said, &faults, &base);
    let presence = presence::form(desk, &case, &said, &faults);
    let rounds = supplement::rounds(desk, &case);
    let compare = (!case.duplicates.is_empty()).then(|| format!("{base}/doi-chieu"));
    let legs = super::legs::section(desk, &case, &faults, &said.reasons);
    let money = super::money::of_case(desk, &case);
    let exempt = super::exempt::section(desk, &case, &said, &faults);
    let decision = parts::decision(desk, &case, &base);
    let others = parts::others(desk, &case);
    let helped = parts::helped(desk, &case);
    let standing = draft::standing(desk, &case);
    let holder = hands::holder(desk, &case, &said, &faults);
    let notes = hands::notes(desk, &case, faults.of("note"), said.note.clone());
    let done = said.done.map(|kind| done(desk, &case, kind));
    let banner = clock::banner(desk, &case, app.clock.now());
    let late_words = late_words::section(desk, &case, &faults, said.late_reason.clone());
    let to_deliver = deliver::waits(desk, &case);
    let letter = foreign_death::section(desk, &case, &faults, &said.letter, app.clock.now());
    let second = second::waits(desk, &case);
    let died = asker::form(desk, &case, &said, &faults);
    let left = left_over(&case, &said);
    let papers = paper::section(desk, &case);
    // Under the heading and not in it: the title of a page bears nobody's name.
    let subject = case.case.subject_name.clone();
    let due = desk.moment(case.case.due_at);
    let says = match case.case.stage.clock_stands() {
        true => "desk-due.stands",
        false => "desk-due.at",
    };
    let due = t.with(says, &[("due", due.into())]);
    let head = desk
        .head(name)
        .error(!said.faults.is_empty() || said.changed || said.held || !said.stops.is_empty())
        .back(desk.href(""));
    render::page(&app.site, head, move || {
        // An island is made under the owner of its page.
        let files = parts::files(desk, &case, &base);
        view! {
            <ErrorSummary t faults=faults.clone()/>
            {done}
            <h1>{name}</h1>
            <p class="lead">
                {(!subject.is_empty()).then(|| view! { <span lang="vi">{subject}</span> " · " })}
                {due}
            </p>
            <nav aria-label=t.get("desk-skips")>
                <ul class="inline">
                    {SKIPS.map(|(key, target, words)| view! { <li><a href=target accesskey=key>{t.get(words)}</a></li> })}
                </ul>
                <p class="keys">{t.get("desk-keys")}</p>
            </nav>
            {holder}
            {(!said.stops.is_empty()).then(|| view! {
                <Warning t>{t.get("desk-stopped")}</Warning>
                <ul>{said.stops.into_iter().map(|stop| view! { <li>{stop}</li> }).collect_view()}</ul>
            })}
            {said.changed.then(|| view! { <Clash t last=steps.last().cloned() wanted=said.wanted reason=said.reason.clone() article=said.article.clone() left/> })}
            {others}
            {banner}
            {late_words}
            {to_deliver}
            {letter}
            {second}
            {died}
            <div class="desk">
                <div>
                    <h2 class="unseen" id="tra-loi" tabindex="-1">{t.get("desk-answers")}</h2>
                    {facts}
                    {helped}
                    {couple}
                    {picking}
                    {rounds}
                    {answers}
                </div>
                <div>
                    <h2>{t.get("desk-findings")}</h2>
                    {findings}
                    {compare.map(|href| view! { <p><Link href>{t.get("desk-compare-link")}</Link></p> })}
                    {legs}
                    {money}
                    {exempt}
                    <h2 id="giay-to" tabindex="-1">{t.get("desk-files")}</h2>
                    {files}
                    {papers}
                    {standing.map(|standing| view! { <h2>{t.get("desk-draft-title")}</h2> {standing} })}
                    <h2 id="viec" tabindex="-1">{t.get("desk-actions")}</h2>
                    {(acts.is_empty() && presence.is_none()).then(|| view! { <p>{t.get("desk-nothing")}</p> })}
                    {presence}
                    {acts}
                    {notes}
                    {decision}
                    <h2>{t.get("dossier-history")}</h2>
                    <Timeline steps/>
                </div>
            </div>
        }
    })
}

/// What was just done, and the way to the next case.
fn done(desk: &Desk, case: &CaseView, kind: ActionKind) -> AnyView {
    let t = desk.t;
    let act = acts::words(t, case, kind);
    let next = hands::next_button(desk, &case.case.code, ButtonKind::Primary);
    view! {
        <div id="xong" tabindex="-1">
            <Notice t kind=NoticeKind::Success>
                <p>{act}</p>
                {next}
            </Notice>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_in_one_form_is_no_word_of_another() {
        let said = |form| Said {
            reason: "Hộ nghèo, đã xem sổ".into(),
            form,
            ..Said::default()
        };
        assert_eq!(said("exemption").typed_in(asker::FIELD), "");
        assert_eq!(said("").typed_in(asker::FIELD), "");
        assert_ne!(said(asker::FIELD).typed_in(asker::FIELD), "");
    }
}
