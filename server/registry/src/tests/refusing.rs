//! Refusals: reason, article, signed paper, and the name of who decided.

use std::sync::atomic::Ordering;

use domain::{
    case::{CaseStage, Role},
    exchange::Message,
    paper::PaperKind,
    surroundings::Clock,
};

use super::desk::{CAU_GIAY, HAI_CHAU, at_desk, birth, code};
use crate::{ActError, Action, Field, FieldProblem, deciding::Against};

fn refuse(reason: &str, article: &str) -> Action {
    Action::Refuse {
        reason: reason.into(),
        article: article.into(),
    }
}

fn not_accept(reason: &str, article: &str) -> Action {
    Action::NotAccept {
        reason: reason.into(),
        article: article.into(),
    }
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_an_article() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        for (reason, article, wrong) in [
            (
                "",
                "",
                vec![
                    FieldProblem::Missing(Field::Reason),
                    FieldProblem::Missing(Field::Article),
                ],
            ),
            (
                "Vì trẻ đã được đăng ký.",
                " ",
                vec![FieldProblem::Missing(Field::Article)],
            ),
            ("", "Điều 5", vec![FieldProblem::Missing(Field::Reason)]),
            (
                &"x".repeat(2001),
                "Điều 5",
                vec![FieldProblem::TooLong(Field::Reason, 2000)],
            ),
        ] {
            let answer = desk.act(&officer, &code(1), refuse(reason, article)).await;
            let Err(ActError::Invalid(problems)) = answer else {
                panic!("refused without reason or article")
            };
            assert_eq!(problems, wrong);
        }
        let after = desk
            .act(
                &officer,
                &code(1),
                refuse("Trẻ đã được đăng ký.", "khoản 4 Điều 5 Luật Hộ tịch"),
            )
            .await;
        assert_eq!(after.unwrap().case.stage, CaseStage::Refused);
        let told = desk.told(&code(1)).await;
        let Some(Message::Refused(reasoned)) = told.last() else {
            panic!("a refusal")
        };
        assert_eq!(
            reasoned.article.as_deref(),
            Some("khoản 4 Điều 5 Luật Hộ tịch")
        );
    })
    .await;
}

/// law.md 6.4: a refusal is in writing. Its paper goes with the message, and the own
/// office keeps it.
#[tokio::test]
async fn a_refusal_goes_out_with_its_signed_paper() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let stranger = desk.everybody(HAI_CHAU).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let refused = refuse(
            "Trẻ đã được đăng ký.\r\nSố 233/2026.",
            "Điều 5 Luật Hộ tịch",
        );
        let after = desk.act(&officer, &code(1), refused).await.unwrap();
        assert_eq!(
            after.decision.map(|decision| decision.kind),
            Some(PaperKind::Refusal)
        );
        let told = desk.told(&code(1)).await;
        let Some(Message::Refused(reasoned)) = told.last() else {
            panic!("a refusal")
        };
        let named = reasoned.paper.as_ref().unwrap();
        assert_eq!((named.kind, &named.number), (PaperKind::Refusal, &code(1)));
        let registry = &desk.registry;
        let paper = registry.case_decision(&officer, &code(1)).await.unwrap();
        let paper = paper.unwrap();
        assert!(paper.starts_with(b"%PDF-"));
        assert_eq!(i64::try_from(paper.len()).unwrap(), named.size);
        let theirs = registry.case_decision(&stranger, &code(1)).await.unwrap();
        assert!(theirs.is_none());
    })
    .await;
}

/// A refusal is not taken back by who wrote it: it is read before it goes out, and nothing
/// has happened then.
#[tokio::test]
async fn a_refusal_is_read_word_for_word_before_it_goes_out() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        let seen = desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let version = seen.case.version;
        let refused = refuse("Trẻ đã được đăng ký.", "Điều 5 Luật Hộ tịch");
        let paper = desk
            .registry
            .decision_to_read(&officer, &code(1), version, &refused)
            .await
            .unwrap();
        assert_eq!(paper.kind, PaperKind::Refusal);
        let lines: Vec<_> = paper.sections.iter().flat_map(|all| &all.lines).collect();
        let value = |id: &str| {
            let line = lines.iter().find(|line| line.id == id);
            line.map(|line| line.value.as_str())
        };
        assert_eq!(value("reason"), Some("Trẻ đã được đăng ký."));
        assert_eq!(value("article"), Some("Điều 5 Luật Hộ tịch"));
        assert!(value("complain").is_some_and(|words| words.contains("khiếu nại")));
        let now = desk.sees(&officer, &code(1)).await;
        assert_eq!(
            (now.case.stage, now.case.version, now.decision.is_none()),
            (CaseStage::InProcess, version, true)
        );
        assert_eq!(desk.told_kinds(&code(1)).await, ["dossier.accepted"]);
        desk.act(&officer, &code(1), refused).await.unwrap();
    })
    .await;
}

/// What stands in the way of a refusal stands in the way of reading it.
#[tokio::test]
async fn no_paper_is_shown_that_could_not_go_out() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let stranger = desk.everybody(HAI_CHAU).await;
        let reception = desk.officer("don", CAU_GIAY, &[Role::Reception]).await;
        desk.arrives(&birth(1)).await;
        let seen = desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let version = seen.case.version;
        let read = async |who: &crate::Officer, version: i64, action: Action| {
            let paper = desk
                .registry
                .decision_to_read(who, &code(1), version, &action)
                .await;
            paper.err()
        };
        let refused = || refuse("Trẻ đã được đăng ký.", "Điều 5");
        assert!(matches!(
            read(&stranger, version, refused()).await,
            Some(ActError::NotFound)
        ));
        assert!(matches!(
            read(&reception, version, refused()).await,
            Some(ActError::NotAllowed)
        ));
        assert!(matches!(
            read(&officer, version - 1, refused()).await,
            Some(ActError::Conflict(_))
        ));
        let Some(ActError::Invalid(problems)) = read(&officer, version, refuse("x", " ")).await
        else {
            panic!("without an article there is no refusal")
        };
        assert_eq!(problems, [FieldProblem::Missing(Field::Article)]);
        assert!(matches!(
            read(&officer, version, Action::Register).await,
            Some(ActError::NotAllowed)
        ));
    })
    .await;
}

/// A registrar may refuse alone: the paper bears that name, not the one that signs for
/// the office.
#[tokio::test]
async fn a_refusal_bears_the_name_of_who_decided() {
    at_desk(async |desk| {
        let mut officer = desk.officer("tam", CAU_GIAY, &[Role::Registrar]).await;
        desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await;
        desk.arrives(&birth(1)).await;
        let case = desk.registry.view(&officer, &code(1)).await;
        let case = case.unwrap().unwrap().case;
        let signer = async |decided_by: Option<&crate::Officer>| {
            let against = Against {
                kind: PaperKind::Refusal,
                reason: "Trẻ đã được đăng ký.",
                article: None,
            };
            let now = desk.clock.now();
            let paper = desk.registry.against(&case, against, decided_by, now).await;
            let signer = paper.unwrap().signer.unwrap();
            (signer.title, signer.name)
        };
        assert_eq!(
            signer(Some(&officer)).await,
            ("CHỦ TỊCH".to_owned(), "Cán bộ tam".to_owned())
        );
        officer.title = String::new();
        assert_eq!(
            signer(Some(&officer)).await,
            (
                "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH".to_owned(),
                "Cán bộ tam".to_owned()
            )
        );
        // Closed by itself: who signs for the office.
        assert_eq!(signer(None).await.1, "Cán bộ hoa");
    })
    .await;
}

#[tokio::test]
async fn nothing_is_refused_without_its_paper() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        let why = async |reason: &str| {
            let not_accepted = not_accept(reason, "Điều 16 Luật Hộ tịch");
            match desk.act(&officer, &code(1), not_accepted).await {
                Err(ActError::Blocked(found)) => found[0].finding.rule.clone(),
                Err(ActError::Invalid(problems)) => format!("{problems:?}"),
                _ => panic!("no paper, no decision"),
            }
        };
        assert_eq!(why("Ảnh mờ 😕").await, "[Unprintable(Reason)]");
        desk.signer.fails.store(true, Ordering::SeqCst);
        assert_eq!(why("Ảnh mờ").await, "cannot-be-signed");
        assert_eq!(desk.told_kinds(&code(1)).await, Vec::<&str>::new());
        desk.signer.fails.store(false, Ordering::SeqCst);
        let not_accepted = not_accept("Ảnh mờ", "Điều 16 Luật Hộ tịch");
        desk.act(&officer, &code(1), not_accepted).await.unwrap();
        assert_eq!(desk.told_kinds(&code(1)).await, ["dossier.not_accepted"]);
    })
    .await;
}

/// What is not taken in is written with its article like a refusal, on the paper as in the
/// message (law.md 6.3).
#[tokio::test]
async fn what_is_not_accepted_names_its_article_on_its_paper() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        let version = desk.sees(&officer, &code(1)).await.case.version;
        let (registry, code) = (&desk.registry, code(1));
        let bare = not_accept("Ảnh mờ", " ");
        let read = registry.decision_to_read(&officer, &code, version, &bare);
        let Err(ActError::Invalid(problems)) = read.await else {
            panic!("without an article nothing is turned away")
        };
        assert_eq!(problems, [FieldProblem::Missing(Field::Article)]);
        let worded = not_accept("Ảnh mờ", "khoản 1 Điều 16 Luật Hộ tịch");
        let read = registry.decision_to_read(&officer, &code, version, &worded);
        let paper = read.await.unwrap();
        assert_eq!(paper.kind, PaperKind::NonAcceptance);
        let mut lines = paper.sections.iter().flat_map(|all| &all.lines);
        let article = lines.find(|line| line.id == "article").unwrap();
        assert_eq!(article.value, "khoản 1 Điều 16 Luật Hộ tịch");
        let after = desk.act(&officer, &code, worded).await.unwrap();
        let written = after.history.last().unwrap();
        assert_eq!(
            written.article.as_deref(),
            Some("khoản 1 Điều 16 Luật Hộ tịch")
        );
    })
    .await;
}

/// The sign is in one of two fields: the sentence names that one.
#[tokio::test]
async fn a_sign_that_no_paper_prints_is_told_at_its_field() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        use Field::{Article, Reason};
        use FieldProblem::Unprintable;
        for (reason, article, wrong) in [
            (
                "Trẻ đã được đăng ký.",
                "Điều 5 🙂",
                vec![Unprintable(Article)],
            ),
            ("Xin lỗi 🙏", "Điều 5", vec![Unprintable(Reason)]),
            ("天", "天", vec![Unprintable(Reason), Unprintable(Article)]),
        ] {
            let answer = desk.act(&officer, &code(1), refuse(reason, article)).await;
            let Err(ActError::Invalid(problems)) = answer else {
                panic!("its paper cannot be printed")
            };
            assert_eq!(problems, wrong);
        }
        for lang in i18n::Lang::ALL {
            for key in ["desk-reason.signs", "desk-article.signs"] {
                assert!(i18n::texts(lang).has(key), "{key}");
            }
        }
    })
    .await;
}

/// The slip prints the reason: an emoji would stand there as a question mark.
#[tokio::test]
async fn an_apology_says_only_what_its_slip_can_print() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let postpone = |reason: &str| Action::Postpone {
            reason: reason.into(),
            day: "2026-11-13".parse().ok(),
        };
        let answer = desk.act(&officer, &code(1), postpone("Máy hỏng 😢")).await;
        let Err(ActError::Invalid(problems)) = answer else {
            panic!("its slip cannot be printed")
        };
        assert_eq!(problems, [FieldProblem::Unprintable(Field::Reason)]);
        desk.act(&officer, &code(1), postpone("Máy hỏng"))
            .await
            .unwrap();
    })
    .await;
}
