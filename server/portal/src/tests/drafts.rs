//! Unfinished declarations.

use chrono::TimeDelta;
use domain::{demo, procedure::Answers};
use i18n::Lang;
use store::testing::both;
use uuid::Uuid;

use super::{birth, house, house_with, stranger};
use crate::{DraftError, Limits, ResumeError, SaveError};

fn typed(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (input, text) in pairs {
        answers.set(*input, *text);
    }
    answers
}

#[tokio::test]
async fn a_draft_is_begun_without_an_account_and_opened_again_by_its_browser() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        assert!(draft.resume.is_some() && draft.revision == 1 && draft.files.is_empty());
        let again = house.portal.draft(&visitor, draft.id).await.unwrap();
        assert_eq!(again.procedure.id, "khai-sinh");
        assert_eq!(house.portal.drafts(&visitor).await.unwrap()[0].id, draft.id);
    })
    .await;
}

#[tokio::test]
async fn another_persons_draft_is_not_found() {
    both(async |db| {
        let house = house(db);
        let (_, draft) = house.begun().await;
        let (other, _) = house.begun().await;
        for visitor in [&stranger(), &other] {
            assert!(matches!(
                house.portal.draft(visitor, draft.id).await,
                Err(DraftError::NotFound)
            ));
            let saved = house
                .portal
                .save(visitor, draft.id, 1, demo::simple_birth())
                .await;
            assert!(matches!(saved, Err(SaveError::Draft(DraftError::NotFound))));
            assert!(house.portal.delete_draft(visitor, draft.id).await.is_err());
            assert!(house.portal.submit(visitor, draft.id).await.is_err());
        }
        let nobodys = house.portal.draft(&other, Uuid::nil()).await;
        assert!(matches!(nobodys, Err(DraftError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_second_draft_of_the_same_browser_needs_no_second_key() {
    both(async |db| {
        let house = house(db);
        let (visitor, first) = house.begun().await;
        let second = house
            .portal
            .start(&visitor, birth(), Lang::Vi)
            .await
            .unwrap();
        assert!(second.key.is_none());
        for id in [first.id, second.draft.id] {
            assert!(house.portal.draft(&visitor, id).await.is_ok());
        }
    })
    .await;
}

#[tokio::test]
async fn a_resume_code_opens_the_draft_on_a_second_device_and_the_first_keeps_it() {
    both(async |db| {
        let house = house(db);
        let (phone, draft) = house.begun().await;
        let code = draft
            .resume
            .as_ref()
            .unwrap()
            .expose_grouped()
            .to_lowercase();
        let (found, key) = house.portal.resume(&stranger(), &code).await.unwrap();
        assert_eq!(found.id, draft.id);
        let laptop = house.browser(None, key.as_ref()).await;
        for device in [&phone, &laptop] {
            assert!(house.portal.draft(device, draft.id).await.is_ok());
        }
    })
    .await;
}

#[tokio::test]
async fn resume_codes_cannot_be_guessed_without_end() {
    both(async |db| {
        let house = house(db);
        let most = Limits::default().resume.most;
        for _ in 0..most {
            assert!(matches!(
                house.portal.resume(&stranger(), "no code").await,
                Err(ResumeError::Unknown)
            ));
        }
        let limited = house.portal.resume(&stranger(), "no code").await;
        assert!(matches!(
            limited,
            Err(ResumeError::Draft(DraftError::Limited(_)))
        ));
    })
    .await;
}

#[tokio::test]
async fn an_address_begins_only_so_many_drafts() {
    both(async |db| {
        let limits = Limits::default();
        let two = guard::Limit {
            most: 2,
            ..limits.drafts
        };
        let house = house_with(
            db,
            Limits {
                drafts: two,
                ..limits
            },
        );
        for _ in 0..2 {
            house
                .portal
                .start(&stranger(), birth(), Lang::Vi)
                .await
                .unwrap();
        }
        let third = house.portal.start(&stranger(), birth(), Lang::Vi).await;
        assert!(matches!(third, Err(DraftError::Limited(_))));
        house.later(TimeDelta::hours(1));
        assert!(
            house
                .portal
                .start(&stranger(), birth(), Lang::Vi)
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_draft_expires_thirty_days_after_its_last_change() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        house.later(TimeDelta::days(29));
        house
            .portal
            .save(&visitor, draft.id, 1, typed(&[("mother.name", "LAN")]))
            .await
            .unwrap();
        house.later(TimeDelta::days(29));
        assert!(house.portal.draft(&visitor, draft.id).await.is_ok());
        house.later(TimeDelta::days(1));
        assert!(matches!(
            house.portal.draft(&visitor, draft.id).await,
            Err(DraftError::NotFound)
        ));
        let code = draft.resume.unwrap().expose();
        assert!(matches!(
            house.portal.resume(&visitor, &code).await,
            Err(ResumeError::Unknown)
        ));
    })
    .await;
}

#[tokio::test]
async fn a_draft_kept_by_an_account_opens_for_nobody_else_and_does_not_expire() {
    both(async |db| {
        let house = house(db);
        let (browser, draft) = house.begun().await;
        let (signed_in, session) = house.account_in(&browser, "lan@example.vn").await;
        house.later(TimeDelta::days(300));
        let code = draft.resume.unwrap().expose();
        assert!(matches!(
            house.portal.draft(&browser, draft.id).await,
            Err(DraftError::NotFound)
        ));
        assert!(matches!(
            house.portal.resume(&stranger(), &code).await,
            Err(ResumeError::Unknown)
        ));
        let kept = house.portal.draft(&signed_in, draft.id).await.unwrap();
        assert!(kept.expires_at.is_none() && kept.resume.is_none());
        // The session itself is over by now.
        let back = house.browser(Some(&session), None).await;
        assert!(back.account.is_none() && back.session_over);
    })
    .await;
}

#[tokio::test]
async fn a_draft_given_up_is_gone_with_its_files() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        house.portal.delete_draft(&visitor, id).await.unwrap();
        assert!(matches!(
            house.portal.draft(&visitor, id).await,
            Err(DraftError::NotFound)
        ));
        assert!(house.portal.drafts(&visitor).await.unwrap().is_empty());
    })
    .await;
}
