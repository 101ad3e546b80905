//! Mail.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;
use domain::demo;
use store::testing::both;

use super::{House, PASSWORD, house, stranger};

/// Files case 1 with an address for mail.
async fn filed_with_mail(house: &House) -> crate::Filed {
    let mut answers = demo::simple_birth();
    answers.set("requester.email", "huy@example.vn");
    let (visitor, id) = house.complete(answers).await;
    house.portal.submit(&visitor, id).await.unwrap()
}

#[tokio::test]
async fn a_filing_is_confirmed_by_mail_without_secret_and_without_names() {
    both(async |db| {
        let house = house(db);
        let filed = filed_with_mail(&house).await;
        let letters = house.letters().await;
        let [letter] = letters.as_slice() else {
            panic!("one mail")
        };
        assert_eq!(letter.to, "huy@example.vn");
        let whole = format!("{}{}", letter.subject, letter.text);
        assert!(
            whole.contains(filed.code.as_str())
                && whole.contains("https://hotich.example/vi/tra-cuu")
        );
        assert!(!whole.contains(&filed.secret.expose()[..5]));
        for private in ["NGUYỄN", "TRẦN", "001196900011", "0912"] {
            assert!(!whole.to_uppercase().contains(private), "{private}");
        }
    })
    .await;
}

#[tokio::test]
async fn without_an_address_no_mail_is_written() {
    both(async |db| {
        let house = house(db);
        let mut answers = demo::simple_birth();
        answers.set("requester.email", "");
        let (visitor, id) = house.complete(answers).await;
        house.portal.submit(&visitor, id).await.unwrap();
        assert!(house.letters().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn while_the_mail_server_is_down_filing_goes_on_and_the_mail_comes_later_once() {
    both(async |db| {
        let house = house(db);
        house.mail.down.store(true, Ordering::Relaxed);
        filed_with_mail(&house).await;
        assert_eq!(house.portal.send_mails(&*house.mail).await.unwrap(), 1);
        // Not again at once: the server is given time.
        assert_eq!(house.portal.send_mails(&*house.mail).await.unwrap(), 0);
        for _ in 0..3 {
            house.later(TimeDelta::hours(1));
            assert_eq!(house.portal.send_mails(&*house.mail).await.unwrap(), 1);
        }
        house.mail.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert_eq!(house.letters().await.len(), 1);
        house.later(TimeDelta::days(1));
        assert_eq!(house.letters().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_code_that_is_over_is_no_longer_sent() {
    both(async |db| {
        let house = house(db);
        house.mail.down.store(true, Ordering::Relaxed);
        house
            .portal
            .register(&stranger(), "lan@example.vn", PASSWORD)
            .await
            .unwrap();
        for _ in 0..40 {
            house.portal.send_mails(&*house.mail).await.unwrap();
            house.later(TimeDelta::minutes(1));
        }
        house.mail.down.store(false, Ordering::Relaxed);
        assert!(house.letters().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn two_senders_do_not_send_the_same_mail() {
    both(async |db| {
        let house = house(db);
        for _ in 0..4 {
            filed_with_mail(&house).await;
        }
        let senders = [0; 3].map(|_| {
            let (portal, mail) = (house.portal.clone(), house.mail.clone());
            tokio::spawn(async move { portal.send_mails(&*mail).await.unwrap() })
        });
        let mut sent = 0;
        for sender in senders {
            sent += sender.await.unwrap();
        }
        assert_eq!((sent, house.letters().await.len()), (4, 4));
    })
    .await;
}

#[tokio::test]
async fn a_sender_that_died_loses_its_claim() {
    both(async |db| {
        let house = house(db);
        filed_with_mail(&house).await;
        let now = domain::surroundings::Clock::now(&*house.clock);
        let mut tx = house.db.write().await.unwrap();
        let claimed =
            store::portal::mails::claim(&mut tx, "mail", now, now + TimeDelta::minutes(10), 10)
                .await
                .unwrap();
        assert_eq!(claimed.len(), 1);
        tx.commit().await.unwrap();
        assert!(house.letters().await.is_empty());
        house.later(TimeDelta::minutes(10));
        assert_eq!(house.letters().await.len(), 1);
    })
    .await;
}
