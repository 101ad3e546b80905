//! Taking a filing back before it is decided. law.md 6.2: after 9 no withdrawal.

use domain::{
    dossier::Stage,
    exchange::{Message, PORTAL, REGISTRY, Withdrawn},
};
use store::{
    StoreError,
    portal::{
        dossiers,
        history::{self, EventRow},
    },
};

use super::{DossierView, code_of, view};
use crate::{DossierError, Portal, Visitor, mail::MailKind};

/// Why a filing was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// It is decided, or ended otherwise; this is where it stands.
    #[error("it can no longer be taken back")]
    TooLate(Box<DossierView>),
    /// The dossier cannot be seen, or changed at this very moment.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for WithdrawError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

impl Portal {
    /// Asks the registry to stop. Asked twice, it is asked once.
    pub async fn withdraw(&self, visitor: &Visitor, code: &str) -> Result<(), WithdrawError> {
        let mut conn = self.0.db.read().await?;
        let row = self.dossier_row(&mut conn, visitor, code).await?;
        let stage = view::stage_of(&row)?;
        if stage == Stage::WithdrawalRequested {
            return Ok(());
        }
        // Waiting for money is part of being examined.
        if !stage.may_withdraw() && stage != Stage::PaymentRequested {
            return Err(WithdrawError::TooLate(Box::new(
                view::read(&mut conn, row).await?,
            )));
        }
        let number = history::events(&mut conn, row.id)
            .await?
            .last()
            .map_or(1, |last| last.number + 1);
        drop(conn);
        let (now, code) = (self.0.clock.now(), code_of(&row)?);
        let to = Stage::WithdrawalRequested.as_str();
        let mut tx = self.0.db.write().await?;
        if !dossiers::advance(&mut tx, row.id, row.version, to, row.due_at).await? {
            tx.rollback().await?;
            return Err(DossierError::Busy.into());
        }
        let event = EventRow {
            number,
            kind: to.into(),
            stage: to.into(),
            at: now,
            reason: None,
            article: None,
        };
        history::add_event(&mut tx, row.id, &event).await?;
        let message = Message::Withdrawn(Withdrawn { at: now });
        exchange::send(
            &mut tx,
            self.0.new_id(),
            PORTAL,
            REGISTRY,
            code.as_str(),
            now,
            &message,
        )
        .await?;
        self.tell_of(&mut tx, &row, MailKind::DossierWithdrawn, [])
            .await?;
        tx.commit().await?;
        self.0.wake.notify_one();
        self.0.mail.notify_one();
        tracing::info!(dossier = %code, "withdrawal asked for");
        Ok(())
    }
}
