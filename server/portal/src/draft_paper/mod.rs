//! The draft of a paper, proof-read by the citizen before anything is entered
//! (Decision 1833/QĐ-BTP).

mod answer;
mod correcting;
mod inbox;
mod remind;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    draft_paper::Decision,
    paper::{Line, Paper},
    procedure::Answers,
};
use store::{
    Conn, Digest, StoreError,
    portal::{
        corrections::{self, CorrectionRow},
        dossiers::DossierRow,
        draft_papers::{self, DraftPaperRow},
    },
};

use crate::{DossierError, File, Portal, Visitor};

pub use answer::AnswerError;
pub use correcting::{Behind, Wrong, WrongProblem};

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftPaperState {
    /// Waits to be read.
    Waiting,
    /// Everything is right.
    Confirmed,
    /// Something is wrong, and the registry was told what.
    Corrected,
    /// Nobody answered in time: agreement.
    Silent,
    /// The registry asked for more: a new draft is made of the answer.
    Lapsed,
}

impl DraftPaperState {
    const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Confirmed,
        Self::Corrected,
        Self::Silent,
        Self::Lapsed,
    ];

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Confirmed => "confirmed",
            Self::Corrected => "corrected",
            Self::Silent => "silent",
            Self::Lapsed => "lapsed",
        }
    }
}

/// The draft of a paper.
#[derive(Clone)]
pub struct DraftPaper {
    /// Which draft of the dossier, from 1.
    pub round: i64,
    /// Where it stands.
    pub state: DraftPaperState,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub confirm_by: DateTime<Utc>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// What it prints.
    pub paper: Paper,
    /// The questions behind each line that can be put right.
    pub questions: BTreeMap<String, Vec<String>>,
    /// The answers that it was made of.
    pub answers: Answers,
    /// What became of the corrections of the draft before.
    pub decisions: Vec<Decision>,
    /// What was typed about wrong lines.
    pub corrections: Vec<Wrong>,
}

impl DraftPaper {
    /// It can still be answered, as far as time goes.
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        self.state == DraftPaperState::Waiting && now <= self.confirm_by
    }

    /// A line of the paper.
    pub fn line(&self, id: &str) -> Option<&Line> {
        let mut lines = self
            .paper
            .sections
            .iter()
            .flat_map(|section| &section.lines);
        lines.find(|line| line.id == id)
    }
}

fn bad(row: &DossierRow, column: &'static str) -> StoreError {
    StoreError::bad_row("portal_draft_papers", column, row.id)
}

fn state_of(row: &DossierRow, draft: &DraftPaperRow) -> Result<DraftPaperState, StoreError> {
    DraftPaperState::ALL
        .into_iter()
        .find(|state| state.as_str() == draft.state)
        .ok_or_else(|| bad(row, "state"))
}

/// The newest draft of a dossier.
pub(crate) async fn newest(
    conn: &mut Conn,
    row: &DossierRow,
) -> Result<Option<DraftPaper>, StoreError> {
    let Some(draft) = draft_papers::newest(conn, row.id).await? else {
        return Ok(None);
    };
    let corrections = corrections::of_draft(conn, row.id, draft.round).await?;
    let typed = |kept: CorrectionRow| Wrong {
        line: kept.line,
        typed: kept.typed.0,
        words: kept.words,
        note: kept.note,
    };
    Ok(Some(DraftPaper {
        corrections: corrections.into_iter().map(typed).collect(),
        state: state_of(row, &draft)?,
        round: draft.round,
        sent_at: draft.sent_at,
        confirm_by: draft.confirm_by,
        answered_at: draft.answered_at,
        paper: draft.paper.0,
        questions: draft.questions.0,
        answers: draft.answers.0,
        decisions: draft.decisions.0,
    }))
}

impl Portal {
    /// The newest draft as PDF, for who may see the dossier.
    pub async fn draft_paper_file(
        &self,
        visitor: &Visitor,
        code: &str,
    ) -> Result<File, DossierError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let draft = draft_papers::newest(&mut conn, row.id).await?;
        drop(conn);
        let draft = draft.ok_or(DossierError::NotFound)?;
        let lost = || bad(&row, "sha256");
        let digest = Digest::parse(&draft.sha256).ok_or_else(lost)?;
        let content = self.0.blobs.get(&digest).await?.ok_or_else(lost)?;
        Ok(File {
            name: format!("ban-nhap-{}-{}.pdf", row.code, draft.round),
            media_type: "application/pdf".into(),
            content,
            quarantined: false,
        })
    }
}
