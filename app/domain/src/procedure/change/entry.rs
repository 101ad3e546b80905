//! The line of the register of changes and of its extract.

use super::{
    super::{Declared, mission},
    fields::{FIELDS, printed, questions_of, typed},
};
use crate::{
    date::PartialDate,
    register::{ActKind, ActPerson, ActRecord, FactValue, RegisterContent, RegisterKind, place},
};

/// What is asked for. Law 60/2014 Art. 4.10 to 4.13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// Thay đổi: another name, as the Civil Code allows it.
    Change,
    /// Cải chính: what was entered wrong.
    Correction,
    /// Bổ sung: what was left empty.
    Supplement,
    /// Xác định lại dân tộc.
    Ethnicity,
}

impl ChangeKind {
    /// All.
    pub const ALL: [Self; 4] = [
        Self::Change,
        Self::Correction,
        Self::Supplement,
        Self::Ethnicity,
    ];

    /// The word of the answer, and the key of its texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Correction => "correction",
            Self::Supplement => "supplement",
            Self::Ethnicity => "ethnicity",
        }
    }

    /// What a declaration asks for.
    pub fn of(d: &Declared) -> Option<Self> {
        let word = d.word("change.kind")?;
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The register whose entry it is about.
    pub fn register(d: &Declared) -> Option<RegisterKind> {
        Some(match register_word(d)? {
            "marriage" => RegisterKind::Marriage,
            "death" => RegisterKind::Death,
            _ => RegisterKind::Birth,
        })
    }
}

/// A name and an ethnic group are changed where they come from: in the birth.
fn register_word(d: &Declared) -> Option<&str> {
    match ChangeKind::of(d)? {
        ChangeKind::Change | ChangeKind::Ethnicity => Some("birth"),
        ChangeKind::Correction | ChangeKind::Supplement => d.word("registered.register"),
    }
}

/// One field that is asked to be put right.
#[derive(Clone, PartialEq, Eq)]
pub struct DeclaredChange {
    /// As the register calls it.
    pub field: &'static str,
    /// The fact of the act that tells it: the beginning of its questions' name, see
    /// [`ActFact`](crate::register::ActFact).
    pub fact: &'static str,
    /// The question about what stands there.
    pub asked_before: &'static str,
    /// The question about what shall stand there.
    pub asked_after: &'static str,
    /// What stands there, as the citizen reads it on the paper; empty for nothing.
    pub before: String,
    /// What shall stand there, as it is typed into the register.
    pub typed: String,
    /// The same as it is printed.
    pub after: String,
}

/// What is asked to be put right, in the order of the entry.
pub fn declared_changes(d: &Declared) -> Vec<DeclaredChange> {
    FIELDS
        .iter()
        .filter_map(|field| {
            let (before, after) = questions_of(field, d);
            let dropped = || (d.has(field.pick) && d.has(before)).then(String::new);
            let typed = typed(d, after).or_else(dropped)?;
            Some(DeclaredChange {
                field: field.name,
                fact: match after {
                    "ethnicity.after" => "ethnicity",
                    _ => field.name,
                },
                asked_before: before,
                asked_after: after,
                before: d.text(before).cloned().unwrap_or_default(),
                after: printed(field, &typed),
                typed,
            })
        })
        .collect()
}

impl DeclaredChange {
    /// What the extract says of it.
    pub fn said(&self) -> FactValue {
        let (before, after) = (self.before.clone(), self.after.clone());
        match (before.is_empty(), after.is_empty()) {
            (true, _) => FactValue::said("added", [("after", after)]),
            (false, true) => FactValue::said("removed", [("before", before)]),
            (false, false) => FactValue::said("from_to", [("before", before), ("after", after)]),
        }
    }
}

impl std::fmt::Debug for DeclaredChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeclaredChange({})", self.field)
    }
}

/// Whom it is about, which entry, field by field from what to what, on which ground and with
/// whose consent.
pub(super) fn entry(d: &Declared) -> Option<RegisterContent> {
    let changes = declared_changes(d);
    if changes.is_empty() {
        return None;
    }
    let mut record = ActRecord::new(ActKind::Change)
        .person(ActPerson::declared(d, "person")?)
        .fact("change_kind", FactValue::chosen(d, "change.kind")?)
        .fact("registered", registered(d)?);
    for change in &changes {
        record = record.fact(change.fact, change.said());
    }
    let record = record
        .maybe(
            "ground_family_name",
            FactValue::chosen(d, "ground.family_name"),
        )
        .maybe(
            "ground_given_name",
            FactValue::chosen(d, "ground.given_name"),
        )
        .maybe("ground_ethnicity", FactValue::chosen(d, "ground.ethnicity"))
        .maybe("ground_mistake", FactValue::chosen(d, "ground.mistake"))
        .fact("ground_reason", FactValue::typed(d, "ground.reason")?)
        .maybe("consent_parents", FactValue::chosen(d, "consent.parents"));
    let agreed = d.has("consent.person").then(|| FactValue::word("given"));
    Some(record.maybe("consent_person", agreed).into_content())
}

/// An entry in the book of a mission that nobody names.
const ABROAD: &str = "Cơ quan đại diện Việt Nam ở nước ngoài";

/// The entry as far as the citizen knows it: what the old paper says.
fn registered(d: &Declared) -> Option<FactValue> {
    let authority = d.text("registered.authority").cloned();
    let seat = || place(d, "registered.commune", "").map(|seat| format!("Ủy ban nhân dân {seat}"));
    let abroad = || d.has("registered.mission").then(|| ABROAD.to_owned());
    let authority = authority
        .or_else(seat)
        .or_else(|| mission::authority(d))
        .or_else(abroad)?;
    let word = register_word(d)?;
    let number = d.text("registered.number");
    let day = d.partial_date("registered.date").copied();
    Some(match number.zip(day.map(PartialDate::printed)) {
        Some((number, day)) => FactValue::said(
            word,
            [
                ("number", number.clone()),
                ("day", day),
                ("authority", authority),
            ],
        ),
        None => FactValue::said(format!("{word}_at"), [("authority", authority)]),
    })
}
