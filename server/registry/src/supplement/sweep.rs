//! Closing what was not answered in the lawful time: with a written reason and its
//! article; the citizen is told.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    case::CaseStage,
    exchange::{Message, Reasoned},
    paper::PaperKind,
};
use i18n::{Lang, date_in_digits, texts};
use store::{
    StoreError,
    registry::{
        cases,
        decisions::{self, Decision},
        events::{self, Event},
        supplements::{self, SupplementRow},
    },
};

use crate::{
    EventKind, Registry,
    deciding::{Against, named},
    issuing::IssueError,
};

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
        let decision = self.closing_paper(code, at).await?;
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
        let reason = reason(Lang::parse(&case.lang).unwrap_or(Lang::Vi), list);
        if let Some(decision) = &decision {
            decisions::insert(&mut tx, code, decision).await?;
        }
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
            paper: decision.map(|decision| named(code, &decision)),
        });
        self.tell(&mut tx, code, &expired).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, round = list.round, "closed without an answer");
        Ok(true)
    }

    /// The signed notice. A case is closed also when it cannot be made: the page and the
    /// mail say why as well.
    async fn closing_paper(
        &self,
        code: &str,
        at: DateTime<Utc>,
    ) -> Result<Option<Decision>, StoreError> {
        let mut conn = self.db().read().await?;
        let case = cases::by_code(&mut conn, code).await?;
        let lists = supplements::of_case(&mut conn, code).await?;
        drop(conn);
        let list = lists.iter().find(|list| list.state == "open");
        let case = case.filter(|case| case.stage == CaseStage::SupplementRequested);
        let (Some(case), Some(list)) = (case, list) else {
            return Ok(None);
        };
        let against = Against {
            kind: PaperKind::Closing,
            reason: &reason(Lang::Vi, list),
            article: Some(&list.article),
        };
        match self.decide(&case, against, None, at).await {
            Ok(decision) => Ok(Some(decision)),
            Err(IssueError::Store(error)) => Err(error),
            Err(error) => {
                tracing::error!(case = code, %error, "closed without its signed notice");
                Ok(None)
            }
        }
    }
}

fn reason(lang: Lang, list: &SupplementRow) -> String {
    let day = date_in_digits(list.answer_by);
    texts(lang).with("supplement-expired-reason", &[("day", day.into())])
}
