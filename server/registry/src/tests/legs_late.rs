//! Families are told when an agency has not answered in its time. Decree 63/2024;
//! law.md 5.3: late is told with an apology.

use domain::{
    exchange::{LegChanged, LegWish, Message},
    leg::{INSURANCE, LegKind, LegState, POLICE},
};

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, at_desk, code, death_passed_on},
    legs::{bundled, report, wish},
};
use crate::{EventKind, Officer, Proposed};

const HOME: LegKind = LegKind::Residence;
const CARD: LegKind = LegKind::InsuranceCard;

/// A birth registered on Tuesday 10 November 2026: its legs are due on Friday at 17:00.
async fn registered(desk: &Desk) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.registered(&officer, &bundled("no")).await;
    officer
}

async fn told_now(desk: &Desk) -> usize {
    desk.registry.tell_late_legs().await.unwrap()
}

/// What the portal was told of lateness.
async fn apologies(desk: &Desk) -> Vec<LegChanged> {
    let all = desk.told(&code(1)).await.into_iter();
    all.filter_map(|message| match message {
        Message::LegChanged(changed) if changed.late => Some(changed),
        _ => None,
    })
    .collect()
}

#[tokio::test]
async fn a_family_is_told_once_that_an_agency_is_late() {
    at_desk(async |desk| {
        let officer = registered(&desk).await;
        report(&desk, INSURANCE, CARD, 1, LegState::Done).await;
        report(&desk, POLICE, HOME, 1, LegState::Received).await;
        desk.clock.set("2026-11-13T17:00:00+07:00");
        assert_eq!(told_now(&desk).await, 0);
        desk.clock.set("2026-11-13T17:00:01+07:00");
        assert_eq!(told_now(&desk).await, 1);
        desk.clock.set("2026-11-20T10:15:00+07:00");
        assert_eq!(told_now(&desk).await, 0);
        let apologies = apologies(&desk).await;
        let [late] = apologies.as_slice() else {
            panic!("one apology")
        };
        assert_eq!((late.leg, late.state), (HOME, LegState::Received));
        let history = desk.sees(&officer, &code(1)).await.history;
        let lines = history
            .iter()
            .filter(|line| line.kind == EventKind::LegLate);
        let lines: Vec<_> = lines.map(|line| line.reason.as_deref()).collect();
        assert_eq!(lines, [Some("Đăng ký thường trú")]);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_told_of_a_leg_that_has_ended() {
    at_desk(async |desk| {
        registered(&desk).await;
        report(&desk, POLICE, HOME, 1, LegState::Failed).await;
        wish(&desk, CARD, LegWish::Withdraw).await;
        desk.clock.set("2026-11-20T10:15:00+07:00");
        assert_eq!(told_now(&desk).await, 0);
        assert!(apologies(&desk).await.is_empty());
    })
    .await;
}

/// Who asks again after the limit is not told a minute later that it is late.
#[tokio::test]
async fn another_try_has_its_days_before_the_family_is_told_again() {
    at_desk(async |desk| {
        registered(&desk).await;
        report(&desk, INSURANCE, CARD, 1, LegState::Done).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        assert_eq!(told_now(&desk).await, 1);
        report(&desk, POLICE, HOME, 1, LegState::Failed).await;
        wish(&desk, HOME, LegWish::Retry).await;
        assert_eq!(told_now(&desk).await, 0);
        desk.clock.set("2026-11-19T17:00:00+07:00");
        assert_eq!(told_now(&desk).await, 0);
        desk.clock.set("2026-11-19T17:00:01+07:00");
        assert_eq!(told_now(&desk).await, 1);
        assert_eq!(apologies(&desk).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_day_off_that_is_added_later_moves_when_the_family_is_told() {
    at_desk(async |desk| {
        let officer = registered(&desk).await;
        let off = Proposed {
            office: None,
            kind: Some(domain::calendar::ChangeKind::Off),
            day: "2026-11-12".parse().ok(),
            worked: None,
            name_vi: "Nghỉ".into(),
            name_en: "Off".into(),
            reason: "Thông báo 16/TB-BNV".into(),
        };
        desk.both_change_calendar(&officer, &off).await;
        assert_eq!(desk.registry.recount_legs().await.unwrap(), 1);
        desk.clock.set("2026-11-13T17:00:01+07:00");
        assert_eq!(told_now(&desk).await, 0);
        desk.clock.set("2026-11-16T17:00:01+07:00");
        assert_eq!(told_now(&desk).await, 2);
    })
    .await;
}

/// law.md 5.6: each leg after a death has a limit of its own: 20 and 27 November here.
#[tokio::test]
async fn after_a_death_each_leg_is_late_for_itself() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death_passed_on(1)).await;
        desk.clock.set("2026-11-23T08:00:00+07:00");
        assert_eq!(told_now(&desk).await, 1);
        assert_eq!(apologies(&desk).await[0].leg, LegKind::ResidenceEnd);
        desk.clock.set("2026-11-30T08:00:00+07:00");
        assert_eq!(told_now(&desk).await, 1);
        assert_eq!(apologies(&desk).await[1].leg, LegKind::FuneralSupport);
    })
    .await;
}
