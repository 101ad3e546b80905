//! What an agency does with the registry's messages.

use async_trait::async_trait;
use domain::{
    exchange::{Envelope, LegReported, Message, REGISTRY},
    leg::LegState,
};
use exchange::{HandleError, Handler};
use store::{Tx, agency};

use crate::Agency;

/// The agency as a receiver of messages.
#[derive(Debug)]
pub struct AgencyInbox(Agency);

impl AgencyInbox {
    /// The inbox of this agency.
    pub fn new(agency: Agency) -> Self {
        Self(agency)
    }
}

#[async_trait]
impl Handler for AgencyInbox {
    fn name(&self) -> &'static str {
        self.0.0.name
    }

    async fn handle(&self, tx: &mut Tx, envelope: &Envelope) -> Result<(), HandleError> {
        let parts = &self.0.0;
        let (subject, at) = (envelope.subject.as_str(), parts.clock.now());
        match Message::open(envelope)? {
            Message::LegRequested(request) => {
                agency::put(tx, parts.name, subject, &request, at).await?;
                let received = Message::LegReported(LegReported {
                    leg: request.leg,
                    attempt: request.attempt,
                    state: LegState::Received,
                    at,
                    said: None,
                });
                let id = self.0.new_id();
                Ok(exchange::send(tx, id, parts.name, REGISTRY, subject, at, &received).await?)
            }
            Message::LegWithdrawn(_) => {
                agency::end(tx, parts.name, subject, "withdrawn").await?;
                Ok(())
            }
            Message::LegRevoked(_) => {
                agency::revoke(tx, parts.name, subject).await?;
                Ok(())
            }
            Message::LegCorrected(corrected) => {
                agency::correct(tx, parts.name, subject, &corrected, at).await?;
                Ok(())
            }
            other => Err(HandleError::GiveUp(format!(
                "an agency does not take {}",
                other.kind()
            ))),
        }
    }
}
