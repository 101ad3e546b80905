//! Demo only: a bank that stands for the program on a telephone. What is transferred there
//! comes back as a line of a statement, read the same way as the operator's file.

use axum::{
    Router,
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use domain::calendar;
use leptos::prelude::*;
use portal::{ReadLine, statement};
use serde::Deserialize;

use crate::{
    components::{
        Button, ErrorSummary, Fault, Faults, Field, Hidden, Link, Notice, NoticeKind, PostForm,
    },
    failure::{Failure, Reason},
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/ngan-hang-mau", get(show).post(transfer))
}

/// What is transferred.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    ma: String,
    tien: String,
    ho_so: String,
}

/// `GET /{lang}/ngan-hang-mau`. Outside a demo there is no such page.
async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(typed): Query<Typed>,
) -> Result<Response, Failure> {
    account(&app, &visit)?;
    Ok(page(&app, &visit, typed, Faults::default(), None).into_response())
}

/// `POST /{lang}/ngan-hang-mau`
async fn transfer(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let account = account(&app, &visit)?;
    let day = calendar::legal_day(app.clock.now());
    let id = app.portal.new_id().simple();
    let purpose = typed.ma.replace('"', "");
    let text = format!(
        "transaction_id,booked_on,amount,currency,purpose\nMAU{id},{day},{},VND,\"{purpose}\"\n",
        typed.tien.trim()
    );
    let read = statement(&text, &account)
        .ok()
        .and_then(|mut lines| lines.pop());
    let Some((_, ReadLine::In(money))) = read else {
        let fault = Fault::new("tien", visit.t.get("demo-bank.wrong"));
        let page = page(&app, &visit, typed, Faults::from(vec![fault]), None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let booked = app.portal.book(&money).await.map_err(|error| {
        tracing::warn!(%error, "the demo's bank could not pay");
        Failure::new(Reason::Busy).at(visit.lang)
    })?;
    let outcome = visit
        .t
        .get(&format!("fee-line-{}", booked.outcome.as_str()));
    let said = visit
        .t
        .with("demo-bank.done", &[("outcome", outcome.into())]);
    Ok(page(&app, &visit, typed, Faults::default(), Some(said)).into_response())
}

/// Number of the account that collects in this demo.
fn account(app: &App, visit: &Visit) -> Result<String, Failure> {
    let number = app.portal.collecting_account().filter(|_| app.site.demo);
    number.ok_or_else(|| Failure::not_found().at(visit.lang))
}

fn page(
    app: &App,
    visit: &Visit,
    typed: Typed,
    faults: Faults,
    said: Option<String>,
) -> render::Page {
    let t = visit.t;
    let fault = faults.of("tien");
    let back = domain::dossier::DossierCode::parse(&typed.ho_so)
        .ok()
        .map(|code| {
            let words = t.with("demo-bank.back", &[("code", code.as_str().into())]);
            (visit.href(&format!("/ho-so/{code}/le-phi")), words)
        });
    let head = visit
        .head(t.get("demo-bank"))
        .error(fault.is_some())
        .back(visit.href(""));
    let Typed { ma, tien, ho_so } = typed;
    render::page(&app.site, head, move || {
        view! {
            <ErrorSummary t faults/>
            {said.map(|said| view! { <Notice t kind=NoticeKind::Success><p>{said}</p></Notice> })}
            <h1>{t.get("demo-bank")}</h1>
            <p>{t.get("demo-bank.text")}</p>
            <PostForm>
                <Field t id="ma" label=t.get("fee-purpose") value=ma/>
                <Field t id="tien" label=t.get("demo-bank.amount") fault value=tien/>
                <Hidden name="ho_so" value=ho_so/>
                <Button>{t.get("demo-bank.button")}</Button>
            </PostForm>
            {back.map(|(href, words)| view! { <p><Link href>{words}</Link></p> })}
        }
    })
}
