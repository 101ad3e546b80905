//! Accounts and sessions.

use chrono::TimeDelta;
use store::testing::both;

use super::{PASSWORD, house, stranger};
use crate::{BeginError, ConfirmError, Flaws, SignInError};

const LAN: &str = "lan@example.vn";
const OTHER: &str = "bảy con mèo leo cây cau";

#[tokio::test]
async fn an_account_is_made_with_the_mailed_code_and_signed_in_at_once() {
    both(async |db| {
        let house = house(db);
        let (visitor, session) = house.account("Lan.Pham@Example.VN").await;
        let account = visitor.account.unwrap();
        assert_eq!(account.email.as_str(), "lan.pham@example.vn");
        let back = house.browser(Some(&session), None).await;
        assert_eq!(back.account, Some(account));
        assert!(!back.session_over);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_five_are_enough() {
    both(async |db| {
        let house = house(db);
        let (ticket, code) = house.registering(LAN).await;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let confirm = async |code: &str| {
            house
                .portal
                .confirm(&stranger(), Some(&ticket), code, "")
                .await
        };
        for _ in 0..5 {
            assert!(matches!(confirm(wrong).await, Err(ConfirmError::Code)));
        }
        assert!(matches!(confirm(&code).await, Err(ConfirmError::Code)));
    })
    .await;
}

#[tokio::test]
async fn a_code_works_only_in_the_browser_that_asked_for_it_and_for_a_quarter_of_an_hour() {
    both(async |db| {
        let house = house(db);
        let begun = house
            .portal
            .register(&stranger(), LAN, PASSWORD)
            .await
            .unwrap();
        let other = house
            .portal
            .register(&stranger(), "x@example.vn", PASSWORD)
            .await
            .unwrap();
        let (ticket, code) = (begun.ticket.expose(), house.code_mailed_to(LAN).await);
        let other = other.ticket.expose();
        for ticket in [None, Some(other.as_str()), Some("x")] {
            assert!(
                house
                    .portal
                    .confirm(&stranger(), ticket, &code, "")
                    .await
                    .is_err()
            );
        }
        house.later(TimeDelta::minutes(15));
        let late = house
            .portal
            .confirm(&stranger(), Some(&ticket), &code, "")
            .await;
        assert!(matches!(late, Err(ConfirmError::Code)));
    })
    .await;
}

#[tokio::test]
async fn a_code_is_used_once() {
    both(async |db| {
        let house = house(db);
        let (ticket, code) = house.registering(LAN).await;
        house
            .portal
            .confirm(&stranger(), Some(&ticket), &code, "")
            .await
            .unwrap();
        assert!(
            house
                .portal
                .confirm(&stranger(), Some(&ticket), &code, "")
                .await
                .is_err()
        );
    })
    .await;
}

/// The page, its status and what is written are the same; only the owner of the
/// mailbox learns more.
#[tokio::test]
async fn registering_an_address_twice_looks_like_registering_it_once() {
    both(async |db| {
        let house = house(db);
        house.account(LAN).await;
        let again = house
            .portal
            .register(&stranger(), LAN, OTHER)
            .await
            .unwrap();
        let letters = house.letters().await;
        let last = letters.last().unwrap();
        assert_eq!(last.to, LAN);
        assert!(
            last.text
                .split(|c: char| !c.is_ascii_digit())
                .all(|word| word.len() != 6)
        );
        let ticket = again.ticket.expose();
        for guess in ["000000", "123456"] {
            let confirmed = house
                .portal
                .confirm(&stranger(), Some(&ticket), guess, "")
                .await;
            assert!(matches!(confirmed, Err(ConfirmError::Code)));
        }
        // The password that the stranger chose opens nothing.
        assert!(
            house
                .portal
                .sign_in(&stranger(), LAN, OTHER, "")
                .await
                .is_err()
        );
        assert!(
            house
                .portal
                .sign_in(&stranger(), LAN, PASSWORD, "")
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_weak_password_and_a_wrong_address_are_told_before_anything_is_written() {
    both(async |db| {
        let house = house(db);
        let weak = house
            .portal
            .register(&stranger(), LAN, "matkhau123456")
            .await;
        assert!(matches!(
            weak,
            Err(BeginError::Typed(Flaws {
                email: false,
                password: Some(_)
            }))
        ));
        let wrong = house.portal.register(&stranger(), "lan", PASSWORD).await;
        assert!(matches!(
            wrong,
            Err(BeginError::Typed(Flaws {
                email: true,
                password: None
            }))
        ));
        let both = house.portal.register(&stranger(), "", "").await;
        assert!(
            matches!(
                both,
                Err(BeginError::Typed(Flaws {
                    email: true,
                    password: Some(_)
                }))
            ),
            "both are named at once"
        );
        assert!(house.letters().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_get_the_same_answer() {
    both(async |db| {
        let house = house(db);
        house.account(LAN).await;
        for (email, password) in [
            (LAN, OTHER),
            ("nobody@example.vn", PASSWORD),
            ("", ""),
            ("no address", PASSWORD),
        ] {
            let entered = house.portal.sign_in(&stranger(), email, password, "").await;
            assert!(matches!(entered, Err(SignInError::NoMatch)), "{email}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_account_of_the_seed_can_sign_in_and_is_left_alone_the_second_time() {
    both(async |db| {
        let house = house(db);
        for password in [PASSWORD, OTHER] {
            house
                .portal
                .install_account(LAN, password, i18n::Lang::Vi)
                .await
                .unwrap();
        }
        assert!(
            house
                .portal
                .sign_in(&stranger(), LAN, PASSWORD, "")
                .await
                .is_ok()
        );
    })
    .await;
}
