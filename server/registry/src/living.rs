//! Before a death is registered on the word of the family alone, or recorded by a foreign
//! paper that nothing vouches for, the person is asked, where the portal knows how; and a
//! second officer decides. Nobody is to be taken for
//! dead by mistake or by malice: what hangs on it (residence, insurance, property) comes
//! back slowly.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    exchange::{DeathRevoked, Message, PersonAsked, PersonWritten},
    law::Term,
    procedure::{Declared, Severity},
    register::RegisterContent,
};
use exchange::HandleError;
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        events,
        life_questions::{self, LifeQuestion, Lives},
    },
};

use crate::{
    ActError, DeskFinding, EventKind, Officer, Registry, asker::is_supervisor, deaths::Dead,
    granting::blocked, reading::Reading,
};

const ASKED: &str = "asked";
const UNKNOWN: &str = "unknown";
const WRITTEN: &str = "written";
const LIVES: &str = "lives";

/// The registrar sees that what is declared is true. Law 60/2014 Art. 34.2.
const TRUE: &str = "khoản 2 Điều 34 Luật Hộ tịch";

/// Answers of an office that a supervisor is shown.
const MOST: i64 = 50;

/// The death that is declared without a paper of a doctor, the police, a court or another
/// authority, or from abroad with a paper that nothing vouches for; none for everything
/// else.
pub(crate) fn unattested(reading: &Reading) -> Option<Dead<'_>> {
    let event = reading.event.as_ref()?;
    let attested = match event {
        RegisterContent::Death(death) => death.attested(),
        RegisterContent::Act(_) => authenticated(&reading.declared),
        _ => return None,
    };
    match attested {
        true => None,
        false => Dead::of(event),
    }
}

/// Whether the foreign paper of what is recorded is apostilled, legalised or exempt; who
/// did not say so has none. Decree 196/2025.
fn authenticated(declared: &Declared) -> bool {
    let how = declared.word("paper.authentication");
    matches!(how, Some("apostille" | "legalised" | "exempt"))
}

/// What is known of the person: alive, asked, or out of reach.
pub(crate) async fn findings(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    found: &mut Vec<DeskFinding>,
) -> Result<(), StoreError> {
    let abroad = match (unattested(reading), &reading.event) {
        (None, _) => return Ok(()),
        (_, event) => matches!(event, Some(RegisterContent::Act(_))),
    };
    let question = life_questions::of_case(conn, &case.code).await?;
    let (rule, severity) = match question.as_ref().map(|question| question.state.as_str()) {
        Some(LIVES) => ("person-lives", Severity::Stop),
        Some(ASKED | WRITTEN) => ("person-asked", Severity::Warn),
        _ if abroad => ("unattested-abroad", Severity::Warn),
        _ => ("unattested", Severity::Warn),
    };
    found.push(DeskFinding::desk(rule, TRUE, severity, Vec::new()));
    Ok(())
}

/// Stops the entry while an answer can still come.
pub(crate) async fn silent_long_enough(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
    now: DateTime<Utc>,
) -> Result<(), ActError> {
    if unattested(reading).is_none() {
        return Ok(());
    }
    let question = life_questions::of_case(conn, &case.code).await?;
    let waits = question.is_some_and(|question| {
        matches!(question.state.as_str(), ASKED | WRITTEN) && now < question.until
    });
    match waits {
        true => Err(blocked("person-waits", TRUE)),
        false => Ok(()),
    }
}

impl Registry {
    /// Has the person asked whom a case declares dead, once for each person. The caller
    /// has locked or just made the case.
    pub(crate) async fn ask_person(
        &self,
        tx: &mut Tx,
        case: &Case,
        reading: &Reading,
    ) -> Result<(), StoreError> {
        let Some(deceased) = unattested(reading) else {
            return Ok(());
        };
        // Left out by mistake or by malice, the number is looked up.
        let Some(pin) = deceased.whom().number(tx).await? else {
            return Ok(());
        };
        let person = format!("pin {pin}");
        let before = life_questions::of_case(tx, &case.code).await?;
        if before.is_some_and(|before| before.person == person) {
            return Ok(());
        }
        let at = self.now();
        let hours = case.law.number(Term::PersonSilenceHours, case.received_on);
        let until = at + TimeDelta::hours(hours.into());
        let question = LifeQuestion {
            person,
            state: ASKED.into(),
            until,
            changed_at: at,
        };
        life_questions::ask(tx, &case.code, &question).await?;
        events::append(tx, &case.code, &EventKind::PersonAsked.by_itself(at)).await?;
        let asked = Message::PersonAsked(PersonAsked { at, pin, until });
        self.tell(tx, &case.code, &asked).await
    }

    /// The portal has written to the person, or knows no way.
    pub(crate) async fn person_written(
        &self,
        tx: &mut Tx,
        code: &str,
        told: &PersonWritten,
    ) -> Result<(), HandleError> {
        let (state, kind) = match told.written {
            true => (WRITTEN, EventKind::PersonWritten),
            false => (UNKNOWN, EventKind::PersonUnknown),
        };
        self.person_is(tx, code, state, kind).await
    }

    /// The person has answered: whatever the case came to, desk and supervisor read it.
    pub(crate) async fn person_lives(&self, tx: &mut Tx, code: &str) -> Result<(), HandleError> {
        self.person_is(tx, code, LIVES, EventKind::PersonLives)
            .await
    }

    async fn person_is(
        &self,
        tx: &mut Tx,
        code: &str,
        state: &str,
        kind: EventKind,
    ) -> Result<(), HandleError> {
        if cases::lock(tx, code).await?.is_none() {
            return Err(HandleError::GiveUp("there is no such case".into()));
        }
        let before = life_questions::of_case(tx, code).await?;
        // Who lives does so whatever is told later.
        if before.is_none_or(|before| before.state == LIVES) {
            return Ok(());
        }
        let at = self.now();
        life_questions::set(tx, code, state, at).await?;
        Ok(events::append(tx, code, &kind.by_itself(at)).await?)
    }

    /// The entry of a death was revoked: who was asked whether they live hears it, also where
    /// the portal has not said yet whether it knows a way.
    pub(crate) async fn tell_freed(
        &self,
        tx: &mut Tx,
        code: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let question = life_questions::of_case(tx, code).await?;
        let asked = question
            .is_some_and(|question| matches!(question.state.as_str(), ASKED | WRITTEN | LIVES));
        if !asked {
            return Ok(());
        }
        events::append(tx, code, &EventKind::PersonFreed.by_itself(at)).await?;
        let revoked = Message::DeathRevoked(DeathRevoked { at });
        self.tell(tx, code, &revoked).await
    }

    /// People of the supervisor's office who live though they were declared dead, newest
    /// first; none for anybody else.
    pub async fn who_live(&self, officer: &Officer) -> Result<Vec<Lives>, StoreError> {
        if !is_supervisor(officer) {
            return Ok(Vec::new());
        }
        let mut conn = self.db().read().await?;
        life_questions::lives(&mut conn, &officer.office, MOST).await
    }
}
