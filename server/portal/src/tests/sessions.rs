//! Sessions and the password of an account.

use store::testing::both;
use uuid::Uuid;

use super::{PASSWORD, house, stranger};
use crate::ChangeError;

const LAN: &str = "lan@example.vn";
const OTHER: &str = "bảy con mèo leo cây cau";

#[tokio::test]
async fn signing_in_always_gives_a_new_session_and_ends_the_one_before() {
    both(async |db| {
        let house = house(db);
        let (visitor, before) = house.account(LAN).await;
        let entered = house
            .portal
            .sign_in(&visitor, LAN, PASSWORD, "")
            .await
            .unwrap();
        assert!(entered.session != before);
        assert!(house.browser(Some(&before), None).await.account.is_none());
        assert!(
            house
                .browser(Some(&entered.session), None)
                .await
                .account
                .is_some()
        );
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server_too() {
    both(async |db| {
        let house = house(db);
        let (visitor, session) = house.account(LAN).await;
        house.portal.sign_out(&visitor).await.unwrap();
        assert!(house.browser(Some(&session), None).await.account.is_none());
        house.portal.sign_out(&stranger()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_only() {
    both(async |db| {
        let house = house(db);
        let (here, _) = house.account(LAN).await;
        let phone = house
            .portal
            .sign_in(&stranger(), LAN, PASSWORD, "Chrome trên Android")
            .await
            .unwrap();
        let (tuan, _) = house.account("tuan@example.vn").await;
        let sessions = house.portal.sessions(&here).await.unwrap();
        assert_eq!(
            sessions
                .iter()
                .map(|session| session.agent.as_str())
                .collect::<Vec<_>>(),
            ["Chrome trên Android", "Firefox"]
        );
        let other = phone.account.session;
        assert!(!house.portal.end_session(&tuan, other).await.unwrap());
        assert!(!house.portal.end_session(&stranger(), other).await.unwrap());
        assert!(!house.portal.end_session(&here, Uuid::nil()).await.unwrap());
        assert!(house.portal.end_session(&here, other).await.unwrap());
        house
            .portal
            .sign_in(&stranger(), LAN, PASSWORD, "")
            .await
            .unwrap();
        assert_eq!(house.portal.end_other_sessions(&here).await.unwrap(), 1);
        assert_eq!(house.portal.sessions(&here).await.unwrap().len(), 1);
        assert!(house.portal.sessions(&stranger()).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_changed_password_ends_the_other_sessions_and_is_told_by_mail() {
    both(async |db| {
        let house = house(db);
        let (here, session) = house.account(LAN).await;
        let phone = house
            .portal
            .sign_in(&stranger(), LAN, PASSWORD, "")
            .await
            .unwrap();
        let change = async |who: &crate::Visitor, present: &str, new: &str| {
            house.portal.change_password(who, present, new).await
        };
        assert!(matches!(
            change(&here, OTHER, OTHER).await,
            Err(ChangeError::Wrong)
        ));
        assert!(matches!(
            change(&here, PASSWORD, "123").await,
            Err(ChangeError::Weak(_))
        ));
        assert!(matches!(
            change(&stranger(), PASSWORD, OTHER).await,
            Err(ChangeError::SignedOut)
        ));
        change(&here, PASSWORD, OTHER).await.unwrap();
        assert!(house.browser(Some(&session), None).await.account.is_some());
        assert!(
            house
                .browser(Some(&phone.session), None)
                .await
                .account
                .is_none()
        );
        assert!(
            house
                .portal
                .sign_in(&stranger(), LAN, PASSWORD, "")
                .await
                .is_err()
        );
        assert!(
            house
                .portal
                .sign_in(&stranger(), LAN, OTHER, "")
                .await
                .is_ok()
        );
        assert_eq!(house.letters().await.last().unwrap().to, LAN);
    })
    .await;
}
