//! Legal cases as data (`cases/*.txt`, format in `cases/README.md`): what the law says of
//! each, against what the procedures answer.
#![allow(clippy::unwrap_used)]

#[path = "cases/new_law.rs"]
mod new_law;

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::{
    calendar::{Calendar, Holidays, Zone},
    demo,
    fee::{Assessment, Currency, Tariffs, assess},
    law::LawPack,
    mission::missions,
    national::all,
    paper::PaperKind,
    procedure::{
        Answers, CopyWanted, Declared, Judging, Need, Outcome, PROCEDURES, Severity, Variant,
        Version, declare, procedure, read_so_far,
    },
    register::RegisterKind,
};

const TABLES: [&str; 21] = [
    include_str!("cases/birth-deadline.txt"),
    include_str!("cases/birth-parents.txt"),
    include_str!("cases/birth-origin.txt"),
    include_str!("cases/birth-late.txt"),
    include_str!("cases/birth-fees.txt"),
    include_str!("cases/birth-mission.txt"),
    include_str!("cases/mission.txt"),
    include_str!("cases/death.txt"),
    include_str!("cases/extract.txt"),
    include_str!("cases/marriage.txt"),
    include_str!("cases/death-copy.txt"),
    include_str!("cases/marriage-copy.txt"),
    include_str!("cases/again.txt"),
    include_str!("cases/marital-status.txt"),
    include_str!("cases/guardianship.txt"),
    include_str!("cases/change.txt"),
    include_str!("cases/confirmation.txt"),
    include_str!("cases/other-copies.txt"),
    include_str!("cases/family-copies.txt"),
    include_str!("cases/acknowledgement.txt"),
    include_str!("cases/recording.txt"),
];

struct Row {
    cells: Vec<&'static str>,
}

impl Row {
    fn name(&self) -> String {
        format!("{} ({})", self.cells[0], self.cells[1])
    }

    fn set(&self, column: usize) -> BTreeSet<String> {
        let cell = self.cells[column];
        let words = cell.split_whitespace().filter(|word| *word != "-");
        words.map(str::to_owned).collect()
    }

    fn changes(&self) -> impl Iterator<Item = &'static str> {
        let cell = self.cells[4];
        cell.split(';').filter(|change| change.trim() != "-")
    }
}

impl Row {
    /// When it was filed and by whose calendar it counts: the mission's that the moment
    /// names (`2026-11-10 10:15 Europe/Berlin`), or Viet Nam's.
    fn filed(&self) -> (DateTime<Utc>, Arc<Holidays>) {
        let (local, zone) = self.cells[3].split_at(16);
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
        let calendar = match zone.trim() {
            "" => Calendar::default().holidays,
            zone => {
                let zone = Zone::parse(zone).unwrap();
                let mut all = missions().iter().map(|mission| &mission.calendar);
                all.find(|calendar| calendar.zone() == zone)
                    .unwrap()
                    .clone()
            }
        };
        (calendar.zone().instant(local), calendar)
    }
}

fn rows() -> Vec<Row> {
    let lines = TABLES.iter().flat_map(|table| table.lines());
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 13, "{line}");
            Row { cells }
        })
        .collect()
}

fn extract() -> Answers {
    Answers::from([
        ("requester.relationship", "self"),
        ("requester.name", "Đặng Quốc Khánh"),
        ("requester.pin", "056087900091"),
        ("requester.phone", "0912345678"),
        ("subject.name", "Đặng Quốc Khánh"),
        ("subject.birth_date.day", "3"),
        ("subject.birth_date.month", "10"),
        ("subject.birth_date.year", "1987"),
        ("registered.commune", "Phường Hải Châu, Thành phố Đà Nẵng"),
        ("copies", "2"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ])
}

/// The wife asks for copies of her marriage.
fn marriage_copy() -> Answers {
    Answers::from([
        ("requester.relationship", "self"),
        ("requester.name", "Phạm Thị Cúc"),
        ("requester.pin", "056168900029"),
        ("requester.phone", "0912345678"),
        ("subject.name", "Phạm Thị Cúc"),
        ("subject.birth_date.year", "1968"),
        ("registered.commune", "Phường Nha Trang, Tỉnh Khánh Hòa"),
        ("copies", "2"),
        ("purpose", "Khai nhận di sản"),
        ("fee.exemption", "none"),
        ("delivery", "post"),
        ("delivery.address", "12 Trần Phú, Nha Trang"),
    ])
}

/// Somebody asks for a copy of an own record of this register.
fn record_copy(register: &str) -> Answers {
    let mut answers = extract();
    answers.set("registered.register", register);
    answers
}

/// The grandson of case 7 asks for copies.
fn death_copy() -> Answers {
    Answers::from([
        ("requester.relationship", "heir"),
        ("requester.name", "Lý Văn Páo"),
        ("requester.pin", "010099900072"),
        ("requester.phone", "0912345072"),
        ("subject.name", "Lý A Chô"),
        ("subject.birth_date.year", "1938"),
        ("subject.died_on.day", "14"),
        ("subject.died_on.month", "11"),
        ("subject.died_on.year", "2026"),
        ("registered.commune", "Phường Sa Pa, Tỉnh Lào Cai"),
        ("copies", "2"),
        ("purpose", "Khai nhận di sản"),
        ("fee.exemption", "none"),
        ("delivery", "electronic"),
    ])
}

fn family(word: &str) -> (&'static str, Answers) {
    match word {
        "simple_birth" => ("khai-sinh", demo::simple_birth()),
        "first_twin" => ("khai-sinh", demo::first_twin()),
        "second_twin" => ("khai-sinh", demo::second_twin()),
        "single_mother" => ("khai-sinh", demo::single_mother()),
        "death_at_home" => ("khai-tu", demo::death_at_home()),
        "marriage" => ("ket-hon", demo::marriage()),
        "marriage_with_foreigner" => ("ket-hon", demo::marriage_with_foreigner()),
        "birth_again" => ("khai-sinh-lai", demo::birth_again()),
        "birth_in_berlin" => ("khai-sinh-co-quan-dai-dien", demo::birth_in_berlin()),
        "late_birth" => ("khai-sinh-da-co-giay-to", demo::late_birth()),
        "marriage_again" => ("ket-hon-lai", demo::marriage_again()),
        "death_again" => ("khai-tu-lai", demo::death_again()),
        "marital_status" => ("tinh-trang-hon-nhan", demo::marital_status()),
        "guardianship" => ("giam-ho", demo::guardianship()),
        "guardianship_end" => ("cham-dut-giam-ho", demo::guardianship_end()),
        "supervision" => ("giam-sat-giam-ho", demo::supervision()),
        "supervision_end" => ("cham-dut-giam-sat-giam-ho", demo::supervision_end()),
        "birth_correction" => ("thay-doi-cai-chinh", demo::birth_correction()),
        "confirmation" => ("xac-nhan-thong-tin", demo::confirmation()),
        "act_copy" => ("trich-luc-khac", record_copy("guardianship")),
        "book_copy" => ("ban-sao-so-goc", record_copy("birth")),
        "family_copies" => ("trich-luc-gia-dinh", demo::family_copies()),
        "acknowledgement" => ("nhan-cha-me-con", demo::acknowledgement()),
        "recorded_marriage" => ("ghi-chu-ket-hon", demo::recorded_marriage()),
        "recorded_divorce" => ("ghi-chu-ly-hon", demo::recorded_divorce()),
        "recorded_birth" => ("ghi-chu-viec-khac", demo::recorded_birth()),
        "extract" => ("trich-luc", extract()),
        "marriage_copy" => ("trich-luc-ket-hon", marriage_copy()),
        "death_copy" => ("trich-luc-khai-tu", death_copy()),
        other => panic!("no family {other}"),
    }
}

fn change(version: &Version, answers: &mut Answers, change: &str, name: &str) {
    let (input, typed) = change.trim().split_once('=').unwrap();
    let inputs: BTreeSet<String> = version
        .pages
        .iter()
        .flat_map(|page| page.questions)
        .flat_map(|question| question.inputs())
        .collect();
    if inputs.contains(input) {
        return answers.set(input, typed);
    }
    assert!(
        inputs.contains(&format!("{input}.day")),
        "{name}: no input {input}"
    );
    let parts: Vec<&str> = typed.split('-').collect();
    assert_eq!(parts.len(), 3, "{name}: {change}");
    for (part, typed) in ["year", "month", "day"].into_iter().zip(parts) {
        answers.set(format!("{input}.{part}"), typed);
    }
}

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

/// The files that must be attached, without `file.`.
fn papers_asked(version: &Version, answers: &Answers) -> BTreeSet<String> {
    version
        .pages(answers)
        .flat_map(|page| page.asked(version, answers).collect::<Vec<_>>())
        .filter(|question| question.need == Need::Required)
        .filter_map(|question| question.id.strip_prefix("file.").map(str::to_owned))
        .collect()
}

fn attach(answers: &mut Answers, papers: &BTreeSet<String>) {
    for paper in papers {
        answers.set(
            format!("file.{paper}"),
            "00000000-0000-0000-0000-000000000007",
        );
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
