//! What the family wants of a leg.

use domain::{
    exchange::{LegAsked, LegRequested, LegWish, LegWithdrawn, Message},
    leg::LegState,
};
use exchange::HandleError;
use store::{
    Tx,
    registry::{
        cases,
        legs::{self, Leg},
    },
};

use crate::Registry;

impl Registry {
    /// Tries a leg again or takes it back, alone. Where that is not possible any more the
    /// family is told how it stands.
    pub(crate) async fn leg_asked(
        &self,
        tx: &mut Tx,
        code: &str,
        asked: &LegAsked,
    ) -> Result<(), HandleError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let found = legs::of_case(tx, code).await?;
        let Some(leg) = found.into_iter().find(|leg| leg.kind == asked.leg) else {
            return Err(HandleError::GiveUp("there is no such leg".into()));
        };
        let at = self.now();
        match asked.wish {
            LegWish::Retry if leg.state.may_retry() => {
                let attempt = leg.attempt + 1;
                let to = Leg {
                    state: LegState::Sent,
                    attempt,
                    requested_at: at,
                    changed_at: at,
                    said: None,
                    corrected_at: None,
                    request: LegRequested {
                        attempt,
                        at,
                        ..leg.request.clone()
                    },
                    ..leg.clone()
                };
                legs::step(tx, &leg, &to).await?;
                self.send_leg(tx, &case, &to).await?;
            }
            LegWish::Withdraw if leg.state.may_withdraw() => {
                let to = Leg {
                    state: LegState::Withdrawn,
                    changed_at: at,
                    said: None,
                    ..leg.clone()
                };
                self.move_leg(tx, &leg, to).await?;
                if matches!(leg.state, LegState::Sent | LegState::Received) {
                    let withdrawn = Message::LegWithdrawn(LegWithdrawn { leg: leg.kind, at });
                    self.tell_agency(tx, &leg, &withdrawn).await?;
                }
            }
            LegWish::Retry | LegWish::Withdraw => self.tell_of_leg(tx, &leg).await?,
        }
        Ok(())
    }
}
