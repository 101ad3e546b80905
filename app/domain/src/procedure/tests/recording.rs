//! Recording what was settled abroad. Law 60/2014 Art. 48–50; Decree 123/2015 Art. 34–39.

use super::{judged, rules_of, version, with, with_file};
use crate::{
    demo,
    procedure::{Answers, Outcome},
    register::{ActKind, ActRecord, FactValue, RegisterContent},
};

const MARRIAGE: &str = "ghi-chu-ket-hon";
const DIVORCE: &str = "ghi-chu-ly-hon";
const OTHER: &str = "ghi-chu-viec-khac";
const ON: &str = "2026-11-16";

fn papers(answers: Answers) -> Answers {
    with_file(with_file(answers, "file.foreign_paper"), "file.translation")
}

fn found(id: &str, answers: Answers, pairs: &[(&str, &str)]) -> Vec<String> {
    rules_of(judged(id, &with(papers(answers), pairs), ON))
}

fn of_marriage(pairs: &[(&str, &str)]) -> Vec<String> {
    found(MARRIAGE, demo::recorded_marriage(), pairs)
}

fn of_divorce(pairs: &[(&str, &str)]) -> Vec<String> {
    found(DIVORCE, demo::recorded_divorce(), pairs)
}

fn of_other(pairs: &[(&str, &str)]) -> Vec<String> {
    found(OTHER, demo::recorded_birth(), pairs)
}

fn entered(id: &str, answers: Answers) -> ActRecord {
    let declared = judged(id, &papers(answers), ON).unwrap().declared;
    let Outcome::Enter(_, entry) = version(id, ON).outcome else {
        panic!("{id} enters a register")
    };
    match entry(&declared) {
        Some(RegisterContent::Act(act)) => *act,
        _ => panic!("{id} enters an act"),
    }
}

const CITIZEN: [(&str, &str); 4] = [
    ("husband.nationality", "VNM"),
    ("husband.ethnicity", "01"),
    ("husband.residence_kind", "permanent"),
    ("husband.residence", "Phường Hải Châu, Thành phố Đà Nẵng"),
];

/// law.md 1 rows 23–25, 11.7.
#[test]
fn each_recording_has_its_book_and_names_the_foreign_paper() {
    for (id, answers, kind, word) in [
        (
            MARRIAGE,
            demo::recorded_marriage(),
            ActKind::RecordedMarriage,
            "paper",
        ),
        (
            DIVORCE,
            demo::recorded_divorce(),
            ActKind::RecordedDivorce,
            "judgment",
        ),
        (
            OTHER,
            demo::recorded_birth(),
            ActKind::OtherRecording,
            "paper",
        ),
    ] {
        let act = entered(id, answers);
        assert_eq!(act.kind, kind);
        let Some(FactValue::Said { word: said, with }) = act.value("abroad") else {
            panic!("{id} names its paper")
        };
        assert_eq!(said, word);
        assert!(
            ["Hàn Quốc", "Úc"].contains(&with["country"].as_str()),
            "{}",
            with["country"]
        );
    }
}

/// Law 60/2014 Art. 3.2, 48.
#[test]
fn only_what_was_settled_abroad_of_a_citizen_is_recorded() {
    let here = [("abroad.country", "VNM")];
    assert_eq!(of_marriage(&here), ["abroad.country not-abroad"]);
    assert_eq!(of_divorce(&here), ["abroad.country not-abroad"]);
    assert_eq!(of_other(&here), ["abroad.country not-abroad"]);
    let foreign = [("wife.nationality", "KOR")];
    assert_eq!(of_divorce(&foreign), ["husband.nationality no-citizen"]);
    let foreign = [("subject.nationality", "AUS")];
    assert_eq!(
        of_other(&foreign),
        ["subject.nationality subject-no-citizen"]
    );
}

/// Law 60/2014 Art. 48.1.
#[test]
fn it_is_recorded_where_the_citizen_lives() {
    let there = [("office.whose", "husband")];
    let said = of_marriage(&there);
    assert!(
        said.contains(&"office.whose office-abroad".to_owned()),
        "{said:?}"
    );
    let mut foreigner = CITIZEN[2..].to_vec();
    foreigner.extend(there);
    assert_eq!(
        of_marriage(&foreigner),
        ["office.whose office-of-foreigner"]
    );
    let mut citizen = CITIZEN.to_vec();
    citizen.extend(there);
    assert_eq!(of_marriage(&citizen), Vec::<String>::new());
}

/// Decree 123/2015 Art. 34.
#[test]
fn a_marriage_is_of_two_and_older_than_its_certificate() {
    let one = [
        ("husband.name", "lương thị thanh"),
        ("husband.birth_date.day", "19"),
        ("husband.birth_date.month", "9"),
        ("husband.birth_date.year", "1995"),
    ];
    assert_eq!(of_marriage(&one), ["wife.name husband-is-wife"]);
    let early = [("abroad.paper_date.day", "16")];
    assert_eq!(
        of_marriage(&early),
        ["abroad.paper_date married-after-paper"]
    );
}

/// Decree 123/2015 Art. 34.2: what has been put right since may be recorded.
#[test]
fn who_was_too_young_to_marry_is_only_asked_about() {
    let young = [("marriage.date.year", "2013")];
    assert_eq!(of_marriage(&young), ["too-young-then"]);
}

/// Decree 123/2015 Art. 37.
#[test]
fn a_judgment_is_recorded_once_it_is_in_force() {
    let early = [("divorce.effective.day", "1")];
    let said = of_divorce(&early);
    assert!(
        said.contains(&"divorce.effective in-force-before".to_owned()),
        "{said:?}"
    );
    let before = [("divorce.effective.day", "9")];
    assert_eq!(of_divorce(&before), ["divorced-before-marriage"]);
}

/// law.md 1 row 25.
#[test]
fn what_happened_after_birth_is_told_by_a_later_paper_and_a_death_by_another() {
    let unborn = [("event.date.day", "7")];
    assert_eq!(of_other(&unborn), ["event.date event-before-birth"]);
    let early = [("abroad.paper_date.day", "7")];
    assert_eq!(of_other(&early), ["abroad.paper_date event-after-paper"]);
    let own = [
        ("requester.relationship", "subject"),
        ("event.kind", "death"),
        ("event.date.day", "9"),
        ("office.residence", "Phường Cầu Giấy, Thành phố Hà Nội"),
    ];
    assert_eq!(of_other(&own), ["requester.relationship own-death"]);
}

#[test]
fn numbers_of_another_year_in_a_recording_are_only_asked_about() {
    assert_eq!(
        of_marriage(&[("wife.birth_date.year", "1994")]),
        ["wife-pin"]
    );
    let man = [
        CITIZEN[0],
        CITIZEN[1],
        ("husband.identity_kind", "pin"),
        ("husband.pin", "001191900234"),
    ];
    assert_eq!(of_marriage(&man), ["husband-pin"], "the number of a woman");
    let girl = [
        ("subject.identity_kind", "pin"),
        ("subject.pin", "001223900242"),
    ];
    assert_eq!(of_other(&girl), ["subject-pin"]);
}

/// Decree 196/2025; Decree 123/2015 Art. 2.2.
#[test]
fn the_foreign_paper_of_a_recording_is_vouched_for_and_translated() {
    assert_eq!(
        of_marriage(&[("paper.authentication", "none")]),
        ["foreign-paper-bare"]
    );
    assert_eq!(
        of_marriage(&[("abroad.country", "LAO")]),
        ["foreign-paper-apostille"]
    );
    let bare = with_file(demo::recorded_marriage(), "file.foreign_paper");
    let said = rules_of(judged(MARRIAGE, &bare, ON));
    assert!(
        said.iter().any(|one| one.starts_with("file.translation")),
        "{said:?}"
    );
    let own = with(bare, &[("paper.language", "vi")]);
    assert_eq!(rules_of(judged(MARRIAGE, &own, ON)), Vec::<String>::new());
}
