//! Marriages: who marries whom and whether they may (law.md 4.5, 4.7, 4.8), the day they
//! choose, and what becomes of those who do not come.

mod appointment;
mod keys;
mod kinship;
mod lapsing;
mod offering;

pub(crate) use keys::{enter, keep_entry, keep_keys};

use chrono::NaiveDate;
use domain::{
    hand_over::{PAPERS, of_age, paper_ends},
    procedure::Severity,
    register::{MarriageRecord, RegisterContent, SpouseRecord},
};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        spouses::{self, Other},
    },
};

use crate::{DeskFinding, couples, deaths::died, findings::ONCE, reading::Reading};

/// Cases of one person that are looked at.
const MOST: i64 = 20;

const MARRIED: &str = "điểm c khoản 2 Điều 5 Luật Hôn nhân và gia đình 2014";
const OF_AGE: &str = "điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình 2014";
const PAPER_ENDS: &str = "Điều 30 Nghị định 123/2015";

/// The marriage that is declared; none for other procedures, or while it cannot be read.
pub(crate) fn declared(reading: &Reading) -> Option<&MarriageRecord> {
    match &reading.event {
        Some(RegisterContent::Marriage(marriage)) => Some(marriage),
        _ => None,
    }
}

/// What the registers and the other cases say of the two. Who is married here already
/// cannot marry again, unless that marriage ended, which an officer reads in its paper.
/// Two open cases of one person stop each other, whoever filed first: one has to be taken
/// back or refused.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(marriage) = declared(reading) else {
        return Ok(());
    };
    for (side, spouse) in marriage.spouses() {
        let status = reading.declared.word(&format!("{side}.marital_status"));
        let ended = matches!(status, Some("divorced" | "widowed"));
        let key = keys::person(spouse);
        for other in spouses::under(conn, &key, &case.code, MOST).await? {
            let alike = alike(spouse, &other);
            let Some((rule, article, severity)) = against(&other, alike, ended) else {
                continue;
            };
            tell(found, rule, article, severity, (side, other.code));
        }
        for recorded in couples::recorded(conn, &spouse.into(), &case.code).await? {
            let (rule, severity) = match (ended, spouse.pin.is_some()) {
                (true, _) => ("married-before-here", Severity::Warn),
                (false, true) => ("married-already", Severity::Stop),
                (false, false) => ("maybe-married", Severity::Warn),
            };
            tell(found, rule, MARRIED, severity, (side, recorded.case_code));
        }
        if spouse.pin.is_some() {
            for death in died(conn, &key, &case.code).await? {
                tell(found, "spouse-died", ONCE, Severity::Stop, (side, death));
            }
        }
    }
    found.extend(kinship::finding(conn, marriage).await?);
    Ok(())
}

/// The same name and day of birth with two different papers may be two people.
fn alike(spouse: &SpouseRecord, other: &Other) -> bool {
    let own = keys::paper(spouse);
    own.is_none() || other.paper.is_none() || own == other.paper
}

fn against(
    other: &Other,
    alike: bool,
    ended: bool,
) -> Option<(&'static str, &'static str, Severity)> {
    use Severity::{Stop, Warn};
    match (other.entered, alike) {
        (true, true) if ended => Some(("married-before-here", MARRIED, Warn)),
        (true, true) => Some(("married-already", MARRIED, Stop)),
        (true, false) => Some(("maybe-married", MARRIED, Warn)),
        (false, _) if !other.stage.is_open() => None,
        (false, true) => Some(("marriage-filed-already", ONCE, Stop)),
        (false, false) => Some(("maybe-marriage-filed", ONCE, Warn)),
    }
}

/// What concerns both is said once, of both.
fn tell(
    found: &mut Vec<DeskFinding>,
    rule: &str,
    article: &str,
    severity: Severity,
    (side, code): (&str, String),
) {
    let question = format!("{side}.name");
    let same = found
        .iter_mut()
        .find(|known| known.finding.rule == rule && known.related.contains(&code));
    match same {
        Some(known) => known.finding.questions.push(question),
        None => {
            let mut new = DeskFinding::desk(rule, article, severity, vec![code]);
            new.finding.questions.push(question);
            found.push(new);
        }
    }
}

/// What has to hold on the day on which they sign: both are old enough, and no paper has
/// ended. All of it stops.
pub(crate) fn on_the_day(case: &Case, reading: &Reading, day: NaiveDate) -> Vec<DeskFinding> {
    let Some(marriage) = declared(reading) else {
        return Vec::new();
    };
    let stop = |rule: String, article, question: String| {
        let mut found = DeskFinding::desk(&rule, article, Severity::Stop, Vec::new());
        found.finding.questions.push(question);
        found
    };
    let ages = of_age(marriage, case.law, day);
    let young = marriage
        .spouses()
        .into_iter()
        .zip(ages)
        .filter(|(_, from)| day < *from)
        .map(|((side, _), _)| stop(format!("{side}-age"), OF_AGE, format!("{side}.birth_date")));
    let over = PAPERS
        .into_iter()
        .filter(|paper| {
            paper_ends(&reading.declared, case.law, day, paper).is_some_and(|end| end < day)
        })
        .map(|paper| {
            let rule = format!("{}-over", paper.replace(['.', '_'], "-"));
            stop(rule, PAPER_ENDS, format!("{paper}_date"))
        });
    young.chain(over).collect()
}
