//! What the registry says about drafts.

use chrono::{DateTime, Utc};
use domain::{
    dossier::Stage,
    draft_paper::{DraftOutcome, DraftSettled, DraftToConfirm, Reminders},
    mission::zone_of,
    procedure::Answers,
};
use exchange::HandleError;
use i18n::{Lang, moment_of_office};
use store::{
    StoreError, Tx,
    portal::{
        Json,
        dossiers::{self, DossierRow},
        draft_papers::{self, DraftPaperRow},
        history::{self, EventRow},
    },
};

use super::DraftPaperState;
use crate::{Portal, mail::MailKind};

impl Portal {
    /// A draft has come: the dossier's page shows it and mail says so.
    pub(crate) async fn draft_to_confirm(
        &self,
        tx: &mut Tx,
        row: DossierRow,
        draft: DraftToConfirm,
    ) -> Result<(), HandleError> {
        let kept = DraftPaperRow {
            round: draft.round,
            state: DraftPaperState::Waiting.as_str().into(),
            sent_at: draft.at,
            confirm_by: draft.confirm_by,
            remind_at: Some(Reminders::of(draft.at, draft.confirm_by).half),
            answered_at: None,
            sha256: draft.pdf.sha256,
            size: draft.pdf.size,
            paper: Json(draft.paper),
            questions: Json(draft.questions),
            answers: Json(Answers(draft.answers)),
            decisions: Json(draft.decisions),
        };
        draft_papers::insert(tx, row.id, &kept).await?;
        self.note_of_draft(tx, &row, "draft_sent", draft.at).await?;
        self.go_on(tx, &row, row.due_at).await?;
        self.mail_of_draft(tx, &row, MailKind::DraftToConfirm, Some(draft.confirm_by))
            .await?;
        Ok(())
    }

    /// The registry goes on. Whoever answered knows; who did not is told.
    pub(crate) async fn draft_settled(
        &self,
        tx: &mut Tx,
        row: DossierRow,
        settled: &DraftSettled,
    ) -> Result<(), HandleError> {
        if settled.outcome == DraftOutcome::Silent {
            let silent = DraftPaperState::Silent.as_str();
            // An answer that crossed this message on its way stands.
            if draft_papers::close(tx, row.id, settled.round, silent, settled.at).await? {
                self.note_of_draft(tx, &row, "draft_silent", settled.at)
                    .await?;
                self.mail_of_draft(tx, &row, MailKind::DraftSilent, None)
                    .await?;
            }
        }
        self.go_on(tx, &row, settled.due_at).await
    }

    /// The dossier changed without leaving its stage.
    async fn go_on(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        due_at: DateTime<Utc>,
    ) -> Result<(), HandleError> {
        if dossiers::advance(tx, row.id, row.version, &row.stage, due_at).await? {
            Ok(())
        } else {
            Err(HandleError::Retry(
                "the dossier changed at this very moment".into(),
            ))
        }
    }

    /// A line in the history of a dossier that stays in its stage.
    pub(super) async fn note_of_draft(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        kind: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let last = history::events(tx, row.id).await?.last().map(|e| e.number);
        let event = EventRow {
            number: last.map_or(1, |last| last + 1),
            kind: kind.into(),
            stage: row.stage.clone(),
            at,
            reason: None,
            article: None,
        };
        history::add_event(tx, row.id, &event).await
    }

    /// A mail about a draft, if the dossier has an address, with the time until which it can
    /// be answered, as clocks at the office show it. Who has asked for the dossier back
    /// meanwhile is asked for nothing more.
    pub(super) async fn mail_of_draft(
        &self,
        tx: &mut Tx,
        row: &DossierRow,
        kind: MailKind,
        by: Option<DateTime<Utc>>,
    ) -> Result<(), StoreError> {
        if Stage::parse(&row.stage) != Some(Stage::InProcess) {
            return Ok(());
        }
        let lang = Lang::parse(&row.lang).unwrap_or(Lang::Vi);
        let by = by.map(|by| moment_of_office(lang, zone_of(&row.office), by));
        self.tell_of(tx, row, kind, [("by", by)]).await
    }
}
