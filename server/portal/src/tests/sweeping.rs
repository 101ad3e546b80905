//! Deleting what nobody needs.

use chrono::TimeDelta;
use domain::demo;
use store::testing::both;

use super::{house, picture};

#[tokio::test]
async fn expired_drafts_go_with_their_files_and_filed_ones_leave_theirs_to_the_dossier() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let (other, expiring) = house.begun().await;
        let pdf = "%PDF-1.7\ntrailer <<>>\nstartxref\n9\n%%EOF\n";
        house
            .portal
            .attach(
                &other,
                expiring.id,
                "file.birth_notice",
                "a.pdf",
                pdf.into(),
            )
            .await
            .unwrap();
        assert_eq!(house.contents(), 2);
        house.later(TimeDelta::days(31));
        for _ in 0..2 {
            house.portal.sweep_once().await.unwrap();
            house.later(TimeDelta::minutes(11));
        }
        assert_eq!(house.contents(), 1);
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        let file = dossier.files[0].id;
        assert!(
            house
                .portal
                .attachment(&visitor, filed.code.as_str(), file)
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_content_that_two_drafts_share_stays_for_the_second() {
    both(async |db| {
        let house = house(db);
        let (first, id) = house.complete(demo::simple_birth()).await;
        let (second, kept) = house.complete(demo::simple_birth()).await;
        assert_eq!(house.contents(), 1);
        house.portal.delete_draft(&first, id).await.unwrap();
        house.later(TimeDelta::minutes(11));
        house.portal.sweep_once().await.unwrap();
        let draft = house.portal.draft(&second, kept).await.unwrap();
        assert!(
            house
                .portal
                .draft_file(&second, kept, draft.files[0].id)
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_content_brought_again_before_it_is_swept_stays() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        let file = house.portal.draft(&visitor, id).await.unwrap().files[0].id;
        house.portal.detach(&visitor, id, file).await.unwrap();
        let with = house
            .portal
            .attach(&visitor, id, "file.birth_notice", "b.png", picture())
            .await
            .unwrap();
        house.later(TimeDelta::minutes(11));
        house.portal.sweep_once().await.unwrap();
        assert!(
            house
                .portal
                .draft_file(&visitor, id, with.files[0].id)
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn sweeping_an_empty_house_does_nothing() {
    both(async |db| {
        house(db).portal.sweep_once().await.unwrap();
    })
    .await;
}
