//! Demo only: the page of the gateway in the box, where a real one would take a card.

use axum::{
    Router,
    extract::{Form, Path, State},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::fee::{Currency, PaymentState};
use i18n::price;
use leptos::prelude::*;
use portal::{DemoGateway, HeldPayment};
use serde::Deserialize;

use crate::{
    components::{Button, ButtonKind, Facts, Hidden, Link, PostForm},
    failure::Failure,
    render,
    state::App,
    visit::Visit,
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new().route("/{lang}/cong-mau/{id}", get(show).post(decide))
}

/// What the payer does: one of the words of [`WAYS`].
#[derive(Default, Deserialize)]
#[serde(default)]
struct Decided {
    cach: String,
}

/// What can be done, what becomes of the payment, and whether its word is lost on the way.
const WAYS: [(&str, PaymentState, bool); 4] = [
    ("pay", PaymentState::Paid, false),
    ("silent", PaymentState::Paid, true),
    ("refused", PaymentState::Failed, false),
    ("cancel", PaymentState::Cancelled, false),
];

/// `GET /{lang}/cong-mau/{id}`. Outside a demo there is no such page.
async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let not_found = || Failure::not_found().at(visit.lang);
    let held = gateway(&app).and_then(|gateway| gateway.held(&id));
    Ok(page(&app, &visit, held.ok_or_else(not_found)?).into_response())
}

/// `POST /{lang}/cong-mau/{id}`
async fn decide(
    State(app): State<App>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(decided): Form<Decided>,
) -> Result<Response, Failure> {
    let not_found = || Failure::not_found().at(visit.lang);
    let gateway = gateway(&app).ok_or_else(not_found)?;
    let way = WAYS.iter().find(|(word, ..)| *word == decided.cach);
    let (_, state, silent) = way.ok_or_else(not_found)?;
    let held = gateway.decide(&id, *state, *silent).await;
    Ok(page(&app, &visit, held.ok_or_else(not_found)?).into_response())
}

fn gateway(app: &App) -> Option<&DemoGateway> {
    app.portal.demo_gateway().filter(|_| app.site.demo)
}

fn page(app: &App, visit: &Visit, held: HeldPayment) -> render::Page {
    let t = visit.t;
    let currency = Currency::parse(&held.currency).unwrap_or(Currency::Vnd);
    let sum = price(visit.lang, currency, held.amount);
    let state = t.get(&format!("demo-gateway-{}", held.state.as_str()));
    let facts = vec![
        (t.get("fee.sum").into(), sum.into_any()),
        (t.get("fee-purpose").into(), held.reference.into_any()),
        (t.get("fee.state").into(), state.into_any()),
    ];
    let buttons = (held.state == PaymentState::Open).then(|| {
        WAYS.map(|(word, ..)| {
            let kind = match word {
                "pay" => ButtonKind::Primary,
                _ => ButtonKind::Secondary,
            };
            let words = t.get(&format!("demo-gateway-{word}"));
            view! {
                <PostForm>
                    <Hidden name="cach" value=word/>
                    <Button kind>{words}</Button>
                </PostForm>
            }
        })
        .into_iter()
        .collect_view()
    });
    let href = held.return_url;
    let head = visit.head(t.get("demo-gateway"));
    render::page(&app.site, head, move || {
        view! {
            <h1>{t.get("demo-gateway")}</h1>
            <p>{t.get("demo-gateway.text")}</p>
            <Facts facts/>
            {buttons}
            <p><Link href>{t.get("demo-gateway.back")}</Link></p>
        }
    })
}
