//! What is one's own stays one's own, before filing and after.

use store::testing::both;

use super::only;
use crate::{
    Confirmed, DossierError, DraftError,
    tests::{house, picture},
};

#[tokio::test]
async fn neither_reads_or_writes_what_is_the_others() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        let his = groom.seen(&house.portal).await;
        let hers = bride.seen(&house.portal).await;
        for input in his.answers.0.keys() {
            assert!(!input.starts_with("bride."), "{input}");
        }
        for input in hers.answers.0.keys() {
            assert!(!input.starts_with("groom."), "{input}");
        }
        // What is asked of both she reads, and does not change.
        assert_eq!(hers.answers.get("office.whose"), "bride");
        let tried = only(&[("office.whose", "groom"), ("groom.name", "Ai Đó")]);
        let after = bride.answer(&house.portal, tried).await;
        assert_eq!(after.answers.get("office.whose"), "bride");
        assert_eq!(after.revision, hers.revision);
        let pages: Vec<_> = hers
            .version
            .pages(&hers.answers)
            .map(|page| page.id)
            .collect();
        assert!(
            pages.iter().all(|page| page.starts_with("co-dau")),
            "{pages:?}"
        );
        assert!(matches!(
            house.portal.draft(&bride.who, groom.draft).await,
            Err(DraftError::NotFound)
        ));
        assert!(
            house
                .portal
                .attach(
                    &bride.who,
                    bride.draft,
                    "file.groom_other",
                    "a.png",
                    picture()
                )
                .await
                .is_err()
        );
    })
    .await;
}

#[tokio::test]
async fn after_filing_the_other_reads_the_common_declaration_and_no_more() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        house
            .portal
            .attach(
                &groom.who,
                groom.draft,
                "file.groom_other",
                "a.png",
                picture(),
            )
            .await
            .unwrap();
        groom.confirm(&house.portal).await.unwrap();
        let Confirmed::Filed(filed) = bride.confirm(&house.portal).await.unwrap() else {
            panic!("both confirmed")
        };
        let code = filed.code.as_str();
        let his = house.portal.dossier(&groom.who, code).await.unwrap();
        let hers = house.portal.dossier(&bride.who, code).await.unwrap();
        assert!(his.shows("groom.pin") && hers.shows("groom.name"));
        for private in [
            "groom.pin",
            "groom.marital_status",
            "file.groom_other",
            "groom.phone",
        ] {
            assert!(!hers.shows(private), "{private}");
        }
        let file = his.files[0].id;
        assert!(
            house
                .portal
                .attachment(&groom.who, code, file)
                .await
                .is_ok()
        );
        assert!(matches!(
            house.portal.attachment(&bride.who, code, file).await,
            Err(DossierError::NotFound)
        ));
        let paper = house.portal.declaration(&bride.who, code).await.unwrap();
        let said = serde_json::to_string(&paper).unwrap();
        assert!(said.contains("Đỗ Quang Minh") && said.contains("Vũ Ngọc Anh"));
        assert!(
            !said.contains("001098900081") && !said.contains("001 098 900 081"),
            "{said}"
        );
    })
    .await;
}
