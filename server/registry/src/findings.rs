//! What the desk finds beside what the citizen was warned of: only the registry sees
//! other entries and other cases (law.md 4.7).

use chrono::Months;
use domain::{exchange::Finding, procedure::Severity};
use store::{
    Conn, StoreError,
    registry::{
        cases::{self, Case, ChildKeys},
        entries,
    },
};

use crate::{
    acknowledgements, again, asker, changes, competence, confirming, deaths,
    duplicates::{self, LikelyDuplicate},
    guardianships, living, marital, marriages,
    parents_married::{self, ParentsMarried},
    picking, printing,
    reading::Reading,
    recordings,
};

/// Where a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The citizen was warned at filing.
    Citizen,
    /// The registry found it.
    Desk,
}

/// A finding on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskFinding {
    /// Rule, article and questions.
    pub finding: Finding,
    /// A stop cannot be registered.
    pub severity: Severity,
    /// Where it comes from.
    pub origin: Origin,
    /// Codes of the cases it is about; of an entry of an old book its place among the books.
    pub related: Vec<String>,
}

impl DeskFinding {
    /// Whether it keeps the case from being granted.
    pub fn stops(&self) -> bool {
        self.severity == Severity::Stop
    }

    pub(crate) fn desk(
        rule: &str,
        article: &str,
        severity: Severity,
        related: Vec<String>,
    ) -> Self {
        let finding = Finding {
            rule: rule.into(),
            article: article.into(),
            questions: Vec::new(),
        };
        Self {
            finding,
            severity,
            origin: Origin::Desk,
            related,
        }
    }
}

/// An event is registered once, at one office.
pub(crate) const ONCE: &str = "khoản 4 Điều 5 Luật Hộ tịch";
/// The registrar sees that what is declared fits.
const FITS: &str = "khoản 2 Điều 16 Luật Hộ tịch";

/// Births by one mother closer than this are another pregnancy's only by mistake.
const PREGNANCY: Months = Months::new(7);
/// Days between the first and the last child of one birth: twins around midnight.
const ONE_BIRTH: i64 = 2;

/// Everything there is to see before deciding, stops first.
pub(crate) async fn of_case(conn: &mut Conn, case: &Case) -> Result<Vec<DeskFinding>, StoreError> {
    let reading = Reading::of(case)?;
    let likely = duplicates::of_case(conn, case, &reading).await?;
    let married = parents_married::looked_up(conn, case, &reading).await?;
    with_duplicates(conn, case, &reading, &likely, married.as_ref()).await
}

/// The same, where the declaration is read, and the likely duplicates and what is known of the
/// parents' marriage are known already.
pub(crate) async fn with_duplicates(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    likely: &[LikelyDuplicate],
    married: Option<&ParentsMarried>,
) -> Result<Vec<DeskFinding>, StoreError> {
    let mut found = Vec::new();
    if let Some(child) = &case.child {
        in_register(conn, case, child, &mut found).await?;
        in_queue(conn, case, child, &mut found).await?;
    }
    deaths::findings(conn, case, reading, &mut found).await?;
    marriages::findings(conn, case, reading, &mut found).await?;
    asker::findings(conn, case, reading, &mut found).await?;
    living::findings(conn, case, reading, &mut found).await?;
    again::findings(conn, case, reading, &mut found).await?;
    found.extend(competence::finding(case, reading));
    found.extend(printing::finding(case, reading));
    marital::findings(conn, case, reading, &mut found).await?;
    guardianships::findings(conn, case, reading, &mut found).await?;
    changes::findings(conn, case, reading, &mut found).await?;
    confirming::findings(conn, case, reading, &mut found).await?;
    picking::findings(conn, case, reading, &mut found).await?;
    acknowledgements::findings(conn, case, reading, &mut found).await?;
    recordings::findings(conn, case, reading, &mut found).await?;
    found.extend(parents_married::finding(married));
    // What is certain is said once.
    let certain: Vec<String> = found
        .iter()
        .filter(|finding| {
            let rule = &finding.finding.rule;
            rule.ends_with("-already") || rule == again::STANDS
        })
        .flat_map(|finding| finding.related.clone())
        .collect();
    let mut weighed = duplicates::findings(case, likely);
    weighed.retain(|finding| !finding.related.iter().any(|code| certain.contains(code)));
    // What is weighed and shown side by side says more than that the event is here.
    found.retain(|finding| {
        let shown = |code| weighed.iter().any(|other| other.related.contains(code));
        finding.finding.rule != recordings::REGISTERED_HERE
            || finding.related.is_empty()
            || !finding.related.iter().all(shown)
    });
    found.extend(weighed);
    found.extend(case.warnings.iter().map(|finding| DeskFinding {
        finding: finding.clone(),
        severity: Severity::Warn,
        origin: Origin::Citizen,
        related: Vec::new(),
    }));
    found.sort_by_key(|finding| !finding.stops());
    Ok(found)
}

/// The mother's other births in the register.
async fn in_register(
    conn: &mut Conn,
    case: &Case,
    child: &ChildKeys,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let born = child.birth_date;
    let first = born.checked_sub_months(PREGNANCY).unwrap_or(born);
    let last = born.checked_add_months(PREGNANCY).unwrap_or(born);
    let births = entries::of_mother(conn, child, first, last).await?;
    let mut close = Vec::new();
    for birth in births
        .into_iter()
        .filter(|birth| birth.case_code != case.code)
    {
        let apart = born
            .signed_duration_since(birth.birth_date)
            .num_days()
            .abs();
        let twin = case.sibling.as_ref() == Some(&birth.case_code) || apart <= ONE_BIRTH;
        if birth.birth_date == born {
            found.extend(same_day(
                child,
                &birth.name_key,
                Severity::Stop,
                "registered-already",
                birth.case_code,
            ));
        } else if !twin {
            close.push(birth.case_code);
        }
    }
    if !close.is_empty() {
        found.push(DeskFinding::desk(
            "births-too-close",
            FITS,
            Severity::Warn,
            close,
        ));
    }
    Ok(())
}

/// Other open cases. The one filed first goes on; the later one is stopped.
async fn in_queue(
    conn: &mut Conn,
    case: &Case,
    child: &ChildKeys,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    for other in cases::same_mother_and_day(conn, &case.code, child).await? {
        let later = (case.submitted_at, &case.code) > (other.submitted_at, &other.code);
        let severity = if later {
            Severity::Stop
        } else {
            Severity::Warn
        };
        found.extend(same_day(
            child,
            &other.name_key,
            severity,
            "filed-already",
            other.code,
        ));
    }
    Ok(())
}

/// The same mother on the same day: the same name is the same child. Names that are
/// nearly the same are weighed with everything else.
fn same_day(
    child: &ChildKeys,
    name: &str,
    severity: Severity,
    rule: &str,
    case: String,
) -> Option<DeskFinding> {
    (child.name == name).then(|| DeskFinding::desk(rule, ONCE, severity, vec![case]))
}
