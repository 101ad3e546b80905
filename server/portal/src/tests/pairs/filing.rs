//! The second confirmation files; both are told and both keep the dossier.

use domain::demo;
use i18n::Lang;
use store::testing::both;

use super::{One, only};
use crate::{
    Confirmation, Confirmed, DossierError, DraftError,
    tests::{house, stranger},
};

#[tokio::test]
async fn the_second_confirmation_files_what_both_have_answered() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        assert!(matches!(
            groom.confirm(&house.portal).await.unwrap(),
            Confirmed::Waits(_)
        ));
        let seen = bride.seen(&house.portal).await.pair.unwrap();
        assert_eq!(
            (seen.mine, seen.theirs),
            (Confirmation::None, Confirmation::Stands)
        );
        let Confirmed::Filed(filed) = bride.confirm(&house.portal).await.unwrap() else {
            panic!("both confirmed")
        };
        let code = filed.code.as_str();
        for one in [&groom, &bride] {
            let dossier = house.portal.dossier(&one.who, code).await.unwrap();
            assert_eq!(dossier.procedure_code, "1.000894");
            assert_eq!(dossier.answers.get("groom.pin"), "001098900081");
            assert_eq!(dossier.answers.get("bride.pin"), "001300900082");
            assert_eq!(dossier.answers.get("pages-of"), "");
        }
        // Pressed again by either, it is the same dossier, each with the own secret.
        let mut secrets = Vec::new();
        for one in [&groom, &bride] {
            let again = house
                .portal
                .confirm_part(&one.who, one.draft, "")
                .await
                .unwrap();
            let Confirmed::Filed(again) = again else {
                panic!("filed before")
            };
            assert_eq!(again.code, filed.code);
            assert!(again.secret == house.portal.secret(&one.who, code).await.unwrap());
            secrets.push(again.secret.expose());
        }
        assert_ne!(secrets[0], secrets[1]);
        assert!(matches!(
            house.portal.dossier(&stranger(), code).await,
            Err(DossierError::NotFound)
        ));
    })
    .await;
}

#[tokio::test]
async fn both_are_told_and_each_finds_the_dossier() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let code = house.invitation(&groom).await;
        let (account, _) = house.account("anh@example.vn").await;
        let (draft, _) = house.portal.come(&account, &code).await.unwrap();
        let bride = One {
            who: account,
            draft: draft.id,
        };
        bride.answer(&house.portal, demo::marriage()).await;
        let mailed = only(&[("groom.email", "minh@example.vn")]);
        groom.answer(&house.portal, mailed).await;
        groom.confirm(&house.portal).await.unwrap();
        let Confirmed::Filed(filed) = bride.confirm(&house.portal).await.unwrap() else {
            panic!("both confirmed")
        };
        let listed = house.portal.dossiers(&bride.who, None).await.unwrap();
        assert_eq!(listed.rows.len(), 1);
        assert_eq!(listed.rows[0].code, filed.code);
        assert!(listed.drafts.is_empty());
        let letters = house.letters().await;
        for to in ["minh@example.vn", "anh@example.vn"] {
            let told = |letter: &&crate::Letter| {
                letter.to == to && letter.text.contains(filed.code.as_str())
            };
            assert_eq!(letters.iter().filter(told).count(), 1, "{to}");
        }
        let notices = house.portal.notices(&bride.who, None).await.unwrap();
        assert_eq!(notices.rows.len(), 1);
        // With the own secret she follows it as herself, on any computer.
        let found = house
            .portal
            .by_secret(&stranger(), filed.code.as_str(), &filed.secret.expose())
            .await
            .unwrap();
        let address = stranger().address;
        let elsewhere = house
            .portal
            .visitor(address, None, None, Some(&found.grant), Lang::Vi)
            .await
            .unwrap();
        let dossier = house
            .portal
            .dossier(&elsewhere, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(dossier.reader.as_deref(), Some("bride"));
        // What the registry does is told to both.
        house
            .portal
            .withdraw(&bride.who, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(
            house
                .portal
                .notices(&bride.who, None)
                .await
                .unwrap()
                .rows
                .len(),
            2
        );
        let after = house.letters().await.len();
        assert_eq!(after, letters.len() + 2);
    })
    .await;
}

#[tokio::test]
async fn a_browser_keeps_the_dossier_of_either() {
    both(async |db| {
        let house = house(db);
        let (groom, bride, filed) = house.married().await;
        for one in [&groom, &bride] {
            assert!(matches!(
                house.portal.draft(&one.who, one.draft).await,
                Err(DraftError::Filed(code)) if code == filed.code
            ));
        }
        let (account, _) = house.account_in(&bride.who, "anh@example.vn").await;
        house
            .portal
            .keep_dossier(&account, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(
            house
                .portal
                .dossiers(&account, None)
                .await
                .unwrap()
                .rows
                .len(),
            1
        );
    })
    .await;
}
