//! An entry of a register: what it holds and held, the notes at its margin, and putting
//! it right with a second person.

mod form;
mod judgment;
mod show;

use axum::{Router, http::StatusCode, routing::get};
use domain::register::FieldChange;
use i18n::{Texts, entry_field};
use leptos::prelude::*;
use registry::{CorrectError, CorrectionProblem, CorrectionText, EntryPlace, EntryView};
use serde::Deserialize;

pub(super) use show::{Lines, values};

use super::{Desk, books::register_name};
use crate::{
    components::{Column, Fault, Table},
    failure::Failure,
    state::App,
};

/// The addresses of this part: of an entry in a book of the own office, and of one in an old
/// book of another that the office keeps.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/{lang}/can-bo/so/{register}/{year}/{number}",
            get(show::show).post(show::settle),
        )
        .route(
            "/{lang}/can-bo/so/{register}/{year}/{number}/{office}",
            get(show::show).post(show::settle),
        )
        .route(
            "/{lang}/can-bo/so/{register}/{year}/{number}/cai-chinh",
            get(form::show).post(form::sent),
        )
        .route(
            "/{lang}/can-bo/so/{register}/{year}/{number}/ban-an",
            get(judgment::show).post(judgment::sent),
        )
        .route(
            "/{lang}/can-bo/so/{register}/{year}/{number}/{office}/ban-an",
            get(judgment::show).post(judgment::sent),
        )
}

/// Where the entry of an address stands, see [`EntryPlace::parse`].
#[derive(Deserialize)]
struct Address {
    register: String,
    year: String,
    number: String,
    office: Option<String>,
}

fn place(address: &Address, desk: &Desk) -> Result<EntryPlace, Failure> {
    let Address {
        register,
        year,
        number,
        office,
    } = address;
    let word = match office {
        Some(office) => format!("{register}/{year}/{number}/{office}"),
        None => format!("{register}/{year}/{number}"),
    };
    EntryPlace::parse(&word).ok_or_else(|| Failure::not_found().at(desk.lang))
}

async fn entry(app: &App, desk: &Desk, place: EntryPlace) -> Result<EntryView, Failure> {
    let found = app.registry.entry_at(&desk.officer, place).await;
    found.map_err(|error| match error {
        CorrectError::Store(error) => Failure::from(error).at(desk.lang),
        _ => Failure::not_found().at(desk.lang),
    })
}

fn named(desk: &Desk, entry: &EntryView) -> String {
    let fill = [
        ("register", register_name(desk, entry.place.register).into()),
        ("number", entry.place.number.to_string().into()),
    ];
    desk.t.with("entry.named", &fill)
}

/// Field by field, before and after.
fn changes(t: &'static Texts, caption: &'static str, changes: &[FieldChange]) -> AnyView {
    let columns = ["entry-field", "entry-before", "entry-after"].map(|id| Column::new(t.get(id)));
    let rows = changes
        .iter()
        .map(|change| {
            vec![
                entry_field(t, &change.field).into_any(),
                change.before.clone().into_any(),
                change.after.clone().into_any(),
            ]
        })
        .collect();
    view! { <Table caption columns=columns.into() rows/> }.into_any()
}

/// What an answer of the registry means for the page: status, faults, a warning.
fn refused(
    desk: &Desk,
    error: CorrectError,
) -> Result<(StatusCode, Vec<Fault>, Option<&'static str>), Failure> {
    let said = |status, key| Ok((status, Vec::new(), Some(desk.t.get(key))));
    match error {
        CorrectError::NotFound => Err(Failure::not_found().at(desk.lang)),
        CorrectError::Store(error) => Err(Failure::from(error).at(desk.lang)),
        CorrectError::NotAllowed => said(StatusCode::FORBIDDEN, "correction-role"),
        CorrectError::SamePerson => said(StatusCode::FORBIDDEN, "correction-same"),
        CorrectError::Changed => said(StatusCode::CONFLICT, "correction-changed"),
        CorrectError::PapersWait => said(StatusCode::CONFLICT, "correction-papers"),
        CorrectError::Double => said(StatusCode::CONFLICT, "correction-double"),
        CorrectError::Invalid(problems) => {
            let faults = problems.iter().map(|problem| fault(desk.t, problem));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, faults.collect(), None))
        }
    }
}

fn fault(t: &'static Texts, problem: &CorrectionProblem) -> Fault {
    let text = |text: &CorrectionText, what: &str| {
        let id = match text {
            CorrectionText::Basis => "basis",
            CorrectionText::Evidence => "evidence",
            CorrectionText::Consent => "consent",
        };
        Fault::new(id, t.get(&format!("entry-{id}.{what}")))
    };
    let field = |field: &str, key| {
        let said = t.with(key, &[("field", entry_field(t, field).into())]);
        Fault::new(field.to_owned(), said)
    };
    match problem {
        CorrectionProblem::Missing(missing) => text(missing, "missing"),
        CorrectionProblem::TooLong(long) => text(long, "long"),
        CorrectionProblem::Unprintable(signs) => text(signs, "signs"),
        CorrectionProblem::Unwritable(name) => field(name, "correction-unwritable"),
        CorrectionProblem::Order(name) => field(name, "correction-order"),
        CorrectionProblem::Pin(name) => field(name, "correction-pin"),
        CorrectionProblem::Nothing => Fault::new("basis", t.get("correction-nothing")),
    }
}
