//! The marriage of the parents, which the office looks up by itself: who declares a birth
//! shows no certificate of it. Decree 123/2015 as Decree 07/2025 has it; law.md 2.1.

use chrono::Datelike;
use domain::{
    procedure::{Declared, Severity},
    register::{EntryNumber, ParentRecord, RegisterContent, RegisterKind},
    text::fold,
};
use store::{
    Conn, StoreError,
    registry::{cases::Case, entries::Entry, numbered},
};

use crate::{DeskFinding, couples, reading::Reading, searching::office_then, whom::Whom};

/// No paper is asked for that the office can look up.
const LOOKED_UP: &str = "Nghị định 123/2015, sửa đổi bởi Nghị định 07/2025";

/// Entries of one number that are looked at: each office has one.
const MOST: i64 = 500;

/// What the registers known here say of a marriage that is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParentsMarried {
    /// It stands here.
    Here(Vec<MarriageHere>),
    /// Marriages of that year stand here, this one does not.
    NotHere,
    /// Nothing of that year stands here, or nobody said of which year it is.
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
        let found_so = numbered::with_number(conn, RegisterKind::Marriage, number, MOST).await?;
        found.extend(
            found_so
                .into_iter()
                .filter(|entry| names(entry, father, mother)),
        );
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
    let has_books = match year {
        Some(year) => numbered::any_of_year(conn, RegisterKind::Marriage, year).await?,
        None => false,
    };
    Ok(Some(match has_books {
        true => ParentsMarried::NotHere,
        false => ParentsMarried::NoBooks,
    }))
}

/// That the marriage is not where it should be: the officer looks further, nothing stops.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    if looked_up(conn, case, reading).await? == Some(ParentsMarried::NotHere) {
        found.push(DeskFinding::desk(
            "parents-marriage-not-here",
            LOOKED_UP,
            Severity::Warn,
            Vec::new(),
        ));
    }
    Ok(())
}

/// The number of the certificate; the year may stand with the day alone.
fn number(declared: &Declared) -> Option<EntryNumber> {
    let typed = declared.text("parents.marriage_number")?;
    EntryNumber::parse(typed).or_else(|| {
        let year = declared.date("parents.marriage_date")?.year();
        EntryNumber::parse(&format!("{}/{year}", typed.trim()))
    })
}

/// Whether an entry names both. Of a number the names are enough: a birthday may be known to
/// its year alone.
fn names(entry: &Entry, father: &ParentRecord, mother: &ParentRecord) -> bool {
    let people = entry.content.people();
    let named = |parent: &ParentRecord| {
        let name = fold(&parent.name);
        people.iter().any(|one| fold(&one.name) == name)
    };
    named(father) && named(mother)
}
