//! Interlinked services (liên thông): once a birth is entered, the legs that the family
//! asked for go to their agencies. Decree 63/2024 Art. 5–7; law.md 5.3.

mod asked;
mod reported;
mod view;

pub use view::CaseLeg;

use chrono::{DateTime, Utc};
use domain::{
    calendar::Holidays,
    exchange::{LegChanged, LegChild, LegRequested, Message, REGISTRY},
    leg::{LegKind, LegState, household},
    register::RegisterContent,
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

use crate::{EventKind, Registry, reading::Reading};

/// The subject of messages about a leg: the agency sees its own in order.
fn subject(code: &str, leg: LegKind) -> String {
    format!("{code}/{}", leg.as_str())
}

impl Registry {
    /// Opens the legs that a declaration asks for, in the transaction that decides. A child
    /// without a number has none: every agency asks for it.
    pub(crate) async fn open_legs(
        &self,
        tx: &mut Tx,
        case: &Case,
        entry: &Entry,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        for request in requests(case, entry, at)? {
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
            };
            legs::insert(tx, &leg).await?;
            self.send_leg(tx, case, &leg).await?;
        }
        Ok(())
    }

    /// Hands a leg to its agency; where none is connected, says so at once.
    async fn send_leg(&self, tx: &mut Tx, case: &Case, leg: &Leg) -> Result<(), StoreError> {
        if !self.0.parts.agencies.contains(&leg.kind.agency()) {
            let lang = Lang::parse(&case.lang).unwrap_or(Lang::Vi);
            let said = texts(lang).get("leg-not-connected").to_owned();
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
        let name = texts(Lang::Vi).get(&format!("leg-{}", leg.kind.as_str()));
        let mut event = EventKind::of_leg(leg.state).by_itself(leg.changed_at);
        event.reason = Some(match &leg.said {
            Some(said) => format!("{name}: {said}"),
            None => name.to_owned(),
        });
        events::append(tx, &leg.case_code, &event).await?;
        self.tell_of_leg(tx, leg).await
    }

    /// Tells the family where a leg stands.
    async fn tell_of_leg(&self, tx: &mut Tx, leg: &Leg) -> Result<(), StoreError> {
        let changed = Message::LegChanged(LegChanged {
            leg: leg.kind,
            state: leg.state,
            at: leg.changed_at,
            due_at: leg.due_at,
            said: leg.said.clone(),
        });
        self.tell(tx, &leg.case_code, &changed).await
    }
}

/// What the agencies are asked; nothing for a child without a number, or when nothing was
/// wished for.
fn requests(
    case: &Case,
    entry: &Entry,
    at: DateTime<Utc>,
) -> Result<Vec<LegRequested>, StoreError> {
    let declared = Reading::of(case)?.declared;
    let asked = LegKind::asked(&declared);
    let RegisterContent::Birth(birth) = &entry.content else {
        return Ok(Vec::new());
    };
    let (Some(pin), Some(household)) = (&entry.pin, household(&declared)) else {
        return Ok(Vec::new());
    };
    // The longest limit of its legs is the group's.
    let days = asked
        .iter()
        .map(|leg| case.law.number(leg.group_days(), case.received_on))
        .max()
        .unwrap_or_default();
    let due_at = Holidays::embedded()
        .due_working_days(case.submitted_at, days)
        .at();
    Ok(asked
        .into_iter()
        .map(|leg| LegRequested {
            leg,
            attempt: 1,
            at,
            due_at,
            child: LegChild {
                name: birth.child.full_name(),
                pin: pin.clone(),
                birth_date: birth.child.birth_date,
                sex: birth.child.sex.as_str().to_owned(),
                entry: entry.number.to_string(),
                office: entry.office.clone(),
            },
            household: household.clone(),
            clinic: (leg == LegKind::InsuranceCard)
                .then(|| declared.text("insurance.clinic").cloned())
                .flatten(),
        })
        .collect())
}
