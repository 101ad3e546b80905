//! Marriages at the desk: who may marry, when both come, what is entered and what lapses.

mod hours;
mod lapsing;
mod marrying;
mod stopping;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{exchange::Message, hand_over::HandOverCheck, surroundings::Clock};

use super::desk::{Desk, Filing};
use crate::{Action, CaseView, Officer};

pub const SAI_GON: &str = "26740";

/// Everything was seen to.
pub fn married() -> Action {
    Action::HandOver {
        seen: BTreeSet::from(HandOverCheck::ALL),
    }
}

/// Arrives, is accepted and found in order; gives the hours that the two are offered.
pub async fn offered(desk: &Desk, officer: &Officer, filing: &Filing) -> Vec<DateTime<Utc>> {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
    desk.act(officer, &filing.code, Action::OfferDays)
        .await
        .unwrap();
    match desk.told(&filing.code).await.pop() {
        Some(Message::SlotsOffered(offered)) => offered.slots,
        _ => panic!("hours"),
    }
}

/// One of the two chooses an hour; gives what they are answered.
pub async fn choose(desk: &Desk, code: &str, slot: DateTime<Utc>) -> Message {
    let chosen = domain::hand_over::SlotChosen {
        at: desk.clock.now(),
        slot,
    };
    desk.hears(code, &Message::SlotChosen(chosen)).await;
    desk.told(code).await.pop().unwrap()
}

/// Both come at once, are asked, and the papers are signed.
pub async fn hand_over(desk: &Desk, officer: &Officer, filing: &Filing) -> CaseView {
    offered(desk, officer, filing).await;
    desk.act(officer, &filing.code, married()).await.unwrap();
    desk.act(officer, &filing.code, Action::Sign).await.unwrap()
}

/// The rules of what the desk finds, and whether each stops.
pub async fn found(desk: &Desk, officer: &Officer, code: &str) -> Vec<(String, bool)> {
    let findings = desk.sees(officer, code).await.findings;
    findings
        .into_iter()
        .map(|found| (found.finding.rule.clone(), found.stops()))
        .collect()
}
