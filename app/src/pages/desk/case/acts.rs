//! The forms of what may be done with a case now.

use domain::case::{ActionKind, CaseStage};
use leptos::prelude::*;
use registry::CaseView;

use super::{Desk, Said};
use crate::{
    components::{
        Button, ButtonKind, Choice, Details, Faults, Field, Hidden, LinkButton, PostForm, Radios,
        TextArea,
    },
    pages::desk::{against, asker, couple, draft},
};

/// The forms, in the order of the table of what may be done.
pub(super) fn forms(
    desk: &Desk,
    case: &CaseView,
    said: &Said,
    faults: &Faults,
    base: &str,
) -> Vec<AnyView> {
    let t = desk.t;
    let version = case.case.version.to_string();
    let agreed = case.case.stage == CaseStage::DraftConfirmed;
    let mut judging = draft::judging(desk, case, &version, faults, said);
    let form = |kind, inner| form(&version, kind, words(t, case, kind), inner);
    case.allowed
        .iter()
        .map(|kind| match kind {
            ActionKind::NotAccept
            | ActionKind::Refuse
            | ActionKind::ProposeLate
            | ActionKind::ProposeReopening
            | ActionKind::SendBack => {
                let (inner, open) = reason(t, *kind, said, faults, hint(case, *kind));
                folded(words(t, case, *kind), open, form(*kind, inner))
            }
            ActionKind::AskVerification | ActionKind::RecordVerification | ActionKind::Postpone => {
                let fields = said.clock.fields(t, *kind, faults);
                let (inner, open) = fields.unwrap_or_else(|| (().into_any(), false));
                folded(words(t, case, *kind), open, form(*kind, inner))
            }
            ActionKind::IssueCopy if case.picking.is_some() => {
                let grounds = grounds(t, case, said, faults);
                let inner = view! { <Hidden name="entry" value="picked"/> {grounds} };
                form(*kind, inner.into_any())
            }
            ActionKind::IssueCopy => form(*kind, entries(t, case, said, faults)),
            ActionKind::SendDraft if judging.is_some() => judging.take().into_any(),
            ActionKind::SendDraft if agreed => {
                let form = form(*kind, ().into_any());
                view! { <Details summary=t.get("desk-draft-again")><p>{t.get("desk-draft-again.text")}</p>{form}</Details> }.into_any()
            }
            ActionKind::RequestSupplement => {
                // What a colleague proposes is read as the citizen will see it.
                let (way, words) = match case.second.is_some() {
                    true => ("bo-sung/xem-truoc", "supplement-write.proposed"),
                    false => ("bo-sung", "desk-act-request_supplement"),
                };
                view! {
                    <p><LinkButton kind=ButtonKind::Secondary href=format!("{base}/{way}")>{t.get(words)}</LinkButton></p>
                }
                .into_any()
            }
            ActionKind::SetDay => {
                let open = faults.of("set_day.slot").is_some();
                folded(words(t, case, *kind), open, form(*kind, couple::hours(desk, case, faults)))
            }
            ActionKind::HandOver => form(*kind, couple::seen(desk, said, faults)),
            ActionKind::Deliver => {
                let fields = case.to_deliver.as_ref();
                let fields = fields.map(|waits| said.deliver.fields(desk, waits, faults));
                form(*kind, fields.into_any())
            }
            ActionKind::Accept
            | ActionKind::OfferDays
            | ActionKind::Register
            | ActionKind::SendDraft
            | ActionKind::Sign
            | ActionKind::Agree => form(*kind, ().into_any()),
        })
        .collect()
}

/// What an act is called on the page of this case: a death that takes two need not be
/// late.
pub(super) fn words(t: &'static i18n::Texts, case: &CaseView, kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::ProposeLate if case.is_change => t.get("desk-propose-change"),
        ActionKind::ProposeLate if !case.is_late => t.get("desk-propose-death"),
        ActionKind::RequestSupplement if case.second.is_some() => {
            t.get("desk-event-ask_again_proposed")
        }
        _ => t.get(&format!("desk-act-{}", kind.as_str())),
    }
}

/// A form that lies folded until it is wanted, or holds a fault.
fn folded(summary: &'static str, open: bool, form: AnyView) -> AnyView {
    view! { <Details summary open>{form}</Details> }.into_any()
}

/// The words of an act that needs a reason, and whether something is to be done about them:
/// one of them holds a fault, or they were typed and have not gone out.
fn reason(
    t: &'static i18n::Texts,
    kind: ActionKind,
    said: &Said,
    faults: &Faults,
    hint: &str,
) -> (AnyView, bool) {
    let reason_id = format!("{}.reason", kind.as_str());
    let article_id = format!("{}.article", kind.as_str());
    let (fault, article_fault) = (faults.of(&reason_id), faults.of(&article_id));
    // What was typed for one act is no word of another.
    let (typed, typed_article) = if said.wanted == Some(kind) {
        (said.reason.clone(), said.article.clone())
    } else {
        Default::default()
    };
    let faulty = fault.is_some() || article_fault.is_some();
    let open = faulty || !typed.is_empty() || !typed_article.is_empty();
    let article = against::is_one(kind).then(|| {
        view! { <Field t id=article_id label=t.get("desk-article") fault=article_fault value=typed_article/> }
    });
    let inner = view! {
        <TextArea t id=reason_id label=t.get("desk-reason") hint=t.get(hint) fault value=typed/>
        {article}
    };
    (inner.into_any(), open)
}

/// The entries a copy may be made of.
fn entries(t: &'static i18n::Texts, case: &CaseView, said: &Said, faults: &Faults) -> AnyView {
    let choices: Vec<Choice> = case
        .candidates
        .iter()
        .map(|entry| {
            let day = domain::date::printed(entry.died_on.unwrap_or(entry.birth_date));
            let mut words = format!("{} – {} – {day}", entry.number, entry.name);
            if let Some(office) = &entry.old_office {
                words = format!("{words} – {office}");
            }
            if entry.revoked {
                words = format!("{words} – {}", t.get("paper-state-revoked"));
            }
            let choice = Choice::new(entry.entry.to_string(), words);
            match asker::told(t, entry) {
                Some(told) => choice.hint(told),
                None => choice,
            }
        })
        .collect();
    let fault = faults.of("entry");
    let none = choices
        .is_empty()
        .then(|| view! { <p>{t.get("desk-no-entry")}</p> });
    let grounds = grounds(t, case, said, faults);
    let chosen = said.entry.clone();
    view! {
        {none}
        <Radios t id="entry" legend=t.get("desk-entry") fault choices chosen/>
        {grounds}
    }
    .into_any()
}

/// What the registrar has seen, where an entry does not name who asks.
fn grounds(
    t: &'static i18n::Texts,
    case: &CaseView,
    said: &Said,
    faults: &Faults,
) -> Option<AnyView> {
    let picked = case
        .picking
        .iter()
        .filter_map(|picking| picking.picked.as_ref());
    let mut all = case.candidates.iter().chain(picked.flatten());
    let fault = faults.of("issue_copy.grounds");
    (all.any(|entry| entry.names_asker == Some(false)) || fault.is_some()).then(|| {
        let value = said.grounds.clone();
        let (label, hint) = (t.get("desk-grounds"), t.get("desk-grounds.hint"));
        view! { <TextArea t id="issue_copy.grounds" label hint fault value/> }.into_any()
    })
}

/// For whom the reason of an act is written.
fn hint(case: &CaseView, kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::ProposeLate if case.is_change => "desk-propose-change.hint",
        ActionKind::ProposeLate if !case.is_late => "desk-propose-death.hint",
        ActionKind::ProposeLate => "second-reason-late",
        ActionKind::ProposeReopening => "second-reason-reopening",
        ActionKind::SendBack => "second-reason-back",
        _ => "desk-reason.hint",
    }
}

/// The form of one action; it carries the version of the case that was on the screen.
fn form(version: &str, kind: ActionKind, words: &'static str, inner: AnyView) -> AnyView {
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
