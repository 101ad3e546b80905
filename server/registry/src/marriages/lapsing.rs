//! Marriages that nobody came to sign in the lawful time: cancelled, with a written
//! reason; both are told. Decree 123/2015 Art. 32.3.

use chrono::{DateTime, Utc};
use domain::{
    calendar::legal_day,
    case::CaseStage,
    exchange::{Message, Reasoned},
    law::sign_within,
    mission::legal_day_at,
    paper::PaperKind,
};
use i18n::{Lang, date_in_digits, texts};
use store::{
    StoreError,
    registry::{
        cases::{self, Case},
        decisions::{self, Decision},
        events::{self, Event},
        hand_overs::{self, HandOver},
    },
};

use crate::{
    EventKind, Registry,
    deciding::{Against, named},
    issuing::IssueError,
};

/// Looked at together.
const BATCH: i64 = 100;

impl Registry {
    /// Cancels every marriage whose last day to sign is over. Gives how many.
    pub async fn cancel_unsigned_marriages(&self) -> Result<usize, StoreError> {
        let mut cancelled = 0;
        loop {
            let today = legal_day(self.now());
            let over = hand_overs::over(&mut self.db().read().await?, today, BATCH).await?;
            let before = cancelled;
            for code in over {
                cancelled += usize::from(self.cancel_unsigned(&code).await?);
            }
            // The rest waits for midnight at offices west of here.
            if cancelled == before {
                return Ok(cancelled);
            }
        }
    }

    async fn cancel_unsigned(&self, code: &str) -> Result<bool, StoreError> {
        let at = self.now();
        let mut conn = self.db().read().await?;
        let case = cases::by_code(&mut conn, code).await?;
        let waits = hand_overs::of_case(&mut conn, code).await?;
        drop(conn);
        let (Some(case), Some(waits)) = (case, waits) else {
            return Ok(false);
        };
        let today = legal_day_at(&case.office, at);
        if waits.sign_by.is_some_and(|last| today <= last) {
            return Ok(false);
        }
        let decision = self.cancelling_paper(&case, &waits, at).await?;
        let mut tx = self.db().write().await?;
        let Some(case) = cases::lock(&mut tx, code).await? else {
            return Ok(false);
        };
        if case.stage != CaseStage::AwaitingHandOver {
            // Entered or ended since it was looked for; nothing waits any more.
            hand_overs::end(&mut tx, code).await?;
            tx.commit().await?;
            return Ok(false);
        }
        let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
        let (reason, article) = (reason(lang, &waits), article(&case, &waits));
        if let Some(decision) = &decision {
            decisions::insert(&mut tx, code, decision).await?;
        }
        self.leave_hand_over(&mut tx, &case, at).await?;
        cases::step(&mut tx, code, case.version, CaseStage::Expired, at).await?;
        let event = Event {
            reason: Some(reason.clone()),
            article: article.clone(),
            ..EventKind::HandOverLapsed.by_itself(at)
        };
        events::append(&mut tx, code, &event).await?;
        let lapsed = Message::HandOverLapsed(Reasoned {
            at,
            reason,
            article,
            paper: decision.map(|decision| named(code, &decision)),
        });
        self.tell(&mut tx, code, &lapsed).await?;
        tx.commit().await?;
        self.0.parts.wake.notify_one();
        tracing::info!(case = code, "a marriage was not signed in time");
        Ok(true)
    }

    /// The signed notice. It is cancelled also when that cannot be made: the page and the
    /// mail say why as well.
    async fn cancelling_paper(
        &self,
        case: &Case,
        waits: &HandOver,
        at: DateTime<Utc>,
    ) -> Result<Option<Decision>, StoreError> {
        let article = article(case, waits);
        let against = Against {
            kind: PaperKind::Closing,
            reason: &reason(Lang::Vi, waits),
            article: article.as_deref(),
        };
        match self.decide(case, against, None, at).await {
            Ok(decision) => Ok(Some(decision)),
            Err(IssueError::Store(error)) => Err(error),
            Err(error) => {
                tracing::error!(case = case.code, %error, "cancelled without its signed notice");
                Ok(None)
            }
        }
    }
}

fn article(case: &Case, waits: &HandOver) -> Option<String> {
    let day = legal_day_at(&case.office, waits.granted_at);
    sign_within(&case.procedure_code, day).map(|days| days.article.to_owned())
}

fn reason(lang: Lang, waits: &HandOver) -> String {
    let day = waits.sign_by.map(date_in_digits).unwrap_or_default();
    texts(lang).with("hand-over-lapsed-reason", &[("day", day.into())])
}
