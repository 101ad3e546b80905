//! A forgotten password.

use store::testing::both;

use super::{PASSWORD, house, stranger};
use crate::RecoverError;

const LAN: &str = "lan@example.vn";
const NEW: &str = "bảy con mèo leo cây cau";

#[tokio::test]
async fn the_mailed_code_sets_another_password_and_ends_every_session() {
    both(async |db| {
        let house = house(db);
        let (_, session) = house.account(LAN).await;
        let (ticket, code) = house.recovering(LAN).await;
        let finish = async |code: &str, password: &str| {
            house
                .portal
                .finish_recovery(&stranger(), Some(&ticket), code, password, "")
                .await
        };
        assert!(matches!(
            finish(&code, "123").await,
            Err(RecoverError::Weak(_))
        ));
        let entered = finish(&code, NEW).await.unwrap();
        assert_eq!(entered.account.email.as_str(), LAN);
        assert!(house.browser(Some(&session), None).await.account.is_none());
        assert!(
            house
                .browser(Some(&entered.session), None)
                .await
                .account
                .is_some()
        );
        assert!(
            house
                .portal
                .sign_in(&stranger(), LAN, PASSWORD, "")
                .await
                .is_err()
        );
        assert!(matches!(
            finish(&code, PASSWORD).await,
            Err(RecoverError::Code)
        ));
    })
    .await;
}

/// Same page, same rows, a mail in both cases: only the mailbox tells.
#[tokio::test]
async fn recovering_an_unknown_address_looks_like_recovering_a_known_one() {
    both(async |db| {
        let house = house(db);
        let begun = house
            .portal
            .recover(&stranger(), "nobody@example.vn")
            .await
            .unwrap();
        let letters = house.letters().await;
        assert_eq!(letters.len(), 1);
        let ticket = begun.ticket.expose();
        for guess in ["000000", "999999"] {
            let finished = house
                .portal
                .finish_recovery(&stranger(), Some(&ticket), guess, NEW, "")
                .await;
            assert!(matches!(finished, Err(RecoverError::Code)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_ticket_for_registering_recovers_nothing() {
    both(async |db| {
        let house = house(db);
        let (ticket, code) = house.registering(LAN).await;
        let finished = house
            .portal
            .finish_recovery(&stranger(), Some(&ticket), &code, NEW, "")
            .await;
        assert!(matches!(finished, Err(RecoverError::Code)));
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_close_the_door() {
    both(async |db| {
        let house = house(db);
        house.account(LAN).await;
        let (ticket, code) = house.recovering(LAN).await;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for typed in [wrong; 5].into_iter().chain([code.as_str()]) {
            let finished = house
                .portal
                .finish_recovery(&stranger(), Some(&ticket), typed, NEW, "")
                .await;
            assert!(matches!(finished, Err(RecoverError::Code)));
        }
    })
    .await;
}
