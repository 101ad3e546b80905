//! Who may not marry, as only the registry can see.

use domain::exchange::{Message, Withdrawn};
use domain::surroundings::Clock;
use store::registry::entries;

use super::{SAI_GON, found, hand_over, married, offered};
use crate::{
    ActError, Action,
    tests::desk::{
        CAU_GIAY, Desk, Filing, at_desk, birth_by, code, marriage, marriage_with_foreigner,
    },
};

/// The same bride with another groom, at another office.
fn other_groom(serial: i64) -> Filing {
    let mut filing = marriage(serial);
    for (input, typed) in [
        ("groom.name", "Vũ Hoài Nam"),
        ("groom.pin", "048096900083"),
        ("groom.residence", "Phường Hải Châu, Thành phố Đà Nẵng"),
        ("groom.birth_date.year", "1996"),
        ("office.whose", "groom"),
    ] {
        filing.answers.set(input, typed);
    }
    filing
}

/// Both stand still, whoever filed first and wherever, until one is taken back.
#[tokio::test]
async fn a_second_open_case_of_one_person_stops_both() {
    at_desk(async |desk| {
        let here = desk.everybody(CAU_GIAY).await;
        let there = desk.everybody("20242").await;
        desk.arrives(&marriage(1)).await;
        desk.act(&here, &code(1), Action::Accept).await.unwrap();
        desk.arrives(&other_groom(2)).await;
        desk.act(&there, &code(2), Action::Accept).await.unwrap();
        let filed = ("marriage-filed-already".to_owned(), true);
        let filed = [filed];
        assert_eq!(found(&desk, &here, &code(1)).await, filed);
        assert_eq!(found(&desk, &there, &code(2)).await, filed);
        let view = desk.sees(&here, &code(1)).await;
        assert_eq!(view.findings[0].related, [code(2)]);
        assert_eq!(view.findings[0].finding.questions, ["bride.name"]);
        for (officer, serial) in [(&here, 1), (&there, 2)] {
            let answer = desk.act(officer, &code(serial), Action::OfferDays).await;
            assert!(matches!(answer, Err(ActError::Blocked(_))), "{serial}");
        }
        let back = Withdrawn {
            at: desk.clock.now(),
        };
        desk.hears(&code(2), &Message::Withdrawn(back)).await;
        assert_eq!(found(&desk, &here, &code(1)).await, []);
        desk.act(&here, &code(1), Action::OfferDays).await.unwrap();
    })
    .await;
}

/// It stops also who has an hour already: the last look is before the entry.
#[tokio::test]
async fn a_second_case_that_comes_late_stops_the_hand_over_too() {
    at_desk(async |desk| {
        let here = desk.everybody(CAU_GIAY).await;
        offered(&desk, &here, &marriage(1)).await;
        desk.arrives(&other_groom(2)).await;
        let answer = desk.act(&here, &code(1), married()).await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
    })
    .await;
}

/// Law on Marriage and Family 2014 Art. 5.2 c; law.md 4.7.
#[tokio::test]
async fn who_is_married_here_does_not_marry_again_unless_it_ended() {
    at_desk(async |desk| {
        let here = desk.everybody(CAU_GIAY).await;
        let there = desk.everybody("20242").await;
        hand_over(&desk, &here, &marriage(1)).await;
        desk.arrives(&other_groom(2)).await;
        let stop = ("married-already".to_owned(), true);
        assert_eq!(found(&desk, &there, &code(2)).await, [stop]);

        let mut divorced = other_groom(3);
        for (input, typed) in [
            ("bride.marital_status", "divorced"),
            ("bride.divorced_where", "here"),
            ("bride.marriage_ordinal", "2"),
            ("bride.last_marriage_ended_on.day", "9"),
            ("bride.last_marriage_ended_on.month", "11"),
            ("bride.last_marriage_ended_on.year", "2026"),
            ("bride.last_marriage_paper", "31/2026/QĐST-HNGĐ"),
            ("bride.last_marriage_authority", "TAND khu vực 1 - Đà Nẵng"),
        ] {
            divorced.answers.set(input, typed);
        }
        let back = Withdrawn {
            at: desk.clock.now(),
        };
        desk.hears(&code(2), &Message::Withdrawn(back)).await;
        desk.arrives(&divorced).await;
        let warned = ("married-before-here".to_owned(), false);
        assert_eq!(found(&desk, &there, &code(3)).await, [warned]);
        desk.act(&there, &code(3), Action::Accept).await.unwrap();
        desk.act(&there, &code(3), Action::OfferDays).await.unwrap();
        desk.act(&there, &code(3), married()).await.unwrap();
    })
    .await;
}

/// The number that was given with a birth.
async fn number(desk: &Desk, birth: &str) -> String {
    let mut conn = desk.db.read().await.unwrap();
    let entry = entries::of_case(&mut conn, birth).await.unwrap().unwrap();
    entry.pin.unwrap()
}

/// Law on Marriage and Family 2014 Art. 5.2 d: the births that stand here tell it, whatever
/// the two declare.
#[tokio::test]
async fn parent_and_child_and_children_of_one_father_do_not_marry() {
    at_desk(async |desk| {
        let here = desk.everybody(CAU_GIAY).await;
        desk.registered(&here, &birth_by(1)).await;
        let mut sister = birth_by(2);
        sister.answers.set("child.sex", "female");
        desk.registered(&here, &sister).await;
        let son = number(&desk, &code(1)).await;
        let daughter = number(&desk, &code(2)).await;
        let mother = birth_by(1).answers.get("mother.pin").to_owned();
        for (serial, bride, rule) in [
            (3, daughter, "spouses-share-parent"),
            (4, mother, "spouse-is-parent"),
        ] {
            let mut filing = marriage(serial);
            filing.answers.set("groom.pin", son.clone());
            filing.answers.set("bride.pin", bride);
            desk.arrives(&filing).await;
            let says = found(&desk, &here, &filing.code).await;
            assert!(says.contains(&(rule.to_owned(), true)), "{says:?}");
            desk.act(&here, &filing.code, Action::Accept).await.unwrap();
            let answer = desk.act(&here, &filing.code, Action::OfferDays).await;
            assert!(matches!(answer, Err(ActError::Blocked(_))), "{rule}");
        }
    })
    .await;
}

/// Of who has no number the name and the day of birth count; with two different papers an
/// officer looks whether it is one person.
#[tokio::test]
async fn foreigners_are_told_by_name_and_birthday_and_their_paper() {
    at_desk(async |desk| {
        let here = desk.everybody(SAI_GON).await;
        desk.arrives(&marriage_with_foreigner(1)).await;
        let bride = |mut filing: Filing| {
            filing.answers.set("bride.name", "Lâm Mỹ Duyên");
            filing.answers.set("bride.pin", "079199900084");
            filing
        };
        desk.arrives(&bride(marriage_with_foreigner(2))).await;
        let filed = ("marriage-filed-already".to_owned(), true);
        assert_eq!(found(&desk, &here, &code(2)).await, [filed]);
        let mut other = bride(marriage_with_foreigner(3));
        other.answers.set("bride.pin", "079199900085");
        other.answers.set("groom.identity_number", "M70000099");
        desk.arrives(&other).await;
        let maybe = ("maybe-marriage-filed".to_owned(), false);
        let mut seen = found(&desk, &here, &code(3)).await;
        seen.dedup();
        assert_eq!(seen, [maybe]);
    })
    .await;
}

/// Law on Marriage and Family 2014 Art. 8.1 a: full years on the day of registration.
#[tokio::test]
async fn age_is_judged_on_the_day_of_the_hand_over() {
    at_desk(async |desk| {
        let here = desk.everybody(CAU_GIAY).await;
        let mut young = marriage(1);
        young.answers.set("groom.pin", "001206900086");
        young.answers.set("groom.birth_date.day", "18");
        young.answers.set("groom.birth_date.month", "11");
        young.answers.set("groom.birth_date.year", "2006");
        let slots = offered(&desk, &here, &young).await;
        assert_eq!(slots[0].to_rfc3339(), "2026-11-18T00:30:00+00:00");
        desk.clock.set("2026-11-17T09:00:00+07:00");
        let stop = ("groom-age".to_owned(), true);
        assert_eq!(found(&desk, &here, &code(1)).await, [stop]);
        let answer = desk.act(&here, &code(1), married()).await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
        desk.clock.set("2026-11-18T00:30:00+07:00");
        desk.act(&here, &code(1), married()).await.unwrap();
    })
    .await;
}

/// Case 6 of law.md section 14: the single certificate of 20 May 2026 ends on
/// 20 November. Until then hours are offered; on the 23rd nothing is entered.
#[tokio::test]
async fn a_paper_that_ended_stops_the_signing() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-12T14:00:00+07:00");
        let here = desk.everybody(SAI_GON).await;
        let slots = offered(&desk, &here, &marriage_with_foreigner(1)).await;
        let last = slots.last().unwrap();
        assert_eq!(last.to_rfc3339(), "2026-11-20T08:30:00+00:00");
        desk.clock.set("2026-11-23T09:00:00+07:00");
        let stop = ("groom-status-paper-over".to_owned(), true);
        assert!(found(&desk, &here, &code(1)).await.contains(&stop));
        let answer = desk.act(&here, &code(1), married()).await;
        let Err(ActError::Blocked(why)) = answer else {
            panic!("the paper has ended")
        };
        assert_eq!(why[0].finding.rule, "groom-status-paper-over");
        desk.clock.set("2026-11-20T15:30:00+07:00");
        desk.act(&here, &code(1), married()).await.unwrap();
    })
    .await;
}
