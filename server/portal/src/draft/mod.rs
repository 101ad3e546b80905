//! Unfinished declarations: begun, filled in page by page, gone on with elsewhere,
//! kept by an account, given up.

mod helped;
mod open;
mod resume;
mod save;
mod start;
mod sweep;
mod take_along;

use chrono::{DateTime, Utc};
use domain::{
    dossier::DossierCode,
    exchange::FileRef,
    procedure::{Answers, Judging, Kind, Procedure, Question, Version},
};
use guard::SecretCode;
use i18n::Lang;
use uuid::Uuid;

use crate::Pair;

pub(crate) use helped::read as read_helper;
pub use helped::{HelpError, Helper, HelperFlaws, HelperKind, HelperTyped};
pub(crate) use open::file_ref;
pub use resume::ResumeError;
pub use save::SaveError;
pub use start::Started;
pub(crate) use sweep::REMOVAL_TAKES_AT_MOST;
pub use take_along::SendCodeError;

/// A draft as its owner sees it.
#[derive(Clone)]
pub struct Draft {
    /// Its id, in its address.
    pub id: Uuid,
    /// What it declares.
    pub procedure: &'static Procedure,
    /// The procedure as the law has it for what is received now.
    pub version: &'static Version,
    /// The day and the law that would judge it now.
    pub judging: Judging,
    /// What was typed; of file questions the ids of the files.
    pub answers: Answers,
    /// The files attached.
    pub files: Vec<FileRef>,
    /// Language it was last filled in.
    pub lang: Lang,
    /// Grows with every change; a page sends back the one it saw.
    pub revision: i64,
    /// When it is deleted; never while an account keeps it.
    pub expires_at: Option<DateTime<Utc>>,
    /// Dossier of a twin, filed before.
    pub sibling: Option<DossierCode>,
    /// Opens it in another browser; none once an account keeps it.
    pub resume: Option<SecretCode>,
    /// How it stands between two who declare together; none where one person does, or
    /// before anybody is invited.
    pub pair: Option<Pair>,
}

/// A draft in a list.
#[derive(Clone, Debug)]
pub struct DraftLine {
    /// Its id.
    pub id: Uuid,
    /// What it declares.
    pub procedure: &'static Procedure,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

/// The questions of a version that are answered with files.
pub(crate) fn file_questions(version: &'static Version) -> impl Iterator<Item = &'static Question> {
    version
        .pages
        .iter()
        .flat_map(|page| page.questions)
        .filter(|question| question.kind == Kind::Files)
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Draft({} of {}, revision {})",
            self.id, self.procedure.id, self.revision
        )
    }
}
