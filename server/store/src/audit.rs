//! Whether everything that is kept agrees with itself: for `hotich check`, after a crash
//! or a restored backup. Reads whole tables; nothing on the way of a request does.

use std::collections::BTreeMap;

use domain::exchange::named_files;
use sqlx::{query_as, query_scalar, types::Json};

use crate::{Conn, StoreError, on, registry::entries::BOOK};

/// What is kept, and what does not agree.
#[derive(Debug, Default)]
pub struct Audit {
    /// Codes of the dossiers filed.
    pub dossiers: Vec<String>,
    /// Codes of the cases at the desk.
    pub cases: Vec<String>,
    /// Register entries: office, register, year, number, case.
    pub entries: Vec<(String, String, i64, i64, String)>,
    /// Digest and length of every content that a row names.
    pub contents: BTreeMap<String, i64>,
    /// What does not agree, in words for an operator; no personal data.
    pub problems: Vec<String>,
}

/// Reads all of it, in one transaction's view where the caller gives one.
pub async fn audit(conn: &mut Conn) -> Result<Audit, StoreError> {
    let mut audit = Audit {
        dossiers: codes(conn, "SELECT code FROM portal_dossiers ORDER BY code").await?,
        cases: codes(conn, "SELECT code FROM registry_cases ORDER BY code").await?,
        entries: entries(conn).await?,
        contents: contents(conn).await?,
        problems: Vec::new(),
    };
    audit.problems.extend(serials(&audit.dossiers));
    audit.problems.extend(numbers(&audit.entries));
    for (what, sql) in [
        ("a dossier without its message", UNSENT),
        ("a gap in the messages sent", SENT_GAP),
        ("a gap in the messages received", RECEIVED_GAP),
        ("an entry without its case", HOMELESS),
        ("an entry that no search finds", UNFOUND),
        ("a fee that is not the sum of what came in", MISCOUNTED),
        ("a fee of which more went back than came in", OVERDRAWN),
        (
            "a fee of which the gateway pays back what it should not",
            OVERSENT,
        ),
    ] {
        let found = codes(conn, sql).await?;
        let lines = found.into_iter().map(|which| format!("{what}: {which}"));
        audit.problems.extend(lines);
    }
    Ok(audit)
}

const UNSENT: &str = "SELECT code FROM portal_dossiers d WHERE NOT EXISTS (
    SELECT 1 FROM exchange_outbox m
    WHERE m.source = 'portal' AND m.subject = d.code AND m.sequence = 1) ORDER BY code";
const SENT_GAP: &str = "SELECT subject FROM exchange_outbox
    GROUP BY source, subject HAVING COUNT(*) <> MAX(sequence)";
const RECEIVED_GAP: &str = "SELECT subject FROM exchange_inbox
    GROUP BY consumer, source, subject HAVING COUNT(*) <> MAX(sequence)";
const HOMELESS: &str = "SELECT case_code FROM registry_entries e WHERE case_code NOT LIKE 'book:%'
    AND NOT EXISTS (SELECT 1 FROM registry_cases c WHERE c.code = e.case_code)
    AND NOT EXISTS (SELECT 1 FROM registry_cases c
        WHERE c.code = substr(e.case_code, 1, length(e.case_code) - length(e.register) - 1))";
const UNFOUND: &str = "SELECT case_code FROM registry_entries WHERE searchable
    AND id NOT IN (SELECT entry FROM registry_names)";
/// Money that came in and was counted: what carries one of the other words was not.
const MISCOUNTED: &str =
    "SELECT d.code FROM portal_fees f JOIN portal_dossiers d ON d.id = f.dossier
    WHERE f.paid <> (SELECT COALESCE(SUM(l.amount), 0) FROM portal_fee_lines l
        WHERE l.dossier = f.dossier
        AND l.outcome NOT IN ('wrong-reference', 'unmatched', 'wrong-currency')) ORDER BY d.code";
const OVERDRAWN: &str =
    "SELECT d.code FROM portal_fees f JOIN portal_dossiers d ON d.id = f.dossier
    WHERE f.refunded > f.paid ORDER BY d.code";

/// What goes back through the gateway and was not refused is less than what came in, and
/// what is back is counted.
const OVERSENT: &str = "SELECT d.code FROM portal_fees f JOIN portal_dossiers d ON d.id = f.dossier
    WHERE f.paid < (SELECT COALESCE(SUM(r.amount), 0) FROM portal_refunds r
        WHERE r.dossier = f.dossier AND r.state <> 'refused')
    OR f.refunded < (SELECT COALESCE(SUM(r.amount), 0) FROM portal_refunds r
        WHERE r.dossier = f.dossier AND r.state = 'done') ORDER BY d.code";

async fn codes(conn: &mut Conn, sql: &'static str) -> Result<Vec<String>, StoreError> {
    on!(conn, |c| query_scalar(sql).fetch_all(c))
}

async fn entries(conn: &mut Conn) -> Result<Vec<(String, String, i64, i64, String)>, StoreError> {
    const SQL: &str = "SELECT office, register, year, number, case_code FROM registry_entries
        ORDER BY office, register, year, number";
    on!(conn, |c| query_as(SQL).fetch_all(c))
}

async fn contents(conn: &mut Conn) -> Result<BTreeMap<String, i64>, StoreError> {
    const ROWS: &str = "SELECT sha256, size FROM portal_files
        UNION SELECT sha256, size FROM portal_results
        UNION SELECT sha256, size FROM portal_draft_papers
        UNION SELECT sha256, size FROM registry_draft_papers
        UNION SELECT sha256, size FROM registry_decisions
        UNION SELECT sha256, size FROM registry_closings WHERE sha256 IS NOT NULL
        UNION SELECT sha256, size FROM registry_papers WHERE sha256 IS NOT NULL";
    const CASES: &str = "SELECT files FROM registry_cases";
    let rows: Vec<(String, i64)> = on!(conn, |c| query_as(ROWS).fetch_all(c))?;
    let cases: Vec<Json<serde_json::Value>> = on!(conn, |c| query_scalar(CASES).fetch_all(c))?;
    let named = cases.iter().flat_map(|files| named_files(&files.0));
    let named = named.map(|file| (file.sha256, file.size));
    Ok(rows.into_iter().chain(named).collect())
}

/// Serials of an agency's day run from 1 without a gap (Circular 4/2025/TT-VPCP).
fn serials(codes: &[String]) -> Vec<String> {
    let mut days: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    let mut problems = Vec::new();
    for code in codes {
        // Behind the day: the owner, two digits, and the serial.
        let parts = code.rsplit_once('-');
        let serial = parts.and_then(|(day, last)| Some((day, last.get(2..)?.parse().ok()?)));
        match serial {
            Some((day, serial)) => days.entry(day).or_default().push(serial),
            None => problems.push(format!("a dossier code that is none: {code}")),
        }
    }
    for (day, mut serials) in days {
        serials.sort_unstable();
        problems.extend(gap(&serials, 1).map(|at| format!("dossier codes of {day} at {at}")));
    }
    problems
}

/// Numbers of a register run without a gap from the first that was given here.
fn numbers(entries: &[(String, String, i64, i64, String)]) -> Vec<String> {
    let mut books: BTreeMap<(&str, &str, i64), Vec<i64>> = BTreeMap::new();
    for (office, register, year, number, case) in entries {
        // Of an old book single pages may have been read.
        if case.starts_with(BOOK) {
            continue;
        }
        let book = books.entry((office, register, *year)).or_default();
        book.push(*number);
    }
    let found = books
        .into_iter()
        .filter_map(|((office, register, year), numbers)| {
            let at = gap(&numbers, *numbers.first()?)?;
            Some(format!(
                "register {register} {year} of office {office} at {at}"
            ))
        });
    found.collect()
}

/// The first place where sorted numbers skip or repeat one.
fn gap(sorted: &[i64], first: i64) -> Option<i64> {
    let expected = first..;
    expected
        .zip(sorted)
        .find(|(expected, found)| expected != *found)
        .map(|(expected, _)| expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skipped_and_a_repeated_number_are_found() {
        assert_eq!(gap(&[1, 2, 3], 1), None);
        assert_eq!(gap(&[1, 3], 1), Some(2));
        assert_eq!(gap(&[5, 6, 6], 5), Some(7));
        assert_eq!(gap(&[2, 3], 1), Some(1));
    }

    #[test]
    fn serials_are_judged_by_agency_and_day() {
        let codes = [
            "H26.1-261110-010001",
            "H26.1-261110-010002",
            "H26.1-261111-010001",
        ];
        assert!(serials(&codes.map(str::to_owned)).is_empty());
        let codes = ["H26.1-261110-010001", "H26.1-261110-010003"];
        assert_eq!(serials(&codes.map(str::to_owned)).len(), 1);
    }
}
