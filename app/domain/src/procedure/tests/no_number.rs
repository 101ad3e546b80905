//! A foreigner who asks has no number of Viet Nam and shows a passport. Decree 123/2015
//! Art. 2.

use super::*;
use crate::register::{RegisterContent, birth_entry, death_entry};

const PASSPORT: &str = "M70000061, Hàn Quốc";
const FOREIGNER: [(&str, &str); 3] = [
    ("requester.pin", ""),
    ("requester.no_pin", "yes"),
    ("requester.passport", PASSPORT),
];

#[test]
fn whoever_is_asked_for_a_number_can_show_a_passport() {
    let mut asked = 0;
    for procedure in PROCEDURES {
        for version in procedure.versions {
            let Some((page, _)) = version.question("requester.pin") else {
                continue;
            };
            asked += 1;
            for id in ["requester.no_pin", "requester.passport"] {
                let there = page.questions.iter().any(|question| question.id == id);
                assert!(there, "{} {id}", procedure.id);
            }
        }
    }
    assert!(asked >= 30, "{asked}");
}

/// Law 60/2014 Art. 63: the extract is of both, whatever their state.
#[test]
fn a_husband_from_abroad_asks_for_the_extract_of_his_marriage() {
    let husband = Answers::from([
        ("requester.relationship", "self"),
        ("requester.name", "Kim Min-jun"),
        ("requester.no_pin", "yes"),
        ("requester.phone", "+821012345061"),
        ("subject.name", "Kim Min-jun"),
        ("subject.birth_date.year", "1996"),
        (
            "registered.commune",
            "Phường Sài Gòn, Thành phố Hồ Chí Minh",
        ),
        ("copies", "1"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ]);
    let id = "trich-luc-ket-hon";
    let said = judged(id, &husband, "2026-11-20").unwrap_err();
    assert_eq!(said, ["requester.passport missing"]);
    let shown = with(husband, &[("requester.passport", PASSPORT)]);
    let declared = judged(id, &shown, "2026-11-20").unwrap().declared;
    assert_eq!(declared.requester(), Some("Kim Min-jun"));
    assert!(declared.requester_pin().is_none());
    assert_eq!(declared.requester_identity(), Some(PASSPORT));
}

#[test]
fn a_number_that_was_typed_before_counts_no_more() {
    let answers = with(demo::death_at_home(), &FOREIGNER[1..]);
    let declared = read_so_far(
        version("khai-tu", "2026-11-16"),
        &answers,
        &Judging::on(day("2026-11-16")),
    );
    assert!(declared.requester_pin().is_none());
    assert_eq!(declared.requester_identity(), Some(PASSPORT));
}

/// The register names who declared by the passport. Law 60/2014 Art. 33.
#[test]
fn a_widow_from_abroad_declares_the_death_by_her_passport() {
    let answers = with_file(demo::death_at_home(), "file.death_notice");
    let answers = with(answers, &FOREIGNER);
    let declared = judged("khai-tu", &answers, "2026-11-16").unwrap().declared;
    let Some(RegisterContent::Death(death)) = death_entry(&declared) else {
        panic!("a death")
    };
    assert_eq!(death.declarant.identity, format!("Hộ chiếu số {PASSPORT}"));
}

/// Law 60/2014 Art. 15.1.
#[test]
fn a_grandmother_from_abroad_declares_the_birth_by_her_passport() {
    let grandmother = [
        ("requester.relationship", "grandparent"),
        ("requester.name", "Kim Ji-young"),
        ("requester.agreed", "yes"),
    ];
    let answers = with(changed(&grandmother), &FOREIGNER);
    let declared = judge(&answers, "2026-11-10").unwrap().declared;
    let Some(RegisterContent::Birth(birth)) = birth_entry(&declared) else {
        panic!("a birth")
    };
    assert_eq!(birth.declarant.identity, format!("Hộ chiếu số {PASSPORT}"));
}

/// Decree 63/2024: agencies know by number whom they pay.
#[test]
fn who_has_no_number_names_somebody_else_to_be_paid() {
    let claim = [
        ("benefit.scheme", "bhxh"),
        ("benefit.claimant", "requester"),
        ("benefit.payment", "cash"),
    ];
    let answers = with_file(demo::death_at_home(), "file.death_notice");
    let answers = with(with(answers, &FOREIGNER), &claim);
    assert_eq!(
        rules_of(judged("khai-tu", &answers, "2026-11-16")),
        ["benefit.claimant claimant-number"]
    );
    let other = [
        ("benefit.claimant", "other"),
        ("claimant.name", "Lý Thị Mẩy"),
        ("claimant.pin", "010170900073"),
    ];
    assert!(judged("khai-tu", &with(answers, &other), "2026-11-16").is_ok());
}
