//! That both parties of an acknowledgement came: ticked by the registrar who saw them, and
//! an event of its own. Law 60/2014 Art. 25.1.

use std::collections::BTreeSet;

use domain::{
    case::{CaseStage, Role},
    presence::PresenceCheck,
};
use i18n::{Lang, texts};
use store::{
    Conn, StoreError,
    registry::{
        cases::Case,
        events::{self, Event},
    },
};

use crate::{
    ActError, EventKind, Field, FieldProblem, Officer, Registry, acknowledgements::is_asked_for,
    acting::locked, reading::Reading, second::has,
};

/// Whether it is written down already.
pub(crate) async fn came(conn: &mut Conn, code: &str) -> Result<bool, StoreError> {
    let kind = EventKind::PartiesCame.as_str();
    let history = events::of_case(conn, code).await?;
    Ok(history.iter().any(|event| event.kind == kind))
}

/// Whether this officer may write down now that they came. What is entered is the
/// registrar's (Law 60/2014 Art. 73), and so is what has to be seen before.
pub(crate) async fn may_note(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    officer: &Officer,
) -> Result<bool, StoreError> {
    let taken_in = case.stage.may_withdraw() && case.stage != CaseStage::Submitted;
    if !taken_in || !has(officer, &[Role::Registrar]) || !is_asked_for(case, reading) {
        return Ok(false);
    }
    Ok(!came(conn, &case.code).await?)
}

impl Registry {
    /// Writes down that both came; everything has to be seen to by the one who does.
    pub async fn parties_have_come(
        &self,
        officer: &Officer,
        code: &str,
        seen: &BTreeSet<PresenceCheck>,
    ) -> Result<(), ActError> {
        self.may_work(officer, code).await?;
        let missing: Vec<FieldProblem> = PresenceCheck::ALL
            .into_iter()
            .filter(|check| !seen.contains(check))
            .map(|check| FieldProblem::Missing(Field::Came(check)))
            .collect();
        if !missing.is_empty() {
            return Err(ActError::Invalid(missing));
        }
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = locked(&mut tx, officer, code).await?;
        if !may_note(&mut tx, &case, &Reading::of(&case)?, officer).await? {
            return Err(ActError::NotAllowed);
        }
        let event = Event {
            reason: Some(said(seen)),
            ..EventKind::PartiesCame.by(officer, at)
        };
        events::append(&mut tx, code, &event).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What was seen to, in the words of the boxes that were ticked.
fn said(seen: &BTreeSet<PresenceCheck>) -> String {
    let t = texts(Lang::Vi);
    let words = seen.iter().map(|check| {
        let key = format!("desk-came-{}", check.as_str());
        t.get(&key)
    });
    words.collect::<Vec<_>>().join("; ")
}
