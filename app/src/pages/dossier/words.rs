//! A dossier in words.

use std::borrow::Cow;

use domain::{calendar, dossier::Stage, mission::zone_of, procedure::Outcome};
use i18n::{Lang, marks::typed, moment, moment_of_office};
use leptos::prelude::*;
use portal::{DossierView, DraftPaper, DraftPaperState};

use crate::{
    components::{Running, Step, StepState, Tone},
    visit::Visit,
};

/// The colour of a stage; never its only sign.
pub(super) fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Decided | Stage::Delivered => Tone::Good,
        Stage::NotAccepted | Stage::Stopped => Tone::Problem,
        _ => Tone::Waiting,
    }
}

/// The name of a stage.
pub(super) fn stage(visit: &Visit, stage: Stage) -> &'static str {
    visit.t.get(&format!("stage-{}", stage.as_str()))
}

/// A moment as clocks in Viet Nam show it.
pub(super) fn at(lang: Lang, moment_: chrono::DateTime<chrono::Utc>) -> String {
    moment(lang, calendar::local(moment_))
}

/// A moment as clocks at the office of a dossier show it.
pub(super) fn at_office(
    lang: Lang,
    dossier: &DossierView,
    at: chrono::DateTime<chrono::Utc>,
) -> String {
    moment_of_office(lang, zone_of(dossier.office.as_str()), at)
}

/// What happened, in order, and what comes next.
pub(super) fn steps(visit: &Visit, dossier: &DossierView) -> Vec<Step> {
    let mut steps: Vec<Step> = dossier
        .events
        .iter()
        .map(|event| {
            let key = format!("event-{}", event.kind);
            let article = event.article.as_deref().unwrap_or_default();
            let reason = event.reason.as_deref().map(|reason| {
                let fill = [
                    ("reason", typed(visit.lang, reason).into()),
                    ("article", typed(visit.lang, article).into()),
                ];
                // A kind may have words of its own for what the registry wrote.
                visit
                    .t
                    .maybe_with(&format!("{key}.reason"), &fill)
                    .unwrap_or_else(|| match article {
                        "" => visit.t.with("event-reason", &fill),
                        _ => visit.t.with("event-reason.article", &fill),
                    })
            });
            Step {
                title: visit.t.get(&key).into(),
                when: at_office(visit.lang, dossier, event.at).into(),
                datetime: zone_of(dossier.office.as_str()).stamp(event.at).into(),
                text: reason
                    .or_else(|| visit.t.maybe(&format!("{key}.text")).map(str::to_owned))
                    .into(),
                state: StepState::Past,
            }
        })
        .collect();
    if let Some(last) = steps.last_mut() {
        last.state = StepState::Current;
    }
    if let Some(next) = next(visit, dossier) {
        steps.push(Step {
            title: next.into(),
            when: Default::default(),
            datetime: Default::default(),
            text: Default::default(),
            state: StepState::Ahead,
        });
    }
    steps
}

/// What comes next; nothing at an end. What is done while a dossier is in process depends
/// on what it asks for and how far that is.
fn next(visit: &Visit, dossier: &DossierView) -> Option<&'static str> {
    let draft = dossier.draft_paper.as_ref();
    let agreed = |draft: &DraftPaper| {
        matches!(
            draft.state,
            DraftPaperState::Confirmed | DraftPaperState::Silent
        )
    };
    let within = match dossier.stage {
        Stage::InProcess if dossier.appointment.is_some() => Some("stage-next-signing"),
        Stage::InProcess
            if matches!(
                dossier.version.outcome,
                Outcome::CopyFrom(_) | Outcome::CopiesOf(_)
            ) =>
        {
            Some("stage-next-copy")
        }
        Stage::InProcess if !dossier.version.parties.is_empty() => Some("stage-next-hour"),
        Stage::InProcess if draft.is_some_and(agreed) => Some("stage-next-entry"),
        _ => None,
    };
    match within {
        Some(key) => Some(visit.t.get(key)),
        None => visit
            .t
            .maybe(&format!("stage-{}.next", dossier.stage.as_str())),
    }
}

/// Why it ended against who filed, and by which article. Nothing for what was granted or
/// taken back.
pub(super) fn against(
    visit: &Visit,
    dossier: &DossierView,
) -> Option<Vec<(Cow<'static, str>, AnyView)>> {
    if !matches!(dossier.stage, Stage::Stopped | Stage::NotAccepted) {
        return None;
    }
    let last = dossier.events.last()?;
    let reason = typed(visit.lang, last.reason.as_deref()?);
    let mut facts = vec![(
        visit.t.get("dossier-against.reason").into(),
        reason.into_any(),
    )];
    if let Some(article) = last.article.as_deref() {
        let article = typed(visit.lang, article);
        let label = visit.t.get("dossier-against.article");
        facts.push((label.into(), article.into_any()));
    }
    Some(facts)
}

/// How the legal time runs.
pub(super) fn running(
    visit: &Visit,
    dossier: &DossierView,
    now: chrono::DateTime<chrono::Utc>,
) -> Running {
    if dossier.stage.is_final() {
        let decided = dossier.events.iter().rfind(|event| event.kind == "decided");
        return Running::Stopped(decided.map(|event| at_office(visit.lang, dossier, event.at)));
    }
    let draft = dossier.draft_paper.as_ref();
    let proof_reading =
        dossier.stage == Stage::InProcess && draft.is_some_and(|draft| draft.waits(now));
    let choosing = dossier.appointment.is_some();
    if proof_reading
        || choosing
        || dossier.stage == Stage::SupplementRequested
        || dossier.verifying.is_some()
    {
        return Running::Paused;
    }
    let left = dossier.due_at - now;
    if left < chrono::TimeDelta::zero() {
        return Running::Late(i18n::Span::of(-left).in_words(visit.lang));
    }
    let zone = zone_of(dossier.office.as_str());
    if zone.local(dossier.due_at).date() == zone.local(now).date() {
        return Running::Today;
    }
    Running::Left(i18n::Span::left(left).in_words(visit.lang))
}
