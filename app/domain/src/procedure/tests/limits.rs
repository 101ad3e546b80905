//! Time limits under both laws, by article.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Judging, Limit, changed, day, procedure, simple, with_file};
use crate::{
    calendar::{Holidays, instant},
    law::{LawPack, Term},
    procedure::Answers,
};

fn at(text: &str) -> DateTime<Utc> {
    instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

/// The law and the due hour of what is filed at this moment.
fn due(id: &str, answers: &Answers, filed: &str) -> (LawPack, String) {
    let holidays = Holidays::embedded();
    let received = holidays.received_on(at(filed));
    let version = procedure(id).unwrap().on(received).unwrap();
    assert_eq!(version.law, Judging::on(received).law);
    let due = version
        .variant(answers)
        .unwrap()
        .limit
        .due(holidays, at(filed));
    (
        version.law,
        due.local().format("%Y-%m-%d %H:%M").to_string(),
    )
}

/// Law 03/2026, in force on 1 March 2027: 24 hours. What is received before stays under
/// Law 60/2014 Art. 5.3.
#[test]
fn a_birth_is_due_the_same_day_until_february_2027_and_in_24_hours_from_march() {
    use LawPack::{Vn2014, Vn2026};
    for (filed, law, expected) in [
        ("2027-02-26 14:59", Vn2014, "2027-02-26 17:00"),
        ("2027-02-26 15:00", Vn2014, "2027-03-01 17:00"),
        ("2027-02-26 16:59", Vn2014, "2027-03-01 17:00"),
        // Friday after closing time, and the Sunday before: received on Monday.
        ("2027-02-26 17:00", Vn2026, "2027-03-02 07:30"),
        ("2027-02-28 23:59", Vn2026, "2027-03-02 07:30"),
        ("2027-03-01 00:00", Vn2026, "2027-03-02 07:30"),
        ("2027-03-01 09:40", Vn2026, "2027-03-02 09:40"),
        ("2027-03-01 15:20", Vn2026, "2027-03-02 15:20"),
    ] {
        let found = due("khai-sinh", &simple(), filed);
        assert_eq!(found, (law, expected.to_owned()), "{filed}");
    }
}

/// Law 03/2026: 24 hours where the law says nothing else.
#[test]
fn a_copy_is_due_in_24_hours_from_march_2027() {
    let answers = Answers::default();
    let (law, hour) = due("trich-luc", &answers, "2027-03-01 09:40");
    assert_eq!((law, hour.as_str()), (LawPack::Vn2026, "2027-03-02 09:40"));
}

/// An acknowledgement takes its working days under both laws.
#[test]
fn an_acknowledgement_keeps_its_three_working_days_in_march_2027() {
    let answers = with_file(
        changed(&[("parents.relation", "acknowledged")]),
        "file.parentage_evidence",
    );
    let (law, hour) = due("khai-sinh", &answers, "2027-03-01 09:40");
    assert_eq!((law, hour.as_str()), (LawPack::Vn2026, "2027-03-04 17:00"));
}

/// The hours are a dated value of the law pack with their source, not part of the code.
#[test]
fn the_24_hours_are_a_dated_value_with_its_law() {
    let from = day("2027-03-01");
    let fact = LawPack::Vn2026.fact(Term::DecisionHours, from);
    assert_eq!((fact.value, fact.valid_from), (24, from));
    assert!(fact.article.contains("03/2026"));
    let hours = |version: &crate::procedure::Version| {
        let mut limits = version.variants.iter().map(|variant| variant.limit);
        limits.any(|limit| limit == Limit::LawHours)
    };
    // It keeps its working days, as together with a birth.
    let own_days = "nhan-cha-me-con";
    for procedure in super::PROCEDURES {
        for version in procedure.versions {
            let expected = version.law == LawPack::Vn2026 && procedure.id != own_days;
            assert_eq!(hours(version), expected, "{}", procedure.id);
        }
    }
}

/// A demo begun under either law has families that can file.
#[test]
fn the_families_of_the_demo_file_under_both_laws() {
    for answers in [
        simple(),
        with_file(crate::demo::first_twin(), "file.birth_notice"),
        with_file(crate::demo::single_mother(), "file.witness_statement"),
    ] {
        for on in ["2027-02-26", "2027-03-01"] {
            assert!(super::judge(&answers, on).is_ok(), "{on}");
        }
    }
}
