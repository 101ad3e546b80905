//! Legal cases as data (`cases/*.txt`, format in `cases/README.md`): what the law says of
//! each, against what the procedures answer.
#![allow(clippy::unwrap_used)]

#[path = "cases/new_law.rs"]
mod new_law;
#[path = "cases/table.rs"]
mod table;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    fee::{Assessment, Currency, Tariffs, assess},
    law::LawPack,
    national::all,
    paper::PaperKind,
    procedure::{
        Answers, CopyWanted, Declared, Judging, Outcome, PROCEDURES, Severity, Variant, Version,
        declare, procedure, read_so_far,
    },
    register::RegisterKind,
};
use table::{Row, attach, change, family, moved, papers_asked, rows};

/// The papers that a filing ends in; of several records, a copy of each that is asked for.
fn results(version: &Version, variant: &Variant, declared: &Declared) -> String {
    let copy = |wanted: CopyWanted| match wanted.register {
        RegisterKind::Birth => PaperKind::BirthExtractCopy,
        RegisterKind::Marriage => PaperKind::MarriageExtractCopy,
        RegisterKind::Death => PaperKind::DeathExtractCopy,
        RegisterKind::Act(_) => PaperKind::ActExtractCopy,
    };
    let kinds: Vec<PaperKind> = match version.outcome {
        Outcome::CopiesOf(wanted) => wanted(declared).into_iter().map(copy).collect(),
        Outcome::Enter(..) | Outcome::CopyFrom(_) => variant.results.to_vec(),
    };
    let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    words.join(" ")
}

/// The sum that is known, and `+?` where the office tells what comes to it; `?` where nothing
/// is known.
fn to_pay(asked: &Assessment) -> String {
    let sum = match (asked.total(), asked.is_partly_unknown()) {
        (0, true) => "?".to_owned(),
        (total, true) => format!("{total}+?"),
        (total, false) => total.to_string(),
    };
    match asked.currency {
        Currency::Vnd => sum,
        Currency::Usd => format!("USD {sum}"),
    }
}

/// The rules that stop, and where none does those that warn.
fn judge(
    version: &Version,
    answers: &Answers,
    day: NaiveDate,
) -> (BTreeSet<String>, BTreeSet<String>) {
    match declare(version, answers, &Judging::on(day)) {
        Ok(fine) => {
            let warnings = fine.warnings.into_iter().map(|finding| finding.rule);
            (BTreeSet::new(), warnings.collect())
        }
        Err(problems) => {
            let stops = problems.into_iter().map(|problem| problem.code);
            (stops.collect(), BTreeSet::new())
        }
    }
}

/// What differs from the row; nothing when all is as the law says.
fn differences(row: &Row) -> Vec<String> {
    let name = row.name();
    let (filed, calendar) = row.filed();
    let day = calendar.received_on(filed);
    let (id, mut answers) = family(row.cells[2]);
    let version = procedure(id).unwrap().on(day).unwrap();
    for one in row.changes() {
        change(version, &mut answers, one, &name);
    }
    let mut found = Vec::new();
    let mut same = |what: &str, wanted: &str, got: &str| {
        if wanted != got {
            found.push(format!("{name}: {what} should be {wanted}, is {got}"));
        }
    };
    let asked = papers_asked(version, &answers);
    let joined = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
    same("papers", &joined(&row.set(11)), &joined(&asked));
    attach(&mut answers, &asked);
    let (stops, warnings) = judge(version, &answers, day);
    same("stops", &joined(&row.set(5)), &joined(&stops));
    same("warnings", &joined(&row.set(6)), &joined(&warnings));
    if row.set(5).is_empty() {
        let declared = read_so_far(version, &answers, &Judging::on(day));
        let variant = version.variant(&answers).unwrap();
        let office = version.office(&answers, &declared, day);
        let due = variant.limit.due(&calendar, filed).local();
        let asked = assess(&Tariffs::built_in(), version, &answers, &declared, day);
        let fee = to_pay(&asked);
        same("code", row.cells[7], variant.code);
        same(
            "office",
            row.cells[8],
            office.as_ref().map_or("-", |o| o.as_str()),
        );
        same(
            "due",
            row.cells[9],
            &due.format("%Y-%m-%d %H:%M").to_string(),
        );
        same("fee", row.cells[10], &fee);
        let papers = results(version, variant, &declared);
        same("results", row.cells[12], &papers);
    }
    found
}

#[test]
fn every_case_is_answered_as_the_law_says() {
    let found: Vec<String> = rows().iter().flat_map(differences).collect();
    assert!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_cases_have_their_own_ids_and_use_both_laws() {
    let rows = rows();
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.cells[0]).collect();
    assert_eq!(ids.len(), rows.len());
    assert!(rows.len() >= 150, "{}", rows.len());
    for law in [LawPack::Vn2014, LawPack::Vn2026] {
        let of_law = rows.iter().filter(|row| {
            let (filed, calendar) = row.filed();
            LawPack::on(calendar.received_on(filed)) == law
        });
        assert!(of_law.count() >= 20, "{law:?}");
    }
}

/// The rules that no case breaks yet are named in `cases/README.md` and here.
const WITHOUT_A_CASE: &[&str] = &["household-of-no-parent", "bundle-without-number"];

#[test]
fn every_rule_is_broken_by_a_case_and_every_rule_named_exists() {
    let rules = |severity| -> BTreeSet<String> {
        let versions = PROCEDURES.iter().flat_map(|procedure| procedure.versions);
        let all = versions.flat_map(|version| version.rules);
        all.filter(|rule| rule.severity == severity)
            .map(|rule| rule.id.to_owned())
            .collect()
    };
    for (column, severity) in [(5, Severity::Stop), (6, Severity::Warn)] {
        let named: BTreeSet<String> = rows().iter().flat_map(|row| row.set(column)).collect();
        let mut wanted = rules(severity);
        wanted.retain(|rule| !WITHOUT_A_CASE.contains(&rule.as_str()));
        assert_eq!(named, wanted);
    }
}

/// The page of procedures says that a fee is not known wherever a case finds one: of what is
/// free in time only a late one is.
#[test]
fn a_procedure_whose_fee_is_not_known_is_listed_as_not_compared() {
    for row in rows() {
        let unknown = row.cells[10].ends_with('?') && !row.set(6).contains("late");
        let compared = all()
            .iter()
            .any(|listed| listed.code == row.cells[7] && listed.is_compared());
        assert!(!(unknown && compared), "{}", row.name());
    }
}
