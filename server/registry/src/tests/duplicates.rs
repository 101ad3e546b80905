//! law.md 4.7 and 4.8: a birth is registered once.

use domain::{case::CaseStage, duplicate::Why, procedure::Severity};

use super::desk::{
    CAU_GIAY, Desk, Filing, HAI_CHAU, at_desk, birth, birth_by, code, noticed, twins,
};
use crate::{ActError, Action, EventKind, Officer};

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
            assert_eq!(done.unwrap().case.stage, CaseStage::AwaitingSignature);
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

/// Minh Anh and Minh Ánh are two children when each has its notification and its hour.
#[tokio::test]
async fn twins_whose_names_differ_in_marks_are_not_stopped() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &named(birth(1), "Anh")).await;
        let mut second = noticed(named(birth(2), "Ánh"), 413);
        second.answers.set("child.birth_time.minute", "49");
        desk.arrives(&second).await;
        assert!(findings(&desk, &officer, &second).await.is_empty());
        assert!(stopped(&desk, &officer, &second).await.is_empty());
    })
    .await;
}

/// The mother's PIN and the hospital's code are the same, marks were lost and day and
/// month changed about: the desk is shown both and why.
#[tokio::test]
async fn a_child_declared_again_with_slips_waits_until_an_officer_has_compared() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut again = birth(2);
        for (input, typed) in [
            ("child.family_name", "Nguyen"),
            ("child.birth_date.day", "11"),
            ("child.birth_date.month", "2"),
        ] {
            again.answers.set(input, typed);
        }
        desk.arrives(&again).await;
        assert_eq!(
            stopped(&desk, &officer, &again).await,
            ["likely-same-child"]
        );
        let view = desk
            .registry
            .case(&officer, &code(2))
            .await
            .unwrap()
            .unwrap();
        let [other] = &view.duplicates[..] else {
            panic!("{}", view.duplicates.len());
        };
        assert_eq!(other.entry.unwrap().0.to_string(), "1/2026");
        let whys: Vec<Why> = other
            .likeness
            .reasons
            .iter()
            .map(|reason| reason.why)
            .collect();
        for why in [
            Why::SameNotice,
            Why::MotherPin,
            Why::NameMarks,
            Why::DaySwapped,
        ] {
            assert!(whys.contains(&why), "{why:?}");
        }
        let silent = desk
            .registry
            .found_two(&officer, &code(2), &code(1), " ")
            .await;
        assert!(matches!(silent, Err(ActError::Invalid(_))));
        desk.registry
            .found_two(&officer, &code(2), &code(1), "Đã hỏi bệnh viện: hai bé.")
            .await
            .unwrap();
        desk.agreed(&officer, &code(2)).await.unwrap();
        let done = desk.enters(&officer, &code(2)).await;
        assert!(
            done.history
                .iter()
                .any(|line| line.kind == EventKind::Compared)
        );
    })
    .await;
}

/// Only what the desk was shown for this case can be compared with it.
#[tokio::test]
async fn a_case_is_compared_only_with_what_is_like_it() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&birth(1)).await;
        desk.arrives(&noticed(birth_by(2), 2)).await;
        let other = desk
            .registry
            .found_two(&officer, &code(1), &code(2), "Khác.")
            .await;
        assert!(matches!(other, Err(ActError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn two_births_of_one_mother_less_than_seven_months_apart_are_looked_at() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut earlier = noticed(named(birth(1), "Anh"), 1);
        earlier.answers.set("child.birth_date.month", "6");
        let mut long_ago = noticed(named(birth(2), "Ân"), 2);
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
            {
                let here = here.clone();
                tokio::spawn(async move { a.act(&here, &code(1), 4, Action::Register).await })
            },
            tokio::spawn(async move { b.act(&there, &code(2), 4, Action::Register).await }),
        );
        a.unwrap().unwrap();
        let entered = desk.sees(&here, &code(1)).await;
        assert_eq!(entered.case.stage, CaseStage::AwaitingSignature);
        assert!(matches!(b.unwrap(), Err(ActError::Blocked(_))));
    })
    .await;
}

/// Minh Hòa and Minh Hoà are one name, Minh Hoa is another.
#[tokio::test]
async fn the_place_of_a_tone_makes_no_other_child() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &named(birth(1), "Hòa")).await;
        let again = named(birth(2), "Hoà");
        desk.arrives(&again).await;
        assert_eq!(
            stopped(&desk, &officer, &again).await,
            ["registered-already"]
        );
        // What is entered stays as it was written.
        let mut conn = desk.db.read().await.unwrap();
        let kept = store::registry::entries::of_case(&mut conn, &code(1)).await;
        assert!(kept.unwrap().unwrap().subject_name.ends_with("Hòa"));
    })
    .await;
}
