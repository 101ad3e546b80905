//! Keeping what was typed.

use domain::procedure::Answers;
use store::testing::both;

use super::house;
use crate::SaveError;

fn typed(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (input, text) in pairs {
        answers.set(*input, *text);
    }
    answers
}

#[tokio::test]
async fn what_was_typed_is_kept_however_wrong_it_is() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let wrong = typed(&[
            ("child.given_name", "4n\0"),
            ("child.birth_date.day", "99"),
            ("requester.phone", "…"),
        ]);
        house
            .portal
            .save(&visitor, draft.id, 1, wrong)
            .await
            .unwrap();
        let kept = house
            .portal
            .draft(&visitor, draft.id)
            .await
            .unwrap()
            .answers;
        assert_eq!(
            (
                kept.get("child.given_name"),
                kept.get("child.birth_date.day")
            ),
            ("4n", "99")
        );
        assert_eq!(kept.get("requester.phone"), "…");
    })
    .await;
}

#[tokio::test]
async fn a_page_replaces_its_own_answers_and_no_others() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        house
            .portal
            .save(
                &visitor,
                draft.id,
                1,
                typed(&[("mother.name", "LAN"), ("father.name", "TUẤN")]),
            )
            .await
            .unwrap();
        let after = house
            .portal
            .save(&visitor, draft.id, 2, typed(&[("mother.name", "")]))
            .await
            .unwrap();
        assert_eq!(
            (
                after.answers.get("mother.name"),
                after.answers.get("father.name")
            ),
            ("", "TUẤN")
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_types_a_file_or_an_answer_to_a_question_that_is_not_asked() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let forged = typed(&[
            ("file.birth_notice", "00000000-0000-0000-0000-000000000001"),
            ("admin", "yes"),
        ]);
        let after = house
            .portal
            .save(&visitor, draft.id, 1, forged)
            .await
            .unwrap();
        assert!(after.answers.0.is_empty() && after.revision == 1);
    })
    .await;
}

#[tokio::test]
async fn an_answer_changed_elsewhere_is_not_overwritten_but_shown() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let mother = |name| typed(&[("mother.name", name)]);
        house
            .portal
            .save(&visitor, draft.id, 1, mother("LAN"))
            .await
            .unwrap();
        let Err(SaveError::Stale(theirs)) = house
            .portal
            .save(&visitor, draft.id, 1, mother("HOA"))
            .await
        else {
            panic!("the other hand was overwritten")
        };
        assert_eq!(
            (theirs.answers.get("mother.name"), theirs.revision),
            ("LAN", 2)
        );
        let chosen = house
            .portal
            .save(&visitor, draft.id, theirs.revision, mother("HOA"))
            .await
            .unwrap();
        assert_eq!(chosen.answers.get("mother.name"), "HOA");
    })
    .await;
}

#[tokio::test]
async fn the_same_page_sent_twice_is_no_conflict_and_costs_no_change() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        for _ in 0..2 {
            let saved = house
                .portal
                .save(&visitor, draft.id, 1, typed(&[("mother.name", "LAN")]))
                .await
                .unwrap();
            assert_eq!(saved.revision, 2);
        }
    })
    .await;
}

#[tokio::test]
async fn another_page_changed_meanwhile_is_no_conflict() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        house
            .portal
            .save(&visitor, draft.id, 1, typed(&[("mother.name", "LAN")]))
            .await
            .unwrap();
        let after = house
            .portal
            .save(&visitor, draft.id, 1, typed(&[("father.name", "TUẤN")]))
            .await
            .unwrap();
        assert_eq!(
            (
                after.answers.get("mother.name"),
                after.answers.get("father.name")
            ),
            ("LAN", "TUẤN")
        );
    })
    .await;
}

#[tokio::test]
async fn pages_saved_at_the_same_moment_are_all_kept() {
    both(async |db| {
        let house = house(db);
        let (visitor, draft) = house.begun().await;
        let inputs = [
            "mother.name",
            "father.name",
            "requester.name",
            "birth.facility",
        ];
        let saving = inputs.map(|input| {
            let (portal, visitor) = (house.portal.clone(), visitor.clone());
            tokio::spawn(async move {
                portal
                    .save(&visitor, draft.id, 1, typed(&[(input, "A")]))
                    .await
                    .map(|_| ())
            })
        });
        for saved in saving {
            saved.await.unwrap().unwrap();
        }
        let kept = house.portal.draft(&visitor, draft.id).await.unwrap();
        assert!(inputs.iter().all(|input| kept.answers.get(input) == "A"));
        assert_eq!(kept.revision, 5);
    })
    .await;
}
