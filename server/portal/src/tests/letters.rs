use domain::{
    exchange::{Message, PORTAL, REGISTRY, Stopped},
    surroundings::Clock as _,
};
use exchange::Which;
use store::testing::both;
use uuid::Uuid;

use super::house;
use crate::Operator;

#[tokio::test]
async fn the_operator_of_the_portal_sees_dead_letters_and_sends_them_again_under_a_name() {
    both(async |db| {
        let house = house(db);
        let (id, at) = (Uuid::from_u128(1), house.clock.now());
        let stopped = Message::Stopped(Stopped { at });
        let mut tx = house.db.write().await.unwrap();
        exchange::send(&mut tx, id, PORTAL, REGISTRY, "H01.1", at, &stopped)
            .await
            .unwrap();
        store::exchange::failed(&mut tx, id, "422 never", None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let operator = Operator::called(" Minh ").unwrap();
        let letters = house.portal.letters(&operator, None).await.unwrap();
        assert_eq!(letters.dead.len(), 1);
        assert_eq!(letters.dead[0].failure.as_deref(), Some("422 never"));
        let to = Which::To(REGISTRY);
        assert_eq!(house.portal.send_again(&operator, to).await.unwrap(), 1);
        let letters = house.portal.letters(&operator, None).await.unwrap();
        assert!(letters.dead.is_empty());
        let told = &letters.again[0];
        assert_eq!(
            (told.by_kind.as_str(), told.by_name.as_deref()),
            ("operator", Some("Minh"))
        );
    })
    .await;
}

#[test]
fn an_operator_has_a_name_of_one_line() {
    for wrong in ["", "  ", "a\nb", &"a".repeat(61)] {
        assert!(Operator::called(wrong).is_none(), "{wrong:?}");
    }
}
