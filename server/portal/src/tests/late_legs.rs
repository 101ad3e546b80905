//! What a family reads when an agency has not answered in its time. Decree 63/2024;
//! law.md 5.3: an apology, through the portal, by mail and by SMS.

use chrono::TimeDelta;
use domain::{
    exchange::{LegChanged, Message},
    leg::{LegKind, LegState},
};
use store::testing::both;

use super::{
    house,
    registry_says::{at, tell},
    told::{Phones, death_at_night},
};
use crate::{Letter, PortalInbox, Wish};

/// The registry says where a leg stands; `late`: that its agency has not answered in time.
fn says(leg: LegKind, late: bool) -> Message {
    Message::LegChanged(LegChanged {
        leg,
        state: LegState::Received,
        at: at("11:00"),
        due_at: at("10:30"),
        said: None,
        late,
    })
}

/// The mails about a leg that is late.
fn apologies(letters: Vec<Letter>, words: &str) -> Vec<Letter> {
    let about = letters.into_iter();
    about.filter(|mail| mail.subject.contains(words)).collect()
}

#[tokio::test]
async fn an_agency_that_is_late_is_told_by_mail_in_the_portal_and_by_sms() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        let code = house.filed_by(&account).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let late = says(LegKind::InsuranceCard, true);
        tell(&house, &inbox, &code, 1, late).await.unwrap();
        let found = apologies(house.letters().await, "chậm hơn hẹn");
        let [mail] = found.as_slice() else {
            panic!("one apology")
        };
        for words in [
            "Xin lỗi",
            "đã quá hẹn mà Bảo hiểm xã hội chưa trả lời",
            "Không phải nộp lại",
            "hỏi thẳng",
            code.as_str(),
        ] {
            assert!(mail.text.contains(words), "{words}: {}", mail.text);
        }
        let notices = house.portal.notices(&account, None).await.unwrap();
        let mut subjects = notices.rows.iter().map(|notice| &notice.subject);
        assert!(subjects.any(|subject| *subject == mail.subject));
        let [sms] = house.texts(&phones).await.try_into().unwrap();
        assert!(sms.text.contains("xin lỗi bạn"), "{}", sms.text);
    })
    .await;
}

/// Said once by the registry, told once; where a leg stands is said without it.
#[tokio::test]
async fn what_is_said_of_a_leg_later_tells_nothing_more_of_its_being_late() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        let code = house.filed_by(&account).await;
        let inbox = PortalInbox::new(house.portal.clone());
        for (sequence, late) in [(1, true), (2, false)] {
            let said = says(LegKind::Residence, late);
            tell(&house, &inbox, &code, sequence, said).await.unwrap();
        }
        let found = apologies(house.letters().await, "chậm hơn hẹn");
        assert_eq!(found.len(), 1);
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}

/// It is due by mail whatever an account wants; the SMS hangs on a wish.
#[tokio::test]
async fn an_account_that_wants_nothing_gets_the_apology_of_an_agency_by_mail() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, _) = house.account("huy@example.vn").await;
        house.portal.set_wishes(&account, &[]).await.unwrap();
        let code = house.filed_by(&account).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let late = says(LegKind::Residence, true);
        tell(&house, &inbox, &code, 1, late).await.unwrap();
        let found = apologies(house.letters().await, "chậm hơn hẹn");
        assert_eq!(found.len(), 1);
        assert!(house.texts(&phones).await.is_empty());
        house
            .portal
            .set_wishes(&account, &[Wish::SmsLate])
            .await
            .unwrap();
        let late = says(LegKind::InsuranceCard, true);
        tell(&house, &inbox, &code, 2, late).await.unwrap();
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}

/// The family in mourning is left in peace at night, and is hurried by no word.
#[tokio::test]
async fn after_a_death_the_apology_of_an_agency_waits_for_the_morning() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (_, code) = death_at_night(&house).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let late = says(LegKind::ResidenceEnd, true);
        tell(&house, &inbox, &code, 1, late).await.unwrap();
        let words = "Xóa đăng ký thường trú còn phải chờ";
        assert!(apologies(house.letters().await, words).is_empty());
        assert!(house.texts(&phones).await.is_empty());
        // 22:00 and nine hours.
        house.later(TimeDelta::hours(9));
        let found = apologies(house.letters().await, words);
        let [mail] = found.as_slice() else {
            panic!("one apology")
        };
        for words in ["Công an xã, phường", "xin lỗi", "không phải nộp lại"] {
            assert!(mail.text.contains(words), "{words}: {}", mail.text);
        }
        assert!(!mail.text.contains("gấp"), "{}", mail.text);
        let [sms] = house.texts(&phones).await.try_into().unwrap();
        assert!(sms.text.contains("xin lỗi gia đình"), "{}", sms.text);
    })
    .await;
}
