//! What citizens attached and what the registry made, for the desk.

use bytes::Bytes;
use domain::exchange::FileRef;
use store::{
    Conn, Digest, StoreError,
    registry::{cases, decisions, draft_papers, papers, supplements},
};
use uuid::Uuid;

use crate::{Officer, Registry};

/// A file of a case.
pub struct CaseFile {
    /// Name, kind and size.
    pub file: FileRef,
    /// Content.
    pub content: Bytes,
}

impl Registry {
    /// A file of a case of the officer's office.
    pub async fn case_file(
        &self,
        officer: &Officer,
        code: &str,
        file: Uuid,
    ) -> Result<Option<CaseFile>, StoreError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let case = cases::of_office(&mut self.db().read().await?, &officer.office, code).await?;
        let Some(file) =
            case.and_then(|case| case.files.into_iter().find(|known| known.id == file))
        else {
            return Ok(None);
        };
        let content = self.stored(code, &file.sha256).await?;
        Ok(content.map(|content| CaseFile { file, content }))
    }

    /// The same, opened to be looked at: who and when is written down, for a list of
    /// what is missing may not be sent before every file was opened.
    pub async fn open_file(
        &self,
        officer: &Officer,
        code: &str,
        file: Uuid,
    ) -> Result<Option<CaseFile>, StoreError> {
        let found = self.case_file(officer, code, file).await?;
        if found.is_some() {
            let seen = supplements::viewed(&mut self.db().read().await?, code, officer.id).await?;
            if !seen.contains(&file) {
                let mut tx = self.db().write().await?;
                supplements::note_view(&mut tx, code, officer.id, file, self.now()).await?;
                tx.commit().await?;
            }
        }
        Ok(found)
    }

    /// A signed paper of a case of the officer's office.
    pub async fn case_paper(
        &self,
        officer: &Officer,
        code: &str,
        ordinal: i64,
    ) -> Result<Option<Bytes>, StoreError> {
        let Some(mut conn) = self.reads_case(officer, code).await? else {
            return Ok(None);
        };
        let papers = papers::of_case(&mut conn, code).await?;
        drop(conn);
        let digest = papers
            .into_iter()
            .find(|paper| paper.ordinal == ordinal)
            .and_then(|paper| paper.sha256);
        match digest {
            Some(digest) => self.stored(code, &digest).await,
            None => Ok(None),
        }
    }

    /// The newest draft of a case of the officer's office, as PDF.
    pub async fn case_draft(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Option<Bytes>, StoreError> {
        let Some(mut conn) = self.reads_case(officer, code).await? else {
            return Ok(None);
        };
        let draft = draft_papers::newest(&mut conn, code).await?;
        drop(conn);
        match draft {
            Some(draft) => self.stored(code, &draft.sha256).await,
            None => Ok(None),
        }
    }

    /// The signed paper of a decision against the citizen.
    pub async fn case_decision(
        &self,
        officer: &Officer,
        code: &str,
    ) -> Result<Option<Bytes>, StoreError> {
        let Some(mut conn) = self.reads_case(officer, code).await? else {
            return Ok(None);
        };
        let decision = decisions::of_case(&mut conn, code).await?;
        drop(conn);
        match decision {
            Some(decision) => self.stored(code, &decision.sha256).await,
            None => Ok(None),
        }
    }

    /// A connection, if the case is one of the officer's office; else there is no such case.
    async fn reads_case(&self, officer: &Officer, code: &str) -> Result<Option<Conn>, StoreError> {
        if !officer.sees_cases() {
            return Ok(None);
        }
        let mut conn = self.db().read().await?;
        let case = cases::of_office(&mut conn, &officer.office, code).await?;
        Ok(case.map(|_| conn))
    }

    async fn stored(&self, code: &str, digest: &str) -> Result<Option<Bytes>, StoreError> {
        let digest = Digest::parse(digest)
            .ok_or_else(|| StoreError::bad_row("registry_cases", "files", code))?;
        self.0.parts.blobs.get(&digest).await
    }
}
