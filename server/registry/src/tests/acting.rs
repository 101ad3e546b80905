use domain::{
    case::{ActionKind, CaseStage, Role},
    exchange::{Message, Withdrawn},
    surroundings::Clock,
};

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, REGISTERED, at_desk, birth, code};
use crate::{ActError, Action, EventKind, Field, FieldProblem};

async fn withdraws(desk: &Desk, code: &str) {
    desk.hears(
        code,
        &Message::Withdrawn(Withdrawn {
            at: desk.clock.now(),
        }),
    )
    .await;
}

#[tokio::test]
async fn the_front_desk_accepts_and_the_citizen_is_told() {
    at_desk(async |desk| {
        let reception = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        desk.arrives(&birth(1)).await;
        let seen = desk
            .registry
            .case(&reception, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            seen.allowed,
            [
                ActionKind::Accept,
                ActionKind::NotAccept,
                ActionKind::Postpone,
                ActionKind::RequestSupplement
            ]
        );
        let after = desk
            .act(&reception, &code(1), Action::Accept)
            .await
            .unwrap();
        assert_eq!(after.case.stage, CaseStage::InProcess);
        assert_eq!(after.allowed, [ActionKind::RequestSupplement]);
        let history: Vec<EventKind> = after.history.iter().map(|event| event.kind).collect();
        assert_eq!(
            history,
            [
                EventKind::Arrived,
                EventKind::Accepted,
                EventKind::InProcess
            ]
        );
        let told = desk.told(&code(1)).await;
        let [Message::Accepted(accepted)] = told.as_slice() else {
            panic!("one acceptance")
        };
        assert_eq!(accepted.due_at, after.case.due_at);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_accepted_says_why() {
    at_desk(async |desk| {
        let reception = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        desk.arrives(&birth(1)).await;
        let silent = desk
            .act(
                &reception,
                &code(1),
                Action::NotAccept {
                    reason: " ".into(),
                    article: " ".into(),
                },
            )
            .await;
        let Err(ActError::Invalid(problems)) = silent else {
            panic!("a reason is needed")
        };
        assert_eq!(
            problems,
            [
                FieldProblem::Missing(Field::Reason),
                FieldProblem::Missing(Field::Article)
            ]
        );
        let reason = "Ảnh giấy chứng sinh không đọc được.";
        let article = "khoản 1 Điều 16 Luật Hộ tịch";
        desk.act(
            &reception,
            &code(1),
            Action::NotAccept {
                reason: reason.into(),
                article: article.into(),
            },
        )
        .await
        .unwrap();
        let told = desk.told(&code(1)).await;
        let [Message::NotAccepted(reasoned)] = told.as_slice() else {
            panic!("one message")
        };
        assert_eq!(
            (reasoned.reason.as_str(), reasoned.article.as_deref()),
            (reason, Some(article))
        );
    })
    .await;
}

/// Law 60/2014 Art. 5 and product rule 7: a refusal names reason and article.

#[tokio::test]
async fn the_second_of_two_officers_is_told_and_overwrites_nothing() {
    at_desk(async |desk| {
        let first = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        let second = desk.officer("tam", CAU_GIAY, &[Role::Reception]).await;
        desk.arrives(&birth(1)).await;
        let seen = desk.registry.case(&first, &code(1)).await.unwrap().unwrap();
        assert!(seen.open_by.is_empty());
        let also = desk
            .registry
            .case(&second, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            also.open_by
                .iter()
                .map(|by| by.name.as_str())
                .collect::<Vec<_>>(),
            ["Cán bộ le"]
        );
        desk.registry
            .act(&first, &code(1), seen.case.version, Action::Accept)
            .await
            .unwrap();
        let reason = Action::NotAccept {
            reason: "Thiếu giấy chứng sinh.".into(),
            article: "Điều 16 Luật Hộ tịch".into(),
        };
        let late = desk
            .registry
            .act(&second, &code(1), also.case.version, reason)
            .await;
        let Err(ActError::Conflict(now)) = late else {
            panic!("the second was not told")
        };
        assert_eq!(now.case.stage, CaseStage::InProcess);
        assert_eq!(desk.told_kinds(&code(1)).await, ["dossier.accepted"]);
    })
    .await;
}

#[tokio::test]
async fn who_presses_at_the_same_moment_does_not_decide_twice() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        let (one, code) = (code(1), code(1));
        let (a, b) = tokio::join!(
            desk.registry.act(&officer, &one, 1, Action::Accept),
            desk.registry.act(&officer, &code, 1, Action::Accept)
        );
        assert!(a.is_ok() != b.is_ok());
        assert_eq!(desk.told_kinds(&code).await, ["dossier.accepted"]);
    })
    .await;
}

#[tokio::test]
async fn a_case_of_another_office_does_not_exist() {
    at_desk(async |desk| {
        let foreign = desk.everybody(HAI_CHAU).await;
        desk.arrives(&birth(1)).await;
        assert!(
            desk.registry
                .case(&foreign, &code(1))
                .await
                .unwrap()
                .is_none()
        );
        let answer = desk
            .registry
            .act(&foreign, &code(1), 1, Action::Accept)
            .await;
        assert!(matches!(answer, Err(ActError::NotFound)));
        assert!(matches!(
            desk.registry.act(&foreign, "x", 1, Action::Accept).await,
            Err(ActError::NotFound)
        ));
    })
    .await;
}

#[tokio::test]
async fn an_administrator_sees_no_case() {
    at_desk(async |desk| {
        let admin = desk
            .officer("admin", CAU_GIAY, &[Role::Administrator])
            .await;
        desk.arrives(&birth(1)).await;
        assert!(
            desk.registry
                .case(&admin, &code(1))
                .await
                .unwrap()
                .is_none()
        );
        let answer = desk.registry.act(&admin, &code(1), 1, Action::Accept).await;
        assert!(matches!(answer, Err(ActError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn the_front_desk_registers_nothing() {
    at_desk(async |desk| {
        let all = desk.everybody(CAU_GIAY).await;
        let reception = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        desk.arrives(&birth(1)).await;
        desk.act(&all, &code(1), Action::Accept).await.unwrap();
        let answer = desk.act(&reception, &code(1), Action::Register).await;
        assert!(matches!(answer, Err(ActError::NotAllowed)));
    })
    .await;
}

/// law.md 6.2: 7 > 8.
#[tokio::test]
async fn what_the_citizen_takes_back_is_stopped_and_said_so() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        withdraws(&desk, &code(1)).await;
        let view = desk
            .registry
            .case(&officer, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(view.case.stage, CaseStage::Stopped);
        assert!(view.allowed.is_empty());
        assert_eq!(
            desk.told_kinds(&code(1)).await,
            ["dossier.accepted", "dossier.stopped"]
        );
    })
    .await;
}

/// law.md 6.2: after 9 no withdrawal.
#[tokio::test]
async fn a_decision_stands_when_the_withdrawal_comes_too_late() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        withdraws(&desk, &code(1)).await;
        let view = desk
            .registry
            .case(&officer, &code(1))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(view.case.stage, CaseStage::Decided);
        assert_eq!(
            view.history.last().unwrap().kind,
            EventKind::WithdrawnTooLate
        );
        assert_eq!(desk.told_kinds(&code(1)).await, REGISTERED);
    })
    .await;
}
