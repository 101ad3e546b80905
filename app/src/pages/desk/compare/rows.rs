//! The rows of both sides. What is the same on both is in bold.

use chrono::NaiveDate;
use domain::{date, duplicate::Facts, office::office_on, pin::Pin, place::CommuneCode};
use i18n::Texts;
use leptos::prelude::*;
use registry::{LikelyDuplicate, Source};

use super::{births, books, deaths};

/// What is compared.
pub(super) struct Sides<'a> {
    /// The case that is looked at.
    pub own: &'a Facts,
    /// Commune code of its office.
    pub office: &'a str,
    /// What may be the same.
    pub other: &'a LikelyDuplicate,
}

/// One line of the table.
pub(super) struct Row {
    name: &'static str,
    own: String,
    other: String,
    same: bool,
}

impl Row {
    /// What it is called, what this side says, what the other says.
    pub(super) fn new(name: &'static str, own: String, other: String) -> Self {
        let same = own == other && !own.is_empty();
        Self {
            name,
            own,
            other,
            same,
        }
    }

    /// Both are the same only if this holds too: of what is hidden in part the rest may
    /// differ.
    pub(super) fn only_if(self, same: bool) -> Self {
        Self {
            same: self.same && same,
            ..self
        }
    }

    fn cells(self) -> Vec<AnyView> {
        let same = self.same;
        let cell = move |value: String| match (value.is_empty(), same) {
            (true, _) => view! { "–" }.into_any(),
            (_, true) => view! { <strong>{value}</strong> }.into_any(),
            _ => value.into_any(),
        };
        vec![self.name.into_any(), cell(self.own), cell(self.other)]
    }
}

pub(super) fn rows(t: &'static Texts, sides: &Sides, today: NaiveDate) -> Vec<Vec<AnyView>> {
    let Sides { own, office, other } = sides;
    let mut table = match (own, &other.facts) {
        (Facts::Birth(own), Facts::Birth(other)) => births::rows(t, own, other),
        (Facts::Death(own), Facts::Death(other)) => deaths::rows(t, own, other),
        // A birth and a death are never found alike.
        _ => Vec::new(),
    };
    table.push(Row::new(
        t.get("desk-compare-office"),
        office_name(office, today),
        match &other.source {
            Source::Case(_) => office_name(&other.office, today),
            Source::Book(book) => book.office_then.clone(),
        },
    ));
    table.push(Row::new(
        t.get("desk-compare-state"),
        t.get("desk-compare-open").to_owned(),
        state(t, other),
    ));
    table.into_iter().map(Row::cells).collect()
}

/// In which book it stands, or how far its case is.
fn state(t: &'static Texts, other: &LikelyDuplicate) -> String {
    match (&other.source, &other.entry) {
        (Source::Book(book), _) => books::state(t, book),
        (Source::Case(_), Some((number, day))) => t.with(
            "desk-compare-entered",
            &[
                ("number", number.to_string().into()),
                ("day", date::printed(*day).into()),
            ],
        ),
        (Source::Case(stage), None) => t.get(&format!("case-{}", stage.as_str())).to_owned(),
    }
}

/// A number as lists show it; none of what is no PIN.
pub(super) fn masked(pin: Option<&str>) -> Option<String> {
    let pin = Pin::parse(pin?).ok()?;
    Some(pin.masked())
}

fn office_name(code: &str, today: NaiveDate) -> String {
    CommuneCode::parse(code)
        .ok()
        .and_then(|commune| office_on(commune, today))
        .map_or_else(|| code.to_owned(), |office| office.name)
}
