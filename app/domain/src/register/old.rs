//! What an old paper book holds, as it was read from it: often only a year is known, and
//! much was never written down (law.md 2.6, old records; Law 60/2014 Art. 59).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RegisterKind;
use crate::{
    date::PartialDate,
    office,
    place::{CommuneCode, REFORM, Successor, gazetteer},
    sex::Sex,
};

/// An entry of an old book. Places are text as the book has it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct OldRecord {
    /// Which book.
    pub kind: RegisterKind,
    /// Whom it is about; of a marriage both, the husband first.
    pub people: Vec<OldPerson>,
    /// The day of birth, marriage or death, as far as the book tells.
    pub event: PartialDate,
    /// Where it happened.
    pub place: Option<String>,
    /// The day of registration, as far as the book tells.
    pub registered: PartialDate,
    /// Quyển số, as it stands on the book: `02-1987`.
    pub book: String,
    /// Trang số.
    pub page: Option<String>,
    /// Commune code of the office that kept the book when it was read in; where the old
    /// commune was divided, or nobody knows into what it went.
    pub kept_by: Option<String>,
    /// The mother, in a book of births.
    pub mother: Option<OldPerson>,
    /// The father, in a book of births.
    pub father: Option<OldPerson>,
    /// The cause of a death.
    pub cause: Option<String>,
    /// What stands at the margin.
    pub remarks: Option<String>,
}

/// Somebody as an old book names them.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct OldPerson {
    /// Whole name.
    pub name: String,
    /// Day of birth, as far as it is known; always there for whom the entry is about.
    pub birth: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Ethnic group code.
    pub ethnicity: Option<String>,
    /// Nationality, alpha-3.
    pub nationality: Option<String>,
    /// Residence.
    pub residence: Option<String>,
    /// Home place.
    pub hometown: Option<String>,
    /// PIN, where one has been noted since.
    pub pin: Option<String>,
    /// Another identity paper.
    pub identity: Option<String>,
}

impl OldRecord {
    /// The name of whom it is about; of a marriage both, the husband first.
    pub fn subject_name(&self) -> String {
        let names: Vec<&str> = self.people.iter().map(|one| one.name.as_str()).collect();
        names.join(" – ")
    }

    /// The first day on which the first person can have been born.
    pub fn born_from(&self) -> NaiveDate {
        let born = self.people.first().and_then(|one| one.birth);
        born.unwrap_or(self.event).earliest()
    }

    /// A day on which the office was called as the book has it.
    pub fn named_on(&self, office: &str) -> NaiveDate {
        let existed = |day: &NaiveDate| {
            CommuneCode::parse(office)
                .is_ok_and(|code| gazetteer().commune_on(code, *day).is_some())
        };
        let (last, first) = (self.registered.latest(), self.registered.earliest());
        [last, first].into_iter().find(existed).unwrap_or(first)
    }

    /// The office as it was called then: `Ủy ban nhân dân phường Phước Tiến, thành phố
    /// Nha Trang, tỉnh Khánh Hoà`.
    pub fn office_then(&self, office: &str) -> Option<String> {
        office::called_on(CommuneCode::parse(office).ok()?, self.named_on(office))
    }

    /// The office that keeps the book on `today`, as it is called now. None when nobody
    /// knows which.
    pub fn office_now(&self, office: &str, today: NaiveDate) -> Option<String> {
        office::called_on(self.keeper(office, today)?, today)
    }

    /// The commune that keeps the book on `today`: who was said to keep it, or who came
    /// after. None when nobody knows which.
    pub fn keeper(&self, office: &str, today: NaiveDate) -> Option<CommuneCode> {
        let places = gazetteer();
        let Some(kept_by) = &self.kept_by else {
            let code = CommuneCode::parse(office).ok()?;
            return places.went_into(code, self.named_on(office), today);
        };
        let code = CommuneCode::parse(kept_by).ok()?;
        // The codes are those since the reform: no book was read in before it.
        let since = match places.commune_on(code, REFORM) {
            Some(_) => REFORM,
            None => today,
        };
        places.went_into(code, since, today)
    }
}

/// The communes of `today` in which the office of an old book lies.
pub fn successors(office: CommuneCode, then: NaiveDate, today: NaiveDate) -> Vec<Successor> {
    gazetteer().followed(office, then, today)
}

macro_rules! hide {
    ($($type:ident),*) => { $(impl std::fmt::Debug for $type {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(concat!(stringify!($type), "(…)"))
        }
    })* };
}
hide!(OldRecord, OldPerson);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn of(year: i32) -> OldRecord {
        OldRecord {
            kind: RegisterKind::Birth,
            people: Vec::new(),
            event: PartialDate::of_year(year).unwrap(),
            place: None,
            registered: PartialDate::of_year(year).unwrap(),
            book: "02-1987".into(),
            page: None,
            kept_by: None,
            mother: None,
            father: None,
            cause: None,
            remarks: None,
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    /// Law.md section 14, case 9: a commune that was merged twice.
    #[test]
    fn an_old_book_names_its_office_then_and_now() {
        let book = of(1987);
        assert_eq!(
            book.office_then("22366").unwrap(),
            "Ủy ban nhân dân phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hoà"
        );
        assert_eq!(
            book.office_now("22366", today()).unwrap(),
            "Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hoà"
        );
    }

    #[test]
    fn who_keeps_the_book_of_a_divided_commune_is_said_or_not_known() {
        let divided = gazetteer()
            .communes_on(NaiveDate::from_ymd_opt(2025, 6, 30).unwrap())
            .filter_map(|unit| CommuneCode::parse(unit.code).ok())
            .find(|code| gazetteer().successors(*code).len() > 1)
            .unwrap();
        let mut book = of(1987);
        assert_eq!(book.office_now(divided.as_str(), today()), None);
        book.kept_by = Some("22366".into());
        assert_eq!(
            book.office_now(divided.as_str(), today()).unwrap(),
            "Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hoà"
        );
    }
}
