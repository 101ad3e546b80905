//! Handing the result over: state 10 of the national list. Electronically it is handed over
//! once the portal has it where the citizen finds it; on paper an officer hands it over, to
//! whom and by which way is written down. Why so: [`domain::delivery`].

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    case::CaseStage,
    delivery::{Delivered, Delivery, DeliveryCheck, is_for_another},
    exchange::Message,
};
use exchange::HandleError;
use store::{
    Conn, StoreError, Tx,
    registry::{
        cases::{self, Case},
        deliveries::{self, Handed},
        events::{self, Event},
        papers::{self, PaperState},
    },
};

use crate::{
    ActError, EventKind, Field, FieldProblem, Registry,
    acting::{Acting, judged},
    action::{OFFICE_MOST, REASON_MOST},
    marriages,
    reading::Reading,
};

/// What the desk writes down when papers leave the office.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// By which way; none when nothing was chosen.
    pub how: Option<Delivery>,
    /// Who receives them at the counter.
    pub receiver: String,
    /// Why somebody else than who asked may receive them.
    pub behalf: String,
    /// The number under which the post has them.
    pub parcel: String,
    /// What was seen to.
    pub seen: BTreeSet<DeliveryCheck>,
}

/// A result that waits to be handed over.
#[derive(Clone, PartialEq, Eq)]
pub struct AwaitsDelivery {
    /// What was asked for.
    pub asked: Delivery,
    /// The ways that are open.
    pub ways: &'static [Delivery],
    /// What is seen to, on one way or the other.
    pub checks: Vec<DeliveryCheck>,
    /// Who asked, where one person did; both spouses receive together.
    pub receiver: Option<String>,
    /// Where the post brings it.
    pub address: Option<String>,
    /// A marriage: both receive.
    pub is_marriage: bool,
}

/// What waits of this case; `None` when nothing does, or no paper stands any more.
pub(crate) async fn of_case(
    conn: &mut Conn,
    case: &Case,
    reading: &Reading,
) -> Result<Option<AwaitsDelivery>, StoreError> {
    if case.stage != CaseStage::Decided {
        return Ok(None);
    }
    let papers = papers::of_case(conn, &case.code).await?;
    if !papers.iter().any(|paper| paper.state == PaperState::Issued) {
        return Ok(None);
    }
    let is_marriage = marriages::declared(reading).is_some();
    let declared = &reading.declared;
    Ok(Some(AwaitsDelivery {
        asked: Delivery::asked(declared),
        ways: match is_marriage {
            // Both originals are handed over with both present (Law 60/2014 Art. 18.2).
            true => &[Delivery::Counter],
            false => &Delivery::ON_PAPER,
        },
        checks: DeliveryCheck::ALL
            .into_iter()
            .filter(|check| is_marriage || *check != DeliveryCheck::BothPresent)
            .collect(),
        receiver: declared.requester().map(str::to_owned),
        address: declared.text("delivery.address").cloned(),
        is_marriage,
    }))
}

impl Registry {
    /// The papers are out: what was asked for on paper waits at the desk from now on.
    pub(crate) async fn await_delivery(
        &self,
        tx: &mut Tx,
        case: &Case,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        match Delivery::asked(&Reading::of(case)?.declared) {
            Delivery::Electronic => Ok(()),
            asked => deliveries::wait(tx, &case.code, &case.office, asked, at).await,
        }
    }

    /// The portal has the signed papers where the citizen finds them: what was asked for
    /// electronically is handed over. Of what waits on paper it changes nothing.
    pub(crate) async fn results_kept(&self, tx: &mut Tx, code: &str) -> Result<(), HandleError> {
        let Some(case) = cases::lock(tx, code).await? else {
            return Err(HandleError::GiveUp("there is no such case".into()));
        };
        let asked = Delivery::asked(&Reading::of(&case)?.declared);
        if case.stage != CaseStage::Decided || asked != Delivery::Electronic {
            return Ok(());
        }
        let at = self.now();
        cases::step(tx, code, case.version, CaseStage::Delivered, at).await?;
        events::append(tx, code, &EventKind::DeliveredByItself.by_itself(at)).await?;
        let delivered = Delivered {
            at,
            way: Delivery::Electronic,
            to: None,
        };
        self.tell(tx, code, &Message::Delivered(delivered)).await?;
        Ok(())
    }

    /// An officer hands the papers over.
    pub(crate) async fn deliver(&self, acting: &Acting<'_>, given: Given) -> Result<(), ActError> {
        let at = self.now();
        let mut tx = self.db().write().await?;
        let case = acting.may(cases::lock(&mut tx, acting.code).await?)?;
        let reading = Reading::of(&case)?;
        let waits = of_case(&mut tx, &case, &reading).await?;
        let waits = waits.ok_or(ActError::NotAllowed)?;
        let Leaving { how, to, behalf } = Leaving::judge(&given, &waits, &reading)?;
        let officer = acting.officer;
        let handed = Handed {
            at,
            how,
            to: &to,
            behalf: behalf.as_deref(),
            officer: officer.id,
            officer_name: &officer.name,
        };
        // What was decided before results were waited for here, or was asked for as a file
        // and is wanted on paper now, waits from this moment on.
        if deliveries::of_case(&mut tx, &case.code).await?.is_none() {
            deliveries::wait(&mut tx, &case.code, &case.office, how, at).await?;
        }
        deliveries::hand(&mut tx, &case.code, &handed).await?;
        cases::step(&mut tx, &case.code, case.version, CaseStage::Delivered, at).await?;
        let kind = match how {
            Delivery::Post => EventKind::Posted,
            _ => EventKind::Collected,
        };
        let event = Event {
            reason: Some(match &behalf {
                Some(behalf) => format!("{to} ({behalf})"),
                None => to.clone(),
            }),
            ..kind.by(officer, at)
        };
        events::append(&mut tx, &case.code, &event).await?;
        let delivered = Delivered {
            at,
            way: how,
            to: Some(to),
        };
        self.tell(&mut tx, &case.code, &Message::Delivered(delivered))
            .await?;
        tx.commit().await?;
        Ok(())
    }
}

/// How papers leave the office, once everything about it is in order.
struct Leaving {
    how: Delivery,
    to: String,
    behalf: Option<String>,
}

impl Leaving {
    /// All that is wrong is told at once.
    fn judge(given: &Given, waits: &AwaitsDelivery, reading: &Reading) -> Result<Self, ActError> {
        let how = given.how.filter(|how| waits.ways.contains(how));
        let Some(how) = how else {
            return Err(ActError::Invalid(vec![FieldProblem::Missing(Field::How)]));
        };
        let mut problems = Vec::new();
        let mut read = |field, text: &str, most| match judged(&[(field, text, most)]) {
            Ok(mut texts) => Ok(texts.pop().unwrap_or_default()),
            Err(ActError::Invalid(found)) => {
                problems.extend(found);
                Ok(String::new())
            }
            Err(error) => Err(error),
        };
        let (to, behalf) = match (how, marriages::declared(reading)) {
            (_, Some(marriage)) => (
                format!("{}, {}", marriage.groom.name, marriage.bride.name),
                None,
            ),
            (Delivery::Post, None) => (read(Field::Parcel, &given.parcel, OFFICE_MOST)?, None),
            (_, None) => {
                let to = read(Field::Receiver, &given.receiver, OFFICE_MOST)?;
                let another = !to.is_empty() && is_for_another(&to, waits.receiver.as_deref());
                let behalf = match another {
                    true => Some(read(Field::Behalf, &given.behalf, REASON_MOST)?),
                    false => None,
                };
                (to, behalf)
            }
        };
        let unseen = DeliveryCheck::ALL
            .into_iter()
            .filter(|check| check.is_for(how, waits.is_marriage) && !given.seen.contains(check))
            .map(|check| FieldProblem::Missing(Field::Handed(check)));
        problems.extend(unseen);
        match problems.is_empty() {
            true => Ok(Self { how, to, behalf }),
            false => Err(ActError::Invalid(problems)),
        }
    }
}
