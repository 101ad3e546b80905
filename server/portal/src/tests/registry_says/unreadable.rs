//! Messages that cannot be taken in: which are tried again, and which never will be read.

use domain::exchange::{Envelope, Message, PORTAL, REGISTRY, Withdrawn};
use exchange::{HandleError, Handler as _};
use store::testing::both;
use uuid::Uuid;

use super::{accepted, at, listening, tell};

/// The registry may have been brought up to date first: what is new waits.
#[tokio::test]
async fn a_kind_that_is_not_known_yet_is_tried_again_and_bad_data_is_not() {
    both(async |db| {
        let (house, _, filed, inbox) = listening(db).await;
        let sealed = accepted().seal(
            Uuid::nil(),
            REGISTRY,
            PORTAL,
            filed.code.as_str(),
            1,
            at("10:40"),
        );
        let newer = Envelope {
            kind: "dossier.eaten".into(),
            ..sealed.clone()
        };
        let bad = Envelope {
            data: serde_json::json!({}),
            ..sealed
        };
        let mut tx = house.db.write().await.unwrap();
        let said = inbox.handle(&mut tx, &newer).await;
        assert!(matches!(said, Err(HandleError::Retry(_))));
        let said = inbox.handle(&mut tx, &bad).await;
        assert!(matches!(said, Err(HandleError::GiveUp(_))));
    })
    .await;
}

#[tokio::test]
async fn a_message_that_nobody_can_read_is_given_up_not_tried_for_ever() {
    both(async |db| {
        let (house, _, filed, inbox) = listening(db).await;
        let own = Message::Withdrawn(Withdrawn { at: at("11:00") });
        let unknown = tell(&house, &inbox, "H01.017-261110-019999", 1, accepted()).await;
        assert!(matches!(unknown, Err(HandleError::GiveUp(_))));
        let echoed = tell(&house, &inbox, filed.code.as_str(), 1, own).await;
        assert!(matches!(echoed, Err(HandleError::GiveUp(_))));
    })
    .await;
}
