//! Changes and corrections that citizens ask for: the filing, the line in the register of
//! changes and the entry that is put right are one act of two. Law 60/2014 Art. 26–29.

mod agreeing;
mod elsewhere;
mod picking;
mod what_changes;

use domain::case::Role;
use store::registry::papers::{self, PaperRow};

use super::desk::{CAU_GIAY, Desk, Filing, birth, birth_correction, code};
use crate::{Action, EntryPlace, Officer};

fn birth_entry() -> EntryPlace {
    EntryPlace::parse("KS/2026/1").unwrap()
}

pub async fn hoa(desk: &Desk, office: &str) -> Officer {
    desk.officer(&format!("hoa.{office}"), office, &[Role::Signatory])
        .await
}

pub async fn papers_of(desk: &Desk, serial: i64) -> Vec<PaperRow> {
    let mut conn = desk.db.read().await.unwrap();
    papers::of_case(&mut conn, &code(serial)).await.unwrap()
}

/// Arrives and is accepted.
pub async fn accepted(desk: &Desk, officer: &Officer, filing: &Filing) {
    desk.arrives(filing).await;
    desk.act(officer, &filing.code, Action::Accept)
        .await
        .unwrap();
}

/// The registrar picks what the page offers; nothing says that none is here.
pub async fn picks(desk: &Desk, officer: &Officer, code: &str, some: bool) {
    let view = desk.sees(officer, code).await;
    let offered = view.picking.unwrap().offered;
    let picked: Vec<_> = offered
        .iter()
        .map(|one| one.entry)
        .take(usize::from(some))
        .collect();
    desk.registry
        .pick_entries(officer, code, view.case.version, &picked)
        .await
        .unwrap();
}

pub async fn proposed(desk: &Desk, officer: &Officer, code: &str) {
    desk.agreed(officer, code).await.unwrap();
    let reason = "Đã đối chiếu căn cước của mẹ, bản chính".into();
    desk.act(officer, code, Action::ProposeLate { reason })
        .await
        .unwrap();
}

/// A registered birth, and a correction of it that is proposed.
async fn waiting(desk: &Desk) -> (Officer, Officer) {
    let lan = desk.everybody(CAU_GIAY).await;
    desk.registered(&lan, &birth(1)).await;
    accepted(desk, &lan, &birth_correction(2)).await;
    picks(desk, &lan, &code(2), true).await;
    proposed(desk, &lan, &code(2)).await;
    let hoa = hoa(desk, CAU_GIAY).await;
    (lan, hoa)
}
