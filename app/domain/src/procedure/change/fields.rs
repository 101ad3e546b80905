//! What of an entry can be asked to be put right: a box for each field, then what stands
//! there and what shall stand there. A field is called as in
//! [`corrected`](crate::register::corrected).

use super::super::{
    Declared, Kind, Question, Rule, Value, When,
    question::{line, tick},
    rule::stop,
};
use crate::register::{EntryValue, FieldKind};

/// Longest text of an entry, in characters.
const MOST: usize = 300;
const YES: &[&str] = &["yes"];

/// Boxes are asked but of who wants another ethnic group: that is one field.
pub(super) const PICKS: When = When::IsOther("change.kind", &["ethnicity"]);
/// A supplement fills what is empty: nothing stands there yet.
const HELD: When = When::IsOther("change.kind", &["supplement"]);

/// All of a birth can be corrected or added to.
const BIRTH: When = When::Is("registered.register", &["birth"]);
const MARRIAGE: When = When::Is("registered.register", &["marriage"]);
const DEATH: When = When::Is("registered.register", &["death"]);
/// Only a name is changed as the Civil Code allows it. Law 60/2014 Art. 26.1.
const NAMES: When = When::Any(&[When::Is("change.kind", &["change"]), BIRTH]);

/// A field, and the questions about it.
pub(super) struct Field {
    /// As the register calls it.
    pub name: &'static str,
    pub pick: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    /// What it holds.
    pub kind: FieldKind,
}

macro_rules! fields {
    ($($name:literal $of:ident $kind:expr, $holds:ident, $stands:ident;)*) => {
        /// The fields in their order.
        pub(super) const FIELDS: &[Field] = &[$(Field {
            name: $name,
            pick: concat!("pick.", $name),
            before: concat!($name, ".before"),
            after: concat!($name, ".after"),
            kind: FieldKind::$holds,
        }),*];

        /// Which are to be put right.
        pub(super) const PICKED: &[Question] =
            &[$(tick(concat!("pick.", $name)).optional().when($of)),*];

        /// What stands there, as printed, and what shall stand there.
        pub(super) const VALUES: &[Question] = &[
            $(
                $stands(line(concat!($name, ".before"), MOST))
                    .when(When::All(&[When::Is(concat!("pick.", $name), YES), HELD])),
                $stands(Question::new(concat!($name, ".after"), $kind))
                    .when(When::Is(concat!("pick.", $name), YES)),
            )*
            line("ethnicity.before", MOST).when(When::Is("change.kind", &["ethnicity"])),
            Question::new("ethnicity.after", Kind::Ethnicity)
                .when(When::Is("change.kind", &["ethnicity"]))
                .article("Điều 29 Bộ luật Dân sự"),
        ];

        /// What shall stand there is what stands there.
        pub(super) const SAME: &[Rule] = &[
            $(stop(
                "change-same",
                "Điều 28 Luật Hộ tịch",
                &[concat!($name, ".after")],
                |d, _| same(d, $name),
            ),)*
            stop(
                "change-same",
                "Điều 29 Bộ luật Dân sự",
                &["ethnicity.after"],
                |d, _| same(d, "child_ethnicity"),
            ),
        ];
    };
}

fields! {
    "child_family_name" NAMES Kind::NamePart, Name, filled;
    "child_middle_name" NAMES Kind::NamePart, Name, maybe;
    "child_given_name" NAMES Kind::NamePart, Name, filled;
    "child_birth_date" BIRTH Kind::PastDate, Day, filled;
    "child_sex" BIRTH Kind::Choice(SEXES), Sex, filled;
    "child_ethnicity" BIRTH Kind::Ethnicity, Ethnicity, filled;
    "child_nationality" BIRTH Kind::Country, Country, filled;
    "child_birthplace" BIRTH Kind::Line(MOST), Text, filled;
    "child_home_place" BIRTH Kind::Line(MOST), Text, filled;
    "mother_name" BIRTH Kind::PersonName, Name, filled;
    "mother_birth" BIRTH Kind::PartialDate, Day, filled;
    "mother_ethnicity" BIRTH Kind::Ethnicity, Ethnicity, filled;
    "mother_nationality" BIRTH Kind::Country, Country, filled;
    "mother_residence" BIRTH Kind::Line(MOST), Text, filled;
    "father_name" BIRTH Kind::PersonName, Name, filled;
    "father_birth" BIRTH Kind::PartialDate, Day, filled;
    "father_ethnicity" BIRTH Kind::Ethnicity, Ethnicity, filled;
    "father_nationality" BIRTH Kind::Country, Country, filled;
    "father_residence" BIRTH Kind::Line(MOST), Text, filled;
    "groom_name" MARRIAGE Kind::PersonName, Name, filled;
    "groom_birth_date" MARRIAGE Kind::PastDate, Day, filled;
    "groom_ethnicity" MARRIAGE Kind::Ethnicity, Ethnicity, filled;
    "groom_nationality" MARRIAGE Kind::Country, Country, filled;
    "groom_residence" MARRIAGE Kind::Line(MOST), Text, filled;
    "bride_name" MARRIAGE Kind::PersonName, Name, filled;
    "bride_birth_date" MARRIAGE Kind::PastDate, Day, filled;
    "bride_ethnicity" MARRIAGE Kind::Ethnicity, Ethnicity, filled;
    "bride_nationality" MARRIAGE Kind::Country, Country, filled;
    "bride_residence" MARRIAGE Kind::Line(MOST), Text, filled;
    "deceased_name" DEATH Kind::PersonName, Name, filled;
    "deceased_birth_date" DEATH Kind::PartialDate, Day, filled;
    "deceased_sex" DEATH Kind::Choice(SEXES), Sex, filled;
    "deceased_ethnicity" DEATH Kind::Ethnicity, Ethnicity, filled;
    "deceased_nationality" DEATH Kind::Country, Country, filled;
    "deceased_residence" DEATH Kind::Line(MOST), Text, filled;
    "death_day" DEATH Kind::PastDate, Day, filled;
    "death_hour" DEATH Kind::Time, Hour, filled;
    "death_place" DEATH Kind::Line(MOST), Text, filled;
    "death_cause" DEATH Kind::Line(MOST), Text, filled;
}

/// Something always stands there.
const fn filled(question: Question) -> Question {
    question
}

/// Not everybody has a middle name.
const fn maybe(question: Question) -> Question {
    question.optional()
}

const SEXES: &[&str] = &["male", "female"];

/// The questions about a field: of who wants another ethnic group they are its own.
pub(super) fn questions_of(field: &Field, d: &Declared) -> (&'static str, &'static str) {
    match (field.name, d.is("change.kind", "ethnicity")) {
        ("child_ethnicity", true) => ("ethnicity.before", "ethnicity.after"),
        _ => (field.before, field.after),
    }
}

/// What shall stand in a field, as it is typed into the register.
pub(super) fn typed(d: &Declared, question: &str) -> Option<String> {
    Some(match d.value(question)? {
        Value::Text(text) | Value::Word(text) => text.clone(),
        Value::Name(name) => name.as_str().to_owned(),
        Value::Date(day) => crate::date::printed(*day),
        Value::PartialDate(date) => date.printed(),
        Value::Time(at) => at.format("%H:%M").to_string(),
        _ => return None,
    })
}

/// As the register prints it.
pub(super) fn printed(field: &Field, typed: &str) -> String {
    let value = EntryValue {
        field: field.name.to_owned(),
        kind: field.kind,
        typed: typed.to_owned(),
    };
    value.printed()
}

fn same(d: &Declared, name: &str) -> bool {
    let Some(field) = FIELDS.iter().find(|field| field.name == name) else {
        return false;
    };
    let (before, after) = questions_of(field, d);
    d.text(before)
        .zip(typed(d, after))
        .is_some_and(|(before, after)| before.trim() == printed(field, &after))
}
