//! The fee of a dossier: why, how it is paid, where the money is. Paid, the page is the
//! receipt.

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    calendar::legal_day,
    date,
    fee::{BankAccount, Currency, FeeState, PaymentState, RefundState},
};
use i18n::{marks::typed, price};
use leptos::prelude::*;
use portal::{DossierView, FeeView, Paying};
use serde::Deserialize;

use crate::{
    components::{Button, Facts, Link, Notice, NoticeKind, PostForm, StatusTag, Tone},
    failure::Failure,
    pages::{fee::why, tone},
    render,
    state::App,
    visit::Visit,
};

/// What the address of the page says: whether the payer comes back from the gateway.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Back {
    #[serde(rename = "thanh-toan")]
    paying: String,
}

/// `GET /{lang}/ho-so/{code}/le-phi`. With `?thanh-toan=1` the gateway is asked where the
/// payment stands, in case its word has not come.
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    Query(back): Query<Back>,
) -> Result<Response, Failure> {
    if !back.paying.is_empty() {
        let looked = app.portal.look_at_payment(&visit.visitor, &code).await;
        looked.map_err(|e| Failure::from(e).at(visit.lang))?;
    }
    page(&app, &visit, &code, None).await
}

/// `POST /{lang}/ho-so/{code}/le-phi`: to pay online. The page then has the way to the
/// gateway, as a link: the address people are sent to is not ours, and they see it first.
pub(super) async fn pay(
    State(app): State<App>,
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let paying = app.portal.pay_online(&visit.visitor, &code, visit.lang);
    let paying = paying.await.map_err(|e| Failure::from(e).at(visit.lang))?;
    match paying {
        Paying::Open | Paying::Nothing => {
            let href = visit.href(&format!("/ho-so/{code}/le-phi"));
            Ok(Redirect::to(&href).into_response())
        }
        Paying::Away => {
            let said = visit.t.get("fee-online.away");
            let page = page(&app, &visit, &code, Some(said)).await?;
            Ok((StatusCode::SERVICE_UNAVAILABLE, page).into_response())
        }
    }
}

async fn page(
    app: &App,
    visit: &Visit,
    code: &str,
    trouble: Option<&'static str>,
) -> Result<Response, Failure> {
    let fee = app.portal.fee(&visit.visitor, code).await;
    let fee = fee.map_err(|e| Failure::from(e).at(visit.lang))?;
    Ok(match fee {
        Some(fee) => view(app, visit, fee, trouble).into_response(),
        None => nothing(app, visit, code).into_response(),
    })
}

fn nothing(app: &App, visit: &Visit, code: &str) -> render::Page {
    let t = visit.t;
    let head = visit
        .head(t.get("fee"))
        .back(visit.href(&format!("/ho-so/{code}")));
    render::page(&app.site, head, move || {
        view! { <h1>{t.get("fee")}</h1> <p>{t.get("fee.none")}</p> }
    })
}

fn view(app: &App, visit: &Visit, fee: FeeView, trouble: Option<&'static str>) -> render::Page {
    let t = visit.t;
    let sum = |amount: i64| price(visit.lang, fee.currency, amount);
    let why: Vec<_> = why(visit, &fee.assessed)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let facts = vec![
        (
            t.get("dossier-code").into(),
            fee.code.to_string().into_any(),
        ),
        (t.get("fee.sum").into(), sum(fee.amount).into_any()),
        (
            t.get("fee.why").into(),
            view! { <ul class="plain">{why}</ul> }.into_any(),
        ),
    ];
    let tone = tone(fee.state);
    let state = t.get(&format!("fee-state-{}", fee.state.as_str()));
    let said = said(visit, &fee);
    let not_proven = (fee.assessed.not_proven.is_some() && fee.still_due > 0)
        .then(|| view! { <Notice t><p>{t.get("fee-not-proven.how")}</p></Notice> });
    let online = online(app, visit, &fee);
    let transfer = transfer(app, visit, &fee);
    let lines: Vec<_> = fee
        .came_in
        .iter()
        .map(|line| {
            let fill = [
                ("day", date::printed(line.booked_on).into()),
                ("sum", sum(line.amount).into()),
                ("bank", line.bank_id.as_str().into()),
                (
                    "outcome",
                    t.get(&format!("fee-line-{}", line.outcome.as_str())).into(),
                ),
            ];
            view! { <li>{t.with("fee-came-in-line", &fill)}</li> }
        })
        .collect();
    let head = visit
        .head(t.get("fee"))
        .quiet(tone::always_of_death(fee.procedure))
        .way_out(tone::always_private(fee.procedure))
        .back(visit.href(&format!("/ho-so/{}", fee.code)));
    render::page(&app.site, head, move || {
        view! {
            {trouble.map(|said| view! { <Notice t><p>{said}</p></Notice> })}
            <h1>{t.get("fee")}</h1>
            <p><StatusTag tone>{state}</StatusTag></p>
            {said}
            {not_proven}
            <Facts facts/>
            {online}
            {transfer}
            {(!lines.is_empty()).then(|| view! {
                <h2>{t.get("fee-came-in")}</h2>
                <ul>{lines}</ul>
            })}
        }
    })
}

/// What the state means for the family.
fn said(visit: &Visit, fee: &FeeView) -> Option<AnyView> {
    let t = visit.t;
    let sum = |amount: i64| price(visit.lang, fee.currency, amount);
    let by_office = fee.owed_by_office();
    let back = [("sum", sum(by_office).into())];
    let by_gateway = refunds(visit, fee);
    Some(match fee.state {
        FeeState::Due | FeeState::Short => return None,
        FeeState::Paid => view! {
            <Notice t kind=NoticeKind::Success>
                <p>{t.get("fee-paid")}</p>
                <p>{t.get("fee-paid.text")}</p>
            </Notice>
        }
        .into_any(),
        FeeState::RefundDue => view! {
            <Notice t>
                <p>{t.get("fee-back")}</p>
                {by_gateway}
                {(by_office > 0).then(|| view! { <p>{t.with("fee-back.text", &back)}</p> })}
            </Notice>
        }
        .into_any(),
        FeeState::Refunded => {
            let words = t.with("fee-went-back", &[("sum", sum(fee.refunded).into())]);
            view! { <Notice t kind=NoticeKind::Success><p>{words}</p>{by_gateway}</Notice> }
                .into_any()
        }
        FeeState::Void => view! { <p>{t.get("fee-void")}</p> }.into_any(),
    })
}

/// What goes back through the gateway, each with its day.
fn refunds(visit: &Visit, fee: &FeeView) -> Option<AnyView> {
    let t = visit.t;
    let lines: Vec<_> = fee
        .refunds
        .iter()
        .map(|refund| {
            let key = match refund.state {
                RefundState::Asked | RefundState::Open => "fee-refund.under-way",
                RefundState::Done => "fee-refund.done",
                RefundState::Refused => "fee-refund.refused",
            };
            let fill = [
                ("sum", price(visit.lang, fee.currency, refund.amount).into()),
                ("day", date::printed(legal_day(refund.since)).into()),
            ];
            view! { <li>{t.with(key, &fill)}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="plain">{lines}</ul> }.into_any())
}

fn tone(state: FeeState) -> Tone {
    match state {
        FeeState::Paid | FeeState::Refunded => Tone::Good,
        FeeState::Due | FeeState::Short | FeeState::RefundDue => Tone::Waiting,
        FeeState::Void => Tone::Neutral,
    }
}

/// How what is still to pay is paid at the gateway, and what became of the last time.
fn online(app: &App, visit: &Visit, fee: &FeeView) -> Option<AnyView> {
    let name = app.portal.pays_online().filter(|_| fee.still_due > 0)?;
    if fee.currency != Currency::Vnd {
        return None;
    }
    let t = visit.t;
    let named = [("name", name.into())];
    let last = fee.payment.as_ref();
    let waits = last.filter(|last| last.state == PaymentState::Open);
    let over = last.and_then(|last| match last.state {
        PaymentState::Failed => Some(t.get("fee-online.failed")),
        PaymentState::Cancelled => Some(t.get("fee-online.cancelled")),
        _ => None,
    });
    let over = over.map(|said| view! { <Notice t><p>{said}</p></Notice> });
    let way = match waits.and_then(|last| last.address.clone()) {
        Some(href) => {
            let host = host(&href);
            let go = t.with("fee-online.go", &[("host", host.into())]);
            let look = visit.href(&format!("/ho-so/{}/le-phi?thanh-toan=1", fee.code));
            view! {
                <p>{t.with("fee-online.waits", &named)}</p>
                <p><Link href>{go}</Link></p>
                <p><Link href=look>{t.get("fee-online.look")}</Link></p>
            }
            .into_any()
        }
        None => {
            let words = t.with("fee-online.button", &named);
            view! {
                <p>{t.with("fee-online.text", &named)}</p>
                <PostForm action=visit.href(&format!("/ho-so/{}/le-phi", fee.code))>
                    <Button>{words}</Button>
                </PostForm>
            }
            .into_any()
        }
    };
    Some(
        view! {
            <h2>{t.get("fee-online")}</h2>
            {over}
            {way}
        }
        .into_any(),
    )
}

/// Whose page an address opens.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default().to_owned()
}

/// How what is still to pay is transferred: the code, and the same as lines to copy.
fn transfer(app: &App, visit: &Visit, fee: &FeeView) -> Option<AnyView> {
    let account = fee.account.as_ref().filter(|_| fee.still_due > 0)?;
    let t = visit.t;
    if fee.currency != Currency::Vnd {
        return Some(view! { <p>{t.get("fee-transfer.abroad")}</p> }.into_any());
    }
    let sum = price(visit.lang, fee.currency, fee.still_due);
    let alt = t.with(
        "fee-qr",
        &[
            ("sum", sum.as_str().into()),
            ("reference", fee.reference.as_str().into()),
        ],
    );
    let picture = fee
        .picture
        .clone()
        .map(|svg| view! { <div class="pay-qr" role="img" aria-label=alt inner_html=svg></div> });
    let facts = lines(visit, account, sum, &fee.reference);
    let demo = app.site.demo.then(|| {
        let href = format!(
            "{}?ma={}&tien={}&ho_so={}",
            visit.href("/ngan-hang-mau"),
            fee.reference,
            fee.still_due,
            fee.code
        );
        view! {
            <Notice t>
                <p>{t.get("fee-demo")}</p>
                <p><Link href>{t.get("fee-demo.bank")}</Link></p>
            </Notice>
        }
    });
    Some(
        view! {
            <h2>{t.get("fee-transfer")}</h2>
            {demo}
            <p>{t.get("fee-transfer.how")}</p>
            {picture}
            <Facts facts/>
            <p>{t.get("fee-transfer.purpose")}</p>
            <p class="aside">{t.get("fee-transfer.later")}" "{t.get("fee-transfer.safe")}</p>
        }
        .into_any(),
    )
}

fn lines(
    visit: &Visit,
    account: &BankAccount,
    sum: String,
    reference: &str,
) -> Vec<(std::borrow::Cow<'static, str>, AnyView)> {
    let line = |key: &'static str, id: &'static str, value: String| {
        let value = view! { <span id=id translate="no">{value}</span> }.into_any();
        (visit.t.get(key).into(), value)
    };
    vec![
        line("fee-bank", "ngan-hang", typed(visit.lang, &account.bank)),
        line("fee-number", "so-tai-khoan", account.number.clone()),
        line(
            "fee-holder",
            "ten-nguoi-nhan",
            typed(visit.lang, &account.holder),
        ),
        line("fee.sum", "so-tien", sum),
        line("fee-purpose", "noi-dung", reference.to_owned()),
    ]
}

/// One line about money on the page of the dossier, with the way to all of it.
pub(super) fn on_dossier(visit: &Visit, dossier: &DossierView, base: &str) -> Option<AnyView> {
    // Who takes the filing back is not asked to pay for it.
    let taken_back = dossier.stage == domain::dossier::Stage::WithdrawalRequested;
    let fee = dossier
        .fee
        .filter(|fee| !taken_back || fee.still_due == 0)?;
    let t = visit.t;
    let sum = |amount: i64| price(visit.lang, fee.currency, amount);
    let href = format!("{base}/le-phi");
    let words = if fee.owed_back > 0 {
        t.with("fee.notice-back", &[("sum", sum(fee.owed_back).into())])
    } else if fee.still_due > 0 {
        let first = dossier.stage == domain::dossier::Stage::PaymentRequested;
        let key = if first {
            "fee.notice-first"
        } else {
            "fee.notice"
        };
        t.with(key, &[("sum", sum(fee.still_due).into())])
    } else {
        let state = t.get(&format!("fee-state-{}", fee.state.as_str()));
        format!("{}: {state}", sum(fee.amount))
    };
    let link = if fee.still_due > 0 {
        "fee.link"
    } else {
        "fee.link-look"
    };
    Some(
        view! {
            <section>
                <h2>{t.get("fee")}</h2>
                <p>{words}</p>
                <p><Link href>{t.get(link)}</Link></p>
            </section>
        }
        .into_any(),
    )
}
