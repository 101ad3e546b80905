//! law.md 4.7 and 4.8: a death is registered once, whoever declares it in whichever words.

use domain::{
    duplicate::{Facts, Why},
    procedure::Severity,
};
use store::registry::without_keys;

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, Filing, SEND_DRAFT, at_desk, code, death, recorded_birth},
    marriages::found,
};
use crate::{ActError, Action, EventKind, LikelyDuplicate, Officer};

/// A declaration in which nobody knows a number of the dead.
fn unnumbered(serial: i64, told: &[(&str, &str)]) -> Filing {
    let mut filing = death(serial);
    filing.answers.set("deceased.identity_kind", "none");
    for (question, answer) in told {
        filing.answers.set(*question, *answer);
    }
    filing
}

/// What the desk finds in a case of others that are like it, or one with it.
async fn alike(desk: &Desk, officer: &Officer, serial: i64) -> Vec<(String, Severity)> {
    let findings = desk.sees(officer, &code(serial)).await.findings;
    findings
        .into_iter()
        .filter(|found| !found.related.is_empty())
        .map(|found| (found.finding.rule, found.severity))
        .collect()
}

fn stops() -> Vec<(String, Severity)> {
    vec![("likely-same-person".into(), Severity::Stop)]
}

async fn shown(desk: &Desk, officer: &Officer, serial: i64) -> Vec<LikelyDuplicate> {
    desk.sees(officer, &code(serial)).await.duplicates
}

/// The death of case 7 is registered without a number, and declared again so; what the desk
/// finds in the second.
async fn told_again(
    desk: &Desk,
    first: &[(&str, &str)],
    again: &[(&str, &str)],
) -> Vec<(String, Severity)> {
    let officer = sa_pa(desk).await;
    desk.registered(&officer, &unnumbered(1, first)).await;
    desk.arrives(&unnumbered(2, again)).await;
    alike(desk, &officer, 2).await
}

#[tokio::test]
async fn a_death_told_again_with_a_slip_in_the_name_is_found() {
    at_desk(async |desk| {
        let says = told_again(&desk, &[], &[("deceased.name", "Lý A Chôn")]).await;
        assert_eq!(says, stops());
    })
    .await;
}

#[tokio::test]
async fn a_death_told_again_with_the_words_of_the_name_in_another_order_is_found() {
    at_desk(async |desk| {
        let says = told_again(&desk, &[], &[("deceased.name", "Cho A Ly")]).await;
        assert_eq!(says, stops());
    })
    .await;
}

#[tokio::test]
async fn a_death_told_again_with_the_year_of_birth_alone_is_found() {
    at_desk(async |desk| {
        let day = [
            ("deceased.birth_date.day", "5"),
            ("deceased.birth_date.month", "6"),
        ];
        assert_eq!(told_again(&desk, &day, &[]).await, stops());
    })
    .await;
}

#[tokio::test]
async fn a_death_told_again_with_the_day_before_is_found() {
    at_desk(async |desk| {
        let says = told_again(&desk, &[], &[("death.date.day", "13")]).await;
        assert_eq!(says, stops());
    })
    .await;
}

/// Only one of the two knew the number.
#[tokio::test]
async fn a_death_told_again_without_the_number_is_found() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        desk.arrives(&unnumbered(2, &[])).await;
        assert_eq!(alike(&desk, &officer, 2).await, stops());
    })
    .await;
}

#[tokio::test]
async fn father_and_son_of_one_name_who_die_on_one_day_are_two() {
    at_desk(async |desk| {
        let says = told_again(&desk, &[], &[("deceased.birth_date.year", "1968")]).await;
        assert!(says.is_empty(), "{says:?}");
    })
    .await;
}

#[tokio::test]
async fn two_of_one_name_and_day_of_death_who_were_born_in_other_years_are_two() {
    at_desk(async |desk| {
        let other = [
            ("deceased.birth_date.year", "1941"),
            ("deceased.residence", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ];
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &unnumbered(1, &[])).await;
        desk.arrives(&unnumbered(2, &other)).await;
        let there = desk.everybody(CAU_GIAY).await;
        let says = alike(&desk, &there, 2).await;
        assert!(says.is_empty(), "{says:?}");
    })
    .await;
}

#[tokio::test]
async fn two_of_one_name_who_have_two_numbers_are_two() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        let mut other = death(2);
        other.answers.set("deceased.pin", "010038912345");
        desk.arrives(&other).await;
        let says = alike(&desk, &officer, 2).await;
        assert!(says.is_empty(), "{says:?}");
    })
    .await;
}

/// What is certain is not said a second time as likely.
#[tokio::test]
async fn of_one_person_with_one_number_one_thing_is_said() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        desk.arrives(&death(2)).await;
        let says = alike(&desk, &officer, 2).await;
        let once = ("death-registered-already".to_owned(), Severity::Stop);
        assert_eq!(says, [once]);
    })
    .await;
}

#[tokio::test]
async fn of_two_open_declarations_that_are_alike_only_the_later_one_waits() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.arrives(&unnumbered(1, &[])).await;
        desk.clock.advance(chrono::TimeDelta::minutes(1));
        desk.arrives(&unnumbered(2, &[])).await;
        let told = ("likely-same-person".to_owned(), Severity::Warn);
        assert_eq!(alike(&desk, &officer, 1).await, [told]);
        assert_eq!(alike(&desk, &officer, 2).await, stops());
    })
    .await;
}

/// The reasons are shown; with one of its own the officer lets the registration go on.
#[tokio::test]
async fn two_of_the_dead_who_were_compared_and_found_to_be_two_are_both_registered() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &unnumbered(1, &[])).await;
        let again = unnumbered(2, &[("deceased.name", "Ly A Cho")]);
        desk.arrives(&again).await;
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let waits = desk.act(&officer, &code(2), SEND_DRAFT).await;
        assert!(matches!(waits, Err(ActError::Blocked(_))));

        let shown = shown(&desk, &officer, 2).await;
        let [other] = &shown[..] else {
            panic!("{}", shown.len());
        };
        assert!(matches!(&other.facts, Facts::Death(death) if death.name == "Lý A Chô"));
        let whys: Vec<Why> = other.likeness.reasons.iter().map(|one| one.why).collect();
        for why in [
            Why::NameMarks,
            Why::BirthYear,
            Why::SameDeathDay,
            Why::SameHome,
        ] {
            assert!(whys.contains(&why), "{why:?}");
        }

        let reason = "Đã hỏi trưởng bản: hai ông trùng tên, ở hai nhà.";
        desk.registry
            .found_two(&officer, &code(2), &code(1), reason)
            .await
            .unwrap();
        let told = ("compared-dead".to_owned(), Severity::Warn);
        assert_eq!(alike(&desk, &officer, 2).await, [told]);
        desk.agreed(&officer, &code(2)).await.unwrap();
        let done = desk.enters(&officer, &code(2)).await;
        let noted = |kind| done.history.iter().any(|line| line.kind == kind);
        assert!(noted(EventKind::Compared));
    })
    .await;
}

/// Two passports, one of them mistyped, and a slip in the name.
#[tokio::test]
async fn a_death_recorded_from_abroad_is_compared_too() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let abroad = |serial, name: &str, passport: &str| {
            let mut filing = recorded_birth(serial);
            for (question, answer) in [
                ("event.kind", "death"),
                ("office.residence", "Phường Cầu Giấy, Thành phố Hà Nội"),
                ("subject.name", name),
                ("subject.identity_number", passport),
            ] {
                filing.answers.set(question, answer);
            }
            filing
        };
        let first = abroad(1, "Tạ Minh Châu", "P00000242");
        desk.registered(&officer, &first).await;
        desk.arrives(&abroad(2, "Tạ Minh Chân", "P00000999")).await;
        let says = found(&desk, &officer, &code(2)).await;
        assert!(
            says.contains(&("likely-same-person".into(), true)),
            "{says:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_death_that_was_filed_before_keys_were_kept_gets_them() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &unnumbered(1, &[])).await;
        let mut tx = desk.db.write().await.unwrap();
        without_keys::forget_all(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        desk.arrives(&unnumbered(2, &[("deceased.name", "Ly A Cho")]))
            .await;
        assert_eq!(alike(&desk, &officer, 2).await, []);
        desk.registry.make_comparable().await.unwrap();
        assert_eq!(alike(&desk, &officer, 2).await, stops());
    })
    .await;
}
