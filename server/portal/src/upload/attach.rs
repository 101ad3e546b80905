//! Attaching files to a draft, taking them off, looking at them.

use std::time::Duration;

use bytes::Bytes;
use domain::procedure::Kind;
use guard::new_id;
use store::{
    Digest, StoreError, Tx,
    portal::{drafts, files, orphans, supplements},
};
use uuid::Uuid;

use super::content::{Kept, Refusal, prepare};
use crate::{Draft, DraftError, Portal, Visitor, draft::REMOVAL_TAKES_AT_MOST};

/// How long a picture waits for its turn before the visitor is asked to come back.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often a content is brought again that is being removed just now.
const TRIES: usize = 10;

/// What a file is attached to.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    /// A draft.
    Draft(Uuid),
    /// The answer to a round of a dossier.
    Supplement(Uuid, i64),
}

/// Why a file was not attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// The file itself is not taken in.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The draft cannot be opened.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for AttachError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

/// A file to be looked at.
#[derive(Clone)]
pub struct File {
    /// Safe name.
    pub name: String,
    /// Its type.
    pub media_type: String,
    /// Its content.
    pub content: Bytes,
    /// Kept as it came: hand it out to be saved, never inline.
    pub quarantined: bool,
}

impl Portal {
    /// Attaches a file to a question. The content decides what it is; the name is made
    /// safe.
    pub async fn attach(
        &self,
        visitor: &Visitor,
        draft: Uuid,
        question: &str,
        name: &str,
        content: Bytes,
    ) -> Result<Draft, AttachError> {
        let found = self.draft(visitor, draft).await?;
        takes_files(&found, question)?;
        if found.files.len() >= domain::upload::MOST_FILES {
            return Err(Refusal::TooMany.into());
        }
        let kept = self.prepared(content).await?;
        let row = files::FileRow {
            id: new_id(&*self.0.clock, &*self.0.randomness),
            question: question.into(),
            name: kept.kind.file_name(name),
            media_type: kept.kind.media_type().into(),
            size: i64::try_from(kept.bytes.len()).unwrap_or(i64::MAX),
            sha256: String::new(),
            quarantined: kept.quarantined,
            pages: kept.pages.map(i64::from),
            created_at: self.0.clock.now(),
        };
        self.keep(Owner::Draft(found.id), row, kept.bytes).await?;
        Ok(self.draft(visitor, draft).await?)
    }

    /// Takes a file off a draft. One that is not there (any more) is no error: the
    /// button was pressed twice.
    pub async fn detach(
        &self,
        visitor: &Visitor,
        draft: Uuid,
        file: Uuid,
    ) -> Result<Draft, DraftError> {
        let found = self.draft(visitor, draft).await?;
        let mut tx = self.0.db.write().await?;
        match files::delete(&mut tx, found.id, file).await? {
            Some(sha256) => {
                orphans::note(&mut tx, &sha256, self.0.clock.now()).await?;
                drafts::touch(&mut tx, found.id, self.0.clock.now(), Some(self.expiry())).await?;
                tx.commit().await?;
                self.draft(visitor, draft).await
            }
            None => Ok(found),
        }
    }

    /// A file of a draft.
    pub async fn draft_file(
        &self,
        visitor: &Visitor,
        draft: Uuid,
        file: Uuid,
    ) -> Result<File, DraftError> {
        let mut conn = self.0.db.read().await?;
        let row = self.open_row(&mut conn, visitor, draft).await?;
        let files = files::list(&mut conn, files::Of::Draft(row.id)).await?;
        drop(conn);
        let found = files
            .into_iter()
            .find(|found| found.id == file)
            .ok_or(DraftError::NotFound)?;
        Ok(self.content_of(found).await?)
    }

    /// The content of a row; one that lost its content is a fault of ours.
    pub(crate) async fn content_of(&self, row: files::FileRow) -> Result<File, StoreError> {
        let bad = || StoreError::bad_row("portal_files", "sha256", row.id);
        let digest = Digest::parse(&row.sha256).ok_or_else(bad)?;
        let content = self.0.blobs.get(&digest).await?.ok_or_else(bad)?;
        Ok(File {
            name: row.name,
            media_type: row.media_type,
            content,
            quarantined: row.quarantined,
        })
    }

    pub(crate) async fn prepared(&self, content: Bytes) -> Result<Kept, AttachError> {
        let turn = tokio::time::timeout(PATIENCE, self.0.heavy.clone().acquire_owned());
        let Ok(Ok(turn)) = turn.await else {
            return Err(DraftError::Busy.into());
        };
        let done = tokio::task::spawn_blocking(move || {
            let kept = prepare(&content);
            drop(turn);
            kept
        });
        // A decoder that panics has met a file it cannot read.
        Ok(done.await.unwrap_or(Err(Refusal::Unreadable))?)
    }

    /// Content first, then the row that names it: what a row names is always there.
    pub(crate) async fn keep(
        &self,
        owner: Owner,
        mut row: files::FileRow,
        content: Bytes,
    ) -> Result<(), DraftError> {
        for _ in 0..TRIES {
            row.sha256 = self.0.blobs.put(content.clone()).await?.as_str().to_owned();
            let mut tx = self.0.db.write().await?;
            let stale = self.0.clock.now() - REMOVAL_TAKES_AT_MOST;
            if orphans::adopt(&mut tx, &row.sha256, stale).await? {
                self.insert(&mut tx, owner, &row).await?;
                tx.commit().await?;
                return Ok(());
            }
            tx.rollback().await?;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(DraftError::Busy)
    }

    async fn insert(
        &self,
        tx: &mut Tx,
        owner: Owner,
        row: &files::FileRow,
    ) -> Result<(), DraftError> {
        let draft = match owner {
            Owner::Draft(draft) => draft,
            // Sent or closed meanwhile: the list takes no more files.
            Owner::Supplement(dossier, round) => {
                if !supplements::touch(tx, dossier, round).await? {
                    return Err(DraftError::NotFound);
                }
                let there = files::list(tx, files::Of::Supplement(dossier)).await?;
                if is_there(&there, row) {
                    return Ok(());
                }
                return Ok(files::insert_supplement(tx, dossier, round, row).await?);
            }
        };
        // Filed meanwhile: the dossier takes no more files.
        if !drafts::touch(tx, draft, self.0.clock.now(), Some(self.expiry())).await? {
            return Err(DraftError::NotFound);
        }
        let there = files::list(tx, files::Of::Draft(draft)).await?;
        if is_there(&there, row) {
            return Ok(());
        }
        if there.len() >= domain::upload::MOST_FILES {
            return Err(DraftError::Busy);
        }
        Ok(files::insert(tx, draft, row).await?)
    }
}

/// Refuses what is no question for files, or is not asked here.
pub(super) fn takes_files(draft: &Draft, question: &str) -> Result<(), DraftError> {
    let found = draft.version.question(question);
    found
        .filter(|(page, question)| {
            question.kind == Kind::Files && page.is_asked_here(&draft.answers)
        })
        .map(|_| ())
        .ok_or(DraftError::NotFound)
}

/// The same content under the same name for the same question: sent again because its
/// answer was lost on the way.
fn is_there(files: &[files::FileRow], row: &files::FileRow) -> bool {
    let same = |file: &files::FileRow| {
        (&file.question, &file.name, &file.sha256) == (&row.question, &row.name, &row.sha256)
    };
    files.iter().any(same)
}
