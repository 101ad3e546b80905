//! Inviting the other of two, coming, leaving.

use chrono::TimeDelta;
use domain::procedure::PARTY;
use store::testing::both;

use super::only;
use crate::{
    InviteError,
    tests::{house, stranger},
};

#[tokio::test]
async fn an_invitation_is_the_others_once_and_for_a_while() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let old = house.invitation(&groom).await;
        let code = house.invitation(&groom).await;
        assert!(matches!(
            house.portal.come(&stranger(), &old).await,
            Err(InviteError::Unknown)
        ));
        assert!(matches!(
            house.portal.come(&groom.who, &code).await,
            Err(InviteError::Own)
        ));
        let (draft, key) = house.portal.come(&stranger(), &code).await.unwrap();
        assert_eq!(draft.pair.unwrap().me, "bride");
        // Pressed twice, it is the same draft; another browser is too late.
        let bride = house.browser(None, key.as_ref()).await;
        let (again, _) = house.portal.come(&bride, &code).await.unwrap();
        assert_eq!(again.id, draft.id);
        assert!(matches!(
            house.portal.come(&stranger(), &code).await,
            Err(InviteError::Used)
        ));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_that_nobody_opened_expires() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let code = house.invitation(&groom).await;
        house.later(TimeDelta::days(15));
        assert!(matches!(
            house.portal.come(&stranger(), &code).await,
            Err(InviteError::Expired)
        ));
        let code = house.invitation(&groom).await;
        assert!(house.portal.come(&stranger(), &code).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn who_is_who_stands_once_the_other_has_come() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        let after = groom.answer(&house.portal, only(&[(PARTY, "bride")])).await;
        assert_eq!(after.answers.get(PARTY), "groom");
        assert_eq!(bride.seen(&house.portal).await.answers.get(PARTY), "bride");
    })
    .await;
}

#[tokio::test]
async fn who_leaves_takes_nothing_of_the_other_along() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        groom.confirm(&house.portal).await.unwrap();
        house
            .portal
            .leave_pair(&bride.who, bride.draft)
            .await
            .unwrap();
        let his = groom.seen(&house.portal).await;
        assert!(his.pair.is_none());
        assert_eq!(his.answers.get("groom.pin"), "001098900081");
        let hers = bride.seen(&house.portal).await;
        assert_eq!(hers.answers.get("bride.pin"), "001300900082");
        assert_eq!(hers.answers.get(PARTY), "bride");
        // She goes on as the one who begins; he invites anew.
        let pages: Vec<_> = hers
            .version
            .pages(&hers.answers)
            .map(|page| page.id)
            .collect();
        assert!(pages.contains(&"ngay-du-kien"), "{pages:?}");
        house.came(&groom).await;
    })
    .await;
}

#[tokio::test]
async fn who_gives_the_own_draft_up_leaves_the_others_alone() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        house
            .portal
            .delete_draft(&groom.who, groom.draft)
            .await
            .unwrap();
        let hers = bride.seen(&house.portal).await;
        assert_eq!(hers.answers.get("bride.pin"), "001300900082");
        assert!(hers.pair.is_none());
    })
    .await;
}
