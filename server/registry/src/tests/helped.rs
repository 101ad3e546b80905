//! Who helped to declare is said at the desk.

use domain::exchange::{Helped, Message};

use super::desk::{CAU_GIAY, at_desk, birth, code};

#[tokio::test]
async fn the_registrar_sees_who_helped_and_that_the_one_who_declares_agreed() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let helped = Helped {
            kind: "health_worker".into(),
            name: "Vàng Thị Mai".into(),
            spoken: "tiếng H’Mông".into(),
            agreed_at: "2026-11-10T10:10:00+07:00".parse().unwrap(),
        };
        let mut submitted = desk.submitted(&birth(1));
        submitted.helped = Some(helped.clone());
        desk.hears(&code(1), &Message::Submitted(Box::new(submitted)))
            .await;
        assert!(desk.sees(&officer, &code(1)).await.helped == Some(helped));
        desk.arrives(&birth(2)).await;
        assert!(desk.sees(&officer, &code(2)).await.helped.is_none());
    })
    .await;
}
