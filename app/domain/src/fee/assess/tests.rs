//! What is to pay under each tariff, and who is freed of it. Law.md 10.

use super::*;
use crate::{
    demo,
    procedure::{PROCEDURES, procedure, read_so_far},
};

fn of(tariffs: &Tariffs, changes: &[(&str, &str)], on: &str) -> Assessment {
    let day: NaiveDate = on.parse().expect("a day");
    let birth = procedure("khai-sinh").expect("a procedure");
    let version = birth.on(day).expect("a version");
    let mut answers = demo::simple_birth();
    for (name, value) in changes {
        answers.set(*name, *value);
    }
    let declared = read_so_far(version, &answers, &Judging::on(day));
    assess(tariffs, version, &answers, &declared, day)
}

/// law.md 14, case 1.
#[test]
fn a_birth_on_time_costs_its_copies_only() {
    let fee = of(&Tariffs::built_in(), &[], "2026-11-10");
    assert_eq!((fee.total(), fee.currency), (16_000, Currency::Vnd));
    let items: Vec<_> = fee.lines.iter().map(|line| line.item.as_str()).collect();
    assert_eq!(items, ["khai-sinh", "copy"]);
    assert_eq!(fee.lines[0].price, Some(0));
    assert!(fee.lines.iter().all(|line| !line.basis.is_empty()));
}

/// law.md 1, rows 6, 11 and 17: what the province asks, never free for being on time.
#[test]
fn what_is_registered_again_costs_what_its_province_asks() {
    let day: NaiveDate = "2026-11-10".parse().expect("a day");
    for (id, answers, item) in [
        ("khai-sinh-lai", demo::birth_again(), "khai-sinh.again"),
        ("ket-hon-lai", demo::marriage_again(), "ket-hon.again"),
        ("khai-tu-lai", demo::death_again(), "khai-tu.again"),
        (
            "khai-sinh-da-co-giay-to",
            demo::late_birth(),
            "khai-sinh.late",
        ),
    ] {
        let asked = procedure(id).expect("a procedure");
        let version = asked.on(day).expect("a version");
        let declared = read_so_far(version, &answers, &Judging::on(day));
        let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
        assert_eq!(fee.lines[0].item, item);
        assert!(fee.is_partly_unknown(), "{id}");
    }
}

/// law.md 1, rows 2 and 18.
#[test]
fn an_acknowledgement_costs_what_its_province_asks_also_with_a_birth() {
    let items = |fee: &Assessment| -> Vec<String> {
        fee.lines.iter().map(|line| line.item.clone()).collect()
    };
    let acknowledged = [("parents.relation", "acknowledged")];
    let with_birth = of(&Tariffs::built_in(), &acknowledged, "2026-11-10");
    assert_eq!(
        items(&with_birth),
        ["khai-sinh", "nhan-cha-me-con.act", "copy"]
    );
    assert!(with_birth.is_partly_unknown());
    let day: NaiveDate = "2026-11-10".parse().expect("a day");
    let version = procedure("nhan-cha-me-con")
        .and_then(|procedure| procedure.on(day))
        .expect("a version");
    let item = |state: &str| {
        let mut answers = demo::acknowledgement();
        answers.set("parent.nationality", state);
        let declared = read_so_far(version, &answers, &Judging::on(day));
        let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
        items(&fee).remove(0)
    };
    assert_eq!(item("VNM"), "nhan-cha-me-con.act");
    assert_eq!(item("KOR"), "nhan-cha-me-con.foreign");
}

/// law.md 1, rows 4, 5 and 14: on time or late, it is for the province to say.
#[test]
fn a_birth_or_a_death_with_a_foreign_element_is_never_said_to_be_free() {
    let lines = |id: &str, mut answers: Answers, changes: &[(&str, &str)], on: &str| {
        let day: NaiveDate = on.parse().expect("a day");
        let asked = procedure(id).expect("a procedure");
        let version = asked.on(day).expect("a version");
        for (name, value) in changes {
            answers.set(*name, *value);
        }
        let declared = read_so_far(version, &answers, &Judging::on(day));
        let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
        assert!(fee.is_partly_unknown(), "{id}");
        let mut items = fee.lines.into_iter();
        items.next().map(|line| (line.item, line.price))
    };
    let of = |item: &str| Some((item.to_owned(), None));
    let korean = [("father.nationality", "KOR")];
    let late = [korean[0], ("child.birth_date.month", "1")];
    let acknowledged = [korean[0], ("parents.relation", "acknowledged")];
    for (changes, on) in [
        (&korean[..], "2026-11-10"),
        (&late[..], "2026-11-10"),
        (&acknowledged[..], "2026-11-10"),
        (&korean[..], "2027-03-01"),
    ] {
        let birth = lines("khai-sinh", demo::simple_birth(), changes, on);
        assert_eq!(birth, of("khai-sinh.foreign"), "{changes:?}");
    }
    let with_papers = lines(
        "khai-sinh-da-co-giay-to",
        demo::late_birth(),
        &korean,
        "2026-11-10",
    );
    assert_eq!(with_papers, of("khai-sinh.foreign"));
    let dead = [("deceased.nationality", "KOR")];
    let death = lines("khai-tu", demo::death_at_home(), &dead, "2026-11-16");
    assert_eq!(death, of("khai-tu.foreign"));
}

/// law.md 1, row 26: as inland.
#[test]
fn a_birth_of_a_neighbour_at_the_border_is_free_in_time() {
    let border = [("mother.nationality", "LAO"), ("border.area", "yes")];
    let fee = of(&Tariffs::built_in(), &border, "2026-11-10");
    assert_eq!(fee.lines[0].item, "khai-sinh");
    assert!(!fee.is_partly_unknown());
}

/// A code that no procedure has any more would make its registration free again.
#[test]
fn every_code_with_a_foreign_element_is_of_a_procedure() {
    let versions = PROCEDURES.iter().flat_map(|procedure| procedure.versions);
    let codes: Vec<&str> = versions
        .flat_map(|version| version.variants)
        .map(|variant| variant.code)
        .collect();
    for code in FOREIGN {
        assert!(codes.contains(&code), "{code}");
    }
}

/// law.md 14, case 4.
#[test]
fn a_family_that_is_exempt_pays_nothing_and_reads_why() {
    let poor = of(
        &Tariffs::built_in(),
        &[("fee.exemption", "poor")],
        "2026-11-10",
    );
    assert_eq!((poor.total(), poor.exemption.as_deref()), (0, Some("poor")));
}

#[test]
fn a_late_birth_costs_what_its_province_asks_and_nothing_is_made_up() {
    let late = [
        ("child.birth_date.day", "2"),
        ("child.birth_date.month", "1"),
    ];
    let known = of(&Tariffs::demo(), &late, "2026-11-10");
    assert_eq!(known.lines[0].item, "khai-sinh.late");
    assert_eq!((known.total(), known.is_partly_unknown()), (24_000, false));
    let unknown = of(&Tariffs::built_in(), &late, "2026-11-10");
    assert_eq!(
        (unknown.total(), unknown.is_partly_unknown()),
        (16_000, true)
    );
    let exempt = [late[0], late[1], ("fee.exemption", "disability")];
    assert_eq!(of(&Tariffs::demo(), &exempt, "2026-11-10").total(), 0);
}

/// law.md 1, rows 8 and 9.
#[test]
fn a_marriage_is_free_and_with_a_foreigner_costs_what_the_province_asks() {
    let day: NaiveDate = "2026-11-10".parse().expect("a day");
    let marriage = procedure("ket-hon").expect("a procedure");
    let version = marriage.on(day).expect("a version");
    let of = |mut answers: Answers, foreign: &str| {
        answers.set("couple.foreign", foreign);
        let declared = read_so_far(version, &answers, &Judging::on(day));
        let tariffs = Tariffs::built_in();
        let mut fee = assess(&tariffs, version, &answers, &declared, day);
        assert!(REGISTRATIONS.contains(&fee.lines[0].item.as_str()));
        fee.lines.remove(0)
    };
    let here = of(demo::marriage(), "no");
    assert_eq!((here.item.as_str(), here.price), ("ket-hon", Some(0)));
    let foreign = of(demo::marriage(), "yes");
    assert_eq!(
        (foreign.item.as_str(), foreign.price),
        ("ket-hon.foreign", Some(1_000_000))
    );
    let elsewhere = of(demo::marriage_with_foreigner(), "yes");
    assert_eq!(elsewhere.price, None);
}

/// law.md 1, row 26: as inland.
#[test]
fn a_marriage_with_a_neighbour_at_the_border_is_free() {
    let day: NaiveDate = "2026-11-12".parse().expect("a day");
    let marriage = procedure("ket-hon").expect("a procedure");
    let version = marriage.on(day).expect("a version");
    let mut answers = demo::marriage_with_foreigner();
    answers.set("groom.nationality", "KHM");
    answers.set("border.area", "yes");
    let declared = read_so_far(version, &answers, &Judging::on(day));
    let fee = assess(&Tariffs::built_in(), version, &answers, &declared, day);
    let line = &fee.lines[0];
    assert_eq!((line.item.as_str(), line.price), ("ket-hon", Some(0)));
}

/// law.md 8.2: five dollars for the birth, five for the copy; who lives in China, Laos,
/// Thailand or Cambodia pays a fifth.
#[test]
fn at_a_mission_a_birth_and_its_copies_cost_dollars_and_less_in_some_countries() {
    let day: NaiveDate = "2026-11-10".parse().expect("a day");
    let version = procedure("khai-sinh-co-quan-dai-dien")
        .and_then(|procedure| procedure.on(day))
        .expect("a version");
    let cost = |state: &str| {
        let mut answers = demo::birth_in_berlin();
        answers.set("mother.residence_country", state);
        let declared = read_so_far(version, &answers, &Judging::on(day));
        assess(&Tariffs::built_in(), version, &answers, &declared, day)
    };
    let in_germany = cost("DEU");
    assert_eq!(
        (in_germany.currency, in_germany.total()),
        (Currency::Usd, 1_000)
    );
    let items: Vec<_> = in_germany
        .lines
        .iter()
        .map(|line| line.item.as_str())
        .collect();
    assert_eq!(items, ["khai-sinh.abroad", "copy"]);
    for state in ["CHN", "LAO", "THA", "KHM"] {
        assert_eq!(cost(state).total(), 200, "{state}");
    }
}
