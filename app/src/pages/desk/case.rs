//! One case on one screen: answers beside files, findings, history, what may be done.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use domain::{
    calendar,
    case::{ActionKind, CaseStage},
    upload::FileKind,
};
use i18n::{moment, questions};
use leptos::prelude::*;
use registry::{CaseView, DeskFinding, Judged, Origin};
use serde::Deserialize;
use uuid::Uuid;

use super::{Desk, clash::Clash, clock, draft, hands, paper, second, supplement};
use crate::{
    components::{
        Button, ButtonKind, Choice, Details, ErrorSummary, Facts, Fault, Faults, Field, Hidden,
        Link, LinkButton, Notice, NoticeKind, PostForm, Radios, Row, Step, StepState, SummaryCard,
        SummaryList, TextArea, Timeline, Warning,
    },
    failure::Failure,
    render,
    served::{self, As},
    state::App,
};

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
    let found = app
        .registry
        .case(&desk.officer, &code)
        .await
        .map_err(|e| Failure::from(e).at(desk.lang))?;
    let case = found.ok_or_else(|| Failure::not_found().at(desk.lang))?;
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
    let found = app
        .registry
        .case_decision(&desk.officer, &code)
        .await
        .map_err(|e| Failure::from(e).at(desk.lang))?;
    let content = found.ok_or_else(|| Failure::not_found().at(desk.lang))?;
    let name = format!("quyet-dinh-{code}.pdf");
    Ok(served::file("application/pdf", &name, content, As::Inline))
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
    }
    .map_err(|e| Failure::from(e).at(desk.lang))?;
    let found = found.ok_or_else(|| Failure::not_found().at(desk.lang))?;
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
    pub article: String,
    pub note: String,
    pub clock: clock::Typed,
    pub changed: bool,
    /// What keeps it from being granted.
    pub stops: Vec<String>,
    /// Decisions on corrections that were not all in order.
    pub judged: Vec<Judged>,
    /// Reasons by their inputs, as they were typed.
    pub reasons: Vec<(String, String)>,
    /// What was to be done.
    pub wanted: Option<ActionKind>,
    /// A colleague has it in hand.
    pub held: bool,
    /// What was just done.
    pub done: Option<ActionKind>,
}

/// A finding in words, with its article, the cases and the questions it is about.
pub(super) fn finding(desk: &Desk, case: &CaseView, found: &DeskFinding) -> String {
    let words = questions(desk.lang, case.procedure);
    let own = format!("desk-rule-{}", found.finding.rule);
    let said = desk
        .t
        .maybe(&own)
        .unwrap_or_else(|| words.rule(&found.finding.rule));
    let mut about = found.related.clone();
    if found.origin == Origin::Desk {
        let questions = found.finding.questions.iter();
        about.extend(questions.map(|id| words.label(id).to_owned()));
    }
    format!("{said} ({}) {}", found.finding.article, about.join(", "))
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
    let lang = desk.lang;
    let words = questions(lang, case.procedure);
    let base = desk.href(&format!("/ho-so/{}", case.case.code));
    let at = |time| moment(lang, calendar::local(time));
    let cards: Vec<(&'static str, Vec<Row>)> = case
        .law
        .pages(&case.answers)
        .map(|page| {
            let rows = page.asked(case.law, &case.answers).filter_map(|question| {
                let value = words.value(question, case.declared.value(question.id)?);
                Some(Row::new(words.label(question.id), value))
            });
            (words.page(page), rows.collect())
        })
        .filter(|(_, rows): &(_, Vec<Row>)| !rows.is_empty())
        .collect();
    let files: Vec<_> = case
        .case
        .files
        .iter()
        .map(|file| {
            (
                format!("{base}/tep/{}", file.id),
                words.label(&file.question),
                file.name.clone(),
                file.media_type.starts_with("image/"),
            )
        })
        .collect();
    let findings: Vec<(bool, String)> = case
        .findings
        .iter()
        .map(|found| (found.stops(), finding(desk, &case, found)))
        .collect();
    let compare = (!case.duplicates.is_empty()).then(|| format!("{base}/doi-chieu"));
    let steps: Vec<Step> = case
        .history
        .iter()
        .map(|happened| Step {
            title: t
                .get(&format!("desk-event-{}", happened.kind.as_str()))
                .into(),
            when: at(happened.at).into(),
            datetime: Default::default(),
            text: [
                happened.officer.clone(),
                happened.reason.clone(),
                happened.article.clone(),
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" – ")
            .into(),
            state: StepState::Past,
        })
        .collect();
    let facts = vec![
        (
            t.get("dossier-code").into(),
            case.case.code.clone().into_any(),
        ),
        (
            t.get("dossier-stage").into(),
            t.get(&format!("case-{}", case.case.stage.as_str()))
                .into_any(),
        ),
        (t.get("desk-due").into(), at(case.case.due_at).into_any()),
        (
            t.get("dossier-filed").into(),
            at(case.case.submitted_at).into_any(),
        ),
        (
            t.get("office-procedure").into(),
            case.case.procedure_code.clone().into_any(),
        ),
    ];
    let legs = super::legs::rows(desk, &case);
    let decision = case.decision.as_ref().map(|decision| {
        let kind = decision.kind.as_str().replace('_', "-");
        let paper = t.get(&format!("paper-{kind}"));
        let words = t.with("dossier-against.paper", &[("paper", paper.into())]);
        (format!("{base}/quyet-dinh.pdf"), words)
    });
    let rounds = supplement::rounds(desk, &case);
    let others: Vec<String> = case.open_by.iter().map(|open| open.name.clone()).collect();
    let candidates: Vec<Choice> = case
        .candidates
        .iter()
        .map(|entry| {
            let words = format!(
                "{} – {} – {} – {}",
                entry.number,
                entry.name,
                domain::date::printed(entry.birth_date),
                entry.mother_name
            );
            Choice::new(entry.entry.to_string(), words)
        })
        .collect();
    let (version, allowed, stopped) = (
        case.case.version.to_string(),
        case.allowed.clone(),
        case.is_stopped(),
    );
    let agreed = case.case.stage == CaseStage::DraftConfirmed;
    let faults = Faults::from(said.faults.clone());
    let standing = draft::standing(desk, &case);
    let mut judging = draft::judging(desk, &case, &version, &faults, &said);
    let holder = hands::holder(desk, &case, said.held);
    let notes = hands::notes(desk, &case, faults.of("note"), said.note.clone());
    let done = said.done.map(|kind| {
        let act = t.get(&format!("desk-act-{}", kind.as_str()));
        let next = hands::next_button(desk, &case.case.code, ButtonKind::Primary);
        view! {
            <div id="xong" tabindex="-1">
                <Notice t kind=NoticeKind::Success>
                    <p>{t.with("desk-done", &[("act", act.into())])}</p>
                    {next}
                </Notice>
            </div>
        }
        .into_any()
    });
    let banner = clock::banner(desk, &case);
    let second = second::waits(desk, &case);
    let papers = paper::section(desk, &case);
    let head = desk
        .head(t.get("desk-case"))
        .error(!said.faults.is_empty() || said.changed || said.held || !said.stops.is_empty())
        .back(desk.href(""));
    render::page(&app.site, head, move || {
        let reasoned = |kind: ActionKind| {
            let key = kind.as_str();
            let reason_id = format!("{key}.reason");
            let article_id = format!("{key}.article");
            let fault = faults.of(&reason_id);
            let article_fault = faults.of(&article_id);
            let open = fault.is_some() || article_fault.is_some();
            let article = (kind == ActionKind::Refuse).then(|| {
                view! { <Field t id=article_id label=t.get("desk-article") fault=article_fault value=said.article.clone()/> }
            });
            let inner = view! {
                <TextArea t id=reason_id label=t.get("desk-reason") hint=t.get(reason_hint(kind)) fault value=said.reason.clone()/>
                {article}
            }
            .into_any();
            let (summary, form) = (
                t.get(&format!("desk-act-{key}")),
                form(t, &version, kind, inner),
            );
            view! { <Details summary open>{form}</Details> }.into_any()
        };
        let acts: Vec<AnyView> = allowed
            .iter()
            .map(|kind| match kind {
                ActionKind::NotAccept
                | ActionKind::Refuse
                | ActionKind::ProposeLate
                | ActionKind::ProposeReopening
                | ActionKind::SendBack => reasoned(*kind),
                ActionKind::IssueCopy => {
                    let choices = case.candidates.iter().zip(&candidates).map(|(entry, _)| {
                        let words = format!("{} – {} – {}", entry.number, entry.name, domain::date::printed(entry.birth_date));
                        Choice::new(entry.entry.to_string(), words)
                    }).collect::<Vec<_>>();
                    let fault = faults.of("entry");
                    let none = choices.is_empty().then(|| view! { <p>{t.get("desk-no-entry")}</p> });
                    let inner = view! { {none} <Radios t id="entry" legend=t.get("desk-entry") fault choices/> }.into_any();
                    form(t, &version, *kind, inner)
                }
                ActionKind::SendDraft if judging.is_some() => judging.take().into_any(),
                ActionKind::SendDraft if agreed => {
                    let form = form(t, &version, *kind, ().into_any());
                    view! { <Details summary=t.get("desk-draft-again")><p>{t.get("desk-draft-again.text")}</p>{form}</Details> }.into_any()
                }
                ActionKind::RequestSupplement => view! {
                    <p><LinkButton kind=ButtonKind::Secondary href=format!("{base}/bo-sung")>{t.get("desk-act-request_supplement")}</LinkButton></p>
                }
                .into_any(),
                ActionKind::Accept | ActionKind::Register | ActionKind::SendDraft | ActionKind::Sign | ActionKind::Agree => form(t, &version, *kind, ().into_any()),
                ActionKind::AskVerification | ActionKind::RecordVerification | ActionKind::Postpone => {
                    let (inner, open) = said.clock.fields(t, *kind, &faults).unwrap_or_else(|| (().into_any(), false));
                    let summary = t.get(&format!("desk-act-{}", kind.as_str()));
                    let form = form(t, &version, *kind, inner);
                    view! { <Details summary open>{form}</Details> }.into_any()
                }
            })
            .collect();
        view! {
            <ErrorSummary t faults=faults.clone()/>
            {done}
            <h1>{words.name()}</h1>
            <nav class="skips" aria-label=t.get("desk-skips")>
                <ul class="inline">
                    {SKIPS.map(|(key, target, words)| view! { <li><a class="link" href=target accesskey=key>{t.get(words)}</a></li> })}
                </ul>
                <p class="keys">{t.get("desk-keys")}</p>
            </nav>
            {holder}
            {(!said.stops.is_empty()).then(|| view! {
                <Warning t>{t.get("desk-stopped")}</Warning>
                <ul>{said.stops.into_iter().map(|stop| view! { <li>{stop}</li> }).collect_view()}</ul>
            })}
            {said.changed.then(|| view! { <Clash t last=steps.last().cloned() wanted=said.wanted reason=said.reason.clone() article=said.article.clone()/> })}
            {(!others.is_empty()).then(|| view! { <Notice t><p>{t.with("desk-open-by", &[("names", others.join(", ").into())])}</p></Notice> })}
            {banner}
            {second}
            <div class="desk">
                <div class="desk-answers">
                    <h2 class="unseen" id="tra-loi" tabindex="-1">{t.get("desk-answers")}</h2>
                    <Facts facts/>
                    {rounds}
                    {cards.into_iter().map(|(title, rows)| view! { <SummaryCard title><SummaryList t rows/></SummaryCard> }).collect_view()}
                </div>
                <div class="desk-side">
                    <h2>{t.get("desk-findings")}</h2>
                    {stopped.then(|| view! { <Warning t>{t.get("desk-stopped")}</Warning> })}
                    {findings.is_empty().then(|| view! { <p>{t.get("desk-no-findings")}</p> })}
                    <ul>{findings.into_iter().map(|(stops, said)| view! { <li>{stops.then(|| view! { <strong>{t.get("desk-stop")}" "</strong> })}{said}</li> }).collect_view()}</ul>
                    {compare.map(|href| view! { <p><Link href>{t.get("desk-compare-link")}</Link></p> })}
                    {super::legs::section(t, legs)}
                    <h2 id="giay-to" tabindex="-1">{t.get("desk-files")}</h2>
                    <ul class="files">
                        {files.into_iter().map(|(href, label, name, picture)| view! {
                            <li>
                                <Link href=href.clone() context=name.clone()>{label}</Link>
                                {picture.then(|| view! { <a href=href.clone()><img class="evidence" src=format!("{href}?nho=1") alt=name loading="lazy"/></a> })}
                            </li>
                        }).collect_view()}
                    </ul>
                    {papers}
                    {standing.map(|standing| view! { <h2>{t.get("desk-draft-title")}</h2> {standing} })}
                    <h2 id="viec" tabindex="-1">{t.get("desk-actions")}</h2>
                    {acts.is_empty().then(|| view! { <p>{t.get("desk-nothing")}</p> })}
                    {acts}
                    {notes}
                    {decision.map(|(href, words)| view! { <p><Link href>{words}</Link></p> })}
                    <h2>{t.get("dossier-history")}</h2>
                    <Timeline steps/>
                </div>
            </div>
        }
    })
}

/// For whom the reason of an act is written.
fn reason_hint(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::ProposeLate => "second-reason-late",
        ActionKind::ProposeReopening => "second-reason-reopening",
        ActionKind::SendBack => "second-reason-back",
        _ => "desk-reason.hint",
    }
}

/// The form of one action; it carries the version of the case that was on the screen.
fn form(t: &'static i18n::Texts, version: &str, kind: ActionKind, inner: AnyView) -> AnyView {
    let (version, key) = (version.to_owned(), kind.as_str());
    let warn = matches!(
        kind,
        ActionKind::NotAccept | ActionKind::Refuse | ActionKind::SendBack
    );
    let button = if warn {
        ButtonKind::Warning
    } else {
        ButtonKind::Primary
    };
    let words = t.get(&format!("desk-act-{key}"));
    view! {
        <PostForm>
            <Hidden name="version" value=version/>
            <Hidden name="action" value=key/>
            {inner}
            <Button kind=button>{words}</Button>
        </PostForm>
    }
    .into_any()
}
