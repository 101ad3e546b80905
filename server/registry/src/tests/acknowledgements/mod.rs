//! Acknowledgements at the desk, alone and with a birth. Law 60/2014 Art. 24–25, 43–44;
//! law.md 1 rows 2 and 18.

mod already;
mod births;
mod entering;

use std::collections::BTreeSet;

use domain::{
    case::CaseStage,
    paper::{Paper, PaperKind},
    presence::PresenceCheck,
};
use store::registry::{entries, papers};

use super::desk::{Desk, Filing, acknowledgement, birth, code};
use crate::{Action, Officer};

async fn made(desk: &Desk, serial: i64) -> Vec<(PaperKind, String, Paper)> {
    let mut conn = desk.db.read().await.unwrap();
    let all = papers::of_case(&mut conn, &code(serial)).await.unwrap();
    all.into_iter()
        .map(|paper| (paper.kind, paper.number, paper.content))
        .collect()
}

/// To the draft that the family agrees with.
async fn agreed(desk: &Desk, officer: &Officer, filing: &Filing) {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
    desk.agreed(officer, &filing.code).await.unwrap();
}

/// Both came: an officer writes it down, enters and signs.
async fn entered(desk: &Desk, officer: &Officer, filing: &Filing) {
    agreed(desk, officer, filing).await;
    came(desk, officer, filing).await;
    desk.act(officer, &filing.code, Action::Register)
        .await
        .unwrap();
    let view = desk.act(officer, &filing.code, Action::Sign).await.unwrap();
    assert_eq!(view.case.stage, CaseStage::Decided);
}

async fn came(desk: &Desk, officer: &Officer, filing: &Filing) {
    let seen = BTreeSet::from(PresenceCheck::ALL);
    desk.registry
        .parties_have_come(officer, &filing.code, &seen)
        .await
        .unwrap();
}

/// The child of the first family, acknowledged by its father after a birth without one.
fn born_without_father(serial: i64) -> Filing {
    let mut filing = birth(serial);
    filing.answers.set("parents.relation", "none");
    filing.answers.set("requester.relationship", "mother");
    filing.answers.set("child.ethnicity", "as_mother");
    filing.answers.set("child.hometown", "as_mother");
    filing
}

/// Who acknowledges that child, under the number it was given.
async fn of_that_child(desk: &Desk, serial: i64, born: i64) -> Filing {
    let mut conn = desk.db.read().await.unwrap();
    let entry = entries::of_case(&mut conn, &code(born))
        .await
        .unwrap()
        .unwrap();
    let mut filing = acknowledgement(serial);
    let pin = entry.pin.unwrap();
    for (input, typed) in [
        ("child.name", "Nguyễn Minh An"),
        ("child.pin", pin.as_str()),
        ("child.birth_date.day", "2"),
        ("child.birth_date.month", "11"),
        ("child.birth_date.year", "2026"),
        ("other_parent.name", "Trần Thu Hà"),
    ] {
        filing.answers.set(input, typed);
    }
    filing
}
