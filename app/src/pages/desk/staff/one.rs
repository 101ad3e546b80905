//! One officer's account: change what it says, lock or open it, give another password.

use axum::{
    extract::{Form, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use registry::{OfficerChange, OfficerDetails, OfficerLine, StaffError};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    changes,
    form::{self, Sent},
    words::{HERE, failed},
};
use crate::{
    components::{
        Button, ButtonKind, ErrorSummary, Facts, Fault, Faults, Hidden, Inset, Notice, NoticeKind,
        PostForm,
    },
    failure::{Failure, Reason},
    head::Layout,
    pages::desk::Desk,
    render,
    state::App,
};

/// What has just been done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    xong: String,
}

/// `GET /{lang}/can-bo/tai-khoan/{officer}`
pub(super) async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((_, officer)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let (line, changes) = found(&app, &desk, &officer).await?;
    let sent = Sent::of(&line);
    Ok(view(&app, &desk, line, &changes, sent, Vec::new(), &done.xong).into_response())
}

/// `POST /{lang}/can-bo/tai-khoan/{officer}`
pub(super) async fn change(
    State(app): State<App>,
    desk: Desk,
    Path((_, officer)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (line, changes) = found(&app, &desk, &officer).await?;
    let sent = Sent::read(pairs);
    let (registry, admin, id) = (&app.registry, &desk.officer, line.id);
    let answer = match sent.act.as_str() {
        "changed" => {
            let details = OfficerDetails {
                name: sent.name.clone(),
                pin: sent.pin.clone(),
                title: sent.title.clone(),
                roles: sent.roles.clone(),
            };
            registry.change_officer(admin, id, &details).await
        }
        "locked" => registry.lock_officer(admin, id, true).await,
        "opened" => registry.lock_officer(admin, id, false).await,
        "password" => registry.reset_password(admin, id, &sent.password).await,
        _ => return Err(Failure::new(Reason::Unreadable).at(desk.lang)),
    };
    let (status, faults) = match answer {
        Ok(()) => {
            let done = desk.href(&format!("{HERE}/{id}?xong={}", sent.act));
            return Ok(Redirect::to(&done).into_response());
        }
        Err(StaffError::Invalid(problems)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            form::faults(desk.t, &problems),
        ),
        Err(StaffError::OwnAccount) => (
            StatusCode::CONFLICT,
            vec![Fault::new("roles", desk.t.get("staff-own"))],
        ),
        Err(error) => return Err(failed(&desk, error)),
    };
    // Only the form of the details carries details; the others show what is stored.
    let sent = if sent.act == "changed" {
        sent
    } else {
        Sent::of(&line)
    };
    let page = view(&app, &desk, line, &changes, sent, faults, "");
    Ok((status, page).into_response())
}

/// The account and what was done to it.
async fn found(
    app: &App,
    desk: &Desk,
    officer: &str,
) -> Result<(OfficerLine, Vec<OfficerChange>), Failure> {
    let id = Uuid::parse_str(officer).map_err(|_| Failure::not_found().at(desk.lang))?;
    let line = app.registry.officer_line(&desk.officer, id).await;
    let line = line.map_err(|error| failed(desk, error))?;
    let changes = app.registry.officer_changes(&desk.officer, id).await;
    Ok((line, changes.map_err(|error| failed(desk, error))?))
}

fn view(
    app: &App,
    desk: &Desk,
    line: OfficerLine,
    changes: &[OfficerChange],
    sent: Sent,
    faults: Vec<Fault>,
    done: &str,
) -> render::Page {
    let t = desk.t;
    let steps = changes::steps(desk, changes);
    let own = line.id == desk.officer.id;
    let said = ["made", "changed", "locked", "opened", "password"]
        .into_iter()
        .find(|known| *known == done)
        .map(|known| t.get(&format!("staff-done-{known}")));
    let state = if line.disabled {
        "staff-locked"
    } else {
        "staff-open"
    };
    let facts = vec![
        (t.get("desk-login").into(), line.login.clone().into_any()),
        (t.get("staff-state").into(), t.get(state).into_any()),
    ];
    let head = desk
        .head(t.get("staff-one"))
        .layout(Layout::Column)
        .error(!faults.is_empty())
        .back(desk.href(HERE));
    // A sent form shows its answer at an address without what was done before.
    let here = desk.href(&format!("{HERE}/{}", line.id));
    render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let (details, password) = (form::details(t, &sent, &faults), form::password(t, &faults));
        let (act, kind) = if line.disabled {
            ("opened", ButtonKind::Secondary)
        } else {
            ("locked", ButtonKind::Warning)
        };
        let lock = if own {
            view! { <Inset>{t.get("staff-own")}</Inset> }.into_any()
        } else {
            view! {
                <p>{t.get(&format!("staff-act-{act}.text"))}</p>
                <PostForm action=here.clone()>
                    <Hidden name="act" value=act/>
                    <Button kind>{t.get(&format!("staff-act-{act}"))}</Button>
                </PostForm>
            }
            .into_any()
        };
        view! {
            <ErrorSummary t faults/>
            {said.map(|said| view! { <Notice t kind=NoticeKind::Success><p>{said}</p></Notice> })}
            <h1>{t.get("staff-one")}</h1>
            <Facts facts/>
            <PostForm action=here.clone()>
                <Hidden name="act" value="changed"/>
                {details}
                <Button>{t.get("staff-act-changed")}</Button>
            </PostForm>
            <h2>{t.get("staff-password")}</h2>
            <PostForm action=here.clone()>
                <Hidden name="act" value="password"/>
                {password}
                <Button kind=ButtonKind::Secondary>{t.get("staff-act-password")}</Button>
            </PostForm>
            <h2>{t.get("staff-lock")}</h2>
            {lock}
            {changes::section(t, steps)}
        }
    })
}
