//! A process may end between any two steps: claimed, handed over, handled, recorded.
//! Here the dispatcher is dropped at each point where it waits for something, one after
//! the other, which is every point where it can be interrupted.

use std::{
    future::poll_fn,
    pin::pin,
    task::{Context, Poll},
};

use crate::world::{Mood, World};
use chrono::TimeDelta;
use domain::{exchange::PORTAL, surroundings::Clock as _};
use store::testing::both;
use uuid::Uuid;

/// Runs `work` until it has waited `times`, then drops it. Gives its result when it
/// ends before.
async fn dropped_after<T>(times: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut waited = 0;
    poll_fn(
        move |context: &mut Context<'_>| match work.as_mut().poll(context) {
            Poll::Ready(result) => Poll::Ready(Some(result)),
            Poll::Pending if waited == times => Poll::Ready(None),
            Poll::Pending => {
                waited += 1;
                Poll::Pending
            }
        },
    )
    .await
}

#[tokio::test]
async fn whenever_the_process_ends_every_message_is_handled_once() {
    both(async |db| {
        let world = World::new(db);
        // How often a round waits depends on the machine; three whole rounds end it.
        let (mut interrupted, mut whole) = (0, 0);
        while whole < 3 {
            let times = interrupted;
            let [one, other] = [
                format!("{times}-{whole}-one"),
                format!("{times}-{whole}-other"),
            ];
            world.send(&[&one, &one, &other]).await;
            match dropped_after(times, world.dispatcher.round()).await {
                Some(_) => whole += 1,
                None => interrupted += 1,
            }
            world.settle_in_time().await;
            world.assert_handled_once(&one).await;
            world.assert_handled_once(&other).await;
        }
        assert!(interrupted > 0);
    })
    .await;
}

#[tokio::test]
async fn a_claim_of_a_process_that_ended_is_free_after_its_lease() {
    both(async |db| {
        let world = World::new(db);
        world.send(&["A", "A"]).await;
        let now = world.clock.now();
        let mut tx = world.db.write().await.unwrap();
        let until = now + TimeDelta::seconds(60);
        let claimed = store::exchange::claim(&mut tx, None, now, until, 10, &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(claimed.len(), 1);
        world.clock.advance(TimeDelta::seconds(59));
        assert_eq!(world.dispatcher.round().await.unwrap(), 0);
        world.clock.advance(TimeDelta::seconds(1));
        world.settle().await;
        world.assert_handled_once("A").await;
    })
    .await;
}

/// A process holds a message and is killed.
async fn claimed_and_killed(world: &World, owner: Uuid, subject: &str) {
    world.send(&[subject]).await;
    let now = world.clock.now();
    let mut tx = world.db.write().await.unwrap();
    let until = now + TimeDelta::seconds(60);
    let claimed = store::exchange::claim(&mut tx, Some(owner), now, until, 10, &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claimed.len(), 1);
}

#[tokio::test]
async fn a_process_that_starts_again_takes_its_own_claims_back_at_once_and_no_others() {
    both(async |db| {
        let world = World::new(db);
        let [mine, others] = [Uuid::from_u128(1), Uuid::from_u128(2)];
        claimed_and_killed(&world, mine, "A").await;
        claimed_and_killed(&world, others, "B").await;
        let again = world.dispatcher(mine);
        assert_eq!(again.round().await.unwrap(), 0, "both are claimed");
        assert_eq!(again.take_back().await.unwrap(), 1);
        assert_eq!(again.round().await.unwrap(), 1);
        assert_eq!(again.take_back().await.unwrap(), 0);
        world.assert_handled_once("A").await;
        assert_eq!(world.sent(PORTAL, "B").await[0].state, "waiting");
        world.settle_in_time().await;
        world.assert_handled_once("B").await;
    })
    .await;
}

/// Taking back is for what was in hand when the process ended: what waits for its next
/// try goes on waiting.
#[tokio::test]
async fn a_message_that_failed_waits_for_its_next_try_also_over_a_restart() {
    both(async |db| {
        let world = World::new(db);
        let mine = Uuid::from_u128(1);
        world.registry.set("A", Mood::Retry);
        world.send(&["A"]).await;
        let first = world.dispatcher(mine);
        assert_eq!(first.round().await.unwrap(), 1);
        let again = world.dispatcher(mine);
        assert_eq!(again.take_back().await.unwrap(), 0);
        assert_eq!(again.round().await.unwrap(), 0);
        world.registry.mend();
        world.settle_in_time().await;
        world.assert_handled_once("A").await;
    })
    .await;
}

/// The sender is interrupted instead: the message leaves whole or not at all.
#[tokio::test]
async fn whenever_a_sender_ends_its_message_is_there_or_never_was() {
    both(async |db| {
        let world = World::new(db);
        for times in 0.. {
            let subject = format!("dossier {times}");
            let ended = dropped_after(times, world.send(&[&subject, &subject])).await;
            world.settle_in_time().await;
            let sent = world.sent(domain::exchange::PORTAL, &subject).await;
            assert!(sent.is_empty() || sent.len() == 2);
            if !sent.is_empty() {
                world.assert_handled_once(&subject).await;
            }
            if ended.is_some() {
                assert_eq!(sent.len(), 2);
                break;
            }
        }
    })
    .await;
}
