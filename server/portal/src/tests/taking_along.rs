//! Taking a draft along: its code on paper, by mail, by SMS.

use std::sync::Mutex;

use async_trait::async_trait;
use chrono::TimeDelta;
use i18n::Lang;
use store::testing::both;

use super::{house, stranger};
use crate::{DraftError, Limits, MailError, SendCodeError, Sms, SmsGateway};

/// Telephones that keep what they get.
#[derive(Default)]
struct Phones(Mutex<Vec<Sms>>);

#[async_trait]
impl SmsGateway for Phones {
    async fn send(&self, sms: &Sms) -> Result<(), MailError> {
        self.0.lock().unwrap().push(sms.clone());
        Ok(())
    }
}

#[tokio::test]
async fn the_code_of_a_draft_is_mailed_once_however_often_it_is_asked_for() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        for typed in ["huy@example.vn", " Huy@Example.vn "] {
            let sent = house.portal.send_resume_code(&visitor, draft.id, typed);
            sent.await.unwrap();
        }
        let [letter] = house.letters().await.try_into().unwrap();
        let code = draft.resume.unwrap().expose_grouped();
        assert_eq!(letter.to, "huy@example.vn");
        assert!(letter.text.contains(&code) && letter.text.contains("/vi/tiep-tuc"));
        // Asked for anew later, it comes again.
        house.later(TimeDelta::minutes(11));
        let again = house
            .portal
            .send_resume_code(&visitor, draft.id, "huy@example.vn");
        again.await.unwrap();
        assert_eq!(house.letters().await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_telephone_gets_the_code_and_where_to_type_it_and_nothing_else() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let sent = house
            .portal
            .send_resume_code(&visitor, draft.id, "0912 345 678");
        sent.await.unwrap();
        let phones = Phones::default();
        house.portal.send_sms(&phones).await.unwrap();
        let [sms] = std::mem::take(&mut *phones.0.lock().unwrap())
            .try_into()
            .unwrap();
        let code = draft.resume.unwrap().expose_grouped();
        assert_eq!(sms.to, "+84912345678");
        assert_eq!(
            sms.text,
            format!("Mã làm tiếp: {code}. Nhập tại https://hotich.example/vi/tiep-tuc")
        );
        assert!(house.letters().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_reaches_nobody_is_said_and_sends_nothing() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        for typed in ["", "Nguyễn Quang Huy", "0912", "huy@"] {
            let refused = house
                .portal
                .send_resume_code(&visitor, draft.id, typed)
                .await;
            assert!(matches!(refused, Err(SendCodeError::Typed)), "{typed}");
        }
        assert!(house.letters().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn nobody_is_flooded_with_codes_and_nobody_sends_anothers() {
    both(async |db| {
        let house = house(db);
        let most = Limits::default().sent_to.most;
        for _ in 0..most {
            let (visitor, draft) = house.begun().await;
            let sent = house
                .portal
                .send_resume_code(&visitor, draft.id, "huy@example.vn");
            sent.await.unwrap();
        }
        let (visitor, draft) = house.begun().await;
        let refused = house
            .portal
            .send_resume_code(&visitor, draft.id, "huy@example.vn")
            .await;
        assert!(matches!(
            refused,
            Err(SendCodeError::Draft(DraftError::Limited(_)))
        ));
        let anothers = house
            .portal
            .send_resume_code(&stranger(), draft.id, "a@example.vn")
            .await;
        assert!(matches!(
            anothers,
            Err(SendCodeError::Draft(DraftError::NotFound))
        ));
    })
    .await;
}

#[tokio::test]
async fn the_sheet_shows_the_code_the_address_and_the_day_and_names_nobody() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(domain::demo::simple_birth()).await;
        let code = house
            .portal
            .draft(&visitor, id)
            .await
            .unwrap()
            .resume
            .unwrap();
        for (lang, until) in [
            (Lang::Vi, "ngày 10 tháng 12 năm 2026"),
            (Lang::En, "10 December 2026"),
        ] {
            let paper = house.portal.resume_note(&visitor, id, lang).await.unwrap();
            let said = serde_json::to_string(&paper).unwrap();
            for shown in [
                &code.expose_grouped(),
                "hotich.example/",
                "/tiep-tuc",
                until,
            ] {
                assert!(said.contains(shown), "{shown}: {said}");
            }
            for private in ["Nguyễn", "Trần", "0011969", "0912"] {
                assert!(!said.contains(private), "{private}");
            }
            assert!(!said.contains('⟦'), "{said}");
            let pdf = house.portal.set(paper).await.unwrap();
            assert!(pdf.starts_with(b"%PDF-"));
        }
        let anothers = house.portal.resume_note(&stranger(), id, Lang::Vi).await;
        assert!(matches!(anothers, Err(DraftError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_an_account_keeps_has_no_code_to_take_along() {
    both(async |db| {
        let house = house(db);
        let (account, _) = house.account("huy@example.vn").await;
        let started = house
            .portal
            .start(&account, super::birth(), Lang::Vi)
            .await
            .unwrap();
        let id = started.draft.id;
        assert!(
            house
                .portal
                .resume_note(&account, id, Lang::Vi)
                .await
                .is_err()
        );
        let sent = house
            .portal
            .send_resume_code(&account, id, "huy@example.vn")
            .await;
        assert!(matches!(
            sent,
            Err(SendCodeError::Draft(DraftError::NotFound))
        ));
    })
    .await;
}
