//! Opening a draft: for its account, or for a browser with a key.

use chrono::NaiveDate;
use domain::{
    dossier::DossierCode,
    exchange::FileRef,
    procedure::{Answers, Judging, Procedure, procedure, read_so_far},
};
use guard::SecretCode;
use i18n::Lang;
use store::{
    Conn, StoreError,
    portal::{
        dossiers,
        drafts::{self, DraftRow},
        files::{self, FileRow, Of},
    },
};
use uuid::Uuid;

use super::{Draft, DraftLine, file_questions};
use crate::{
    DraftError, Portal, Visitor,
    dossier::code_of,
    pair::{self, Beside},
};

/// Drafts shown in a list; who has more finishes some first.
const LISTED: i64 = 50;

impl Portal {
    /// The draft, if the visitor may open it.
    pub async fn draft(&self, visitor: &Visitor, id: Uuid) -> Result<Draft, DraftError> {
        let mut conn = self.0.db.read().await?;
        self.open(&mut conn, visitor, id).await
    }

    /// The visitor's unfinished drafts, last changed first.
    pub async fn drafts(&self, visitor: &Visitor) -> Result<Vec<DraftLine>, StoreError> {
        let mut conn = self.0.db.read().await?;
        let rows = match (visitor.account_id(), &visitor.key) {
            (Some(account), _) => drafts::of_account(&mut conn, account, None, LISTED).await?,
            (None, Some(key)) => {
                drafts::of_key(&mut conn, key.as_slice(), self.0.clock.now(), LISTED).await?
            }
            (None, None) => Vec::new(),
        };
        rows.into_iter()
            .map(|row| {
                let procedure = procedure(&row.procedure)
                    .ok_or_else(|| StoreError::bad_row("portal_drafts", "procedure", row.id))?;
                Ok(DraftLine {
                    id: row.id,
                    procedure,
                    changed_at: row.changed_at,
                })
            })
            .collect()
    }

    pub(crate) async fn open(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        id: Uuid,
    ) -> Result<Draft, DraftError> {
        let row = self.open_row(conn, visitor, id).await?;
        self.with_files(conn, row).await
    }

    pub(crate) async fn open_row(
        &self,
        conn: &mut Conn,
        visitor: &Visitor,
        id: Uuid,
    ) -> Result<DraftRow, DraftError> {
        let row = drafts::open(conn, id, visitor.asker(), self.0.clock.now())
            .await?
            .ok_or(DraftError::NotFound)?;
        if row.dossier.is_none() {
            return Ok(row);
        }
        match dossiers::by_draft(conn, row.id).await? {
            Some(dossier) => Err(DraftError::Filed(code_of(&dossier)?)),
            None => Err(DraftError::NotFound),
        }
    }

    /// The draft of a row, with its files among the answers.
    pub(crate) async fn with_files(
        &self,
        conn: &mut Conn,
        row: DraftRow,
    ) -> Result<Draft, DraftError> {
        let files = files::list(conn, Of::Draft(row.id)).await?;
        let several = procedure(&row.procedure).is_some_and(is_of_several);
        let beside = pair::beside(conn, row.id, several).await?;
        let theirs = beside.as_ref().and_then(|beside| beside.other.as_ref());
        let shared = theirs.map(|(other, _)| other.answers.0.clone());
        let mut draft = self.read_draft(row, files, beside.as_ref(), shared.as_ref())?;
        if let Some(beside) = &beside {
            draft.pair = self.pair_of(&draft, beside)?;
        }
        Ok(draft)
    }

    /// `beside`: what it is together with another draft; `shared`: the answers of that one,
    /// of which what is asked of both is read here too.
    pub(crate) fn read_draft(
        &self,
        row: DraftRow,
        files: Vec<FileRow>,
        beside: Option<&Beside>,
        shared: Option<&Answers>,
    ) -> Result<Draft, DraftError> {
        let bad = |column| StoreError::bad_row("portal_drafts", column, row.id);
        let procedure = procedure(&row.procedure).ok_or_else(|| bad("procedure"))?;
        let day = self.day_of(procedure, &row.answers.0);
        // A procedure that the law no longer knows can no longer be filed.
        let version = procedure.on(day).ok_or(DraftError::NotFound)?;
        let sibling = row
            .sibling
            .as_deref()
            .map(DossierCode::parse)
            .transpose()
            .map_err(|_| bad("sibling"))?;
        let mut answers = row.answers.0;
        for question in file_questions(version) {
            let ids: Vec<String> = files
                .iter()
                .filter(|file| file.question == question.id)
                .map(|file| file.id.to_string())
                .collect();
            match ids.is_empty() {
                true => answers.remove(question.id),
                false => answers.set(question.id, ids.join(" ")),
            }
        }
        let began = beside.is_none_or(|beside| beside.pair.first == row.id);
        let joined = beside.filter(|beside| beside.pair.second.is_some());
        let fixed = joined.map(|beside| match began {
            true => beside.pair.first_party.as_str(),
            false => beside.pair.second_party.as_str(),
        });
        if let Some(shared) = shared.filter(|_| !began) {
            for input in pair::shared_inputs(version) {
                match shared.0.get(&input) {
                    Some(typed) => answers.set(input, typed.clone()),
                    None => answers.remove(&input),
                }
            }
        }
        pair::in_whose_hands(version, &mut answers, fixed, began);
        Ok(Draft {
            id: row.id,
            procedure,
            version,
            judging: Judging::on(day),
            answers,
            files: files.into_iter().map(file_ref).collect(),
            lang: Lang::parse(&row.lang).ok_or_else(|| bad("lang"))?,
            revision: row.revision,
            expires_at: row.expires_at,
            sibling,
            resume: row.account.is_none().then(|| self.resume_code(row.id)),
            pair: None,
        })
    }

    /// The day on which what these answers say would be received now, which chooses the
    /// law: by the clocks and days off of the mission they lead to, else Viet Nam's.
    pub(crate) fn day_of(&self, procedure: &'static Procedure, answers: &Answers) -> NaiveDate {
        let (now, calendar) = (self.0.clock.now(), self.calendar());
        let day = calendar.holidays.received_on(now);
        let office = procedure
            .on(day)
            .filter(|version| version.is_at_mission(answers))
            .and_then(|version| {
                let declared = read_so_far(version, answers, &Judging::on(day));
                version.office(answers, &declared, day)
            });
        office.map_or(day, |office| calendar.of(office.as_str()).received_on(now))
    }

    /// The code that opens the draft elsewhere: made from its id with the server's key,
    /// so that it can be shown again without being stored.
    pub(crate) fn resume_code(&self, draft: Uuid) -> SecretCode {
        self.0.key.code("draft resume code", &[draft.as_bytes()])
    }
}

/// Several people declare together, under one law or another.
fn is_of_several(procedure: &'static Procedure) -> bool {
    let mut versions = procedure.versions.iter();
    versions.any(|version| !version.parties.is_empty())
}

pub(crate) fn file_ref(row: FileRow) -> FileRef {
    FileRef {
        id: row.id,
        question: row.question,
        name: row.name,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256,
        pages: row.pages.and_then(|pages| pages.try_into().ok()),
    }
}
