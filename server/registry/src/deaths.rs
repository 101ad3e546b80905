//! Deaths: what tells that two declarations are about one person (law.md 4.7, 4.8).

use chrono::NaiveDate;
use domain::{
    date::{self, PartialDate},
    duplicate::paper_number,
    procedure::Severity,
    register::RegisterContent,
    text::fold,
};
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::Case,
        deceased::{self, Declared},
    },
};

use crate::{DeskFinding, findings::ONCE, reading::Reading, whom::Whom};

/// Cases about one person that are looked at.
const MOST: i64 = 20;

/// Who has died by an entry: of a death, or of one that was registered abroad and is
/// recorded here.
pub(crate) struct Dead<'a> {
    name: &'a str,
    born: PartialDate,
    died_on: NaiveDate,
    pin: Option<&'a str>,
    identity: Option<&'a str>,
}

impl<'a> Dead<'a> {
    /// None of an entry that tells of no death.
    pub(crate) fn of(content: &'a RegisterContent) -> Option<Self> {
        match content {
            RegisterContent::Death(death) => Some(Self {
                name: &death.deceased.name,
                born: death.deceased.birth_date,
                died_on: death.died_on,
                pin: death.deceased.pin.as_deref(),
                identity: death.deceased.identity.as_deref(),
            }),
            RegisterContent::Act(act) => {
                let (person, died_on) = act.died_abroad()?;
                Some(Self {
                    name: &person.name,
                    born: person.birth_date?,
                    died_on,
                    pin: person.pin.as_deref(),
                    identity: person.identity.as_deref(),
                })
            }
            _ => None,
        }
    }

    /// The person, as the registers know people.
    pub(crate) fn whom(&self) -> Whom {
        Whom::new(self.pin, self.name, self.born)
    }

    /// What names one person without doubt: the PIN, or another identity paper.
    pub(crate) fn once(&self) -> Option<String> {
        once(self.pin, self.identity)
    }

    /// The number of the paper with the name: so a passport is found however its state is
    /// written.
    pub(crate) fn paper(&self) -> Option<String> {
        by_paper(self.identity?, self.name)
    }

    /// The same; where there is neither, name, birth and death.
    fn key(&self) -> String {
        self.once().unwrap_or_else(|| {
            let died_on = date::printed(self.died_on);
            let born = self.born.printed();
            format!("name {} {born} {died_on}", fold(self.name))
        })
    }
}

/// What names somebody of this number, or of this name on a paper, among the dead.
pub(crate) fn person(pin: Option<&str>, identity: Option<&str>, name: &str) -> Option<String> {
    pin.map(|pin| format!("pin {pin}"))
        .or_else(|| by_paper(identity?, name))
}

/// Numbers of papers are one state's, and two states may count alike: the name tells
/// them apart.
fn by_paper(identity: &str, name: &str) -> Option<String> {
    Some(format!("paper {} {}", paper_number(identity)?, fold(name)))
}

fn once(pin: Option<&str>, identity: Option<&str>) -> Option<String> {
    pin.map(|pin| format!("pin {pin}"))
        .or_else(|| identity.map(|paper| format!("paper {}", fold(paper))))
}

/// Who has died by what is declared; none for other procedures, or while it cannot be read.
fn declared(reading: &Reading) -> Option<Dead<'_>> {
    reading.event.as_ref().and_then(Dead::of)
}

/// Keeps the key under which the person is found; to be called whenever the answers
/// change.
pub(crate) async fn keep_key(
    tx: &mut Tx,
    case: &Case,
    reading: &Reading,
) -> Result<(), StoreError> {
    match declared(reading) {
        Some(dead) => deceased::keep(tx, &case.code, &dead.key()).await,
        None => Ok(()),
    }
}

/// The cases by which whoever is found under this key is entered as dead, but for one.
pub(crate) async fn died(
    conn: &mut Conn,
    key: &str,
    except: &str,
) -> Result<Vec<String>, StoreError> {
    let under = deceased::under(conn, key, except, MOST).await?;
    let entered = under.into_iter().filter(|death| death.entered);
    Ok(entered.map(|death| death.code).collect())
}

/// Who is registered as dead already is not registered again; of two open declarations
/// the one filed first goes on. Where no number names the person, likeness is weighed
/// (`duplicates`).
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(key) = declared(reading).and_then(|dead| dead.once()) else {
        return Ok(());
    };
    for other in deceased::under(conn, &key, &case.code, MOST).await? {
        found.extend(finding(case, other));
    }
    Ok(())
}

fn finding(case: &Case, other: Declared) -> Option<DeskFinding> {
    let later = (case.submitted_at, &case.code) > (other.submitted_at, &other.code);
    let (rule, severity) = match other.entered {
        true => ("death-registered-already", Severity::Stop),
        false if other.stage.is_open() && later => ("death-filed-already", Severity::Stop),
        false if other.stage.is_open() => ("death-filed-already", Severity::Warn),
        false => return None,
    };
    Some(DeskFinding::desk(rule, ONCE, severity, vec![other.code]))
}
