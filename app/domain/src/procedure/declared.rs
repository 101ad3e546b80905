//! Answers that have been read: each value of a type that cannot be wrong.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::{
    account::{EmailAddress, PhoneNumber},
    date::PartialDate,
    name::PersonName,
    pin::Pin,
    place::CommuneCode,
};

/// One read value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Free text, or a code.
    Text(String),
    /// A name or part of one, NFC.
    Name(PersonName),
    /// A full date.
    Date(NaiveDate),
    /// A date with unknown parts.
    PartialDate(PartialDate),
    /// Hour and minute.
    Time(NaiveTime),
    /// A word of a choice; an ethnic group's or a country's code.
    Word(String),
    /// A PIN.
    Pin(Pin),
    /// A commune of today.
    Commune(CommuneCode),
    /// A number.
    Number(u32),
    /// A telephone number.
    Phone(PhoneNumber),
    /// An e-mail address.
    Email(EmailAddress),
    /// A ticked box.
    Ticked,
    /// Attached files.
    Files(Vec<Uuid>),
}

/// All values that could be read, by question. What was not asked or not answered
/// is absent; a question that was answered wrongly is absent too.
#[derive(Clone, Default, PartialEq)]
pub struct Declared(pub(super) BTreeMap<&'static str, Value>);

macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident: $variant:ident => $type:ty;)*) => {
        $($(#[$doc])* pub fn $name(&self, id: &str) -> Option<&$type> {
            match self.0.get(id) { Some(Value::$variant(value)) => Some(value), _ => None }
        })*
    };
}

impl Declared {
    /// The value of a question.
    pub fn value(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// Whether the question has a value.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    getters! {
        /// Free text.
        text: Text => String;
        /// A name.
        name: Name => PersonName;
        /// A date with unknown parts.
        partial_date: PartialDate => PartialDate;
        /// A PIN.
        pin: Pin => Pin;
        /// A telephone number.
        phone: Phone => PhoneNumber;
        /// An e-mail address.
        email: Email => EmailAddress;
    }

    /// Who files: named as requester, or the parent or party who files.
    pub fn requester(&self) -> Option<&str> {
        let parent = || {
            let parent = self.word("requester.relationship")?;
            self.name(&format!("{parent}.name"))
        };
        self.name("requester.name")
            .or_else(parent)
            .map(PersonName::as_str)
    }

    /// The PIN of who files, where one was given.
    pub fn requester_pin(&self) -> Option<&Pin> {
        let parent = || {
            let parent = self.word("requester.relationship")?;
            self.pin(&format!("{parent}.pin"))
        };
        self.pin("requester.pin").or_else(parent)
    }

    /// The passport or other paper of who files, where no PIN was given.
    pub fn requester_paper(&self) -> Option<&str> {
        let parent = || {
            let parent = self.word("requester.relationship")?;
            self.text(&format!("{parent}.identity_number"))
        };
        let paper = self.text("requester.passport").or_else(parent);
        paper.map(String::as_str)
    }

    /// What shows who a requester is: the PIN, or a foreigner's passport.
    pub fn requester_identity(&self) -> Option<&str> {
        let pin = self.pin("requester.pin").map(Pin::as_str);
        pin.or_else(|| self.text("requester.passport").map(String::as_str))
    }

    /// A word of a choice, an ethnic group or a country.
    pub fn word(&self, id: &str) -> Option<&str> {
        match self.0.get(id) {
            Some(Value::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// Whether a choice has this word.
    pub fn is(&self, id: &str, word: &str) -> bool {
        self.word(id) == Some(word)
    }

    /// A full date.
    pub fn date(&self, id: &str) -> Option<NaiveDate> {
        match self.0.get(id) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// A time of day.
    pub fn time(&self, id: &str) -> Option<NaiveTime> {
        match self.0.get(id) {
            Some(Value::Time(time)) => Some(*time),
            _ => None,
        }
    }

    /// A commune.
    pub fn commune(&self, id: &str) -> Option<CommuneCode> {
        match self.0.get(id) {
            Some(Value::Commune(code)) => Some(*code),
            _ => None,
        }
    }

    /// A number.
    pub fn number(&self, id: &str) -> Option<u32> {
        match self.0.get(id) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Attached files; none when there are none.
    pub fn files(&self, id: &str) -> &[Uuid] {
        match self.0.get(id) {
            Some(Value::Files(files)) => files,
            _ => &[],
        }
    }
}

impl std::fmt::Debug for Declared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Declared({} values)", self.0.len())
    }
}
