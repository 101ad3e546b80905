//! The register books of an office: how far each year has come, and their closing.

use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{calendar, register::RegisterKind};
use i18n::moment;
use leptos::prelude::*;
use registry::{CloseError, ShelfBook};
use serde::Deserialize;

use super::{Desk, listing};
use crate::{
    components::{Button, ButtonKind, Details, Hidden, PostForm},
    failure::Failure,
    render,
    state::App,
};

/// `GET /{lang}/can-bo/so`
pub(super) async fn show(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    Ok(page(&app, &desk, None).await?.into_response())
}

/// Which book.
#[derive(Deserialize)]
pub(super) struct Which {
    register: String,
    year: i32,
}

/// `POST /{lang}/can-bo/so`: closes a book.
pub(super) async fn close(
    State(app): State<App>,
    desk: Desk,
    Form(which): Form<Which>,
) -> Result<Response, Failure> {
    let register = RegisterKind::parse(&which.register);
    let register = register.ok_or_else(|| Failure::not_found().at(desk.lang))?;
    let closed = app
        .registry
        .close_book(&desk.officer, register, which.year)
        .await;
    let (status, said) = match closed {
        Ok(()) => return Ok(Redirect::to(&desk.href("/so")).into_response()),
        Err(CloseError::NotFound) => return Err(Failure::not_found().at(desk.lang)),
        Err(CloseError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
        Err(CloseError::NotAllowed) => (StatusCode::FORBIDDEN, "books-role"),
        Err(CloseError::TooEarly) => (StatusCode::CONFLICT, "books-early"),
        Err(CloseError::Closed) => (StatusCode::CONFLICT, "books-closed-already"),
    };
    let page = page(&app, &desk, Some(desk.t.get(said))).await?;
    Ok((status, page).into_response())
}

async fn page(app: &App, desk: &Desk, said: Option<&'static str>) -> Result<render::Page, Failure> {
    if !desk.officer.sees_cases() {
        return Err(Failure::not_found().at(desk.lang));
    }
    let shelf = app
        .registry
        .shelf(&desk.officer)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let lines = shelf.iter().map(|book| line(desk, book)).collect();
    let forms: Vec<AnyView> = shelf
        .iter()
        .filter(|book| book.may_close)
        .map(|book| form(desk, book))
        .collect();
    let table = listing::table(desk, "books", &COLUMNS, lines);
    let content = table.map(|table| view! { {table} {forms} }.into_any());
    Ok(listing::page(app, desk, "books", said, content))
}

const COLUMNS: [&str; 5] = [
    "books-register",
    "books-year",
    "books-numbers",
    "books-entries",
    "books-state",
];

fn name(desk: &Desk, book: &ShelfBook) -> &'static str {
    let register = book.book.register.as_str().to_lowercase();
    desk.t.get(&format!("books-{register}"))
}

fn line(desk: &Desk, book: &ShelfBook) -> Vec<AnyView> {
    let t = desk.t;
    let closing = book.book.closing.as_ref();
    let numbers = match closing.and_then(|closing| closing.first_number) {
        Some(first) => format!("{first}–{}", book.book.last_number),
        None => book.book.last_number.to_string(),
    };
    let entries = closing.map_or_else(String::new, |closing| closing.entries.to_string());
    let state = match closing {
        Some(closing) => t.with(
            "books-closed",
            &[
                ("name", closing.name.as_str().into()),
                ("at", moment(desk.lang, calendar::local(closing.at)).into()),
            ],
        ),
        None => t.get("books-open").to_owned(),
    };
    vec![
        name(desk, book).into_any(),
        book.book.year.to_string().into_any(),
        numbers.into_any(),
        entries.into_any(),
        state.into_any(),
    ]
}

fn form(desk: &Desk, book: &ShelfBook) -> AnyView {
    let t = desk.t;
    let (register, year) = (book.book.register.as_str(), book.book.year.to_string());
    let fill = [
        ("register", name(desk, book).into()),
        ("year", year.as_str().into()),
    ];
    let summary = t.with("books-close", &fill);
    let button = summary.clone();
    view! {
        <Details summary>
            <p>{t.get("books-close-means")}</p>
            <PostForm>
                <Hidden name="register" value=register/>
                <Hidden name="year" value=year/>
                <Button kind=ButtonKind::Warning>{button}</Button>
            </PostForm>
        </Details>
    }
    .into_any()
}
