//! Unusual volume or hours of an account are the supervisor's to look at.

use domain::{
    calendar::{ChangeKind, legal_day},
    case::Role,
    surroundings::Clock as _,
};

use super::desk::{CAU_GIAY, HAI_CHAU, at_desk, birth_by, code};
use crate::{Action, LookError, Proposed};

#[tokio::test]
async fn much_work_in_the_night_is_flagged_to_the_supervisor_until_looked_at() {
    at_desk(async |desk| {
        let night = desk.officer("lan", CAU_GIAY, &[Role::Reception]).await;
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        desk.clock.set("2026-11-10T23:10:00+07:00");
        for serial in 1..=5 {
            desk.arrives(&birth_by(serial)).await;
            desk.act(&night, &code(serial), Action::Accept)
                .await
                .unwrap();
        }
        let early = desk.registry.unusual(&head).await.unwrap();
        assert!(
            early.is_empty(),
            "{:?}",
            early
                .iter()
                .map(|d| (d.acts, d.opened, d.outside))
                .collect::<Vec<_>>()
        );
        desk.arrives(&birth_by(6)).await;
        desk.act(&night, &code(6), Action::Accept).await.unwrap();
        let [found] = &desk.registry.unusual(&head).await.unwrap()[..] else {
            panic!("one day of one account")
        };
        // Taking in writes two lines: accepted, and in process.
        assert_eq!((found.acts, found.outside), (12, 12));
        assert_eq!(found.name, "Cán bộ lan");
        let day = legal_day(desk.clock.now());
        desk.registry.looked_at(&head, night.id, day).await.unwrap();
        assert!(desk.registry.unusual(&head).await.unwrap().is_empty());
        let twice = desk.registry.looked_at(&head, night.id, day).await;
        assert!(matches!(twice, Err(LookError::NotFound)));
    })
    .await;
}

/// What counts as a day off is the administrator's to say (law.md 7).
#[tokio::test]
async fn work_on_a_day_that_an_administrator_made_a_day_off_is_work_outside_hours() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let monday = Proposed {
            kind: Some(ChangeKind::Off),
            day: "2026-11-16".parse().ok(),
            name_vi: "Nghỉ hoán đổi ngày làm việc".into(),
            name_en: "Day off in exchange".into(),
            reason: "Thông báo 15/TB-BNV ngày 05/11/2026".into(),
            ..Proposed::default()
        };
        desk.both_change_calendar(&officer, &monday).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        for serial in 1..=6 {
            desk.arrives(&birth_by(serial)).await;
            desk.act(&officer, &code(serial), Action::Accept)
                .await
                .unwrap();
        }
        let [found] = &desk.registry.unusual(&officer).await.unwrap()[..] else {
            panic!("one day of one account")
        };
        assert_eq!(found.outside, 12);
    })
    .await;
}

#[tokio::test]
async fn a_days_work_in_office_hours_is_nothing_unusual() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        for serial in 1..=8 {
            desk.arrives(&birth_by(serial)).await;
            desk.act(&officer, &code(serial), Action::Accept)
                .await
                .unwrap();
        }
        assert!(desk.registry.unusual(&officer).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn more_cases_opened_than_one_person_works_on_are_flagged() {
    at_desk(async |desk| {
        let curious = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        desk.arrives(&birth_by(1)).await;
        for _ in 0..=250 {
            desk.registry.case(&curious, &code(1)).await.unwrap();
            desk.clock.advance(chrono::TimeDelta::seconds(61));
        }
        let all = desk.registry.unusual(&head).await.unwrap();
        let [found] = &all[..] else {
            panic!("one day of one account: {}", all.len())
        };
        assert_eq!((found.acts, found.opened), (0, 251));
        assert_eq!(found.opened_outside, 0);
    })
    .await;
}

/// Reading alone is looked at, too, when nobody is expected at the desk.
#[tokio::test]
async fn many_cases_read_in_the_night_are_flagged_though_nothing_is_written() {
    at_desk(async |desk| {
        let curious = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let head = desk.officer("hoa", CAU_GIAY, &[Role::Supervisor]).await;
        desk.arrives(&birth_by(1)).await;
        desk.clock.set("2026-11-10T22:00:00+07:00");
        for times in 1..=26 {
            let before = desk.registry.unusual(&head).await.unwrap();
            assert!(before.is_empty(), "after {times}");
            desk.registry.case(&curious, &code(1)).await.unwrap();
            desk.clock.advance(chrono::TimeDelta::seconds(61));
        }
        let [found] = &desk.registry.unusual(&head).await.unwrap()[..] else {
            panic!("one day of one account")
        };
        assert_eq!((found.acts, found.outside), (0, 0));
        assert_eq!((found.opened, found.opened_outside), (26, 26));
    })
    .await;
}

/// What an administrator made a day off is one for reading as well.
#[tokio::test]
async fn a_case_that_is_opened_on_a_day_off_is_opened_outside_hours() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let monday = Proposed {
            kind: Some(ChangeKind::Off),
            day: "2026-11-16".parse().ok(),
            name_vi: "Nghỉ hoán đổi ngày làm việc".into(),
            name_en: "Day off in exchange".into(),
            reason: "Thông báo 15/TB-BNV ngày 05/11/2026".into(),
            ..Proposed::default()
        };
        desk.both_change_calendar(&officer, &monday).await;
        desk.arrives(&birth_by(1)).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        for _ in 1..=26 {
            desk.registry.case(&officer, &code(1)).await.unwrap();
            desk.clock.advance(chrono::TimeDelta::seconds(61));
        }
        let [found] = &desk.registry.unusual(&officer).await.unwrap()[..] else {
            panic!("one day of one account")
        };
        assert_eq!((found.opened, found.opened_outside), (26, 26));
    })
    .await;
}

#[tokio::test]
async fn nobody_looks_after_the_own_account_or_another_office() {
    at_desk(async |desk| {
        let head = desk.everybody(CAU_GIAY).await;
        let elsewhere = desk.everybody(HAI_CHAU).await;
        let reception = desk.officer("an", CAU_GIAY, &[Role::Reception]).await;
        desk.clock.set("2026-11-15T10:00:00+07:00");
        for serial in 1..=6 {
            desk.arrives(&birth_by(serial)).await;
            desk.act(&head, &code(serial), Action::Accept)
                .await
                .unwrap();
        }
        let day = legal_day(desk.clock.now());
        let own = desk.registry.looked_at(&head, head.id, day).await;
        assert!(matches!(own, Err(LookError::SamePerson)));
        for other in [&elsewhere, &reception] {
            assert!(desk.registry.unusual(other).await.unwrap().is_empty());
            let looked = desk.registry.looked_at(other, head.id, day).await;
            assert!(matches!(looked, Err(LookError::NotFound)));
        }
    })
    .await;
}
