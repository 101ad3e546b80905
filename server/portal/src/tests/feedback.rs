//! What people say about pages reaches the operator, and nothing about who said it.

use chrono::TimeDelta;
use i18n::Lang;
use store::testing::both;

use super::{house, stranger};
use crate::{FeedbackError, LONGEST_FEEDBACK, Operator};

fn operator() -> Operator {
    Operator::called("Minh").unwrap()
}

#[tokio::test]
async fn the_operator_reads_what_was_said_newest_first_without_numbers_of_people() {
    both(async |db| {
        let house = house(db);
        let portal = &house.portal;
        for words in ["Câu ba khó hiểu.", "Gọi tôi 0912 345 678 nhé"] {
            let somebody = stranger();
            let given = portal.give_feedback(&somebody, Lang::Km, "khai-sinh", words);
            given.await.unwrap();
            house.clock.advance(TimeDelta::minutes(1));
        }
        let found = portal.feedback(&operator(), None).await.unwrap();
        let said: Vec<_> = found.said.iter().map(|said| &*said.words).collect();
        assert_eq!(said, ["Gọi tôi … nhé", "Câu ba khó hiểu."]);
        assert_eq!(found.said[0].page, "khai-sinh");
        assert_eq!(found.said[0].lang, "km");
        assert_eq!(found.next, None);
    })
    .await;
}

#[tokio::test]
async fn nothing_and_too_much_is_not_kept() {
    both(async |db| {
        let house = house(db);
        let portal = &house.portal;
        let nothing = portal
            .give_feedback(&stranger(), Lang::Vi, "", " \n ")
            .await;
        assert!(matches!(nothing, Err(FeedbackError::Empty)));
        let long = "a".repeat(LONGEST_FEEDBACK + 1);
        let much = portal.give_feedback(&stranger(), Lang::Vi, "", &long).await;
        assert!(matches!(much, Err(FeedbackError::TooLong)));
        let found = portal.feedback(&operator(), None).await.unwrap();
        assert!(found.said.is_empty());
    })
    .await;
}

#[tokio::test]
async fn from_one_address_only_so_much_is_taken_in_an_hour_and_the_list_goes_on() {
    both(async |db| {
        let house = house(db);
        let portal = &house.portal;
        for n in 0..20 {
            let words = format!("Góp ý {n}");
            let somebody = stranger();
            let given = portal.give_feedback(&somebody, Lang::Vi, "", &words);
            given.await.unwrap();
        }
        let more = portal.give_feedback(&stranger(), Lang::Vi, "", "Nữa").await;
        assert!(matches!(more, Err(FeedbackError::Limited(_))));
        house.clock.advance(TimeDelta::hours(1));
        let somebody = stranger();
        let given = portal.give_feedback(&somebody, Lang::Vi, "", "Nữa");
        given.await.unwrap();
        let first = portal.feedback(&operator(), None).await.unwrap();
        assert_eq!(first.said.len(), 20);
        let rest = portal.feedback(&operator(), first.next.as_deref()).await;
        assert_eq!(rest.unwrap().said.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_said_is_kept_for_a_year() {
    both(async |db| {
        let house = house(db);
        let portal = &house.portal;
        let somebody = stranger();
        let given = portal.give_feedback(&somebody, Lang::Vi, "", "Chữ nhỏ quá");
        given.await.unwrap();
        house.clock.advance(TimeDelta::days(364));
        portal.sweep_once().await.unwrap();
        let kept = portal.feedback(&operator(), None).await.unwrap();
        assert_eq!(kept.said.len(), 1);
        house.clock.advance(TimeDelta::days(2));
        portal.sweep_once().await.unwrap();
        let gone = portal.feedback(&operator(), None).await.unwrap();
        assert!(gone.said.is_empty());
    })
    .await;
}
