//! The tables of legal cases as data: what they say, the families they speak of, and those
//! families with the changes of a case. The registry's tests walk them through the desk.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::{
    calendar::{Calendar, Holidays, Zone},
    demo,
    mission::missions,
    procedure::{Answers, Need, Version},
};

const TABLES: [&str; 21] = [
    include_str!("birth-deadline.txt"),
    include_str!("birth-parents.txt"),
    include_str!("birth-origin.txt"),
    include_str!("birth-late.txt"),
    include_str!("birth-fees.txt"),
    include_str!("birth-mission.txt"),
    include_str!("mission.txt"),
    include_str!("death.txt"),
    include_str!("extract.txt"),
    include_str!("marriage.txt"),
    include_str!("death-copy.txt"),
    include_str!("marriage-copy.txt"),
    include_str!("again.txt"),
    include_str!("marital-status.txt"),
    include_str!("guardianship.txt"),
    include_str!("change.txt"),
    include_str!("confirmation.txt"),
    include_str!("other-copies.txt"),
    include_str!("family-copies.txt"),
    include_str!("acknowledgement.txt"),
    include_str!("recording.txt"),
];

pub struct Row {
    pub cells: Vec<&'static str>,
}

impl Row {
    pub fn name(&self) -> String {
        format!("{} ({})", self.cells[0], self.cells[1])
    }

    pub fn set(&self, column: usize) -> BTreeSet<String> {
        let cell = self.cells[column];
        let words = cell.split_whitespace().filter(|word| *word != "-");
        words.map(str::to_owned).collect()
    }

    pub fn changes(&self) -> impl Iterator<Item = &'static str> {
        let cell = self.cells[4];
        cell.split(';').filter(|change| change.trim() != "-")
    }
}

impl Row {
    /// When it was filed and by whose calendar it counts: the mission's that the moment
    /// names (`2026-11-10 10:15 Europe/Berlin`), or Viet Nam's.
    pub fn filed(&self) -> (DateTime<Utc>, Arc<Holidays>) {
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

pub fn rows() -> Vec<Row> {
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

pub fn family(word: &str) -> (&'static str, Answers) {
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

pub fn change(version: &Version, answers: &mut Answers, change: &str, name: &str) {
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

/// The files that must be attached, without `file.`.
pub fn papers_asked(version: &Version, answers: &Answers) -> BTreeSet<String> {
    version
        .pages(answers)
        .flat_map(|page| page.asked(version, answers).collect::<Vec<_>>())
        .filter(|question| question.need == Need::Required)
        .filter_map(|question| question.id.strip_prefix("file.").map(str::to_owned))
        .collect()
}

pub fn attach(answers: &mut Answers, papers: &BTreeSet<String>) {
    for paper in papers {
        answers.set(
            format!("file.{paper}"),
            "00000000-0000-0000-0000-000000000007",
        );
    }
}

/// Moves every full day since 1990 by so many days. What was earlier stays, for beside it the
/// old papers tell but a year; so does what a register shall hold: it is compared with what a
/// paper says.
pub fn moved(mut answers: Answers, days: i64) -> Answers {
    let questions: Vec<String> = answers
        .0
        .keys()
        .filter_map(|input| input.strip_suffix(".day"))
        .filter(|question| !question.ends_with(".after"))
        .map(str::to_owned)
        .collect();
    for question in questions {
        let part = |part: &str| answers.trimmed(&format!("{question}.{part}")).to_owned();
        let typed = ["year", "month", "day"].map(part);
        let day = NaiveDate::parse_from_str(&typed.join("-"), "%Y-%m-%d");
        let Some(day) = day.ok().filter(|day| day.year() >= 1990) else {
            continue;
        };
        let day = day + TimeDelta::days(days);
        for (part, written) in [("day", "%d"), ("month", "%m"), ("year", "%Y")] {
            let typed = day.format(written).to_string();
            answers.set(format!("{question}.{part}"), typed);
        }
    }
    answers
}
