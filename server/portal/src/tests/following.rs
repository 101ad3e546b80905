//! Following a dossier.

use chrono::TimeDelta;
use domain::demo;
use i18n::Lang;
use store::testing::both;

use super::{birth, house, stranger};
use crate::{DossierError, GRANT_SECONDS, Limits, TrackError};

#[tokio::test]
async fn code_and_secret_open_the_dossier_in_another_browser_for_a_while() {
    both(async |db| {
        let house = house(db);
        let (_, filed) = house.filed().await;
        let code = filed.code.as_str();
        assert!(matches!(
            house.portal.dossier(&stranger(), code).await,
            Err(DossierError::NotFound)
        ));
        let (typed, secret) = (
            format!(" {} ", code.to_lowercase()),
            filed.secret.expose_grouped(),
        );
        let found = house
            .portal
            .by_secret(&stranger(), &typed, &secret)
            .await
            .unwrap();
        let come_back = async || {
            let address = stranger().address;
            house
                .portal
                .visitor(address, None, None, Some(&found.grant), Lang::En)
                .await
                .unwrap()
        };
        assert_eq!(
            house
                .portal
                .dossier(&come_back().await, code)
                .await
                .unwrap()
                .code,
            filed.code
        );
        house.later(TimeDelta::seconds(GRANT_SECONDS));
        assert!(
            house
                .portal
                .dossier(&come_back().await, code)
                .await
                .is_err()
        );
    })
    .await;
}

#[tokio::test]
async fn an_unknown_code_and_a_wrong_secret_get_the_same_answer() {
    both(async |db| {
        let house = house(db);
        let (_, filed) = house.filed().await;
        let (_, other) = house.filed().await;
        let secret = other.secret.expose();
        for (code, secret) in [
            (filed.code.as_str(), secret.as_str()),
            ("H01.017-261110-019999", secret.as_str()),
            ("no code", secret.as_str()),
            (filed.code.as_str(), "no secret"),
            ("", ""),
        ] {
            let found = house.portal.by_secret(&stranger(), code, secret).await;
            assert!(matches!(found, Err(TrackError::NoMatch)), "{code}");
        }
    })
    .await;
}

#[tokio::test]
async fn secrets_cannot_be_tried_without_end_and_success_costs_nothing() {
    both(async |db| {
        let house = house(db);
        let (_, filed) = house.filed().await;
        let (code, secret) = (filed.code.as_str(), filed.secret.expose());
        let most = Limits::default().track_by_address.most;
        for _ in 0..most * 2 {
            house
                .portal
                .by_secret(&stranger(), code, &secret)
                .await
                .unwrap();
        }
        for _ in 0..most {
            assert!(
                house
                    .portal
                    .by_secret(&stranger(), code, "wrong")
                    .await
                    .is_err()
            );
        }
        let limited = house.portal.by_secret(&stranger(), code, &secret).await;
        assert!(matches!(
            limited,
            Err(TrackError::Dossier(DossierError::Limited(_)))
        ));
        house.later(TimeDelta::minutes(15));
        house
            .portal
            .by_secret(&stranger(), code, &secret)
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test]
async fn another_persons_dossier_is_not_found_by_any_door() {
    both(async |db| {
        let house = house(db);
        let (_, filed) = house.filed().await;
        let (other, _) = house.filed().await;
        let (account, _) = house.account("tuan@example.vn").await;
        let code = filed.code.as_str();
        for who in [&stranger(), &other, &account] {
            assert!(matches!(
                house.portal.dossier(who, code).await,
                Err(DossierError::NotFound)
            ));
            assert!(matches!(
                house.portal.secret(who, code).await,
                Err(DossierError::NotFound)
            ));
            assert!(matches!(
                house.portal.receipt(who, code).await,
                Err(DossierError::NotFound)
            ));
            assert!(matches!(
                house.portal.declaration(who, code).await,
                Err(DossierError::NotFound)
            ));
            assert!(matches!(
                house.portal.result_file(who, code, 0).await,
                Err(DossierError::NotFound)
            ));
            assert!(matches!(
                house.portal.another_child(who, code).await,
                Err(DossierError::NotFound)
            ));
            assert!(house.portal.withdraw(who, code).await.is_err());
        }
        for tampered in ["", "x", "H01.017-261110-019999", "H01.017-261110-010001'--"] {
            assert!(matches!(
                house.portal.dossier(&other, tampered).await,
                Err(DossierError::NotFound)
            ));
        }
    })
    .await;
}

#[tokio::test]
async fn the_browser_that_filed_sees_the_dossier_and_an_account_sees_its_own_anywhere() {
    both(async |db| {
        let house = house(db);
        let (browser, draft) = house.complete(demo::simple_birth()).await;
        let (account, session) = house.account_in(&browser, "lan@example.vn").await;
        let filed = house.portal.submit(&account, draft).await.unwrap();
        assert!(
            house
                .portal
                .dossier(&browser, filed.code.as_str())
                .await
                .is_err()
        );
        let elsewhere = house.browser(Some(&session), None).await;
        assert_eq!(
            elsewhere.account.as_ref().unwrap().email.as_str(),
            "lan@example.vn"
        );
        assert!(
            house
                .portal
                .dossier(&elsewhere, filed.code.as_str())
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn my_dossiers_come_newest_first_page_after_page_each_once() {
    both(async |db| {
        let house = house(db);
        let (account, _) = house.account("lan@example.vn").await;
        let mut filed = Vec::new();
        for n in 0..23 {
            let started = house
                .portal
                .start(&account, birth(), Lang::Vi)
                .await
                .unwrap();
            assert!(started.key.is_none());
            house
                .fill(&account, started.draft.id, demo::simple_birth())
                .await;
            filed.push(
                house
                    .portal
                    .submit(&account, started.draft.id)
                    .await
                    .unwrap()
                    .code,
            );
            // Several within the same microsecond, too.
            if n % 3 == 0 {
                house.later(TimeDelta::seconds(1));
            }
        }
        house
            .portal
            .start(&account, birth(), Lang::Vi)
            .await
            .unwrap();
        house.filed().await;
        let first = house.portal.dossiers(&account, None).await.unwrap();
        assert_eq!((first.rows.len(), first.drafts.len()), (20, 1));
        let second = house
            .portal
            .dossiers(&account, first.next.as_deref())
            .await
            .unwrap();
        assert_eq!(
            (second.rows.len(), second.drafts.len(), second.next),
            (3, 0, None)
        );
        assert!(
            first
                .rows
                .iter()
                .chain(&second.rows)
                .is_sorted_by(|a, b| a.submitted_at >= b.submitted_at)
        );
        let mut seen: Vec<_> = first
            .rows
            .into_iter()
            .chain(second.rows)
            .map(|row| row.code)
            .collect();
        seen.sort();
        filed.sort();
        assert_eq!(seen, filed);
        let nobody = house.portal.dossiers(&stranger(), None).await;
        assert!(matches!(nobody, Err(DossierError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_dossier_filed_without_an_account_is_put_into_one_only_when_asked_for() {
    both(async |db| {
        let house = house(db);
        let (browser, filed) = house.filed().await;
        let code = filed.code.as_str();
        let (account, session) = house.account_in(&browser, "lan@example.vn").await;
        let listed = async || {
            house
                .portal
                .dossiers(&account, None)
                .await
                .unwrap()
                .rows
                .len()
        };
        assert_eq!(listed().await, 0);
        assert!(house.portal.keep_dossier(&browser, code).await.is_err());
        let (other, _) = house.account("tuan@example.vn").await;
        assert!(house.portal.keep_dossier(&other, code).await.is_err());
        for _ in 0..2 {
            house.portal.keep_dossier(&account, code).await.unwrap();
        }
        assert_eq!(listed().await, 1);
        let elsewhere = house.browser(Some(&session), None).await;
        assert!(house.portal.dossier(&elsewhere, code).await.unwrap().kept);
        // Whoever still holds code and secret sees it, but cannot take it over.
        let other = crate::Visitor {
            grant: Some(filed.code.clone()),
            ..other
        };
        assert!(house.portal.dossier(&other, code).await.is_ok());
        assert!(house.portal.keep_dossier(&other, code).await.is_err());
    })
    .await;
}
