//! Putting an entry right: which fields it has and what each may become. Law 60/2014
//! Art. 3 (thay đổi, cải chính, bổ sung) and Art. 26 to 29. Whose child it is, the
//! numbers of persons and who declared are no fields: other procedures change those.

mod slots;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::RegisterContent;
use crate::{country, ethnicity, sex::Sex};
pub use slots::FieldKind;
use slots::slots;

/// A field of an entry with what it holds, as it would be typed.
#[derive(Clone, PartialEq, Eq)]
pub struct EntryValue {
    /// Its name, e.g. `child_given_name`; of a person of an act `guardian.name`, of its
    /// facts the id.
    pub field: String,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritable {
    /// Its name.
    pub field: String,
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
        if let Some(typed) = typed.get(&field)
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
            before: before.printed(),
            after: after.printed(),
            field: after.field,
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
    use chrono::NaiveDate;

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
                .map(|value| (value.field, value.typed))
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

    fn unidentified() -> RegisterContent {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let law = procedure("khai-tu").unwrap().on(day).unwrap();
        let mut answers = demo::death_at_home();
        for (input, typed) in [
            ("requester.relationship", "police"),
            ("deceased.identified", "no"),
            ("deceased.born_about.year", "1970"),
            ("body.marks", "Sẹo ở trán"),
            ("death.manner", "sudden"),
            ("death_paper.police", "forensic_result"),
        ] {
            answers.set(input, typed);
        }
        death_entry(&read_so_far(law, &answers, &Judging::on(day))).unwrap()
    }

    /// Law 60/2014 Art. 29: what was blank is added; what the body was known by stays.
    #[test]
    fn the_entry_of_a_body_that_nobody_knew_is_supplemented_once_it_is_identified() {
        let entry = unidentified();
        let blank = [
            "deceased_name",
            "deceased_birth_date",
            "deceased_nationality",
        ];
        for value in entry_values(&entry) {
            let is_blank = blank.contains(&value.field.as_str());
            assert!(!is_blank || value.typed.is_empty(), "{}", value.field);
        }
        let known = typed(&[
            ("deceased_name", "Đinh Văn Tám"),
            ("deceased_birth_date", "3/2/1968"),
            ("deceased_nationality", "VNM"),
        ]);
        let (after, changes) = corrected(&entry, &known).unwrap();
        assert_eq!(after.subject_name(), "Đinh Văn Tám");
        let fields: Vec<_> = changes.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, blank);
        assert!(changes.iter().all(|change| change.before.is_empty()));
        let RegisterContent::Death(death) = after else {
            panic!("a death")
        };
        assert_eq!(death.deceased.body.unwrap().marks, "Sẹo ở trán");
        let (_, named) = corrected(&entry, &typed(&[("deceased_name", "Đinh Văn Tám")])).unwrap();
        assert_eq!(named.len(), 1);
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
        let fields: Vec<_> = wrong.iter().map(|wrong| wrong.field.as_str()).collect();
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
