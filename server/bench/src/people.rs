//! (i) Made-up people in old books of all communes.

use chrono::{DateTime, Datelike as _, NaiveDate};
use domain::{
    date::PartialDate,
    demo::people::{People, commune},
    place::{Unit, gazetteer},
    register::{EntryNumber, OldPerson, OldRecord, RegisterContent, RegisterKind},
    text::fold,
};
use store::registry::entries::{BOOK, Entry};
use uuid::Uuid;

/// The entries of so many people, two of three births, the others deaths.
pub fn entries(count: u64) -> impl Iterator<Item = Entry> {
    let people = People::default();
    let eve = NaiveDate::from_ymd_opt(2021, 11, 1).unwrap_or_default();
    let communes: Vec<&Unit> = gazetteer().communes_on(eve).collect();
    (0..count).filter_map(move |number| entry(&people, commune(&communes, number)?, number))
}

fn entry(people: &People, office: &Unit, number: u64) -> Option<Entry> {
    let person = people.person(number);
    let day = PartialDate::of_day(person.born)?;
    let kind = match number % 3 {
        0 => RegisterKind::Death,
        _ => RegisterKind::Birth,
    };
    let mother = (kind == RegisterKind::Birth).then(|| named(person.mother.clone(), None));
    let mother_name = mother.as_ref().map(|mother| mother.name.clone());
    let place = EntryNumber {
        number: i64::try_from(number).ok()? + 1,
        year: person.born.year(),
    };
    Some(Entry {
        id: Uuid::from_u128(u128::from(number) | 1 << 100),
        office: office.code.into(),
        register: kind,
        number: place,
        registered_on: person.born,
        registered_at: DateTime::UNIX_EPOCH,
        case_code: format!("{BOOK}{}/{}/{place}", office.code, kind.as_str()),
        beside: false,
        registrar: String::new(),
        name_folded: fold(&person.name),
        name_key: person.name.to_lowercase(),
        subject_name: person.name.clone(),
        birth_date: person.born,
        pin: None,
        mother_key: None,
        mother_name: mother_name.unwrap_or_default(),
        content: RegisterContent::Old(Box::new(OldRecord {
            kind,
            people: vec![named(person.name, Some(day))],
            event: day,
            place: None,
            registered: day,
            book: "01".into(),
            page: None,
            kept_by: None,
            mother,
            father: None,
            cause: None,
            remarks: None,
        })),
        version: 1,
    })
}

fn named(name: String, birth: Option<PartialDate>) -> OldPerson {
    OldPerson {
        name,
        birth,
        sex: None,
        ethnicity: None,
        nationality: None,
        residence: None,
        hometown: None,
        pin: None,
        identity: None,
    }
}
