//! Hours of the office: chosen, moved, given back, never overfull.

use domain::{
    exchange::{Message, Withdrawn},
    hand_over::{SetBy, SlotChosen},
    surroundings::Clock,
};
use exchange::Handler;
use store::registry::slots;
use uuid::Uuid;

use super::{choose, married, offered};
use crate::{
    ActError, Action, Field, FieldProblem, RegistryInbox,
    tests::desk::{CAU_GIAY, Desk, Filing, at_desk, code, marriage},
};

/// A couple of its own.
fn couple(serial: i64) -> Filing {
    let mut filing = marriage(serial);
    filing
        .answers
        .set("groom.pin", format!("0010979{serial:05}"));
    filing
        .answers
        .set("bride.pin", format!("0011999{serial:05}"));
    filing
}

async fn taken(desk: &Desk, slot: chrono::DateTime<chrono::Utc>) -> i64 {
    let mut conn = desk.db.read().await.unwrap();
    slots::taken(&mut conn, CAU_GIAY, slot).await.unwrap()
}

/// Two couples fit an hour; the third is told that it is gone and what is free.
#[tokio::test]
async fn an_hour_holds_no_more_couples_than_the_office_receives() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut slot = None;
        for serial in 1..=3 {
            slot = Some(offered(&desk, &officer, &couple(serial)).await[0]);
        }
        let slot = slot.unwrap();
        for serial in 1..=2 {
            let answer = choose(&desk, &code(serial), slot).await;
            assert!(matches!(answer, Message::AppointmentSet(_)), "{serial}");
        }
        let Message::SlotsOffered(again) = choose(&desk, &code(3), slot).await else {
            panic!("the hour is full")
        };
        assert_eq!(again.taken, Some(slot));
        assert!(!again.slots.contains(&slot) && !again.slots.is_empty());
        assert_eq!(taken(&desk, slot).await, 2);
        let answer = desk
            .act(&officer, &code(3), Action::SetDay { slot: Some(slot) })
            .await;
        let Err(ActError::Invalid(problems)) = answer else {
            panic!("the hour is full")
        };
        assert_eq!(problems, [FieldProblem::NotPossible(Field::Slot)]);
    })
    .await;
}

/// Many ask for the same hour at the very same moment, each in a transaction of its own.
#[tokio::test]
async fn of_many_who_ask_at_the_same_moment_only_as_many_get_the_hour() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut slot = None;
        for serial in 1..=6 {
            slot = Some(offered(&desk, &officer, &couple(serial)).await[3]);
        }
        let slot = slot.unwrap();
        let asking = (1..=6).map(|serial| {
            let (registry, db, at) = (desk.registry.clone(), desk.db.clone(), desk.clock.now());
            tokio::spawn(async move {
                let chosen = Message::SlotChosen(SlotChosen { at, slot });
                let source = domain::exchange::PORTAL;
                let to = domain::exchange::REGISTRY;
                let code = code(serial);
                let envelope = chosen.seal(Uuid::nil(), source, to, &code, 1, at);
                let mut tx = db.write().await.unwrap();
                RegistryInbox::new(registry)
                    .handle(&mut tx, &envelope)
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
            })
        });
        for asked in asking.collect::<Vec<_>>() {
            asked.await.unwrap();
        }
        let mut set = 0;
        for serial in 1..=6 {
            let view = desk.sees(&officer, &code(serial)).await;
            set += i64::from(view.hand_over.unwrap().starts_at == Some(slot));
        }
        assert_eq!((set, taken(&desk, slot).await), (2, 2));
    })
    .await;
}

/// Either moves it; the hour before is free for others.
#[tokio::test]
async fn an_hour_that_is_moved_is_free_again() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let slots = offered(&desk, &officer, &couple(1)).await;
        choose(&desk, &code(1), slots[0]).await;
        let told = desk.told(&code(1)).await.len();
        choose(&desk, &code(1), slots[0]).await;
        assert_eq!(taken(&desk, slots[0]).await, 1, "pressed twice");
        assert_eq!(desk.told(&code(1)).await.len(), told + 1);
        let Message::AppointmentSet(set) = choose(&desk, &code(1), slots[9]).await else {
            panic!("an appointment")
        };
        assert_eq!((set.slot, set.by), (slots[9], SetBy::Couple));
        assert_eq!(taken(&desk, slots[0]).await, 0);
        assert_eq!(taken(&desk, slots[9]).await, 1);
    })
    .await;
}

/// Nobody came: the desk sets another hour, and both are told by whom.
#[tokio::test]
async fn when_nobody_came_the_desk_sets_the_hour_anew() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let slots = offered(&desk, &officer, &couple(1)).await;
        choose(&desk, &code(1), slots[0]).await;
        desk.clock.set("2026-11-12T09:00:00+07:00");
        let free = desk.sees(&officer, &code(1)).await.free_hours;
        assert!(free.iter().all(|hour| *hour > desk.clock.now()));
        let nothing = desk
            .act(&officer, &code(1), Action::SetDay { slot: None })
            .await;
        assert!(matches!(nothing, Err(ActError::Invalid(_))));
        let slot = Some(free[0]);
        desk.act(&officer, &code(1), Action::SetDay { slot })
            .await
            .unwrap();
        let Some(Message::AppointmentSet(set)) = desk.told(&code(1)).await.pop() else {
            panic!("an appointment")
        };
        assert_eq!((set.slot, set.by), (free[0], SetBy::Office));
    })
    .await;
}

/// An hour that nobody offers (a night, a holiday, the past) is nobody's.
#[tokio::test]
async fn an_hour_that_is_not_in_the_calendar_cannot_be_had() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        offered(&desk, &officer, &couple(1)).await;
        for hour in [
            "2026-11-12T12:00:00+07:00",
            "2026-11-12T07:45:00+07:00",
            "2026-11-14T08:30:00+07:00",
            "2026-11-24T08:30:00+07:00",
            "2026-11-09T08:30:00+07:00",
            "2027-03-09T08:30:00+07:00",
        ] {
            let answer = choose(&desk, &code(1), hour.parse().unwrap()).await;
            assert!(matches!(answer, Message::SlotsOffered(_)), "{hour}");
        }
    })
    .await;
}

/// Whoever takes the dossier back, is refused, or marries leaves the hour to others; an
/// answer that comes too late changes nothing.
#[tokio::test]
async fn an_hour_is_free_again_when_the_case_ends() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut slot = None;
        for serial in 1..=3 {
            let slots = offered(&desk, &officer, &couple(serial)).await;
            choose(
                &desk,
                &code(serial),
                slots[usize::try_from(serial).unwrap()],
            )
            .await;
            slot = Some(slots);
        }
        let slots = slot.unwrap();
        let at = desk.clock.now();
        desk.hears(&code(1), &Message::Withdrawn(Withdrawn { at }))
            .await;
        let refused = Action::Refuse {
            reason: "Không tự nguyện".into(),
            article: "Điều 8".into(),
        };
        desk.act(&officer, &code(2), refused).await.unwrap();
        desk.act(&officer, &code(3), married()).await.unwrap();
        for slot in &slots[1..=3] {
            assert_eq!(taken(&desk, *slot).await, 0);
        }
        let told = desk.told(&code(1)).await.len();
        let late = Message::SlotChosen(SlotChosen { at, slot: slots[1] });
        desk.hears(&code(1), &late).await;
        assert_eq!(desk.told(&code(1)).await.len(), told);
        assert_eq!(taken(&desk, slots[1]).await, 0);
    })
    .await;
}

/// Hours that others have taken meanwhile are told once a day, to who waits.
#[tokio::test]
async fn free_hours_are_told_anew_every_day() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let slots = offered(&desk, &officer, &couple(1)).await;
        assert_eq!(desk.registry.tell_free_hours().await.unwrap(), 0);
        desk.clock.set("2026-11-11T10:15:01+07:00");
        assert_eq!(desk.registry.tell_free_hours().await.unwrap(), 1);
        let Some(Message::SlotsOffered(again)) = desk.told(&code(1)).await.pop() else {
            panic!("hours")
        };
        assert!(again.slots[0] > slots[0] && again.taken.is_none());
        assert_eq!(desk.registry.tell_free_hours().await.unwrap(), 0);
    })
    .await;
}
