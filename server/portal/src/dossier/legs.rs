//! Interlinked services as the family follows them, and what it may wish of each.

use chrono::{DateTime, Utc};
use domain::{
    exchange::{LegAsked, LegChanged, LegWish, Message, PORTAL, REGISTRY},
    leg::{LegKind, LegState},
    register::RegisterKind,
};
use exchange::HandleError;
use store::{
    Conn, StoreError, Tx,
    portal::{
        dossiers::DossierRow,
        legs::{self, LegRow},
    },
};

use crate::{DossierError, Portal, Visitor, mail::MailKind};

/// One leg.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegView {
    /// Which.
    pub kind: LegKind,
    /// Where it stands.
    pub state: LegState,
    /// Since when.
    pub changed_at: DateTime<Utc>,
    /// When the group is due.
    pub due_at: DateTime<Utc>,
    /// The result, or why it was not done; the agency's own words.
    pub said: Option<String>,
}

/// Why nothing was asked of an agency.
#[derive(Debug, thiserror::Error)]
pub enum LegError {
    /// The leg has ended, or never was.
    #[error("not possible any more")]
    TooLate,
    /// The dossier cannot be seen.
    #[error(transparent)]
    Dossier(#[from] DossierError),
}

impl From<StoreError> for LegError {
    fn from(error: StoreError) -> Self {
        Self::Dossier(error.into())
    }
}

/// The legs of a dossier, in the order in which they are shown.
pub(super) async fn of(conn: &mut Conn, row: &DossierRow) -> Result<Vec<LegView>, StoreError> {
    let bad = |column| StoreError::bad_row("portal_legs", column, row.id);
    let mut found = legs::of_dossier(conn, row.id)
        .await?
        .into_iter()
        .map(|leg| {
            Ok(LegView {
                kind: LegKind::parse(&leg.kind).ok_or_else(|| bad("kind"))?,
                state: LegState::parse(&leg.state).ok_or_else(|| bad("state"))?,
                changed_at: leg.changed_at,
                due_at: leg.due_at,
                said: leg.said,
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    found.sort_by_key(|leg| leg.kind);
    Ok(found)
}

fn put(leg: &LegView) -> LegRow {
    LegRow {
        kind: leg.kind.as_str().into(),
        state: leg.state.as_str().into(),
        changed_at: leg.changed_at,
        due_at: leg.due_at,
        said: leg.said.clone(),
    }
}

impl Portal {
    /// Has a leg tried again, or takes it back. The page shows the wish at once; the
    /// registry's answer stands above it.
    pub async fn ask_leg(
        &self,
        visitor: &Visitor,
        code: &str,
        kind: LegKind,
        wish: LegWish,
    ) -> Result<(), LegError> {
        let mut tx = self.0.db.write().await?;
        let row = self.dossier_row(&mut tx, visitor, code).await?;
        let found = of(&mut tx, &row).await?;
        let leg = found.into_iter().find(|leg| leg.kind == kind);
        let to = match wish {
            LegWish::Retry => LegState::Sent,
            LegWish::Withdraw => LegState::Withdrawn,
        };
        // Pressed twice: it is so already.
        if leg.as_ref().is_some_and(|leg| leg.state == to) {
            return Ok(tx.rollback().await?);
        }
        let Some(leg) = leg.filter(|leg| to.follows(leg.state)) else {
            return Err(LegError::TooLate);
        };
        let at = self.0.clock.now();
        let leg = LegView {
            state: to,
            changed_at: at,
            said: None,
            ..leg
        };
        legs::put(&mut tx, row.id, &put(&leg)).await?;
        let asked = Message::LegAsked(LegAsked {
            leg: kind,
            wish,
            at,
        });
        let id = self.0.new_id();
        exchange::send(&mut tx, id, PORTAL, REGISTRY, &row.code, at, &asked).await?;
        tx.commit().await?;
        self.0.wake.notify_one();
        tracing::info!(
            dossier = row.code,
            leg = kind.as_str(),
            "asked of an agency"
        );
        Ok(())
    }
}

/// The mail about a step of a leg, if there is one. That an agency is late is told as the
/// registry says it: once.
pub(crate) fn mail(changed: &LegChanged) -> Option<MailKind> {
    match changed.state {
        LegState::Done => Some(MailKind::LegDone),
        LegState::Failed => Some(MailKind::LegFailed),
        LegState::Sent | LegState::Received if changed.late => Some(match changed.leg.of() {
            RegisterKind::Death => MailKind::LegLateAfterDeath,
            RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_) => {
                MailKind::LegLate
            }
        }),
        LegState::Sent | LegState::Received | LegState::Withdrawn => None,
    }
}

/// Writes down where the registry says a leg stands.
pub(crate) async fn changed(
    tx: &mut Tx,
    row: &DossierRow,
    changed: LegChanged,
) -> Result<(), HandleError> {
    let leg = LegView {
        kind: changed.leg,
        state: changed.state,
        changed_at: changed.at,
        due_at: changed.due_at,
        said: changed.said,
    };
    Ok(legs::put(tx, row.id, &put(&leg)).await?)
}
