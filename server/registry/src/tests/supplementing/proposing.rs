//! Asking once more: one proposes the list, a supervisor sends it or gives it back.

use super::*;
use crate::ListStep;

const WHY: &str = "Ảnh mới cắt mất con dấu.";

/// Case 1 was asked about, and answered.
async fn was_asked(desk: &Desk, officer: &Officer) {
    arrives_with_paper(desk, 1).await;
    asks(desk, officer, &code(1)).await;
    desk.hears(&code(1), &answer(desk, 1)).await;
}

/// Who examines, and who heads the desk.
async fn two(desk: &Desk) -> (Officer, Officer) {
    (
        desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await,
        desk.officer("hung", CAU_GIAY, &[Role::Supervisor]).await,
    )
}

/// Writes a line, opens every file and proposes it.
async fn proposes(desk: &Desk, officer: &Officer) {
    desk.registry
        .add_supplement_item(officer, &code(1), &name())
        .await
        .unwrap();
    has_opened_all(desk, officer, &code(1)).await;
    proposes_anew(desk, officer).await;
}

async fn proposes_anew(desk: &Desk, officer: &Officer) {
    let version = desk.sees(officer, &code(1)).await.case.version;
    desk.registry
        .proposes_list(officer, &code(1), version, WHY)
        .await
        .unwrap();
}

async fn sends(desk: &Desk, officer: &Officer) -> Result<(), SupplementError> {
    let version = desk.sees(officer, &code(1)).await.case.version;
    desk.registry
        .sends_list(officer, &code(1), version, WHY)
        .await
}

async fn gives_back(desk: &Desk, officer: &Officer, reason: &str) -> Result<(), SupplementError> {
    let version = desk.sees(officer, &code(1)).await.case.version;
    desk.registry
        .give_supplement_back(officer, &code(1), version, reason)
        .await
}

/// How many proposals wait in the office.
async fn waiting(desk: &Desk, officer: &Officer) -> usize {
    let page = desk.registry.waiting_for_second(officer, None).await;
    page.unwrap().rows.len()
}

/// law.md 6.4: more than one request counts as overdue; it takes a supervisor's reason.
#[tokio::test]
async fn a_second_list_takes_a_supervisor_and_a_reason() {
    at_desk(async |desk| {
        let (registrar, supervisor) = two(&desk).await;
        was_asked(&desk, &registrar).await;
        let registry = &desk.registry;
        let seen = desk.sees(&registrar, &code(1)).await;
        assert!(seen.allowed.contains(&ActionKind::RequestSupplement));
        registry
            .add_supplement_item(&registrar, &code(1), &name())
            .await
            .unwrap();
        let version = seen.case.version;
        let by_registrar = registry
            .sends_list(&registrar, &code(1), version, "Vì")
            .await;
        assert!(matches!(by_registrar, Err(SupplementError::NotAllowed)));
        has_opened_all(&desk, &supervisor, &code(1)).await;
        let alone = registry
            .sends_list(&supervisor, &code(1), version, WHY)
            .await;
        assert!(
            matches!(alone, Err(SupplementError::NotAllowed)),
            "nobody has proposed it"
        );
        let unseen = registry
            .proposes_list(&registrar, &code(1), version, WHY)
            .await;
        assert!(matches!(unseen, Err(SupplementError::Unopened(_))));
        has_opened_all(&desk, &registrar, &code(1)).await;
        let silent = registry
            .proposes_list(&registrar, &code(1), version, " ")
            .await;
        assert!(matches!(silent, Err(SupplementError::WhyAgain(2_000))));
        registry
            .proposes_list(&registrar, &code(1), version, "Cần xem con dấu")
            .await
            .unwrap();
        assert_eq!(desk.told_kinds(&code(1)).await.len(), 1, "nothing went out");
        let version = desk.sees(&supervisor, &code(1)).await.case.version;
        let silent = registry
            .sends_list(&supervisor, &code(1), version, " ")
            .await;
        assert!(matches!(silent, Err(SupplementError::WhyAgain(2_000))));
        registry
            .sends_list(&supervisor, &code(1), version, WHY)
            .await
            .unwrap();
        let told = desk.told(&code(1)).await;
        let Some(Message::SupplementRequested(asked)) = told.last() else {
            panic!("a second list")
        };
        assert_eq!((asked.round, asked.again.as_deref()), (2, Some(WHY)));
        let history = desk.sees(&supervisor, &code(1)).await.history;
        let last: Vec<_> = history[history.len() - 2..]
            .iter()
            .map(|event| {
                (
                    event.kind,
                    event.officer.as_deref(),
                    event.reason.as_deref(),
                )
            })
            .collect();
        assert_eq!(
            last,
            [
                (
                    EventKind::AskAgainProposed,
                    Some("Cán bộ lan"),
                    Some("Cần xem con dấu")
                ),
                (
                    EventKind::SupplementRequested,
                    Some("Cán bộ hung"),
                    Some(WHY)
                )
            ]
        );
        let returns = registry.returns_of(CAU_GIAY).await.unwrap().unwrap();
        let year = &returns.years[0];
        assert_eq!(
            (year.year, year.filings, year.asked_once, year.asked_again),
            (2026, 1, 1, 1)
        );
        let reasons: Vec<_> = returns
            .reasons
            .iter()
            .map(|row| (row.round, row.reason.as_str(), row.lines))
            .collect();
        assert_eq!(
            reasons,
            [
                (1, "name-differs", 1),
                (1, "unreadable", 1),
                (2, "name-differs", 1)
            ]
        );
    })
    .await;
}

/// A list that waits is a proposal like any other: whose it is, and what each can do.
#[tokio::test]
async fn who_proposes_a_list_waits_and_a_supervisor_looks_into_every_file() {
    at_desk(async |desk| {
        let (registrar, supervisor) = two(&desk).await;
        was_asked(&desk, &registrar).await;
        let step = async |officer: &Officer| {
            let written = desk.registry.composing(officer, &code(1)).await.unwrap();
            written.step
        };
        assert_eq!(step(&registrar).await, ListStep::Propose);
        desk.registry.claim(&registrar, &code(1)).await.unwrap();
        proposes(&desk, &registrar).await;
        let waits = desk.sees(&registrar, &code(1)).await;
        assert!(waits.held.is_none(), "it lies with nobody");
        assert_eq!(waits.second.map(|one| one.reason).as_deref(), Some(WHY));
        assert_eq!(waiting(&desk, &supervisor).await, 1);
        let other = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        assert_eq!(step(&registrar).await, ListStep::TakeBack);
        assert_eq!(step(&supervisor).await, ListStep::Settle);
        assert_eq!(step(&other).await, ListStep::Wait);
        let twice = desk.sees(&other, &code(1)).await.case.version;
        has_opened_all(&desk, &other, &code(1)).await;
        let twice = desk
            .registry
            .proposes_list(&other, &code(1), twice, WHY)
            .await;
        assert!(matches!(twice, Err(SupplementError::NotAllowed)));
        let unseen = sends(&desk, &supervisor).await;
        assert!(matches!(unseen, Err(SupplementError::Unopened(_))));
        has_opened_all(&desk, &supervisor, &code(1)).await;
        sends(&desk, &supervisor).await.unwrap();
        assert_eq!(waiting(&desk, &supervisor).await, 0);
    })
    .await;
}

/// Whatever the roles: who proposes a second list does not send it. Who sent the first
/// one may, when somebody else proposes.
#[tokio::test]
async fn nobody_asks_twice_alone() {
    at_desk(async |desk| {
        let roles = &[Role::Registrar, Role::Supervisor];
        let chief = desk.officer("hung", CAU_GIAY, roles).await;
        was_asked(&desk, &chief).await;
        proposes(&desk, &chief).await;
        let again = sends(&desk, &chief).await;
        assert!(
            matches!(again, Err(SupplementError::SamePerson)),
            "{again:?}"
        );
        // One's own proposal can be taken back.
        gives_back(&desk, &chief, "Để người khác đề nghị")
            .await
            .unwrap();
        let lan = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        has_opened_all(&desk, &lan, &code(1)).await;
        proposes_anew(&desk, &lan).await;
        sends(&desk, &chief).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn of_two_supervisors_one_proposes_a_list_and_the_other_sends_it() {
    at_desk(async |desk| {
        let (lan, hung) = two(&desk).await;
        let minh = desk.officer("minh", CAU_GIAY, &[Role::Supervisor]).await;
        was_asked(&desk, &lan).await;
        proposes(&desk, &minh).await;
        has_opened_all(&desk, &hung, &code(1)).await;
        sends(&desk, &hung).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_list_that_is_given_back_keeps_its_lines_and_is_proposed_anew() {
    at_desk(async |desk| {
        let (lan, hung) = two(&desk).await;
        was_asked(&desk, &lan).await;
        proposes(&desk, &lan).await;
        let silent = gives_back(&desk, &hung, " ").await;
        assert!(matches!(silent, Err(SupplementError::WhyBack(2_000))));
        let minh = desk.officer("minh", CAU_GIAY, &[Role::Registrar]).await;
        let beside = gives_back(&desk, &minh, "Không cần").await;
        assert!(
            matches!(beside, Err(SupplementError::NotAllowed)),
            "neither the second person nor who proposed it"
        );
        gives_back(&desk, &hung, "Giấy chứng sinh đã ghi rõ tên mẹ")
            .await
            .unwrap();
        assert_eq!(waiting(&desk, &hung).await, 0);
        let seen = desk.sees(&lan, &code(1)).await;
        let last = seen.history.last().unwrap();
        assert_eq!(
            (last.kind, last.reason.as_deref()),
            (
                EventKind::AskAgainSentBack,
                Some("Giấy chứng sinh đã ghi rõ tên mẹ")
            )
        );
        assert_eq!(desk.told_kinds(&code(1)).await.len(), 1, "nothing went out");
        let written = desk.registry.composing(&lan, &code(1)).await.unwrap();
        assert_eq!((written.step, written.items.len()), (ListStep::Propose, 1));
        proposes_anew(&desk, &lan).await;
        has_opened_all(&desk, &hung, &code(1)).await;
        sends(&desk, &hung).await.unwrap();
    })
    .await;
}

/// What the second person agrees with is what was proposed, to the letter.
#[tokio::test]
async fn a_list_that_changed_after_it_was_proposed_is_not_sent() {
    at_desk(async |desk| {
        let (lan, hung) = two(&desk).await;
        was_asked(&desk, &lan).await;
        proposes(&desk, &lan).await;
        has_opened_all(&desk, &hung, &code(1)).await;
        let looked = desk.registry.composing(&hung, &code(1)).await.unwrap();
        assert!(looked.as_proposed);
        let (mark, version) = (mark_of(&looked.items), looked.view.case.version);
        desk.registry
            .add_supplement_item(&lan, &code(1), &unreadable())
            .await
            .unwrap();
        let old = desk
            .registry
            .send_supplement(&hung, &code(1), version, (&mark, WHY))
            .await;
        assert!(matches!(old, Err(SupplementError::Rewritten)), "{old:?}");
        let new = sends(&desk, &hung).await;
        assert!(
            matches!(new, Err(SupplementError::NotAsProposed)),
            "{new:?}"
        );
        let looked = desk.registry.composing(&hung, &code(1)).await.unwrap();
        assert!(!looked.as_proposed);
        assert_eq!(waiting(&desk, &hung).await, 1, "it still waits");
        // The line taken out again, it is what was proposed.
        let mark = mark_of(&looked.items[1..]);
        desk.registry
            .remove_supplement_item(&lan, &code(1), &mark)
            .await
            .unwrap();
        sends(&desk, &hung).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_list_that_was_proposed_lapses_when_the_case_moves_on() {
    at_desk(async |desk| {
        let (lan, hung) = two(&desk).await;
        was_asked(&desk, &lan).await;
        proposes(&desk, &lan).await;
        let verify = Action::AskVerification {
            whom: "Công an phường Cầu Giấy".into(),
            what: "Nơi cư trú của mẹ".into(),
        };
        desk.act(&lan, &code(1), verify).await.unwrap();
        assert_eq!(waiting(&desk, &hung).await, 0);
        let answer = Action::RecordVerification {
            answer: "Đúng".into(),
        };
        desk.act(&lan, &code(1), answer).await.unwrap();
        let seen = desk.sees(&hung, &code(1)).await;
        assert_eq!(seen.case.stage, CaseStage::InProcess);
        assert!(seen.second.is_none(), "the case stands differently now");
        // Its lines are kept, and can be proposed anew.
        proposes_anew(&desk, &lan).await;
        assert_eq!(waiting(&desk, &hung).await, 1);
        let at = desk.clock.now();
        desk.hears(&code(1), &Message::Withdrawn(Withdrawn { at }))
            .await;
        assert_eq!(waiting(&desk, &hung).await, 0);
    })
    .await;
}
