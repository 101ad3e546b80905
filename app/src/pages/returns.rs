//! How often each office asks for more, and why: open to everybody.

use axum::{
    Router,
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{office::office_on, place::CommuneCode};
use i18n::{Texts, number};
use leptos::prelude::*;
use registry::OfficeYear;
use serde::Deserialize;

use crate::{
    components::{Column, Link, Pagination, Table},
    failure::Failure,
    render,
    state::App,
    visit::{Visit, today},
};

/// The addresses of this part.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/tra-lai", get(show))
        .route("/{lang}/tra-lai/{office}", get(one))
}

/// Where the list goes on.
#[derive(Deserialize)]
struct Which {
    sau: Option<String>,
}

/// `GET /{lang}/tra-lai`
async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let found = app
        .registry
        .returns(which.sau.as_deref().unwrap_or_default())
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?;
    let t = visit.t;
    let rows: Vec<Vec<AnyView>> = found
        .rows
        .iter()
        .map(|row| {
            let href = visit.href(&format!("/tra-lai/{}", row.office));
            let name = name(&app, &row.office);
            let mut cells =
                vec![view! { <Link href><span lang="vi">{name}</span></Link> }.into_any()];
            cells.extend(figures(t, row));
            cells
        })
        .collect();
    let next = found
        .next
        .map(|office| visit.href(&format!("/tra-lai?sau={office}")));
    let head = visit.head(t.get("returns")).back(visit.href(""));
    Ok(render::page(&app.site, head, move || {
        let none = rows.is_empty();
        let mut columns = vec![Column::new(t.get("returns.office"))];
        columns.extend(heads(t));
        view! {
            <h1>{t.get("returns")}</h1>
            <p>{t.get("returns.text")}</p>
            <p>{t.get("returns.years")}</p>
            {none.then(|| view! { <p>{t.get("returns.none")}</p> })}
            {(!none).then(|| view! { <Table caption=t.get("returns.caption") columns rows/> })}
            <Pagination t next/>
        }
    })
    .into_response())
}

/// `GET /{lang}/tra-lai/{office}`
async fn one(
    State(app): State<App>,
    visit: Visit,
    Path((_, office)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = app
        .registry
        .returns_of(&office)
        .await
        .map_err(|e| Failure::from(e).at(visit.lang))?
        .ok_or_else(|| Failure::not_found().at(visit.lang))?;
    let t = visit.t;
    let name = name(&app, &office);
    let years: Vec<Vec<AnyView>> = found.years.iter().map(|row| figures(t, row)).collect();
    let reasons: Vec<Vec<AnyView>> = found
        .reasons
        .iter()
        .map(|row| {
            let key = format!("supplement-reason-{}", row.reason);
            let round = match row.round {
                1 => "returns.first",
                _ => "returns.later",
            };
            vec![
                t.maybe(&key)
                    .unwrap_or(t.get("supplement-reason-other"))
                    .into_any(),
                row.year.to_string().into_any(),
                t.get(round).into_any(),
                counted(t, row.lines).into_any(),
            ]
        })
        .collect();
    let head = visit.head(t.get("returns")).back(visit.href("/tra-lai"));
    Ok(render::page(&app.site, head, move || {
        let none = reasons.is_empty();
        let columns = vec![
            Column::new(t.get("returns.reason")),
            Column::new(t.get("returns.year")),
            Column::new(t.get("returns.round")),
            Column::numeric(t.get("returns.lines")),
        ];
        view! {
            <h1>{t.get("returns")}</h1>
            <p class="lead" lang="vi">{name}</p>
            <p>{t.get("returns.text")}</p>
            <Table caption=t.get("returns.caption") columns=heads(t) rows=years/>
            // The table says in its caption what it is.
            {none.then(|| view! {
                <h2>{t.get("returns.reasons")}</h2>
                <p>{t.get("returns.no-reasons")}</p>
            })}
            {(!none).then(|| view! { <Table caption=t.get("returns.reasons") columns rows=reasons/> })}
        }
    })
    .into_response())
}

fn heads(t: &'static Texts) -> Vec<Column> {
    vec![
        Column::new(t.get("returns.year")),
        Column::numeric(t.get("returns.filings")),
        Column::numeric(t.get("returns.once")),
        Column::numeric(t.get("returns.again")),
    ]
}

fn figures(t: &'static Texts, row: &OfficeYear) -> Vec<AnyView> {
    vec![
        row.year.to_string().into_any(),
        counted(t, row.filings).into_any(),
        share(t, row.asked_once, row.filings).into_any(),
        share(t, row.asked_again, row.filings).into_any(),
    ]
}

fn counted(t: &'static Texts, n: i64) -> String {
    number(t.lang(), u64::try_from(n).unwrap_or(0))
}

/// The number and its share of the filings, with two decimals as index 766 has them;
/// nothing can be shared among no filings.
fn share(t: &'static Texts, n: i64, of: i64) -> String {
    let share = match (n, of) {
        (_, 0) => t.get("returns.na").to_owned(),
        (0, _) => return counted(t, 0),
        (n, of) => {
            let hundredths = n.saturating_mul(10_000) / of;
            let comma = match t.lang() {
                i18n::Lang::Vi | i18n::Lang::Km => ',',
                i18n::Lang::En => '.',
            };
            format!("{}{comma}{:02} %", hundredths / 100, hundredths % 100)
        }
    };
    t.with(
        "returns.share",
        &[("n", counted(t, n).into()), ("share", share.into())],
    )
}

/// The name of an office today; one that is gone keeps its code.
fn name(app: &App, office: &str) -> String {
    CommuneCode::parse(office)
        .ok()
        .and_then(|commune| office_on(commune, today(app)))
        .map_or_else(|| office.to_owned(), |office| office.name)
}

#[cfg(test)]
mod tests {
    use i18n::{Lang, texts};

    use super::share;

    /// law.md 6.5: two decimals; a denominator of nothing is not a number.
    #[test]
    fn a_share_has_two_decimals_and_none_of_nothing() {
        let vi = texts(Lang::Vi);
        assert_eq!(share(vi, 1, 3), "1 (33,33 %)");
        assert_eq!(share(texts(Lang::En), 1, 8), "1 (12.50 %)");
        assert_eq!(share(vi, 0, 8), "0");
        assert_eq!(share(vi, 0, 0), "0 (không tính được)");
    }
}
