//! Keeping what was typed on a page.

use domain::procedure::{Answers, Kind, PARTY};
use store::portal::drafts::{self, Change, DraftRow, Marks};
use uuid::Uuid;

use super::Draft;
use crate::{DraftError, Portal, Visitor};

/// Longest text kept of one input, in letters. Every question's own limit lies far
/// below and reports the excess; this bound only keeps books out of the database.
const LONGEST: usize = 2_000;

/// How often a change is tried again that lost against another one of other pages.
const TRIES: usize = 8;

/// Why a page was not kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// An answer of this page was changed elsewhere since the page was opened, to
    /// something else. Nothing was overwritten; this is what is kept now.
    #[error("the page was changed elsewhere")]
    Stale(Box<Draft>),
    /// The draft cannot be opened.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<store::StoreError> for SaveError {
    fn from(error: store::StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    /// Keeps the inputs of a page, whatever was typed; other pages stay as they are.
    ///
    /// `seen` is the revision that the page was opened with. Changes of other pages
    /// since then do not matter, nor does the same change sent twice.
    pub async fn save(
        &self,
        visitor: &Visitor,
        id: Uuid,
        seen: i64,
        inputs: Answers,
    ) -> Result<Draft, SaveError> {
        for _ in 0..TRIES {
            let mut conn = self.0.db.read().await?;
            let row = self.open_row(&mut conn, visitor, id).await?;
            let before = self.with_files(&mut conn, row.clone()).await?;
            drop(conn);
            let inputs = wanted(&before, &inputs);
            if is_stale(&row, seen, &inputs) {
                return Err(SaveError::Stale(Box::new(before)));
            }
            let lang = visitor.lang.as_str();
            let Some((answers, marks)) = changed(&row, &inputs) else {
                return Ok(before);
            };
            let mut tx = self.0.db.write().await?;
            let expires_at = row.account.is_none().then(|| self.expiry());
            let change = Change {
                answers: &answers,
                marks: &marks,
                lang,
                at: self.0.clock.now(),
                expires_at,
            };
            if drafts::change(&mut tx, id, row.revision, change).await? {
                tx.commit().await?;
                let mut after = Draft {
                    revision: row.revision + 1,
                    lang: visitor.lang,
                    expires_at,
                    ..before
                };
                for (input, typed) in &inputs.0 {
                    after.answers.set(input.clone(), typed.clone());
                }
                if after.is_of_several() {
                    // What changes here can undo a confirmation, and whose pages these are.
                    return Ok(self.draft(visitor, id).await?);
                }
                return Ok(after);
            }
            tx.rollback().await?;
        }
        Err(DraftError::Busy.into())
    }
}

/// Of what was sent, the inputs of questions that are this draft's. Files are attached,
/// not typed: nobody types himself somebody else's file.
fn wanted(draft: &Draft, inputs: &Answers) -> Answers {
    let pages = draft.version.pages.iter();
    let questions = pages
        .filter(|page| page.is_asked_here(&draft.answers))
        .flat_map(|page| page.questions);
    // Which party this is stands once the other has come as the other one.
    let fixed = draft.pair.as_ref().is_some_and(|pair| pair.joined);
    let mut wanted = Answers::default();
    for input in questions
        .filter(|question| question.kind != Kind::Files && !(fixed && question.id == PARTY))
        .flat_map(|question| question.inputs())
    {
        if let Some(typed) = inputs.0.get(&input) {
            // PostgreSQL keeps no U+0000, and no question wants one.
            let kept: String = typed.chars().filter(|c| *c != '\0').take(LONGEST).collect();
            wanted.set(input, kept);
        }
    }
    wanted
}

/// Whether an input was changed after `seen` to something else than what is sent.
fn is_stale(row: &DraftRow, seen: i64, inputs: &Answers) -> bool {
    inputs.0.iter().any(|(input, typed)| {
        row.marks.get(input).is_some_and(|changed| *changed > seen)
            && row.answers.get(input) != typed
    })
}

/// Answers and marks after the change; nothing when it changes nothing.
fn changed(row: &DraftRow, inputs: &Answers) -> Option<(Answers, Marks)> {
    let (mut answers, mut marks) = (row.answers.0.clone(), row.marks.0.clone());
    for (input, typed) in &inputs.0 {
        if answers.get(input) != typed {
            answers.set(input.clone(), typed.clone());
            marks.insert(input.clone(), row.revision + 1);
        }
    }
    (marks != row.marks.0).then_some((answers, marks))
}
