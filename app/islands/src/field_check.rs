//! The warning of the server while the page is still open: under a field whose number,
//! name or date cannot be one, once it has been left.

use domain::{
    date::{DateError, DateFields, PartialDate},
    name::{NameError, NamePart, NamePolicy, PersonName},
    pin::{Pin, PinError},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::browser::{by_id, composed, fill, listen, say, target, text};
use crate::over::over;

/// Under a field. It warns and stops nobody: the server judges when the page is sent.
#[island]
pub fn FieldCheck(children: Children) -> impl IntoView {
    over(children, ".check", wake)
}

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// A personal identification number.
    Pin,
    /// One part of the name of somebody whom a Vietnamese paper names.
    NamePart,
    /// A whole name.
    Name,
    /// A date in three fields, `{id}.day` and so on.
    Date,
    /// A date of which the day or the month may be unknown.
    PartialDate,
}

impl Checked {
    /// The word in the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::NamePart => "name-part",
            Self::Name => "name",
            Self::Date => "date",
            Self::PartialDate => "partial-date",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [
            Self::Pin,
            Self::NamePart,
            Self::Name,
            Self::Date,
            Self::PartialDate,
        ]
        .into_iter()
        .find(|kind| kind.as_str() == word)
    }

    /// Every code that a check can end with: each needs the server's sentence.
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Pin => PinError::CODES,
            Self::NamePart | Self::Name => NameError::CODES,
            Self::Date | Self::PartialDate => DateError::CODES,
        }
    }

    /// It has three fields.
    pub fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::PartialDate)
    }

    /// What is wrong with what was typed: one text, of a date its day, month and year.
    /// Nothing typed is nothing wrong yet. `today` is the last day that a date may be;
    /// none where it may lie in days to come.
    fn wrong(self, typed: &[String], today: Option<PartialDate>) -> Option<Wrong> {
        if typed.iter().all(|typed| typed.trim().is_empty()) {
            return None;
        }
        let first = typed.first()?;
        let code = match self {
            Self::Pin => Pin::parse(first).err()?.code(),
            Self::NamePart => NamePart::refusal(first, NamePolicy::Citizen)?.code(),
            Self::Name => PersonName::refusal(first)?.code(),
            Self::Date | Self::PartialDate => {
                let [day, month, year] = typed else {
                    return None;
                };
                let fields = DateFields::new(day, month, year);
                return match fields.parse_digits(self == Self::PartialDate)? {
                    Err(error) => Some(error.into()),
                    Ok(date) => date.certainly_after(today?.exact()?).then_some(Wrong {
                        code: "date-future",
                        fill: None,
                    }),
                };
            }
        };
        Some(Wrong { code, fill: None })
    }
}

/// The code of a sentence and what fills it.
#[derive(Debug, PartialEq)]
struct Wrong {
    code: &'static str,
    fill: Option<(&'static str, String)>,
}

impl From<DateError> for Wrong {
    fn from(error: DateError) -> Self {
        let fill = match &error {
            DateError::NoSuchDay { last_day } => Some(("last", last_day.to_string())),
            _ => error
                .parts()
                .first()
                .map(|part| ("part", part.as_str().to_owned())),
        };
        Self {
            code: error.code(),
            fill,
        }
    }
}

fn wake(message: &Element) {
    let Some(kind) = Checked::parse(&text(message, "kind")) else {
        return;
    };
    let message = message.clone();
    let id = text(&message, "for");
    let fields: Vec<String> = match kind.is_date() {
        true => ["day", "month", "year"]
            .map(|part| [&id, ".", part].concat())
            .into(),
        false => vec![id],
    };
    listen("focusout", move |event| {
        let goes_to = event
            .unchecked_ref::<web_sys::FocusEvent>()
            .related_target();
        let goes_to = goes_to.and_then(|to| to.dyn_into::<Element>().ok());
        let is_field = |at: &Element| fields.contains(&at.id());
        // Of a date only when all of it is left.
        let left = target(&event).is_some_and(|at| is_field(&at));
        if left && !goes_to.is_some_and(|to| is_field(&to)) {
            judge(kind, &fields, &message);
        }
    });
}

fn judge(kind: Checked, fields: &[String], message: &Element) {
    let typed: Vec<String> = fields.iter().map(|id| typed_in(id)).collect();
    let wrong = kind.wrong(&typed, day(&text(message, "today")));
    let words = wrong
        .as_ref()
        .map(|wrong| sentence(message, wrong))
        .unwrap_or_default();
    for id in fields {
        describe(id, &message.id(), wrong.is_some());
    }
    say(message, &words);
}

/// Reads `2026-11-10`.
fn day(told: &str) -> Option<PartialDate> {
    let mut parts = told.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let fields = DateFields::new(day, month, year);
    fields.parse_digits(false)?.ok()
}

/// The server's sentence: a line that begins with its code, or with the code and the
/// part of a date that it is about.
fn sentence(message: &Element, wrong: &Wrong) -> String {
    let all = text(message, "sentences");
    let line = |code: &str| {
        all.lines()
            .find_map(|line| line.strip_prefix(code)?.strip_prefix(' '))
    };
    let (mark, value) = match &wrong.fill {
        Some((mark, value)) => (*mark, value.as_str()),
        None => ("", ""),
    };
    let own = line(&[wrong.code, "-", value].concat());
    let sentence = own.or_else(|| line(wrong.code)).unwrap_or_default();
    fill(sentence, mark, value)
}

fn typed_in(id: &str) -> String {
    let field = by_id::<HtmlInputElement>(id);
    field
        .map(|field| composed(&field.value()))
        .unwrap_or_default()
}

/// Ties the words to the field for as long as there are any (WCAG 1.3.1).
fn describe(id: &str, by: &str, is_wrong: bool) {
    let Some(field) = by_id::<HtmlElement>(id) else {
        return;
    };
    let before = field.get_attribute("aria-describedby").unwrap_or_default();
    let mut ids: Vec<&str> = before
        .split(' ')
        .filter(|id| !id.is_empty() && *id != by)
        .collect();
    if is_wrong {
        ids.push(by);
    }
    let _ = match ids.is_empty() {
        true => field.remove_attribute("aria-describedby"),
        false => field.set_attribute("aria-describedby", &ids.join(" ")),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(kind: Checked, typed: &[&str]) -> Option<&'static str> {
        let typed: Vec<String> = typed.iter().map(|typed| (*typed).to_owned()).collect();
        let wrong = kind.wrong(&typed, day("2026-11-10"));
        wrong.map(|wrong| wrong.code)
    }

    #[test]
    fn nothing_typed_is_nothing_wrong_yet() {
        assert_eq!(wrong(Checked::Pin, &[" "]), None);
        assert_eq!(wrong(Checked::Date, &["", "", ""]), None);
    }

    #[test]
    fn a_number_that_is_no_pin_is_told() {
        assert_eq!(wrong(Checked::Pin, &["001 196 900 011"]), None);
        assert_eq!(wrong(Checked::Pin, &["001 196 900"]), Some("pin-length"));
        assert_eq!(wrong(Checked::Pin, &["099196900011"]), Some("pin-province"));
    }

    #[test]
    fn a_name_that_no_paper_prints_is_told() {
        assert_eq!(wrong(Checked::NamePart, &["H'Hen"]), None);
        assert_eq!(wrong(Checked::NamePart, &["An 2"]), Some("name-digits"));
        assert_eq!(wrong(Checked::Name, &["An@"]), Some("name-letters"));
    }

    #[test]
    fn a_date_that_is_none_is_told_and_one_in_words_is_left_to_the_server() {
        let born = |day, month, year| wrong(Checked::Date, &[day, month, year]);
        assert_eq!(born("2", "11", "2026"), None);
        assert_eq!(born("31", "4", "2026"), Some("date-no-such-day"));
        assert_eq!(born("2", "", "2026"), Some("date-missing-month"));
        assert_eq!(born("11", "11", "2026"), Some("date-future"));
        assert_eq!(born("2", "tháng 11", "2026"), None);
        assert_eq!(wrong(Checked::PartialDate, &["", "", "1938"]), None);
    }

    #[test]
    fn every_word_of_the_page_is_read_back() {
        for word in ["pin", "name-part", "name", "date", "partial-date"] {
            assert_eq!(Checked::parse(word).map(Checked::as_str), Some(word));
        }
    }
}
