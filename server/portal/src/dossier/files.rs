//! The files of a dossier: what was attached, what came out.

use store::{
    Digest, StoreError,
    portal::{
        files::{self, Of},
        history,
    },
};
use uuid::Uuid;

use super::law_of;
use crate::{DossierError, File, Portal, Visitor};

impl Portal {
    /// The `n`-th result, from 0: the signed PDF, byte for byte.
    pub async fn result_file(
        &self,
        visitor: &Visitor,
        code: &str,
        n: usize,
    ) -> Result<File, DossierError> {
        let mut conn = self.0.db.read().await?;
        let (row, _) = self.readable_row(&mut conn, visitor, code).await?;
        let results = history::results(&mut conn, row.id).await?;
        drop(conn);
        let result = results.into_iter().nth(n).ok_or(DossierError::NotFound)?;
        let lost = || StoreError::bad_row("portal_results", "sha256", row.id);
        let digest = Digest::parse(&result.sha256).ok_or_else(lost)?;
        let content = self.0.blobs.get(&digest).await?.ok_or_else(lost)?;
        // Number and kind, no name of a person: the file lies in a folder of downloads.
        let name = format!(
            "{}-{}.pdf",
            result.kind.replace('_', "-"),
            result.printed.replace('/', "-")
        );
        Ok(File {
            name,
            media_type: "application/pdf".into(),
            content,
            quarantined: false,
        })
    }

    /// A paper that was attached.
    pub async fn attachment(
        &self,
        visitor: &Visitor,
        code: &str,
        file: Uuid,
    ) -> Result<File, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let files = files::list(&mut conn, Of::Dossier(row.id)).await?;
        let reader = self.reads_as(&mut conn, visitor, &row).await?;
        let (_, version) = law_of(&row)?;
        drop(conn);
        // Another party's papers are not found.
        let found = files
            .into_iter()
            .find(|found| found.id == file)
            .filter(|found| {
                let page = version.question(&found.question);
                page.is_none_or(|(page, _)| page.is_read_by(reader.as_deref()))
            })
            .ok_or(DossierError::NotFound)?;
        Ok(self.content_of(found).await?)
    }
}
