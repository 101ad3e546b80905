//! Money of cases: what the portal tells, what the office pays back, what is looked at.

use domain::{
    case::Role,
    exchange::Message,
    fee::{Currency, FeeChanged, FeeLineNoted, UNPLACED},
};
use uuid::Uuid;

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth_by, code, marriage},
    living::{agreed, proposed},
    marriages::{married, offered},
};
use crate::{ActError, Action, CaseView, EventKind, MoneyError, MoneyPlace};

/// The rule that a fee which is not paid stops by.
fn stopped(answer: Result<CaseView, ActError>) -> String {
    match answer {
        Err(ActError::Blocked(found)) => found[0].finding.rule.clone(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("granted without its fee"),
    }
}

impl Desk {
    /// The portal tells where the money of the first case stands.
    async fn told_of_money(&self, paid: i64, refunded: i64, void: bool, first: bool) {
        self.told_of_fee(1, paid, refunded, void, first).await;
    }

    async fn told_of_fee(&self, number: i64, paid: i64, refunded: i64, void: bool, first: bool) {
        let said = FeeChanged {
            paid,
            refunded,
            void,
            first,
            ..self.unpaid()
        };
        self.hears(&code(number), &Message::FeeChanged(said)).await;
    }

    /// 16 000 đồng of which nothing has come in.
    pub(super) fn unpaid(&self) -> FeeChanged {
        FeeChanged {
            at: self.registry.now(),
            reference: "HT7K2M9Q4RXB3".into(),
            currency: Currency::Vnd,
            amount: 16_000,
            paid: 0,
            refunded: 0,
            void: false,
            first: false,
            going_back: 0,
            back_by_gateway: 0,
            gateway_refused: false,
        }
    }

    async fn told_of_line(&self, subject: &str, id: u128, outcome: &str) {
        let message = Message::FeeLineNoted(FeeLineNoted {
            id: Uuid::from_u128(id),
            at: self.registry.now(),
            booked_on: "2026-11-10".parse().unwrap(),
            bank_id: format!("FT{id}"),
            amount: 10_000,
            currency: "VND".into(),
            purpose: "LE PHI".into(),
            outcome: outcome.into(),
        });
        self.hears(subject, &message).await;
    }
}

#[tokio::test]
async fn the_office_pays_back_once_and_with_the_number_of_the_bank() {
    at_desk(async |desk| {
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        let clerk = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let other = desk.officer("thuy", HAI_CHAU, &[Role::Supervisor]).await;
        desk.arrives(&birth_by(1)).await;
        desk.told_of_money(16_000, 0, true, false).await;
        let money = desk.registry.money(&head, (None, None)).await.unwrap();
        assert_eq!(money.owed.len(), 1);
        assert_eq!(
            (money.owed[0].code.clone(), money.owed[0].owed),
            (code(1), 16_000)
        );
        for stranger in [&clerk, &other] {
            assert!(
                desk.registry
                    .money(stranger, (None, None))
                    .await
                    .unwrap()
                    .owed
                    .is_empty()
            );
            let done = desk
                .registry
                .paid_back(stranger, &code(1), 16_000, "FT9")
                .await;
            assert!(matches!(done, Err(MoneyError::NotFound)));
        }
        let bare = desk.registry.paid_back(&head, &code(1), 16_000, "  ").await;
        assert!(matches!(bare, Err(MoneyError::Text(64))));
        let less = desk
            .registry
            .paid_back(&head, &code(1), 15_000, "FT9")
            .await;
        assert!(matches!(less, Err(MoneyError::NotFound)));
        desk.registry
            .paid_back(&head, &code(1), 16_000, "FT9")
            .await
            .unwrap();
        let twice = desk
            .registry
            .paid_back(&head, &code(1), 16_000, "FT9")
            .await;
        assert!(matches!(twice, Err(MoneyError::NotFound)));
        // What the portal said before it heard of it does not ask for it again.
        desk.told_of_money(16_000, 0, true, false).await;
        assert!(
            desk.registry
                .money(&head, (None, None))
                .await
                .unwrap()
                .owed
                .is_empty()
        );
        desk.told_of_money(16_000, 16_000, true, false).await;
        assert!(
            desk.registry
                .money(&head, (None, None))
                .await
                .unwrap()
                .owed
                .is_empty()
        );
        let case = desk.registry.case(&head, &code(1)).await.unwrap().unwrap();
        let line = case
            .history
            .iter()
            .find(|line| line.kind == EventKind::FeeRefunded);
        assert_eq!(line.and_then(|line| line.reason.as_deref()), Some("FT9"));
    })
    .await;
}

#[tokio::test]
async fn lines_are_looked_at_by_the_office_they_belong_to_and_those_of_nobody_by_administrators() {
    at_desk(async |desk| {
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        let admin = desk.officer("an", HAI_CHAU, &[Role::Administrator]).await;
        desk.arrives(&birth_by(1)).await;
        desk.told_of_line(&code(1), 1, "short").await;
        desk.told_of_line(UNPLACED, 2, "unmatched").await;
        let lines = async |officer| {
            let money = desk.registry.money(officer, (None, None)).await.unwrap();
            let lines = money.lines.into_iter();
            lines.map(|line| line.bank_id).collect::<Vec<_>>()
        };
        assert_eq!(lines(&head).await, ["FT1"]);
        assert_eq!(lines(&admin).await, ["FT2"]);
        let other = desk
            .registry
            .looked_at_line(&head, Uuid::from_u128(2), "x")
            .await;
        assert!(matches!(other, Err(MoneyError::NotFound)));
        let note = "Đã gọi người chuyển";
        desk.registry
            .looked_at_line(&head, Uuid::from_u128(1), note)
            .await
            .unwrap();
        desk.registry
            .looked_at_line(&admin, Uuid::from_u128(2), note)
            .await
            .unwrap();
        assert!(lines(&head).await.is_empty() && lines(&admin).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_fee_that_is_paid_first_keeps_the_case_from_being_entered_until_it_is_paid() {
    at_desk(async |desk| {
        let lan = desk.officer("lan", CAU_GIAY, &[Role::Reception, Role::Registrar]).await;
        desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await;
        desk.arrives(&birth_by(1)).await;
        desk.told_of_money(0, 0, false, true).await;
        desk.act(&lan, &code(1), Action::Accept).await.unwrap();
        let Err(ActError::Blocked(found)) = desk.act(&lan, &code(1), Action::Register).await else {
            panic!("entered without its fee");
        };
        assert_eq!(found[0].finding.rule, "fee-unpaid");
        desk.told_of_money(16_000, 0, false, true).await;
        let view = desk.registry.case(&lan, &code(1)).await.unwrap().unwrap();
        assert_eq!(view.fee.map(|fee| fee.paid), Some(16_000));
        let entered = desk.act(&lan, &code(1), Action::Register).await;
        assert!(!matches!(entered, Err(ActError::Blocked(found)) if found[0].finding.rule == "fee-unpaid"));
    })
    .await;
}

#[tokio::test]
async fn what_two_officers_enter_waits_for_its_fee_at_both_of_them() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        agreed(&desk, &officer).await;
        desk.person_written(&code(1), false).await;
        desk.told_of_money(0, 0, false, true).await;
        let reason = || "Đã hỏi trưởng thôn".into();
        let propose = Action::ProposeLate { reason: reason() };
        assert_eq!(
            stopped(desk.act(&officer, &code(1), propose).await),
            "fee-unpaid"
        );
        desk.told_of_money(16_000, 0, false, true).await;
        let second = proposed(&desk, &officer).await;
        // What was paid went back between the two.
        desk.told_of_money(16_000, 16_000, false, true).await;
        assert_eq!(
            stopped(desk.act(&second, &code(1), Action::Agree).await),
            "fee-unpaid"
        );
        desk.told_of_money(32_000, 16_000, false, true).await;
        desk.act(&second, &code(1), Action::Agree).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn nobody_is_married_before_a_fee_that_is_paid_first() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        offered(&desk, &officer, &marriage(1)).await;
        desk.told_of_money(0, 0, false, true).await;
        assert_eq!(
            stopped(desk.act(&officer, &code(1), married()).await),
            "fee-unpaid"
        );
        desk.told_of_money(16_000, 0, false, true).await;
        desk.act(&officer, &code(1), married()).await.unwrap();
        desk.arrives(&marriage(2)).await;
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        desk.told_of_fee(2, 0, 0, false, true).await;
        assert_eq!(
            stopped(desk.act(&officer, &code(2), Action::OfferDays).await),
            "fee-unpaid"
        );
    })
    .await;
}

#[tokio::test]
async fn the_lists_go_on_behind_their_last_row() {
    at_desk(async |desk| {
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        desk.arrives(&birth_by(1)).await;
        for id in 1..=60 {
            desk.told_of_line(&code(1), id, "short").await;
        }
        let first = desk.registry.money(&head, (None, None)).await.unwrap();
        assert_eq!((first.lines.len(), first.owed_next), (50, None));
        let place = first.lines_next.unwrap().to_string();
        let place = MoneyPlace::parse(&place);
        let second = desk.registry.money(&head, (None, place.as_ref())).await;
        let second = second.unwrap();
        assert_eq!((second.lines.len(), second.lines_next), (10, None));
        let ids = first.lines.iter().chain(&second.lines).map(|line| line.id);
        let ids: std::collections::BTreeSet<_> = ids.collect();
        assert_eq!(ids.len(), 60);
    })
    .await;
}

#[tokio::test]
async fn what_goes_back_through_the_gateway_is_not_the_offices_to_transfer() {
    at_desk(async |desk| {
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        desk.arrives(&birth_by(1)).await;
        // 16 000 came in by the gateway and 5 000 by transfer, and the case is refused.
        let told = async |refunded, going_back, back_by_gateway, gateway_refused| {
            let said = FeeChanged {
                paid: 21_000,
                void: true,
                refunded,
                going_back,
                back_by_gateway,
                gateway_refused,
                ..desk.unpaid()
            };
            desk.hears(&code(1), &Message::FeeChanged(said)).await;
        };
        let owed = async || {
            let money = desk.registry.money(&head, (None, None)).await.unwrap();
            money
                .owed
                .first()
                .map(|fee| (fee.owed, fee.gateway_refused))
        };
        told(0, 16_000, 0, false).await;
        assert_eq!(owed().await, Some((5_000, false)));
        let (registry, code) = (&desk.registry, code(1));
        registry
            .paid_back(&head, &code, 5_000, "FT9")
            .await
            .unwrap();
        // The gateway's money is counted before the officer's: nothing is asked for twice.
        told(16_000, 0, 16_000, false).await;
        assert_eq!(owed().await, None);
        told(21_000, 0, 16_000, false).await;
        assert_eq!(owed().await, None);
        // Had the gateway refused, the office would be asked for the rest.
        told(5_000, 0, 0, true).await;
        assert_eq!(owed().await, Some((16_000, true)));
    })
    .await;
}
