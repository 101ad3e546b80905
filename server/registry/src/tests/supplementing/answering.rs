//! Answers, and what happens without one.

use super::*;

/// Law 60/2014 Art. 9.3 with law.md 5.5: the clock stood still from 10:15 of one day to
/// 09:15 of the next: the result is due that day.
#[tokio::test]
async fn the_answer_stands_beside_what_was_and_the_clock_goes_on() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        asks(&desk, &officer, &code(1)).await;
        desk.clock.advance(TimeDelta::hours(23));
        desk.hears(&code(1), &answer(&desk, 1)).await;
        let seen = desk.sees(&officer, &code(1)).await;
        assert_eq!(seen.case.stage, CaseStage::InProcess);
        assert_eq!(
            seen.case.due_at,
            "2026-11-11T17:00:00+07:00"
                .parse::<chrono::DateTime<chrono::Utc>>()
                .unwrap()
        );
        assert_eq!(seen.answers.get("mother.name"), "Trần Thị Thu Hà");
        assert_eq!(seen.case.files.len(), 2, "the old paper stays");
        let round = &seen.supplements[0];
        let changes = &round.changes.as_ref().unwrap().0;
        assert_eq!(changes.before["mother.name"], "Trần Thu Hà");
        assert_eq!(changes.after["mother.name"], "Trần Thị Thu Hà");
        assert_eq!(changes.before["file.birth_notice"], NOTICE.to_string());
        assert_eq!(changes.files[0].name, "chup-lai.jpg");
        let last = seen.history.last().unwrap();
        assert_eq!(
            (last.kind, last.officer.clone()),
            (EventKind::Supplemented, None)
        );
        // The same answer once more changes nothing.
        desk.hears(&code(1), &answer(&desk, 1)).await;
        let again = desk.sees(&officer, &code(1)).await;
        assert_eq!(again.case.files.len(), 2);
    })
    .await;
}

/// Law 60/2014 Art. 7: where a parent lives decides who registers a birth, also when an
/// answer moves it.
#[tokio::test]
async fn an_answer_that_names_another_office_stops_the_entry_here() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        let before = desk.sees(&officer, &code(1)).await;
        assert!(before.findings.iter().all(|found| !found.stops()));
        asks(&desk, &officer, &code(1)).await;
        let mut moved = answer(&desk, 1);
        if let Message::Supplemented(answer) = &mut moved {
            let home = "Phường Hải Châu, Thành phố Đà Nẵng";
            answer
                .answers
                .insert("mother.residence".into(), home.into());
        }
        desk.hears(&code(1), &moved).await;
        let seen = desk.sees(&officer, &code(1)).await;
        let stops: Vec<_> = seen.findings.iter().filter(|found| found.stops()).collect();
        assert_eq!(stops.len(), 1);
        assert_eq!(stops[0].finding.rule, "other-office");
    })
    .await;
}

#[tokio::test]
async fn without_an_answer_in_time_it_is_closed_with_reason_and_article() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        asks(&desk, &officer, &code(1)).await;
        // The last day is 10 December; an answer may still be under way for a day.
        desk.clock.advance(TimeDelta::days(31));
        assert_eq!(
            desk.registry.close_unanswered_supplements().await.unwrap(),
            0
        );
        desk.clock.advance(TimeDelta::days(1));
        assert_eq!(
            desk.registry.close_unanswered_supplements().await.unwrap(),
            1
        );
        assert_eq!(
            desk.registry.close_unanswered_supplements().await.unwrap(),
            0
        );
        let told = desk.told(&code(1)).await;
        let Some(Message::Expired(said)) = told.last() else {
            panic!("the citizen is told")
        };
        assert!(said.reason.contains("10/12/2026"), "{}", said.reason);
        let paper = said.paper.as_ref().unwrap();
        assert_eq!((paper.kind, &paper.number), (PaperKind::Closing, &code(1)));
        assert!(
            said.article
                .as_deref()
                .is_some_and(|article| article.contains("cấu hình"))
        );
        let seen = desk.sees(&officer, &code(1)).await;
        assert_eq!(
            (seen.case.stage, seen.supplements[0].state.as_str()),
            (CaseStage::Expired, "expired")
        );
        // What comes now is written down and changes nothing.
        desk.hears(&code(1), &answer(&desk, 1)).await;
        let after = desk.sees(&officer, &code(1)).await;
        assert_eq!(after.case.stage, CaseStage::Expired);
        assert_eq!(
            after.history.last().unwrap().kind,
            EventKind::SupplementedTooLate
        );
    })
    .await;
}

/// Sent on the last day, under way for longer than anybody waits: the family has lost
/// nothing, and the notice that closed the case holds no more.
#[tokio::test]
async fn an_answer_that_was_sent_in_time_opens_what_was_closed() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        asks(&desk, &officer, &code(1)).await;
        let Message::Supplemented(mut sent) = answer(&desk, 1) else {
            panic!("an answer")
        };
        sent.at = "2026-12-10T20:00:00+07:00".parse().unwrap();
        desk.clock.advance(TimeDelta::days(33));
        assert_eq!(
            desk.registry.close_unanswered_supplements().await.unwrap(),
            1
        );
        desk.hears(&code(1), &Message::Supplemented(sent.clone()))
            .await;
        let seen = desk.sees(&officer, &code(1)).await;
        assert_eq!(
            (seen.case.stage, seen.supplements[0].state.as_str()),
            (CaseStage::InProcess, "answered")
        );
        assert_eq!(seen.answers.get("mother.name"), "Trần Thị Thu Hà");
        let told = desk.told(&code(1)).await;
        let Some(Message::Reopened(opened)) = told.last() else {
            panic!("the family is told")
        };
        assert!(opened.reason.contains("đúng hạn"), "{}", opened.reason);
        // Once: the same again is written down and changes nothing.
        desk.hears(&code(1), &Message::Supplemented(sent)).await;
        let kinds = desk.told_kinds(&code(1)).await;
        let opened = kinds.iter().filter(|kind| **kind == "dossier.reopened");
        assert_eq!(opened.count(), 1);
    })
    .await;
}

/// The citizen takes it back while the list is on its way.
#[tokio::test]
async fn a_withdrawal_that_crosses_a_list_takes_effect() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        asks(&desk, &officer, &code(1)).await;
        let at = desk.clock.now();
        desk.hears(&code(1), &Message::Withdrawn(Withdrawn { at }))
            .await;
        let seen = desk.sees(&officer, &code(1)).await;
        assert_eq!(
            (seen.case.stage, seen.supplements[0].state.as_str()),
            (CaseStage::Stopped, "withdrawn")
        );
        desk.clock.advance(TimeDelta::days(60));
        assert_eq!(
            desk.registry.close_unanswered_supplements().await.unwrap(),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn returns_are_counted_by_office_and_listed_page_by_page() {
    at_desk(async |desk| {
        arrives_with_paper(&desk, 1).await;
        let mut tx = desk.db.write().await.unwrap();
        for office in 0..40 {
            let office = format!("{office:05}");
            store::registry::returns::count_filing(&mut tx, &office, 2026)
                .await
                .unwrap();
            store::registry::returns::count_filing(&mut tx, &office, 2025)
                .await
                .unwrap();
            store::registry::returns::count_filing(&mut tx, &office, 2024)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let first = desk.registry.returns("").await.unwrap();
        assert_eq!(first.years, [2026, 2025]);
        let next = first.next.unwrap();
        let second = desk.registry.returns(&next).await.unwrap();
        assert_eq!(second.next, None);
        let mut offices: Vec<_> = first
            .rows
            .iter()
            .chain(&second.rows)
            .map(|row| (row.office.clone(), row.year))
            .collect();
        assert_eq!(offices.len(), 81);
        offices.dedup();
        assert_eq!(offices.len(), 81);
        assert!(desk.registry.returns_of("99999").await.unwrap().is_none());
    })
    .await;
}

/// What the citizen was warned of at the filing is judged again with the answer.
#[tokio::test]
async fn a_warning_goes_with_the_answer_that_puts_it_right() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = birth(1);
        // The number of a man.
        filing.answers.set("mother.pin", "001096900011");
        let mut submitted = desk.submitted(&filing);
        submitted.warnings = vec![domain::exchange::Finding {
            rule: "mother-pin".into(),
            article: "Luật Căn cước 26/2023".into(),
            questions: vec!["mother.pin".into()],
        }];
        desk.hears(&code(1), &Message::Submitted(Box::new(submitted)))
            .await;
        let warned = async || {
            let found = desk.sees(&officer, &code(1)).await.findings;
            found.iter().any(|found| found.finding.rule == "mother-pin")
        };
        assert!(warned().await);
        let number = NewItem {
            question: "mother.pin".into(),
            reason: "name-differs".into(),
            ..NewItem::default()
        };
        let registry = &desk.registry;
        registry
            .add_supplement_item(&officer, &code(1), &number)
            .await
            .unwrap();
        let version = desk.sees(&officer, &code(1)).await.case.version;
        registry
            .sends_list(&officer, &code(1), version, "")
            .await
            .unwrap();
        let answer = Message::Supplemented(Supplemented {
            at: desk.clock.now(),
            round: 1,
            answers: BTreeMap::from([("mother.pin".into(), "001196900011".into())]),
            files: Vec::new(),
        });
        desk.hears(&code(1), &answer).await;
        assert!(!warned().await);
    })
    .await;
}

/// Civil Code Art. 148.5: the last day becomes a day off after the list was sent.
#[tokio::test]
async fn a_last_day_that_becomes_a_day_off_moves_to_the_next_working_day() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        arrives_with_paper(&desk, 1).await;
        asks(&desk, &officer, &code(1)).await;
        let seen = desk.sees(&officer, &code(1)).await;
        let told_first = seen.supplements[0].answer_by;
        assert_eq!(told_first.to_string(), "2026-12-10");
        let off = crate::Proposed {
            office: None,
            kind: Some(domain::calendar::ChangeKind::Off),
            day: Some(told_first),
            worked: None,
            name_vi: "Nghỉ".into(),
            name_en: "Off".into(),
            reason: "Thông báo 16/TB-BNV".into(),
        };
        desk.both_change_calendar(&officer, &off).await;
        assert_eq!(desk.registry.recount_due().await.unwrap(), 1);
        let seen = desk.sees(&officer, &code(1)).await;
        let last = seen.supplements[0].answer_by;
        assert_eq!(last.to_string(), "2026-12-11");
        let told = desk.told(&code(1)).await;
        let Some(Message::DueChanged(changed)) = told.last() else {
            panic!("the citizen is told")
        };
        assert_eq!(
            (changed.due_at, changed.answer_by),
            (seen.case.due_at, Some(last))
        );
        // It is closed by the new day, and a day later for what is under way.
        desk.clock.set("2026-12-12T00:30:00+07:00");
        let registry = &desk.registry;
        assert_eq!(registry.close_unanswered_supplements().await.unwrap(), 0);
        desk.clock.set("2026-12-13T00:30:00+07:00");
        assert_eq!(registry.close_unanswered_supplements().await.unwrap(), 1);
    })
    .await;
}
