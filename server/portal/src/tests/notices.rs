//! What people are told, in the portal: the same as by mail.

use domain::demo;
use store::testing::both;

use super::house;
use crate::Visitor;

#[tokio::test]
async fn a_notice_says_the_same_as_the_mail_and_opens_the_dossier() {
    both(async |db| {
        let house = house(db);
        let (account, _) = house.account("huy@example.vn").await;
        let draft = house.begun_by(&account).await;
        let mut answers = demo::simple_birth();
        answers.set("requester.email", "huy@example.vn");
        house.fill(&account, draft, answers).await;
        let filed = house.portal.submit(&account, draft).await.unwrap();
        let letters = house.letters().await;
        let letter = letters.last().unwrap();
        let list = house.portal.notices(&account, None).await.unwrap();
        let [notice] = list.rows.as_slice() else {
            panic!("one notice")
        };
        assert_eq!(notice.subject, letter.subject);
        assert!(letter.text.starts_with(&notice.text));
        assert_eq!(notice.code.as_ref(), Some(&filed.code));
        assert!(notice.unread);
    })
    .await;
}

#[tokio::test]
async fn who_gave_no_address_is_told_in_the_portal_all_the_same() {
    both(async |db| {
        let house = house(db);
        let (account, _) = house.account("huy@example.vn").await;
        let draft = house.begun_by(&account).await;
        let mut answers = demo::simple_birth();
        answers.set("requester.email", "");
        house.fill(&account, draft, answers).await;
        house.portal.submit(&account, draft).await.unwrap();
        assert_eq!(house.notices(&account).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_told_before_a_dossier_was_kept_comes_with_it() {
    both(async |db| {
        let house = house(db);
        let (browser, filed) = house.filed().await;
        let (account, _) = house.account_in(&browser, "lan@example.vn").await;
        assert_eq!(house.notices(&account).await, 0);
        let code = filed.code.as_str();
        house.portal.keep_dossier(&account, code).await.unwrap();
        assert_eq!(house.notices(&account).await, 1);
        let (other, _) = house.account("tuan@example.vn").await;
        assert_eq!(house.notices(&other).await, 0, "another's are not there");
        assert!(house.portal.notices(&browser, None).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn what_was_read_is_marked_and_what_comes_later_is_new() {
    both(async |db| {
        let house = house(db);
        let (browser, filed) = house.filed().await;
        let (account, _) = house.account_in(&browser, "lan@example.vn").await;
        let code = filed.code.as_str();
        house.portal.keep_dossier(&account, code).await.unwrap();
        let list = house.portal.notices(&account, None).await.unwrap();
        house.later(chrono::TimeDelta::minutes(5));
        house.portal.withdraw(&account, code).await.unwrap();
        let until = list.rows[0].at;
        house
            .portal
            .mark_notices_read(&account, until)
            .await
            .unwrap();
        let now = house.portal.notices(&account, None).await.unwrap();
        let unread: Vec<bool> = now.rows.iter().map(|notice| notice.unread).collect();
        assert_eq!(unread, [true, false], "the newest first");
    })
    .await;
}

impl super::House {
    async fn notices(&self, account: &Visitor) -> usize {
        self.portal.notices(account, None).await.unwrap().rows.len()
    }

    async fn begun_by(&self, account: &Visitor) -> uuid::Uuid {
        self.portal
            .start(account, super::birth(), i18n::Lang::Vi)
            .await
            .unwrap()
            .draft
            .id
    }
}
