//! A page of the desk that is one list: what it is for, and what is in it or that it is
//! empty.

use std::fmt::Display;

use leptos::prelude::*;
use serde::Deserialize;

use super::Desk;
use crate::{
    components::{Column, Notice, Pagination, Table},
    render,
    state::App,
};

/// Where a list of more than one page goes on.
#[derive(Deserialize)]
pub(super) struct After {
    sau: Option<String>,
}

impl After {
    /// The place, for who can read it.
    pub fn place<P>(&self, parse: fn(&str) -> Option<P>) -> Option<P> {
        self.sau.as_deref().and_then(parse)
    }
}

/// Draws one page of the list at `here`, a table whose caption is its title, and the way to
/// the `next` place.
pub(super) fn rows(
    app: &App,
    desk: &Desk,
    (id, here): (&str, &str),
    columns: &[&str],
    rows: Vec<Vec<AnyView>>,
    next: Option<impl Display>,
) -> render::Page {
    let t = desk.t;
    let next = next.map(|place| desk.href(&format!("{here}?sau={place}")));
    let table = table(desk, id, columns, rows);
    let content = table.map(|table| view! { {table} <Pagination t next/> }.into_any());
    page(app, desk, id, None, content)
}

/// Draws the page whose texts begin with `id`: its title, `.text` and, without content,
/// `.none`. What was just refused stands above.
pub(super) fn page(
    app: &App,
    desk: &Desk,
    id: &str,
    said: Option<&'static str>,
    content: Option<AnyView>,
) -> render::Page {
    let t = desk.t;
    let (title, text) = (t.get(id), t.get(&format!("{id}.text")));
    let content =
        content.unwrap_or_else(|| view! { <p>{t.get(&format!("{id}.none"))}</p> }.into_any());
    let head = desk.head(title).error(said.is_some()).back(desk.href(""));
    render::page(&app.site, head, move || {
        view! {
            {said.map(|said| view! { <Notice t><p>{said}</p></Notice> })}
            <h1>{title}</h1>
            <p>{text}</p>
            {content}
        }
    })
}

/// A table whose columns are named by texts; nothing without rows.
pub(super) fn table(
    desk: &Desk,
    caption: &str,
    columns: &[&str],
    rows: Vec<Vec<AnyView>>,
) -> Option<AnyView> {
    let t = desk.t;
    let caption = t.get(caption);
    let columns: Vec<Column> = columns.iter().map(|id| Column::new(t.get(id))).collect();
    (!rows.is_empty()).then(|| view! { <Table caption columns rows/> }.into_any())
}
