//! What a message means for the history of a dossier, and writing it there.

use chrono::{DateTime, Utc};
use domain::{
    delivery::Delivery,
    dossier::{Ground, Stage},
    draft_paper::LateOutcome,
    exchange::Reasoned,
};
use exchange::HandleError;
use store::{
    Tx,
    portal::{
        dossiers::{self, DossierRow},
        history::{self, EventRow},
    },
};

use super::PortalInbox;
use crate::{clock, mail::MailKind};

/// One thing that happened, as it goes into the history.
pub(crate) struct News {
    pub kind: &'static str,
    pub stage: Stage,
    pub at: DateTime<Utc>,
    pub reason: Option<String>,
    pub article: Option<String>,
}

/// The event of a dossier that is open again.
pub(super) const REOPENED: &str = "reopened";

/// The events of a result that was handed over on paper: their reason tells to whom, or under
/// which number of the post.
pub(crate) const HANDED_OVER: [&str; 2] = ["collected", "posted"];

/// The event of a result that was handed over, by the way it took.
pub(super) fn delivered_as(way: Delivery) -> &'static str {
    let [collected, posted] = HANDED_OVER;
    match way {
        Delivery::Electronic => "delivered",
        Delivery::Counter => collected,
        Delivery::Post => posted,
    }
}

/// The event of papers in whose place others stand.
pub(super) const REPLACED: &str = "papers_replaced";

/// Events after which a dossier stands where it stood, also where it has ended.
const STAYS: [&str; 5] = [
    "paper_revoked",
    REPLACED,
    "late_words_received",
    "late_words_corrected",
    "late_words_declined",
];

/// The event of a word that came after the entry was made.
pub(super) fn late_words(outcome: LateOutcome) -> &'static str {
    match outcome {
        LateOutcome::Received => "late_words_received",
        LateOutcome::Corrected => "late_words_corrected",
        LateOutcome::Declined => "late_words_declined",
    }
}

/// What a message means: the news, the due moment afterwards, the mail if there is one.
pub(crate) type Heard = (Vec<News>, DateTime<Utc>, Option<MailKind>);

impl News {
    pub(crate) fn plain(stage: Stage, at: DateTime<Utc>) -> Self {
        Self {
            kind: stage.as_str(),
            stage,
            at,
            reason: None,
            article: None,
        }
    }

    /// What an office decided against the citizen, in its words.
    pub(super) fn reasoned(kind: &'static str, stage: Stage, said: Reasoned) -> Self {
        Self {
            kind,
            reason: Some(said.reason),
            article: said.article,
            ..Self::plain(stage, said.at)
        }
    }
}

pub(super) fn stage_now(row: &DossierRow) -> Result<Stage, HandleError> {
    Stage::parse(&row.stage).ok_or_else(|| HandleError::GiveUp("the dossier's stage".into()))
}

/// A message that cannot be true is given up: trying again would not make it so. What was
/// closed is opened again by its own message only.
pub(super) fn must_follow(stage: Stage, next: Stage) -> Result<(), HandleError> {
    if !matches!(stage.before(next), None | Some(Ground::Reopened)) {
        return Ok(());
    }
    let why = format!("{} cannot follow {}", next.as_str(), stage.as_str());
    Err(HandleError::GiveUp(why))
}

impl PortalInbox {
    pub(super) async fn tell(
        &self,
        tx: &mut Tx,
        row: DossierRow,
        news: Vec<News>,
        due_at: DateTime<Utc>,
        mail: Option<MailKind>,
    ) -> Result<(), HandleError> {
        let (reason, article) = self.write(tx, &row, news, due_at).await?;
        let Some(mail) = mail else {
            return Ok(());
        };
        let told = [("reason", reason), ("article", article)];
        Ok(self.0.tell_of(tx, &row, mail, told).await?)
    }

    /// The same where the office goes on once the fee is paid: the mail names the sum.
    pub(super) async fn tell_fee(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        news: Vec<News>,
        due_at: DateTime<Utc>,
        sum: String,
    ) -> Result<(), HandleError> {
        self.write(tx, row, news, due_at).await?;
        let told = [("sum", Some(sum))];
        Ok(self.0.tell_of(tx, row, MailKind::FeeDue, told).await?)
    }

    /// Writes the news into the history and moves the dossier on. Gives the reason and the
    /// article of the last.
    async fn write(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        news: Vec<News>,
        due_at: DateTime<Utc>,
    ) -> Result<(Option<String>, Option<String>), HandleError> {
        let mut stage = stage_now(row)?;
        let mut number = history::events(tx, row.id)
            .await?
            .last()
            .map_or(1, |last| last.number + 1);
        let (mut reason, mut article) = (None, None);
        for news in news {
            let stays = STAYS.contains(&news.kind)
                || clock::WITHIN_A_STAGE.contains(&news.kind) && !stage.is_final();
            let reopens =
                news.kind == REOPENED && stage.before(news.stage) == Some(Ground::Reopened);
            if !stays && !reopens {
                must_follow(stage, news.stage)?;
            }
            let event = EventRow {
                number,
                kind: news.kind.into(),
                stage: news.stage.as_str().into(),
                at: news.at,
                reason: news.reason,
                article: news.article,
            };
            history::add_event(tx, row.id, &event).await?;
            (reason, article) = (event.reason, event.article);
            (stage, number) = (news.stage, number + 1);
        }
        if !dossiers::advance(tx, row.id, row.version, stage.as_str(), due_at).await? {
            return Err(HandleError::Retry(
                "the dossier changed at this very moment".into(),
            ));
        }
        Ok((reason, article))
    }
}
