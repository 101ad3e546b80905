//! The entry that agencies were told of was put right: each takes the new facts and says
//! when it has followed. The officer's words for it are no agency's: it learns the article
//! and which of its facts changed (law.md 12.3).

use chrono::{DateTime, Utc};
use domain::{
    exchange::{LegCorrected, LegRequested, Message},
    law::correction_basis,
    leg::LegState,
    register::{FieldChange, RegisterContent},
};
use i18n::{Lang, texts};
use serde_json::Value;
use store::{
    StoreError, Tx,
    registry::{
        entries::Entry,
        legs::{self, Leg},
        versions::Former,
    },
};

use super::requests::{child, deceased};
use crate::{EventKind, Registry};

impl Registry {
    /// Tells every agency that has a leg of the entry, or has done one, what the entry says
    /// now, as far as the agency was told of it. Another try of what failed asks with the
    /// new facts. The caller has locked the case.
    pub(crate) async fn correct_legs(
        &self,
        tx: &mut Tx,
        entry: &Entry,
        note: &Former,
    ) -> Result<(), StoreError> {
        let basis = correction_basis(note.changes.iter().all(adds), note.noted_on);
        let at = note.noted_at;
        for leg in legs::of_case(tx, &entry.case_code).await? {
            let Some(request) = put_right(&leg.request, entry) else {
                continue;
            };
            match leg.state {
                LegState::Withdrawn => {}
                LegState::Failed => {
                    let to = Leg {
                        request,
                        ..leg.clone()
                    };
                    legs::step(tx, &leg, &to).await?;
                }
                LegState::Sent | LegState::Received | LegState::Done => {
                    self.tell_corrected(tx, &leg, request, entry, (basis, at))
                        .await?;
                }
            }
        }
        Ok(())
    }

    async fn tell_corrected(
        &self,
        tx: &mut Tx,
        leg: &Leg,
        request: LegRequested,
        entry: &Entry,
        (basis, at): (&str, DateTime<Utc>),
    ) -> Result<(), StoreError> {
        let changed = changed(&leg.request, &request);
        // What was reported before rests on the facts before. The request keeps its own
        // try: the agency may have confirmed that one only.
        let attempt = leg.attempt + 1;
        let told = texts(Lang::Vi).get("leg-corrected-told");
        let said = match &leg.said {
            Some(said) => format!("{said} {told}"),
            None => told.to_owned(),
        };
        let to = Leg {
            attempt,
            changed_at: at,
            said: Some(said),
            request,
            corrected_at: Some(at),
            ..leg.clone()
        };
        legs::step(tx, leg, &to).await?;
        self.note_leg_as(tx, &to, EventKind::LegCorrected).await?;
        let corrected = Message::LegCorrected(Box::new(LegCorrected {
            leg: leg.kind,
            attempt,
            at,
            version: entry.version,
            basis: basis.to_owned(),
            changed,
            child: to.request.child.clone(),
            deceased: to.request.deceased.clone(),
        }));
        self.tell_agency(tx, &to, &corrected).await
    }
}

/// Whether a change only fills what was empty.
fn adds(change: &FieldChange) -> bool {
    change.before.is_empty()
}

/// The names of the facts that the agency has and that are others now.
fn changed(before: &LegRequested, now: &LegRequested) -> Vec<String> {
    // Plain structs with text keys: serialising them has no way to fail.
    let facts = |request: &LegRequested| {
        let told = (&request.child, &request.deceased);
        serde_json::to_value(told).unwrap_or_default()
    };
    let (before, now) = (facts(before), facts(now));
    let names = |which: usize| match &now[which] {
        Value::Object(facts) => facts.clone(),
        _ => serde_json::Map::new(),
    };
    let others = |which: usize| {
        let known = before[which].clone();
        names(which)
            .into_iter()
            .filter(move |(name, value)| known.get(name) != Some(value))
            .map(|(name, _)| name)
    };
    others(0).chain(others(1)).collect()
}

/// The request with what the entry says now; none when that is what the agency has.
fn put_right(request: &LegRequested, entry: &Entry) -> Option<LegRequested> {
    let now = match &entry.content {
        RegisterContent::Birth(birth) => LegRequested {
            child: request
                .child
                .as_ref()
                .map(|before| child(entry, birth, &before.pin)),
            ..request.clone()
        },
        RegisterContent::Death(death) => LegRequested {
            deceased: request.deceased.as_ref().map(|before| {
                let pin = death.deceased.pin.as_ref().unwrap_or(&before.pin);
                let home = (before.commune.clone(), before.detail.clone());
                deceased(entry, death, pin, home)
            }),
            ..request.clone()
        },
        RegisterContent::Marriage(_) | RegisterContent::Old(_) => return None,
    };
    (now != *request).then_some(now)
}
