//! Guardianships: one ward has one guardian; what ends has begun. Civil Code Art. 47.2,
//! 58–62; Law 60/2014 Art. 19–23.

use domain::{
    procedure::Severity::{self, Stop, Warn},
    register::{ActKind, ActPerson, ActRecord, RegisterContent, RegisterKind},
    text::{fold, word_set},
};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        entries::Entry,
        names::{self, Wanted},
    },
};

use crate::{DeskFinding, deaths::died, reading::Reading};

const ONE: &str = "khoản 2 Điều 47 Bộ luật Dân sự";
const END: &str = "Điều 62 Bộ luật Dân sự";
const SUPERVISION: &str = "Điều 51 Bộ luật Dân sự";
const LIVING: &str = "Điều 20 Luật Hộ tịch";

/// Entries of one ward that are looked at.
const MOST: i64 = 20;

/// What the registers say of the people of a guardianship or its supervision.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(RegisterContent::Act(act)) = &reading.event else {
        return Ok(());
    };
    let Some(ward) = act.who("ward") else {
        return Ok(());
    };
    let mut told = |rule: &str, article: &str, severity: Severity, related: Vec<String>| {
        found.push(DeskFinding::desk(rule, article, severity, related));
    };
    match act.kind {
        ActKind::Guardianship => {
            for person in &act.persons {
                for death in died(conn, &person.key(), &case.code).await? {
                    told("act-person-dead", LIVING, Stop, vec![death]);
                }
            }
            for stands in Of(case, ward).standing(conn).await? {
                let (rule, severity) = match stands.certain && !together(act, &stands.entry) {
                    true => ("ward-has-guardian", Stop),
                    false => ("ward-has-guardian-maybe", Warn),
                };
                told(rule, ONE, severity, vec![stands.entry.case_code]);
            }
        }
        ActKind::GuardianshipEnd => {
            let of = Of(case, ward);
            let began = of.under(conn, ActKind::Guardianship).await?;
            if began.is_empty() {
                told("guardianship-not-here", END, Warn, Vec::new());
            } else if of.standing(conn).await?.is_empty() {
                let ends = of.under(conn, ActKind::GuardianshipEnd).await?;
                let codes = ends.into_iter().map(|one| one.entry.case_code).collect();
                told("guardianship-ended", END, Stop, codes);
            }
        }
        ActKind::Supervision => {
            let standing = Of(case, ward).standing(conn).await?;
            if standing.is_empty() {
                told("guardianship-not-here", SUPERVISION, Warn, Vec::new());
            }
        }
        ActKind::SupervisionEnd => {
            let began = Of(case, ward).under(conn, ActKind::Supervision).await?;
            if began.is_empty() {
                told("supervision-not-here", SUPERVISION, Warn, Vec::new());
            }
        }
        _ => {}
    }
    Ok(())
}

/// Two guardians of one ward: both are grandparents, or both are the parents. Civil Code
/// Art. 47.2.
fn together(act: &ActRecord, entry: &Entry) -> bool {
    let RegisterContent::Act(other) = &entry.content else {
        return false;
    };
    let of = |act: &ActRecord| act.word("guardianship_relation").map(str::to_owned);
    let both = of(act).filter(|relation| matches!(relation.as_str(), "grandparent" | "parent"));
    let same = |act: &ActRecord| act.who("guardian").map(ActPerson::key);
    both.is_some() && both == of(other) && same(act) != same(other)
}

/// An entry that is, or may be, of the ward.
struct Of<'a>(&'a Case, &'a ActPerson);

struct OfWard {
    entry: Entry,
    /// The same number, or without numbers the same name and birthday.
    certain: bool,
}

impl Of<'_> {
    /// Guardianships of the ward whose end is not entered: each end ends the oldest.
    async fn standing(&self, conn: &mut Conn) -> Result<Vec<OfWard>, StoreError> {
        let mut began = self.under(conn, ActKind::Guardianship).await?;
        let ended = self.under(conn, ActKind::GuardianshipEnd).await?;
        began.sort_by_key(|one| one.entry.registered_at);
        let first = ended.len().min(began.len());
        Ok(began.split_off(first))
    }

    /// The entries of a register about the ward.
    async fn under(&self, conn: &mut Conn, kind: ActKind) -> Result<Vec<OfWard>, StoreError> {
        let Self(case, ward) = self;
        let wanted = Wanted {
            words: word_set(&ward.name),
            born: Some(ward.born()),
            register: Some(RegisterKind::Act(kind)),
            ..Wanted::default()
        };
        let found = names::find(conn, &wanted, MOST).await?;
        let entries = found
            .into_iter()
            .filter(|one| one.place.side == "ward" && one.entry.case_code != case.code);
        Ok(entries
            .filter_map(|one| {
                let RegisterContent::Act(act) = &one.entry.content else {
                    return None;
                };
                let other = act.who("ward")?;
                if fold(&other.name) != fold(&ward.name) {
                    return None;
                }
                let numbers = other.pin.as_ref().zip(ward.pin.as_ref());
                match numbers {
                    Some((theirs, own)) if theirs != own => None,
                    numbers => Some(OfWard {
                        certain: numbers.is_some(),
                        entry: one.entry,
                    }),
                }
            })
            .collect())
    }
}
