//! The register books of an office: how far each year has come, and their closing.

use axum::{
    extract::{Form, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::register::{EntryNumber, RegisterKind, pages_used};
use leptos::prelude::*;
use registry::{CloseError, CorrectError, EntryPlace, ShelfBook};
use serde::Deserialize;

use super::{Desk, listing, paper};
use crate::{
    components::{
        Button, ButtonKind, Choice, Fault, Field, GetForm, Hidden, Link, LinkButton, PostForm,
        Select, Typed, Warning, Width,
    },
    failure::Failure,
    render,
    state::App,
};

/// `GET /{lang}/can-bo/so`
pub(super) async fn show(State(app): State<App>, desk: Desk) -> Result<Response, Failure> {
    Ok(page(&app, &desk, None, None).await?.into_response())
}

/// Which book.
#[derive(Deserialize)]
pub(super) struct Which {
    register: String,
    year: i32,
    /// Sent by the page in between: what closing means was read there.
    read: Option<String>,
}

/// `POST /{lang}/can-bo/so`: closes a book, after the page that says what it means.
pub(super) async fn close(
    State(app): State<App>,
    desk: Desk,
    Form(which): Form<Which>,
) -> Result<Response, Failure> {
    let register = RegisterKind::parse(&which.register);
    let register = register.ok_or_else(|| Failure::not_found().at(desk.lang))?;
    if which.read.is_none()
        && let Some(page) = pause(&app, &desk, register, which.year).await?
    {
        return Ok(page.into_response());
    }
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
    let page = page(&app, &desk, Some(desk.t.get(said)), None).await?;
    Ok((status, page).into_response())
}

/// `GET /{lang}/can-bo/so/bien-ban/{register}/{year}/khoa-so.pdf`: the signed record of a
/// closed book.
pub(super) async fn record(
    State(app): State<App>,
    desk: Desk,
    Path((_, register, year)): Path<(String, String, i32)>,
) -> Result<Response, Failure> {
    let register = RegisterKind::parse(&register);
    let register = register.ok_or_else(|| Failure::not_found().at(desk.lang))?;
    let found = app
        .registry
        .closing_record(&desk.officer, register, year)
        .await;
    paper::pdf(&desk, found, "khoa-so.pdf")
}

/// Which entry.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sought {
    register: String,
    number: String,
}

/// `GET /{lang}/can-bo/so/tim`: to the page of an entry.
pub(super) async fn find(
    State(app): State<App>,
    desk: Desk,
    Query(sought): Query<Sought>,
) -> Result<Response, Failure> {
    let register = RegisterKind::parse(&sought.register);
    let number = EntryNumber::parse(&sought.number);
    if let (Some(register), Some(number)) = (register, number) {
        let place = EntryPlace::own(register, number);
        match app.registry.entry_at(&desk.officer, place).await {
            Ok(_) => return Ok(Redirect::to(&desk.href(&format!("/so/{place}"))).into_response()),
            Err(CorrectError::Store(error)) => return Err(Failure::from(error).at(desk.lang)),
            Err(_) => {}
        }
    }
    let said = desk.t.get("entry-find.wrong");
    let page = page(&app, &desk, Some(said), Some(&sought)).await?;
    Ok((StatusCode::NOT_FOUND, page).into_response())
}

async fn page(
    app: &App,
    desk: &Desk,
    said: Option<&'static str>,
    missed: Option<&Sought>,
) -> Result<render::Page, Failure> {
    desk.sees_cases()?;
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
    let t = desk.t;
    let table = listing::table(desk, "books", &COLUMNS, lines);
    let table = table.unwrap_or_else(|| view! { <p>{t.get("books.none")}</p> }.into_any());
    let way = desk.href("/so/tra-cuu");
    let look = view! { <p><LinkButton href=way>{t.get("search")}</LinkButton></p> };
    let content = view! { {look} {table} {forms} {search(desk, missed)} }.into_any();
    Ok(listing::page(app, desk, "books", said, Some(content)))
}

const COLUMNS: [&str; 6] = [
    "books-register",
    "books-year",
    "books-numbers",
    "books-entries",
    "books-pages",
    "books-state",
];

/// By register and number, within the books of the office; what was not found stays typed.
fn search(desk: &Desk, missed: Option<&Sought>) -> AnyView {
    let t = desk.t;
    let (chosen, value) = missed.map_or_else(
        || (RegisterKind::Birth.as_str().to_owned(), String::new()),
        |sought| (sought.register.clone(), sought.number.clone()),
    );
    let fault = missed.map(|_| Fault::new("number", t.get("entry-find.wrong")));
    let choices = RegisterKind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.as_str(), register_name(desk, kind)))
        .collect();
    view! {
        <h2>{t.get("entry-find")}</h2>
        <GetForm action=desk.href("/so/tim")>
            <Select t id="register" label=t.get("books-register") choices chosen/>
            <Field t id="number" label=t.get("entry-find.number") hint=t.get("entry-find.hint") fault value typed=Typed::Code width=Width::Short/>
            <Button kind=ButtonKind::Secondary>{t.get("entry-find.button")}</Button>
        </GetForm>
    }
    .into_any()
}

pub(super) fn register_name(desk: &Desk, kind: RegisterKind) -> &'static str {
    desk.t
        .get(&format!("books-{}", kind.as_str().to_lowercase()))
}

fn name(desk: &Desk, book: &ShelfBook) -> &'static str {
    register_name(desk, book.book.register)
}

fn line(desk: &Desk, book: &ShelfBook) -> Vec<AnyView> {
    let t = desk.t;
    let closing = book.book.closing.as_ref();
    let numbers = match closing.and_then(|closing| closing.first_number) {
        Some(first) => format!("{first}–{}", book.book.last_number),
        None => book.book.last_number.to_string(),
    };
    let entries = closing.map_or_else(|| "–".to_owned(), |closing| closing.entries.to_string());
    let state = match closing {
        Some(closing) => {
            let fill = [
                ("name", closing.name.as_str().into()),
                ("at", desk.moment(closing.at).into()),
            ];
            let (register, year) = (book.book.register.as_str(), book.book.year);
            let href = desk.href(&format!("/so/bien-ban/{register}/{year}/khoa-so.pdf"));
            view! {
                <span>{t.with("books-closed", &fill)}</span>
                " "
                <Link href>{t.get("books-record")}</Link>
            }
            .into_any()
        }
        None => t.get("books-open").into_any(),
    };
    vec![
        name(desk, book).into_any(),
        book.book.year.to_string().into_any(),
        numbers.into_any(),
        entries.into_any(),
        pages_used(book.book.last_number).to_string().into_any(),
        state,
    ]
}

/// Closing this book, in words.
fn closing(desk: &Desk, book: &ShelfBook) -> String {
    let fill = [
        ("register", name(desk, book).into()),
        ("year", book.book.year.to_string().into()),
    ];
    desk.t.with("books-close", &fill)
}

fn form(desk: &Desk, book: &ShelfBook) -> AnyView {
    let (register, year) = (book.book.register.as_str(), book.book.year.to_string());
    let button = closing(desk, book);
    view! {
        <PostForm>
            <Hidden name="register" value=register/>
            <Hidden name="year" value=year/>
            <Button kind=ButtonKind::Secondary>{button}</Button>
        </PostForm>
    }
    .into_any()
}

/// Between the list and the closing, which nobody undoes: how far the book has come and
/// what closing means. None where this officer cannot close it.
async fn pause(
    app: &App,
    desk: &Desk,
    register: RegisterKind,
    year: i32,
) -> Result<Option<render::Page>, Failure> {
    let shelf = app
        .registry
        .shelf(&desk.officer)
        .await
        .map_err(|error| Failure::from(error).at(desk.lang))?;
    let is_it = |book: &&ShelfBook| {
        book.may_close && book.book.register == register && book.book.year == i64::from(year)
    };
    let Some(book) = shelf.iter().find(is_it) else {
        return Ok(None);
    };
    let t = desk.t;
    let title = closing(desk, book);
    let last = book.book.last_number;
    let far = [
        ("number", last.to_string().into()),
        ("pages", pages_used(last).to_string().into()),
    ];
    let far = t.with("books-close-last", &far);
    let back = desk.href("/so");
    let head = desk.head(title.clone()).back(back.clone());
    Ok(Some(render::page(&app.site, head, move || {
        view! {
            <h1>{title.clone()}</h1>
            <p>{far}</p>
            <Warning t>{t.get("books-close-means")}</Warning>
            <PostForm>
                <Hidden name="register" value=register.as_str()/>
                <Hidden name="year" value=year.to_string()/>
                <Hidden name="read" value="yes"/>
                <Button kind=ButtonKind::Warning>{title}</Button>
            </PostForm>
            <p><Link href=back>{t.get("books-close-back")}</Link></p>
        }
    })))
}
