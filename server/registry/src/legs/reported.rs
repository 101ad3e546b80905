//! What an agency says of its leg.

use domain::{
    exchange::{Envelope, LegReported},
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
    /// Takes a report in. What comes from another agency, or speaks of an earlier try or
    /// of a leg that has ended, changes nothing.
    pub(crate) async fn leg_reported(
        &self,
        tx: &mut Tx,
        envelope: &Envelope,
        report: LegReported,
    ) -> Result<(), HandleError> {
        let give_up = |why: &str| Err(HandleError::GiveUp(why.into()));
        if envelope.source != report.leg.agency() {
            return give_up("this leg is another agency's");
        }
        let told = matches!(
            report.state,
            LegState::Received | LegState::Done | LegState::Failed
        );
        let code = envelope.subject.split('/').next().unwrap_or_default();
        if !told || envelope.subject != super::subject(code, report.leg) {
            return give_up("an agency cannot say that");
        }
        // Holds whoever else writes to the case: its history is numbered.
        if cases::lock(tx, code).await?.is_none() {
            return give_up("there is no such case");
        }
        let found = legs::of_case(tx, code).await?;
        let Some(leg) = found.into_iter().find(|leg| leg.kind == report.leg) else {
            return give_up("there is no such leg");
        };
        // What was done is said anew once the entry was put right.
        let again = leg.corrected_at.is_some()
            && leg.state == LegState::Done
            && matches!(report.state, LegState::Done | LegState::Failed);
        // Of a request that was put right before the agency had it, the first try is
        // confirmed, or even answered: then the agency has it, and the answer that counts
        // is still to come.
        let heard = leg.state == LegState::Sent
            && (leg.request.attempt..leg.attempt).contains(&report.attempt);
        if heard {
            let to = Leg {
                state: LegState::Received,
                changed_at: report.at,
                ..leg.clone()
            };
            return Ok(self.move_leg(tx, &leg, to).await?);
        }
        if report.attempt != leg.attempt || !(again || report.state.follows(leg.state)) {
            return Ok(());
        }
        let to = Leg {
            state: report.state,
            changed_at: report.at,
            said: report.said,
            corrected_at: leg
                .corrected_at
                .filter(|_| report.state == LegState::Received),
            ..leg.clone()
        };
        Ok(self.move_leg(tx, &leg, to).await?)
    }
}
