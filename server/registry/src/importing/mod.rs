//! Entries of old paper books, read from a file. Each line stands for itself: a wrong one
//! is named and left out, the others are entered. A line that is entered already does
//! nothing, so that a file can be read again, whole or after a crash. `docs/import.md`
//! describes the file.

mod csv;
mod line;

use std::collections::BTreeMap;

use domain::{
    calendar::legal_day,
    register::{EntryNumber, RegisterContent, RegisterKind},
    text::fold,
};
use store::{
    StoreError, Tx,
    registry::{
        books, closings,
        entries::{self, BOOK, Entry},
    },
};

use crate::{Registry, books_compared, subject::name_key};
pub use csv::{Csv, Record};
pub use line::COLUMNS;
use line::{NEEDED, Parsed, is_of_this_year, parse};

/// What is wrong with a line, as a word for programs; the sentence of each stands in the
/// catalogue under `import-` and the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemWord {
    /// More or fewer fields than the first line names.
    Fields,
    /// A quote is never closed, or stands inside a field without quotes.
    Quotes,
    /// Not UTF-8.
    Encoding,
    /// An empty field that is needed.
    Missing,
    /// No such register.
    Register,
    /// No such office when the entry was written.
    Office,
    /// The old commune went into several, or nobody knows into which.
    Divided,
    /// No such office today, or none that the old commune went into.
    Keeper,
    /// Not a number from 1.
    Number,
    /// No date.
    Date,
    /// A day that cannot come before the other.
    Order,
    /// After today.
    Future,
    /// No name.
    Name,
    /// No such sex.
    Sex,
    /// No such ethnic group.
    Ethnicity,
    /// No such country.
    Country,
    /// Not of the form of a PIN.
    Pin,
    /// The PIN stands in another entry.
    PinTaken,
    /// Too many letters.
    Long,
    /// A sign that no paper of ours can print.
    Signs,
    /// The number has another entry already: nothing is written over.
    Differs,
    /// Numbers of this year are given here, and have not come so far.
    GivenHere,
    /// The book of the year is closed.
    Closed,
}

impl ProblemWord {
    /// All: each has a sentence.
    pub const ALL: [Self; 23] = [
        Self::Fields,
        Self::Quotes,
        Self::Encoding,
        Self::Missing,
        Self::Register,
        Self::Office,
        Self::Divided,
        Self::Keeper,
        Self::Number,
        Self::Date,
        Self::Order,
        Self::Future,
        Self::Name,
        Self::Sex,
        Self::Ethnicity,
        Self::Country,
        Self::Pin,
        Self::PinTaken,
        Self::Long,
        Self::Signs,
        Self::Differs,
        Self::GivenHere,
        Self::Closed,
    ];

    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fields => "fields",
            Self::Quotes => "quotes",
            Self::Encoding => "encoding",
            Self::Missing => "missing",
            Self::Register => "register",
            Self::Office => "office",
            Self::Divided => "divided",
            Self::Keeper => "keeper",
            Self::Number => "number",
            Self::Date => "date",
            Self::Order => "order",
            Self::Future => "future",
            Self::Name => "name",
            Self::Sex => "sex",
            Self::Ethnicity => "ethnicity",
            Self::Country => "country",
            Self::Pin => "pin",
            Self::PinTaken => "pin-taken",
            Self::Long => "long",
            Self::Signs => "signs",
            Self::Differs => "differs",
            Self::GivenHere => "given-here",
            Self::Closed => "closed",
        }
    }
}

/// One thing that is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineProblem {
    /// The column; empty where it is the line as a whole.
    pub column: &'static str,
    /// What.
    pub word: ProblemWord,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineRead {
    /// It is entered now.
    New,
    /// It was entered before.
    Same,
    /// It is left out.
    Wrong(Vec<LineProblem>),
}

/// A line and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedLine {
    /// Where it begins in the file, from 1.
    pub line: u64,
    /// What became of it.
    pub read: LineRead,
}

impl Registry {
    /// The columns that the first line of a file names. `Err` says which name is wrong,
    /// stands twice, or is missing.
    pub fn import_columns(&self, first: &Record) -> Result<Vec<&'static str>, String> {
        let names = first.fields.as_ref().map_err(|what| (*what).to_owned())?;
        let mut columns: Vec<&'static str> = Vec::new();
        for name in names {
            let name = name.trim();
            let known = COLUMNS.into_iter().find(|column| *column == name);
            match known {
                Some(column) if !columns.contains(&column) => columns.push(column),
                _ => return Err(name.to_owned()),
            }
        }
        match NEEDED.into_iter().find(|needed| !columns.contains(needed)) {
            Some(missing) => Err(missing.to_owned()),
            None => Ok(columns),
        }
    }

    /// Enters lines in one transaction: a few hundred at a time hold the writer for some
    /// hundredths of a second.
    pub async fn import_lines(
        &self,
        columns: &[&'static str],
        records: &[Record],
    ) -> Result<Vec<ImportedLine>, StoreError> {
        let parsed = self.parse_lines(columns, records);
        let mut new = Vec::with_capacity(parsed.len());
        // What is entered already needs no writer: after a crash that is most of a file.
        let mut conn = self.db().read().await?;
        for (line, parsed) in parsed {
            let read = match parsed {
                Ok(parsed) => match known(&mut conn, &parsed).await? {
                    Some(read) => Err(read),
                    None => Ok(parsed),
                },
                Err(problems) => Err(LineRead::Wrong(problems)),
            };
            new.push((line, read));
        }
        drop(conn);
        if new.iter().all(|(_, read)| read.is_err()) {
            return Ok(told(
                new.into_iter()
                    .filter_map(|(line, read)| read.err().map(|read| (line, read))),
            ));
        }
        let mut tx = self.db().write().await?;
        let mut done = Vec::with_capacity(new.len());
        for (line, read) in new {
            let read = match read {
                Ok(parsed) => self.import(&mut tx, parsed).await?,
                Err(read) => read,
            };
            done.push((line, read));
        }
        tx.commit().await?;
        Ok(told(done.into_iter()))
    }

    fn parse_lines(
        &self,
        columns: &[&'static str],
        records: &[Record],
    ) -> Vec<(u64, Result<Parsed, Vec<LineProblem>>)> {
        let today = legal_day(self.now());
        let whole = |word| Err(vec![LineProblem { column: "", word }]);
        records
            .iter()
            .map(|record| {
                let parsed = match &record.fields {
                    Err("encoding") => whole(ProblemWord::Encoding),
                    Err(_) => whole(ProblemWord::Quotes),
                    Ok(fields) if fields.len() != columns.len() => whole(ProblemWord::Fields),
                    Ok(fields) => {
                        let named = columns.iter().copied().zip(fields.iter().cloned());
                        parse(&named.collect::<BTreeMap<_, _>>(), today)
                    }
                };
                (record.line, parsed)
            })
            .collect()
    }

    async fn import(&self, tx: &mut Tx, parsed: Parsed) -> Result<LineRead, StoreError> {
        // The same number may stand twice in one file.
        if let Some(read) = known(tx, &parsed).await? {
            return Ok(read);
        }
        let (at, kind, number) = (self.now(), parsed.record.kind, parsed.number);
        let wrong = |column, word| Ok(LineRead::Wrong(vec![LineProblem { column, word }]));
        let (office, year) = (&parsed.office, number.year);
        if closings::is_closed(tx, office, kind, year).await? {
            return wrong("registered_on", ProblemWord::Closed);
        }
        let given = entries::last_given(tx, office, kind, year).await?;
        if given.is_some_and(|last| number.number > last) {
            return wrong("number", ProblemWord::GivenHere);
        }
        let entry = self.old_entry(parsed, at);
        if let Some(pin) = &entry.pin
            && entries::has_pin(tx, pin).await?
        {
            return wrong("pin", ProblemWord::PinTaken);
        }
        entries::insert(tx, &entry).await?;
        books_compared::keep_keys(tx, &entry).await?;
        if is_of_this_year(number, legal_day(at)) {
            // A number that is given from now on meets none that was read.
            books::reach(tx, &entry.office, kind.as_str(), year, number.number).await?;
        }
        Ok(LineRead::New)
    }

    fn old_entry(&self, parsed: Parsed, at: chrono::DateTime<chrono::Utc>) -> Entry {
        let Parsed {
            office,
            number,
            record,
        } = parsed;
        let pin = match record.kind {
            RegisterKind::Birth => record.people.first().and_then(|one| one.pin.clone()),
            RegisterKind::Marriage | RegisterKind::Death | RegisterKind::Act(_) => None,
        };
        let (register, registered_on) = (record.kind, record.registered.earliest());
        let content = RegisterContent::Old(Box::new(record));
        let subject = content.subject_name();
        Entry {
            id: self.new_id(),
            case_code: place_in_books(&office, register, number),
            beside: false,
            office,
            register,
            number,
            registered_on,
            registered_at: at,
            registrar: String::new(),
            name_folded: fold(&subject),
            name_key: name_key(&subject),
            subject_name: subject,
            birth_date: content.born_from(),
            pin,
            // Of a mother of then only the name is known: it tells no two children apart.
            mother_key: None,
            mother_name: content.mother_name().to_owned(),
            content,
            version: 1,
        }
    }
}

fn place_in_books(office: &str, register: RegisterKind, number: EntryNumber) -> String {
    let register = register.as_str();
    format!(
        "{BOOK}{office}/{register}/{}/{}",
        number.year, number.number
    )
}

/// What is said of a line whose number has an entry; none when it has none.
async fn known(conn: &mut store::Conn, parsed: &Parsed) -> Result<Option<LineRead>, StoreError> {
    let (office, kind) = (&parsed.office, parsed.record.kind);
    let kept = entries::by_number(conn, office, kind, parsed.number).await?;
    Ok(kept.map(|kept| match kept.content {
        RegisterContent::Old(old) if *old == parsed.record => LineRead::Same,
        _ => LineRead::Wrong(vec![LineProblem {
            column: "number",
            word: ProblemWord::Differs,
        }]),
    }))
}

fn told(lines: impl Iterator<Item = (u64, LineRead)>) -> Vec<ImportedLine> {
    lines
        .map(|(line, read)| ImportedLine { line, read })
        .collect()
}
