//! Answering what the registry asks for: only that opens again, it is kept as typed,
//! judged by the law of the day of reception, and sent once.

use bytes::Bytes;
use chrono::TimeDelta;
use domain::{
    clock::DueChanged,
    dossier::Stage,
    exchange::Message,
    procedure::{Answers, read_so_far},
    supplement::{FilePage, Item, Region, Requested},
};
use exchange::Handler as _;
use store::testing::both;
use uuid::Uuid;

use super::{
    House, house, picture,
    registry_says::{accepted, at, tell},
    stranger,
};
use crate::{PortalInbox, SaveTaskError, SendError, Visitor};

pub(super) fn item(question: &str, file: Option<Uuid>) -> Item {
    Item {
        question: question.into(),
        file: file.map(|id| FilePage {
            id,
            page: 1,
            region: Region::parse("top"),
        }),
        reason: "other".into(),
        words: "Hãy xem lại".into(),
    }
}

pub(super) fn asked(round: i64, items: Vec<Item>) -> Message {
    Message::SupplementRequested(Requested {
        at: at("11:00"),
        round,
        items,
        answer_by: "2026-12-10".parse().unwrap(),
        article: "cấu hình".into(),
        again: (round > 1).then(|| "Ảnh mới bị cắt".into()),
        due_at: None,
    })
}

/// Case 1 in process; mother's name and the hospital's notice are asked for.
pub(super) async fn with_list(house: &House) -> (Visitor, String, Uuid) {
    let (visitor, filed) = house.filed().await;
    let code = filed.code.to_string();
    let inbox = PortalInbox::new(house.portal.clone());
    tell(house, &inbox, &code, 1, accepted()).await.unwrap();
    let notice = house.portal.dossier(&visitor, &code).await.unwrap().files[0].id;
    let items = vec![
        item("mother.name", None),
        item("file.birth_notice", Some(notice)),
    ];
    tell(house, &inbox, &code, 2, asked(1, items))
        .await
        .unwrap();
    house.later(TimeDelta::hours(2));
    (visitor, code, notice)
}

pub(super) fn name(name: &str) -> Answers {
    Answers::from([("mother.name", name), ("father.name", "Kẻ Khác")])
}

#[tokio::test]
async fn only_what_the_list_names_opens_again() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, _) = with_list(&house).await;
        let found = house
            .portal
            .supplement(&visitor, &code)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.dossier.stage, Stage::SupplementRequested);
        assert_eq!(found.tasks.named(), ["mother.name", "file.birth_notice"]);
        let closed = house
            .portal
            .answer_task(&visitor, &code, "father.name", &name("Trần Thị Hà"))
            .await;
        assert!(matches!(closed, Err(SaveTaskError::Closed)));
        let kept = house
            .portal
            .answer_task(&visitor, &code, "mother.name", &name("Trần Thị Hà"))
            .await
            .unwrap();
        assert_eq!(
            kept.changed,
            Answers::from([("mother.name", "Trần Thị Hà")])
        );
        assert!(kept.is_done("mother.name") && !kept.is_complete());
        let other = house
            .portal
            .attach_to_task(&visitor, &code, "file.residence", "a.png", picture())
            .await;
        assert!(other.is_err(), "no paper for another question");
        // Nothing of it is the dossier's before it is sent.
        let dossier = house.portal.dossier(&visitor, &code).await.unwrap();
        assert_eq!(dossier.answers.get("mother.name"), "Trần Thu Hà");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_answer_is_kept_and_said_to_be_wrong() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, _) = with_list(&house).await;
        let wrong = house
            .portal
            .answer_task(&visitor, &code, "mother.name", &name("Trần 123"))
            .await;
        let Err(SaveTaskError::Problems(found, problems)) = wrong else {
            panic!("a name has no digits")
        };
        assert_eq!(problems[0].question, "mother.name");
        assert_eq!(found.changed.get("mother.name"), "Trần 123");
        let again = house
            .portal
            .supplement(&visitor, &code)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(again.changed.get("mother.name"), "Trần 123");
        assert!(!again.is_done("mother.name"));
    })
    .await;
}

/// What is asked for was written after the filing: its day is told as it is, and no later
/// one than today. The law and the day of reception go on to judge the rest.
#[tokio::test]
async fn a_paper_may_be_newer_than_the_filing_and_not_newer_than_today() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let code = filed.code.to_string();
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, &code, 1, accepted()).await.unwrap();
        let list = asked(1, vec![item("notice.issued_on", None)]);
        tell(&house, &inbox, &code, 2, list).await.unwrap();
        house.later(TimeDelta::days(3));
        let day = |day| {
            Answers::from([
                ("notice.issued_on.day", day),
                ("notice.issued_on.month", "11"),
                ("notice.issued_on.year", "2026"),
            ])
        };
        let task = "notice.issued_on";
        let tomorrow = house
            .portal
            .answer_task(&visitor, &code, task, &day("14"))
            .await;
        let Err(SaveTaskError::Problems(_, problems)) = tomorrow else {
            panic!("nobody has tomorrow's paper")
        };
        assert_eq!(problems[0].code, "date-future");
        let today = house
            .portal
            .answer_task(&visitor, &code, task, &day("13"))
            .await
            .unwrap();
        assert!(today.is_complete());
        house
            .portal
            .send_supplement(&visitor, &code, 1)
            .await
            .unwrap();
        let dossier = house.portal.dossier(&visitor, &code).await.unwrap();
        let declared = read_so_far(dossier.version, &dossier.answers, &dossier.judging());
        assert_eq!(declared.date(task), "2026-11-13".parse().ok());
    })
    .await;
}

#[tokio::test]
async fn a_stranger_sees_no_list_and_can_answer_nothing() {
    both(async |db| {
        let house = house(db);
        let (_, code, _) = with_list(&house).await;
        assert!(house.portal.supplement(&stranger(), &code).await.is_err());
        let typed = name("Trần Thị Hà");
        let foreign = house
            .portal
            .answer_task(&stranger(), &code, "mother.name", &typed)
            .await;
        assert!(matches!(foreign, Err(SaveTaskError::Dossier(_))));
        let sent = house.portal.send_supplement(&stranger(), &code, 1).await;
        assert!(matches!(sent, Err(SendError::Dossier(_))));
    })
    .await;
}

/// Law 60/2014 Art. 9.3: paused at 11:00, answered at 12:15 of the same day.
#[tokio::test]
async fn an_answer_is_sent_once_with_what_it_replaced() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, notice) = with_list(&house).await;
        let portal = &house.portal;
        let early = portal.send_supplement(&visitor, &code, 1).await;
        assert!(matches!(early, Err(SendError::Undone(_))));
        portal
            .answer_task(&visitor, &code, "mother.name", &name("Trần Thị Hà"))
            .await
            .unwrap();
        portal
            .attach_to_task(
                &visitor,
                &code,
                "file.birth_notice",
                "chụp lại.png",
                picture(),
            )
            .await
            .unwrap();
        let ready = portal.supplement(&visitor, &code).await.unwrap().unwrap();
        assert!(ready.is_complete());
        let new = ready.files[0].id;
        portal.task_file(&visitor, &code, new).await.unwrap();
        portal.task_file(&visitor, &code, notice).await.unwrap();
        portal.send_supplement(&visitor, &code, 1).await.unwrap();
        portal.send_supplement(&visitor, &code, 1).await.unwrap();
        let dossier = portal.dossier(&visitor, &code).await.unwrap();
        assert_eq!(dossier.stage, Stage::InProcess);
        assert_eq!(dossier.answers.get("mother.name"), "Trần Thị Hà");
        assert_eq!(dossier.answers.get("file.birth_notice"), new.to_string());
        assert_eq!(dossier.files.len(), 2, "the old paper stays");
        let kinds: Vec<_> = dossier
            .events
            .iter()
            .map(|event| event.kind.as_str())
            .collect();
        assert_eq!(
            kinds,
            [
                "submitted",
                "accepted",
                "in_process",
                "supplement_requested",
                "supplemented"
            ]
        );
        let mut conn = house.db.read().await.unwrap();
        let row = store::portal::dossiers::by_code(&mut conn, &code)
            .await
            .unwrap()
            .unwrap();
        let lists = store::portal::supplements::of_dossier(&mut conn, row.id)
            .await
            .unwrap();
        let replaced = &lists[0].replaced.as_ref().unwrap().0;
        assert_eq!(replaced.get("mother.name"), "Trần Thu Hà");
        let over = portal
            .answer_task(&visitor, &code, "mother.name", &name("Ai Đó"))
            .await;
        assert!(matches!(over, Err(SaveTaskError::Closed)));
    })
    .await;
}

#[tokio::test]
async fn a_paper_can_be_taken_off_before_it_is_sent() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, notice) = with_list(&house).await;
        let portal = &house.portal;
        let content: Bytes = picture();
        portal
            .attach_to_task(&visitor, &code, "file.birth_notice", "a.png", content)
            .await
            .unwrap();
        let file = portal
            .supplement(&visitor, &code)
            .await
            .unwrap()
            .unwrap()
            .files[0]
            .id;
        portal
            .detach_from_task(&visitor, &code, file)
            .await
            .unwrap();
        portal
            .detach_from_task(&visitor, &code, file)
            .await
            .unwrap();
        portal
            .detach_from_task(&visitor, &code, notice)
            .await
            .unwrap();
        let left = portal.supplement(&visitor, &code).await.unwrap().unwrap();
        assert!(left.files.is_empty());
        assert_eq!(
            left.dossier.files.len(),
            1,
            "the paper that was filed stays"
        );
    })
    .await;
}

#[tokio::test]
async fn the_registry_says_nothing_that_only_the_citizen_can() {
    both(async |db| {
        let house = house(db);
        let (_, code, _) = with_list(&house).await;
        let inbox = PortalInbox::new(house.portal.clone());
        assert_eq!(inbox.name(), "portal");
        let own = Message::Supplemented(domain::supplement::Supplemented {
            at: at("12:00"),
            round: 1,
            answers: Default::default(),
            files: Vec::new(),
        });
        assert!(tell(&house, &inbox, &code, 3, own).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_later_last_day_is_read_in_the_list_and_an_earlier_one_never() {
    both(async |db| {
        let house = house(db);
        let (visitor, code, _) = with_list(&house).await;
        let inbox = PortalInbox::new(house.portal.clone());
        let mails = house.letters().await.len();
        for (sequence, day) in (3..).zip(["2026-12-11", "2026-12-09"]) {
            let changed = Message::DueChanged(DueChanged {
                at: at("12:00"),
                due_at: at("16:00"),
                answer_by: day.parse().ok(),
                changes: Vec::new(),
            });
            tell(&house, &inbox, &code, sequence, changed)
                .await
                .unwrap();
        }
        let found = house.portal.supplement(&visitor, &code).await;
        let found = found.unwrap().unwrap();
        assert_eq!(found.answer_by.to_string(), "2026-12-11");
        let last = found.dossier.events.last().map(|event| event.kind.clone());
        assert_eq!(last.as_deref(), Some("last_day_changed"));
        assert_eq!(found.dossier.stage, Stage::SupplementRequested);
        assert_eq!(house.letters().await.len(), mails);
    })
    .await;
}
