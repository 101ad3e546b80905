//! What a message said is forgotten once it has arrived; that it was said is not.

use crate::world::{Mood, World};
use chrono::TimeDelta;
use domain::exchange::{PORTAL, REGISTRY};
use exchange::{BuiltIn, Delivery, Gateway as _, KEPT, Wiper};
use serde_json::Value;
use store::testing::both;

fn wiper(world: &World) -> Wiper {
    Wiper::new(world.db.clone(), world.clock.clone())
}

async fn contents(world: &World, subject: &str) -> Vec<Value> {
    let sent = world.sent(PORTAL, subject).await;
    sent.into_iter().map(|sent| sent.envelope.data).collect()
}

#[tokio::test]
async fn a_delivered_message_is_emptied_after_a_week_and_not_before() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A"]).await;
        world.settle().await;
        let wiper = wiper(&world);
        world.clock.advance(KEPT);
        assert_eq!(wiper.round().await.unwrap(), 0);
        world.clock.advance(TimeDelta::seconds(1));
        // The portal's message and the registry's answer.
        assert_eq!(wiper.round().await.unwrap(), 2);
        assert_eq!(contents(&world, "A").await, [Value::Null]);
        assert_eq!(
            world.sent(REGISTRY, "A").await[0].envelope.data,
            Value::Null
        );
        assert_eq!(wiper.round().await.unwrap(), 0, "once is enough");
    })
    .await;
}

#[tokio::test]
async fn a_repeat_of_an_emptied_message_is_still_known() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A", "A"]).await;
        let sent = world.sent(PORTAL, "A").await;
        world.settle().await;
        world.clock.advance(KEPT + TimeDelta::seconds(1));
        assert_eq!(wiper(&world).round().await.unwrap(), 4);
        let inbox = BuiltIn::new(
            world.db.clone(),
            world.clock.clone(),
            world.registry.clone(),
        );
        for sent in &sent {
            let again = inbox.deliver(std::slice::from_ref(&sent.envelope)).await;
            assert_eq!(again, [Delivery::Done]);
        }
        assert_eq!(
            world.sent(REGISTRY, "A").await.len(),
            2,
            "answered once each"
        );
    })
    .await;
}

#[tokio::test]
async fn the_next_message_of_a_dossier_follows_an_emptied_one() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A"]).await;
        world.settle().await;
        world.clock.advance(KEPT + TimeDelta::seconds(1));
        wiper(&world).round().await.unwrap();
        world.send(&["A"]).await;
        world.settle().await;
        let sent = world.sent(PORTAL, "A").await;
        let order: Vec<_> = sent.iter().map(|sent| sent.envelope.sequence).collect();
        assert_eq!(order, [1, 2]);
        assert!(sent.iter().all(|sent| sent.state == "delivered"));
    })
    .await;
}

#[tokio::test]
async fn what_waits_or_is_dead_keeps_what_it_says() {
    both(async |db| {
        let world = World::new(db);
        world.registry.set("never", Mood::GiveUp);
        world.send(&["never", "never"]).await;
        world.settle().await;
        world.clock.advance(KEPT * 10);
        assert_eq!(wiper(&world).round().await.unwrap(), 0);
        for kept in contents(&world, "never").await {
            assert_ne!(kept, Value::Null);
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_backlog_is_emptied_in_batches() {
    both(async |db| {
        let world = World::new(db);
        let subjects: Vec<String> = (0..150).map(|n| format!("S{n}")).collect();
        let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
        world.send(&subjects).await;
        world.settle().await;
        world.clock.advance(KEPT + TimeDelta::seconds(1));
        let wiper = wiper(&world);
        assert_eq!(wiper.round().await.unwrap(), 200);
        assert_eq!(wiper.round().await.unwrap(), 100);
        assert_eq!(wiper.round().await.unwrap(), 0);
    })
    .await;
}
