//! An entry is put right by two persons: it gets a version, the margin a note, and the
//! papers made from it are replaced.

mod agencies;
mod agreed;
mod refused;

use domain::{
    case::Role,
    exchange::{Message, PapersReplaced},
    paper::PaperKind,
    register::RegisterKind,
};
use store::{
    StoreError,
    registry::papers::{self, PaperRow},
};

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, SA_PA, at_desk, birth, code, copy, death, issue_copy};
use crate::{
    Action, Checked, CorrectError, Correction, CorrectionProblem, CorrectionText, EntryPlace,
    EntryView, EventKind, Officer, PaperState,
};

const SCHOOL: std::net::IpAddr = std::net::IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

fn place(register: &str) -> EntryPlace {
    EntryPlace::parse(&format!("{register}/2026/1")).unwrap()
}

fn correction(version: i64, values: &[(&str, &str)]) -> Correction {
    Correction {
        version,
        values: values
            .iter()
            .map(|(field, typed)| ((*field).into(), (*typed).into()))
            .collect(),
        basis: "Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên".into(),
        evidence: "Giấy chứng sinh 00412, bản chính".into(),
        consent: "Cha và mẹ".into(),
    }
}

/// A registered birth, with who proposes and who agrees.
async fn registered(desk: &Desk) -> (Officer, Officer) {
    let everybody = desk.everybody(CAU_GIAY).await;
    desk.registered(&everybody, &birth(1)).await;
    let hoa = desk.officer("hoa", CAU_GIAY, &[Role::Signatory]).await;
    (everybody, hoa)
}

async fn corrected(desk: &Desk, lan: &Officer, hoa: &Officer, version: i64, name: &str) {
    let correction = correction(version, &[("child_given_name", name)]);
    let registry = &desk.registry;
    registry
        .propose_correction(lan, place("KS"), &correction)
        .await
        .unwrap();
    registry
        .agree_to_correction(hoa, place("KS"))
        .await
        .unwrap();
}

async fn entry(desk: &Desk, officer: &Officer) -> EntryView {
    desk.registry.entry_at(officer, place("KS")).await.unwrap()
}

async fn papers_of(desk: &Desk, serial: i64) -> Vec<PaperRow> {
    let mut conn = desk.db.read().await.unwrap();
    papers::of_case(&mut conn, &code(serial)).await.unwrap()
}

async fn replaced(desk: &Desk, serial: i64) -> PapersReplaced {
    let told = desk.told(&code(serial)).await;
    let Some(Message::PapersReplaced(replaced)) = told.last().cloned() else {
        panic!("the owner of the dossier is told")
    };
    replaced
}

fn remark(paper: &PaperRow) -> String {
    let mut lines = paper.content.sections.iter().flat_map(|part| &part.lines);
    let line = lines.find(|line| line.id == "remarks").unwrap();
    line.value.clone()
}
