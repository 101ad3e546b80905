//! Interlinked services: one line for each agency, with its clock, its state, its result.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    exchange::LegWish,
    leg::{LegKind, LegState},
    register::RegisterKind,
};
use i18n::Texts;
use leptos::prelude::*;
use portal::{DossierView, LegError};
use serde::Deserialize;

use super::{show, words};
use crate::{
    components::{Button, ButtonKind, Hidden, Notice, PostForm, StatusTag, Tone},
    failure::Failure,
    pages::real_time,
    state::App,
    visit::Visit,
};

/// What was wished: `retry` or `withdraw`.
#[derive(Deserialize)]
pub(super) struct Asked {
    wish: LegWish,
}

/// `POST /{lang}/ho-so/{code}/lien-thong/{leg}`
pub(super) async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((_, code, leg)): Path<(String, String, String)>,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let leg = LegKind::parse(&leg).ok_or_else(|| Failure::not_found().at(visit.lang))?;
    match app
        .portal
        .ask_leg(&visit.visitor, &code, leg, asked.wish)
        .await
    {
        Ok(()) => Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}"))).into_response()),
        Err(LegError::TooLate) => {
            let dossier = app.portal.dossier(&visit.visitor, &code).await;
            let dossier = dossier.map_err(|e| Failure::from(e).at(visit.lang))?;
            let real = real_time::of(&app, visit.lang, &dossier).await;
            let page = show::view(&app, &visit, &dossier, None, true, real);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(LegError::Dossier(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// The lines, made before the page is rendered.
pub(super) struct Rows {
    /// When all of them are due; none where each has a limit of its own.
    due: Option<String>,
    title: &'static str,
    lines: Vec<Line>,
    /// The agencies are those in the box.
    demo: bool,
}

struct Line {
    name: &'static str,
    since: String,
    due: Option<String>,
    state: &'static str,
    tone: Tone,
    said: Option<String>,
    late: Option<Late>,
    action: String,
    may_retry: bool,
    may_withdraw: bool,
}

/// The agency has not answered by when it was due.
struct Late {
    tag: &'static str,
    tone: Tone,
    text: String,
}

/// The legs of a dossier as they stand at a moment; nothing when there are none.
pub(super) fn rows(app: &App, visit: &Visit, dossier: &DossierView) -> Option<Rows> {
    let (demo, now) = (app.site.demo, app.clock.now());
    let t = visit.t;
    let first = dossier.legs.first()?;
    let after_death = first.kind.of() == RegisterKind::Death;
    let title = t.get(if after_death {
        "legs-after-death"
    } else {
        "legs"
    });
    let due = (!after_death).then(|| words::at(visit.lang, first.due_at));
    let lines = dossier
        .legs
        .iter()
        .map(|leg| Line {
            name: t.get(&format!("leg-{}", leg.kind.as_str())),
            since: t.with(
                "leg-since",
                &[
                    ("agency", t.get(leg.kind.agency()).into()),
                    ("when", words::at(visit.lang, leg.changed_at).into()),
                ],
            ),
            due: (after_death && leg.state.is_open()).then(|| {
                let due = words::at(visit.lang, leg.due_at);
                t.with("leg-due", &[("due", due.into())])
            }),
            state: t.get(&format!("leg-state-{}", leg.state.as_str())),
            tone: tone(leg.state, after_death),
            said: leg.said.clone(),
            late: leg.state.is_late(leg.due_at, now).then(|| Late {
                tag: t.get("leg-overdue"),
                tone: late_tone(after_death),
                text: t.with(
                    "leg-overdue.text",
                    &[("code", dossier.code.to_string().into())],
                ),
            }),
            action: visit.href(&format!(
                "/ho-so/{}/lien-thong/{}",
                dossier.code,
                leg.kind.as_str()
            )),
            may_retry: !dossier.follower && leg.state.may_retry(),
            may_withdraw: !dossier.follower && leg.state.may_withdraw(),
        })
        .collect();
    Some(Rows {
        due,
        title,
        lines,
        demo,
    })
}

/// After a death nothing is red.
fn tone(state: LegState, after_death: bool) -> Tone {
    match state {
        LegState::Failed if after_death => Tone::Waiting,
        LegState::Sent => Tone::Waiting,
        LegState::Received => Tone::Active,
        LegState::Done => Tone::Good,
        LegState::Failed => Tone::Problem,
        LegState::Withdrawn => Tone::Neutral,
    }
}

/// After a death nothing is red.
fn late_tone(after_death: bool) -> Tone {
    match after_death {
        true => Tone::Waiting,
        false => Tone::Problem,
    }
}

/// The section of the dossier's page. What an agency says is Vietnamese.
pub(super) fn section(t: &'static Texts, rows: Option<Rows>, late: bool) -> Option<AnyView> {
    let Rows {
        due,
        title,
        lines,
        demo,
    } = rows?;
    let due = due.map(|due| t.with("legs.due", &[("due", due.into())]) + " ");
    let lines = lines.into_iter().map(|line| {
        let wish = |wish: &'static str, words: &'static str| {
            view! {
                <PostForm action=line.action.clone()>
                    <Hidden name="wish" value=wish/>
                    <Button kind=ButtonKind::Secondary context=line.name>{words}</Button>
                </PostForm>
            }
        };
        let retry = line.may_retry.then(|| wish("retry", t.get("leg-retry")));
        let withdraw = line
            .may_withdraw
            .then(|| wish("withdraw", t.get("leg-withdraw")));
        let (tag, overdue) = match line.late {
            Some(late) => (Some((late.tag, late.tone)), Some(late.text)),
            None => (None, None),
        };
        view! {
            <li class="leg">
                <h3>
                    {line.name}" "<StatusTag tone=line.tone>{line.state}</StatusTag>
                    {tag.map(|(tag, tone)| view! { " " <StatusTag tone>{tag}</StatusTag> })}
                </h3>
                <p class="leg-since">{line.since}</p>
                {line.due.map(|due| view! { <p class="leg-since">{due}</p> })}
                {overdue.map(|text| view! { <p>{text}</p> })}
                {line.said.map(|said| view! { <p lang="vi">{said}</p> })}
                <div class="leg-wishes">{retry}{withdraw}</div>
            </li>
        }
    });
    Some(
        view! {
            <h2 id="lien-thong">{title}</h2>
            {late.then(|| view! { <Notice t><p>{t.get("leg-late")}</p></Notice> })}
            <p>{due}{t.get("legs.independent")}</p>
            {demo.then(|| view! { <p>{t.get("legs.demo")}</p> })}
            <ul class="legs">{lines.collect_view()}</ul>
        }
        .into_any(),
    )
}
