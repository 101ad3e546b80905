//! The entries that a case is about, where only the registers can tell which they are: the
//! one that is put right, those that are confirmed. The registrar picks them among those
//! that fit, or says that none is here.

use chrono::{DateTime, Utc};
use domain::{
    case::{CaseStage, Role},
    procedure::{ChangeKind, Declared, Outcome, Version},
    register::{ActKind, RegisterContent, RegisterKind},
};
use store::{
    Conn, StoreError,
    registry::{
        cases::{self, Case},
        entries::{self, Entry},
        events::{self, Event},
        picks::{self, Picks},
    },
};
use uuid::Uuid;

use crate::{
    ActError, Candidate, DeskFinding, EntryPlace, EventKind, Officer, Registry,
    acting::locked,
    candidates::{EntrySought, candidates, shown_as},
    changes, confirming,
    granting::blocked,
    reading::{Reading, described},
    second::has,
};

/// The entries of a case on its page.
#[derive(Clone, PartialEq)]
pub struct Picking {
    /// More than one can be picked.
    pub several: bool,
    /// What was picked; none before anybody has looked, empty where none is here.
    pub picked: Option<Vec<Candidate>>,
    /// What else fits.
    pub offered: Vec<Candidate>,
    /// This officer may pick now.
    pub may_pick: bool,
    /// Field by field what is asked for, of a change.
    pub changes: Vec<ChangeLine>,
}

/// One field that is asked to be put right, beside what the register holds.
#[derive(Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// As the register calls it.
    pub field: &'static str,
    /// What the citizen reads on the paper; empty for nothing.
    pub before: String,
    /// What the register holds; none while no entry is picked.
    pub held: Option<String>,
    /// What shall stand there.
    pub after: String,
}

/// Whether a case is about entries that are picked; `true` where there can be several.
fn picks_several(law: &Version) -> Option<bool> {
    match law.outcome {
        Outcome::Enter(RegisterKind::Act(ActKind::Change), _) => Some(false),
        Outcome::Enter(RegisterKind::Act(ActKind::Confirmation), _) | Outcome::CopiesOf(_) => {
            Some(true)
        }
        _ => None,
    }
}

/// What a case looks for, record by record.
fn sought(law: &Version, declared: &Declared) -> Vec<EntrySought> {
    if let Outcome::CopiesOf(wanted) = law.outcome {
        let all = wanted(declared).into_iter();
        return all
            .map(|wanted| EntrySought::of_record(wanted, declared))
            .collect();
    }
    let register = match picks_several(law) {
        Some(false) => ChangeKind::register(declared),
        _ => None,
    };
    vec![EntrySought::of_person(register, declared)]
}

/// The entry of each record that copies are asked of, in their order, with what is sought.
pub(crate) async fn of_records(
    conn: &mut Conn,
    case: &Case,
    law: &Version,
    declared: &Declared,
) -> Result<Vec<(EntrySought, Entry)>, ActError> {
    let mut left = picked(conn, &case.code).await?.unwrap_or_default();
    let mut found = Vec::new();
    for sought in sought(law, declared) {
        let fits = |entry: &Entry| sought.is_in(entry.register) && sought.fits(entry);
        let place = left.iter().position(fits);
        let place = place.ok_or_else(|| blocked("copies-not-picked", COPIES))?;
        found.push((sought, left.remove(place)));
    }
    match left.is_empty() {
        true => Ok(found),
        false => Err(blocked("copies-not-picked", COPIES)),
    }
}

/// That the entries which were picked are the records that are asked for.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    if !matches!(reading.law.outcome, Outcome::CopiesOf(_)) {
        return Ok(());
    }
    match of_records(conn, case, reading.law, &reading.declared).await {
        Ok(_) => {}
        Err(ActError::Blocked(stops)) => found.extend(stops),
        Err(ActError::Store(error)) => return Err(error),
        Err(_) => {}
    }
    Ok(())
}

/// Each copy is of one record.
const COPIES: &str = "Điều 63 Luật Hộ tịch";

/// What was picked, entry by entry; none before anybody has looked.
pub(crate) async fn picked(conn: &mut Conn, code: &str) -> Result<Option<Vec<Entry>>, StoreError> {
    let Some(picks) = picks::of_case(conn, code).await? else {
        return Ok(None);
    };
    let mut found = Vec::new();
    for id in picks.entries {
        let entry = entries::by_id(conn, id).await?;
        found.push(entry.ok_or(StoreError::NotFound {
            table: "registry_entries",
        })?);
    }
    Ok(Some(found))
}

/// The entries on the page of a case; none where nothing is picked.
pub(crate) async fn of_case(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    officer: &Officer,
) -> Result<Option<Picking>, StoreError> {
    let Some(several) = picks_several(reading.law) else {
        return Ok(None);
    };
    let sought = sought(reading.law, &reading.declared);
    let picked = picked(conn, &case.code).await?;
    let changes = match several {
        true => Vec::new(),
        false => changes::lines(&reading.declared, picked.as_deref()),
    };
    let may_pick = may_pick(case.stage, officer);
    let mut offered = match may_pick {
        true => all_candidates(conn, &sought).await?,
        false => Vec::new(),
    };
    let mut shown = None;
    if let Some(picked) = picked {
        offered.retain(|one| !picked.iter().any(|entry| entry.id == one.entry));
        let mut all = Vec::new();
        for entry in picked {
            let own = sought.iter().find(|one| one.is_in(entry.register));
            let own = own.or(sought.first());
            if let Some(own) = own {
                all.push(shown_as(conn, own, entry).await?);
            }
        }
        shown = Some(all);
    }
    Ok(Some(Picking {
        several,
        picked: shown,
        offered,
        may_pick,
        changes,
    }))
}

async fn all_candidates(
    conn: &mut Conn,
    sought: &[EntrySought],
) -> Result<Vec<Candidate>, StoreError> {
    let mut all: Vec<Candidate> = Vec::new();
    for one in sought {
        for candidate in candidates(conn, one).await? {
            if !all.iter().any(|known| known.entry == candidate.entry) {
                all.push(candidate);
            }
        }
    }
    Ok(all)
}

/// Before the draft goes out, or to make it anew.
fn may_pick(stage: CaseStage, officer: &Officer) -> bool {
    let open = matches!(
        stage,
        CaseStage::InProcess | CaseStage::DraftConfirmed | CaseStage::DraftCorrected
    );
    open && has(officer, &[Role::Registrar])
}

/// What is entered, with what the registers themselves say of the entries.
pub(crate) async fn completed(
    conn: &mut Conn,
    case: &Case,
    declared: &Declared,
    content: RegisterContent,
) -> Result<RegisterContent, StoreError> {
    let RegisterContent::Act(act) = content else {
        return Ok(content);
    };
    let act = match (act.kind, picked(conn, &case.code).await?) {
        (ActKind::Change, Some(picked)) => changes::completed(*act, declared, picked.first()),
        (ActKind::Confirmation, Some(picked)) => confirming::completed(*act, &picked),
        _ => *act,
    };
    Ok(act.into_content())
}

impl Registry {
    /// Writes down which entries a case is about, in the place of what was picked before;
    /// none says that it is in no register here.
    pub async fn pick_entries(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        picked: &[Uuid],
    ) -> Result<(), ActError> {
        self.may_work(officer, code).await?;
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        if case.version != version {
            return Err(ActError::Stale);
        }
        let law = described(&case)?.1;
        let several = picks_several(law).ok_or(ActError::NotAllowed)?;
        if !may_pick(case.stage, officer) || (!several && picked.len() > 1) {
            return Err(ActError::NotAllowed);
        }
        let reading = Reading::of(&case)?;
        let mut places = Vec::new();
        for id in picked {
            let entry = entries::by_id(&mut tx, *id).await?;
            let entry = entry.ok_or(ActError::NotFound)?;
            changes::fits_register(&reading, &entry)?;
            confirming::fits_register(&reading, &entry)?;
            places.push(place(&entry));
        }
        let at = self.now();
        keep(&mut tx, &case, officer, picked, at).await?;
        let event = Event {
            reason: (!places.is_empty()).then(|| places.join(", ")),
            ..EventKind::EntriesPicked.by(officer, at)
        };
        events::append(&mut tx, code, &event).await?;
        // Whoever has the case on the screen is to see what was picked.
        cases::step(&mut tx, code, case.version, case.stage, at).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Picks an entry that was found in the registers, beside those of the case, or in the
    /// place of the one.
    pub async fn pick_also(
        &self,
        officer: &Officer,
        code: &str,
        entry: Uuid,
    ) -> Result<(), ActError> {
        let mut conn = self.db().read().await?;
        let case = cases::of_office(&mut conn, &officer.office, code).await?;
        let case = case
            .filter(|_| officer.sees_cases())
            .ok_or(ActError::NotFound)?;
        let several = picks_several(described(&case)?.1).ok_or(ActError::NotAllowed)?;
        let before = picks::of_case(&mut conn, code).await?;
        drop(conn);
        let mut all = before.map(|picks| picks.entries).unwrap_or_default();
        all.retain(|other| several && *other != entry);
        all.push(entry);
        self.pick_entries(officer, code, case.version, &all).await
    }
}

async fn keep(
    tx: &mut store::Tx,
    case: &Case,
    officer: &Officer,
    picked: &[Uuid],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let picks = Picks {
        entries: picked.to_vec(),
        picked_by: officer.id,
        picked_at: at,
    };
    picks::keep(tx, &case.code, &picks).await
}

fn place(entry: &Entry) -> String {
    EntryPlace::own(entry.register, entry.number).to_string()
}
