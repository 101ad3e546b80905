//! Two who declare together: how far each is, the invitation, leaving.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use i18n::{Questions, questions};
use leptos::prelude::*;
use portal::{Confirmation, Draft, DraftError, InviteError, Pair};
use uuid::Uuid;

use super::link;
use crate::{
    components::{
        Button, ButtonKind, Link, LinkButton, Notice, PostForm, Task, TaskList, TaskState, Warning,
    },
    cookies,
    failure::Failure,
    pages::code_door::{self, CodeDoor},
    render,
    state::App,
    visit::{Address, Visit},
};

/// `GET …/hai-nguoi`
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    let draft = match app.portal.draft(&visit.visitor, id).await {
        // The other's confirmation has filed it.
        Err(DraftError::Filed(code)) => {
            let filed = visit.href(&format!("/ho-so/{code}/da-nop"));
            return Ok(Redirect::to(&filed).into_response());
        }
        found => found.map_err(|e| Failure::from(e).at(visit.lang))?,
    };
    if !draft.is_of_several() {
        return Err(Failure::not_found().at(visit.lang));
    }
    Ok(view(&app, &visit, &draft).into_response())
}

/// `POST …/hai-nguoi/moi`: an invitation, in the place of the one before.
pub(super) async fn invite(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    match app.portal.invite(&visit.visitor, id).await {
        Ok(_) => Ok(Redirect::to(&link::page(&visit, id, "hai-nguoi")).into_response()),
        Err(error) => Err(Failure::from(error).at(visit.lang)),
    }
}

/// `GET …/hai-nguoi/roi`: one page before what cannot be undone.
pub(super) async fn ask_leave(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    app.portal
        .draft(&visit.visitor, id)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let t = visit.t;
    let back = link::page(&visit, id, "hai-nguoi");
    let head = visit.head(t.get("pair-leave")).back(back.clone());
    Ok(render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("pair-leave")}</h1>
            <Warning t>{t.get("pair-leave.text")}</Warning>
            <PostForm><Button kind=ButtonKind::Warning>{t.get("pair-leave.button")}</Button></PostForm>
            <p><Link href=back>{t.get("pair-leave.stay")}</Link></p>
        }
    })
    .into_response())
}

/// `POST …/hai-nguoi/roi`
pub(super) async fn leave(
    State(app): State<App>,
    visit: Visit,
    Address((_, id)): Address<(String, Uuid)>,
) -> Result<Response, Failure> {
    app.portal
        .leave_pair(&visit.visitor, id)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(Redirect::to(&link::page(&visit, id, "hai-nguoi")).into_response())
}

/// How each of the two stands, in words.
fn tasks(visit: &Visit, draft: &Draft, pair: Option<&Pair>, words: Questions) -> Vec<Task> {
    let t = visit.t;
    let judging = draft.judging;
    let complete = domain::procedure::declare(draft.version, &draft.answers, &judging).is_ok();
    let own = Task::new(
        t.get("pair-own"),
        Some(link::onward(visit, draft, &judging)),
        if complete {
            TaskState::Done
        } else {
            TaskState::ToDo
        },
    );
    let (state, hint) = match pair.map(|pair| pair.mine) {
        Some(Confirmation::Stands) => (TaskState::Done, None),
        Some(Confirmation::Changed) => (TaskState::ToDo, Some(t.get("pair-mine.changed"))),
        _ if complete => (TaskState::ToDo, None),
        _ => (TaskState::Blocked, Some(t.get("pair-mine.blocked"))),
    };
    let href = complete.then(|| link::review(visit, draft.id));
    let mine = Task::new(t.get("pair-mine"), href, state).hint(hint);
    let Some(pair) = pair else {
        return vec![own, mine];
    };
    let who = words.option(domain::procedure::PARTY, pair.other);
    let name = |key: &str| t.with(key, &[("who", who.into())]);
    let came = match pair.joined {
        true => TaskState::Done,
        false => TaskState::Awaited,
    };
    let came = Task::new(name("pair-came"), None::<String>, came);
    let (state, hint) = match pair.theirs {
        Confirmation::Stands => (TaskState::Done, None),
        Confirmation::Changed => (TaskState::Awaited, Some(t.get("pair-theirs.changed"))),
        Confirmation::None => (TaskState::Awaited, None),
    };
    let theirs = Task::new(name("pair-theirs"), None::<String>, state).hint(hint);
    vec![own, mine, came, theirs]
}

fn view(app: &App, visit: &Visit, draft: &Draft) -> render::Page {
    let t = visit.t;
    let words = questions(visit.lang, draft.procedure);
    let pair = draft.pair.clone();
    let tasks = tasks(visit, draft, pair.as_ref(), words);
    let said = domain::procedure::PARTY;
    let knows_who = draft.version.parties.contains(&draft.answers.trimmed(said));
    let against = pair
        .as_ref()
        .map(|pair| pair.against.clone())
        .unwrap_or_default();
    let wrong: Vec<_> = against
        .mine
        .iter()
        .filter_map(|problem| {
            let (page, _) = draft.version.question(problem.question)?;
            let href = format!("{}?sua=1", link::page(visit, draft.id, page.id));
            let said = words.problem(problem);
            Some(view! { <li><Link href>{said}</Link></li> }.into_any())
        })
        .collect();
    let has_wrong = !wrong.is_empty();
    let invitation = pair.as_ref().and_then(|pair| pair.invitation.clone());
    let joined = pair.as_ref().is_some_and(|pair| pair.joined);
    let invite = link::page(visit, draft.id, "hai-nguoi/moi");
    let leave = link::page(visit, draft.id, "hai-nguoi/roi");
    let door = visit.href("/loi-moi");
    let base = app.door.public_url.clone();
    let lang = visit.lang;
    let now = app.clock.now();
    let head = visit.head(t.get("pair")).back(link::first(visit, draft));
    render::page(&app.site, head, move || {
        let invited = invitation.map(|(code, until)| {
            let over = until <= now;
            let by = i18n::date(lang, domain::calendar::local(until).date());
            let address = format!("{base}{door}/{}", code.expose());
            view! {
                <p>{t.get("pair-invite.text")}</p>
                <p><strong class="code" translate="no" id="ma-moi">{code.expose_grouped()}</strong></p>
                <p>{t.get("pair-invite.link")}</p>
                <p><span class="code" translate="no" id="duong-moi">{address}</span></p>
                <p>{if over {
                    t.with("pair-invite.over", &[("day", by.into())])
                } else {
                    t.with("pair-invite.until", &[("day", by.into())])
                }}</p>
                <p>{t.get("pair-invite.own")}</p>
            }
        });
        let has_invitation = invited.is_some();
        view! {
            <h1>{t.get("pair")}</h1>
            <p class="lead">{t.get("pair.text")}</p>
            {has_wrong.then(|| view! {
                <Notice t><p>{t.get("pair-against.mine")}</p><ul>{wrong}</ul></Notice>
            })}
            {against.theirs.then(|| view! { <Notice t><p>{t.get("pair-against.theirs")}</p></Notice> })}
            <TaskList t id="pair-task" tasks/>
            {(!joined).then(|| view! {
                <section id="loi-moi">
                    <h2>{t.get("pair-invite")}</h2>
                    {invited}
                    {if knows_who {
                        let label = match has_invitation {
                            true => "pair-invite.again",
                            false => "pair-invite.button",
                        };
                        view! {
                            <PostForm action=invite>
                                <Button kind=ButtonKind::Secondary>{t.get(label)}</Button>
                            </PostForm>
                        }
                        .into_any()
                    } else {
                        view! { <p>{t.get("pair-invite.first")}</p> }.into_any()
                    }}
                </section>
            })}
            {(joined || has_invitation).then(|| view! { <p><Link href=leave>{t.get("pair-leave")}</Link></p> })}
        }
    })
}

/// `GET /{lang}/loi-moi`
pub(super) async fn ask(State(app): State<App>, visit: Visit) -> Response {
    door(&app, &visit, "", None).into_response()
}

/// `GET /{lang}/loi-moi/{code}`: the code of the link is on the page; nothing is opened
/// before the button is pressed.
pub(super) async fn ask_with(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Response {
    code_door::of_link(&code, |code| door(&app, &visit, code, None))
}

/// `POST /{lang}/loi-moi`
pub(super) async fn come(
    State(app): State<App>,
    visit: Visit,
    Form(form): Form<code_door::Typed>,
) -> Result<Response, Failure> {
    let refused = |status: StatusCode, key: &str| {
        let page = door(&app, &visit, &form.code, Some(visit.t.get(key)));
        Ok((status, page).into_response())
    };
    if form.code.trim().is_empty() {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "pair-code.missing");
    }
    match app.portal.come(&visit.visitor, &form.code).await {
        Ok((draft, key)) => {
            let to = link::onward(&visit, &draft, &draft.judging);
            Ok(cookies::led_with_key(&app.door, &to, key.as_ref()))
        }
        Err(InviteError::Unknown) => refused(StatusCode::UNPROCESSABLE_ENTITY, "pair-code.unknown"),
        Err(InviteError::Expired) => refused(StatusCode::GONE, "pair-code.expired"),
        Err(InviteError::Used) => refused(StatusCode::CONFLICT, "pair-code.used"),
        Err(InviteError::Own) => refused(StatusCode::CONFLICT, "pair-code.own"),
        Err(InviteError::Draft(DraftError::Filed(code))) => {
            Ok(Redirect::to(&visit.href(&format!("/ho-so/{code}"))).into_response())
        }
        Err(InviteError::Draft(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

fn door(app: &App, visit: &Visit, typed: &str, wrong: Option<&'static str>) -> render::Page {
    let t = visit.t;
    CodeDoor {
        title: t.get("pair-door"),
        text: t.get("pair-door.text"),
        label: t.get("pair-code"),
        hint: t.get("pair-code.hint"),
        button: t.get("pair-door.button"),
        action: visit.href("/loi-moi"),
        begun: Vec::new(),
    }
    .page(app, visit, typed, wrong)
}

/// The way to the page of the two, from any page of the draft.
pub(super) fn way(visit: &Visit, draft: &Draft) -> Option<AnyView> {
    let href = draft
        .is_of_several()
        .then(|| link::page(visit, draft.id, "hai-nguoi"))?;
    let label = visit.t.get("pair");
    Some(
        view! { <p><LinkButton href kind=ButtonKind::Secondary>{label}</LinkButton></p> }
            .into_any(),
    )
}
