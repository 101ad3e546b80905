//! New papers for an answer that is not sent yet.

use bytes::Bytes;
use domain::{procedure::Kind, upload::MOST_FILES};
use guard::new_id;
use store::portal::{files, orphans, supplements};
use uuid::Uuid;

use super::{SaveTaskError, Supplement};
use crate::{AttachError, DossierError, DraftError, File, Portal, Refusal, Visitor, upload::Owner};

impl Portal {
    /// Attaches a paper to a task that takes papers.
    pub async fn attach_to_task(
        &self,
        visitor: &Visitor,
        code: &str,
        question: &str,
        name: &str,
        content: Bytes,
    ) -> Result<(), AttachError> {
        let found = self.open_task(visitor, code, question).await?;
        if found.files.len() >= MOST_FILES {
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
        let dossier = self.dossier_id(visitor, code).await?;
        let owner = Owner::Supplement(dossier, found.round);
        Ok(self.keep(owner, row, kept.bytes).await?)
    }

    /// Takes a paper off an answer that is not sent yet. One that is not there (any
    /// more) is no error.
    pub async fn detach_from_task(
        &self,
        visitor: &Visitor,
        code: &str,
        file: Uuid,
    ) -> Result<(), DossierError> {
        let Some(found) = self.supplement(visitor, code).await? else {
            return Err(DossierError::NotFound);
        };
        let theirs = found.files.iter().find(|found| found.id == file);
        if theirs.is_some_and(|file| !found.dossier.shows(&file.question)) {
            return Err(DossierError::NotFound);
        }
        let dossier = self.dossier_id(visitor, code).await?;
        let mut tx = self.0.db.write().await?;
        let gone = files::delete_supplement(&mut tx, dossier, file).await?;
        if let Some(sha256) = gone {
            supplements::touch(&mut tx, dossier, found.round).await?;
            orphans::note(&mut tx, &sha256, self.0.clock.now()).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// A paper of an answer that is not sent yet, or one of the dossier.
    pub async fn task_file(
        &self,
        visitor: &Visitor,
        code: &str,
        file: Uuid,
    ) -> Result<File, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let new = files::list(&mut conn, files::Of::Supplement(row.id)).await?;
        let dossier = self.read_as(&mut conn, visitor, row).await?;
        drop(conn);
        match new.into_iter().find(|found| found.id == file) {
            Some(found) if !dossier.shows(&found.question) => Err(DossierError::NotFound),
            Some(found) => Ok(self.content_of(found).await?),
            None => self.attachment(visitor, code, file).await,
        }
    }

    /// The open list, if this question of it takes papers of the visitor's.
    pub(crate) async fn open_task(
        &self,
        visitor: &Visitor,
        code: &str,
        question: &str,
    ) -> Result<Supplement, DraftError> {
        let found = self.supplement(visitor, code).await.map_err(as_draft)?;
        found
            .filter(|found| {
                found.tasks.named().iter().any(|task| {
                    found.is_mine(task)
                        && found
                            .questions(task)
                            .iter()
                            .any(|(_, open)| open.id == question && open.kind == Kind::Files)
                })
            })
            .ok_or(DraftError::NotFound)
    }

    async fn dossier_id(&self, visitor: &Visitor, code: &str) -> Result<Uuid, DossierError> {
        let mut conn = self.0.db.read().await?;
        Ok(self.dossier_row(&mut conn, visitor, code).await?.id)
    }
}

/// What attaching says, whose papers it may be.
pub(crate) fn as_draft(error: DossierError) -> DraftError {
    match error {
        DossierError::NotFound => DraftError::NotFound,
        DossierError::Limited(limited) => DraftError::Limited(limited),
        DossierError::Busy => DraftError::Busy,
        DossierError::Store(error) => DraftError::Store(error),
    }
}

impl From<DossierError> for AttachError {
    fn from(error: DossierError) -> Self {
        Self::Draft(as_draft(error))
    }
}

impl From<AttachError> for SaveTaskError {
    fn from(error: AttachError) -> Self {
        match error {
            AttachError::Draft(error) => Self::Dossier(error.into()),
            AttachError::Refused(_) => Self::Closed,
        }
    }
}
