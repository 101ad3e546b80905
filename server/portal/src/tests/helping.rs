//! Somebody helps to declare; the one who declares agrees by a code of their own.

use std::sync::Mutex;

use async_trait::async_trait;
use domain::demo;
use store::testing::both;
use uuid::Uuid;

use super::{House, house, stranger};
use crate::{
    DraftError, HelpError, HelperFlaws, HelperTyped, MailError, Sms, SmsGateway, SubmitError,
    Visitor,
};

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

fn midwife() -> HelperTyped {
    HelperTyped {
        kind: "health_worker".into(),
        name: "Vàng Thị Mai".into(),
        spoken: "tiếng H’Mông".into(),
    }
}

impl House {
    /// A midwife helps with this draft: the code that came to the one who declares.
    async fn helped(&self, visitor: &Visitor, id: Uuid) -> String {
        let kept = self.portal.set_helper(visitor, id, &midwife()).await;
        kept.unwrap();
        let phones = Phones::default();
        self.portal.send_sms(&phones).await.unwrap();
        let sms = phones.0.lock().unwrap().last().cloned().unwrap();
        assert_eq!(sms.to, "+84912345678");
        let mut words = sms.text.split(|c: char| !c.is_ascii_digit());
        let code = words.find(|word| word.len() == 6).unwrap();
        code.to_owned()
    }

    async fn revision(&self, visitor: &Visitor, id: Uuid) -> i64 {
        self.portal.draft(visitor, id).await.unwrap().revision
    }
}

#[tokio::test]
async fn with_a_helper_nothing_is_filed_before_the_one_who_declares_agrees_by_their_code() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        let code = house.helped(&visitor, id).await;
        let refused = house.portal.submit(&visitor, id).await;
        assert!(matches!(refused, Err(SubmitError::Unagreed)));
        let seen = house.revision(&visitor, id).await;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let guessed = house.portal.agree(&visitor, id, seen, wrong).await;
        assert!(matches!(guessed, Err(HelpError::Code)));
        house.portal.agree(&visitor, id, seen, &code).await.unwrap();
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let receipt = house.portal.receipt(&visitor, filed.code.as_str());
        let said = serde_json::to_string(&receipt.await.unwrap()).unwrap();
        for words in [
            "Vàng Thị Mai (Cán bộ y tế)",
            "tiếng H’Mông",
            "10 giờ 15 phút",
        ] {
            assert!(said.contains(words), "{words}: {said}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_changes_after_it_was_read_out_has_to_be_agreed_to_again() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        let code = house.helped(&visitor, id).await;
        let seen = house.revision(&visitor, id).await;
        let mut changed = domain::procedure::Answers::default();
        changed.set("child.given_name", "Ân");
        house
            .portal
            .save(&visitor, id, seen, changed)
            .await
            .unwrap();
        // What was read out is not what stands.
        let late = house.portal.agree(&visitor, id, seen, &code).await;
        assert!(matches!(late, Err(HelpError::Draft(DraftError::Busy))));
        let now = house.revision(&visitor, id).await;
        house.portal.agree(&visitor, id, now, &code).await.unwrap();
        let helper = house.portal.helper(&visitor, id).await.unwrap().unwrap();
        assert!(helper.agreed_at.is_some());
        let mut again = domain::procedure::Answers::default();
        again.set("child.given_name", "An");
        house.portal.save(&visitor, id, now, again).await.unwrap();
        let refused = house.portal.submit(&visitor, id).await;
        assert!(matches!(refused, Err(SubmitError::Unagreed)));
    })
    .await;
}

#[tokio::test]
async fn the_code_is_not_guessed_and_another_one_begins_anew() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        let code = house.helped(&visitor, id).await;
        let seen = house.revision(&visitor, id).await;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            assert!(house.portal.agree(&visitor, id, seen, wrong).await.is_err());
        }
        let late = house.portal.agree(&visitor, id, seen, &code).await;
        assert!(matches!(late, Err(HelpError::Code)));
        let code = house.helped(&visitor, id).await;
        house.portal.agree(&visitor, id, seen, &code).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn who_helps_in_which_language_must_be_said_and_the_declarer_be_reached() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        let nobody = house
            .portal
            .set_helper(&visitor, id, &HelperTyped::default())
            .await;
        let all = HelperFlaws {
            kind: true,
            name: true,
            spoken: true,
        };
        assert!(matches!(nobody, Err(HelpError::Typed(flaws)) if flaws == all));
        let mut answers = demo::simple_birth();
        answers.set("requester.phone", "");
        answers.set("requester.email", "");
        let (other, begun) = house.begun().await;
        house
            .portal
            .save(&other, begun.id, 1, answers)
            .await
            .unwrap();
        let unreached = house.portal.set_helper(&other, begun.id, &midwife()).await;
        assert!(matches!(unreached, Err(HelpError::Unreached)));
        let anothers = house.portal.set_helper(&stranger(), id, &midwife()).await;
        assert!(matches!(
            anothers,
            Err(HelpError::Draft(DraftError::NotFound))
        ));
    })
    .await;
}

#[tokio::test]
async fn who_declares_alone_after_all_needs_no_code_and_the_helper_is_forgotten() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        house.helped(&visitor, id).await;
        house.portal.without_helper(&visitor, id).await.unwrap();
        assert!(house.portal.helper(&visitor, id).await.unwrap().is_none());
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let receipt = house.portal.receipt(&visitor, filed.code.as_str());
        let said = serde_json::to_string(&receipt.await.unwrap()).unwrap();
        assert!(!said.contains("Vàng Thị Mai"), "{said}");
    })
    .await;
}
