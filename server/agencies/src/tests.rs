//! The agencies of the demo, on both engines.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use domain::{
    exchange::{Household, LegChild, LegRequested, LegWithdrawn, Message, REGISTRY},
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
        child: LegChild {
            name: "Nguyễn Minh An".into(),
            pin: "001226900101".into(),
            birth_date: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
            sex: "male".into(),
            entry: "412/2026".into(),
            office: "00166".into(),
        },
        household: Household {
            householder: "Trần Thu Hà".into(),
            householder_pin: "001196900011".into(),
            commune: "00166".into(),
            detail: "Ngõ 12".into(),
        },
        clinic: Some("Trạm y tế phường Cầu Giấy".into()),
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
    asked.household.householder_pin = "001215900011".into();
    assert!(decide(&asked, today).is_err());
}

#[test]
fn cards_are_for_children_under_six() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
    for leg in [LegKind::InsuranceCard, LegKind::IdentityCard] {
        let mut asked = request(leg);
        assert!(decide(&asked, today).is_ok());
        asked.child.birth_date = NaiveDate::from_ymd_opt(2020, 11, 9).unwrap();
        assert!(decide(&asked, today).is_err());
    }
}
