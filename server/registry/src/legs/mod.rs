//! Interlinked services (liên thông): once a birth or a death is entered, the legs that
//! the family asked for go to their agencies. Decree 63/2024 Art. 5–7; law.md 5.3.

mod asked;
mod behind;
mod corrected;
mod late;
mod recounted;
mod reported;
mod requests;
mod revoked;
mod view;

pub use behind::{LegBehind, LegPlace, LegsBehind};
pub use view::CaseLeg;

use chrono::{DateTime, Utc};
use domain::{
    exchange::{LegChanged, Message, REGISTRY},
    leg::{LegKind, LegState},
    register::RegisterKind,
};
use i18n::{Lang, texts};
use store::{
    StoreError, Tx,
    registry::{
        cases::Case,
        entries::Entry,
        events,
        legs::{self, Leg},
    },
};

use crate::{EventKind, Registry};
use requests::requests;

/// The subject of messages about a leg: the agency sees its own in order.
fn subject(code: &str, leg: LegKind) -> String {
    format!("{code}/{}", leg.as_str())
}

impl Registry {
    /// Opens the legs that a declaration asks for, in the transaction that decides. Who has
    /// no number has none: every agency asks for it.
    pub(crate) async fn open_legs(
        &self,
        tx: &mut Tx,
        case: &Case,
        entry: &Entry,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let calendar = self.calendar();
        for request in requests(case, entry, &calendar.holidays, at)? {
            let leg = Leg {
                case_code: case.code.clone(),
                kind: request.leg,
                state: LegState::Sent,
                attempt: request.attempt,
                requested_at: at,
                changed_at: at,
                due_at: request.due_at,
                said: None,
                request,
                corrected_at: None,
            };
            legs::insert(tx, &leg, &case.office, calendar.version).await?;
            self.send_leg(tx, case, &leg).await?;
        }
        Ok(())
    }

    /// Hands a leg to its agency; where none is connected, says so at once.
    async fn send_leg(&self, tx: &mut Tx, case: &Case, leg: &Leg) -> Result<(), StoreError> {
        if !self.0.parts.agencies.contains(&leg.kind.agency()) {
            let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
            let key = match leg.kind.of() {
                RegisterKind::Birth | RegisterKind::Marriage | RegisterKind::Act(_) => {
                    "leg-not-connected"
                }
                RegisterKind::Death => "leg-not-connected-death",
            };
            let said = texts(lang).get(key).to_owned();
            let to = Leg {
                state: LegState::Failed,
                said: Some(said),
                ..leg.clone()
            };
            return self.move_leg(tx, leg, to).await;
        }
        self.note_leg(tx, leg).await?;
        let message = Message::LegRequested(Box::new(leg.request.clone()));
        self.tell_agency(tx, leg, &message).await
    }

    /// Writes to the agency of a leg.
    async fn tell_agency(
        &self,
        tx: &mut Tx,
        leg: &Leg,
        message: &Message,
    ) -> Result<(), StoreError> {
        let subject = subject(&leg.case_code, leg.kind);
        let (id, at) = (self.new_id(), self.now());
        exchange::send(tx, id, REGISTRY, leg.kind.agency(), &subject, at, message).await
    }

    /// Moves a leg on, writes it into the history and tells the family.
    async fn move_leg(&self, tx: &mut Tx, from: &Leg, to: Leg) -> Result<(), StoreError> {
        legs::step(tx, from, &to).await?;
        self.note_leg(tx, &to).await
    }

    async fn note_leg(&self, tx: &mut Tx, leg: &Leg) -> Result<(), StoreError> {
        self.note_leg_as(tx, leg, EventKind::of_leg(leg.state))
            .await
    }

    async fn note_leg_as(&self, tx: &mut Tx, leg: &Leg, kind: EventKind) -> Result<(), StoreError> {
        let mut event = kind.by_itself(leg.changed_at);
        event.reason = Some(noted(leg.kind, leg.said.as_deref()));
        events::append(tx, &leg.case_code, &event).await?;
        self.tell_of_leg(tx, leg).await
    }

    /// Tells the family where a leg stands.
    async fn tell_of_leg(&self, tx: &mut Tx, leg: &Leg) -> Result<(), StoreError> {
        let changed = Message::LegChanged(changed(leg));
        self.tell(tx, &leg.case_code, &changed).await
    }
}

/// Where a leg stands, for the family.
fn changed(leg: &Leg) -> LegChanged {
    LegChanged {
        leg: leg.kind,
        state: leg.state,
        at: leg.changed_at,
        due_at: leg.due_at,
        said: leg.said.clone(),
        late: false,
    }
}

/// What an event of a leg says: which, and what was said of it.
fn noted(kind: LegKind, said: Option<&str>) -> String {
    let name = texts(Lang::Vi).get(&format!("leg-{}", kind.as_str()));
    match said {
        Some(said) => format!("{name}: {said}"),
        None => name.to_owned(),
    }
}
