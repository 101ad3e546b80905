//! Limits of accounts.

use chrono::TimeDelta;
use store::testing::both;

use super::{PASSWORD, house, house_with, stranger};
use crate::{BeginError, Limits, SignInError};

const LAN: &str = "lan@example.vn";
const OTHER: &str = "bảy con mèo leo cây cau";

#[tokio::test]
async fn nobodys_mailbox_is_flooded() {
    both(async |db| {
        let house = house(db);
        for _ in 0..Limits::default().codes_by_email.most {
            house.portal.recover(&stranger(), LAN).await.unwrap();
        }
        assert!(matches!(
            house.portal.recover(&stranger(), "LAN@example.vn").await,
            Err(BeginError::Limited(_))
        ));
        assert!(matches!(
            house.portal.register(&stranger(), LAN, PASSWORD).await,
            Err(BeginError::Limited(_))
        ));
        assert!(
            house
                .portal
                .recover(&stranger(), "tuan@example.vn")
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn passwords_cannot_be_tried_without_end_known_address_or_not() {
    both(async |db| {
        let limits = Limits::default();
        let three = guard::Limit {
            most: 3,
            ..limits.sign_in_by_account
        };
        let house = house_with(
            db,
            Limits {
                sign_in_by_account: three,
                ..limits
            },
        );
        house.account(LAN).await;
        for email in [LAN, "nobody@example.vn"] {
            for _ in 0..3 {
                assert!(matches!(
                    house.portal.sign_in(&stranger(), email, OTHER, "").await,
                    Err(SignInError::NoMatch)
                ));
            }
            let limited = house.portal.sign_in(&stranger(), email, PASSWORD, "").await;
            assert!(matches!(limited, Err(SignInError::Limited(_))), "{email}");
        }
        house.later(TimeDelta::minutes(15));
        // What goes well is not counted.
        for _ in 0..5 {
            house
                .portal
                .sign_in(&stranger(), LAN, PASSWORD, "")
                .await
                .unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn one_address_cannot_try_many_accounts() {
    both(async |db| {
        let limits = Limits::default();
        let three = guard::Limit {
            most: 3,
            ..limits.sign_in_by_address
        };
        let house = house_with(
            db,
            Limits {
                sign_in_by_address: three,
                ..limits
            },
        );
        for n in 0..3 {
            assert!(
                house
                    .portal
                    .sign_in(&stranger(), &format!("{n}@example.vn"), OTHER, "")
                    .await
                    .is_err()
            );
        }
        let limited = house
            .portal
            .sign_in(&stranger(), "4@example.vn", OTHER, "")
            .await;
        assert!(matches!(limited, Err(SignInError::Limited(_))));
    })
    .await;
}
