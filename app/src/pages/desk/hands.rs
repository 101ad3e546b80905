//! Who works on a case: taking it, handing it over, giving it back, notes among
//! colleagues, and the way to the next case.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use registry::{ActError, CaseView, FieldProblem};
use serde::Deserialize;

use super::{
    Desk,
    act::{again, answered},
    case::{Said, view},
};
use crate::{
    components::{
        Button, ButtonGroup, ButtonKind, Choice, Details, ErrorSummary, Fault, Faults, Field,
        Hidden, Link, Notice, PostForm, Radios, Step, StepState, TextArea, Timeline,
    },
    failure::{Failure, Reason},
    render,
    state::App,
};

/// Field of why a case is taken from a colleague.
pub(super) const TAKEN: &str = "taken";

/// Which hand, and why a case is taken over.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Hand {
    hand: String,
    taken: String,
}

/// `POST /{lang}/can-bo/ho-so/{code}/nhan`
pub(super) async fn take(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(Hand { hand, taken }): Form<Hand>,
) -> Result<Response, Failure> {
    let (registry, officer) = (&app.registry, &desk.officer);
    let done = match hand.as_str() {
        "claim" => registry.claim(officer, &code).await,
        "take_over" => {
            let done = registry.take_over(officer, &code, &taken).await;
            if done.is_err() {
                let typed = Said {
                    reason: taken,
                    form: TAKEN,
                    ..Said::default()
                };
                let texts = (TAKEN, "desk-take-over");
                return answered(&app, &desk, &code, done, texts, typed).await;
            }
            done
        }
        "give_back" => registry.give_back(officer, &code).await,
        _ => return Err(Failure::new(Reason::Unreadable).at(desk.lang)),
    };
    match done {
        Ok(()) if hand == "give_back" => Ok(Redirect::to(&desk.href("")).into_response()),
        Ok(()) => Ok(Redirect::to(&desk.href(&format!("/ho-so/{code}#viec"))).into_response()),
        Err(error) => refused(&app, &desk, &code, error, String::new()).await,
    }
}

/// A colleague and what to know.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct HandOver {
    to: String,
    note: String,
}

/// `GET /{lang}/can-bo/ho-so/{code}/ban-giao`
pub(super) async fn ask_hand_over(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(
        hand_over_page(&app, &desk, &code, Vec::new(), HandOver::default())
            .await?
            .into_response(),
    )
}

/// `POST /{lang}/can-bo/ho-so/{code}/ban-giao`
pub(super) async fn hand_over(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(typed): Form<HandOver>,
) -> Result<Response, Failure> {
    let mut faults = Vec::new();
    let to = typed.to.parse().ok();
    if to.is_none() {
        faults.push(Fault::new("to", desk.t.get("desk-hand-to.missing")));
    }
    // Both fields are judged before anything is done.
    if typed.note.trim().is_empty() {
        faults.push(Fault::new("note", desk.t.get("desk-note.missing")));
    }
    if let (Some(to), true) = (to, faults.is_empty()) {
        let done = app
            .registry
            .hand_over(&desk.officer, &code, to, &typed.note)
            .await;
        match done {
            Ok(()) => return Ok(Redirect::to(&desk.href("")).into_response()),
            Err(ActError::Invalid(_)) => {
                faults.push(Fault::new("note", desk.t.get("desk-note.long")));
            }
            Err(error) => return refused(&app, &desk, &code, error, typed.note).await,
        }
    }
    let page = hand_over_page(&app, &desk, &code, faults, typed).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn hand_over_page(
    app: &App,
    desk: &Desk,
    code: &str,
    faults: Vec<Fault>,
    typed: HandOver,
) -> Result<render::Page, Failure> {
    desk.case(app, code).await?;
    let colleagues = app
        .registry
        .colleagues(&desk.officer)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let t = desk.t;
    let head = desk
        .head(t.get("desk-hand-over"))
        .error(!faults.is_empty())
        .back(desk.href(&format!("/ho-so/{code}")));
    let code = code.to_owned();
    Ok(render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let none = colleagues.is_empty();
        let choices: Vec<Choice> = colleagues
            .into_iter()
            .map(|colleague| Choice::new(colleague.id.to_string(), colleague.name))
            .collect();
        let (to, note) = (faults.of("to"), faults.of("note"));
        view! {
            <ErrorSummary t faults=faults.clone()/>
            <h1>{t.get("desk-hand-over")}</h1>
            <p>{t.with("desk-hand-over.text", &[("code", code.into())])}</p>
            {none.then(|| view! { <p>{t.get("desk-hand-nobody")}</p> })}
            {(!none).then(|| view! {
                <PostForm>
                    <Radios t id="to" legend=t.get("desk-hand-to") fault=to choices chosen=typed.to/>
                    <TextArea t id="note" label=t.get("desk-note") hint=t.get("desk-note.hint") fault=note value=typed.note/>
                    <Button>{t.get("desk-hand-over")}</Button>
                </PostForm>
            })}
        }
    }))
}

/// A note for colleagues.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Noted {
    note: String,
}

/// `POST /{lang}/can-bo/ho-so/{code}/ghi-chu`
pub(super) async fn note(
    State(app): State<App>,
    desk: Desk,
    Path((_, code)): Path<(String, String)>,
    Form(typed): Form<Noted>,
) -> Result<Response, Failure> {
    match app.registry.note(&desk.officer, &code, &typed.note).await {
        Ok(()) => {
            let here = desk.href(&format!("/ho-so/{code}#ghi-chu"));
            Ok(Redirect::to(&here).into_response())
        }
        Err(ActError::Invalid(problems)) => {
            let key = match problems.first() {
                Some(FieldProblem::TooLong(..)) => "desk-note.long",
                _ => "desk-note.missing",
            };
            let said = Said {
                faults: vec![Fault::new("note", desk.t.get(key))],
                note: typed.note,
                ..Said::default()
            };
            let page = again(&app, &desk, &code, said).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => refused(&app, &desk, &code, error, typed.note).await,
    }
}

/// The case that was just left.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct After {
    after: String,
}

/// `POST /{lang}/can-bo/tiep`: takes the next case in hand and opens it.
pub(super) async fn next(
    State(app): State<App>,
    desk: Desk,
    Form(After { after }): Form<After>,
) -> Result<Response, Failure> {
    match app.registry.next_case(&desk.officer, &after).await {
        Ok(Some(code)) => {
            Ok(Redirect::to(&desk.href(&format!("/ho-so/{code}#main"))).into_response())
        }
        Ok(None) => Ok(Redirect::to(&desk.href("?loc=unclaimed")).into_response()),
        Err(ActError::Store(error)) => Err(Failure::from(error).at(desk.lang)),
        Err(error) => {
            tracing::error!(%error, "the next case could not be taken");
            Err(Failure::new(Reason::Broken).at(desk.lang))
        }
    }
}

/// What a hand cannot do: a colleague has the case, it is closed, or it is not there. The
/// note that was typed stays on the page of the case.
async fn refused(
    app: &App,
    desk: &Desk,
    code: &str,
    error: ActError,
    note: String,
) -> Result<Response, Failure> {
    let said = match error {
        ActError::Held(_) => Said {
            held: true,
            ..Said::default()
        },
        ActError::NotAllowed | ActError::Stale => Said {
            changed: true,
            ..Said::default()
        },
        ActError::Conflict(now) => {
            let said = Said {
                changed: true,
                note,
                ..Said::default()
            };
            return Ok((StatusCode::CONFLICT, view(app, desk, *now, said)).into_response());
        }
        ActError::Store(error) => return Err(Failure::from(error).at(desk.lang)),
        _ => return Err(Failure::not_found().at(desk.lang)),
    };
    let page = again(app, desk, code, Said { note, ..said }).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// A colleague has the open case in hand: it can be taken over.
pub(super) fn may_take_over(case: &CaseView) -> bool {
    let held = case.held.as_ref().is_some_and(|holder| !holder.own);
    held && case.case.stage.is_open()
}

/// Who has the case in hand, and what the reader can do about it.
pub(super) fn holder(desk: &Desk, case: &CaseView, said: &Said, faults: &Faults) -> AnyView {
    let (t, refused) = (desk.t, said.held);
    if !case.case.stage.is_open() {
        return ().into_any();
    }
    let base = desk.href(&format!("/ho-so/{}", case.case.code));
    let action = format!("{base}/nhan");
    let here = action.clone();
    let hand = move |hand: &'static str, key: &'static str, kind: ButtonKind| {
        let action = action.clone();
        view! {
            <PostForm action>
                <Hidden name="hand" value=hand/>
                <Button kind key>{t.get(&format!("desk-hand-{}", hand.replace('_', "-")))}</Button>
            </PostForm>
        }
    };
    match &case.held {
        None => view! {
            <div class="hands"><p>{t.get("desk-hand-free")}</p>{hand("claim", "c", ButtonKind::Secondary)}</div>
        }
        .into_any(),
        Some(holder) if holder.own => {
            let until = desk.moment(holder.until);
            let handed = holder.handed_by.clone().map(|by| {
                let note = holder.note.as_deref().unwrap_or_default();
                let (by, note) = (desk.named(&by), i18n::marks::typed(desk.lang, note));
                view! { <Notice t><p>{t.with("desk-hand-from", &[("name", by.into())])}</p><p>{note}</p></Notice> }
            });
            view! {
                <div class="hands">
                    {handed}
                    <p>{t.with("desk-hand-own", &[("until", until.into())])}</p>
                    <ButtonGroup>
                        {hand("give_back", "b", ButtonKind::Secondary)}
                        <Link href=format!("{base}/ban-giao")>{t.get("desk-hand-over")}</Link>
                    </ButtonGroup>
                </div>
            }
            .into_any()
        }
        Some(holder) => {
            let since = desk.moment(holder.since);
            let words = t.with(
                "desk-hand-other",
                &[
                    ("name", desk.named(&holder.name).into()),
                    ("since", since.into()),
                ],
            );
            let why = holder.note.clone().filter(|_| holder.handed_by.is_none());
            let why = why.map(|why| i18n::marks::typed(desk.lang, &why));
            let why = why.map(|why| t.with("desk-hand-taken", &[("reason", why.into())]));
            let (fault, typed) = (faults.of(TAKEN), said.typed_in(TAKEN).to_owned());
            view! {
                <Notice t>
                    {refused.then(|| view! { <p><strong>{t.get("desk-hand-refused")}</strong></p> })}
                    <p>{words}</p>
                    {why.map(|why| view! { <p>{why}</p> })}
                    <PostForm action=here>
                        <Hidden name="hand" value="take_over"/>
                        <Field t id=TAKEN label=t.get("desk-take-over") hint=t.get("desk-take-over.hint") fault value=typed/>
                        <Button kind=ButtonKind::Warning key="c">{t.get("desk-hand-take-over")}</Button>
                    </PostForm>
                </Notice>
            }
            .into_any()
        }
    }
}

/// The notes of a case and the box for one more.
pub(super) fn notes(desk: &Desk, case: &CaseView, fault: Option<Fault>, typed: String) -> AnyView {
    let t = desk.t;
    let action = desk.href(&format!("/ho-so/{}/ghi-chu", case.case.code));
    let steps: Vec<Step> = case
        .notes
        .iter()
        .map(|note| Step {
            title: desk.named(&note.officer_name).into(),
            when: desk.moment(note.at).into(),
            datetime: Default::default(),
            text: i18n::marks::typed(desk.lang, &note.text).into(),
            state: StepState::Past,
        })
        .collect();
    let none = steps.is_empty();
    let open = fault.is_some() || !typed.is_empty();
    view! {
        <h2 id="ghi-chu" tabindex="-1">{t.get("desk-notes")}</h2>
        {none.then(|| view! { <p>{t.get("desk-notes-none")}</p> })}
        {(!none).then(|| view! { <Timeline steps/> })}
        <Details summary=t.get("desk-note-add") open>
            <PostForm action>
                <TextArea t id="note" label=t.get("desk-note") hint=t.get("desk-note.hint") fault value=typed/>
                <Button kind=ButtonKind::Secondary>{t.get("desk-note-add")}</Button>
            </PostForm>
        </Details>
    }
    .into_any()
}

/// The button that opens the next case: the same key everywhere.
pub(super) fn next_button(desk: &Desk, after: &str, kind: ButtonKind) -> AnyView {
    let (t, action, after) = (desk.t, desk.href("/tiep"), after.to_owned());
    view! {
        <PostForm action>
            <Hidden name="after" value=after/>
            <Button kind key="n">{t.get("desk-next")}</Button>
        </PostForm>
    }
    .into_any()
}
