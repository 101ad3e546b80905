//! What came in by the gateway goes back by it, once, and by nobody else at the same time.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;
use domain::{
    exchange::Message,
    fee::{FeeChanged, FeeState, PaymentState, RefundState},
};
use store::testing::both;
use uuid::Uuid;

use super::{
    draft_papers::sent,
    fees::{fee, hears, pays, refused},
    online::Scene,
    registry_says::accepted,
};
use crate::{FeeView, RefundTold};

impl Scene {
    /// Paid at the gateway, and refused by the office.
    async fn paid_and_refused(&self) {
        self.pay().await;
        let id = self.gateway.ids()[0];
        assert!(self.hears(id, PaymentState::Paid, 16_000).await);
        hears(&self.house, &self.filed, 1, accepted())
            .await
            .unwrap();
        hears(&self.house, &self.filed, 2, refused()).await.unwrap();
    }

    async fn money(&self) -> FeeView {
        fee(&self.house, &self.visitor, &self.filed).await
    }

    async fn sends_back(&self) -> usize {
        self.house.portal.send_refunds().await.unwrap()
    }

    async fn waits(&self) {
        self.house.clock.advance(TimeDelta::minutes(11));
    }

    /// What the registry was told last.
    async fn told_registry(&self) -> FeeChanged {
        let messages = sent(&self.house, self.filed.code.as_str()).await;
        let mut told = messages.into_iter().filter_map(|message| match message {
            Message::FeeChanged(said) => Some(said),
            _ => None,
        });
        told.next_back().expect("word of the fee")
    }

    /// State of each refund, of the fee, and what an office is still to transfer.
    async fn back(&self) -> (Vec<RefundState>, FeeState, i64) {
        let money = self.money().await;
        let states = money.refunds.iter().map(|refund| refund.state).collect();
        (states, money.state, money.owed_by_office())
    }

    async fn hears_back(&self, id: Uuid, state: RefundState, amount: i64) -> bool {
        let told = RefundTold {
            state,
            amount,
            currency: "VND".into(),
        };
        self.house.portal.refund_told(id, &told).await.unwrap()
    }
}

#[tokio::test]
async fn a_refusal_sends_back_by_the_gateway_what_came_in_by_it_and_no_office_transfers_it() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.paid_and_refused().await;
        let asked = (vec![RefundState::Asked], FeeState::RefundDue, 0);
        assert_eq!(scene.back().await, asked);
        let told = scene.told_registry().await;
        assert_eq!((told.refunded, told.going_back), (0, 16_000));
        scene.gateway.goes_back(RefundState::Done);
        assert_eq!(scene.sends_back().await, 1);
        let done = (vec![RefundState::Done], FeeState::Refunded, 0);
        assert_eq!(scene.back().await, done);
        let told = scene.told_registry().await;
        assert_eq!((told.refunded, told.going_back), (16_000, 0));
        assert_eq!(told.back_by_gateway, 16_000);
        let dossier = scene
            .house
            .portal
            .dossier(&scene.visitor, scene.filed.code.as_str());
        let events = dossier.await.unwrap().events;
        assert_eq!(
            events.last().map(|event| event.kind.as_str()),
            Some("fee_refunded")
        );
        scene.waits().await;
        assert_eq!(scene.sends_back().await, 0, "once");
        assert_eq!(scene.gateway.back.lock().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_gateway_that_is_away_is_asked_again_under_the_same_key() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.paid_and_refused().await;
        scene.gateway.away.store(true, Ordering::Relaxed);
        scene.house.clock.advance(TimeDelta::seconds(1));
        assert_eq!(scene.sends_back().await, 0);
        scene.gateway.away.store(false, Ordering::Relaxed);
        assert_eq!(scene.sends_back().await, 0, "just tried");
        scene.waits().await;
        scene.gateway.goes_back(RefundState::Open);
        assert_eq!(scene.sends_back().await, 0);
        let open = (vec![RefundState::Open], FeeState::RefundDue, 0);
        assert_eq!(scene.back().await, open);
        // It has taken it on; it is asked where it stands, and no second time for the money.
        scene.waits().await;
        scene.gateway.goes_back(RefundState::Done);
        assert_eq!(scene.sends_back().await, 1);
        let back = scene.gateway.back.lock().unwrap().clone();
        assert_eq!(back.len(), 2);
        assert_eq!((back[0].id, back[0].amount), (back[1].id, 16_000));
    })
    .await;
}

#[tokio::test]
async fn what_the_gateway_does_not_pay_back_is_the_offices_to_transfer() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.paid_and_refused().await;
        scene.gateway.refuses.store(true, Ordering::Relaxed);
        assert_eq!(scene.sends_back().await, 1);
        let refused = (vec![RefundState::Refused], FeeState::RefundDue, 16_000);
        assert_eq!(scene.back().await, refused);
        let told = scene.told_registry().await;
        assert_eq!((told.going_back, told.gateway_refused), (0, true));
        scene.waits().await;
        assert_eq!(scene.sends_back().await, 0, "not again by itself");
    })
    .await;
}

#[tokio::test]
async fn word_of_a_refund_is_counted_once_and_of_another_sum_not_at_all() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.paid_and_refused().await;
        scene.gateway.goes_back(RefundState::Open);
        scene.sends_back().await;
        let id = scene.gateway.back.lock().unwrap()[0].id;
        assert!(!scene.hears_back(id, RefundState::Done, 15_000).await);
        assert!(
            !scene
                .hears_back(Uuid::from_u128(9), RefundState::Done, 16_000)
                .await
        );
        for _ in 0..3 {
            assert!(scene.hears_back(id, RefundState::Done, 16_000).await);
        }
        assert!(scene.hears_back(id, RefundState::Refused, 16_000).await);
        let money = scene.money().await;
        assert_eq!((money.refunded, money.state), (16_000, FeeState::Refunded));
    })
    .await;
}

#[tokio::test]
async fn what_came_in_by_transfer_is_transferred_back_and_only_the_rest_goes_by_the_gateway() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.pay().await;
        let id = scene.gateway.ids()[0];
        assert!(scene.hears(id, PaymentState::Paid, 16_000).await);
        let reference = scene.money().await.reference;
        pays(&scene.house, "FT1", 16_000, &reference).await;
        // Twice, and the second by transfer: that is what goes back.
        assert_eq!(scene.back().await, (vec![], FeeState::RefundDue, 16_000));
        hears(&scene.house, &scene.filed, 1, accepted())
            .await
            .unwrap();
        hears(&scene.house, &scene.filed, 2, refused())
            .await
            .unwrap();
        let both_ways = (vec![RefundState::Asked], FeeState::RefundDue, 16_000);
        assert_eq!(scene.back().await, both_ways);
    })
    .await;
}
