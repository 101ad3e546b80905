//! law.md 4.7 and 4.8: a birth is registered once.

use domain::{case::CaseStage, procedure::Severity};

use super::desk::{CAU_GIAY, Desk, Filing, HAI_CHAU, at_desk, birth, code, twins};
use crate::{ActError, Action, Officer};

async fn findings(desk: &Desk, officer: &Officer, filing: &Filing) -> Vec<(String, Severity)> {
    let view = desk
        .registry
        .case(officer, &filing.code)
        .await
        .unwrap()
        .unwrap();
    view.findings
        .into_iter()
        .map(|found| (found.finding.rule, found.severity))
        .collect()
}

async fn stopped(desk: &Desk, officer: &Officer, filing: &Filing) -> Vec<String> {
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
    match desk.agreed(officer, &filing.code).await {
        Err(ActError::Blocked(found)) => {
            found.into_iter().map(|found| found.finding.rule).collect()
        }
        Ok(_) => {
            let done = desk.act(officer, &filing.code, Action::Register).await;
            assert_eq!(done.unwrap().case.stage, CaseStage::Decided);
            Vec::new()
        }
        Err(other) => panic!("{other:?}"),
    }
}

fn named(mut filing: Filing, given: &str) -> Filing {
    filing.answers.set("child.given_name", given);
    filing
}

#[tokio::test]
async fn the_same_mother_day_and_name_is_the_same_child() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut again = birth(2);
        again.answers.set("child.family_name", "NGUYỄN");
        desk.arrives(&again).await;
        assert_eq!(
            stopped(&desk, &officer, &again).await,
            ["registered-already"]
        );
    })
    .await;
}

#[tokio::test]
async fn of_two_open_filings_about_one_child_the_later_is_stopped() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let (first, later) = (birth(1), birth(2));
        desk.arrives(&first).await;
        desk.clock.advance(chrono::TimeDelta::minutes(1));
        desk.arrives(&later).await;
        assert_eq!(
            findings(&desk, &officer, &first).await,
            [("filed-already".into(), Severity::Warn)]
        );
        assert_eq!(stopped(&desk, &officer, &later).await, ["filed-already"]);
        assert!(stopped(&desk, &officer, &first).await.is_empty());
    })
    .await;
}

/// Twins are not duplicates, whatever they are called.
#[tokio::test]
async fn twins_are_not_stopped() {
    at_desk(async |desk| {
        let officer = desk.everybody(HAI_CHAU).await;
        let [first, second] = twins(1);
        desk.arrives(&first).await;
        desk.arrives(&second).await;
        assert!(findings(&desk, &officer, &second).await.is_empty());
        assert!(stopped(&desk, &officer, &first).await.is_empty());
        assert!(findings(&desk, &officer, &second).await.is_empty());
        assert!(stopped(&desk, &officer, &second).await.is_empty());
    })
    .await;
}

/// Minh Anh and Minh Ánh are two children: the desk looks, the law does not stop.
#[tokio::test]
async fn twins_whose_names_differ_in_marks_are_looked_at_and_not_stopped() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &named(birth(1), "Anh")).await;
        let second = named(birth(2), "Ánh");
        desk.arrives(&second).await;
        assert_eq!(
            findings(&desk, &officer, &second).await,
            [("nearly-same-name".into(), Severity::Warn)]
        );
        assert!(stopped(&desk, &officer, &second).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn two_births_of_one_mother_less_than_seven_months_apart_are_looked_at() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut earlier = named(birth(1), "Anh");
        earlier.answers.set("child.birth_date.month", "6");
        let mut long_ago = named(birth(2), "Ân");
        long_ago.answers.set("child.birth_date.month", "3");
        desk.registered(&officer, &long_ago).await;
        let filing = birth(3);
        desk.arrives(&filing).await;
        assert!(findings(&desk, &officer, &filing).await.is_empty());
        desk.registered(&officer, &earlier).await;
        assert_eq!(
            findings(&desk, &officer, &filing).await,
            [("births-too-close".into(), Severity::Warn)]
        );
        let view = desk
            .registry
            .case(&officer, &code(3))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(view.findings[0].related, [code(1)]);
    })
    .await;
}

/// Two desks register the same child at the same moment: one book has it.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_child_registered_at_two_desks_at_once_is_entered_once() {
    at_desk(async |desk| {
        let (here, there) = (
            desk.everybody(CAU_GIAY).await,
            desk.everybody(HAI_CHAU).await,
        );
        let first = birth(1);
        let mut second = birth(2);
        for place in ["mother.residence", "child.hometown_commune"] {
            second
                .answers
                .set(place, "Phường Hải Châu, Thành phố Đà Nẵng");
        }
        // The one filed first arrives last: until then nothing stops the other.
        desk.clock.advance(chrono::TimeDelta::minutes(1));
        for (filing, officer) in [(&second, &there), (&first, &here)] {
            desk.arrives(filing).await;
            desk.act(officer, &filing.code, Action::Accept)
                .await
                .unwrap();
            desk.agreed(officer, &filing.code).await.unwrap();
            desk.clock.advance(chrono::TimeDelta::minutes(-1));
        }
        let (a, b) = (desk.registry.clone(), desk.registry.clone());
        let (a, b) = tokio::join!(
            tokio::spawn(async move { a.act(&here, &code(1), 4, Action::Register).await }),
            tokio::spawn(async move { b.act(&there, &code(2), 4, Action::Register).await }),
        );
        assert_eq!(a.unwrap().unwrap().case.stage, CaseStage::Decided);
        assert!(matches!(b.unwrap(), Err(ActError::Blocked(_))));
    })
    .await;
}
