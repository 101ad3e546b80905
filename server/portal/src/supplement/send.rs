//! Sending the answer: one transaction, once. Old answers are kept beside it.

use domain::{
    dossier::Stage,
    exchange::{Message, PORTAL, REGISTRY},
    procedure::{Answers, Problem, declare},
    supplement::Supplemented,
};
use store::{
    StoreError,
    portal::{
        dossiers, files,
        history::{self, EventRow},
        supplements,
    },
};

use super::Supplement;
use crate::{DossierError, Portal, Visitor};

/// How often it is tried again that changes at this very moment.
const TRIES: usize = 4;

/// Why the answer was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Nothing is asked any more: the time is over, or it ended otherwise.
    #[error("nothing is asked")]
    Closed,
    /// Some tasks are not answered.
    #[error("not everything is answered")]
    Undone(Box<Supplement>),
    /// With the new answers the declaration is not complete or not lawful.
    #[error("{} problems", .1.len())]
    Problems(Box<Supplement>, Vec<Problem>),
    /// The dossier cannot be seen, or changed at this very moment.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for SendError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl Portal {
    /// Sends the answer to a round. Pressed twice it is sent once.
    pub async fn send_supplement(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
    ) -> Result<(), SendError> {
        for _ in 0..TRIES {
            let Some(found) = self.supplement(visitor, code).await? else {
                return self.sent_before(visitor, code, round).await;
            };
            if found.round != round {
                return self.sent_before(visitor, code, round).await;
            }
            if !found.is_complete() {
                return Err(SendError::Undone(Box::new(found)));
            }
            let merged = found.answers();
            if let Err(problems) = declare(found.dossier.version, &merged, &found.judging()) {
                return Err(SendError::Problems(Box::new(found), problems));
            }
            if self.send_once(visitor, code, &found, &merged).await? {
                self.0.wake.notify_one();
                tracing::info!(dossier = code, round, "supplement sent");
                return Ok(());
            }
        }
        Err(DossierError::Busy.into())
    }

    /// The other click was faster, or it came too late.
    async fn sent_before(
        &self,
        visitor: &Visitor,
        code: &str,
        round: i64,
    ) -> Result<(), SendError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let lists = supplements::of_dossier(&mut conn, row.id).await?;
        let sent = lists
            .iter()
            .any(|list| list.round == round && list.state == "answered");
        if sent { Ok(()) } else { Err(SendError::Closed) }
    }

    async fn send_once(
        &self,
        visitor: &Visitor,
        code: &str,
        found: &Supplement,
        merged: &Answers,
    ) -> Result<bool, SendError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let list = self.open_list(&mut conn, &row).await?;
        let number = history::events(&mut conn, row.id)
            .await?
            .last()
            .map_or(1, |last| last.number + 1);
        drop(conn);
        let now = self.0.clock.now();
        let due_at = self
            .calendar()
            .of(&row.office)
            .goes_on(row.due_at, found.requested_at, now);
        let list = list.filter(|list| list.revision == found.revision);
        let (Some(list), Some(Stage::SupplementRequested)) = (list, Stage::parse(&row.stage))
        else {
            return Ok(false);
        };
        let answers = asked(found, merged);
        let (before, after) = differences(&row.answers.0, &answers);
        let mut tx = self.0.db.write().await?;
        let kept = supplements::sent(&mut tx, &list, &before, now).await?
            && supplements::rewrite_answers(&mut tx, row.id, row.version, &answers).await?;
        let stage = Stage::InProcess.as_str();
        if !kept || !dossiers::advance(&mut tx, row.id, row.version, stage, due_at).await? {
            tx.rollback().await?;
            return Ok(false);
        }
        files::send_supplement(&mut tx, row.id).await?;
        let event = EventRow {
            number,
            kind: "supplemented".into(),
            stage: stage.into(),
            at: now,
            reason: None,
            article: None,
        };
        history::add_event(&mut tx, row.id, &event).await?;
        let message = Message::Supplemented(Supplemented {
            at: now,
            round: found.round,
            answers: after.0,
            files: found.files.clone(),
        });
        let id = self.0.new_id();
        exchange::send(&mut tx, id, PORTAL, REGISTRY, &row.code, now, &message).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// The answers of the questions that apply now; what a new answer has made moot is
/// nobody's business.
fn asked(found: &Supplement, merged: &Answers) -> Answers {
    let version = found.dossier.version;
    let mut answers = Answers::default();
    for input in version
        .pages(merged)
        .flat_map(|page| page.asked(version, merged))
        .flat_map(|question| question.inputs())
    {
        let typed = merged.get(&input);
        if !typed.is_empty() {
            answers.set(input, typed);
        }
    }
    answers
}

/// Inputs that are not the same: as they were, and as they are; empty where there is
/// none.
fn differences(old: &Answers, new: &Answers) -> (Answers, Answers) {
    let (mut before, mut after) = (Answers::default(), Answers::default());
    for input in old.0.keys().chain(new.0.keys()) {
        if old.get(input) != new.get(input) {
            before.set(input.clone(), old.get(input));
            after.set(input.clone(), new.get(input));
        }
    }
    (before, after)
}
