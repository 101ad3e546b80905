//! Nothing about a death goes out at night.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;
use domain::{account::EmailAddress, calendar::Zone, surroundings::Clock};
use i18n::Lang;
use store::testing::both;

use super::{Phones, death_at_night};
use crate::{
    PortalInbox,
    mail::{MailKind, NewMail},
    tests::{
        House,
        draft_papers::draft,
        house,
        registry_says::{accepted, tell},
        stranger,
    },
};

#[tokio::test]
async fn nothing_about_a_death_goes_out_at_night() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        let (account, code) = death_at_night(&house).await;
        house.goes_its_way(&code).await;
        assert!(house.subjects().await.is_empty());
        assert!(house.texts(&phones).await.is_empty());
        let told = house.portal.notices(&account, None).await.unwrap();
        assert_eq!(told.rows.len(), 4, "in the portal it is there at once");
        // 22:00 and nearly nine hours.
        house.later(TimeDelta::minutes(539));
        assert!(house.subjects().await.is_empty());
        assert!(house.texts(&phones).await.is_empty());
        house.later(TimeDelta::minutes(1));
        assert_eq!(house.subjects().await.len(), 4);
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}

/// A mail server that comes back at night does not wake the family either.
#[tokio::test]
async fn a_second_try_waits_for_the_morning_as_well() {
    both(async |db| {
        let house = house(db);
        house.later(TimeDelta::hours(-2));
        let (_, code) = death_at_night(&house).await;
        house.mail.down.store(true, Ordering::Relaxed);
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, &code, 1, accepted()).await.unwrap();
        for _ in 0..12 {
            house.portal.send_mails(&*house.mail).await.unwrap();
            house.later(TimeDelta::minutes(10));
        }
        // 22:00.
        house.mail.down.store(false, Ordering::Relaxed);
        house.later(TimeDelta::hours(1));
        assert!(house.subjects().await.is_empty());
        house.later(TimeDelta::hours(8));
        assert_eq!(house.subjects().await.len(), 2);
    })
    .await;
}

/// A death whose draft was sent so long before ten in the evening.
async fn death_with_draft(house: &House, before: TimeDelta) -> String {
    let (_, code) = death_at_night(house).await;
    let inbox = PortalInbox::new(house.portal.clone());
    let sent = house.clock.now() - before;
    tell(house, &inbox, &code, 1, accepted()).await.unwrap();
    tell(house, &inbox, &code, 2, draft(1, sent)).await.unwrap();
    code
}

/// Sent at three in the afternoon: half of the day is over at three in the night.
#[tokio::test]
async fn who_mourns_is_reminded_in_the_morning() {
    both(async |db| {
        let house = house(db);
        let code = death_with_draft(&house, TimeDelta::hours(7)).await;
        house.later(TimeDelta::hours(5));
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        assert!(house.subjects().await.is_empty());
        house.later(TimeDelta::hours(4));
        let subject = format!("Nhắc đọc lại bản nháp của hồ sơ {code}");
        assert!(house.subjects().await.contains(&subject));
    })
    .await;
}

/// It ends at eleven in the evening.
#[tokio::test]
async fn a_reminder_that_would_come_after_the_end_does_not_come() {
    both(async |db| {
        let house = house(db);
        let code = death_with_draft(&house, TimeDelta::hours(23)).await;
        assert_eq!(house.portal.remind_of_drafts().await.unwrap(), 1);
        assert!(house.subjects().await.is_empty());
        house.later(TimeDelta::hours(9));
        let late = format!("Sắp hết giờ đọc lại bản nháp {code}");
        let subjects = house.subjects().await;
        assert!(!subjects.is_empty() && !subjects.contains(&late));
    })
    .await;
}

/// Ten in the evening in Viet Nam is four in the afternoon in Berlin.
#[tokio::test]
async fn the_night_of_a_mission_is_its_own() {
    both(async |db| {
        let house = house(db);
        let to = EmailAddress::parse("pao@example.vn").unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let writes = async |zone| {
            let mail = NewMail::plain(MailKind::PasswordChanged, &to, Lang::Vi);
            let mut tx = house.db.write().await.unwrap();
            let written = house.portal.post(&mut tx, mail.quietly(zone)).await;
            written.unwrap();
            tx.commit().await.unwrap();
        };
        house.clock.set("2026-11-10T22:00:00+07:00");
        writes(Zone::VIET_NAM).await;
        assert_eq!(house.letters().await.len(), 0);
        writes(berlin).await;
        assert_eq!(house.letters().await.len(), 1);
        // Nine in the morning, and three in the night.
        house.clock.set("2026-11-11T09:00:00+07:00");
        assert_eq!(house.letters().await.len(), 2);
        writes(berlin).await;
        assert_eq!(house.letters().await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_birth_is_told_at_any_hour() {
    both(async |db| {
        let (house, phones) = (house(db), Phones::default());
        house.later(TimeDelta::hours(13));
        let code = house.filed_by(&stranger()).await;
        house.goes_its_way(&code).await;
        assert_eq!(house.subjects().await.len(), 4);
        assert_eq!(house.texts(&phones).await.len(), 1);
    })
    .await;
}
