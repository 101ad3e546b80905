//! A legal case as it is filed under one version of its procedure.

use chrono::{DateTime, TimeDelta, Utc};
use domain::procedure::{
    Answers, Judging, Outcome, Variant, Version, declare, procedure, read_so_far,
};

use super::{table, walks::Kind};
use crate::tests::desk::{Filing, code};

/// By how many days a case is moved into the time of another version: whole weeks, so that
/// a Tuesday stays one.
const MOVED: [i64; 3] = [0, 126, -126];
/// Copies are asked for after what they are made of was entered; nothing they say is moved.
const AFTERWARDS: [i64; 2] = [14, 140];

/// A filing, and what the law makes of it.
pub struct Filed {
    /// The case and its procedure, for who reads that it failed.
    pub name: String,
    pub kind: &'static str,
    pub register: Option<domain::register::RegisterKind>,
    pub version: &'static Version,
    pub variant: &'static Variant,
    pub at: DateTime<Utc>,
    pub filing: Filing,
}

impl Filed {
    /// The case of this id with what is changed beside it, under this version.
    pub fn of(kind: &Kind, version: &'static Version, (case, more): (&str, &str)) -> Self {
        let all = table::rows();
        let row = all.iter().find(|row| row.cells[0] == case);
        let row = row.unwrap_or_else(|| panic!("no case {case}"));
        assert!(row.set(5).is_empty(), "{} is stopped", row.name());
        let (id, mut answers) = table::family(row.cells[2]);
        assert_eq!(id, kind.procedure, "{}", row.name());
        let name = format!("{id} from {}: {}", version.valid.begins(), row.name());

        let (filed, calendar) = row.filed();
        let day = calendar.received_on(filed);
        let own = procedure(id).unwrap().on(day).unwrap();
        let more = more.split(';').filter(|change| !change.trim().is_empty());
        for one in row.changes() {
            table::change(own, &mut answers, one, &name);
        }
        for one in more {
            table::change(own, &mut answers, one, &name);
        }
        let enters = matches!(version.outcome, Outcome::Enter(..));
        let moves: &[i64] = if enters { &MOVED } else { &AFTERWARDS };
        let days = moves
            .iter()
            .find(|days| version.valid.holds(day + TimeDelta::days(**days)));
        let days = *days.unwrap_or_else(|| panic!("{name}: no day of this version"));
        if enters {
            answers = table::moved(answers, days);
            if answers.trimmed("office.any").is_empty() {
                answers.set("office.any", "Phường Cầu Giấy, Thành phố Hà Nội");
            }
            // Copies beside the papers of the law would be papers more.
            answers.set("copies", "0");
        }
        let asked = table::papers_asked(version, &answers);
        table::attach(&mut answers, &asked);

        let judging = Judging::on(day + TimeDelta::days(days));
        if let Err(problems) = declare(version, &answers, &judging) {
            let found = problems
                .iter()
                .map(|problem| format!("{} at {}", problem.code, problem.question));
            panic!("{name}: {}", found.collect::<Vec<_>>().join(", "));
        }
        let office = office_of(version, &answers, &judging);
        let variant = version.variant(&answers).unwrap();
        Self {
            name,
            kind: kind.procedure,
            register: kind.register,
            version,
            variant,
            at: filed + TimeDelta::days(days),
            filing: Filing {
                code: code(1),
                procedure: kind.procedure,
                answers,
                sibling: None,
                due_in: TimeDelta::days(20),
                office,
            },
        }
    }
}

/// The mission whose clocks tell the day; of a commune those of Viet Nam do.
fn office_of(version: &Version, answers: &Answers, judging: &Judging) -> &'static str {
    let declared = read_so_far(version, answers, judging);
    let office = version.office(answers, &declared, judging.day);
    let mission = office.and_then(domain::mission::mission);
    mission.map_or("", |mission| mission.office.as_str())
}
