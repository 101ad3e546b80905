//! Filing a declaration.

use chrono::TimeDelta;
use domain::{
    demo,
    exchange::{Message, REGISTRY, Stopped},
};
use store::testing::both;

use super::{
    House, house,
    registry_says::{at, tell},
};
use crate::{DossierError, DraftError, PortalInbox, SubmitError};

/// The messages that wait for the registry.
pub(super) async fn messages(house: &House) -> Vec<(String, Message)> {
    let now = domain::surroundings::Clock::now(&*house.clock);
    let mut tx = house.db.write().await.unwrap();
    let claimed = store::exchange::claim(&mut tx, None, now, now, 100, &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let read = |envelope: domain::exchange::Envelope| {
        assert_eq!(envelope.to, REGISTRY);
        (envelope.subject.clone(), Message::open(&envelope).unwrap())
    };
    claimed
        .into_iter()
        .map(|claimed| read(claimed.envelope))
        .collect()
}

/// Law 60/2014 Art. 5.3; law.md 6.1: agency, day of reception, owner, serial.
#[tokio::test]
async fn a_complete_declaration_gets_a_code_and_is_due_the_same_day() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        assert!(filed.code.as_str().starts_with("H01."), "{}", filed.code);
        assert!(
            filed.code.as_str().ends_with("-261110-010001"),
            "{}",
            filed.code
        );
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(dossier.due_at.to_rfc3339(), "2026-11-10T10:00:00+00:00");
        assert_eq!(dossier.procedure_code, "1.001193");
        assert_eq!(
            dossier
                .events
                .iter()
                .map(|event| event.kind.as_str())
                .collect::<Vec<_>>(),
            ["submitted"]
        );
        assert!(dossier.may_withdraw && dossier.may_add_sibling && dossier.results.is_empty());
        let secret = house
            .portal
            .secret(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert!(secret == filed.secret);
    })
    .await;
}

/// Case 2: filed on Friday after 15:00, due on Monday.
#[tokio::test]
async fn what_is_filed_on_friday_after_three_is_due_on_monday() {
    both(async |db| {
        let house = house(db);
        house.clock.advance(
            "2026-11-06T15:20:00+07:00"
                .parse::<chrono::DateTime<chrono::Utc>>()
                .unwrap()
                - domain::surroundings::Clock::now(&*house.clock),
        );
        let (visitor, id) = house.complete(demo::first_twin()).await;
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(dossier.due_at.to_rfc3339(), "2026-11-09T10:00:00+00:00");
    })
    .await;
}

#[tokio::test]
async fn the_registry_is_told_all_it_needs_and_nothing_that_was_not_asked() {
    both(async |db| {
        let house = house(db);
        let mut answers = demo::simple_birth();
        answers.set(
            "father.residence_abroad",
            "left over from an earlier answer",
        );
        let (visitor, id) = house.complete(answers).await;
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let messages = messages(&house).await;
        let [(subject, Message::Submitted(told))] = messages.as_slice() else {
            panic!("one message")
        };
        assert_eq!(
            (subject.as_str(), told.code.as_str()),
            (filed.code.as_str(), filed.code.as_str())
        );
        assert_eq!(
            (
                told.procedure.as_str(),
                told.law.as_str(),
                told.lang.as_str()
            ),
            ("khai-sinh", "VN-2014", "vi")
        );
        assert_eq!(told.office, "00166");
        assert_eq!(told.files.len(), 1);
        assert_eq!(
            told.answers["file.birth_notice"],
            told.files[0].id.to_string()
        );
        assert!(!told.answers.contains_key("father.residence_abroad"));
        // What was sent reads back as the same lawful declaration.
        let version = super::birth().on(told.received_on).unwrap();
        let judging = domain::procedure::Judging::on(told.received_on);
        let answers = domain::procedure::Answers(told.answers.clone());
        assert!(domain::procedure::declare(version, &answers, &judging).is_ok());
    })
    .await;
}

#[tokio::test]
async fn pressed_twice_the_button_files_once() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::simple_birth()).await;
        let clicks = [0; 6].map(|_| {
            let (portal, visitor) = (house.portal.clone(), visitor.clone());
            tokio::spawn(async move { portal.submit(&visitor, id).await.map(|filed| filed.code) })
        });
        let mut codes = Vec::new();
        for click in clicks {
            codes.push(click.await.unwrap().unwrap());
        }
        codes.dedup();
        assert_eq!(codes.len(), 1);
        assert_eq!(messages(&house).await.len(), 1);
        house.later(TimeDelta::days(2));
        let again = house.portal.submit(&visitor, id).await.unwrap();
        assert_eq!(again.code, codes[0]);
        let opened = house.portal.draft(&visitor, id).await;
        assert!(matches!(opened, Err(DraftError::Filed(code)) if code == codes[0]));
    })
    .await;
}

#[tokio::test]
async fn dossiers_of_a_day_are_numbered_without_doubles_whoever_comes_first() {
    both(async |db| {
        let house = house(db);
        let mut filing = Vec::new();
        for _ in 0..6 {
            let (visitor, id) = house.complete(demo::simple_birth()).await;
            let portal = house.portal.clone();
            filing.push(tokio::spawn(async move {
                portal.submit(&visitor, id).await.unwrap().code
            }));
        }
        let mut serials = Vec::new();
        for filed in filing {
            let code = filed.await.unwrap();
            serials.push(code.as_str().rsplit_once("-01").unwrap().1.to_owned());
        }
        serials.sort();
        assert_eq!(serials, ["0001", "0002", "0003", "0004", "0005", "0006"]);
    })
    .await;
}

#[tokio::test]
async fn an_incomplete_declaration_is_not_filed_and_every_gap_is_named() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let mut answers = demo::simple_birth();
        answers.set("child.given_name", "");
        answers.set("mother.pin", "123");
        house
            .portal
            .save(&visitor, draft.id, 1, answers)
            .await
            .unwrap();
        let Err(SubmitError::Problems(_, problems)) = house.portal.submit(&visitor, draft.id).await
        else {
            panic!("filed")
        };
        let mut questions: Vec<_> = problems.iter().map(|problem| problem.question).collect();
        questions.sort_unstable();
        assert_eq!(
            questions,
            ["child.given_name", "file.birth_notice", "mother.pin"]
        );
        assert!(messages(&house).await.is_empty());
    })
    .await;
}

/// Law 60/2014 Art. 15.1: late is a flag for the desk, never a refusal.
#[tokio::test]
async fn a_late_declaration_is_filed_with_a_warning() {
    both(async |db| {
        let house = house(db);
        house.later(TimeDelta::days(90));
        house.filed().await;
        let messages = messages(&house).await;
        let [(_, Message::Submitted(told))] = messages.as_slice() else {
            panic!("one message")
        };
        assert!(told.warnings.iter().any(|finding| finding.rule == "late"));
    })
    .await;
}

#[tokio::test]
async fn what_was_taken_back_is_filed_again_without_typing_it_twice() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let code = filed.code.as_str();
        let again = async || house.portal.file_again(&visitor, code).await;
        assert!(
            matches!(again().await, Err(DossierError::NotFound)),
            "it is still open"
        );
        house.portal.withdraw(&visitor, code).await.unwrap();
        let inbox = PortalInbox::new(house.portal.clone());
        let stopped = Message::Stopped(Stopped { at: at("11:00") });
        tell(&house, &inbox, code, 1, stopped).await.unwrap();
        assert!(
            house
                .portal
                .dossier(&visitor, code)
                .await
                .unwrap()
                .may_file_again
        );
        let stranger = house.browser(None, None).await;
        let theirs = house.portal.file_again(&stranger, code).await;
        assert!(matches!(theirs, Err(DossierError::NotFound)));
        let draft = again().await.unwrap().draft;
        assert!(draft.files.is_empty(), "papers are attached anew");
        house.fill(&visitor, draft.id, draft.answers).await;
        let second = house.portal.submit(&visitor, draft.id).await.unwrap();
        assert_ne!(second.code, filed.code);
    })
    .await;
}

#[tokio::test]
async fn a_twin_is_declared_with_the_same_parents_and_linked() {
    both(async |db| {
        let house = house(db);
        let (visitor, id) = house.complete(demo::first_twin()).await;
        let first = house.portal.submit(&visitor, id).await.unwrap();
        let started = house
            .portal
            .another_child(&visitor, first.code.as_str())
            .await
            .unwrap();
        assert_eq!(started.draft.sibling.as_ref(), Some(&first.code));
        assert_eq!(
            started.draft.answers.get("mother.name"),
            demo::first_twin().get("mother.name")
        );
        assert_eq!(started.draft.answers.get("child.given_name"), "");
        assert!(started.draft.files.is_empty());
        let own = |answers: &mut domain::procedure::Answers| {
            answers.retain(|input| input.starts_with("child.") || input.starts_with("notice."));
        };
        let mut second = demo::second_twin();
        own(&mut second);
        house.fill(&visitor, started.draft.id, second).await;
        let filed = house
            .portal
            .submit(&visitor, started.draft.id)
            .await
            .unwrap();
        let dossier = house
            .portal
            .dossier(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(dossier.sibling, Some(first.code));
    })
    .await;
}
