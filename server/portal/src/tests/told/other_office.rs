//! Who was told that another office is asked hears how that goes on.

use chrono::NaiveDate;
use domain::{
    clock::{DueChanged, VerificationAnswered},
    exchange::Message,
};
use store::testing::both;

use super::verifying;
use crate::{
    PortalInbox,
    tests::{
        house,
        registry_says::{accepted, at, tell},
        stranger,
    },
};

#[tokio::test]
async fn who_was_told_of_a_letter_is_told_as_well_that_nobody_answered_it() {
    both(async |db| {
        let house = house(db);
        let code = house.filed_by(&stranger()).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let lapsed = Message::VerificationAnswered(VerificationAnswered {
            at: at("15:00"),
            due_at: at("16:00"),
            lapsed: true,
        });
        for (sequence, message) in (1..).zip([accepted(), verifying(), lapsed]) {
            tell(&house, &inbox, &code, sequence, message)
                .await
                .unwrap();
        }
        let last = house.letters().await.pop().unwrap();
        assert!(last.text.contains("chưa trả lời đúng hạn"), "{}", last.text);
    })
    .await;
}

#[tokio::test]
async fn a_later_last_day_of_a_letter_is_read_on_the_page() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let code = filed.code.as_str();
        let inbox = PortalInbox::new(house.portal.clone());
        let day = NaiveDate::from_ymd_opt(2026, 11, 17);
        let later = Message::DueChanged(DueChanged {
            at: at("12:00"),
            due_at: at("16:00"),
            answer_by: day,
            changes: Vec::new(),
        });
        for (sequence, message) in (1..).zip([accepted(), verifying(), later]) {
            tell(&house, &inbox, code, sequence, message).await.unwrap();
        }
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.verifying.map(|letter| letter.answer_by), day);
    })
    .await;
}
