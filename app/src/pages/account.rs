//! Making an account, a forgotten password, the account itself.

use axum::{
    Router,
    extract::{Form, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use portal::{
    BeginError, ChangeError, ConfirmError, Entered, LENGTH_LEAST, RecoverError, TICKET_SECONDS,
    Token,
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    components::{
        Button, ButtonKind, ErrorSummary, Fault, Faults, Field, Hidden, Link, PostForm, Typed,
        Width,
    },
    cookies,
    failure::{Failure, Reason},
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/dang-ky", get(ask_register).post(register))
        .route("/{lang}/dang-ky/ma", get(ask_confirm).post(confirm))
        .route("/{lang}/quen-mat-khau", get(ask_recover).post(recover))
        .route(
            "/{lang}/quen-mat-khau/ma",
            get(ask_new_password).post(new_password),
        )
        .route("/{lang}/tai-khoan", get(account).post(change_password))
        .route("/{lang}/tai-khoan/phien", post(end_session))
}

/// All forms of this part.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    email: String,
    password: String,
    code: String,
    present: String,
    session: Option<Uuid>,
}

/// What a browser says it is.
pub(super) fn agent(headers: &HeaderMap) -> &str {
    headers
        .get(header::USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
}

/// What a form of this part shows.
struct Page {
    title: &'static str,
    text: Option<&'static str>,
    fields: &'static [Input],
    button: &'static str,
    links: &'static [(&'static str, &'static str)],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Input {
    Email,
    NewPassword,
    Code,
    Present,
}

const REGISTER: Page = Page {
    title: "register",
    text: Some("register.text"),
    fields: &[Input::Email, Input::NewPassword],
    button: "c-continue",
    links: &[("/dang-nhap", "sign-in")],
};
const CONFIRM: Page = Page {
    title: "mailed",
    text: Some("mailed.text"),
    fields: &[Input::Code],
    button: "c-continue",
    links: &[],
};
const RECOVER: Page = Page {
    title: "recover",
    text: Some("recover.text"),
    fields: &[Input::Email],
    button: "c-continue",
    links: &[("/dang-nhap", "sign-in")],
};
const NEW_PASSWORD: Page = Page {
    title: "new-password",
    text: Some("mailed.text"),
    fields: &[Input::Code, Input::NewPassword],
    button: "c-continue",
    links: &[],
};

fn form(
    app: &App,
    visit: &Visit,
    page: &'static Page,
    email: &str,
    faults: Vec<Fault>,
) -> render::Page {
    let t = visit.t;
    let wrong = !faults.is_empty();
    let head = visit
        .head(t.get(page.title))
        .error(wrong)
        .back(visit.href(""));
    let email = email.to_owned();
    let links: Vec<_> = page
        .links
        .iter()
        .map(|(path, key)| (visit.href(path), t.get(key)))
        .collect();
    render::page(&app.site, head, move || {
        let faults = Faults::from(faults);
        let fields: Vec<AnyView> = page
            .fields
            .iter()
            .map(|input| field(t, *input, &email, &faults))
            .collect();
        view! {
            <ErrorSummary t faults/>
            <h1>{t.get(page.title)}</h1>
            {page.text.map(|key| view! { <p>{t.get(key)}</p> })}
            <PostForm>
                {fields}
                <Button>{t.get(page.button)}</Button>
            </PostForm>
            {links.into_iter().map(|(href, words)| view! { <p><Link href>{words}</Link></p> }).collect_view()}
        }
    })
}

fn field(t: &'static i18n::Texts, input: Input, email: &str, faults: &Faults) -> AnyView {
    match input {
        Input::Email => {
            let (fault, value) = (faults.of("email"), email.to_owned());
            view! { <Field t id="email" label=t.get("account-email") fault value typed=Typed::Email autocomplete="username"/> }.into_any()
        }
        Input::NewPassword => {
            let fault = faults.of("password");
            let hint = t.with("register-password.hint", &[("least", LENGTH_LEAST.into())]);
            view! { <Field t id="password" label=t.get("register-password") hint fault typed=Typed::Password autocomplete="new-password"/> }.into_any()
        }
        Input::Code => {
            let fault = faults.of("code");
            view! { <Field t id="code" label=t.get("mailed-code") hint=t.get("mailed-code.hint") fault typed=Typed::Digits width=Width::Short autocomplete="one-time-code"/> }.into_any()
        }
        Input::Present => {
            let fault = faults.of("present");
            view! { <Field t id="present" label=t.get("account-present") fault typed=Typed::Password autocomplete="current-password"/> }.into_any()
        }
    }
}

fn wrong(
    app: &App,
    visit: &Visit,
    page: &'static Page,
    email: &str,
    at: &'static str,
    key: &'static str,
) -> Response {
    let message = visit.t.with(
        key,
        &[
            ("least", LENGTH_LEAST.into()),
            ("label", visit.t.get("account-email").into()),
        ],
    );
    let faults = vec![Fault::new(at, message)];
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        form(app, visit, page, email, faults),
    )
        .into_response()
}

/// An answer to somebody who came in: with the new session, without the mailed code.
pub(super) fn entered(app: &App, entered: &Entered, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.append(
        header::SET_COOKIE,
        cookies::set(&app.door, cookies::SESSION, &entered.session.expose(), None),
    );
    headers.append(
        header::SET_COOKIE,
        cookies::clear(&app.door, cookies::TICKET),
    );
    response
}

fn ticket(app: &App, to: &str, ticket: &Token) -> Response {
    let mut response = Redirect::to(to).into_response();
    let cookie: HeaderValue = cookies::set(
        &app.door,
        cookies::TICKET,
        &ticket.expose(),
        Some(TICKET_SECONDS),
    );
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

async fn ask_register(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &REGISTER, "", Vec::new()).into_response()
}

/// What a begun code answers; the same whether the address is known or not.
fn begun(
    app: &App,
    visit: &Visit,
    page: &'static Page,
    email: &str,
    next: &str,
    done: Result<portal::Begun, BeginError>,
) -> Result<Response, Failure> {
    match done {
        Ok(begun) => Ok(ticket(app, &visit.href(next), &begun.ticket)),
        Err(BeginError::Email) => Ok(wrong(app, visit, page, email, "email", "error-email")),
        Err(BeginError::Weak(_)) => Ok(wrong(
            app,
            visit,
            page,
            email,
            "password",
            "error-password-weak",
        )),
        Err(BeginError::Limited(limited)) => Err(Failure::too_many(limited).at(visit.lang)),
        Err(BeginError::Busy(_)) => Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(BeginError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

async fn register(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let done = app
        .portal
        .register(&visit.visitor, &typed.email, &typed.password)
        .await;
    begun(&app, &visit, &REGISTER, &typed.email, "/dang-ky/ma", done)
}

async fn ask_confirm(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &CONFIRM, "", Vec::new()).into_response()
}

async fn confirm(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let ticket = cookies::read(&headers, cookies::TICKET);
    match app
        .portal
        .confirm(&visit.visitor, ticket, &typed.code, agent(&headers))
        .await
    {
        Ok(found) => {
            let next = Redirect::to(&visit.href("/ho-so")).into_response();
            Ok(entered(&app, &found, next))
        }
        Err(ConfirmError::Code) => Ok(wrong(
            &app,
            &visit,
            &CONFIRM,
            "",
            "code",
            "mailed-code.wrong",
        )),
        Err(ConfirmError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

async fn ask_recover(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &RECOVER, "", Vec::new()).into_response()
}

async fn recover(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let done = app.portal.recover(&visit.visitor, &typed.email).await;
    begun(
        &app,
        &visit,
        &RECOVER,
        &typed.email,
        "/quen-mat-khau/ma",
        done,
    )
}

async fn ask_new_password(State(app): State<App>, visit: Visit) -> Response {
    form(&app, &visit, &NEW_PASSWORD, "", Vec::new()).into_response()
}

async fn new_password(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Form(typed): Form<Sent>,
) -> Result<Response, Failure> {
    let ticket = cookies::read(&headers, cookies::TICKET);
    match app
        .portal
        .finish_recovery(
            &visit.visitor,
            ticket,
            &typed.code,
            &typed.password,
            agent(&headers),
        )
        .await
    {
        Ok(found) => {
            let next = Redirect::to(&visit.href("/ho-so")).into_response();
            Ok(entered(&app, &found, next))
        }
        Err(RecoverError::Code) => Ok(wrong(
            &app,
            &visit,
            &NEW_PASSWORD,
            "",
            "code",
            "mailed-code.wrong",
        )),
        Err(RecoverError::Weak(_)) => Ok(wrong(
            &app,
            &visit,
            &NEW_PASSWORD,
            "",
            "password",
            "error-password-weak",
        )),
        Err(RecoverError::Busy(_)) => Err(Failure::new(Reason::Busy).at(visit.lang)),
        Err(RecoverError::Store(error)) => Err(Failure::from(error).at(visit.lang)),
    }
}

async fn account(State(app): State<App>, visit: Visit) -> Result<Response, Failure> {
    Ok(account_page(&app, &visit, Vec::new())
        .await?
        .into_response())
}

async fn account_page(
    app: &App,
    visit: &Visit,
    faults: Vec<Fault>,
) -> Result<render::Page, Failure> {
    let Some(signed) = visit.visitor.account.clone() else {
        return Err(Failure::new(Reason::SignIn).at(visit.lang));
    };
    let sessions = app
        .portal
        .sessions(&visit.visitor)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
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
                let (agent, base, id) = (session.agent.clone(), base.clone(), session.id.to_string());
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
            <h2>{t.get("account-sessions")}</h2>
            <ul>{rows}</ul>
            <PostForm action=base.clone()><Button kind=ButtonKind::Secondary>{t.get("account-end-others")}</Button></PostForm>
            <h2>{t.get("account-password")}</h2>
            <PostForm>{present}{new}<Button>{t.get("account-password")}</Button></PostForm>
        }
    }))
}

async fn end_session(
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

async fn change_password(
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
    let page = account_page(&app, &visit, vec![Fault::new(at, message)]).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
