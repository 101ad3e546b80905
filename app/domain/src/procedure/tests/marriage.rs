//! The rules of marriage (law.md 2.2, 4.5), on a couple of Cầu Giấy and that of case 6.

use super::*;

const FILED: &str = "2026-11-10";
const CASE_6: &str = "2026-11-12";

fn couple(pairs: &[(&str, &str)]) -> Answers {
    with(demo::marriage(), pairs)
}

fn foreign(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = demo::marriage_with_foreigner();
    for paper in [
        "groom_status_paper",
        "groom_translation",
        "groom_medical_paper",
        "groom_photo",
        "bride_medical_paper",
        "bride_photo",
    ] {
        answers = with_file(answers, &format!("file.{paper}"));
    }
    with(answers, pairs)
}

fn broken(answers: &Answers, on: &str) -> Vec<String> {
    rules_of(judged("ket-hon", answers, on))
}

fn breaks(pairs: &[(&str, &str)], rule: &str) {
    assert_found(&broken(&couple(pairs), FILED), rule);
}

fn keeps(pairs: &[(&str, &str)]) {
    assert_eq!(broken(&couple(pairs), FILED), [""; 0]);
}

#[test]
fn two_vietnamese_marry_with_no_paper_but_their_numbers() {
    let declaration = judged("ket-hon", &couple(&[]), FILED).unwrap();
    assert_eq!(declaration.warnings, []);
    let version = version("ket-hon", FILED);
    let variant = version.variant(&couple(&[])).unwrap();
    assert_eq!(
        (variant.code, variant.limit),
        ("1.000894", Limit::WorkingDays(1))
    );
    assert_eq!(declaration.declared.requester(), Some("Đỗ Quang Minh"));
}

/// Law on Marriage and Family 2014 Art. 8.1 a: on the day they sign, not the day they file.
#[test]
fn a_groom_is_twenty_and_a_bride_eighteen_on_the_planned_day() {
    let paper = |who: &str| {
        [
            (format!("{who}.identity_kind"), "passport"),
            (format!("{who}.identity_number"), "P1234567"),
        ]
    };
    for (who, of_age, rule) in [
        ("groom", "2006", "groom-age"),
        ("bride", "2008", "bride-age"),
    ] {
        let year = format!("{who}.birth_date.year");
        let (month, day) = (
            format!("{who}.birth_date.month"),
            format!("{who}.birth_date.day"),
        );
        let [(kind, passport), (number, typed)] = paper(who);
        let born = |on: &'static str| {
            couple(&[
                (&kind, passport),
                (&number, typed),
                (&year, of_age),
                (&month, "11"),
                (&day, on),
            ])
        };
        assert_eq!(broken(&born("12"), FILED), [""; 0], "{who}");
        assert_found(&broken(&born("13"), FILED), rule);
    }
}

#[test]
fn who_is_married_does_not_marry() {
    breaks(&[("groom.marital_status", "married")], "groom-married");
    breaks(&[("bride.marital_status", "married")], "bride-married");
}

#[test]
fn the_number_of_the_marriage_fits_the_marital_status() {
    breaks(&[("groom.marriage_ordinal", "2")], "groom-ordinal");
    breaks(&[("bride.marriage_ordinal", "2")], "bride-ordinal");
    keeps(&[
        ("groom.marriage_ordinal", "2"),
        ("groom.marital_status", "widowed"),
        ("groom.last_marriage_ended_on.day", "4"),
        ("groom.last_marriage_ended_on.month", "5"),
        ("groom.last_marriage_ended_on.year", "2020"),
        ("groom.last_marriage_paper", "12/TLKT-BS"),
        ("groom.last_marriage_authority", "UBND phường Hải Châu"),
    ]);
}

/// Decree 123/2015 Art. 22.2, as for a certificate of marital status.
#[test]
fn whose_marriage_ended_names_the_paper_that_ended_it() {
    for who in ["groom", "bride"] {
        for status in ["divorced", "widowed"] {
            let [state, where_, ordinal, day, month, year] = [
                "marital_status",
                "divorced_where",
                "marriage_ordinal",
                "last_marriage_ended_on.day",
                "last_marriage_ended_on.month",
                "last_marriage_ended_on.year",
            ]
            .map(|what| format!("{who}.{what}"));
            let ended = couple(&[
                (&state, status),
                (&where_, "here"),
                (&ordinal, "2"),
                (&day, "4"),
                (&month, "5"),
                (&year, "2020"),
            ]);
            let missing =
                ["paper", "authority"].map(|what| format!("{who}.last_marriage_{what} missing"));
            assert_eq!(broken(&ended, FILED), missing, "{status}");
        }
    }
}

/// Law on Marriage and Family 2014 Art. 5.2 d.
#[test]
fn relatives_do_not_marry() {
    breaks(&[("groom.kinship", "related")], "groom-related");
    breaks(&[("bride.kinship", "related")], "bride-related");
}

/// Law on Marriage and Family 2014 Art. 8.1 c.
#[test]
fn who_has_no_capacity_does_not_marry() {
    breaks(&[("groom.capacity", "limited")], "groom-capacity");
    breaks(&[("bride.capacity", "limited")], "bride-capacity");
}

#[test]
fn a_number_that_does_not_fit_the_person_is_asked_about() {
    breaks(&[("groom.birth_date.year", "1997")], "groom-pin");
    breaks(&[("bride.birth_date.year", "1999")], "bride-pin");
}

#[test]
fn two_people_marry() {
    breaks(&[("groom.pin", "001300900082")], "same-person");
}

#[test]
fn the_planned_day_is_to_come_and_not_far_away() {
    breaks(&[("planned_day.day", "9")], "planned-past");
    keeps(&[("planned_day.day", "10")]);
    breaks(&[("planned_day.year", "2027")], "planned-far");
}

/// Law 60/2014 Art. 37.
#[test]
fn a_foreign_element_is_named_where_there_is_one() {
    let abroad = [
        ("groom.residence_kind", "abroad"),
        ("groom.residence_abroad", "Berlin"),
    ];
    breaks(&abroad, "foreign-differs");
    let unclear = foreign(&[
        ("groom.nationality", "VNM"),
        ("groom.residence_kind", "permanent"),
    ]);
    assert_found(&broken(&unclear, CASE_6), "foreign-unclear");
}

/// Law 60/2014 Art. 17.1, 37.1.
#[test]
fn the_office_is_that_of_one_who_lives_here_and_of_the_vietnamese() {
    let his = foreign(&[("office.whose", "groom")]);
    assert_found(&broken(&his, CASE_6), "office-abroad");
    assert_found(&broken(&his, CASE_6), "office-of-foreigner");
}

/// Case 6; Decree 123/2015 Art. 30: six months where no last day is printed.
#[test]
fn papers_of_a_marriage_with_a_foreigner_are_good_for_six_months() {
    assert_eq!(broken(&foreign(&[]), CASE_6), ["groom-status-paper-ends"]);
    let until = |day| {
        foreign(&[
            ("groom.status_paper_until.day", day),
            ("groom.status_paper_until.month", "12"),
            ("groom.status_paper_until.year", "2026"),
        ])
    };
    assert_eq!(broken(&until("3"), CASE_6), [""; 0]);
    assert_eq!(broken(&until("2"), CASE_6), ["groom-status-paper-ends"]);
    assert_found(
        &broken(&foreign(&[]), "2026-11-21"),
        "groom-status-paper-over",
    );
    let medical = |who: &str, month: &'static str| {
        let input = format!("{who}.medical_paper_date.month");
        broken(&foreign(&[(&input, month)]), CASE_6)
    };
    for who in ["groom", "bride"] {
        assert_found(&medical(who, "4"), &format!("{who}-medical-paper-over"));
    }
    let ends = foreign(&[
        ("bride.medical_paper_date.day", "25"),
        ("bride.medical_paper_date.month", "5"),
        ("groom.medical_paper_date.day", "25"),
        ("groom.medical_paper_date.month", "5"),
    ]);
    assert_found(&broken(&ends, CASE_6), "groom-medical-paper-ends");
    assert_found(&broken(&ends, CASE_6), "bride-medical-paper-ends");
    let bride = foreign(&[
        ("bride.nationality", "JPN"),
        ("bride.paper_language", "vi"),
        ("bride.status_paper_date.day", "20"),
        ("bride.status_paper_date.month", "5"),
        ("bride.status_paper_date.year", "2026"),
    ]);
    let bride = with_file(bride, "file.bride_status_paper");
    assert_found(&broken(&bride, CASE_6), "bride-status-paper-ends");
    assert_found(&broken(&bride, "2026-11-21"), "bride-status-paper-over");
}

/// Decree 123/2015 Art. 30.3: with a foreign element alone, and of the Vietnamese alone.
#[test]
fn who_serves_the_state_marries_abroad_with_a_letter_of_the_unit() {
    for serves in ["civil_servant", "armed_forces"] {
        let bride = foreign(&[("bride.service", serves)]);
        let said = broken(&bride, CASE_6);
        assert_eq!(said, ["file.bride_unit_letter file-missing"]);
        let shown = with_file(bride, "file.bride_unit_letter");
        assert!(judged("ket-hon", &shown, CASE_6).is_ok());
        keeps(&[("groom.service", serves), ("bride.service", serves)]);
        let groom = foreign(&[("groom.service", serves)]);
        assert!(judged("ket-hon", &groom, CASE_6).is_ok());
    }
}

/// What is asked of one never depends on what the other answers.
#[test]
fn the_pages_of_one_ask_by_the_own_answers_and_those_of_both_alone() {
    fn names(when: &When, other: &str) -> bool {
        match when {
            When::Always => false,
            When::Is(id, _) | When::IsOther(id, _) => id.starts_with(other),
            When::Not(when) => names(when, other),
            When::All(all) | When::Any(all) => all.iter().any(|when| names(when, other)),
        }
    }
    for version in procedure("ket-hon").unwrap().versions {
        for page in version.pages {
            let others: &[&str] = match page.party {
                Some("groom") => &["bride."],
                Some("bride") => &["groom."],
                _ => &["groom.", "bride."],
            };
            for question in page.questions {
                for other in others {
                    assert!(!names(&question.when, other), "{}", question.id);
                    assert!(!names(&page.when, other), "{}", page.id);
                }
            }
        }
    }
}
