//! An entry of an old book on the other side: no dossier is behind it.

use i18n::Texts;
use leptos::prelude::*;
use registry::{LikelyDuplicate, OldBook, Source};

use super::Desk;
use crate::components::Link;

/// Heads the other side: its code, or which book, number and office it was.
pub(super) fn that_side(t: &'static Texts, other: &LikelyDuplicate) -> String {
    let (key, name, named) = match &other.source {
        Source::Case(_) => ("desk-compare-that", "code", other.code.clone()),
        Source::Book(_) => ("desk-compare-that-book", "book", other.named()),
    };
    t.with(key, &[(name, named.into())])
}

/// The way to the entry of an old book.
pub(super) fn way(desk: &Desk, other: &LikelyDuplicate) -> Option<AnyView> {
    let Source::Book(book) = &other.source else {
        return None;
    };
    let href = desk.href(&format!("/so/muc/{}", book.entry));
    let words = desk.t.get("desk-compare-book-link");
    Some(view! { <p><Link href context=other.named()>{words}</Link></p> }.into_any())
}

/// Day of registration and page, as far as the book tells.
pub(super) fn state(t: &'static Texts, book: &OldBook) -> String {
    let day = ("day", book.registered.printed().into());
    match book.page.clone() {
        Some(page) => t.with("desk-compare-in-book-page", &[day, ("page", page.into())]),
        None => t.with("desk-compare-in-book", &[day]),
    }
}
