//! Who asks has died. What they filed while alive waits for the eye of a supervisor;
//! nothing is filed in the name of the dead. Civil Code Art. 16.3; law.md 4.6.

use domain::{
    case::{CaseStage, Role},
    pin::Pin,
    procedure::Severity,
};
use store::{
    Conn, StoreError, Tx,
    registry::{cases::Case, deceased, events},
};

use crate::{
    ActError, DeskFinding, EventKind, Field, Officer, Registry,
    acting::{judged, locked},
    claiming::NOTE_MOST,
    deaths::person,
    reading::Reading,
    second,
};

/// A person can have rights from birth until death.
const UNTIL_DEATH: &str = "khoản 3 Điều 16 Bộ luật Dân sự";
/// Filed while alive: a supervisor looks.
const DIED_MEANWHILE: &str = "asker-died";
/// Filed after the death was registered: it is not granted.
const DEAD: &str = "asker-dead";

/// What names who asks, as the register of deaths keeps it: the number, or a passport with
/// the name on it.
fn key(reading: &Reading) -> Option<String> {
    let declared = &reading.declared;
    person(
        declared.requester_pin().map(Pin::as_str),
        declared.requester_paper(),
        declared.requester()?,
    )
}

/// Keeps who asks, so that lists flag what the dead had filed.
pub(crate) async fn keep_key(
    tx: &mut Tx,
    case: &Case,
    reading: &Reading,
) -> Result<(), StoreError> {
    match key(reading) {
        Some(person) => deceased::keep_asker(tx, &case.code, &person).await,
        None => Ok(()),
    }
}

/// What the registers say of who asks. A case filed before the death is granted or
/// refused only once a supervisor has looked at it.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let Some(person) = key(reading) else {
        return Ok(());
    };
    let Some((death, at)) = deceased::of(conn, &person).await? else {
        return Ok(());
    };
    let (rule, severity) = if case.submitted_at > at {
        (DEAD, Severity::Stop)
    } else if looked_at(conn, &case.code).await? {
        (DIED_MEANWHILE, Severity::Warn)
    } else {
        (DIED_MEANWHILE, Severity::Stop)
    };
    found.push(DeskFinding::desk(rule, UNTIL_DEATH, severity, vec![death]));
    Ok(())
}

async fn looked_at(conn: &mut Conn, code: &str) -> Result<bool, StoreError> {
    let kind = EventKind::HolderLooked.as_str();
    let history = events::of_case(conn, code).await?;
    Ok(history.iter().any(|event| event.kind == kind))
}

/// Whether these findings wait for a supervisor.
pub(crate) fn waits_for_look(found: &[DeskFinding]) -> bool {
    found
        .iter()
        .any(|finding| finding.stops() && finding.finding.rule == DIED_MEANWHILE)
}

/// Whether a case in this stage waits for the look: as long as nothing of it has gone out,
/// papers that are to be signed included.
fn can_wait(stage: CaseStage) -> bool {
    stage.may_withdraw() || stage == CaseStage::AwaitingSignature
}

/// Whether the officer may look.
pub(crate) fn is_supervisor(officer: &Officer) -> bool {
    second::has(officer, &[Role::Supervisor])
}

/// What stops a decision against somebody who died meanwhile, before a supervisor has
/// looked.
pub(crate) async fn looked_at_first(conn: &mut Conn, case: &Case) -> Result<(), ActError> {
    let mut found = Vec::new();
    findings(conn, case, &Reading::of(case)?, &mut found).await?;
    match waits_for_look(&found) {
        true => Err(ActError::Blocked(found)),
        false => Ok(()),
    }
}

impl Registry {
    /// A supervisor has looked at the case of somebody who died after filing it, and
    /// says what is to become of it; from then on it can be decided.
    pub async fn look_at_the_deads(
        &self,
        officer: &Officer,
        code: &str,
        note: &str,
    ) -> Result<(), ActError> {
        let note = judged(&[(Field::Note, note, NOTE_MOST)])?.remove(0);
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        if !is_supervisor(officer) || !can_wait(case.stage) {
            return Err(ActError::NotAllowed);
        }
        let mut found = Vec::new();
        findings(&mut tx, &case, &Reading::of(&case)?, &mut found).await?;
        if !waits_for_look(&found) {
            return Err(ActError::NotAllowed);
        }
        let mut event = EventKind::HolderLooked.by(officer, self.now());
        event.reason = Some(note);
        events::append(&mut tx, code, &event).await?;
        tx.commit().await?;
        Ok(())
    }
}
