//! What stops under Law 60/2014 stops under Law 03/2026: each stopped case of the tables, all
//! of it moved into March 2027, judged again. What the new law changed is named here.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use domain::{law::LawPack, procedure::procedure};

use super::{Row, attach, change, family, judge, moved, papers_asked, rows};

/// Days between: eighteen weeks, so that a Tuesday in November 2026 is one in March 2027 and
/// ages, terms of papers and intervals stay as long as they were.
const LATER: i64 = 18 * 7;

/// Any commune serves anyone (Law 03/2026 Art. 8): where one lives, and whose commune it is,
/// stops nobody there any more. The stops that are left.
const CHANGED: &[(&str, &[&str])] = &[
    ("g-guardian-abroad", &[]),
    ("k-border-office-abroad", &[]),
    ("k-both-abroad", &[]),
    ("l-mission-where-foreigner-lives", &[]),
    ("l-mission-where-nobody-lives", &[]),
    ("m-office-abroad", &[]),
    ("m-office-of-foreigner", &[]),
    ("m-where-foreigner-lives", &[]),
    ("m-where-nobody-lives", &[]),
    ("mi-change-nobody", &[]),
    ("recorded-two-foreigners", &["no-citizen"]),
];

/// The cases that the old law stops.
fn stopped() -> Vec<Row> {
    let mut rows = rows();
    rows.retain(|row| !row.set(5).is_empty() && LawPack::on(received(row)) == LawPack::Vn2014);
    rows
}

fn received(row: &Row) -> NaiveDate {
    let (filed, calendar) = row.filed();
    calendar.received_on(filed)
}

/// What stops the case when it is received under the new law.
fn stops(row: &Row) -> BTreeSet<String> {
    let day = received(row) + TimeDelta::days(LATER);
    assert_eq!(LawPack::on(day), LawPack::Vn2026, "{}", row.name());
    let (id, mut answers) = family(row.cells[2]);
    let procedure = procedure(id).unwrap();
    // What is asked only under the old law may stay in a draft: it is not read.
    let old = procedure.on(received(row)).unwrap();
    for one in row.changes() {
        change(old, &mut answers, one, &row.name());
    }
    let mut answers = moved(answers, LATER);
    if answers.trimmed("office.any").is_empty() {
        answers.set("office.any", "Phường Cầu Giấy, Thành phố Hà Nội");
    }
    let version = procedure.on(day).unwrap();
    let papers = papers_asked(version, &answers);
    attach(&mut answers, &papers);
    judge(version, &answers, day).0
}

#[test]
fn what_the_old_law_stops_the_new_one_stops_where_it_changed_nothing() {
    let different: Vec<String> = stopped()
        .iter()
        .filter_map(|row| {
            let changed = CHANGED.iter().find(|(id, _)| *id == row.cells[0]);
            let wanted: BTreeSet<String> = match changed {
                Some((_, left)) => left.iter().map(|rule| (*rule).to_owned()).collect(),
                None => row.set(5),
            };
            let got = stops(row);
            let name = row.name();
            (got != wanted).then(|| format!("{name}: should be {wanted:?}, is {got:?}"))
        })
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn every_case_that_the_new_law_changed_is_stopped_by_the_old_one_and_more() {
    let stopped = stopped();
    assert!(stopped.len() >= 130, "{}", stopped.len());
    for (id, left) in CHANGED {
        let row = stopped.iter().find(|row| row.cells[0] == *id);
        let before = row.unwrap_or_else(|| panic!("no case {id}")).set(5);
        let left: BTreeSet<String> = left.iter().map(|rule| (*rule).to_owned()).collect();
        assert!(left.is_subset(&before) && left != before, "{id}");
    }
}
