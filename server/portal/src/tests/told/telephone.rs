//! What the telephone is told, and how short.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;
use domain::{demo, procedure::Answers};
use store::testing::both;

use super::Phones;
use crate::{
    parts,
    tests::{draft_papers::drafted, house, stranger},
};

#[tokio::test]
async fn the_telephone_is_told_what_needs_doing_and_nothing_of_the_family() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let code = house.filed_by(&stranger()).await;
        assert!(house.texts(&phones).await.is_empty(), "a receipt is no SMS");
        house.goes_its_way(&code).await;
        let [sms] = house.texts(&phones).await.try_into().unwrap();
        assert_eq!(sms.to, "+84912345678");
        assert!(sms.text.contains(&code) && sms.text.contains("đã có kết quả"));
        assert!(parts(&sms.text) <= 2, "{}", sms.text);
        let Answers(answers) = demo::simple_birth();
        for (input, typed) in answers.iter().filter(|(_, typed)| typed.len() > 5) {
            let told = sms.text.to_uppercase();
            assert!(!told.contains(&typed.to_uppercase()), "{input}");
        }
        assert_eq!(house.texts(&phones).await.len(), 1, "sent once");
    })
    .await;
}

#[tokio::test]
async fn while_the_gateway_is_down_an_sms_waits_and_mail_goes_on() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        phones.down.store(true, Ordering::Relaxed);
        assert_eq!(house.portal.send_sms(&phones).await.unwrap(), 1);
        assert_eq!(house.portal.send_sms(&phones).await.unwrap(), 0);
        assert_eq!(house.subjects().await.len(), 4);
        phones.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_called_to_mind_by_telephone_too() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        drafted(&house).await;
        assert_eq!(house.texts(&phones).await.len(), 1);
        for (at, words) in [
            ("2026-11-10T22:40:00+07:00", "vẫn chờ bạn đọc lại"),
            ("2026-11-11T07:40:00+07:00", "sắp hết giờ"),
        ] {
            house.clock.set(at);
            house.portal.remind_of_drafts().await.unwrap();
            let last = house.texts(&phones).await.pop().unwrap();
            assert!(last.text.contains(words), "{}", last.text);
        }
    })
    .await;
}
