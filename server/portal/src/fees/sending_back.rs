//! Asks the gateway for what is to go back, and about what has not been heard of: at once,
//! and again and again until it says so, always under the same key. Nobody transfers in its
//! place as long as it has not refused: the money could go back twice.

use chrono::TimeDelta;
use domain::fee::RefundState;
use store::{
    StoreError,
    portal::{
        payments,
        refunds::{self, RefundRow},
    },
};

use super::{BookError, Online};
use crate::{
    Portal,
    pay::{NewRefund, PayError, RefundTold},
};

/// A refund is asked about so long after it was last heard of.
const AFTER: TimeDelta = TimeDelta::minutes(10);
/// Refunds asked for in one go.
const MOST: i64 = 50;

impl Portal {
    /// Asks the gateway for refunds, and about those that have waited for a while. Gives how
    /// many have come to an end.
    pub async fn send_refunds(&self) -> Result<usize, StoreError> {
        let Some(online) = self.0.collecting.online.clone() else {
            return Ok(0);
        };
        let before = self.0.clock.now() - AFTER;
        let waiting = refunds::waiting(&mut self.0.db.read().await?, before, MOST).await?;
        let mut ended = 0;
        for refund in waiting {
            let told = self.asked_for_back(&online, &refund).await?;
            let over = told.state.is_over();
            match self.refund_told(refund.id, &told).await {
                Ok(taken) => ended += usize::from(taken && over),
                Err(BookError::Busy) => {}
                Err(BookError::Store(error)) => return Err(error),
            }
        }
        Ok(ended)
    }

    /// Where a refund stands after the gateway was asked; where it stood, when it cannot say.
    async fn asked_for_back(
        &self,
        online: &Online,
        refund: &RefundRow,
    ) -> Result<RefundTold, StoreError> {
        let stands = refund.state()?;
        let now = |state| RefundTold {
            state,
            amount: refund.amount,
            currency: refund.currency.clone(),
        };
        let payment = payments::by_id(&mut self.0.db.read().await?, refund.payment).await?;
        // Paid before the gateway's answer was kept: it cannot be named there.
        let Some(gateway_id) = payment.and_then(|payment| payment.gateway_id) else {
            return Ok(now(RefundState::Refused));
        };
        let answer = match stands {
            RefundState::Open => online.gateway.refund_status(&gateway_id, refund.id).await,
            _ => {
                let asked = NewRefund {
                    id: refund.id,
                    gateway_id,
                    amount: refund.amount,
                    currency: refund.currency.clone(),
                };
                online.gateway.refund(&asked).await
            }
        };
        Ok(match answer {
            Ok(told) if (told.amount, &told.currency) == (refund.amount, &refund.currency) => told,
            Ok(_) => {
                tracing::warn!(refund = %refund.id, "the gateway speaks of another sum");
                now(stands)
            }
            Err(PayError::Never(why)) => {
                tracing::warn!(refund = %refund.id, %why, "the gateway pays nothing back");
                // What it took on and does not know any more is asked for anew, by its key.
                now(match stands {
                    RefundState::Open => RefundState::Asked,
                    _ => RefundState::Refused,
                })
            }
            Err(error) => {
                tracing::warn!(refund = %refund.id, %error, "the gateway cannot be asked now");
                now(stands)
            }
        })
    }
}
