//! Relatives who follow a dossier that somebody else has filed.

use chrono::TimeDelta;
use domain::exchange::{Message, PaperRevoked};
use store::testing::both;

use super::{
    House, house,
    registry_says::{accepted, at, decided, tell},
    stranger,
};
use crate::{
    ComeError, DossierError, FollowError, LONGEST_CALLED, LegError, MOST_FOLLOWERS, PortalInbox,
    Visitor, Wish, WithdrawError,
};

impl House {
    /// The newest invitation of a dossier, as it is passed on.
    async fn invited(&self, owner: &Visitor, code: &str, called: &str) -> String {
        self.portal
            .invite_follower(owner, code, called)
            .await
            .unwrap();
        let followers = self.portal.followers(owner, code).await.unwrap();
        let (secret, _) = followers.last().unwrap().invitation.clone().unwrap();
        secret.expose_grouped()
    }

    /// An account of this address that follows a dossier.
    async fn followed_by(&self, owner: &Visitor, code: &str, email: &str) -> Visitor {
        let invitation = self.invited(owner, code, "chị Hoa").await;
        let (account, _) = self.account(email).await;
        let came = self.portal.come_to_follow(&account, &invitation).await;
        came.unwrap();
        account
    }

    /// Subjects of the mail to an address that tells of what is followed.
    async fn news_to(&self, email: &str) -> Vec<String> {
        let letters = self.letters().await.into_iter();
        letters
            .filter(|letter| letter.to == email && letter.subject.starts_with("Tin mới"))
            .map(|letter| letter.text)
            .collect()
    }

    /// Somebody in a new browser who has come with an invitation.
    async fn come_in(&self, invitation: &str) -> Visitor {
        let came = self.portal.come_to_follow(&stranger(), invitation).await;
        let (_, key) = came.unwrap();
        self.browser(None, key.as_ref()).await
    }
}

#[tokio::test]
async fn a_relative_who_is_invited_reads_where_it_stands_and_nothing_that_was_declared() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let invitation = house.invited(&owner, code, " chị   Hoa ").await;
        let aunt = house.come_in(&invitation).await;
        let read = house.portal.dossier_to_read(&aunt, code).await.unwrap();
        assert!(read.follower);
        assert_eq!(
            read.stage,
            house.portal.dossier(&owner, code).await.unwrap().stage
        );
        assert!(!read.may_withdraw && !read.may_add_sibling);
        assert!(read.files.is_empty() && read.fee.is_none() && read.draft_paper.is_none());
        let followers = house.portal.followers(&owner, code).await.unwrap();
        assert_eq!(followers[0].called, "chị Hoa");
        assert!(followers[0].came_at.is_some() && followers[0].invitation.is_none());
    })
    .await;
}

#[tokio::test]
async fn who_follows_changes_nothing_and_gets_no_code_declaration_file_or_fee() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let file = house.portal.dossier(&owner, code).await.unwrap().files[0].id;
        let aunt = house
            .come_in(&house.invited(&owner, code, "chị Hoa").await)
            .await;
        let portal = &house.portal;
        let not_found = |found: Result<(), DossierError>| {
            assert!(matches!(found, Err(DossierError::NotFound)));
        };
        not_found(portal.dossier(&aunt, code).await.map(|_| ()));
        not_found(portal.apology(&aunt, code, 1).await.map(|_| ()));
        not_found(portal.secret(&aunt, code).await.map(|_| ()));
        not_found(portal.receipt(&aunt, code).await.map(|_| ()));
        not_found(portal.declaration(&aunt, code).await.map(|_| ()));
        not_found(portal.attachment(&aunt, code, file).await.map(|_| ()));
        not_found(portal.fee(&aunt, code).await.map(|_| ()));
        not_found(portal.supplement(&aunt, code).await.map(|_| ()));
        not_found(portal.followers(&aunt, code).await.map(|_| ()));
        not_found(portal.end_follower(&aunt, code, 1).await);
        assert!(matches!(
            portal.invite_follower(&aunt, code, "em").await,
            Err(FollowError::Dossier(DossierError::NotFound))
        ));
        assert!(matches!(
            portal.withdraw(&aunt, code).await,
            Err(WithdrawError::Dossier(DossierError::NotFound))
        ));
        let leg = domain::leg::LegKind::Residence;
        let wish = domain::exchange::LegWish::Withdraw;
        assert!(matches!(
            portal.ask_leg(&aunt, code, leg, wish).await,
            Err(LegError::Dossier(DossierError::NotFound))
        ));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_to_follow_opens_once_and_for_a_while() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let first = house.invited(&owner, code, "chị Hoa").await;
        let aunt = house.come_in(&first).await;
        // Pressed twice it is the same; another browser is too late; the owner is let in as ever.
        assert!(house.portal.come_to_follow(&aunt, &first).await.is_ok());
        assert!(house.portal.come_to_follow(&owner, &first).await.is_ok());
        assert!(matches!(
            house.portal.come_to_follow(&stranger(), &first).await,
            Err(ComeError::Used)
        ));
        let own = house.portal.dossier_to_read(&owner, code).await.unwrap();
        assert!(!own.follower);
        let second = house.invited(&owner, code, "chú Năm").await;
        house.later(TimeDelta::days(15));
        assert!(matches!(
            house.portal.come_to_follow(&stranger(), &second).await,
            Err(ComeError::Expired)
        ));
        for unknown in ["", "not a code", &first[..20]] {
            assert!(matches!(
                house.portal.come_to_follow(&stranger(), unknown).await,
                Err(ComeError::Unknown)
            ));
        }
    })
    .await;
}

#[tokio::test]
async fn who_is_not_to_follow_any_more_finds_nothing_and_an_old_invitation_opens_nothing() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let aunt = house
            .come_in(&house.invited(&owner, code, "chị Hoa").await)
            .await;
        let uncle = house.invited(&owner, code, "chú Năm").await;
        house.portal.end_follower(&owner, code, 1).await.unwrap();
        house.portal.end_follower(&owner, code, 2).await.unwrap();
        assert!(matches!(
            house.portal.dossier_to_read(&aunt, code).await,
            Err(DossierError::NotFound)
        ));
        assert!(matches!(
            house.portal.come_to_follow(&stranger(), &uncle).await,
            Err(ComeError::Unknown)
        ));
        // The next one is another, never one that was given before.
        assert_ne!(house.invited(&owner, code, "chú Năm").await, uncle);
    })
    .await;
}

#[tokio::test]
async fn an_account_that_follows_finds_it_in_its_list_and_a_browser_can_put_it_there() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let aunt = house
            .come_in(&house.invited(&owner, code, "chị Hoa").await)
            .await;
        let (signed_in, _) = house.account_in(&aunt, "hoa@example.vn").await;
        assert!(
            house
                .portal
                .dossiers(&signed_in, None)
                .await
                .unwrap()
                .followed
                .is_empty()
        );
        house.portal.keep_dossier(&signed_in, code).await.unwrap();
        let list = house.portal.dossiers(&signed_in, None).await.unwrap();
        assert_eq!(list.followed[0].code, filed.code);
        assert!(
            list.rows.is_empty(),
            "it is not among what the account filed"
        );
        let elsewhere = Visitor {
            key: None,
            ..signed_in
        };
        assert!(
            house
                .portal
                .dossier_to_read(&elsewhere, code)
                .await
                .unwrap()
                .follower
        );
    })
    .await;
}

#[tokio::test]
async fn an_invitation_needs_a_name_of_fitting_length_and_there_are_not_too_many() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let invite = async |called: &str| house.portal.invite_follower(&owner, code, called).await;
        assert!(matches!(invite("  ").await, Err(FollowError::Unnamed)));
        let long = "ă".repeat(LONGEST_CALLED + 1);
        assert!(matches!(invite(&long).await, Err(FollowError::TooLong)));
        for _ in 0..MOST_FOLLOWERS {
            invite("em").await.unwrap();
        }
        assert!(matches!(invite("em").await, Err(FollowError::TooMany)));
        house.portal.end_follower(&owner, code, 1).await.unwrap();
        invite("em").await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_account_that_follows_is_told_how_far_it_is_and_nothing_that_it_would_have_to_do() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let aunt = house.followed_by(&owner, code, "hoa@example.vn").await;
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        let news = house.news_to("hoa@example.vn").await;
        assert_eq!(news.len(), 2, "{news:?}");
        assert!(news[0].contains("đã được tiếp nhận") && news[1].contains("đã có kết quả"));
        let told = house.portal.notices(&aunt, None).await.unwrap();
        assert_eq!(told.rows.len(), 2);
    })
    .await;
}

/// A wrong death that is taken back reaches the relatives too.
#[tokio::test]
async fn an_account_that_follows_is_told_that_a_paper_was_revoked() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        house.followed_by(&owner, code, "hoa@example.vn").await;
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        let revoked = Message::PaperRevoked(PaperRevoked {
            at: at("14:00"),
            ordinal: 1,
            reason: "Người ấy còn sống".into(),
            authority: "Ủy ban nhân dân tỉnh Lào Cai".into(),
            decision: "Quyết định 12/QĐ-UBND".into(),
        });
        tell(&house, &inbox, code, 3, revoked).await.unwrap();
        let news = house.news_to("hoa@example.vn").await;
        assert_eq!(news.len(), 3, "{news:?}");
        assert!(
            news.iter()
                .any(|text| text.contains("Một giấy đã cấp bị thu hồi")),
            "{news:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn who_follows_no_more_or_wants_no_such_mail_gets_none() {
    both(async |db| {
        let house = house(db);
        let (owner, filed) = house.filed().await;
        let code = filed.code.as_str();
        let aunt = house.followed_by(&owner, code, "hoa@example.vn").await;
        house.followed_by(&owner, code, "nam@example.vn").await;
        let others: Vec<_> = Wish::ALL
            .into_iter()
            .filter(|wish| *wish != Wish::MailFollowed)
            .collect();
        house.portal.set_wishes(&aunt, &others).await.unwrap();
        house.portal.end_follower(&owner, code, 2).await.unwrap();
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        for email in ["hoa@example.vn", "nam@example.vn"] {
            assert_eq!(house.news_to(email).await, Vec::<String>::new(), "{email}");
        }
        let told = house.portal.notices(&aunt, None).await.unwrap();
        assert_eq!(told.rows.len(), 1, "the portal says it all the same");
    })
    .await;
}
