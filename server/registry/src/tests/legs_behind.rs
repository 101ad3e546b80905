//! Legs that somebody at the desk calls about. Decree 63/2024; law.md 5.3.

use domain::{
    case::Role,
    exchange::{LegAsked, LegWish, Message},
    leg::{INSURANCE, LegKind, LegState, POLICE},
    surroundings::Clock,
};
use store::registry::{
    cases::{self, Case},
    legs::{self, Leg},
};

use super::{
    desk::{CAU_GIAY, Desk, SA_PA, at_desk, code},
    legs::{bundled, report},
};
use crate::Officer;

/// What the officer's list holds: which leg, whether it is unheard of, whether overdue.
async fn behind(desk: &Desk, officer: &Officer) -> Vec<(LegKind, bool, bool)> {
    let page = desk.registry.legs_behind(officer, None).await.unwrap();
    assert!(page.next.is_none());
    let rows = page.rows.into_iter();
    rows.map(|row| (row.leg.kind, row.leg.unheard, row.leg.late))
        .collect()
}

#[tokio::test]
async fn a_leg_unheard_of_for_two_working_hours_is_listed_until_the_agency_confirms_it() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("no")).await;
        let card = LegKind::InsuranceCard;
        report(&desk, INSURANCE, card, 1, LegState::Received).await;
        assert!(behind(&desk, &officer).await.is_empty());
        // Asked for at 10:15; from half past eleven to half past one offices are shut.
        desk.clock.set("2026-11-10T14:15:00+07:00");
        assert!(behind(&desk, &officer).await.is_empty());
        desk.clock.set("2026-11-10T14:16:00+07:00");
        let unheard = (LegKind::Residence, true, false);
        assert_eq!(behind(&desk, &officer).await, [unheard]);
        let page = desk.registry.legs_behind(&officer, None).await.unwrap();
        assert_eq!(page.rows[0].name, "Nguyễn Minh An");
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Received).await;
        assert!(behind(&desk, &officer).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_leg_past_its_time_is_listed_until_the_agency_answers() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("no")).await;
        let (home, card) = (LegKind::Residence, LegKind::InsuranceCard);
        report(&desk, INSURANCE, card, 1, LegState::Received).await;
        // Due on Friday 13 November 2026.
        desk.clock.set("2026-11-16T10:15:00+07:00");
        let both = [(home, true, true), (card, false, true)];
        assert_eq!(behind(&desk, &officer).await, both);
        report(&desk, INSURANCE, card, 1, LegState::Done).await;
        assert_eq!(behind(&desk, &officer).await, [(home, true, true)]);
        report(&desk, POLICE, home, 1, LegState::Done).await;
        assert!(behind(&desk, &officer).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn legs_are_listed_for_who_sees_the_cases_of_their_office_alone() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let elsewhere = desk.everybody(SA_PA).await;
        let administrator = desk
            .officer("quantri", CAU_GIAY, &[Role::Administrator])
            .await;
        desk.registered(&officer, &bundled("no")).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        assert_eq!(behind(&desk, &officer).await.len(), 2);
        assert!(behind(&desk, &elsewhere).await.is_empty());
        assert!(behind(&desk, &administrator).await.is_empty());
    })
    .await;
}

/// The first case once more, as this office received and granted it before the reform.
async fn granted_before(desk: &Desk, office: &str) {
    let mut tx = desk.db.write().await.unwrap();
    let granted = cases::by_code(&mut tx, &code(1)).await.unwrap().unwrap();
    let case = Case {
        code: code(2),
        office: office.into(),
        received_on: "2025-06-27".parse().unwrap(),
        child: None,
        ..granted
    };
    assert!(!case.stage.is_open());
    cases::insert(&mut tx, &case).await.unwrap();
    for leg in legs::of_case(&mut tx, &code(1)).await.unwrap() {
        let leg = Leg {
            case_code: code(2),
            ..leg
        };
        legs::insert(&mut tx, &leg, office, 0).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Phường Quán Thánh went as a whole into phường Ba Đình on 1 July 2025 (Decree 120/2025).
#[tokio::test]
async fn the_successor_of_a_merged_office_has_the_legs_that_are_still_open() {
    at_desk(async |desk| {
        let (old, new) = ("00013", "00004");
        let officer = desk.everybody(CAU_GIAY).await;
        let successor = desk.everybody(new).await;
        desk.registered(&officer, &bundled("no")).await;
        granted_before(&desk, old).await;
        desk.clock.set("2026-11-16T10:15:00+07:00");
        assert!(behind(&desk, &successor).await.is_empty());
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 1);
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 0);
        let (home, card) = (LegKind::Residence, LegKind::InsuranceCard);
        let both = [(home, true, true), (card, true, true)];
        assert_eq!(behind(&desk, &successor).await, both);
        assert_eq!(behind(&desk, &officer).await.len(), 2, "its own stay");

        let asked = LegAsked {
            leg: home,
            wish: LegWish::Withdraw,
            at: desk.clock.now(),
        };
        desk.hears(&code(2), &Message::LegAsked(asked)).await;
        assert_eq!(behind(&desk, &successor).await, [both[1]]);
    })
    .await;
}

/// What an agency has failed to do stays where it is until the family asks for it again.
#[tokio::test]
async fn a_leg_that_is_tried_again_after_a_merger_follows_it() {
    at_desk(async |desk| {
        let (old, new) = ("00013", "00004");
        let officer = desk.everybody(CAU_GIAY).await;
        let successor = desk.everybody(new).await;
        desk.registered(&officer, &bundled("no")).await;
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Failed).await;
        report(&desk, INSURANCE, LegKind::InsuranceCard, 1, LegState::Done).await;
        granted_before(&desk, old).await;
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 0);
        let asked = LegAsked {
            leg: LegKind::Residence,
            wish: LegWish::Retry,
            at: desk.clock.now(),
        };
        desk.hears(&code(2), &Message::LegAsked(asked)).await;
        assert_eq!(desk.registry.follow_mergers().await.unwrap(), 1);
        desk.clock.set("2026-11-16T10:15:00+07:00");
        let again = (LegKind::Residence, true, true);
        assert_eq!(behind(&desk, &successor).await, [again]);
    })
    .await;
}

/// For who runs the installation: of the whole country, and no further than is asked for.
#[tokio::test]
async fn legs_to_ask_about_are_counted_for_the_operator() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("no")).await;
        let card = LegKind::InsuranceCard;
        report(&desk, INSURANCE, card, 1, LegState::Received).await;
        let counted = async |most: i64| {
            let (asked, now) = (desk.registry.legs_asked_before(), desk.clock.now());
            let mut conn = desk.db.read().await.unwrap();
            let unheard = legs::unheard(&mut conn, asked, most).await.unwrap();
            (unheard, legs::overdue(&mut conn, now, most).await.unwrap())
        };
        assert_eq!(counted(10).await, (0, 0));
        desk.clock.set("2026-11-16T10:15:00+07:00");
        assert_eq!(counted(10).await, (1, 2));
        assert_eq!(counted(1).await, (1, 1));
    })
    .await;
}
