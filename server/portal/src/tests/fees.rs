//! Fees: filing first, payment after; money is found, counted once, and goes back.

use chrono::Utc;
use domain::{
    dossier::Stage,
    exchange::{Message, Reasoned},
    fee::{BankAccount, FeeRefunded, FeeState, LineOutcome, Tariffs},
};
use exchange::HandleError;
use store::{Db, testing::both};

use super::{
    House, house, house_of,
    registry_says::{accepted, at, decided, tell},
    stranger,
};
use crate::{
    Booked, Collecting, DossierError, FeeView, Filed, Incoming, Limits, PaidFirst, PortalInbox,
    Visitor,
};

/// The prices of the demo, and an account at a made-up bank.
pub(super) fn collecting(first: &[&str]) -> Collecting {
    let first = first.iter().map(|procedure| PaidFirst {
        procedure: (*procedure).into(),
        from: "2026-01-01".parse().unwrap(),
        until: None,
    });
    Collecting {
        tariffs: Tariffs::demo(),
        account: Some(BankAccount {
            bin: "999999".into(),
            bank: "Ngân hàng mẫu".into(),
            number: "0011DEMO".into(),
            holder: "TAI KHOAN MAU".into(),
        }),
        first: first.collect(),
        online: None,
    }
}

/// Case 1 of law.md 14 at a portal that collects: two copies, 16 000 đồng.
async fn filed(db: Db, first: &[&str]) -> (House, Visitor, Filed) {
    let house = house_of(db, Limits::default(), collecting(first));
    let (visitor, filed) = house.filed().await;
    (house, visitor, filed)
}

pub(super) async fn fee(house: &House, visitor: &Visitor, filed: &Filed) -> FeeView {
    let fee = house.portal.fee(visitor, filed.code.as_str()).await;
    fee.unwrap().expect("a fee")
}

pub(super) async fn pays(house: &House, bank_id: &str, amount: i64, purpose: &str) -> Booked {
    let money = Incoming {
        account: "0011DEMO".into(),
        bank_id: bank_id.into(),
        booked_on: "2026-11-10".parse().unwrap(),
        amount,
        currency: "VND".into(),
        purpose: purpose.into(),
    };
    house.portal.book(&money).await.unwrap()
}

pub(super) async fn hears(
    house: &House,
    filed: &Filed,
    sequence: i64,
    message: Message,
) -> Result<(), HandleError> {
    let inbox = PortalInbox::new(house.portal.clone());
    tell(house, &inbox, filed.code.as_str(), sequence, message).await
}

pub(super) fn refused() -> Message {
    Message::Refused(Reasoned {
        at: at("11:00"),
        reason: "Thiếu giấy chứng sinh".into(),
        article: Some("Điều 16".into()),
        paper: None,
    })
}

fn paid_back(amount: i64, at: chrono::DateTime<Utc>) -> Message {
    Message::FeeRefunded(FeeRefunded {
        at,
        amount,
        bank_reference: "FT-BACK-1".into(),
        officer: "Lê Thị Lan".into(),
    })
}

#[tokio::test]
async fn a_dossier_is_filed_first_and_its_fee_stands_beside_it_with_a_code_to_pay() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &[]).await;
        let fee = fee(&house, &visitor, &filed).await;
        assert_eq!(
            (fee.amount, fee.still_due, fee.state),
            (16_000, 16_000, FeeState::Due)
        );
        let qr = fee.qr.expect("a code");
        assert!(
            qr.contains("A000000727") && qr.contains("540516000"),
            "{qr}"
        );
        assert!(qr.contains(&fee.reference) && fee.picture.is_some());
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(dossier.stage, Stage::Submitted);
    })
    .await;
}

#[tokio::test]
async fn the_fee_of_somebody_else_is_not_found() {
    both(async |db| {
        let (house, _, filed) = filed(db, &[]).await;
        let found = house.portal.fee(&stranger(), filed.code.as_str()).await;
        assert!(matches!(found, Err(DossierError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn where_no_account_collects_nothing_is_asked_for_online() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let fee = house.portal.fee(&visitor, filed.code.as_str()).await;
        assert!(fee.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_transfer_is_counted_once_however_often_the_statement_is_read() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &[]).await;
        let reference = fee(&house, &visitor, &filed).await.reference;
        let purpose = format!("NGUYEN QUANG HUY chuyen {}", reference.to_lowercase());
        let first = pays(&house, "FT1", 16_000, &purpose).await;
        assert_eq!((first.outcome, first.known), (LineOutcome::Paid, false));
        assert_eq!(first.dossier.as_deref(), Some(filed.code.as_str()));
        let again = pays(&house, "FT1", 16_000, &purpose).await;
        assert_eq!(
            again,
            Booked {
                known: true,
                ..first
            }
        );
        let fee = fee(&house, &visitor, &filed).await;
        assert_eq!(
            (fee.paid, fee.state, fee.qr),
            (16_000, FeeState::Paid, None)
        );
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert!(dossier.events.iter().any(|event| event.kind == "fee_paid"));
        let receipt = house
            .portal
            .receipt(&visitor, filed.code.as_str())
            .await
            .unwrap();
        let said = receipt.sections[0]
            .lines
            .iter()
            .find(|line| line.id == "money");
        assert_eq!(
            said.map(|line| line.value.as_str()),
            Some("Đã trả 16.000 đồng")
        );
    })
    .await;
}

#[tokio::test]
async fn too_little_too_much_and_twice_are_each_named_and_summed_up() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &[]).await;
        let reference = fee(&house, &visitor, &filed).await.reference;
        let short = pays(&house, "FT1", 10_000, &reference).await;
        assert_eq!(short.outcome, LineOutcome::Short);
        let rest = fee(&house, &visitor, &filed).await;
        assert_eq!((rest.still_due, rest.state), (6_000, FeeState::Short));
        assert!(rest.qr.expect("a code for the rest").contains("54046000"));
        let over = pays(&house, "FT2", 7_000, &reference).await;
        assert_eq!(over.outcome, LineOutcome::Over);
        let twice = pays(&house, "FT3", 16_000, &reference).await;
        assert_eq!(twice.outcome, LineOutcome::Twice);
        let all = fee(&house, &visitor, &filed).await;
        assert_eq!(
            (all.paid, all.owed_back, all.state),
            (33_000, 17_000, FeeState::RefundDue)
        );
        assert_eq!(all.came_in.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn money_without_a_reference_or_with_a_wrong_one_is_kept_and_named() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &[]).await;
        let bare = pays(&house, "FT1", 16_000, "le phi ho tich").await;
        assert_eq!((bare.outcome, bare.dossier), (LineOutcome::Unmatched, None));
        let wrong = pays(&house, "FT2", 16_000, "HT12345678999").await;
        assert_eq!(wrong.outcome, LineOutcome::WrongReference);
        let never = domain::fee::Reference::of([1; 10]);
        let wrong = pays(&house, "FT3", 16_000, never.as_str()).await;
        assert_eq!(wrong.outcome, LineOutcome::WrongReference);
        assert_eq!(fee(&house, &visitor, &filed).await.paid, 0);
        assert!(pays(&house, "FT2", 16_000, "HT12345678999").await.known);
    })
    .await;
}

#[tokio::test]
async fn a_refusal_sends_back_what_was_paid_and_the_family_sees_it_go() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &[]).await;
        let reference = fee(&house, &visitor, &filed).await.reference;
        pays(&house, "FT1", 16_000, &reference).await;
        hears(&house, &filed, 1, accepted()).await.unwrap();
        hears(&house, &filed, 2, refused()).await.unwrap();
        let back = fee(&house, &visitor, &filed).await;
        assert_eq!((back.owed_back, back.state), (16_000, FeeState::RefundDue));
        let late = pays(&house, "FT2", 16_000, &reference).await;
        assert_eq!(late.outcome, LineOutcome::TooLate);
        assert_eq!(fee(&house, &visitor, &filed).await.owed_back, 32_000);
        assert!(
            hears(&house, &filed, 3, paid_back(32_001, at("12:00")))
                .await
                .is_err()
        );
        hears(&house, &filed, 3, paid_back(32_000, at("12:00")))
            .await
            .unwrap();
        let gone = fee(&house, &visitor, &filed).await;
        assert_eq!((gone.refunded, gone.state), (32_000, FeeState::Refunded));
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        let event = dossier.events.last().expect("an event");
        assert_eq!(event.kind, "fee_refunded");
        assert!(
            event
                .reason
                .as_deref()
                .is_some_and(|said| said.contains("FT-BACK-1"))
        );
    })
    .await;
}

/// law.md 6.2, status 6: only where the fee is to be paid before the decision.
#[tokio::test]
async fn a_fee_that_is_paid_first_makes_the_dossier_wait_and_its_payment_lets_it_go_on() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &["khai-sinh"]).await;
        hears(&house, &filed, 1, accepted()).await.unwrap();
        let stage = async || {
            let dossier = house.portal.dossier(&visitor, filed.code.as_str()).await;
            dossier.unwrap().stage
        };
        assert_eq!(stage().await, Stage::PaymentRequested);
        let reference = fee(&house, &visitor, &filed).await.reference;
        pays(&house, "FT1", 15_000, &reference).await;
        assert_eq!(stage().await, Stage::PaymentRequested);
        pays(&house, "FT2", 1_000, &reference).await;
        assert_eq!(stage().await, Stage::InProcess);
        hears(&house, &filed, 2, decided()).await.unwrap();
        assert_eq!(stage().await, Stage::Decided);
    })
    .await;
}

/// Where nobody says so, a family waits for an office that waits for them.
#[tokio::test]
async fn who_has_to_pay_first_is_told_the_sum_and_that_work_goes_on_once_it_is_paid() {
    both(async |db| {
        let house = house_of(db, Limits::default(), collecting(&["khai-sinh"]));
        let (account, _) = house.account("huy@example.vn").await;
        house.portal.set_wishes(&account, &[]).await.unwrap();
        let code = house.filed_by(&account).await;
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, &code, 1, accepted()).await.unwrap();
        let letters = house.letters().await;
        let asks = letters
            .iter()
            .find(|letter| letter.subject.contains("chờ lệ phí"))
            .expect("a letter that asks for the fee");
        assert!(asks.text.contains("16.000 đồng"), "{}", asks.text);
        assert!(asks.text.contains("cán bộ làm tiếp"), "{}", asks.text);
        assert!(asks.stop.is_none(), "it is due whatever was chosen");
        let told = house.portal.notices(&account, None).await.unwrap();
        let asked = |row: &&crate::Notice| row.subject == asks.subject;
        let notice = told.rows.iter().find(asked).expect("a notice");
        assert!(notice.text.contains("16.000 đồng"), "{}", notice.text);
    })
    .await;
}

#[tokio::test]
async fn who_waits_for_money_can_still_take_the_dossier_back() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &["khai-sinh"]).await;
        hears(&house, &filed, 1, accepted()).await.unwrap();
        house
            .portal
            .withdraw(&visitor, filed.code.as_str())
            .await
            .unwrap();
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(dossier.stage, Stage::WithdrawalRequested);
    })
    .await;
}

/// `hotich check` adds up what came in for each dossier.
#[tokio::test]
async fn sums_that_are_not_those_of_the_transfers_are_found() {
    both(async |db| {
        let (house, visitor, filed) = filed(db, &[]).await;
        let reference = fee(&house, &visitor, &filed).await.reference;
        pays(&house, "FT1", 10_000, &reference).await;
        pays(&house, "FT2", 16_000, &reference).await;
        pays(&house, "FT3", 5_000, "le phi").await;
        let problems = async || {
            let audit = store::audit::audit(&mut house.db.read().await.unwrap()).await;
            audit.unwrap().problems
        };
        let about_fees = async || {
            let problems = problems().await.into_iter();
            problems
                .filter(|what| what.starts_with("a fee"))
                .collect::<Vec<_>>()
        };
        assert_eq!(about_fees().await, Vec::<String>::new());
        let mut tx = house.db.write().await.unwrap();
        let kept = store::portal::fees::by_reference(&mut tx, &reference).await;
        let mut kept = kept.unwrap().expect("a fee");
        (kept.paid, kept.refunded) = (25_000, 25_001);
        assert!(store::portal::fees::change(&mut tx, &kept).await.unwrap());
        tx.commit().await.unwrap();
        let code = filed.code.as_str();
        assert_eq!(
            about_fees().await,
            [
                format!("a fee that is not the sum of what came in: {code}"),
                format!("a fee of which more went back than came in: {code}"),
            ]
        );
    })
    .await;
}
