//! What is done in the same go as a birth, by the day of filing. Decree 301/2026.

use domain::{
    demo,
    exchange::{Message, Submitted},
    procedure::Answers,
};
use store::testing::both;

use super::{House, filing::messages, house};
use crate::SubmitError;

const BEFORE: &str = "2026-08-28T10:15:00+07:00";
const SINCE: &str = "2026-09-03T10:15:00+07:00";

/// A child born in August 2026; residence, insurance and identity card are wanted.
fn everything() -> Answers {
    let mut answers = demo::simple_birth();
    for (input, typed) in [
        ("child.birth_date.month", "8"),
        ("notice.issued_on.month", "8"),
        ("bundle.wanted", "yes"),
        ("household.head", "mother"),
        ("household.consent", "yes"),
        ("insurance.clinic", "Trạm y tế phường Cầu Giấy"),
        ("idcard.wanted", "yes"),
    ] {
        answers.set(input, typed);
    }
    answers
}

/// What the registry was told.
async fn told(house: &House) -> Submitted {
    let Some((_, Message::Submitted(told))) = messages(house).await.pop() else {
        panic!("it was filed")
    };
    *told
}

#[tokio::test]
async fn a_draft_begun_before_the_card_and_filed_after_is_asked_about_it() {
    both(async |db| {
        let house = house(db);
        house.clock.set(BEFORE);
        let (visitor, id) = house.complete(everything()).await;
        house.clock.set(SINCE);
        let refused = house.portal.submit(&visitor, id).await;
        let Err(SubmitError::Problems(draft, problems)) = refused else {
            panic!("the card was not asked about")
        };
        let questions: Vec<&str> = problems.iter().map(|problem| problem.question).collect();
        assert_eq!(questions, ["idcard.wanted"]);
        let card = Answers::from([("idcard.wanted", "yes")]);
        let saved = house.portal.save(&visitor, id, draft.revision, card).await;
        saved.unwrap();
        house.portal.submit(&visitor, id).await.unwrap();
        assert_eq!(told(&house).await.answers["idcard.wanted"], "yes");
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_asks_for_the_card_is_filed_without_it_where_the_law_has_none() {
    both(async |db| {
        let house = house(db);
        house.clock.set(SINCE);
        let (visitor, id) = house.complete(everything()).await;
        house.clock.set(BEFORE);
        let draft = house.portal.draft(&visitor, id).await.unwrap();
        let dropped = draft.procedure.not_asked(draft.version, &draft.answers);
        assert!(
            dropped
                .iter()
                .any(|question| question.id == "idcard.wanted")
        );
        house.portal.submit(&visitor, id).await.unwrap();
        let answers = told(&house).await.answers;
        assert_eq!(answers["bundle.wanted"], "yes");
        assert!(!answers.contains_key("idcard.wanted"));
    })
    .await;
}
