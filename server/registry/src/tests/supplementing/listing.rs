//! The list is written, seen and sent.

use super::*;

#[tokio::test]
async fn a_list_is_written_line_by_line_and_kept() {
    at_desk(async |desk| {
        let officer = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        arrives_with_paper(&desk, 1).await;
        let registry = &desk.registry;
        registry
            .add_supplement_item(&officer, &code(1), &unreadable())
            .await
            .unwrap();
        registry
            .add_supplement_item(&officer, &code(1), &name())
            .await
            .unwrap();
        let written = registry.composing(&officer, &code(1)).await.unwrap();
        assert_eq!(written.items.len(), 2);
        let page = written.items[0].file.unwrap();
        assert_eq!((page.id, page.page), (NOTICE, 1));
        assert_eq!(page.region.map(Region::place), Some("bottom-right"));
        // Pressed twice it takes out one.
        let mark = mark_of(&written.items[..1]);
        for _ in 0..2 {
            registry
                .remove_supplement_item(&officer, &code(1), &mark)
                .await
                .unwrap();
        }
        let left = registry.composing(&officer, &code(1)).await.unwrap().items;
        assert_eq!(
            left.iter()
                .map(|item| item.question.as_str())
                .collect::<Vec<_>>(),
            ["mother.name"]
        );
        assert_eq!(desk.told_kinds(&code(1)).await, Vec::<&str>::new());
    })
    .await;
}

#[tokio::test]
async fn a_line_names_what_this_filing_has_and_says_why() {
    at_desk(async |desk| {
        let officer = desk.officer("le", CAU_GIAY, &[Role::Registrar]).await;
        arrives_with_paper(&desk, 1).await;
        let wrong = async |item: NewItem| match desk
            .registry
            .add_supplement_item(&officer, &code(1), &item)
            .await
        {
            Err(SupplementError::Invalid(problems)) => problems,
            _ => panic!("to be put right"),
        };
        assert_eq!(
            wrong(NewItem::default()).await,
            [
                ItemProblem::Missing(ItemField::About),
                ItemProblem::Missing(ItemField::Reason)
            ]
        );
        let unreadable_answer = NewItem {
            reason: "unreadable".into(),
            ..name()
        };
        assert_eq!(
            wrong(unreadable_answer).await,
            [ItemProblem::Unknown(ItemField::Reason)]
        );
        let not_asked = NewItem {
            question: "father.residence_abroad".into(),
            ..name()
        };
        assert_eq!(
            wrong(not_asked).await,
            [ItemProblem::Unknown(ItemField::About)]
        );
        let silent = NewItem {
            reason: "other".into(),
            ..name()
        };
        assert_eq!(
            wrong(silent).await,
            [ItemProblem::Missing(ItemField::Words)]
        );
        let off = NewItem {
            page: "0".into(),
            region: "corner".into(),
            ..unreadable()
        };
        assert_eq!(
            wrong(off).await,
            [
                ItemProblem::NoSuchPage(1),
                ItemProblem::Unknown(ItemField::Region)
            ]
        );
        let behind_the_last = NewItem {
            page: "2".into(),
            ..unreadable()
        };
        assert_eq!(wrong(behind_the_last).await, [ItemProblem::NoSuchPage(1)]);
        let long = NewItem {
            words: "a".repeat(501),
            ..name()
        };
        assert_eq!(
            wrong(long).await,
            [ItemProblem::TooLong(ItemField::Words, 500)]
        );
        let with_words = || NewItem {
            words: "Trên căn cước là Hà.".into(),
            ..name()
        };
        desk.registry
            .add_supplement_item(&officer, &code(1), &with_words())
            .await
            .unwrap();
        assert_eq!(wrong(with_words()).await, [ItemProblem::Twice]);
        let nothing_new = wrong(name()).await;
        assert_eq!(
            nothing_new,
            [ItemProblem::Twice],
            "the reason is given already"
        );
    })
    .await;
}

/// Each file must have been opened by the officer who sends.
#[tokio::test]
async fn a_list_is_not_sent_before_every_file_was_opened() {
    at_desk(async |desk| {
        let officer = desk.officer("le", CAU_GIAY, &[Role::Reception]).await;
        let other = desk.officer("lan", CAU_GIAY, &[Role::Reception]).await;
        arrives_with_paper(&desk, 1).await;
        let registry = &desk.registry;
        let empty = registry.sends_list(&officer, &code(1), 1, "").await;
        assert!(matches!(empty, Err(SupplementError::Empty)));
        registry
            .add_supplement_item(&officer, &code(1), &name())
            .await
            .unwrap();
        registry
            .open_file(&other, &code(1), NOTICE)
            .await
            .unwrap()
            .unwrap();
        // Shown small beside the answers is not opened.
        registry
            .case_file(&officer, &code(1), NOTICE)
            .await
            .unwrap()
            .unwrap();
        let Err(SupplementError::Unopened(files)) =
            registry.sends_list(&officer, &code(1), 1, "").await
        else {
            panic!("a file was not opened")
        };
        assert_eq!(files[0].name, "giay-chung-sinh.jpg");
        registry
            .open_file(&officer, &code(1), NOTICE)
            .await
            .unwrap()
            .unwrap();
        let stale = registry.sends_list(&officer, &code(1), 7, "").await;
        assert!(matches!(stale, Err(SupplementError::Stale)));
        registry
            .sends_list(&officer, &code(1), 1, "")
            .await
            .unwrap();
        let seen = registry.view(&officer, &code(1)).await.unwrap().unwrap();
        assert_eq!(seen.case.stage, CaseStage::SupplementRequested);
        assert!(seen.allowed.is_empty());
        let told = desk.told(&code(1)).await;
        let [Message::SupplementRequested(asked)] = told.as_slice() else {
            panic!("one list")
        };
        assert_eq!((asked.round, asked.again.as_deref()), (1, None));
        assert_eq!(asked.answer_by.to_string(), "2026-12-10");
        let item: &Item = &asked.items[0];
        assert_eq!(
            (item.question.as_str(), item.reason.as_str()),
            ("mother.name", "name-differs")
        );
    })
    .await;
}

#[tokio::test]
async fn another_office_and_a_decided_case_take_no_list() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let stranger = desk.everybody(HAI_CHAU).await;
        let registry = &desk.registry;
        arrives_with_paper(&desk, 1).await;
        let theirs = registry
            .add_supplement_item(&stranger, &code(1), &name())
            .await;
        assert!(matches!(theirs, Err(SupplementError::NotFound)));
        let not_accepted = Action::NotAccept {
            reason: "Vì".into(),
            article: "Điều 16 Luật Hộ tịch".into(),
        };
        desk.act(&officer, &code(1), not_accepted).await.unwrap();
        let over = registry
            .add_supplement_item(&officer, &code(1), &name())
            .await;
        assert!(matches!(over, Err(SupplementError::NotAllowed)));
    })
    .await;
}

/// Civil Code Art. 148.5, by the calendar as the administrators have changed it.
#[tokio::test]
async fn the_last_day_for_an_answer_follows_a_changed_calendar() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        let last = async || {
            let written = desk.registry.composing(&officer, &code(1)).await.unwrap();
            written.deadline.day.to_string()
        };
        assert_eq!(last().await, "2026-12-10");
        let off = crate::Proposed {
            office: None,
            kind: Some(domain::calendar::ChangeKind::Off),
            day: "2026-12-10".parse().ok(),
            worked: None,
            name_vi: "Nghỉ".into(),
            name_en: "Off".into(),
            reason: "Thông báo 16/TB-BNV".into(),
        };
        desk.both_change_calendar(&officer, &off).await;
        assert_eq!(last().await, "2026-12-11");
    })
    .await;
}

/// What goes out is what was looked at: a colleague adds nothing to the list of who has the
/// case in hand, and a list that has changed is looked at again.
#[tokio::test]
async fn what_is_sent_is_what_was_looked_at() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let minh = desk.officer("minh", CAU_GIAY, &[Role::Registrar]).await;
        arrives_with_paper(&desk, 1).await;
        let (registry, code) = (&desk.registry, code(1));
        registry
            .add_supplement_item(&officer, &code, &name())
            .await
            .unwrap();
        let looked = registry.composing(&officer, &code).await.unwrap();
        let (mark, version) = (mark_of(&looked.items), looked.view.case.version);
        registry.claim(&officer, &code).await.unwrap();
        let beside = registry
            .add_supplement_item(&minh, &code, &unreadable())
            .await;
        assert!(beside.is_err(), "a colleague has the case in hand");
        registry
            .add_supplement_item(&officer, &code, &unreadable())
            .await
            .unwrap();
        let sent = registry
            .send_supplement(&officer, &code, version, (&mark, ""))
            .await;
        assert!(matches!(sent, Err(SupplementError::Rewritten)), "{sent:?}");
    })
    .await;
}
