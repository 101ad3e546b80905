//! What a declaration of birth asks for, and what it leads to. Law.md 4.1–4.5.

use super::*;

#[test]
fn case_1_is_complete_on_time_and_same_day() {
    let declaration = judge(&simple(), "2026-11-10").unwrap();
    assert_eq!(declaration.warnings, []);
    let version = version("khai-sinh", "2026-11-10");
    let variant = version.variant(&simple()).unwrap();
    assert_eq!((variant.code, variant.limit), ("1.001193", Limit::SameDay));
    assert_eq!(
        version
            .office(&simple(), &declaration.declared, day("2026-11-10"))
            .unwrap()
            .as_str(),
        "00166"
    );
    assert_eq!(
        version
            .fee
            .of(version, &simple(), &declaration.declared, day("2026-11-10")),
        16_000
    );
}

#[test]
fn case_2_twins_of_two_days_are_both_complete() {
    for answers in [demo::first_twin(), demo::second_twin()] {
        let answers = with_file(answers, "file.birth_notice");
        assert_eq!(judge(&answers, "2026-11-09").unwrap().warnings, []);
    }
}

#[test]
fn case_4_a_single_mothers_child_has_no_father_and_pays_nothing() {
    let answers = with_file(demo::single_mother(), "file.witness_statement");
    let declaration = judge(&answers, "2026-11-12").unwrap();
    let version = version("khai-sinh", "2026-11-12");
    let Outcome::Enter(_, entry) = version.outcome else {
        panic!("birth enters a register")
    };
    let crate::register::RegisterContent::Birth(record) = entry(&declaration.declared).unwrap()
    else {
        panic!("a birth")
    };
    assert!(record.father.is_none());
    assert_eq!(record.child.full_name(), "Giàng Thị Sua");
    assert_eq!(record.child.ethnicity, record.mother.unwrap().ethnicity);
    assert_eq!(
        version
            .fee
            .of(version, &answers, &declaration.declared, day("2026-11-12")),
        0
    );
}

#[test]
fn an_acknowledging_father_makes_it_the_combined_procedure_of_three_days() {
    let answers = with_file(
        changed(&[("parents.relation", "acknowledged")]),
        "file.parentage_evidence",
    );
    let variant = version("khai-sinh", "2026-11-10")
        .variant(&answers)
        .unwrap();
    assert_eq!(
        (variant.code, variant.limit),
        ("1.000689", Limit::WorkingDays(3))
    );
    assert!(judge(&answers, "2026-11-10").is_ok());
}

#[test]
fn a_foreign_parent_makes_it_the_procedure_with_foreign_element() {
    let pairs = [
        ("mother.nationality", "KOR"),
        ("mother.identity_kind", "passport"),
        ("mother.identity_number", "M70000061"),
    ];
    let answers = with_file(changed(&pairs), "file.nationality_agreement");
    assert_eq!(
        version("khai-sinh", "2026-11-10")
            .variant(&answers)
            .unwrap()
            .code,
        "2.000528"
    );
    assert!(judge(&answers, "2026-11-10").is_ok());
}

/// Law on Nationality Art. 16: an agreement in writing.
#[test]
fn parents_of_two_nationalities_must_attach_their_agreement() {
    breaks(
        &[
            ("mother.nationality", "KOR"),
            ("mother.identity_kind", "passport"),
            ("mother.identity_number", "M1"),
        ],
        "file.nationality_agreement file-missing",
    );
}

/// Law 60/2014 Art. 15.1: 60 days, the day of birth not counted.
#[test]
fn the_sixty_first_day_is_late_and_only_a_warning() {
    let warnings = |on: &str| judge(&simple(), on).unwrap().warnings;
    assert_eq!(warnings("2027-01-01"), []);
    assert_eq!(warnings("2027-01-02")[0].rule, "late");
}

/// Decree 63/2024: a child joins a household whose head has a number and a home here.
#[test]
fn a_household_needs_a_head_with_a_number_and_a_home() {
    let mut wanted = vec![
        ("bundle.wanted", "yes"),
        ("household.head", "father"),
        ("household.consent", "yes"),
        ("insurance.clinic", "Trạm y tế phường Cầu Giấy"),
        ("idcard.wanted", "yes"),
    ];
    assert_eq!(broken(&wanted), Vec::<String>::new());
    wanted.extend([
        ("father.identity_kind", "passport"),
        ("father.identity_number", "C1234567"),
    ]);
    breaks(&wanted, "household-of-no-parent");
}

/// Civil Code Art. 26.3.
#[test]
fn a_name_holds_letters_only() {
    breaks(
        &[("child.given_name", "An2")],
        "child.given_name name-digits",
    );
    breaks(
        &[("child.given_name", "An@")],
        "child.given_name name-letters",
    );
    breaks(&[("child.given_name", "Jack")], "unusual-letters");
}

/// Civil Code Art. 26.2.
#[test]
fn a_family_name_of_neither_parent_is_asked_about() {
    breaks(&[("child.family_name", "Vũ")], "family-name");
    assert_eq!(
        broken(&[("child.family_name", "Trần")]),
        Vec::<String>::new()
    );
}

#[test]
fn a_parent_cannot_be_a_child() {
    breaks(&[("mother.birth_date.year", "2016")], "parent-too-young");
    breaks(&[("father.birth_date.year", "2016")], "father-too-young");
    breaks(&[("mother.birth_date.year", "1960")], "mother-age");
}

/// Law on Identification: sex and year of birth stand in the number.
#[test]
fn a_pin_that_does_not_fit_is_a_warning() {
    breaks(&[("mother.pin", "001096900011")], "mother-pin");
    breaks(&[("father.pin", "036095900012")], "father-pin");
}

#[test]
fn father_and_mother_cannot_share_a_pin() {
    breaks(&[("father.pin", "001196900011")], "same-pin");
}

/// Law on Marriage and Family Art. 8.
#[test]
fn nobody_marries_below_the_age() {
    breaks(
        &[("parents.marriage_date.year", "2010")],
        "married-too-young",
    );
}

/// Law on Nationality Art. 15.
#[test]
fn the_child_of_two_vietnamese_is_vietnamese() {
    breaks(
        &[
            ("child.nationality", "other"),
            ("child.other_nationality", "FRA"),
        ],
        "nationality-of-two-vietnamese",
    );
}

/// Decree 123/2015 Art. 15: father's part empty, all follows the mother.
#[test]
fn without_a_father_nothing_can_follow_him() {
    let pairs = [
        ("requester.relationship", "mother"),
        ("parents.relation", "none"),
    ];
    breaks(&pairs, "ethnicity-of-no-father");
    breaks(&pairs, "hometown-of-no-father");
}

/// Decree 123/2015 Art. 14.
#[test]
fn a_foundling_is_reported_to_the_commune_first() {
    breaks(&[("birth.where", "found")], "found");
}

#[test]
fn a_birth_registered_abroad_is_recorded_not_registered_again() {
    breaks(
        &[
            ("birth.where", "abroad"),
            ("birth.registered_abroad", "yes"),
        ],
        "registered-abroad",
    );
}

#[test]
fn the_future_is_not_a_birthday() {
    breaks(
        &[("child.birth_date.day", "11")],
        "child.birth_date date-future",
    );
}

#[test]
fn all_errors_are_told_at_once() {
    let found = broken(&[
        ("child.given_name", ""),
        ("mother.pin", "12"),
        ("copies", "99"),
    ]);
    assert_eq!(found.len(), 3, "{found:?}");
}

/// Law 03/2026 Art. 8: any commune from 2027-03-01.
#[test]
fn from_march_2027_any_office_may_register() {
    let mut answers = simple();
    answers.set("office.any", "Phường Hải Châu, Thành phố Đà Nẵng");
    let declaration = judge(&answers, "2027-03-01").unwrap();
    let version = version("khai-sinh", "2027-03-01");
    assert_eq!(version.law.as_str(), "VN-2026");
    assert_eq!(
        version
            .office(&answers, &declaration.declared, day("2026-11-10"))
            .unwrap()
            .as_str(),
        "20242"
    );
}

#[test]
fn a_page_reports_only_what_it_asked() {
    let version = version("khai-sinh", "2026-11-10");
    let page = version.page("ten").unwrap();
    let judging = Judging::on(day("2026-11-10"));
    let problems = check_page(version, page, &Answers::default(), &judging);
    let inputs: Vec<_> = problems.iter().map(|p| p.input.as_str()).collect();
    assert_eq!(inputs, ["child.family_name", "child.given_name"]);
}

#[test]
fn an_answer_that_no_longer_applies_is_not_read() {
    let answers = changed(&[
        ("requester.relationship", "mother"),
        ("parents.relation", "none"),
        ("child.ethnicity", "as_mother"),
        ("child.hometown", "as_mother"),
    ]);
    let declaration = judge(&answers, "2026-11-10").unwrap();
    assert!(!declaration.declared.has("father.name"));
}
