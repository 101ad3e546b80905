//! What arrives, how often and in which order.

use std::{collections::BTreeSet, time::Duration};

use crate::world::{Mood, World};
use chrono::TimeDelta;
use domain::{
    exchange::{PORTAL, REGISTRY},
    surroundings::Clock as _,
};
use exchange::{BuiltIn, Delivery, Gateway as _, Hand, Which};
use store::testing::both;

#[tokio::test]
async fn a_message_is_handled_once_and_answered() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A", "B"]).await;
        world.settle().await;
        world.assert_handled_once("A").await;
        world.assert_handled_once("B").await;
        assert_eq!(world.sent(REGISTRY, "A").await[0].state, "delivered");
    })
    .await;
}

#[tokio::test]
async fn messages_of_one_dossier_arrive_in_the_order_they_were_sent() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A", "A", "A", "B"]).await;
        // One of a dossier at a time, and the other dossier does not wait for it.
        assert_eq!(world.dispatcher.round().await.unwrap(), 2);
        world.settle().await;
        assert_eq!(world.answered("A").await.len(), 3);
        world.assert_handled_once("A").await;
    })
    .await;
}

#[tokio::test]
async fn a_message_of_a_transaction_that_was_undone_never_leaves() {
    both(async |db| {
        let world = World::new(db);
        let mut tx = world.db.write().await.unwrap();
        world.send_in(&mut tx, "A").await;
        tx.rollback().await.unwrap();
        world.settle_in_time().await;
        assert!(world.sent(PORTAL, "A").await.is_empty());
        assert!(world.answered("A").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_failing_dossier_holds_up_only_itself() {
    both(async |db| {
        let world = World::new(db);
        world.registry.set("bad", Mood::Retry);
        world.registry.set("broken", Mood::Panic);
        world.send(&["good", "bad", "bad", "broken", "fine"]).await;
        world.settle().await;
        world.assert_handled_once("good").await;
        world.assert_handled_once("fine").await;
        assert!(world.answered("bad").await.is_empty());
        assert!(world.answered("broken").await.is_empty());

        world.registry.mend();
        world.clock.advance(TimeDelta::seconds(10));
        world.settle().await;
        world.assert_handled_once("bad").await;
        world.assert_handled_once("broken").await;
    })
    .await;
}

#[tokio::test]
async fn a_failed_message_waits_longer_after_each_try() {
    both(async |db| {
        let world = World::new(db);
        world.registry.set("A", Mood::Retry);
        world.send(&["A"]).await;
        for tries in 1..=5 {
            assert_eq!(world.dispatcher.round().await.unwrap(), 1);
            assert_eq!(world.sent(PORTAL, "A").await[0].tries, tries);
            world
                .clock
                .advance(TimeDelta::seconds(1 << (tries - 1)) - TimeDelta::milliseconds(1));
            assert_eq!(
                world.dispatcher.round().await.unwrap(),
                0,
                "too early after try {tries}"
            );
            world.clock.advance(TimeDelta::seconds(1 << (tries - 1)));
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_delivered_is_a_dead_letter_until_somebody_revives_it() {
    both(async |db| {
        let world = World::new(db);
        world.registry.set("late", Mood::Retry);
        world.registry.set("never", Mood::GiveUp);
        world.send(&["late", "never", "never"]).await;
        world.settle_in_time().await;
        let mut conn = world.db.read().await.unwrap();
        let mut dead = exchange::dead(&mut conn, None, 10).await.unwrap();
        drop(conn);
        dead.sort_by_key(|letter| letter.tries);
        assert_eq!(dead.len(), 2);
        assert_eq!(
            (dead[0].tries, dead[0].failure.as_deref()),
            (1, Some("never"))
        );
        assert_eq!(
            (dead[0].behind, dead[1].behind),
            (1, 0),
            "its successor waits"
        );
        assert_eq!(
            (dead[1].tries, dead[1].failure.as_deref()),
            (20, Some("not today"))
        );
        assert_eq!(
            world.sent(PORTAL, "never").await[1].state,
            "waiting",
            "it must not overtake"
        );

        world.registry.mend();
        let mut tx = world.db.write().await.unwrap();
        for letter in &dead {
            let one = Which::One(letter.id);
            assert_eq!(
                exchange::revive(&mut tx, one, hand(&world)).await.unwrap(),
                1
            );
            assert_eq!(
                exchange::revive(&mut tx, one, hand(&world)).await.unwrap(),
                0
            );
        }
        tx.commit().await.unwrap();
        world.settle().await;
        world.assert_handled_once("late").await;
        world.assert_handled_once("never").await;
    })
    .await;
}

#[tokio::test]
async fn the_backlog_is_told_by_receiver_and_all_dead_letters_can_be_revived_at_once() {
    both(async |db| {
        let world = World::new(db);
        world.registry.set("a", Mood::GiveUp);
        world.registry.set("b", Mood::GiveUp);
        let written = world.clock.now();
        world.send(&["a", "a", "b", "c"]).await;
        world.settle().await;
        let mut conn = world.db.read().await.unwrap();
        let backlog = exchange::backlog(&mut conn).await.unwrap();
        drop(conn);
        let told: Vec<_> = backlog
            .iter()
            .map(|line| (line.target.as_str(), line.state.as_str(), line.count))
            .collect();
        assert_eq!(told, [(REGISTRY, "dead", 2), (REGISTRY, "waiting", 1)]);
        assert!(backlog.iter().all(|line| line.oldest == written));

        world.registry.mend();
        let mut tx = world.db.write().await.unwrap();
        let all = exchange::revive(&mut tx, Which::All, hand(&world)).await;
        assert_eq!(all.unwrap(), 2);
        tx.commit().await.unwrap();
        world.settle().await;
        world.assert_handled_once("a").await;
        world.assert_handled_once("b").await;
        let mut conn = world.db.read().await.unwrap();
        assert!(exchange::backlog(&mut conn).await.unwrap().is_empty());
    })
    .await;
}

/// The command at the server's terminal.
fn hand(world: &World) -> Hand<'static> {
    Hand {
        kind: "command",
        id: None,
        name: None,
        at: world.clock.now(),
    }
}

#[tokio::test]
async fn dead_letters_are_read_page_by_page_and_sent_again_by_receiver_with_who_it_was() {
    both(async |db| {
        let world = World::new(db);
        let subjects: Vec<String> = (0..=exchange::PAGE).map(|n| format!("n{n}")).collect();
        let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
        for subject in &subjects {
            world.registry.set(subject, Mood::GiveUp);
        }
        world.send(&subjects).await;
        world.settle().await;
        let first = exchange::letters(&world.db, None).await.unwrap();
        assert_eq!(first.dead.len(), exchange::PAGE);
        let second = exchange::letters(&world.db, first.next.as_deref())
            .await
            .unwrap();
        assert_eq!((second.dead.len(), second.next), (1, None));
        let seen: BTreeSet<_> = first
            .dead
            .iter()
            .chain(&second.dead)
            .map(|l| l.id)
            .collect();
        assert_eq!(seen.len(), subjects.len(), "each stands on one page");

        let hand = Hand {
            kind: "operator",
            name: Some("Minh"),
            ..hand(&world)
        };
        let nobody = exchange::send_again(&world.db, Which::To("tax"), hand)
            .await
            .unwrap();
        assert_eq!(nobody, 0);
        world.registry.mend();
        let all = exchange::send_again(&world.db, Which::To(REGISTRY), hand)
            .await
            .unwrap();
        assert_eq!(all, subjects.len() as u64);
        world.settle().await;
        let after = exchange::letters(&world.db, None).await.unwrap();
        assert!(after.dead.is_empty() && after.backlog.is_empty());
        let told = after.again.first().unwrap();
        assert_eq!(
            (told.by_kind.as_str(), told.by_name.as_deref()),
            ("operator", Some("Minh"))
        );
        assert_eq!(
            (told.target.as_str(), told.state.as_str()),
            (REGISTRY, "delivered")
        );
    })
    .await;
}

#[tokio::test]
async fn a_message_to_nobody_is_a_dead_letter() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A"]).await;
        let mut stray = world.sent(PORTAL, "A").await.remove(0).envelope;
        (stray.id, stray.to, stray.subject) = (uuid::Uuid::nil(), "ministry".into(), "B".into());
        let mut tx = world.db.write().await.unwrap();
        store::exchange::insert(&mut tx, &stray).await.unwrap();
        tx.commit().await.unwrap();
        world.settle().await;
        assert_eq!(world.sent(PORTAL, "B").await[0].state, "dead");
        world.assert_handled_once("A").await;
    })
    .await;
}

#[tokio::test]
async fn the_inbox_drops_repeats_and_refuses_what_comes_too_early() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A", "A"]).await;
        let sent = world.sent(PORTAL, "A").await;
        let [first, second] = [sent[0].envelope.clone(), sent[1].envelope.clone()];
        let inbox = BuiltIn::new(
            world.db.clone(),
            world.clock.clone(),
            world.registry.clone(),
        );
        let early = inbox.deliver(std::slice::from_ref(&second)).await;
        assert!(matches!(&early[..], [Delivery::Retry(_)]));
        for _ in 0..2 {
            let both = inbox.deliver(&[first.clone(), second.clone()]).await;
            assert_eq!(both, [Delivery::Done, Delivery::Done]);
        }
        assert_eq!(world.answered("A").await.len(), 2);
        // The dispatcher knows nothing of it, delivers again, and nothing happens.
        world.settle().await;
        world.assert_handled_once("A").await;
    })
    .await;
}

#[tokio::test]
async fn two_writers_about_one_dossier_cannot_take_the_same_place() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A"]).await;
        let mut twin = world.sent(PORTAL, "A").await.remove(0).envelope;
        twin.id = uuid::Uuid::nil();
        let mut tx = world.db.write().await.unwrap();
        let refused = store::exchange::insert(&mut tx, &twin).await.unwrap_err();
        assert!(refused.violates("exchange_outbox_order"), "{refused}");
    })
    .await;
}

#[tokio::test]
async fn several_dispatchers_share_the_work() {
    both(async |db| {
        let world = World::new(db);
        let subjects: Vec<String> = (0..30).map(|n| format!("S{n}")).collect();
        let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
        world.send(&subjects).await;
        world.send(&subjects).await;
        let workers = (0..4).map(|_| {
            let dispatcher = world.dispatcher.clone();
            tokio::spawn(async move { while dispatcher.round().await.unwrap() > 0 {} })
        });
        futures::future::try_join_all(workers).await.unwrap();
        world.settle().await;
        for subject in subjects {
            world.assert_handled_once(subject).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_running_dispatcher_is_woken_by_the_bell_and_by_its_own_watch() {
    both(async |db| {
        let world = World::new(db);
        let dispatcher = world.dispatcher.clone();
        let running = tokio::spawn(async move { dispatcher.run().await });
        for (subject, rung) in [("rung", true), ("unrung", false)] {
            world.send(&[subject]).await;
            if rung {
                world.wake.notify_one();
            }
            let handled = async {
                while world.answered(subject).await.is_empty() {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(5), handled)
                .await
                .unwrap();
        }
        running.abort();
        let _ = running.await;
    })
    .await;
}
