//! Two who declare together: inviting, coming, confirming, filing, leaving.

use chrono::TimeDelta;
use domain::{
    demo,
    procedure::{Answers, PARTY, procedure},
};
use i18n::Lang;
use store::testing::both;
use uuid::Uuid;

use super::{House, house, picture, stranger};
use crate::{
    Confirmation, Confirmed, DossierError, Draft, DraftError, Filed, InviteError, PairError,
    Portal, SubmitError, Visitor,
};

/// One of the two, in an own browser.
struct One {
    who: Visitor,
    draft: Uuid,
}

impl One {
    async fn seen(&self, portal: &Portal) -> Draft {
        portal.draft(&self.who, self.draft).await.unwrap()
    }

    async fn answer(&self, portal: &Portal, answers: Answers) -> Draft {
        let seen = self.seen(portal).await.revision;
        portal
            .save(&self.who, self.draft, seen, answers)
            .await
            .unwrap()
    }

    async fn confirm(&self, portal: &Portal) -> Result<Confirmed, PairError> {
        let seen = self.seen(portal).await.confirms();
        portal.confirm_part(&self.who, self.draft, &seen).await
    }
}

impl House {
    /// The groom has begun and answered everything of his and of both.
    async fn groom(&self) -> One {
        let marriage = procedure("ket-hon").unwrap();
        let started = self
            .portal
            .start(&stranger(), marriage, Lang::Vi)
            .await
            .unwrap();
        let one = One {
            who: self.browser(None, started.key.as_ref()).await,
            draft: started.draft.id,
        };
        // Whose pages they are follows from the first answer.
        one.answer(&self.portal, only(&[(PARTY, "groom")])).await;
        one.answer(&self.portal, demo::marriage()).await;
        one
    }

    /// The code of an invitation that was made now.
    async fn invitation(&self, groom: &One) -> String {
        let draft = self.portal.invite(&groom.who, groom.draft).await.unwrap();
        let (code, _) = draft.pair.unwrap().invitation.unwrap();
        code.expose_grouped()
    }

    /// The bride has come in an own browser.
    async fn came(&self, groom: &One) -> One {
        let code = self.invitation(groom).await;
        let (draft, key) = self.portal.come(&stranger(), &code).await.unwrap();
        One {
            who: self.browser(None, key.as_ref()).await,
            draft: draft.id,
        }
    }

    /// Both have answered everything.
    async fn couple(&self) -> (One, One) {
        let groom = self.groom().await;
        let bride = self.came(&groom).await;
        bride.answer(&self.portal, demo::marriage()).await;
        (groom, bride)
    }

    async fn married(&self) -> (One, One, Filed) {
        let (groom, bride) = self.couple().await;
        groom.confirm(&self.portal).await.unwrap();
        let Confirmed::Filed(filed) = bride.confirm(&self.portal).await.unwrap() else {
            panic!("both confirmed")
        };
        (groom, bride, filed)
    }
}

fn only(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (input, typed) in pairs {
        answers.set(*input, *typed);
    }
    answers
}

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

#[tokio::test]
async fn what_is_changed_later_withdraws_the_confirmations_that_it_touches() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        groom.confirm(&house.portal).await.unwrap();
        let stale = groom.seen(&house.portal).await.confirms();
        // Her own part is not his.
        bride
            .answer(&house.portal, only(&[("bride.phone", "0912345082")]))
            .await;
        let pair = groom.seen(&house.portal).await.pair.unwrap();
        assert_eq!(pair.mine, Confirmation::Stands);
        // What is asked of both is both's.
        groom.answer(&house.portal, only(&[("copies", "3")])).await;
        let pair = groom.seen(&house.portal).await.pair.unwrap();
        assert_eq!(pair.mine, Confirmation::Changed);
        assert!(matches!(
            bride.confirm(&house.portal).await.unwrap(),
            Confirmed::Waits(_)
        ));
        // A page that was open since shows what is not any more.
        assert!(matches!(
            house
                .portal
                .confirm_part(&groom.who, groom.draft, &stale)
                .await,
            Err(PairError::Changed(_))
        ));
        assert!(matches!(
            groom.confirm(&house.portal).await.unwrap(),
            Confirmed::Filed(_)
        ));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_the_others_once_and_for_a_while() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let old = house.invitation(&groom).await;
        let code = house.invitation(&groom).await;
        assert!(matches!(
            house.portal.come(&stranger(), &old).await,
            Err(InviteError::Unknown)
        ));
        assert!(matches!(
            house.portal.come(&groom.who, &code).await,
            Err(InviteError::Own)
        ));
        let (draft, key) = house.portal.come(&stranger(), &code).await.unwrap();
        assert_eq!(draft.pair.unwrap().me, "bride");
        // Pressed twice, it is the same draft; another browser is too late.
        let bride = house.browser(None, key.as_ref()).await;
        let (again, _) = house.portal.come(&bride, &code).await.unwrap();
        assert_eq!(again.id, draft.id);
        assert!(matches!(
            house.portal.come(&stranger(), &code).await,
            Err(InviteError::Used)
        ));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_that_nobody_opened_expires() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let code = house.invitation(&groom).await;
        house.later(TimeDelta::days(15));
        assert!(matches!(
            house.portal.come(&stranger(), &code).await,
            Err(InviteError::Expired)
        ));
        let code = house.invitation(&groom).await;
        assert!(house.portal.come(&stranger(), &code).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn who_is_who_stands_once_the_other_has_come() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        let after = groom.answer(&house.portal, only(&[(PARTY, "bride")])).await;
        assert_eq!(after.answers.get(PARTY), "groom");
        assert_eq!(bride.seen(&house.portal).await.answers.get(PARTY), "bride");
    })
    .await;
}

#[tokio::test]
async fn who_leaves_takes_nothing_of_the_other_along() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        groom.confirm(&house.portal).await.unwrap();
        house
            .portal
            .leave_pair(&bride.who, bride.draft)
            .await
            .unwrap();
        let his = groom.seen(&house.portal).await;
        assert!(his.pair.is_none());
        assert_eq!(his.answers.get("groom.pin"), "001098900081");
        let hers = bride.seen(&house.portal).await;
        assert_eq!(hers.answers.get("bride.pin"), "001300900082");
        assert_eq!(hers.answers.get(PARTY), "bride");
        // She goes on as the one who begins; he invites anew.
        let pages: Vec<_> = hers
            .version
            .pages(&hers.answers)
            .map(|page| page.id)
            .collect();
        assert!(pages.contains(&"ngay-du-kien"), "{pages:?}");
        house.came(&groom).await;
    })
    .await;
}

#[tokio::test]
async fn who_gives_the_own_draft_up_leaves_the_others_alone() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        house
            .portal
            .delete_draft(&groom.who, groom.draft)
            .await
            .unwrap();
        let hers = bride.seen(&house.portal).await;
        assert_eq!(hers.answers.get("bride.pin"), "001300900082");
        assert!(hers.pair.is_none());
    })
    .await;
}

#[tokio::test]
async fn nobody_confirms_for_the_other() {
    both(async |db| {
        let house = house(db);
        let groom = house.groom().await;
        let bride = house.came(&groom).await;
        assert!(matches!(
            bride.confirm(&house.portal).await,
            Err(PairError::Problems(..))
        ));
        bride.answer(&house.portal, demo::marriage()).await;
        assert!(matches!(
            house.portal.confirm_part(&groom.who, bride.draft, "").await,
            Err(PairError::Draft(DraftError::NotFound))
        ));
        assert!(matches!(
            house.portal.submit(&groom.who, groom.draft).await,
            Err(SubmitError::Draft(DraftError::NotFound))
        ));
        // One account that keeps both drafts is one person.
        let (mine, _) = house.account_in(&groom.who, "minh@example.vn").await;
        let (theirs, key) = (bride.who.clone(), mine.account.clone());
        let both_in_one = Visitor {
            account: key,
            ..theirs
        };
        let hers = bride.seen(&house.portal).await.resume.unwrap();
        house
            .portal
            .resume(&both_in_one, &hers.expose())
            .await
            .unwrap();
        let seen = house
            .portal
            .draft(&mine, groom.draft)
            .await
            .unwrap()
            .confirms();
        assert!(matches!(
            house.portal.confirm_part(&mine, groom.draft, &seen).await,
            Err(PairError::SameAccount)
        ));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_between_the_two_is_told_to_each_on_the_own_side() {
    both(async |db| {
        let house = house(db);
        let (groom, bride) = house.couple().await;
        // Of age neither today nor on the planned day, which only the union knows.
        let young = only(&[
            ("bride.birth_date.year", "2008"),
            ("bride.birth_date.month", "12"),
            ("bride.identity_kind", "passport"),
            ("bride.identity_number", "P1234567"),
        ]);
        bride.answer(&house.portal, young).await;
        groom.confirm(&house.portal).await.unwrap();
        assert!(matches!(
            bride.confirm(&house.portal).await.unwrap(),
            Confirmed::Against(_)
        ));
        let his = groom.seen(&house.portal).await.pair.unwrap().against;
        assert!(his.theirs && his.mine.is_empty());
        let hers = bride.seen(&house.portal).await.pair.unwrap().against;
        assert!(!hers.theirs);
        assert_eq!(hers.mine[0].code, "bride-age");
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
