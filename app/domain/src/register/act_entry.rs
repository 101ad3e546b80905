//! From a declaration to what an act says: people, papers and places as they are printed.

use super::{ActPerson, FactValue, identity, places::place};
use crate::{
    date::{PartialDate, printed},
    procedure::Declared,
    sex::Sex,
};

impl ActPerson {
    /// Whom the questions under this prefix describe; none while there is no name. The
    /// prefix is the role too.
    pub fn declared(d: &Declared, role: &str) -> Option<Self> {
        let id = |name: &str| format!("{role}.{name}");
        let residence = match d.word(&id("residence_kind")) {
            Some("abroad") => d.text(&id("residence_abroad")).cloned(),
            _ => place(d, &id("residence"), &id("residence_detail")),
        };
        let born = d.partial_date(&id("birth_date")).copied();
        Some(Self {
            role: role.to_owned(),
            name: d.name(&id("name"))?.as_str().to_owned(),
            birth_date: born.or_else(|| PartialDate::of_day(d.date(&id("birth_date"))?)),
            sex: d.word(&id("sex")).and_then(Sex::parse),
            ethnicity: d.word(&id("ethnicity")).map(str::to_owned),
            nationality: d.word(&id("nationality")).map(str::to_owned),
            residence,
            pin: d.pin(&id("pin")).map(|pin| pin.as_str().to_owned()),
            identity: identity::paper(d, role),
            identity_kind: identity::paper_kind(d, role),
        })
    }
}

impl FactValue {
    /// The words that were typed.
    pub fn typed(d: &Declared, question: &str) -> Option<Self> {
        d.text(question).map(Self::text)
    }

    /// The word that was chosen.
    pub fn chosen(d: &Declared, question: &str) -> Option<Self> {
        d.word(question).map(Self::word)
    }

    /// A paper: the questions `{prefix}_number`, `{prefix}_date` and `{prefix}_authority`
    /// fill the sentence.
    pub fn paper(d: &Declared, word: &str, prefix: &str) -> Option<Self> {
        let id = |part: &str| format!("{prefix}_{part}");
        Some(Self::said(
            word,
            [
                ("number", d.text(&id("number"))?.clone()),
                ("day", printed(d.date(&id("date"))?)),
                ("authority", d.text(&id("authority"))?.clone()),
            ],
        ))
    }
}
