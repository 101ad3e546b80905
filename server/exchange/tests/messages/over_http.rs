//! The same exchange between two systems that share nothing but HTTP and a secret.

use std::{collections::BTreeMap, sync::Arc};

use axum::{Router, http::StatusCode, routing::post};
use bytes::Bytes;
use chrono::TimeDelta;
use domain::{
    exchange::{Envelope, PORTAL, REGISTRY},
    surroundings::Clock as _,
};
use exchange::{
    BuiltIn, CloudEvent, Delivery, Dispatcher, Gateway,
    webhook::{Names, PATH, Peer, PeerParts, Receiver, ReceiverParts, Secret, Secrets, routes},
};
use store::{
    Blobs, Digest,
    testing::{TestClock, TestRandomness, both},
};
use tokio::{net::TcpListener, sync::Notify};

use crate::world::{Mood, World};

pub const OURS: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const FOREIGN: &str = "whsec_bmV3ZXIgc2VjcmV0IGZvciB0aGUgdGVzdHM=";

pub fn secrets(secret: &str) -> Secrets {
    Secrets::new(Secret::parse(secret).unwrap(), Vec::new())
}

fn names(ours: &str, theirs: &str) -> Names {
    Names {
        ours: ours.into(),
        theirs: theirs.into(),
    }
}

/// What the portal calls itself and the registry.
fn of_portal() -> Names {
    names("cong-ha-noi", "so-ha-noi")
}

pub fn of_registry() -> Names {
    names("so-ha-noi", "cong-ha-noi")
}

pub fn peer(url: &str, secret: &str, clock: Arc<TestClock>) -> Arc<Peer> {
    named_peer(url, secret, clock, of_portal())
}

fn named_peer(url: &str, secret: &str, clock: Arc<TestClock>, names: Names) -> Arc<Peer> {
    Arc::new(
        Peer::new(PeerParts {
            url: url.into(),
            names,
            secrets: secrets(secret),
            clock: clock.clone(),
            true_time: clock,
            randomness: Arc::new(TestRandomness::default()),
        })
        .unwrap(),
    )
}

/// Serves at a free port of this machine; the address of its exchange.
pub async fn serve(listener: TcpListener, router: Router) {
    tokio::spawn(async move { axum::serve(listener, router).await });
}

pub async fn door() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}{PATH}", listener.local_addr().unwrap());
    (listener, url)
}

/// A portal and a registry with a door each, and with files of their own.
struct Pair {
    portal: Arc<Peer>,
    portal_files: Blobs,
    registry_files: Blobs,
    registry_url: String,
    _folders: [tempfile::TempDir; 2],
}

impl Pair {
    async fn new(world: &World) -> Self {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let [portal_files, registry_files] =
            [0, 1].map(|n: usize| Blobs::folder(folders[n].path()).unwrap());
        let (at_portal, portal_url) = door().await;
        let (at_registry, registry_url) = door().await;
        let portal = peer(&registry_url, OURS, world.clock.clone());
        let registry = named_peer(&portal_url, OURS, world.clock.clone(), of_registry());
        let receiver = |from, names, peer: &Arc<Peer>, blobs: &Blobs| {
            Arc::new(Receiver::new(ReceiverParts {
                from,
                names,
                inbox: BuiltIn::new(
                    world.db.clone(),
                    world.clock.clone(),
                    world.registry.clone(),
                ),
                peer: peer.clone(),
                secrets: secrets(OURS),
                true_time: world.clock.clone(),
                db: world.db.clone(),
                blobs: blobs.clone(),
            }))
        };
        let to_registry = receiver(PORTAL, of_registry(), &registry, &registry_files);
        let to_portal = receiver(REGISTRY, of_portal(), &portal, &portal_files);
        serve(at_registry, routes(PATH, to_registry)).await;
        serve(at_portal, routes(PATH, to_portal)).await;
        Self {
            portal,
            portal_files,
            registry_files,
            registry_url,
            _folders: folders,
        }
    }
}

async fn first(world: &World, subject: &str) -> Envelope {
    world.send(&[subject]).await;
    world.sent(PORTAL, subject).await.remove(0).envelope
}

#[tokio::test]
async fn messages_cross_over_http_once_and_in_their_order() {
    both(async |db| {
        let world = World::new(db);
        let pair = Pair::new(&world).await;
        world.send(&["A", "A", "B"]).await;
        let sent = world.sent(PORTAL, "A").await;
        let early = pair
            .portal
            .deliver(std::slice::from_ref(&sent[1].envelope))
            .await;
        assert!(matches!(&early[..], [Delivery::Retry(why)] if why.starts_with("409")));
        for message in [&sent[0], &sent[0], &sent[1], &sent[0]] {
            let outcome = pair
                .portal
                .deliver(std::slice::from_ref(&message.envelope))
                .await;
            assert_eq!(outcome, [Delivery::Done]);
        }
        assert_eq!(world.answered("A").await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_message_is_taken_when_its_file_is_here_and_whole() {
    both(async |db| {
        let world = World::new(db);
        let pair = Pair::new(&world).await;
        let content = Bytes::from_static("Giấy chứng sinh".as_bytes());
        let mut message = first(&world, "other").await;
        message.id = uuid::Uuid::nil();
        message.subject = "A".into();
        message.data = serde_json::json!({ "files": [
            { "sha256": Digest::of(&content).as_str(), "size": content.len() }
        ] });
        let messages = [message];
        let unshared = pair.portal.deliver(&messages).await;
        assert!(
            matches!(&unshared[..], [Delivery::Retry(_)]),
            "{unshared:?}"
        );

        let mut tx = world.db.write().await.unwrap();
        store::exchange::insert(&mut tx, &messages[0])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let missing = pair.portal.deliver(&messages).await;
        assert!(matches!(&missing[..], [Delivery::Retry(_)]), "{missing:?}");
        assert!(world.answered("A").await.is_empty());

        let digest = pair.portal_files.put(content.clone()).await.unwrap();
        assert_eq!(pair.portal.deliver(&messages).await, [Delivery::Done]);
        let kept = pair.registry_files.get(&digest).await.unwrap();
        assert_eq!(kept, Some(content));
    })
    .await;
}

#[tokio::test]
async fn a_delivery_with_another_secret_is_neither_taken_nor_counted_as_tried() {
    both(async |db| {
        let world = World::new(db);
        let pair = Pair::new(&world).await;
        let message = first(&world, "A").await;
        let stranger = peer(&pair.registry_url, FOREIGN, world.clock.clone());
        let outcome = stranger.deliver(&[message]).await;
        assert!(matches!(&outcome[..], [Delivery::Later(_, why)] if why.starts_with("401")));
        assert!(world.answered("A").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_the_receiver_can_never_take_is_given_up() {
    both(async |db| {
        let world = World::new(db);
        let pair = Pair::new(&world).await;
        world.registry.set("A", Mood::GiveUp);
        let message = first(&world, "A").await;
        let outcome = pair.portal.deliver(std::slice::from_ref(&message)).await;
        assert_eq!(outcome, [Delivery::GiveUp("422 never".into())]);
        let elsewhere = names("cong-ha-noi", "so-da-nang");
        let astray = named_peer(&pair.registry_url, OURS, world.clock.clone(), elsewhere);
        let outcome = astray.deliver(&[message]).await;
        assert!(matches!(&outcome[..], [Delivery::GiveUp(_)]));
    })
    .await;
}

/// What becomes of a message when something on the way always answers this.
async fn delivered_to_one_who_says(
    world: &World,
    said: (StatusCode, &'static str),
) -> Vec<Delivery> {
    let (listener, url) = door().await;
    let answer = post(async move || said);
    serve(
        listener,
        Router::new().route(&format!("{PATH}/messages"), answer),
    )
    .await;
    let message = first(world, "A").await;
    let peer = peer(&url, OURS, world.clock.clone());
    peer.deliver(&[message]).await
}

/// A proxy on the way has opinions of its own; only the receiver's refusal is final.
#[tokio::test]
async fn a_refusal_that_is_not_the_receivers_ends_no_message() {
    both(async |db| {
        let world = World::new(db);
        let said = (StatusCode::UNPROCESSABLE_ENTITY, "<h1>Blocked</h1>");
        let outcome = delivered_to_one_who_says(&world, said).await;
        assert!(matches!(&outcome[..], [Delivery::Later(..)]), "{outcome:?}");
    })
    .await;
}

/// A 200 that does not name the message may come from anything on the way.
#[tokio::test]
async fn garbage_instead_of_an_answer_never_counts_as_arrived() {
    both(async |db| {
        let world = World::new(db);
        let said = (StatusCode::OK, "<html>Welcome</html>");
        let outcome = delivered_to_one_who_says(&world, said).await;
        assert!(matches!(&outcome[..], [Delivery::Later(..)]), "{outcome:?}");
    })
    .await;
}

#[tokio::test]
async fn a_dead_receiver_is_left_alone_and_its_messages_live_on() {
    both(async |db| {
        let world = World::new(db);
        let (listener, url) = door().await;
        drop(listener);
        let peer = peer(&url, OURS, world.clock.clone());
        let gateways = BTreeMap::from([(REGISTRY, peer.clone() as Arc<dyn Gateway>)]);
        let dispatcher = Dispatcher::new(
            world.db.clone(),
            world.clock.clone(),
            Arc::new(TestRandomness::default()),
            gateways,
            Arc::new(Notify::new()),
        );
        world.send(&["A", "B", "C", "D", "E"]).await;
        assert_eq!(dispatcher.round().await.unwrap(), 5);
        assert!(peer.closed_until().unwrap() > world.clock.now());
        assert_eq!(dispatcher.round().await.unwrap(), 0, "not even looked at");
        for _ in 0..40 {
            world.clock.advance(TimeDelta::hours(1));
            assert!(dispatcher.round().await.unwrap() > 0);
        }
        for subject in ["A", "B", "C", "D", "E"] {
            let sent = world.sent(PORTAL, subject).await;
            assert_eq!((sent[0].state.as_str(), sent[0].tries), ("waiting", 0));
        }
    })
    .await;
}

#[tokio::test]
async fn the_pause_that_a_busy_receiver_asks_for_is_kept() {
    both(async |db| {
        let world = World::new(db);
        let (listener, url) = door().await;
        let busy = post(async || (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "30")]));
        serve(
            listener,
            Router::new().route(&format!("{PATH}/messages"), busy),
        )
        .await;
        let peer = peer(&url, OURS, world.clock.clone());
        let message = first(&world, "A").await;
        peer.deliver(&[message]).await;
        let until = world.clock.now() + TimeDelta::seconds(30);
        assert_eq!(peer.closed_until(), Some(until));
    })
    .await;
}

#[test]
fn an_envelope_survives_its_cloud_event_and_nonsense_is_refused() {
    let at = TestClock::at("2026-11-10T10:15:00+07:00").now();
    let stopped = domain::exchange::Message::Stopped(domain::exchange::Stopped { at });
    let envelope = stopped.seal(uuid::Uuid::nil(), REGISTRY, PORTAL, "A", 3, at);
    let bytes = CloudEvent::from(&envelope).bytes();
    assert!(CloudEvent::read(&bytes).unwrap() == envelope);
    assert!(CloudEvent::read(b"{}").is_err());
    let other = String::from_utf8(bytes).unwrap();
    let other = other.replace("\"1.0\"", "\"0.3\"");
    assert!(CloudEvent::read(other.as_bytes()).is_err());
}

#[test]
fn what_is_replaced_is_replaced_wherever_it_is_held() {
    let now = TestClock::at("2026-11-10T10:15:00+07:00").now();
    let (kept, held) = (secrets(OURS), secrets(OURS));
    let everywhere = held.clone();
    held.replace(&secrets(FOREIGN));
    let signed = everywhere.sign("a", now, b"x");
    assert_eq!(held.verify(&signed, b"x", now), Ok("a"));
    assert!(kept.verify(&signed, b"x", now).is_err());
    let before = kept.sign("a", now, b"x");
    assert!(everywhere.verify(&before, b"x", now).is_err());
}
