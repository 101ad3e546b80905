//! Putting an entry right: which fields it has and what each may become. Law 60/2014
//! Art. 3 (thay đổi, cải chính, bổ sung) and Art. 26 to 29. Whose child it is, the
//! numbers of persons and who declared are no fields: other procedures change those.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{BirthRecord, DeathRecord, ParentRecord, RegisterContent};
use crate::{
    country,
    date::{DateFields, PartialDate, printed},
    ethnicity,
    name::{NamePart, NamePolicy, PersonName},
    sex::Sex,
    text,
};

/// Longest place, cause or other text of an entry, in characters.
const TEXT_MOST: usize = 300;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A name or a part of one.
    Name,
    /// A day, or as much of it as is known.
    Day,
    /// An hour, `HH:MM`.
    Hour,
    /// A word of [`Sex`].
    Sex,
    /// A code of an ethnic group.
    Ethnicity,
    /// A state, alpha-3.
    Country,
    /// Other words.
    Text,
}

/// A field of an entry with what it holds, as it would be typed.
#[derive(Clone, PartialEq, Eq)]
pub struct EntryValue {
    /// Its name, e.g. `child_given_name`.
    pub field: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// As typed: a day as `02/11/2026`, a word or code, else the text.
    pub typed: String,
}

/// One field before and after, as the register prints it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Its name.
    pub field: String,
    /// What stood there; may be empty.
    pub before: String,
    /// What stands there now; may be empty.
    pub after: String,
}

/// A field that holds what cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwritable {
    /// Its name.
    pub field: &'static str,
}

enum Slot<'a> {
    Part(&'a mut String, Needed),
    Name(&'a mut String),
    Day(&'a mut NaiveDate),
    Partial(&'a mut PartialDate),
    Hour(&'a mut Option<NaiveTime>),
    Sex(&'a mut Sex),
    Ethnicity(&'a mut Option<String>),
    Country(&'a mut String),
    Text(&'a mut String),
    MaybeText(&'a mut Option<String>),
}

type Needed = bool;

fn slots(content: &mut RegisterContent) -> Vec<(&'static str, Slot<'_>)> {
    match content {
        RegisterContent::Birth(birth) => of_birth(birth),
        RegisterContent::Death(death) => of_death(death),
    }
}

fn of_birth(birth: &mut BirthRecord) -> Vec<(&'static str, Slot<'_>)> {
    let child = &mut birth.child;
    let mut all = vec![
        (
            "child_family_name",
            Slot::Part(&mut child.family_name, true),
        ),
        (
            "child_middle_name",
            Slot::Part(&mut child.middle_name, false),
        ),
        ("child_given_name", Slot::Part(&mut child.given_name, true)),
        ("child_birth_date", Slot::Day(&mut child.birth_date)),
        ("child_sex", Slot::Sex(&mut child.sex)),
        ("child_ethnicity", Slot::Ethnicity(&mut child.ethnicity)),
        ("child_nationality", Slot::Country(&mut child.nationality)),
        ("child_birthplace", Slot::Text(&mut child.birth_place)),
        ("child_home_place", Slot::MaybeText(&mut child.hometown)),
    ];
    let names = [
        "mother_name",
        "mother_birth",
        "mother_ethnicity",
        "mother_nationality",
        "mother_residence",
    ];
    all.extend(
        birth
            .mother
            .as_mut()
            .into_iter()
            .flat_map(|one| of_parent(names, one)),
    );
    let names = [
        "father_name",
        "father_birth",
        "father_ethnicity",
        "father_nationality",
        "father_residence",
    ];
    all.extend(
        birth
            .father
            .as_mut()
            .into_iter()
            .flat_map(|one| of_parent(names, one)),
    );
    all
}

fn of_parent<'a>(
    names: [&'static str; 5],
    parent: &'a mut ParentRecord,
) -> [(&'static str, Slot<'a>); 5] {
    let [name, birth, ethnicity, nationality, residence] = names;
    [
        (name, Slot::Name(&mut parent.name)),
        (birth, Slot::Partial(&mut parent.birth_date)),
        (ethnicity, Slot::Ethnicity(&mut parent.ethnicity)),
        (nationality, Slot::Country(&mut parent.nationality)),
        (residence, Slot::Text(&mut parent.residence)),
    ]
}

fn of_death(death: &mut DeathRecord) -> Vec<(&'static str, Slot<'_>)> {
    let deceased = &mut death.deceased;
    vec![
        ("deceased_name", Slot::Name(&mut deceased.name)),
        (
            "deceased_birth_date",
            Slot::Partial(&mut deceased.birth_date),
        ),
        ("deceased_sex", Slot::Sex(&mut deceased.sex)),
        (
            "deceased_ethnicity",
            Slot::Ethnicity(&mut deceased.ethnicity),
        ),
        (
            "deceased_nationality",
            Slot::Country(&mut deceased.nationality),
        ),
        (
            "deceased_residence",
            Slot::MaybeText(&mut deceased.residence),
        ),
        ("death_day", Slot::Day(&mut death.died_on)),
        ("death_hour", Slot::Hour(&mut death.died_at)),
        ("death_place", Slot::Text(&mut death.death_place)),
        ("death_cause", Slot::Text(&mut death.cause)),
    ]
}

impl Slot<'_> {
    fn kind(&self) -> FieldKind {
        match self {
            Self::Part(..) | Self::Name(_) => FieldKind::Name,
            Self::Day(_) | Self::Partial(_) => FieldKind::Day,
            Self::Hour(_) => FieldKind::Hour,
            Self::Sex(_) => FieldKind::Sex,
            Self::Ethnicity(_) => FieldKind::Ethnicity,
            Self::Country(_) => FieldKind::Country,
            Self::Text(_) | Self::MaybeText(_) => FieldKind::Text,
        }
    }

    fn typed(&self) -> String {
        match self {
            Self::Part(text, _) | Self::Name(text) | Self::Country(text) | Self::Text(text) => {
                (**text).clone()
            }
            Self::Day(day) => printed(**day),
            Self::Partial(date) => date.printed(),
            Self::Hour(hour) => hour
                .map(|hour| hour.format("%H:%M").to_string())
                .unwrap_or_default(),
            Self::Sex(sex) => sex.as_str().to_owned(),
            Self::Ethnicity(text) | Self::MaybeText(text) => (**text).clone().unwrap_or_default(),
        }
    }

    /// False when that cannot stand here.
    fn write(&mut self, typed: &str) -> bool {
        self.read(typed).is_some()
    }

    fn read(&mut self, typed: &str) -> Option<()> {
        let text = text::nfc(typed);
        match self {
            Self::Part(part, needed) => {
                **part = match (text.is_empty(), *needed) {
                    (true, false) => String::new(),
                    _ => NamePart::parse(&text, NamePolicy::Anyone)
                        .ok()?
                        .as_str()
                        .to_owned(),
                };
            }
            Self::Name(name) => **name = PersonName::parse(&text).ok()?.as_str().to_owned(),
            Self::Day(day) => **day = DateFields::new(&text, "", "").parse().ok()?,
            Self::Partial(date) => **date = partial(&text)?,
            Self::Hour(hour) => {
                **hour = match text.as_str() {
                    "" => None,
                    typed => Some(NaiveTime::parse_from_str(typed, "%H:%M").ok()?),
                };
            }
            Self::Sex(sex) => **sex = Sex::parse(&text)?,
            Self::Ethnicity(code) => {
                **code = match text.as_str() {
                    "" => None,
                    typed => Some(ethnicity::by_code(typed)?.code.to_owned()),
                };
            }
            Self::Country(code) => **code = country::by_code(&text)?.code.to_owned(),
            Self::Text(kept) => **kept = needed(text)?,
            Self::MaybeText(kept) => {
                **kept = match text.is_empty() {
                    true => None,
                    false => Some(needed(text)?),
                };
            }
        }
        Some(())
    }
}

fn needed(text: String) -> Option<String> {
    (1..=TEXT_MOST)
        .contains(&text.chars().count())
        .then_some(text)
}

/// `1996`, `5/1996` or `1/5/1996`.
fn partial(typed: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = typed.split('/').collect();
    let fields = match parts[..] {
        [day, month, year] => DateFields::new(day, month, year),
        [month, year] => DateFields::new("", month, year),
        [year] => DateFields::new("", "", year),
        _ => return None,
    };
    fields.parse_partial().ok()
}

/// The fields of an entry in their order, with what they hold.
pub fn entry_values(content: &RegisterContent) -> Vec<EntryValue> {
    slots(&mut content.clone())
        .into_iter()
        .map(|(field, slot)| EntryValue {
            field,
            kind: slot.kind(),
            typed: slot.typed(),
        })
        .collect()
}

impl EntryValue {
    /// As the register prints it.
    pub fn printed(&self) -> String {
        let named = match self.kind {
            FieldKind::Sex => Sex::parse(&self.typed).map(Sex::vi),
            FieldKind::Ethnicity => ethnicity::by_code(&self.typed).map(|group| group.name_vi),
            FieldKind::Country => country::by_code(&self.typed).map(|country| country.name_vi),
            _ => None,
        };
        named.unwrap_or(&self.typed).to_owned()
    }
}

/// The entry with other values in its fields, and what that changes. Fields that are not
/// named keep what they hold. Errors: every field whose value cannot stand there.
pub fn corrected(
    content: &RegisterContent,
    typed: &BTreeMap<String, String>,
) -> Result<(RegisterContent, Vec<FieldChange>), Vec<Unwritable>> {
    let mut after = content.clone();
    let mut wrong = Vec::new();
    for (field, mut slot) in slots(&mut after) {
        if let Some(typed) = typed.get(field)
            && !slot.write(typed)
        {
            wrong.push(Unwritable { field });
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let changes = entry_values(content)
        .iter()
        .zip(entry_values(&after))
        .filter(|(before, after)| before.typed != after.typed)
        .map(|(before, after)| FieldChange {
            field: after.field.to_owned(),
            before: before.printed(),
            after: after.printed(),
        })
        .collect();
    Ok((after, changes))
}

impl std::fmt::Debug for FieldChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FieldChange({})", self.field)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        demo,
        procedure::{Judging, procedure, read_so_far},
        register::{birth_entry, death_entry},
    };

    fn birth() -> RegisterContent {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        let law = procedure("khai-sinh").unwrap().on(day).unwrap();
        birth_entry(&read_so_far(law, &demo::simple_birth(), &Judging::on(day))).unwrap()
    }

    fn typed(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(field, typed)| ((*field).to_owned(), (*typed).to_owned()))
            .collect()
    }

    #[test]
    fn what_stands_in_an_entry_can_be_sent_back_unchanged() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let law = procedure("khai-tu").unwrap().on(day).unwrap();
        let declared = read_so_far(law, &demo::death_at_home(), &Judging::on(day));
        for content in [birth(), death_entry(&declared).unwrap()] {
            let all = entry_values(&content)
                .into_iter()
                .map(|value| (value.field.to_owned(), value.typed))
                .collect();
            let (after, changes) = corrected(&content, &all).unwrap();
            assert!(after == content);
            assert_eq!(changes, []);
        }
    }

    #[test]
    fn a_field_is_shown_before_and_after_as_the_register_prints_it() {
        let new = typed(&[("child_given_name", " Ân "), ("mother_birth", "1997")]);
        let (after, changes) = corrected(&birth(), &new).unwrap();
        assert_eq!(after.subject_name(), "Nguyễn Minh Ân");
        let shown: Vec<_> = changes
            .iter()
            .map(|change| (change.field.as_str(), change.after.as_str()))
            .collect();
        assert_eq!(
            shown,
            [("child_given_name", "Ân"), ("mother_birth", "1997")]
        );
        assert_eq!(changes[0].before, "An");
    }

    #[test]
    fn every_value_that_cannot_stand_in_its_field_is_told() {
        let new = typed(&[
            ("child_given_name", ""),
            ("child_birth_date", "31/2/2026"),
            ("child_sex", "x"),
            ("child_ethnicity", "999"),
            ("child_nationality", "XYZ"),
            ("child_birthplace", " "),
        ]);
        let wrong = corrected(&birth(), &new).err().unwrap();
        let fields: Vec<_> = wrong.iter().map(|wrong| wrong.field).collect();
        let sent = [
            "child_given_name",
            "child_birth_date",
            "child_sex",
            "child_ethnicity",
        ];
        assert_eq!(
            fields,
            [&sent[..], &["child_nationality", "child_birthplace"]].concat()
        );
    }
}
