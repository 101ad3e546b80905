//! The account itself: how it is told, its sessions and its password.

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use portal::{ChangeError, LENGTH_LEAST};
use serde::Deserialize;

use super::{
    Sent,
    form::{Input, field},
    told,
};
use crate::{
    components::{Button, ButtonKind, ErrorSummary, Fault, Faults, Hidden, PostForm},
    failure::{Failure, Reason},
    render,
    state::App,
    visit::Visit,
};

/// What has just been done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    xong: String,
}

pub(super) async fn account(
    State(app): State<App>,
    visit: Visit,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    Ok(account_page(&app, &visit, Vec::new(), done.xong == "1")
        .await?
        .into_response())
}

async fn account_page(
    app: &App,
    visit: &Visit,
    faults: Vec<Fault>,
    chosen: bool,
) -> Result<render::Page, Failure> {
    let Some(signed) = visit.visitor.account.clone() else {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    };
    let sessions = app
        .portal
        .sessions(&visit.visitor)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let wanted = app
        .portal
        .wishes(&visit.visitor)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let sms = app.portal.sends_sms();
    let choose = visit.href("/tai-khoan/bao-tin");
    let t = visit.t;
    let base = visit.href("/tai-khoan/phien");
    let head = visit
        .head(t.get("account"))
        .error(!faults.is_empty())
        .back(visit.href("/ho-so"));
    let lang = visit.lang;
    Ok(render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let rows: Vec<_> = sessions
            .into_iter()
            .map(|session| {
                let here = session.id == signed.session;
                let seen = i18n::moment(lang, domain::calendar::local(session.seen_at));
                let (agent, base, id) = (device(&session.agent), base.clone(), session.id.to_string());
                view! {
                    <li>
                        <span>{agent}" – "{seen}</span>
                        {if here {
                            view! { <strong>" "{t.get("account-here")}</strong> }.into_any()
                        } else {
                            view! { <PostForm action=base><Hidden name="session" value=id/><Button kind=ButtonKind::Quiet>{t.get("account-end")}</Button></PostForm> }.into_any()
                        }}
                    </li>
                }
            })
            .collect();
        let (present, new) = (
            field(t, Input::Present, "", &faults),
            field(t, Input::NewPassword, "", &faults),
        );
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get("account")}</h1>
            <p>{signed.email.as_str().to_owned()}</p>
            {told::part(t, choose, &wanted, sms, chosen)}
            <h2>{t.get("account-sessions")}</h2>
            <ul>{rows}</ul>
            <PostForm action=base.clone()><Button kind=ButtonKind::Secondary>{t.get("account-end-others")}</Button></PostForm>
            <h2>{t.get("account-password")}</h2>
            <PostForm>{present}{new}<Button>{t.get("account-password")}</Button></PostForm>
        }
    }))
}

/// What browsers call themselves, and what people call them. One that copies the name of
/// another stands before it.
const BROWSERS: [(&str, &str); 9] = [
    ("coc_coc_browser", "Coc Coc"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Edg", "Microsoft Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];

/// The same of what they run on.
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The device of a session, as its owner would call it; what says neither stays as it is.
fn device(agent: &str) -> String {
    let named = |names: &[(&str, &'static str)]| -> Option<&'static str> {
        let found = names.iter().find(|(sign, _)| agent.contains(*sign));
        found.map(|(_, name)| *name)
    };
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => agent.to_owned(),
    }
}

pub(super) async fn end_session(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    if visit.visitor.account.is_none() {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    }
    let failed = |e| Failure::from(e).at(visit.lang);
    match typed.session {
        Some(session) => {
            app.portal
                .end_session(&visit.visitor, session)
                .await
                .map_err(failed)?;
        }
        None => {
            app.portal
                .end_other_sessions(&visit.visitor)
                .await
                .map_err(failed)?;
        }
    }
    Ok(Redirect::to(&visit.href("/tai-khoan")).into_response())
}

pub(super) async fn change_password(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let (at, key) = match app
        .portal
        .change_password(&visit.visitor, &typed.present, &typed.password)
        .await
    {
        Ok(()) => return Ok(Redirect::to(&visit.href("/tai-khoan")).into_response()),
        Err(ChangeError::Weak(_)) => ("password", "error-password-weak"),
        Err(ChangeError::Busy(_)) => return Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(ChangeError::Limited(limited)) => return Err(Failure::too_many(limited).at(visit.lang)),
        Err(ChangeError::Store(error)) => return Err(Failure::from(error).at(visit.lang)),
        Err(_) => ("present", "account-present.wrong"),
    };
    let message = visit.t.with(key, &[("least", LENGTH_LEAST.into())]);
    let page = account_page(&app, &visit, vec![Fault::new(at, message)], false).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn a_device_is_named_as_its_owner_would_name_it() {
        let phone = "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36";
        assert_eq!(device(phone), "Chrome, Android");
        let tablet = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) Version/17.5 Safari/604.1";
        assert_eq!(device(tablet), "Safari, iPad");
        assert_eq!(device("curl/8.5.0"), "curl/8.5.0");
    }
}
