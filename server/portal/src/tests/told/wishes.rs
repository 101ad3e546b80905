//! What people want to be told, and the link in a mail that stops it.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;
use store::testing::both;

use super::Phones;
use crate::{
    DossierError, Wish,
    tests::{House, house, stranger},
};

#[tokio::test]
async fn an_account_that_wants_nothing_still_gets_by_mail_what_is_due() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        assert_eq!(house.portal.wishes(&account).await.unwrap(), Wish::ALL);
        house.portal.set_wishes(&account, &[]).await.unwrap();
        assert!(house.portal.wishes(&account).await.unwrap().is_empty());
        let code = house.filed_by(&account).await;
        house.goes_its_way(&code).await;
        let subjects = house.subjects().await.join("\n");
        for due in ["Đã nhận", "được tiếp nhận", "đã xong"] {
            assert!(subjects.contains(due), "{due}: {subjects}");
        }
        assert_eq!(subjects.lines().count(), 3, "{subjects}");
        assert!(house.texts(&phones).await.is_empty());
        let told = house.portal.notices(&account, None).await.unwrap();
        assert_eq!(told.rows.len(), 4, "in the portal there is everything");
    })
    .await;
}

#[tokio::test]
async fn what_is_wanted_again_comes_again() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        house.portal.set_wishes(&account, &[]).await.unwrap();
        let wanted = [Wish::MailWork, Wish::SmsResult];
        house.portal.set_wishes(&account, &wanted).await.unwrap();
        assert_eq!(house.portal.wishes(&account).await.unwrap(), wanted);
        let code = house.filed_by(&account).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4);
        assert_eq!(house.texts(&phones).await.len(), 1);
        let (other, _) = house.account("lan@example.vn").await;
        assert_eq!(house.portal.wishes(&other).await.unwrap(), Wish::ALL);
        let nobody = house.portal.wishes(&stranger()).await;
        assert!(matches!(nobody, Err(DossierError::NotFound)));
    })
    .await;
}

/// The two parts of the link in the mail about verification.
async fn link(house: &House) -> (String, String) {
    let letters = house.letters().await;
    let stops: Vec<_> = letters
        .iter()
        .filter_map(|letter| letter.stop.as_deref().map(|stop| (letter, stop)))
        .collect();
    let [(letter, stop)] = stops.as_slice() else {
        panic!("one mail may be stopped")
    };
    assert!(letter.text.contains(stop), "{}", letter.text);
    let end = stop.strip_prefix("https://hotich.example/vi/thoi-nhan/");
    let (word, token) = end.unwrap().split_once('/').unwrap();
    (word.to_owned(), token.to_owned())
}

#[tokio::test]
async fn a_link_in_the_mail_stops_such_mail_for_this_address_and_lets_it_come_again() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4);
        let (word, token) = link(&house).await;
        let stopping = house.portal.stopping(&word, &token).unwrap();
        assert_eq!(stopping.wish, Wish::MailWork);
        // Twice, as a mail program may press it.
        house.portal.stop(stopping, false).await.unwrap();
        house.portal.stop(stopping, false).await.unwrap();
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4 + 3);
        house.portal.stop(stopping, true).await.unwrap();
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4 + 3 + 4);
    })
    .await;
}

#[tokio::test]
async fn what_waits_while_its_reader_stops_it_does_not_go_out() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        let (word, token) = link(&house).await;
        assert_eq!(house.subjects().await.len(), 4);
        house.mail.down.store(true, Ordering::Relaxed);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        house.portal.send_mails(&*house.mail).await.unwrap();
        let stopping = house.portal.stopping(&word, &token).unwrap();
        house.portal.stop(stopping, false).await.unwrap();
        house.mail.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert_eq!(house.subjects().await.len(), 4 + 3);
    })
    .await;
}

#[tokio::test]
async fn a_link_tells_no_address_and_no_other_one_can_be_made_of_it() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        let (word, token) = link(&house).await;
        assert_eq!((word.as_str(), token.len()), ("mail-work", 64));
        let mut wrong = vec![
            ("mail-reminders".to_owned(), token.clone()),
            ("sms-result".to_owned(), token.clone()),
            ("mail-due".to_owned(), token.clone()),
            (word.clone(), String::new()),
            (word.clone(), token[..63].to_owned()),
            (word.clone(), "ồ".repeat(20)),
        ];
        for place in 0..64 {
            let mut other = token.clone();
            let digit = if &token[place..=place] == "0" {
                "1"
            } else {
                "0"
            };
            other.replace_range(place..=place, digit);
            wrong.push((word.clone(), other));
        }
        for (word, token) in wrong {
            let read = house.portal.stopping(&word, &token);
            assert!(
                matches!(read, Err(DossierError::NotFound)),
                "{word}/{token}"
            );
        }
    })
    .await;
}
