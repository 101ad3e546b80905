#![allow(clippy::unwrap_used)]
use super::*;
use store::testing::{TestClock, TestRandomness, both};

struct House {
    clock: Arc<TestClock>,
    db: Db,
    citizens: Sessions,
    staff: Sessions,
}

fn house(db: Db) -> House {
    let clock = Arc::new(TestClock::at("2026-11-10T10:15:00+07:00"));
    let chance = Arc::new(TestRandomness::default());
    let of = |realm| Sessions::new(realm, db.clone(), clock.clone(), chance.clone());
    House {
        citizens: of(Realm::Citizen),
        staff: of(Realm::Staff),
        clock,
        db,
    }
}

impl House {
    async fn sign_in(&self, sessions: &Sessions, subject: Uuid) -> Opened {
        let mut tx = self.db.write().await.unwrap();
        let opened = sessions
            .open(&mut tx, subject, "Firefox trên Android")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        opened
    }
}

const LAN: Uuid = Uuid::from_u128(1);
const TUAN: Uuid = Uuid::from_u128(2);

#[tokio::test]
async fn a_session_is_found_by_its_token_and_by_nothing_else() {
    both(async |db| {
        let house = house(db);
        let opened = house.sign_in(&house.citizens, LAN).await;
        let found = house.citizens.find(&opened.token).await.unwrap();
        assert_eq!(found, Some(opened.session));
        let other = Token::parse(&"7".repeat(51).chars().chain(['0']).collect::<String>()).unwrap();
        assert_eq!(house.citizens.find(&other).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_citizens_token_opens_no_desk() {
    both(async |db| {
        let house = house(db);
        let opened = house.sign_in(&house.citizens, LAN).await;
        assert_eq!(house.staff.find(&opened.token).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn an_unused_session_ends_and_a_used_one_goes_on_until_its_last_hour() {
    both(async |db| {
        let house = house(db);
        let (used, unused) = (
            house.sign_in(&house.citizens, LAN).await,
            house.sign_in(&house.citizens, LAN).await,
        );
        for _ in 0..24 {
            house.clock.advance(TimeDelta::minutes(59));
            assert!(house.citizens.find(&used.token).await.unwrap().is_some());
        }
        assert!(house.citizens.find(&unused.token).await.unwrap().is_none());
        house.clock.advance(TimeDelta::minutes(24));
        assert!(house.citizens.find(&used.token).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn looking_at_a_session_does_not_keep_it_open_and_staying_does() {
    both(async |db| {
        let house = house(db);
        let token = house.sign_in(&house.staff, LAN).await.token;
        let left = async || {
            let found = house.staff.peek(&token).await.unwrap();
            found.map(|session| house.staff.left(&session))
        };
        house.clock.advance(TimeDelta::minutes(58));
        assert_eq!(left().await, Some(TimeDelta::minutes(2)));
        let stayed = house.staff.stay(&token).await.unwrap().unwrap();
        assert_eq!(house.staff.left(&stayed), TimeDelta::hours(1));
        house.clock.advance(TimeDelta::minutes(59));
        assert_eq!(left().await, Some(TimeDelta::minutes(1)));
        house.clock.advance(TimeDelta::minutes(1));
        assert_eq!(left().await, None);
        assert_eq!(house.staff.stay(&token).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn no_session_stays_beyond_its_last_hour() {
    both(async |db| {
        let house = house(db);
        let token = house.sign_in(&house.staff, LAN).await.token;
        for _ in 0..14 {
            house.clock.advance(TimeDelta::minutes(51));
            house.staff.stay(&token).await.unwrap().unwrap();
        }
        let stayed = house.staff.stay(&token).await.unwrap().unwrap();
        assert_eq!(house.staff.left(&stayed), TimeDelta::minutes(6));
    })
    .await;
}

#[tokio::test]
async fn its_owner_lists_the_open_sessions_newest_first() {
    both(async |db| {
        let house = house(db);
        let first = house.sign_in(&house.citizens, LAN).await;
        house.clock.advance(TimeDelta::minutes(1));
        let second = house.sign_in(&house.citizens, LAN).await;
        house.sign_in(&house.citizens, TUAN).await;
        house.sign_in(&house.staff, LAN).await;
        let list = house.citizens.list(LAN).await.unwrap();
        assert_eq!(list, vec![second.session, first.session]);
    })
    .await;
}

#[tokio::test]
async fn nobody_ends_another_persons_session() {
    both(async |db| {
        let house = house(db);
        let opened = house.sign_in(&house.citizens, LAN).await;
        assert!(!house.citizens.end(TUAN, opened.session.id).await.unwrap());
        assert!(house.citizens.find(&opened.token).await.unwrap().is_some());
        assert!(house.citizens.end(LAN, opened.session.id).await.unwrap());
        assert!(house.citizens.find(&opened.token).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn all_other_sessions_end_at_once() {
    both(async |db| {
        let house = house(db);
        let kept = house.sign_in(&house.citizens, LAN).await;
        for _ in 0..3 {
            house.sign_in(&house.citizens, LAN).await;
        }
        let tuan = house.sign_in(&house.citizens, TUAN).await;
        let mut tx = house.db.write().await.unwrap();
        let ended = house
            .citizens
            .end_others(&mut tx, LAN, Some(kept.session.id))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(ended, 3);
        assert!(house.citizens.find(&kept.token).await.unwrap().is_some());
        assert!(house.citizens.find(&tuan.token).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn sessions_that_are_over_are_forgotten() {
    both(async |db| {
        let house = house(db);
        house.sign_in(&house.citizens, LAN).await;
        assert_eq!(house.citizens.sweep().await.unwrap(), 0);
        house.clock.advance(TimeDelta::hours(25));
        assert_eq!(house.citizens.sweep().await.unwrap(), 1);
    })
    .await;
}
