//! Notes among officers about a case: appended, never changed, never sent.

use store::registry::notes::{self, Note};

use crate::{
    ActError, Field, Officer, Registry,
    acting::{judged, locked},
    claiming::NOTE_MOST,
};

impl Registry {
    /// Appends a note to a case of the officer's office, in whatever stage.
    pub async fn note(&self, officer: &Officer, code: &str, text: &str) -> Result<(), ActError> {
        let text = judged(&[(Field::Note, text, NOTE_MOST)])?.remove(0);
        let mut tx = self.db().write().await?;
        locked(&mut tx, officer, code).await?;
        let note = Note {
            at: self.now(),
            officer_name: officer.name.clone(),
            text,
        };
        notes::append(&mut tx, code, officer.id, &note).await?;
        tx.commit().await?;
        Ok(())
    }
}
