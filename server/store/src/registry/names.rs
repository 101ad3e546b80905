//! The search over the registers by name: without marks, in any order of words, with or
//! without the middle name. Each word of a name and each two of them lead to the entry,
//! so that a search reads the few rows under the rarest of its pairs.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};
use domain::{
    office::office_key,
    register::{EntryPerson, RegisterContent, RegisterKind},
    text::word_set,
};
use sqlx::{query, query_as, types::Json};
use uuid::Uuid;

use super::entries::{self, Entry, Row};
use crate::{
    StoreError,
    dialect::{Speaks as _, Spelled},
    on, rows,
    tx::{Conn, Tx},
};

/// Words of a search that are looked at, one condition of the query for each: more than
/// any name has that is not foreign. Of the mother's name it is six.
const WORDS: usize = 8;

/// Whom to look for.
#[derive(Clone, Default)]
pub struct Wanted {
    /// Words of the name, as [`word_set`] makes them: each is in the name. At least one.
    pub words: Vec<String>,
    /// Born within these days, as far as it is known.
    pub born: Option<(NaiveDate, NaiveDate)>,
    /// In this register alone.
    pub register: Option<RegisterKind>,
    /// Of these offices alone, by [`office_key`].
    pub places: Option<Vec<String>>,
    /// Words of the mother's name.
    pub mother: Vec<String>,
    /// Behind this place in the list.
    pub after: Option<Place>,
}

/// A place in the list of who was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    /// First day on which the person can have been born.
    pub born: NaiveDate,
    /// Entry.
    pub entry: Uuid,
    /// Which of the people of the entry.
    pub side: String,
}

/// Somebody who was found.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// The entry.
    pub entry: Entry,
    /// Where it stands in the list; which of its people it is.
    pub place: Place,
}

/// All words, each between spaces: ` an nguyen van `; empty when there are none.
fn spaced(words: &[String]) -> String {
    match words {
        [] => String::new(),
        words => format!(" {} ", words.join(" ")),
    }
}

/// Each word, and each two in the order of letters.
fn keys(words: &[String]) -> Vec<String> {
    let mut keys = words.to_vec();
    for (place, first) in words.iter().enumerate() {
        let behind = words.iter().skip(place + 1);
        keys.extend(behind.map(|second| format!("{first} {second}")));
    }
    keys
}

/// The office of an entry as it was called when it was entered.
fn place_of(entry: &Entry) -> String {
    let day = match &entry.content {
        RegisterContent::Old(old) => old.named_on(&entry.office),
        _ => entry.registered_on,
    };
    office_key(&entry.office, day)
}

/// The words of a name as [`NameRow::words`] keeps them.
pub(crate) fn words_of(name: &str) -> String {
    spaced(&word_set(name))
}

/// What leads to one of the people of an entry.
pub(crate) struct NameRow {
    pub word: String,
    pub born: (NaiveDate, NaiveDate),
    pub side: String,
    pub words: String,
    pub place: String,
}

/// All that leads to the people of an entry.
pub(crate) fn name_rows(entry: &Entry) -> Vec<NameRow> {
    let place = place_of(entry);
    let people = entry.content.people().into_iter();
    people
        .flat_map(|person| {
            let words = word_set(&person.name);
            let spaced = spaced(&words);
            let row = |word| NameRow {
                word,
                born: person.born,
                side: person.side.clone(),
                words: spaced.clone(),
                place: place.clone(),
            };
            keys(&words).into_iter().map(row).collect::<Vec<_>>()
        })
        .collect()
}

/// Makes an entry findable.
pub(super) async fn write(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO registry_names (word, born, entry, side, born_to, words, kind, place)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    for row in name_rows(entry) {
        rows!(
            tx,
            query(SQL)
                .bind(&row.word)
                .bind(row.born.0)
                .bind(entry.id)
                .bind(&row.side)
                .bind(row.born.1)
                .bind(&row.words)
                .bind(entry.register.as_str())
                .bind(&row.place)
        )?;
    }
    Ok(())
}

/// Takes what an entry was found by out of the search.
pub(super) async fn forget(
    tx: &mut Tx,
    entry: Uuid,
    people: &[EntryPerson],
) -> Result<(), StoreError> {
    const SQL: &str =
        "DELETE FROM registry_names WHERE word = $1 AND born = $2 AND entry = $3 AND side = $4";
    for person in people {
        for key in keys(&word_set(&person.name)) {
            rows!(
                tx,
                query(SQL)
                    .bind(&key)
                    .bind(person.born.0)
                    .bind(entry)
                    .bind(&person.side)
            )?;
        }
    }
    Ok(())
}

/// Makes entries findable that were written before there was a search. Gives how many.
pub async fn catch_up(tx: &mut Tx, most: i64) -> Result<usize, StoreError> {
    const DONE: &str =
        "UPDATE registry_entries SET searchable = TRUE, mother_words = $2 WHERE id = $1";
    let waiting = entries::unsearchable(tx, most).await?;
    for entry in &waiting {
        // A crash leaves nothing half: all of it is one transaction.
        write(tx, entry).await?;
        let mother = words_of(&entry.mother_name);
        rows!(tx, query(DONE).bind(entry.id).bind(mother))?;
    }
    Ok(waiting.len())
}

/// Makes everything as it was before there was a search.
#[cfg(feature = "testing")]
pub async fn unwrite_all(tx: &mut Tx) -> Result<(), StoreError> {
    rows!(tx, query("DELETE FROM registry_names"))?;
    rows!(
        tx,
        query("UPDATE registry_entries SET searchable = FALSE, mother_words = ''")
    )?;
    Ok(())
}

/// The rarest of these keys among people born within these days. Counting ends where a
/// key is common anyway.
async fn rarest(
    conn: &mut Conn,
    keys: &[String],
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Option<String>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(
            "WITH keys(key) AS ({words})
            SELECT key, (SELECT COUNT(*) FROM (SELECT 1 AS one FROM registry_names
                WHERE word = key AND born >= $2 AND born <= $3 LIMIT 500) AS few) AS many
            FROM keys ORDER BY many, key LIMIT 1",
        )
    });
    let found: Option<(String, i64)> = on!(conn, |c| query_as(c.spell(&SQL))
        .bind(Json(keys))
        .bind(first)
        .bind(last)
        .fetch_optional(c))?;
    Ok(found.map(|(key, _)| key))
}

#[derive(sqlx::FromRow)]
struct FoundRow {
    born: NaiveDate,
    side: String,
    #[sqlx(flatten)]
    entry: Row,
}

/// Those who were looked for, by day of birth: the first `most` behind the place asked
/// for.
pub async fn find(conn: &mut Conn, wanted: &Wanted, most: i64) -> Result<Vec<Found>, StoreError> {
    static SQL: LazyLock<Spelled> = LazyLock::new(|| {
        Spelled::new(concat!(
            "SELECT born, side, ",
            entries::columns!(),
            " FROM registry_names JOIN registry_entries ON id = entry
            WHERE word = $2 AND born >= $3 AND born <= $4 AND born_to >= $5
            AND words LIKE $6 AND words LIKE $7 AND words LIKE $8 AND words LIKE $9
            AND words LIKE $10 AND words LIKE $11 AND words LIKE $12 AND words LIKE $13
            AND ($14 = '' OR kind = $14) AND ($15 OR place IN ({words}))
            AND mother_words LIKE $16 AND mother_words LIKE $17 AND mother_words LIKE $18
            AND mother_words LIKE $19 AND mother_words LIKE $20 AND mother_words LIKE $21
            AND (born, entry, side) > ($22, $23, $24)
            ORDER BY born, entry, side LIMIT $25"
        ))
    });
    let words: Vec<String> = wanted.words.iter().take(WORDS).cloned().collect();
    let (first, last) = wanted.born.unwrap_or((FIRST, LAST));
    // What is known to the year begins on its first of January.
    let begins = NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first);
    let pairs: Vec<String> = match words.as_slice() {
        [] => return Ok(Vec::new()),
        [only] => vec![only.clone()],
        several => keys(several)
            .into_iter()
            .filter(|key| key.contains(' '))
            .collect(),
    };
    let key = match pairs.as_slice() {
        [only] => Some(only.clone()),
        several => rarest(conn, several, (begins, last)).await?,
    };
    let Some(key) = key else {
        return Ok(Vec::new());
    };
    let like = |words: &[String], nth: usize| {
        words
            .get(nth)
            .map_or_else(|| "%".to_owned(), |word| format!("% {word} %"))
    };
    let mother = |nth| like(&wanted.mother, nth);
    let name = |nth| like(&wanted.words, nth);
    let places = wanted.places.clone().unwrap_or_default();
    let after = wanted.after.clone().unwrap_or(Place {
        born: FIRST,
        entry: Uuid::nil(),
        side: String::new(),
    });
    let rows: Vec<FoundRow> = on!(conn, |c| query_as(c.spell(&SQL))
        .bind(Json(&places))
        .bind(&key)
        .bind(begins)
        .bind(last)
        .bind(first)
        .bind(name(0))
        .bind(name(1))
        .bind(name(2))
        .bind(name(3))
        .bind(name(4))
        .bind(name(5))
        .bind(name(6))
        .bind(name(7))
        .bind(wanted.register.map_or("", RegisterKind::as_str))
        .bind(wanted.places.is_none())
        .bind(mother(0))
        .bind(mother(1))
        .bind(mother(2))
        .bind(mother(3))
        .bind(mother(4))
        .bind(mother(5))
        .bind(after.born)
        .bind(after.entry)
        .bind(&after.side)
        .bind(most)
        .fetch_all(c))?;
    rows.into_iter()
        .map(|row| {
            let entry = Entry::try_from(row.entry)?;
            Ok(Found {
                place: Place {
                    born: row.born,
                    entry: entry.id,
                    side: row.side,
                },
                entry,
            })
        })
        .collect()
}

/// Before everybody in a register.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(1000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// After everybody.
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_under_its_words_and_each_two_of_them() {
        let words = word_set("Nguyễn Văn An");
        assert_eq!(spaced(&words), " an nguyen van ");
        assert_eq!(
            keys(&words),
            ["an", "nguyen", "van", "an nguyen", "an van", "nguyen van"]
        );
        assert_eq!(spaced(&[]), "");
    }
}
