//! A receiver that has its hands full: it says so, and nothing is lost or counted as tried.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use axum::http::HeaderMap;
use chrono::TimeDelta;
use domain::{
    exchange::{Envelope, Message, PORTAL, REGISTRY, Withdrawn},
    surroundings::Clock as _,
};
use exchange::{
    BuiltIn, Delivery, Dispatcher, Gateway, HandleError, Handler,
    webhook::{Answer, PATH, Receiver, ReceiverParts, routes},
};
use store::{
    Blobs, Db, Tx,
    testing::{TestRandomness, both, sqlite},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::{Notify, Semaphore},
};
use uuid::Uuid;

use crate::{
    over_http::{OURS, door, of_registry, peer, secrets, serve},
    world::World,
};

/// What a receiver takes at once.
const AT_ONCE: u128 = 16;

/// Handles nothing before its gate is opened.
struct Gate {
    open: Semaphore,
    handled: AtomicUsize,
}

#[async_trait]
impl Handler for Gate {
    fn name(&self) -> &'static str {
        REGISTRY
    }

    async fn handle(&self, _: &mut Tx, _: &Envelope) -> Result<(), HandleError> {
        let opened = self.open.acquire().await;
        let opened = opened.map_err(|_| HandleError::Retry("the test is over".into()));
        drop(opened?);
        self.handled.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

/// A registry behind the gate, with a database of its own: the writer that it holds is not
/// the sender's.
fn registry(world: &World, gate: &Arc<Gate>, db: Db, folder: &tempfile::TempDir) -> Receiver {
    Receiver::new(ReceiverParts {
        from: PORTAL,
        names: of_registry(),
        inbox: BuiltIn::new(db.clone(), world.clock.clone(), gate.clone()),
        peer: peer("http://127.0.0.1:9", OURS, world.clock.clone()),
        secrets: secrets(OURS),
        true_time: world.clock.clone(),
        db,
        blobs: Blobs::folder(folder.path()).unwrap(),
    })
}

/// As many messages as the receiver takes at once, each about a dossier of its own.
fn full_hands(world: &World) -> Vec<Envelope> {
    let at = world.clock.now();
    let held = |n: u128| {
        let message = Message::Withdrawn(Withdrawn { at });
        let subject = format!("held {n}");
        message.seal(Uuid::from_u128(n), PORTAL, REGISTRY, &subject, 1, at)
    };
    (1..=AT_ONCE).map(held).collect()
}

/// Waits until every place is taken. What is not signed takes one only for a moment, and the
/// test runs on one thread: it stands in nobody's way.
async fn is_full(receiver: &Receiver) {
    while receiver.receive(&HeaderMap::new(), b"").await != Answer::Busy {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// What the door says to somebody else now, as it goes over the wire.
async fn said_at(url: &str) -> String {
    let host = url.trim_start_matches("http://");
    let host = host.trim_end_matches(PATH);
    let mut stream = TcpStream::connect(host).await.unwrap();
    let asked = format!(
        "POST {PATH}/messages HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(asked.as_bytes()).await.unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).await.unwrap();
    said
}

#[tokio::test]
async fn a_receiver_with_full_hands_asks_to_come_back_and_nothing_counts_as_tried() {
    both(async |db| {
        let world = World::new(db);
        let folder = tempfile::tempdir().unwrap();
        let gate = Arc::new(Gate {
            open: Semaphore::new(0),
            handled: AtomicUsize::new(0),
        });
        let far = sqlite(folder.path()).await;
        let receiver = Arc::new(registry(&world, &gate, far, &folder));
        let (listener, url) = door().await;
        serve(listener, routes(PATH, receiver.clone())).await;

        let (holder, held) = (peer(&url, OURS, world.clock.clone()), full_hands(&world));
        let holding = tokio::spawn(async move { holder.deliver(&held).await });
        tokio::time::timeout(Duration::from_secs(5), is_full(&receiver))
            .await
            .unwrap();
        let said = said_at(&url).await.to_lowercase();
        assert!(said.starts_with("http/1.1 503 "), "{said}");
        assert!(said.contains("\r\nretry-after: 2\r\n"), "{said}");

        let sender = peer(&url, OURS, world.clock.clone());
        let dispatcher = Dispatcher::new(
            world.db.clone(),
            world.clock.clone(),
            Arc::new(TestRandomness::default()),
            BTreeMap::from([(REGISTRY, sender.clone() as Arc<dyn Gateway>)]),
            Arc::new(Notify::new()),
        );
        world.send(&["next"]).await;
        assert_eq!(dispatcher.round().await.unwrap(), 1);
        let state = async || {
            let sent = world.sent(PORTAL, "next").await;
            (sent[0].state.clone(), sent[0].tries)
        };
        assert_eq!(state().await, ("waiting".into(), 0));
        let until = world.clock.now() + TimeDelta::seconds(2);
        assert_eq!(sender.closed_until(), Some(until), "as it was asked to");
        assert_eq!(dispatcher.round().await.unwrap(), 0, "it is left alone");
        assert_eq!(gate.handled.load(Ordering::SeqCst), 0);

        gate.open.add_permits(1);
        let arrived = holding.await.unwrap();
        assert_eq!(arrived, vec![Delivery::Done; AT_ONCE as usize]);
        world.clock.advance(TimeDelta::seconds(3));
        assert_eq!(dispatcher.round().await.unwrap(), 1);
        assert_eq!(state().await, ("delivered".into(), 0));
        assert_eq!(gate.handled.load(Ordering::SeqCst), AT_ONCE as usize + 1);
    })
    .await;
}
