//! Births and deaths of old books among the likely duplicates. An old book has no dossier that
//! could be opened: the desk is told which book, number and office it was.

use domain::{
    date::PartialDate,
    duplicate::{Facts, Level},
    procedure::procedure,
    register::RegisterContent,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        book_likeness::{self, KeptInBook},
        cases,
        entries::{self, BOOK, Entry},
        likeness, without_keys,
    },
};
use uuid::Uuid;

use crate::{
    LikelyDuplicate, Registry, Source,
    duplicates::{MOST, facts_of},
    reading::Reading,
    searching::office_then,
};

/// Cases and entries that get their keys in one transaction: the writer is held for some
/// hundredths of a second.
const TOGETHER: i64 = 200;

/// Where an entry of an old book stands.
#[derive(Clone, PartialEq)]
pub struct OldBook {
    /// The entry.
    pub entry: Uuid,
    /// Quyển số.
    pub book: String,
    /// Trang số.
    pub page: Option<String>,
    /// The day of registration, as far as the book tells.
    pub registered: PartialDate,
    /// The office as it was called then.
    pub office_then: String,
}

/// Keeps the keys under which an entry of an old book is found; nothing of any other entry.
pub(crate) async fn keep_keys(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    let RegisterContent::Old(old) = &entry.content else {
        return Ok(());
    };
    match Facts::of_book(&entry.case_code, old) {
        Some(facts) => book_likeness::keep(tx, entry.id, &facts.keys()).await,
        None => Ok(()),
    }
}

/// The entries of old books that may be the same child's, or the same person's.
pub(crate) async fn like(
    conn: &mut Conn,
    case: &str,
    own: &Facts,
) -> Result<Vec<LikelyDuplicate>, StoreError> {
    let kept = book_likeness::near(conn, case, &own.keys(), MOST).await?;
    Ok(kept
        .into_iter()
        .filter_map(|kept| likely(own, kept))
        .collect())
}

fn likely(own: &Facts, KeptInBook { entry, compared }: KeptInBook) -> Option<LikelyDuplicate> {
    let RegisterContent::Old(old) = &entry.content else {
        return None;
    };
    let facts = Facts::of_book(&entry.case_code, old)?;
    let likeness = own.compare(&facts)?;
    let book = OldBook {
        entry: entry.id,
        book: old.book.clone(),
        page: old.page.clone(),
        registered: old.registered,
        office_then: office_then(&entry),
    };
    (likeness.level > Level::Apart).then_some(LikelyDuplicate {
        code: entry.case_code,
        facts,
        likeness,
        source: Source::Book(book),
        office: entry.office,
        filed_at: entry.registered_at,
        entry: Some((entry.number, entry.registered_on)),
        compared,
    })
}

impl Registry {
    /// Gives their keys to what was read from old books, or filed, before keys were kept. What
    /// is cut short goes on where it ended.
    pub async fn make_comparable(&self) -> Result<(), StoreError> {
        loop {
            let mut tx = self.db().write().await?;
            let waiting = without_keys::waiting(&mut tx, TOGETHER).await?;
            for place in &waiting {
                match place.starts_with(BOOK) {
                    true => of_entry(&mut tx, place).await?,
                    false => of_case(&mut tx, place).await?,
                }
                without_keys::done(&mut tx, place).await?;
            }
            tx.commit().await?;
            if waiting.is_empty() {
                return Ok(());
            }
        }
    }
}

async fn of_entry(tx: &mut Tx, place: &str) -> Result<(), StoreError> {
    match entries::of_case(tx, place).await? {
        Some(entry) => keep_keys(tx, &entry).await,
        None => Ok(()),
    }
}

/// A case that cannot be read has no keys until it is answered anew.
async fn of_case(tx: &mut Tx, code: &str) -> Result<(), StoreError> {
    // Answers that change meanwhile bring keys of their own.
    let Some(case) = cases::lock(tx, code).await? else {
        return Ok(());
    };
    let reading = procedure(&case.procedure)
        .and_then(|id| Reading::under(id, case.law, case.received_on, &case.answers));
    match reading.and_then(|reading| facts_of(&case, &reading)) {
        Some(facts) => likeness::keep(tx, code, &facts.keys()).await,
        None => Ok(()),
    }
}
