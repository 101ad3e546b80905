//! Keeping what was typed for one task, whatever it is; then judging it.

use domain::procedure::{Answers, Problem};
use store::{StoreError, portal::supplements};

use super::Supplement;
use crate::{DossierError, Portal, Visitor};

/// Longest text kept of one input, in letters; as for drafts.
const LONGEST: usize = 2_000;

/// How often a change is tried again that lost against another one.
const TRIES: usize = 8;

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum SaveTaskError {
    /// Nothing is asked, or not this: it stays closed.
    #[error("this question is not open")]
    Closed,
    /// Kept, but it is to be put right.
    #[error("{} problems", .1.len())]
    Problems(Box<Supplement>, Vec<Problem>),
    /// The dossier cannot be seen, or changed at this very moment.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for SaveTaskError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl Portal {
    /// Keeps the answers of a task: of what was sent only what belongs to it. The
    /// whole page is judged by the law of the day of reception.
    pub async fn answer_task(
        &self,
        visitor: &Visitor,
        code: &str,
        question: &str,
        typed: &Answers,
    ) -> Result<Supplement, SaveTaskError> {
        for _ in 0..TRIES {
            let mut found = self
                .supplement(visitor, code)
                .await?
                .ok_or(SaveTaskError::Closed)?;
            let task = found.tasks.task(question).ok_or(SaveTaskError::Closed)?;
            // Another party's question is theirs to answer.
            if !found.is_mine(task) {
                return Err(SaveTaskError::Closed);
            }
            let mut changed = found.changed.clone();
            let own = found
                .tasks
                .own(task, &found.dossier.answers, &changed, typed);
            for (input, typed) in own.0 {
                // PostgreSQL keeps no U+0000, and no question wants one.
                let kept: String = typed.chars().filter(|c| *c != '\0').take(LONGEST).collect();
                changed.set(input, kept);
            }
            if changed != found.changed {
                let mut conn = self.0.db.read().await?;
                let row = self.dossier_row(&mut conn, visitor, code).await?;
                let list = self.open_list(&mut conn, &row).await?;
                drop(conn);
                let list = list
                    .filter(|list| list.round == found.round)
                    .ok_or(SaveTaskError::Closed)?;
                if list.revision != found.revision {
                    continue;
                }
                let mut tx = self.0.db.write().await?;
                if !supplements::keep(&mut tx, &list, &changed).await? {
                    tx.rollback().await?;
                    continue;
                }
                tx.commit().await?;
                found.changed = changed;
                found.revision += 1;
            }
            let problems = found.problems(task);
            return match problems.is_empty() {
                true => Ok(found),
                false => Err(SaveTaskError::Problems(Box::new(found), problems)),
            };
        }
        Err(DossierError::Busy.into())
    }
}

impl Supplement {
    /// What is to be put right in a task.
    pub fn problems(&self, task: &'static str) -> Vec<Problem> {
        domain::supplement::judge(
            self.dossier.version,
            &self.questions(task),
            &self.answers(),
            &self.judging(),
        )
    }
}
