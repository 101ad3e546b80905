//! Each confirms for oneself; what changes later withdraws it.

use domain::demo;
use store::testing::both;

use super::only;
use crate::{Confirmation, Confirmed, DraftError, PairError, SubmitError, Visitor, tests::house};

#[tokio::test]
async fn what_is_changed_later_withdraws_the_confirmations_that_it_touches() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        groom.confirm(&house.portal).await.unwrap();
        let stale = groom.seen(&house.portal).await.confirms();
        // Her own part is not his.
        bride
            .answer(&house.portal, only(&[("bride.phone", "0912345082")]))
            .await;
        let pair = groom.seen(&house.portal).await.pair.unwrap();
        assert_eq!(pair.mine, Confirmation::Stands);
        // What is asked of both is both's.
        groom.answer(&house.portal, only(&[("copies", "3")])).await;
        let pair = groom.seen(&house.portal).await.pair.unwrap();
        assert_eq!(pair.mine, Confirmation::Changed);
        assert!(matches!(
            bride.confirm(&house.portal).await.unwrap(),
            Confirmed::Waits(_)
        ));
        // A page that was open since shows what is not any more.
        assert!(matches!(
            house
                .portal
                .confirm_part(&groom.who, groom.draft, &stale)
                .await,
            Err(PairError::Changed(_))
        ));
        assert!(matches!(
            groom.confirm(&house.portal).await.unwrap(),
            Confirmed::Filed(_)
        ));
    })
    .await;
}

#[tokio::test]
async fn nobody_confirms_for_the_other() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let bride = house.came(&groom).await;
        assert!(matches!(
            bride.confirm(&house.portal).await,
            Err(PairError::Problems(..))
        ));
        bride.answer(&house.portal, demo::marriage()).await;
        assert!(matches!(
            house.portal.confirm_part(&groom.who, bride.draft, "").await,
            Err(PairError::Draft(DraftError::NotFound))
        ));
        assert!(matches!(
            house.portal.submit(&groom.who, groom.draft).await,
            Err(SubmitError::Draft(DraftError::NotFound))
        ));
        // One account that keeps both drafts is one person.
        let (mine, _) = house.account_in(&groom.who, "minh@example.vn").await;
        let (theirs, key) = (bride.who.clone(), mine.account.clone());
        let both_in_one = Visitor {
            account: key,
            ..theirs
        };
        let hers = bride.seen(&house.portal).await.resume.unwrap();
        house
            .portal
            .resume(&both_in_one, &hers.expose())
            .await
            .unwrap();
        let seen = house
            .portal
            .draft(&mine, groom.draft)
            .await
            .unwrap()
            .confirms();
        assert!(matches!(
            house.portal.confirm_part(&mine, groom.draft, &seen).await,
            Err(PairError::SameAccount)
        ));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_between_the_two_is_told_to_each_on_the_own_side() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        // Of age neither today nor on the planned day, which only the union knows.
        let young = only(&[
            ("bride.birth_date.year", "2008"),
            ("bride.birth_date.month", "12"),
            ("bride.identity_kind", "passport"),
            ("bride.identity_number", "P1234567"),
        ]);
        bride.answer(&house.portal, young).await;
        groom.confirm(&house.portal).await.unwrap();
        assert!(matches!(
            bride.confirm(&house.portal).await.unwrap(),
            Confirmed::Against(_)
        ));
        let his = groom.seen(&house.portal).await.pair.unwrap().against;
        assert!(his.theirs && his.mine.is_empty());
        let hers = bride.seen(&house.portal).await.pair.unwrap().against;
        assert!(!hers.theirs);
        assert_eq!(hers.mine[0].code, "bride-age");
    })
    .await;
}
