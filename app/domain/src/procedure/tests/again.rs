//! Registering again what was lost, and late in life what never was. Decree 123/2015
//! Art. 24–28; Circular 04/2020/TT-BTP Art. 8–10.

use super::{day, judged, procedure, with, with_file};
use crate::{
    demo,
    procedure::{Answers, Outcome},
    register::{RegisterContent, RegistrationKind},
};

const ON: &str = "2026-11-10";

fn birth() -> Answers {
    with_file(demo::birth_again(), "file.former_copy")
}

fn late() -> Answers {
    let answers = with_file(demo::late_birth(), "file.personal_papers");
    with_file(answers, "file.sworn_statement")
}

fn marriage() -> Answers {
    with_file(demo::marriage_again(), "file.former_copy")
}

fn death() -> Answers {
    with_file(demo::death_again(), "file.former_copy")
}

/// What the procedure asks to be entered.
fn entered(id: &str, answers: &Answers) -> RegisterContent {
    let declaration = judged(id, answers, ON).unwrap();
    let version = procedure(id).unwrap().on(day(ON)).unwrap();
    let Outcome::Enter(_, entry) = version.outcome else {
        panic!("{id} enters a register")
    };
    entry(&declaration.declared).unwrap()
}

fn stops(id: &str, answers: Answers, pairs: &[(&str, &str)]) -> Vec<String> {
    judged(id, &with(answers, pairs), ON).unwrap_err()
}

/// Decree 123/2015 Art. 24.1.
#[test]
fn only_what_was_registered_before_2016_and_is_lost_is_registered_again() {
    for (id, answers) in [
        ("khai-sinh-lai", birth()),
        ("ket-hon-lai", marriage()),
        ("khai-tu-lai", death()),
    ] {
        assert!(judged(id, &answers, ON).is_ok(), "{id}");
        let late = [
            ("former.date.day", "1"),
            ("former.date.month", "1"),
            ("former.date.year", "2016"),
        ];
        assert_eq!(
            stops(id, answers.clone(), &late),
            ["former.date former-after-2015"]
        );
        assert_eq!(
            stops(id, answers.clone(), &[("former.original", "kept")]),
            ["former.original original-kept"]
        );
        assert_eq!(
            stops(id, answers, &[("former.entry", "kept")]),
            ["former.entry book-kept"]
        );
    }
}

/// Decree 123/2015 Art. 24.3.
#[test]
fn a_birth_is_registered_again_of_the_living_only() {
    let other = [
        ("requester.relationship", "parent"),
        ("requester.name", "Lò Thị Mây"),
        ("requester.pin", "010142900104"),
        ("child.living", "no"),
    ];
    let stopped = stops("khai-sinh-lai", birth(), &other);
    assert_eq!(stopped, ["child.living not-living"]);
}

#[test]
fn nothing_was_registered_before_it_happened() {
    let early = [("former.date.year", "1967")];
    assert_eq!(
        stops("khai-sinh-lai", birth(), &early),
        ["child.birth_date former-before-birth"]
    );
    let early = [("former.date.year", "1990")];
    assert_eq!(
        stops("khai-tu-lai", death(), &early),
        ["death.date former-before-death"]
    );
    let early = [("former.date.year", "1969")];
    assert_eq!(
        stops("ket-hon-lai", marriage(), &early),
        ["bride.birth_date bride-born-later"]
    );
    let early = [("former.date.year", "1960")];
    assert_eq!(
        stops("ket-hon-lai", marriage(), &early),
        [
            "groom.birth_date groom-born-later",
            "bride.birth_date bride-born-later"
        ]
    );
}

/// Law 60/2014 Art. 6; Decree 123/2015 Art. 2.
#[test]
fn who_asks_shows_who_they_are() {
    let none = [("child.identity_kind", "none")];
    for (id, answers) in [
        ("khai-sinh-lai", birth()),
        ("khai-sinh-da-co-giay-to", late()),
    ] {
        let stopped = stops(id, answers.clone(), &none);
        assert_eq!(stopped, ["child.identity_kind self-without-paper"]);
        let same = [
            ("requester.relationship", "parent"),
            ("requester.name", "Lò Thị Mây"),
            ("requester.pin", "010068900101"),
            ("child.living", "yes"),
        ];
        assert_eq!(stops(id, answers, &same), ["child.pin own-number"]);
    }
}

#[test]
fn a_number_that_does_not_fit_and_papers_without_parents_are_only_asked_about() {
    let pairs = [
        ("child.sex", "female"),
        ("mother.known", "no"),
        ("father.known", "no"),
    ];
    let declaration = judged("khai-sinh-lai", &with(birth(), &pairs), ON).unwrap();
    let warned: Vec<_> = declaration.warnings.into_iter().map(|f| f.rule).collect();
    assert_eq!(warned, ["own-pin", "no-parent-known"]);
}

/// law.md 2.6 and 11.6.
#[test]
fn the_entry_keeps_where_it_was_registered_and_the_number_of_the_person() {
    let content = entered("khai-sinh-lai", &birth());
    assert_eq!(content.registration(), RegistrationKind::Again);
    assert_eq!(content.registration().code(), 2);
    let RegisterContent::Birth(birth) = content else {
        panic!("a birth")
    };
    let former = birth.former.as_ref().unwrap();
    assert_eq!(former.authority, "UBND xã Sa Pả, huyện Sa Pa");
    assert_eq!(former.registered_on.year(), 1968);
    assert_eq!(birth.child.pin.as_deref(), Some("010068900101"));
    assert!(!birth.gets_pin());
    assert_eq!(birth.declarant.name, "Hoàng Văn Thái");
    assert_eq!(birth.declarant.identity, "010068900101");
    assert_eq!(birth.child.ethnicity.as_deref(), Some("02"));
}

#[test]
fn without_the_name_of_the_office_the_commune_of_today_is_kept() {
    let content = entered("khai-tu-lai", &death());
    let former = content.former().unwrap();
    assert_eq!(
        former.authority,
        "Ủy ban nhân dân Phường Sa Pa, Tỉnh Lào Cai"
    );
}

/// Decree 123/2015 Art. 27.
#[test]
fn a_marriage_counts_from_its_first_day_or_the_first_of_its_year() {
    let content = entered("ket-hon-lai", &marriage());
    assert_eq!(content.former().unwrap().counts_from(), day("1994-05-20"));
    let mut year_only = marriage();
    year_only.remove("former.date.day");
    year_only.remove("former.date.month");
    let content = entered("ket-hon-lai", &year_only);
    assert_eq!(content.former().unwrap().counts_from(), day("1994-01-01"));
}

/// Decree 123/2015 Art. 24.3, 27.
#[test]
fn both_say_that_they_are_still_married() {
    for who in ["groom", "bride"] {
        let no = [(format!("{who}.still_married"), "no")];
        let no: Vec<_> = no.iter().map(|(id, word)| (id.as_str(), *word)).collect();
        let stopped = stops("ket-hon-lai", marriage(), &no);
        assert_eq!(stopped, [format!("{who}.still_married {who}-no-more")]);
    }
}

/// Circular 04/2020/TT-BTP Art. 8: late, and never refused for it.
#[test]
fn a_grown_person_who_was_never_registered_is_registered_late() {
    let declaration = judged("khai-sinh-da-co-giay-to", &late(), ON).unwrap();
    let warned: Vec<_> = declaration.warnings.into_iter().map(|f| f.rule).collect();
    assert_eq!(warned, ["late"]);
    let content = entered("khai-sinh-da-co-giay-to", &late());
    assert!(content.former().is_none());
    let unsworn = with(late(), &[("never_registered", "")]);
    let stopped = judged("khai-sinh-da-co-giay-to", &unsworn, ON).unwrap_err();
    assert_eq!(stopped, ["never_registered tick"]);
}
