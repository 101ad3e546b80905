//! Filing anew after an end without a grant: nobody types twice what was typed before.

use domain::{
    dossier::Stage,
    procedure::{Answers, Kind, Version},
};

use super::view;
use crate::{DossierError, Portal, Started, Visitor};

/// Whether what was declared can become a new draft. Where two declare, each has answers
/// that the other does not see.
pub(super) fn may_begin_again(stage: Stage, version: &Version) -> bool {
    matches!(stage, Stage::NotAccepted | Stage::Stopped) && version.parties.is_empty()
}

impl Portal {
    /// Begins a draft with what an ended dossier says; its papers are attached anew, for they
    /// belong to what was decided.
    pub async fn file_again(&self, visitor: &Visitor, code: &str) -> Result<Started, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let dossier = view::read(&mut conn, row).await?;
        drop(conn);
        if !dossier.may_file_again {
            return Err(DossierError::NotFound);
        }
        let answers = without_papers(dossier.version, dossier.answers);
        let (procedure, lang) = (dossier.procedure, visitor.lang);
        Ok(self
            .start_with(visitor, procedure, lang, answers, None)
            .await?)
    }
}

/// The answers that were typed.
pub(super) fn without_papers(version: &Version, mut answers: Answers) -> Answers {
    let questions = version.pages.iter().flat_map(|page| page.questions);
    for question in questions.filter(|question| question.kind == Kind::Files) {
        for input in question.inputs() {
            answers.remove(&input);
        }
    }
    answers
}
