//! Changes, corrections and supplements. Law 60/2014 Art. 26–29; Civil Code Art. 27–29;
//! law.md 1 row 20.

use super::{day, judged, rules_of, with, with_file};
use crate::{
    demo,
    procedure::{Answers, Judging, Outcome, check_page, declared_changes, procedure},
    register::{ActRecord, FactValue, RegisterContent},
};

const ID: &str = "thay-doi-cai-chinh";
const ON: &str = "2026-11-10";

const RENAMED: [(&str, &str); 6] = [
    ("change.kind", "change"),
    ("pick.child_given_name", "yes"),
    ("child_given_name.before", "An"),
    ("child_given_name.after", "Bình"),
    ("ground.given_name", "harm"),
    ("consent.parents", "both"),
];
const OTHER_GROUP: [(&str, &str); 4] = [
    ("change.kind", "ethnicity"),
    ("ethnicity.before", "Kinh"),
    ("ethnicity.after", "02"),
    ("ground.ethnicity", "parents_of_two"),
];

fn answers(pairs: &[(&str, &str)]) -> Answers {
    with(with_file(demo::birth_correction(), "file.evidence"), pairs)
}

fn born(year: &'static str, day: &'static str) -> [(&'static str, &'static str); 4] {
    [
        ("person.birth_date.year", year),
        ("person.birth_date.day", day),
        ("person.identity_kind", "passport"),
        ("person.identity_number", "P1234567"),
    ]
}

fn found(answers: &Answers) -> Vec<String> {
    rules_of(judged(ID, answers, ON))
}

fn entered(answers: &Answers) -> ActRecord {
    let declaration = judged(ID, answers, ON).unwrap();
    let Outcome::Enter(_, entry) = procedure(ID).unwrap().versions[0].outcome else {
        panic!("it enters a register")
    };
    match entry(&declaration.declared) {
        Some(RegisterContent::Act(act)) => *act,
        _ => panic!("an act"),
    }
}

/// The form of Circular 04/2024: from what to what, and why.
#[test]
fn the_register_of_changes_keeps_field_by_field_what_stood_and_what_shall_stand() {
    let act = entered(&answers(&[("registered.number", "412/2026")]));
    let facts: Vec<&str> = act.facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(
        facts,
        [
            "change_kind",
            "registered",
            "mother_birth",
            "ground_mistake",
            "ground_reason"
        ]
    );
    let Some(FactValue::Said { word, with }) = act.value("mother_birth") else {
        panic!("what changes")
    };
    assert_eq!(
        (
            word.as_str(),
            with["before"].as_str(),
            with["after"].as_str()
        ),
        ("from_to", "14/03/1996", "14/03/1997")
    );
    // Without the day of registration the number alone says too little.
    assert_eq!(act.word("registered"), Some("birth_at"));
}

#[test]
fn what_was_blank_is_added_and_a_middle_name_can_be_dropped() {
    let added = [
        ("change.kind", "supplement"),
        ("pick.mother_birth", ""),
        ("pick.child_home_place", "yes"),
        ("child_home_place.after", "Phường Cầu Giấy"),
    ];
    let act = entered(&answers(&added));
    let Some(FactValue::Said { word, .. }) = act.value("child_home_place") else {
        panic!("what is added")
    };
    assert_eq!(word, "added");
    let dropped = [
        ("pick.mother_birth", ""),
        ("pick.child_middle_name", "yes"),
        ("child_middle_name.before", "Minh"),
    ];
    let declaration = judged(ID, &answers(&dropped), ON).unwrap();
    let changes = declared_changes(&declaration.declared);
    assert_eq!(
        (changes[0].field, changes[0].typed.as_str()),
        ("child_middle_name", "")
    );
}

#[test]
fn at_least_one_field_is_picked_and_gets_another_value() {
    let none = [("pick.mother_birth", "")];
    assert_eq!(
        found(&answers(&none)),
        ["pick.child_family_name change-nothing"]
    );
    let same = [("mother_birth.before", "14/03/1997")];
    assert_eq!(found(&answers(&same)), ["mother_birth.after change-same"]);
}

/// Civil Code Art. 28.2: from nine years of age the child agrees.
#[test]
fn a_child_of_nine_agrees_to_another_name() {
    let named = |year, day| with(answers(&RENAMED), &born(year, day));
    assert_eq!(
        found(&named("2017", "10")),
        ["consent.person change-child-name"]
    );
    assert_eq!(
        found(&named("2017", "11")),
        ["change-consent-unwritten"],
        "one day younger"
    );
    let agreed = with(named("2017", "10"), &[("consent.person", "yes")]);
    assert_eq!(found(&agreed), ["change-consent-unwritten"]);
    let in_writing = with_file(agreed, "file.consent");
    assert_eq!(found(&in_writing), Vec::<String>::new());
}

/// Civil Code Art. 28.2: a mandate of the parents does not stand for the child.
#[test]
fn whoever_asks_for_it_a_child_of_nine_agrees_to_another_name() {
    for who in ["parent", "guardian", "mandate"] {
        let asked = with(answers(&RENAMED), &born("2014", "10"));
        let asked = with_file(asked, "file.mandate");
        let asked = with(asked, &[("requester.relationship", who)]);
        assert_eq!(found(&asked), ["consent.person change-child-name"], "{who}");
        let agreed = with(asked, &[("consent.person", "yes")]);
        assert_eq!(found(&agreed), ["change-consent-unwritten"], "{who}");
    }
    let adult = with(answers(&RENAMED), &born("1990", "10"));
    let adult = with(
        with_file(adult, "file.mandate"),
        &[("requester.relationship", "mandate")],
    );
    assert_eq!(found(&adult), Vec::<String>::new(), "of age, by mandate");
}

/// The page about the person comes before the one that asks the child: it stops nobody.
#[test]
fn a_child_of_nine_is_asked_on_the_page_of_consents_and_not_before() {
    let version = procedure(ID).unwrap().versions.first().unwrap();
    let asked = with(answers(&RENAMED), &born("2014", "10"));
    let stops = |page: &str| -> Vec<String> {
        let page = version.page(page).unwrap();
        let problems = check_page(version, page, &asked, &Judging::on(day(ON)));
        problems.into_iter().map(|problem| problem.code).collect()
    };
    assert_eq!(stops("nguoi-dung-ten"), Vec::<String>::new());
    assert_eq!(stops("dong-y"), ["change-child-name"]);
}

/// Law 60/2014 Art. 6: kinship alone speaks for who has died, and for nobody else.
#[test]
fn a_relative_asks_only_about_the_entry_of_a_death() {
    let relative = [("requester.relationship", "relative")];
    let of = |pairs: &[(&str, &str)]| {
        let asked = with_file(with(answers(pairs), &born("1990", "10")), "file.kinship");
        found(&with(asked, &relative))
    };
    let stopped = ["requester.relationship change-relative-of-living"];
    assert_eq!(of(&RENAMED), stopped);
    assert_eq!(of(&OTHER_GROUP), stopped);
    assert_eq!(of(&[("registered.register", "birth")]), stopped);
    let of_death = [
        ("registered.register", "death"),
        ("pick.death_cause", "yes"),
        ("death_cause.before", "Không rõ"),
        ("death_cause.after", "Già yếu"),
    ];
    assert_eq!(of(&of_death), Vec::<String>::new());
}

/// Decree 123/2015 Art. 7.1: the desk looks where one parent decides.
#[test]
fn the_desk_is_told_where_one_parent_decides() {
    let alone = with(answers(&RENAMED), &[("consent.parents", "alone")]);
    assert_eq!(
        found(&alone),
        ["change-parent-alone", "change-consent-unwritten"]
    );
    let in_writing = with_file(alone, "file.consent");
    assert_eq!(found(&in_writing), ["change-parent-alone"]);
}

/// Civil Code Art. 29.4: from fifteen.
#[test]
fn a_child_of_fifteen_agrees_to_another_ethnic_group() {
    let of = |year, day| with(answers(&OTHER_GROUP), &born(year, day));
    assert_eq!(
        found(&of("2011", "10")),
        ["consent.person change-child-ethnicity"]
    );
    assert_eq!(found(&of("2011", "11")), ["change-consent-unwritten"]);
    let act = entered(&of("2011", "11"));
    assert!(act.value("ethnicity").is_some());
}

/// Decree 123/2015 Art. 7.1: with the agreement of the parents.
#[test]
fn a_name_of_a_child_is_changed_with_what_its_parents_say() {
    let mut silent = answers(&RENAMED);
    silent.set("consent.parents", "");
    assert_eq!(found(&silent), ["consent.parents choose"]);
    assert_eq!(
        entered(&answers(&RENAMED)).word("consent_parents"),
        Some("both")
    );
}

/// Civil Code Art. 27, 28: whose name it is asks, once of age. Law 60/2014 Art. 6.3.
#[test]
fn an_adult_asks_for_the_own_name_and_a_minor_through_the_parents() {
    let adult = with(answers(&RENAMED), &born("2008", "10"));
    assert_eq!(found(&adult), ["requester.relationship change-adult-name"]);
    let alone = [("requester.relationship", "person")];
    assert_eq!(
        found(&answers(&alone)),
        ["requester.relationship change-minor-alone"]
    );
}

/// Law 60/2014 Art. 46.
#[test]
fn a_foreigner_has_papers_corrected_but_no_name_changed() {
    let foreign = [
        ("person.nationality", "KOR"),
        ("person.identity_kind", "passport"),
        ("person.identity_number", "M70000061"),
    ];
    let corrected = answers(&foreign);
    assert_eq!(found(&corrected), Vec::<String>::new());
    let version = procedure(ID).unwrap().versions.first().unwrap();
    assert_eq!(version.variant(&corrected).unwrap().code, "2.000748");
    assert_eq!(
        found(&with(answers(&RENAMED), &foreign)),
        ["change.kind change-of-foreigner"]
    );
}

/// Law 26/2023 on identification.
#[test]
fn a_birthday_that_the_number_contradicts_is_only_told_of() {
    let birthday = [
        ("pick.child_birth_date", "yes"),
        ("child_birth_date.before", "02/11/2026"),
        ("child_birth_date.after.day", "2"),
        ("child_birth_date.after.month", "11"),
        ("child_birth_date.after.year", "2025"),
    ];
    assert_eq!(found(&answers(&birthday)), ["change-pin"]);
}
