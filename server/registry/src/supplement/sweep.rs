//! Closing what was not answered in the lawful time: with a written reason and its
//! article; the citizen is told.

use chrono::TimeDelta;
use domain::{
    case::CaseStage,
    exchange::{Message, Reasoned},
};
use i18n::{Lang, date_in_digits, texts};
use store::{
    StoreError,
    registry::{
        cases,
        events::{self, Event},
        supplements,
    },
};

use crate::{EventKind, Registry};

/// An answer that was sent in time may still be on its way for so long.
const UNDER_WAY: TimeDelta = TimeDelta::hours(24);

/// Looked at together.
const BATCH: i64 = 100;

impl Registry {
    /// Closes every case whose lawful time for an answer is over. Gives how many.
    pub async fn close_unanswered_supplements(&self) -> Result<usize, StoreError> {
        let mut closed = 0;
        loop {
            let before = self.now() - UNDER_WAY;
            let over = supplements::over(&mut self.db().read().await?, before, BATCH).await?;
            if over.is_empty() {
                return Ok(closed);
            }
            for code in over {
                closed += usize::from(self.close_one(&code).await?);
            }
        }
    }

    async fn close_one(&self, code: &str) -> Result<bool, StoreError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let Some(case) = cases::lock(&mut tx, code).await? else {
            return Ok(false);
        };
        let lists = supplements::of_case(&mut tx, code).await?;
        let Some(list) = lists.iter().find(|list| list.state == "open") else {
            // Answered, or closed by another process, since it was looked for.
            return Ok(false);
        };
        supplements::end(&mut tx, code, list.round, "expired", at, None).await?;
        if case.stage != CaseStage::SupplementRequested {
            tx.commit().await?;
            return Ok(false);
        }
        let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
        let reason = texts(lang).with(
            "supplement-expired-reason",
            &[("day", date_in_digits(list.answer_by).into())],
        );
        cases::step(&mut tx, code, case.version, CaseStage::Expired, at).await?;
        let event = Event {
            reason: Some(reason.clone()),
            article: Some(list.article.clone()),
            ..EventKind::Expired.by_itself(at)
        };
        events::append(&mut tx, code, &event).await?;
        let expired = Message::Expired(Reasoned {
            at,
            reason,
            article: Some(list.article.clone()),
        });
        self.tell(&mut tx, code, &expired).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, round = list.round, "closed without an answer");
        Ok(true)
    }
}
