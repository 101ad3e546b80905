//! The agencies of the demo, on both engines.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use domain::{
    exchange::{
        BankAccount, Household, LegChild, LegClaim, LegCorrected, LegDeceased, LegRequested,
        LegRevoked, LegWithdrawn, Message, REGISTRY,
    },
    leg::{LegKind, LegState, POLICE},
    surroundings::Clock,
};
use exchange::Handler;
use store::{
    Db,
    testing::{TestClock, TestRandomness, both},
};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{Agency, AgencyInbox, Parts, rules::decide};

const SUBJECT: &str = "H01.017-261110-010001/residence";

fn request(leg: LegKind) -> LegRequested {
    let clock = TestClock::at("2026-11-10T10:15:00+07:00");
    LegRequested {
        leg,
        attempt: 1,
        at: clock.now(),
        due_at: clock.now() + TimeDelta::days(3),
        child: Some(LegChild {
            name: "Nguyễn Minh An".into(),
            pin: "001226900101".into(),
            birth_date: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
            sex: "male".into(),
            entry: "412/2026".into(),
            office: "00166".into(),
        }),
        household: Some(Household {
            householder: "Trần Thu Hà".into(),
            householder_pin: "001196900011".into(),
            commune: "00166".into(),
            detail: "Ngõ 12".into(),
        }),
        clinic: Some("Trạm y tế phường Cầu Giấy".into()),
        deceased: None,
        claim: None,
    }
}

struct Office {
    db: Db,
    clock: Arc<TestClock>,
    agency: Agency,
}

impl Office {
    fn new(db: Db) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-10T10:15:00+07:00"));
        let agency = Agency::new(Parts {
            name: POLICE,
            db: db.clone(),
            clock: clock.clone(),
            randomness: Arc::new(TestRandomness::default()),
            wake: Arc::new(Notify::new()),
        });
        Self { db, clock, agency }
    }

    async fn hears(&self, message: &Message) {
        let envelope = message.seal(Uuid::nil(), REGISTRY, POLICE, SUBJECT, 1, self.clock.now());
        let mut tx = self.db.write().await.unwrap();
        AgencyInbox::new(self.agency.clone())
            .handle(&mut tx, &envelope)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// What it has said so far.
    async fn said(&self) -> Vec<LegState> {
        let mut conn = self.db.read().await.unwrap();
        let sent = store::exchange::sent(&mut conn, POLICE, SUBJECT)
            .await
            .unwrap();
        sent.iter()
            .map(|sent| match Message::open(&sent.envelope).unwrap() {
                Message::LegReported(report) => report.state,
                other => panic!("{}", other.kind()),
            })
            .collect()
    }
}

#[tokio::test]
async fn a_request_is_confirmed_at_once_and_answered_once() {
    both(async |db| {
        let office = Office::new(db);
        office
            .hears(&Message::LegRequested(Box::new(request(
                LegKind::Residence,
            ))))
            .await;
        assert_eq!(office.said().await, [LegState::Received]);
        assert_eq!(office.agency.work().await.unwrap(), 0, "it thinks first");
        office.clock.advance(TimeDelta::minutes(1));
        assert_eq!(office.agency.work().await.unwrap(), 1);
        assert_eq!(office.agency.work().await.unwrap(), 0);
        assert_eq!(office.said().await, [LegState::Received, LegState::Done]);
    })
    .await;
}

#[tokio::test]
async fn what_was_taken_back_is_not_answered() {
    both(async |db| {
        let office = Office::new(db);
        office
            .hears(&Message::LegRequested(Box::new(request(
                LegKind::Residence,
            ))))
            .await;
        let at = office.clock.now();
        let leg = LegKind::Residence;
        office
            .hears(&Message::LegWithdrawn(LegWithdrawn { leg, at }))
            .await;
        office.clock.advance(TimeDelta::minutes(1));
        assert_eq!(office.agency.work().await.unwrap(), 0);
    })
    .await;
}

#[test]
fn a_child_is_not_registered_with_a_householder_who_is_a_minor() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
    let mut asked = request(LegKind::Residence);
    assert!(decide(&asked, today).is_ok());
    asked.household.as_mut().unwrap().householder_pin = "001215900011".into();
    assert!(decide(&asked, today).is_err());
}

#[test]
fn cards_are_for_children_under_six() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
    for leg in [LegKind::InsuranceCard, LegKind::IdentityCard] {
        let mut asked = request(leg);
        assert!(decide(&asked, today).is_ok());
        asked.child.as_mut().unwrap().birth_date = NaiveDate::from_ymd_opt(2020, 11, 9).unwrap();
        assert!(decide(&asked, today).is_err());
    }
}

/// A death in Sa Pa, claimed by the grandson.
fn after_death(leg: LegKind) -> LegRequested {
    LegRequested {
        child: None,
        household: None,
        clinic: None,
        deceased: Some(LegDeceased {
            name: "Lý A Chô".into(),
            pin: "010038900071".into(),
            birth_date: "1938".parse().unwrap(),
            sex: "male".into(),
            died_on: NaiveDate::from_ymd_opt(2026, 11, 14).unwrap(),
            entry: "31/2026".into(),
            office: "03006".into(),
            commune: Some("03006".into()),
            detail: String::new(),
        }),
        claim: Some(LegClaim {
            name: "Lý Văn Páo".into(),
            pin: "010099900072".into(),
            relationship: Some("grandchild".into()),
            account: None,
        }),
        ..request(leg)
    }
}

/// law.md 5.6; the amounts are dated values.
#[test]
fn every_leg_after_a_death_is_decided_with_the_amount_of_the_day() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 17).unwrap();
    let said = |leg| decide(&after_death(leg), today).unwrap();
    assert!(said(LegKind::ResidenceEnd).contains("Lý A Chô"));
    assert!(said(LegKind::SurvivorBenefit).contains("23.400.000"));
    assert!(said(LegKind::FuneralSupport).contains("10.000.000"));
    assert!(said(LegKind::MeritAllowance).contains("Lý Văn Páo"));
    let mut earlier = after_death(LegKind::SurvivorBenefit);
    earlier.deceased.as_mut().unwrap().died_on = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    assert!(decide(&earlier, today).unwrap().contains("18.000.000"));
}

#[test]
fn an_agency_refuses_what_does_not_fit_and_says_only_the_end_of_an_account() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 17).unwrap();
    let mut young = after_death(LegKind::FuneralSupport);
    young.deceased.as_mut().unwrap().birth_date = "1970".parse().unwrap();
    assert!(decide(&young, today).is_err());
    let mut away = after_death(LegKind::ResidenceEnd);
    away.deceased.as_mut().unwrap().commune = None;
    assert!(decide(&away, today).is_err());
    let mut unclaimed = after_death(LegKind::SurvivorBenefit);
    unclaimed.claim = None;
    assert!(decide(&unclaimed, today).is_err());
    let mut account = after_death(LegKind::SurvivorBenefit);
    account.claim.as_mut().unwrap().account = Some(BankAccount {
        bank: "Ngân hàng thử".into(),
        number: "0123456789".into(),
    });
    let said = decide(&account, today).unwrap();
    assert!(said.contains("6789") && !said.contains("0123456789"));
}

#[tokio::test]
async fn a_registration_that_does_not_hold_ends_what_was_asked() {
    both(async |db| {
        let office = Office::new(db);
        office
            .hears(&Message::LegRequested(Box::new(request(
                LegKind::Residence,
            ))))
            .await;
        let revoked = LegRevoked {
            leg: LegKind::Residence,
            at: office.clock.now(),
            decision: "Quyết định 12".into(),
        };
        office.hears(&Message::LegRevoked(revoked)).await;
        office.clock.advance(TimeDelta::minutes(1));
        assert_eq!(office.agency.work().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn what_was_answered_is_answered_anew_when_the_entry_was_put_right() {
    both(async |db| {
        let office = Office::new(db);
        let asked = request(LegKind::Residence);
        office
            .hears(&Message::LegRequested(Box::new(asked.clone())))
            .await;
        office.clock.advance(TimeDelta::minutes(1));
        assert_eq!(office.agency.work().await.unwrap(), 1);
        let child = LegChild {
            name: "Nguyễn Minh Ân".into(),
            ..asked.child.unwrap()
        };
        let corrected = Message::LegCorrected(Box::new(LegCorrected {
            leg: LegKind::Residence,
            attempt: 2,
            at: office.clock.now(),
            version: 2,
            basis: "Điều 28 Luật Hộ tịch 2014".into(),
            changed: vec!["name".into()],
            child: Some(child),
            deceased: None,
        }));
        office.hears(&corrected).await;
        office.clock.advance(TimeDelta::minutes(1));
        let mut conn = office.db.read().await.unwrap();
        let open = store::agency::open(&mut conn, POLICE, office.clock.now(), 9);
        let held = open.await.unwrap().remove(0).request;
        drop(conn);
        assert_eq!(
            (held.attempt, held.child.unwrap().name),
            (2, "Nguyễn Minh Ân".into())
        );
        assert_eq!(office.agency.work().await.unwrap(), 1);
        assert_eq!(
            office.said().await,
            [LegState::Received, LegState::Done, LegState::Done]
        );
    })
    .await;
}

/// The same correction comes twice, also under another envelope: it is answered once.
#[tokio::test]
async fn a_correction_that_comes_twice_is_followed_once() {
    both(async |db| {
        let office = Office::new(db);
        let asked = request(LegKind::Residence);
        let child = LegChild {
            name: "Nguyễn Minh Ân".into(),
            ..asked.child.clone().unwrap()
        };
        office.hears(&Message::LegRequested(Box::new(asked))).await;
        let corrected = Message::LegCorrected(Box::new(LegCorrected {
            leg: LegKind::Residence,
            attempt: 2,
            at: office.clock.now(),
            version: 2,
            basis: "Điều 28 Luật Hộ tịch 2014".into(),
            changed: vec!["name".into()],
            child: Some(child),
            deceased: None,
        }));
        office.hears(&corrected).await;
        office.clock.advance(TimeDelta::minutes(1));
        assert_eq!(office.agency.work().await.unwrap(), 1);
        office.hears(&corrected).await;
        office.clock.advance(TimeDelta::minutes(1));
        assert_eq!(office.agency.work().await.unwrap(), 0);
        assert_eq!(office.said().await, [LegState::Received, LegState::Done]);
    })
    .await;
}
