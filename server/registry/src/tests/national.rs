//! The days of the whole country take two, of two offices.

use chrono::NaiveDate;
use domain::{calendar::ChangeKind, case::Role, exchange::Message};

use super::desk::{BERLIN, CAU_GIAY, Desk, HAI_CHAU, at_desk};
use crate::{CalendarError, Entered, Officer, Proposed};

const DAY: &str = "2026-11-16";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn swapped() -> Proposed {
    Proposed {
        office: None,
        kind: Some(ChangeKind::Off),
        day: Some(day(DAY)),
        worked: Some(Ok(day("2026-11-21"))),
        name_vi: "Nghỉ hoán đổi ngày làm việc".into(),
        name_en: "Day off in exchange".into(),
        reason: "Thông báo 15/TB-BNV".into(),
    }
}

async fn administrator(desk: &Desk, login: &str, office: &str) -> Officer {
    desk.officer(login, office, &[Role::Administrator]).await
}

fn works(desk: &Desk, on: &str) -> bool {
    desk.registry.calendar().holidays.is_working(day(on))
}

/// Proposes the swap from Cầu Giấy.
async fn proposed(desk: &Desk) -> Officer {
    let first = administrator(desk, "tu", CAU_GIAY).await;
    let entered = desk.registry.change_calendar(&first, &swapped()).await;
    assert_eq!(entered.unwrap(), Entered::Waits);
    first
}

#[tokio::test]
async fn days_of_the_country_change_only_when_another_office_agrees() {
    at_desk(async |desk| {
        let first = proposed(&desk).await;
        assert!(works(&desk, DAY), "nothing has changed yet");
        assert!(desk.told("calendar").await.is_empty());
        let other = administrator(&desk, "hai", HAI_CHAU).await;
        let seen = async |officer: &Officer| {
            let year = desk.registry.year_of_days(officer, None, 2026).await;
            year.unwrap().unwrap()
        };
        assert!(!seen(&first).await.proposed[0].may_agree);
        assert!(seen(&other).await.proposed[0].may_agree);
        assert_eq!(seen(&other).await.proposed[0].changes.len(), 2);
        let waits = async |officer: &Officer| desk.registry.days_wait_for(officer).await.unwrap();
        assert!(
            waits(&other).await,
            "said where the other administrator begins"
        );
        assert!(!waits(&first).await, "nobody waits for who proposed it");
        desk.registry.agree_to_days(&other, DAY).await.unwrap();
        assert!(!works(&desk, DAY) && works(&desk, "2026-11-21"));
        let told = desk.told("calendar").await;
        assert!(matches!(told.last(), Some(Message::CalendarChanged(told)) if told.version == 2));
        assert!(!waits(&other).await);
        let year = seen(&first).await;
        assert!(year.proposed.is_empty());
        assert_eq!(
            year.changes[0].officer_name,
            format!("{}, {}", first.name, other.name)
        );
    })
    .await;
}

#[tokio::test]
async fn neither_who_proposed_it_nor_a_colleague_nor_a_mission_is_the_second_person() {
    at_desk(async |desk| {
        let first = proposed(&desk).await;
        let colleague = administrator(&desk, "dong-nghiep", CAU_GIAY).await;
        for same in [&first, &colleague] {
            let answer = desk.registry.agree_to_days(same, DAY).await;
            assert!(matches!(answer, Err(CalendarError::SameOffice)));
        }
        let abroad = administrator(&desk, "vinh", BERLIN).await;
        let registrar = desk.officer("lan", HAI_CHAU, &[Role::Registrar]).await;
        for nobody in [&abroad, &registrar] {
            let answer = desk.registry.agree_to_days(nobody, DAY).await;
            assert!(matches!(answer, Err(CalendarError::NotAllowed)));
            let answer = desk.registry.send_days_back(nobody, DAY, "Sai").await;
            assert!(matches!(answer, Err(CalendarError::NotAllowed)));
        }
        assert_eq!(desk.registry.calendar().version, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_back_changes_nothing_says_why_and_may_be_proposed_anew() {
    at_desk(async |desk| {
        let first = proposed(&desk).await;
        let other = administrator(&desk, "hai", HAI_CHAU).await;
        let twice = desk.registry.change_calendar(&first, &swapped()).await;
        assert!(
            matches!(twice, Err(CalendarError::Changed)),
            "it waits already"
        );
        let empty = desk.registry.send_days_back(&other, DAY, " ").await;
        assert!(matches!(empty, Err(CalendarError::NoAnswer)));
        let why = "Thông báo ghi ngày 23";
        desk.registry
            .send_days_back(&other, DAY, why)
            .await
            .unwrap();
        assert!(works(&desk, DAY));
        let year = desk.registry.year_of_days(&first, None, 2026).await;
        let back = year.unwrap().unwrap().proposed[0].sent_back.clone();
        assert_eq!(back, Some((why.to_owned(), other.name.clone())));
        let again = desk.registry.change_calendar(&first, &swapped()).await;
        assert_eq!(again.unwrap(), Entered::Waits);
    })
    .await;
}

/// What was counted by a day stands, whoever agrees how late.
#[tokio::test]
async fn a_day_that_has_come_is_not_agreed_to_any_more() {
    at_desk(async |desk| {
        proposed(&desk).await;
        let other = administrator(&desk, "hai", HAI_CHAU).await;
        desk.clock.advance(chrono::TimeDelta::days(6));
        let late = desk.registry.agree_to_days(&other, DAY).await;
        assert!(matches!(late, Err(CalendarError::Changed)));
        assert_eq!(desk.registry.calendar().version, 0);
    })
    .await;
}
