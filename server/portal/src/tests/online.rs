//! Paying online: whatever the gateway does, the dossier stays and money is counted once.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::fee::{FeeState, LineOutcome, PaymentState, RefundState};
use i18n::Lang;
use store::{Db, testing::both};
use uuid::Uuid;

use super::{
    House,
    fees::{collecting, fee, pays},
    house_of, stranger,
};
use crate::{
    Collecting, DossierError, Filed, Limits, NewPayment, NewRefund, Online, Opened, PayError,
    PayGateway, Paying, PaymentTold, RefundTold, Visitor,
};

/// A gateway that holds what it is asked for, and may be away or refuse.
#[derive(Default)]
pub(super) struct Faulty {
    asked: Mutex<Vec<NewPayment>>,
    stands: Mutex<Option<PaymentTold>>,
    pub(super) back: Mutex<Vec<NewRefund>>,
    goes: Mutex<Option<RefundState>>,
    pub(super) away: AtomicBool,
    pub(super) refuses: AtomicBool,
}

#[async_trait]
impl PayGateway for Faulty {
    async fn open(&self, asked: &NewPayment) -> Result<Opened, PayError> {
        self.asked.lock().unwrap().push(asked.clone());
        if self.away.load(Ordering::Relaxed) {
            return Err(PayError::Later("no answer in time".into()));
        }
        if self.refuses.load(Ordering::Relaxed) {
            return Err(PayError::Never("it answers 422".into()));
        }
        Ok(Opened {
            gateway_id: asked.id.simple().to_string(),
            address: format!("https://pay.example/{}", asked.id.simple()),
        })
    }

    async fn status(&self, _: &str) -> Result<PaymentTold, PayError> {
        if self.away.load(Ordering::Relaxed) {
            return Err(PayError::Later("no connection".into()));
        }
        let stands = self.stands.lock().unwrap().clone();
        Ok(stands.unwrap_or_else(|| told(PaymentState::Open, 16_000)))
    }

    async fn refund(&self, asked: &NewRefund) -> Result<RefundTold, PayError> {
        self.back.lock().unwrap().push(asked.clone());
        if self.away.load(Ordering::Relaxed) {
            return Err(PayError::Later("no answer in time".into()));
        }
        if self.refuses.load(Ordering::Relaxed) {
            return Err(PayError::Never("it answers 422".into()));
        }
        Ok(self.told_back())
    }

    async fn refund_status(&self, _: &str, _: Uuid) -> Result<RefundTold, PayError> {
        if self.away.load(Ordering::Relaxed) {
            return Err(PayError::Later("no connection".into()));
        }
        Ok(self.told_back())
    }
}

impl Faulty {
    pub(super) fn goes_back(&self, state: RefundState) {
        *self.goes.lock().unwrap() = Some(state);
    }

    fn told_back(&self) -> RefundTold {
        RefundTold {
            state: self.goes.lock().unwrap().unwrap_or(RefundState::Open),
            amount: 16_000,
            currency: "VND".into(),
        }
    }

    pub(super) fn ids(&self) -> Vec<Uuid> {
        self.asked
            .lock()
            .unwrap()
            .iter()
            .map(|asked| asked.id)
            .collect()
    }

    fn stands(&self, state: PaymentState, amount: i64) {
        *self.stands.lock().unwrap() = Some(told(state, amount));
    }
}

fn told(state: PaymentState, amount: i64) -> PaymentTold {
    PaymentTold {
        state,
        amount,
        currency: "VND".into(),
    }
}

pub(super) struct Scene {
    pub(super) house: House,
    pub(super) gateway: Arc<Faulty>,
    pub(super) visitor: Visitor,
    pub(super) filed: Filed,
}

impl Scene {
    /// Case 1 of law.md 14 where a gateway takes payments: 16 000 đồng.
    pub(super) async fn of(db: Db) -> Self {
        let gateway = Arc::new(Faulty::default());
        let collecting = Collecting {
            online: Some(Online {
                name: "Cổng mẫu".into(),
                gateway: gateway.clone(),
                demo: None,
            }),
            ..collecting(&[])
        };
        let house = house_of(db, Limits::default(), collecting);
        let (visitor, filed) = house.filed().await;
        Self {
            house,
            gateway,
            visitor,
            filed,
        }
    }

    /// Presses the button, a second after whatever was before.
    pub(super) async fn pay(&self) -> Paying {
        self.house.clock.advance(TimeDelta::seconds(1));
        let code = self.filed.code.as_str();
        let paying = self.house.portal.pay_online(&self.visitor, code, Lang::Vi);
        paying.await.unwrap()
    }

    pub(super) async fn hears(&self, id: Uuid, state: PaymentState, amount: i64) -> bool {
        let told = told(state, amount);
        self.house.portal.payment_told(id, &told).await.unwrap()
    }

    async fn comes_back(&self) {
        let code = self.filed.code.as_str();
        let looked = self.house.portal.look_at_payment(&self.visitor, code);
        looked.await.unwrap();
    }

    /// State of the last payment, of the fee, and what came in.
    async fn stands(&self) -> (Option<PaymentState>, FeeState, i64) {
        let fee = fee(&self.house, &self.visitor, &self.filed).await;
        (fee.payment.map(|it| it.state), fee.state, fee.paid)
    }
}

#[tokio::test]
async fn the_gateway_is_told_the_sum_the_reference_and_the_way_back() {
    both(async |db| {
        let scene = Scene::of(db).await;
        assert_eq!(scene.pay().await, Paying::Open);
        let asked = scene.gateway.asked.lock().unwrap()[0].clone();
        assert_eq!((asked.amount, asked.currency.as_str()), (16_000, "VND"));
        let fee = fee(&scene.house, &scene.visitor, &scene.filed).await;
        assert_eq!(asked.reference, fee.reference);
        let back = format!(
            "https://hotich.example/vi/ho-so/{}/le-phi?thanh-toan=1",
            scene.filed.code
        );
        assert_eq!(asked.return_url, back);
        let address = fee.payment.and_then(|payment| payment.address);
        assert_eq!(
            address,
            Some(format!("https://pay.example/{}", asked.id.simple()))
        );
    })
    .await;
}

#[tokio::test]
async fn somebody_else_cannot_pay_nor_look() {
    both(async |db| {
        let scene = Scene::of(db).await;
        let (portal, code) = (&scene.house.portal, scene.filed.code.as_str());
        let paid = portal.pay_online(&stranger(), code, Lang::Vi).await;
        assert!(matches!(paid, Err(DossierError::NotFound)));
        let looked = portal.look_at_payment(&stranger(), code).await;
        assert!(matches!(looked, Err(DossierError::NotFound)));
        assert!(scene.gateway.ids().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_the_gateway_tells_again_and_again_is_counted_once() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.pay().await;
        let id = scene.gateway.ids()[0];
        for _ in 0..3 {
            assert!(scene.hears(id, PaymentState::Paid, 16_000).await);
        }
        scene.gateway.stands(PaymentState::Paid, 16_000);
        scene.comes_back().await;
        let paid = (Some(PaymentState::Paid), FeeState::Paid, 16_000);
        assert_eq!(scene.stands().await, paid);
        // What was paid is not undone by a word that comes late.
        assert!(scene.hears(id, PaymentState::Cancelled, 16_000).await);
        assert_eq!(scene.stands().await, paid);
        assert_eq!(scene.pay().await, Paying::Nothing);
        assert_eq!(scene.gateway.ids().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_payment_whose_word_was_lost_is_asked_about() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.pay().await;
        let portal = &scene.house.portal;
        scene.gateway.stands(PaymentState::Paid, 16_000);
        assert_eq!(portal.ask_about_payments().await.unwrap(), 0, "not at once");
        scene.house.clock.advance(TimeDelta::minutes(11));
        scene.gateway.away.store(true, Ordering::Relaxed);
        assert_eq!(portal.ask_about_payments().await.unwrap(), 0);
        scene.gateway.away.store(false, Ordering::Relaxed);
        assert_eq!(portal.ask_about_payments().await.unwrap(), 0, "just tried");
        scene.house.clock.advance(TimeDelta::minutes(11));
        assert_eq!(portal.ask_about_payments().await.unwrap(), 1);
        let paid = (Some(PaymentState::Paid), FeeState::Paid, 16_000);
        assert_eq!(scene.stands().await, paid);
        scene.house.clock.advance(TimeDelta::minutes(11));
        assert_eq!(portal.ask_about_payments().await.unwrap(), 0, "once");
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_before_the_word_of_the_gateway_finds_it_paid() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.pay().await;
        scene.gateway.stands(PaymentState::Paid, 16_000);
        scene.comes_back().await;
        let (payment, fee, paid) = scene.stands().await;
        assert_eq!(
            (payment, fee, paid),
            (Some(PaymentState::Paid), FeeState::Paid, 16_000)
        );
        let line = fee_line(&scene).await;
        assert_eq!(line, LineOutcome::Paid);
    })
    .await;
}

async fn fee_line(scene: &Scene) -> LineOutcome {
    let fee = fee(&scene.house, &scene.visitor, &scene.filed).await;
    fee.came_in[0].outcome
}

#[tokio::test]
async fn a_gateway_that_is_away_is_asked_again_for_the_same_payment() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.gateway.away.store(true, Ordering::Relaxed);
        assert_eq!(scene.pay().await, Paying::Away);
        assert_eq!(scene.stands().await.1, FeeState::Due);
        scene.gateway.away.store(false, Ordering::Relaxed);
        assert_eq!(scene.pay().await, Paying::Open);
        // Pressed once more: the one that waits goes on.
        assert_eq!(scene.pay().await, Paying::Open);
        let ids = scene.gateway.ids();
        assert_eq!((ids.len(), ids[0]), (2, ids[1]));
        scene.gateway.away.store(true, Ordering::Relaxed);
        assert_eq!(scene.pay().await, Paying::Away);
        scene.comes_back().await;
        let (payment, fee, _) = scene.stands().await;
        assert_eq!((payment, fee), (Some(PaymentState::Open), FeeState::Due));
    })
    .await;
}

#[tokio::test]
async fn a_payment_that_failed_or_was_left_loses_nothing_and_another_is_opened() {
    both(async |db| {
        let scene = Scene::of(db).await;
        for (at, state) in [PaymentState::Failed, PaymentState::Cancelled]
            .into_iter()
            .enumerate()
        {
            assert_eq!(scene.pay().await, Paying::Open);
            let id = scene.gateway.ids()[at];
            assert!(scene.hears(id, state, 16_000).await);
            assert_eq!(scene.stands().await, (Some(state), FeeState::Due, 0));
        }
        scene.gateway.refuses.store(true, Ordering::Relaxed);
        assert_eq!(scene.pay().await, Paying::Away);
        let refused = (Some(PaymentState::Failed), FeeState::Due, 0);
        assert_eq!(scene.stands().await, refused);
        let ids = scene.gateway.ids();
        assert!(ids[0] != ids[1] && ids[1] != ids[2]);
        let reference = fee(&scene.house, &scene.visitor, &scene.filed)
            .await
            .reference;
        let transfer = pays(&scene.house, "FT1", 16_000, &reference).await;
        assert_eq!(transfer.outcome, LineOutcome::Paid);
    })
    .await;
}

#[tokio::test]
async fn another_sum_than_what_is_owed_is_named_and_not_taken_for_it() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.pay().await;
        let id = scene.gateway.ids()[0];
        assert!(scene.hears(id, PaymentState::Paid, 1_000).await);
        let short = (Some(PaymentState::Paid), FeeState::Short, 1_000);
        assert_eq!(scene.stands().await, short);
        assert_eq!(fee_line(&scene).await, LineOutcome::Short);
        assert_eq!(scene.pay().await, Paying::Open);
        let rest = scene.gateway.asked.lock().unwrap()[1].amount;
        assert_eq!(rest, 15_000);
        // Nothing is not a payment, and nobody else's payment is one of ours.
        assert!(
            !scene
                .hears(scene.gateway.ids()[1], PaymentState::Paid, 0)
                .await
        );
        assert!(
            !scene
                .hears(Uuid::from_u128(9), PaymentState::Paid, 15_000)
                .await
        );
        assert_eq!(scene.stands().await.2, 1_000);
    })
    .await;
}

#[tokio::test]
async fn paid_at_the_gateway_and_by_transfer_the_second_goes_back() {
    both(async |db| {
        let scene = Scene::of(db).await;
        scene.pay().await;
        let reference = fee(&scene.house, &scene.visitor, &scene.filed)
            .await
            .reference;
        pays(&scene.house, "FT1", 16_000, &reference).await;
        scene.house.clock.advance(TimeDelta::seconds(1));
        let id = scene.gateway.ids()[0];
        assert!(scene.hears(id, PaymentState::Paid, 16_000).await);
        let fee = fee(&scene.house, &scene.visitor, &scene.filed).await;
        assert_eq!((fee.state, fee.owed_back), (FeeState::RefundDue, 16_000));
        assert_eq!(fee.came_in[1].outcome, LineOutcome::Twice);
    })
    .await;
}
