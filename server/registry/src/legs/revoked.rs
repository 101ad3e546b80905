//! The registration that agencies were told of does not hold any more.

use chrono::{DateTime, Utc};
use domain::{
    exchange::{LegRevoked, Message},
    leg::LegState,
};
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    registry::legs::{self, Leg},
};

use crate::{EventKind, Registry};

impl Registry {
    /// Tells every agency that has a leg of the case, or has done one, that the paper
    /// behind it was taken back; what is still open ends. The caller has locked the case.
    pub(crate) async fn revoke_legs(
        &self,
        tx: &mut Tx,
        code: &str,
        decision: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let told = texts(Lang::Vi).get("leg-revoked-told");
        for leg in legs::of_case(tx, code).await? {
            let state = match leg.state {
                LegState::Sent | LegState::Received => LegState::Withdrawn,
                LegState::Done => LegState::Done,
                LegState::Withdrawn => continue,
                // This agency has nothing of it, and nobody asks it again.
                LegState::Failed => {
                    let ends = texts(Lang::Vi).get("leg-revoked-ends");
                    let to = Leg {
                        state: LegState::Withdrawn,
                        changed_at: at,
                        said: Some(ends.to_owned()),
                        corrected_at: None,
                        ..leg.clone()
                    };
                    legs::step(tx, &leg, &to).await?;
                    self.note_leg_as(tx, &to, EventKind::LegRevoked).await?;
                    continue;
                }
            };
            let said = match &leg.said {
                Some(said) => format!("{said} {told}"),
                None => told.to_owned(),
            };
            let to = Leg {
                state,
                changed_at: at,
                said: Some(said),
                corrected_at: None,
                ..leg.clone()
            };
            legs::step(tx, &leg, &to).await?;
            self.note_leg_as(tx, &to, EventKind::LegRevoked).await?;
            let revoked = Message::LegRevoked(LegRevoked {
                leg: leg.kind,
                at,
                decision: decision.to_owned(),
            });
            self.tell_agency(tx, &leg, &revoked).await?;
        }
        Ok(())
    }
}
