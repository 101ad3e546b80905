//! Copies that nobody has to judge: of an event that the same account declared here, for
//! somebody whose number stands in the entry, as a signed file, with nothing to be seen
//! against it. They go out in the name of who signs for the office, where that person has
//! ordered so ([`standing`](crate::standing)). Everything else waits for an officer as
//! before. Law 60/2014 Art. 63, 64.

use chrono::{DateTime, Utc};
use domain::{
    case::{CaseStage, Role},
    delivery::Delivery,
    exchange::{Accepted, Message},
    mission::legal_day_at,
    procedure::{Declared, Outcome},
};
use i18n::{Lang, texts};
use store::{
    Conn, StoreError, Tx,
    registry::{
        at_once::{self, AtOnce},
        cases::{self, Case},
        claims,
        entries::{self, Entry},
        events::{self, Event},
        papers,
        staff::{self, Staff},
        standing_orders::StandingOrder,
    },
};

use super::{Granting, declared, office};
use crate::{
    ActError, EventKind, Registry,
    candidates::{EntrySought, candidates},
    findings,
    reading::described,
    revoking::holds,
    standing,
};

/// Cases looked at together.
const BATCH: i64 = 100;

impl Registry {
    /// Looks at the copies that may go out by themselves, each once, and issues those that
    /// nothing speaks against. Gives how many.
    pub async fn issue_at_once(&self) -> Result<usize, StoreError> {
        let ready = at_once::ready(&mut self.db().read().await?, BATCH).await?;
        let mut issued = 0;
        for (code, own) in ready {
            match self.grant_at_once(&code, &own).await {
                Ok(()) => {
                    tracing::info!(case = code, "a copy was granted at once");
                    self.issue_now(&code).await;
                    issued += 1;
                }
                // Found again at the next look; it holds up no other.
                Err(ActError::Store(error)) => {
                    tracing::warn!(case = code, %error, "a copy cannot be looked at now");
                }
                Err(why) => {
                    tracing::info!(case = code, %why, "a copy is left to the desk");
                    let mut tx = self.db().write().await?;
                    at_once::settle(&mut tx, &code, AtOnce::Desk, self.now()).await?;
                    tx.commit().await?;
                }
            }
        }
        Ok(issued)
    }

    /// Takes the case in, grants the copy and lets its paper out, in one transaction.
    async fn grant_at_once(&self, code: &str, own: &[String]) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = cases::lock(&mut tx, code).await?;
        let case = case.ok_or(ActError::NotFound)?;
        let law = described(&case)?.1;
        let declared = declared(&case, law)?;
        untouched(&mut tx, &case, &declared, at).await?;
        let Outcome::CopyFrom(register) = law.outcome else {
            return Err(ActError::NotAllowed);
        };
        let register = register(&declared).ok_or(ActError::NotAllowed)?;
        let sought = EntrySought::of_copy(register, &declared);
        let entry = own_entry(&mut tx, &sought, own).await?;
        let today = legal_day_at(&case.office, at);
        let order = standing::holding(&mut tx, &case.office, today).await?;
        let order = order.ok_or(ActError::NotAllowed)?;
        let granting = Granting {
            case: &case,
            law,
            signatory: signatory(&mut tx, &order).await?,
            office: office(&case.office, today)?,
            at,
            today,
        };
        self.write_papers(&mut tx, &granting, &[Some(&entry)], &declared)
            .await?;
        for paper in papers::of_case(&mut tx, code).await? {
            papers::release(&mut tx, paper.id, &paper.content).await?;
        }
        cases::step(&mut tx, code, case.version, CaseStage::Issuing, at).await?;
        for event in told(&order, at) {
            events::append(&mut tx, code, &event).await?;
        }
        let due_at = case.due_at;
        self.tell(&mut tx, code, &Message::Accepted(Accepted { at, due_at }))
            .await?;
        if !at_once::settle(&mut tx, code, AtOnce::Issued, at).await? {
            return Err(ActError::NotAllowed);
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Nobody has begun with the case, it is to come as a file, and there is nothing to see:
/// not even what an officer would only be warned of.
async fn untouched(
    tx: &mut Tx,
    case: &Case,
    declared: &Declared,
    at: DateTime<Utc>,
) -> Result<(), ActError> {
    let begun =
        case.stage != CaseStage::Submitted || claims::of_case(tx, &case.code, at).await?.is_some();
    if begun || Delivery::asked(declared) != Delivery::Electronic {
        return Err(ActError::NotAllowed);
    }
    let found = findings::of_case(tx, case).await?;
    match found.is_empty() {
        true => Ok(()),
        false => Err(ActError::Blocked(found)),
    }
}

/// The only entry that fits, brought about by a dossier of the same account, in which the
/// number of who asks stands.
async fn own_entry(tx: &mut Tx, sought: &EntrySought, own: &[String]) -> Result<Entry, ActError> {
    let mut fitting = candidates(tx, sought).await?;
    fitting.retain(|candidate| candidate.fits);
    let [only] = fitting.as_slice() else {
        return Err(ActError::NotFound);
    };
    // No correction comes between reading and writing.
    let entry = entries::lock(tx, only.entry).await?;
    let entry = entry.ok_or(ActError::NotFound)?;
    holds(tx, entry.id).await?;
    let known = own.contains(&entry.case_code) && sought.names_asker(&entry) == Some(true);
    known.then_some(entry).ok_or(ActError::NotFound)
}

/// Who gave the order, while they still sign for the office.
async fn signatory(conn: &mut Conn, order: &StandingOrder) -> Result<Staff, ActError> {
    let staff = staff::by_id(conn, order.signatory).await?;
    let signs = |staff: &Staff| {
        staff.office == order.office && !staff.disabled && staff.roles.contains(&Role::Signatory)
    };
    staff.filter(signs).ok_or(ActError::NotAllowed)
}

/// The history of such a case: in whose name it went out, and by which decision.
fn told(order: &StandingOrder, at: DateTime<Utc>) -> [Event; 4] {
    let decision = [("decision", order.decision.as_str().into())];
    let why = texts(Lang::Vi).with("standing-by", &decision);
    let by_order = |kind: EventKind| Event {
        reason: Some(why.clone()),
        ..kind.by_itself(at)
    };
    [
        EventKind::Accepted.by_itself(at),
        EventKind::InProcess.by_itself(at),
        by_order(EventKind::CopyGranted),
        Event {
            officer: Some(order.signatory),
            officer_name: Some(order.signatory_name.clone()),
            ..by_order(EventKind::Signed)
        },
    ]
}
