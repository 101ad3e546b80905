//! What becomes of a list in time: asked a second time, reminded of, closed unanswered.

use chrono::TimeDelta;
use domain::{
    dossier::Stage,
    exchange::{Message, Reasoned},
    procedure::Answers,
};
use store::{portal::files, testing::both};

use super::{
    house, picture,
    registry_says::{accepted, at, tell},
    supplementing::{asked, item, name, with_list},
};
use crate::PortalInbox;

#[tokio::test]
async fn a_second_list_says_why_and_opens_anew() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, _) = with_list(&house).await;
        let portal = &house.portal;
        portal
            .answer_task(&visitor, &code, "mother.name", &name("Trần Thị Hà"))
            .await
            .unwrap();
        portal
            .attach_to_task(&visitor, &code, "file.birth_notice", "a.png", picture())
            .await
            .unwrap();
        portal.send_supplement(&visitor, &code, 1).await.unwrap();
        let inbox = PortalInbox::new(house.portal.clone());
        tell(
            &house,
            &inbox,
            &code,
            3,
            asked(2, vec![item("mother.name", None)]),
        )
        .await
        .unwrap();
        let found = portal.supplement(&visitor, &code).await.unwrap().unwrap();
        assert_eq!(
            (found.round, found.again.as_deref()),
            (2, Some("Ảnh mới bị cắt"))
        );
        assert_eq!(found.changed, Answers::default());
        let late = portal.send_supplement(&visitor, &code, 1).await;
        assert!(late.is_ok(), "the first answer stays sent: {late:?}");
    })
    .await;
}

#[tokio::test]
async fn who_has_not_answered_is_reminded_once_and_told_when_it_closes() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.complete(domain::demo::simple_birth()).await;
        let mail = Answers::from([("requester.email", "ha@example.vn")]);
        let seen = house.portal.draft(&visitor, draft).await.unwrap().revision;
        house
            .portal
            .save(&visitor, draft, seen, mail)
            .await
            .unwrap();
        let filed = house.portal.submit(&visitor, draft).await.unwrap();
        let code = filed.code.to_string();
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, &code, 1, accepted()).await.unwrap();
        tell(
            &house,
            &inbox,
            &code,
            2,
            asked(1, vec![item("file.birth_notice", None)]),
        )
        .await
        .unwrap();
        house
            .portal
            .attach_to_task(&visitor, &code, "file.birth_notice", "a.png", picture())
            .await
            .unwrap();
        let mailed = async |words: &str| -> usize {
            let letters = house.letters().await;
            letters
                .iter()
                .filter(|letter| letter.subject.contains(words))
                .count()
        };
        assert_eq!(mailed("cần bổ sung").await, 1);
        assert_eq!(house.portal.remind_supplements().await.unwrap(), 0);
        house.later(TimeDelta::days(27));
        assert_eq!(house.portal.remind_supplements().await.unwrap(), 1);
        assert_eq!(house.portal.remind_supplements().await.unwrap(), 0);
        assert_eq!(mailed("Nhắc:").await, 1);
        house.later(TimeDelta::days(5));
        let over = house.portal.supplement(&visitor, &code).await.unwrap();
        assert!(over.is_none(), "the time is over");
        let expired = Message::Expired(Reasoned {
            at: at("11:00"),
            reason: "Hết hạn".into(),
            article: Some("cấu hình".into()),
            paper: None,
        });
        tell(&house, &inbox, &code, 3, expired).await.unwrap();
        assert_eq!(mailed("đã đóng").await, 1);
        let letters = house.letters().await;
        let closed = letters
            .iter()
            .find(|letter| letter.subject.contains("đã đóng"))
            .unwrap();
        for words in ["Lý do: Hết hạn", "Căn cứ: cấu hình", "khiếu nại"] {
            assert!(closed.text.contains(words), "{}", closed.text);
        }
        let dossier = house.portal.dossier(&visitor, &code).await.unwrap();
        assert_eq!(dossier.stage, Stage::Stopped);
        let last = dossier.events.last().unwrap();
        assert_eq!(
            (last.kind.as_str(), last.reason.as_deref()),
            ("expired", Some("Hết hạn"))
        );
        let mut conn = house.db.read().await.unwrap();
        let row = store::portal::dossiers::by_code(&mut conn, &code)
            .await
            .unwrap()
            .unwrap();
        let unsent = files::list(&mut conn, files::Of::Supplement(row.id))
            .await
            .unwrap();
        assert!(unsent.is_empty(), "unsent papers are not kept");
    })
    .await;
}
