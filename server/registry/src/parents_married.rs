//! The marriage of the parents, which the office looks up by itself: who declares a birth
//! shows no certificate of it. Decree 123/2015 as Decree 07/2025 has it; law.md 2.1.

use chrono::{Datelike, NaiveDate};
use domain::{
    office::office_key,
    place::gazetteer,
    procedure::{Declared, Severity},
    register::{EntryNumber, RegisterContent, RegisterKind},
    text::{fold, folded_words},
};
use store::{
    Conn, StoreError,
    registry::{cases::Case, numbered},
};

use crate::{DeskFinding, couples, reading::Reading, searching::office_then, whom::Whom};

/// No paper is asked for that the office can look up.
const LOOKED_UP: &str = "Nghị định 123/2015, sửa đổi bởi Nghị định 07/2025";

/// What people write before the name of a commune, folded.
const OFFICE: [&[&str]; 2] = [&["ubnd"], &["uy", "ban", "nhan", "dan"]];

/// What the registers known here say of a marriage that is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParentsMarried {
    /// It stands here.
    Here(Vec<MarriageHere>),
    /// Marriages of that year and the office that was named stand here, this one does not.
    NotHere,
    /// No such book is here, or nobody said which it is.
    NoBooks,
}

/// An entry of the parents' marriage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarriageHere {
    /// Number and year.
    pub number: EntryNumber,
    /// The office as it was called then.
    pub office: String,
}

/// What is known of the marriage that a birth declares; none where none is declared.
pub(crate) async fn looked_up(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
) -> Result<Option<ParentsMarried>, StoreError> {
    let declared = &reading.declared;
    let Some(RegisterContent::Birth(birth)) = &reading.event else {
        return Ok(None);
    };
    let (Some(father), Some(mother), true) = (
        &birth.father,
        &birth.mother,
        declared.is("parents.relation", "married"),
    ) else {
        return Ok(None);
    };
    let two = [Whom::from(father), Whom::from(mother)];
    let mut found = couples::marriages(conn, &two, &case.code).await?;
    let number = number(declared);
    if found.is_empty()
        && let Some(number) = number
    {
        // As a marriage is named: both, the husband first. Of a number the names are
        // enough: a birthday may be known to its year alone.
        let named = fold(&format!("{} – {}", father.name, mother.name));
        found = numbered::with_number(conn, RegisterKind::Marriage, number, &named).await?;
    }
    if !found.is_empty() {
        let here = found.iter().map(|entry| MarriageHere {
            number: entry.number,
            office: office_then(entry),
        });
        return Ok(Some(ParentsMarried::Here(here.collect())));
    }
    let day = declared.date("parents.marriage_date");
    let year = day.map(|day| day.year()).or(number.map(|one| one.year));
    let authority = declared.text("parents.marriage_authority");
    let book = year.zip(authority);
    let book = book.and_then(|(year, typed)| Some((office_of(typed, year)?, year)));
    let has_book = match book {
        Some((office, year)) => {
            numbered::any_of_year(conn, &office, RegisterKind::Marriage, year).await?
        }
        None => false,
    };
    Ok(Some(match has_book {
        true => ParentsMarried::NotHere,
        false => ParentsMarried::NoBooks,
    }))
}

/// That the marriage is not where it should be: the officer looks further, nothing stops.
pub(crate) fn finding(known: Option<&ParentsMarried>) -> Option<DeskFinding> {
    (known == Some(&ParentsMarried::NotHere)).then(|| {
        DeskFinding::desk(
            "parents-marriage-not-here",
            LOOKED_UP,
            Severity::Warn,
            Vec::new(),
        )
    })
}

/// The number of the certificate; the year may stand with the day alone.
fn number(declared: &Declared) -> Option<EntryNumber> {
    let typed = declared.text("parents.marriage_number")?;
    EntryNumber::parse(typed).or_else(|| {
        let year = declared.date("parents.marriage_date")?.year();
        EntryNumber::parse(&format!("{}/{year}", typed.trim()))
    })
}

/// The one office that was called so in the year. None where several were, as of a name that
/// an office has only had since.
fn office_of(typed: &str, year: i32) -> Option<String> {
    let words = folded_words(typed);
    let prefix = OFFICE.iter().find(|prefix| {
        let begins = words.iter().map(String::as_str);
        begins.take(prefix.len()).eq(prefix.iter().copied())
    });
    let name = words.get(prefix.map_or(0, |prefix| prefix.len())..)?;
    let ends = [
        NaiveDate::from_ymd_opt(year, 1, 1)?,
        NaiveDate::from_ymd_opt(year, 12, 31)?,
    ];
    let called = gazetteer().ever_called(&name.join(" "));
    let mut codes: Vec<&str> = called
        .iter()
        .filter_map(|key| {
            let code = key.split(' ').next()?;
            ends.iter()
                .any(|day| office_key(code, *day) == *key)
                .then_some(code)
        })
        .collect();
    codes.dedup();
    match codes.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::office_of;

    #[test]
    fn the_office_of_a_marriage_is_known_by_its_name_of_that_year() {
        for typed in [
            "UBND phường Dịch Vọng",
            "Ủy ban nhân dân phường Dịch Vọng, quận Cầu Giấy, Hà Nội",
            "Phường Dịch Vọng",
        ] {
            let office = office_of(typed, 2022);
            assert_eq!(office.as_deref(), Some("00166"), "{typed}");
        }
        // It is called otherwise since 2025; others are called so, or nobody is.
        for (typed, year) in [
            ("UBND phường Dịch Vọng", 2026),
            ("UBND xã Hòa Bình", 2022),
            ("UBND", 2022),
            ("Đại sứ quán Việt Nam tại Đức", 2022),
        ] {
            assert_eq!(office_of(typed, year), None, "{typed}");
        }
    }
}
