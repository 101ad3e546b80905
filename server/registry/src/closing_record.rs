//! The record of a closed register book: its totals, signed (biên bản khóa sổ). Law
//! 60/2014 Art. 59.2.

use bytes::Bytes;
use domain::{
    paper::{Line, Paper, PaperKind, Section, SignBlock},
    register::{EntryNumber, RegisterKind, pages_used},
};
use i18n::{Lang, date_on_paper, moment, texts};
use store::{
    Digest, StoreError,
    registry::{
        closings::{self, BookYear, Closing},
        staff,
    },
};

use crate::{Officer, Registry, granting::office, issuing::IssueError};

/// Why there is no record to be read.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// It cannot be set or signed now.
    #[error("the record cannot be made: {0}")]
    Unmade(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<IssueError> for RecordError {
    fn from(error: IssueError) -> Self {
        match error {
            IssueError::Store(error) => Self::Store(error),
            error => Self::Unmade(error.to_string()),
        }
    }
}

impl Registry {
    /// The signed record of a closed book of the officer's office; none while it is open.
    /// Made once, at the closing or when it is first asked for.
    pub async fn closing_record(
        &self,
        officer: &Officer,
        register: RegisterKind,
        year: i32,
    ) -> Result<Option<Bytes>, RecordError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let which = (officer.office.as_str(), register, year);
        let mut conn = self.db().read().await?;
        let book = closings::closed(&mut conn, which).await?;
        let Some((book, closing)) = book.and_then(|book| Some((book.clone(), book.closing?)))
        else {
            return Ok(None);
        };
        let sha256 = match &closing.record {
            Some(sha256) => sha256.clone(),
            None => {
                let closer = staff::by_id(&mut conn, closing.by).await?;
                drop(conn);
                let title = closer.map(|closer| closer.title).unwrap_or_default();
                let paper = self.record(which, &book, &closing, title)?;
                let signed = self.sign(paper).await?;
                let mut tx = self.db().write().await?;
                let made = (signed.sha256.as_str(), signed.size);
                closings::keep_record(&mut tx, which, made).await?;
                // Another may have been quicker: what was kept first is the record.
                let kept = closings::closed(&mut tx, which).await?;
                tx.commit().await?;
                let kept = kept.and_then(|book| book.closing?.record);
                kept.unwrap_or(signed.sha256)
            }
        };
        match Digest::parse(&sha256) {
            Some(digest) => Ok(self.0.parts.blobs.get(&digest).await?),
            None => Err(StoreError::bad_row("registry_closings", "sha256", &sha256).into()),
        }
    }

    pub(crate) fn record(
        &self,
        (code, register, year): (&str, RegisterKind, i32),
        book: &BookYear,
        closing: &Closing,
        title: String,
    ) -> Result<Paper, StoreError> {
        let t = texts(Lang::Vi);
        let at = self.calendar().of(code).local(closing.at);
        let office = office(code, at.date())?;
        let line =
            |id: &str, value: String| Line::new(id, t.get(&format!("closing-record-{id}")), value);
        let last = EntryNumber {
            number: book.last_number.max(1),
            year,
        };
        let name = t.get(&format!("books-{}", register.as_str().to_lowercase()));
        let numbers = match closing.first_number {
            Some(first) => format!("{first} – {}", book.last_number),
            None => t.get("closing-record-none").to_owned(),
        };
        let lines = vec![
            line("register", name.to_owned()),
            line("year", year.to_string()),
            line("entries", closing.entries.to_string()),
            line("numbers", numbers),
            line("books", last.book_page().book.to_string()),
            line("pages", pages_used(book.last_number).to_string()),
            line("closed-at", moment(Lang::Vi, at)),
        ];
        Ok(Paper {
            kind: PaperKind::BookClosing,
            title: t.get("result-book_closing").into(),
            subtitle: None,
            head_above: office.head_above(),
            head_office: office.head(),
            number: format!("{}/{year}", register.as_str()),
            sections: vec![Section {
                heading: None,
                lines,
            }],
            notes: vec![t.get("closing-record-note").into()],
            place_and_day: format!("{}, {}", office.seat, date_on_paper(at.date())),
            day: at.date(),
            signer: Some(SignBlock {
                caption: t.get("result-book_closing.signer").into(),
                title,
                name: closing.name.clone(),
            }),
            check: None,
            demo: self.0.parts.demo,
            lang: Lang::Vi.as_str().into(),
            annex: None,
        })
    }
}
