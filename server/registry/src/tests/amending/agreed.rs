//! What two have agreed on: versions, notes, and papers in the place of others.

use super::*;

/// Law 60/2014 Art. 28: what is wrong in an entry is put right, the number stays.
#[tokio::test]
async fn an_entry_is_put_right_by_two_persons_and_keeps_its_number_and_what_it_held() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let new = correction(
            1,
            &[("child_given_name", "Ân"), ("mother_residence", "Hà Nội")],
        );
        let registry = &desk.registry;
        let shown = registry.preview_correction(&lan, place("KS"), &new).await;
        let shown: Vec<_> = shown.unwrap().into_iter().map(|it| it.after).collect();
        assert_eq!(shown, ["Ân", "Hà Nội"]);
        registry
            .propose_correction(&lan, place("KS"), &new)
            .await
            .unwrap();
        assert_eq!(
            entry(&desk, &lan).await.entry.subject_name,
            "Nguyễn Minh An"
        );
        let waiting = registry.waiting_for_second(&hoa, None).await.unwrap();
        assert_eq!(waiting.rows[0].subject, format!("{CAU_GIAY}/KS/2026/1"));
        let alone = registry.agree_to_correction(&lan, place("KS")).await;
        assert!(matches!(alone, Err(CorrectError::SamePerson)));
        registry
            .agree_to_correction(&hoa, place("KS"))
            .await
            .unwrap();
        let now = entry(&desk, &lan).await;
        assert_eq!(now.entry.subject_name, "Nguyễn Minh Ân");
        assert_eq!(now.entry.number.to_string(), "1/2026");
        assert_eq!(now.entry.version, 2);
        let [note] = &now.former[..] else {
            panic!("one note")
        };
        assert_eq!(note.content.subject_name(), "Nguyễn Minh An");
        assert_eq!(note.basis, new.basis);
        assert_eq!(
            (&note.asked_name, &note.agreed_name),
            (&lan.name, &hoa.name)
        );
        let again = registry.agree_to_correction(&hoa, place("KS")).await;
        assert!(matches!(again, Err(CorrectError::Changed)));
        let view = registry.view(&lan, &code(1)).await.unwrap().unwrap();
        let last = view.history.last().map(|happened| happened.kind);
        assert_eq!(last, Some(EventKind::Corrected));
    })
    .await;
}

#[tokio::test]
async fn papers_of_an_entry_that_was_put_right_are_replaced_and_the_family_gets_new_ones() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let before = papers_of(&desk, 1).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let after = papers_of(&desk, 1).await;
        let (old, new) = after.split_at(before.len());
        assert_eq!(old.len(), new.len());
        for (old, new) in old.iter().zip(new) {
            assert_eq!(
                (old.state, new.state),
                (PaperState::Replaced, PaperState::Issued)
            );
            assert_eq!((new.kind, new.replaces), (old.kind, Some(old.id)));
            let signer = new.content.signer.as_ref().unwrap();
            assert_eq!(signer.name, hoa.name);
        }
        let replaced = replaced(&desk, 1).await;
        for (said, (old, new)) in replaced.papers.iter().zip(old.iter().zip(new)) {
            let by = said.by.as_ref().unwrap();
            assert_eq!((said.ordinal, by.ordinal), (old.ordinal, new.ordinal));
            assert_eq!(said.number, old.number);
            assert_eq!(Some(&by.paper.sha256), new.sha256.as_ref());
        }
        assert_eq!(replaced.papers.len(), old.len());
        // The desk reads which paper stands in whose place.
        let shown = desk.sees(&lan, &code(1)).await.papers;
        for (shown, new) in shown.iter().zip(new) {
            assert_eq!(shown.replaced_by.as_ref(), Some(&new.number));
        }
        corrected(&desk, &lan, &hoa, 2, "Anh").await;
        let states: Vec<_> = papers_of(&desk, 1)
            .await
            .iter()
            .map(|it| it.state)
            .collect();
        let standing = states.iter().filter(|state| **state == PaperState::Issued);
        assert_eq!(standing.count(), before.len());
        assert_eq!(states.len(), 3 * before.len());
    })
    .await;
}

#[tokio::test]
async fn the_check_page_says_since_when_a_paper_is_replaced_and_shows_no_name_but_its_own() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let old = papers_of(&desk, 1).await.remove(0);
        corrected(&desk, &lan, &hoa, 1, "Bình").await;
        let new = papers_of(&desk, 1).await;
        let new = new.iter().find(|it| it.replaces == Some(old.id)).unwrap();
        let expected = [
            (&old, PaperState::Replaced, "N*** M*** A***"),
            (new, PaperState::Issued, "N*** M*** B***"),
        ];
        for (paper, state, name) in expected {
            let check = paper.content.check.as_ref().unwrap();
            let checked = desk.registry.check(SCHOOL, &check.short_code).await;
            let Ok(Checked::Genuine(told)) = checked else {
                panic!("genuine")
            };
            assert_eq!((told.state, told.masked_name.as_str()), (state, name));
            assert_eq!(told.ended_at.is_some(), state == PaperState::Replaced);
            let by = told.replaced_by.map(|(number, _)| number);
            let ended = state == PaperState::Replaced;
            assert_eq!(by, ended.then(|| new.number.clone()));
        }
    })
    .await;
}

/// Law.md section 3: the extract has a line for notes; the original bears them below.
#[tokio::test]
async fn papers_made_after_a_correction_print_the_note_at_the_margin() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let said = "Ngày 10/11/2026: cải chính Tên từ “An” thành “Ân”. \
            Căn cứ: Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên";
        for paper in papers_of(&desk, 1).await {
            if paper.kind == PaperKind::BirthCertificate {
                let expected: &[&str] = if paper.replaces.is_some() {
                    &[said]
                } else {
                    &[]
                };
                assert_eq!(paper.content.notes, expected);
            } else {
                let expected = if paper.replaces.is_some() { said } else { "" };
                assert_eq!(remark(&paper), expected);
            }
        }
        let mut asked = copy(2, "1/2026");
        asked.answers.set("subject.name", "Nguyễn Minh Ân");
        desk.arrives(&asked).await;
        desk.act(&lan, &code(2), Action::Accept).await.unwrap();
        let entry = entry(&desk, &lan).await.entry.id;
        desk.act(&lan, &code(2), issue_copy(entry)).await.unwrap();
        assert_eq!(remark(&papers_of(&desk, 2).await[0]), said);
        let waits = correction(2, &[("child_given_name", "Anh")]);
        let waits = desk
            .registry
            .propose_correction(&lan, place("KS"), &waits)
            .await;
        assert!(matches!(waits, Err(CorrectError::PapersWait)));
    })
    .await;
}

/// Law 60/2014 Art. 59: a closed book takes no numbers; notes are of their own day.
#[tokio::test]
async fn an_entry_of_a_closed_book_still_gets_its_note() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        desk.clock.set("2027-01-04T09:00:00+07:00");
        desk.registry
            .close_book(&hoa, RegisterKind::Birth, 2026)
            .await
            .unwrap();
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let now = entry(&desk, &lan).await;
        assert_eq!(now.former[0].noted_on.to_string(), "2027-01-04");
    })
    .await;
}

#[tokio::test]
async fn a_death_is_put_right_too() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-16T16:10:00+07:00");
        let lan = desk.everybody(SA_PA).await;
        desk.registered(&lan, &death(1)).await;
        let hoa = desk.officer("hoa", SA_PA, &[Role::Signatory]).await;
        let new = correction(1, &[("death_cause", "Tuổi già"), ("death_hour", "04:05")]);
        let registry = &desk.registry;
        registry
            .propose_correction(&lan, place("KT"), &new)
            .await
            .unwrap();
        registry
            .agree_to_correction(&hoa, place("KT"))
            .await
            .unwrap();
        let papers = papers_of(&desk, 1).await;
        let new = papers.iter().find(|it| it.replaces.is_some()).unwrap();
        assert!(
            new.content.notes[0].contains("“04:05”"),
            "{:?}",
            new.content.notes
        );
        assert_eq!(replaced(&desk, 1).await.papers.len(), papers.len() / 2);
    })
    .await;
}

/// law.md 8.5: the page in three languages is made anew with its extract, and says that
/// the record has remarks.
#[tokio::test]
async fn an_extract_for_abroad_is_replaced_with_its_page() {
    at_desk(async |desk| {
        let (lan, hoa) = registered(&desk).await;
        let mut filing = copy(2, "1/2026");
        for (question, answer) in [("use", "abroad"), ("use.country", "AUS"), ("annex", "yes")] {
            filing.answers.set(question, answer);
        }
        desk.arrives(&filing).await;
        let view = desk.act(&lan, &code(2), Action::Accept).await.unwrap();
        let entry = view.candidates[0].entry;
        desk.act(&lan, &code(2), issue_copy(entry)).await.unwrap();
        desk.act(&lan, &code(2), Action::Sign).await.unwrap();
        corrected(&desk, &lan, &hoa, 1, "Ân").await;
        let made = papers_of(&desk, 2).await;
        let [old, new] = made.as_slice() else {
            panic!("one in the place of the other")
        };
        let facts = |paper: &PaperRow| {
            let annex = paper.content.annex.as_ref().unwrap();
            let rows = annex.parts.iter().flat_map(|part| &part.rows);
            let cells = rows.flat_map(|row| row.cells.iter().flatten());
            cells.map(|cell| cell.text.clone()).collect::<Vec<_>>()
        };
        assert!(facts(old).contains(&"MINH AN".to_owned()));
        assert!(facts(new).contains(&"MINH ÂN".to_owned()));
        let remarks = domain::annex::text("remarks").unwrap().joined();
        assert!(!facts(old).contains(&remarks));
        assert!(facts(new).contains(&remarks));
    })
    .await;
}
