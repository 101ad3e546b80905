//! Each of the two confirms for themself; the second confirmation files.

use domain::procedure::{Problem, declare};
use store::{
    StoreError,
    portal::{drafts, pairs},
};
use uuid::Uuid;

use super::{Confirmation, filing::Both, sworn_now};
use crate::{Draft, DraftError, Filed, Portal, Visitor};

/// How often it is tried again that changes at this very moment.
const TRIES: usize = 4;

/// What a confirmation did.
#[derive(Clone, Debug)]
pub enum Confirmed {
    /// It is kept; the other has not confirmed what stands now.
    Waits(Box<Draft>),
    /// Both have confirmed, and something stands against filing: it is told on the draft.
    Against(Box<Draft>),
    /// Both have confirmed, and it is filed.
    Filed(Filed),
}

/// Why nothing was confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// The own part is not complete or not lawful.
    #[error("{} problems", .1.len())]
    Problems(Box<Draft>, Vec<Problem>),
    /// What the page showed has changed since.
    #[error("it was changed since the page was opened")]
    Changed(Box<Draft>),
    /// One account keeps both drafts: nobody confirms for the other.
    #[error("one account keeps both drafts")]
    SameAccount,
    /// The draft cannot be opened.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

impl From<StoreError> for ConfirmError {
    fn from(error: StoreError) -> Self {
        Self::Draft(error.into())
    }
}

impl Portal {
    /// Confirms one's own part and what is asked of both, as the page showed it (`seen`,
    /// from [`Draft::confirms`]). When the other's confirmation stands too, it is filed.
    pub async fn confirm_part(
        &self,
        visitor: &Visitor,
        id: Uuid,
        seen: &str,
    ) -> Result<Confirmed, ConfirmError> {
        let draft = match self.draft(visitor, id).await {
            Ok(draft) => draft,
            Err(DraftError::Filed(_)) => {
                return Ok(Confirmed::Filed(self.filed_before(visitor, id).await?));
            }
            Err(error) => return Err(error.into()),
        };
        if let Err(problems) = declare(draft.version, &draft.answers, &draft.judging) {
            return Err(ConfirmError::Problems(Box::new(draft), problems));
        }
        let now = sworn_now(&draft);
        if now != seen {
            return Err(ConfirmError::Changed(Box::new(draft)));
        }
        // Who confirms before inviting anybody has an invitation to hand on at once.
        let draft = match draft.pair {
            None => self.invite(visitor, id).await?,
            Some(_) => draft,
        };
        if self.keeps_both(&draft).await? {
            return Err(ConfirmError::SameAccount);
        }
        let mut tx = self.0.db.write().await?;
        if !pairs::swear(&mut tx, draft.id, &now).await? {
            tx.rollback().await?;
            return Err(DraftError::Busy.into());
        }
        tx.commit().await?;
        self.file_both(visitor, id).await
    }

    async fn keeps_both(&self, draft: &Draft) -> Result<bool, StoreError> {
        let mut conn = self.0.db.read().await?;
        let Some(pair) = pairs::of_draft(&mut conn, draft.id).await? else {
            return Ok(false);
        };
        let Some(second) = pair.second else {
            return Ok(false);
        };
        let first = drafts::by_id(&mut conn, pair.first).await?;
        let second = drafts::by_id(&mut conn, second).await?;
        let account = first.and_then(|row| row.account);
        Ok(account.is_some() && account == second.and_then(|row| row.account))
    }

    /// Files when both confirmations stand.
    async fn file_both(&self, visitor: &Visitor, id: Uuid) -> Result<Confirmed, ConfirmError> {
        for _ in 0..TRIES {
            let draft = match self.draft(visitor, id).await {
                Ok(draft) => draft,
                Err(DraftError::Filed(_)) => {
                    return Ok(Confirmed::Filed(self.filed_before(visitor, id).await?));
                }
                Err(error) => return Err(error.into()),
            };
            let Some(pair) = &draft.pair else {
                return Ok(Confirmed::Waits(Box::new(draft)));
            };
            if pair.mine != Confirmation::Stands || pair.theirs != Confirmation::Stands {
                return Ok(Confirmed::Waits(Box::new(draft)));
            }
            if !pair.against.mine.is_empty() || pair.against.theirs {
                return Ok(Confirmed::Against(Box::new(draft)));
            }
            let both = self.both(visitor, draft).await?;
            match both {
                Both::Moved => {}
                Both::Nobody(draft) => return Ok(Confirmed::Against(draft)),
                Both::Ready(ready) => {
                    if let Some(filed) = self.file_ready(*ready).await? {
                        return Ok(Confirmed::Filed(filed));
                    }
                }
            }
        }
        Err(DraftError::Busy.into())
    }
}
