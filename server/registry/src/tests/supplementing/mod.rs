//! Asking the citizen for more: one list, every file opened first, a second one only
//! by two; the answer beside what was; closing when the time is over.

mod answering;
mod listing;
mod proposing;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::{
    case::{ActionKind, CaseStage, Role},
    exchange::{FileRef, Message, Submitted, Withdrawn},
    law::LawPack,
    paper::PaperKind,
    supplement::{Item, Region, Supplemented},
    surroundings::Clock,
};
use store::registry::supplements;
use uuid::Uuid;

use super::desk::{CAU_GIAY, Desk, HAI_CHAU, at_desk, birth, code};
use crate::{
    Action, EventKind, ItemField, ItemProblem, NewItem, Officer, Registry, SupplementError, mark_of,
};

const NOTICE: Uuid = Uuid::from_u128(7);

/// The filing of case 1 with its paper.
async fn arrives_with_paper(desk: &Desk, serial: i64) {
    let filing = birth(serial);
    let content = bytes::Bytes::from_static(b"\xff\xd8 a photo");
    let sha256 = desk.blobs.put(content).await.unwrap();
    let now = desk.clock.now();
    let submitted = Submitted {
        code: filing.code.clone(),
        procedure: filing.procedure.into(),
        procedure_code: "1.001193".into(),
        law: LawPack::Vn2014.as_str().into(),
        office: CAU_GIAY.into(),
        submitted_at: now,
        received_on: domain::calendar::legal_day(now),
        due_at: "2026-11-10T17:00:00+07:00".parse().unwrap(),
        calendar: 0,
        answers: filing.answers.0.clone(),
        files: vec![FileRef {
            id: NOTICE,
            question: "file.birth_notice".into(),
            name: "giay-chung-sinh.jpg".into(),
            media_type: "image/jpeg".into(),
            size: 10,
            sha256: sha256.as_str().into(),
            pages: Some(1),
        }],
        warnings: Vec::new(),
        lang: "vi".into(),
        sibling: None,
        helped: None,
        same_account: None,
    };
    desk.hears(&filing.code, &Message::Submitted(Box::new(submitted)))
        .await;
}

fn unreadable() -> NewItem {
    NewItem {
        file: NOTICE.to_string(),
        page: "1".into(),
        region: "bottom-right".into(),
        reason: "unreadable".into(),
        ..NewItem::default()
    }
}

fn name() -> NewItem {
    NewItem {
        question: "mother.name".into(),
        reason: "name-differs".into(),
        ..NewItem::default()
    }
}

/// Writes both lines, opens the paper and sends.
async fn asks(desk: &Desk, officer: &Officer, code: &str) {
    let registry = &desk.registry;
    registry
        .add_supplement_item(officer, code, &unreadable())
        .await
        .unwrap();
    registry
        .add_supplement_item(officer, code, &name())
        .await
        .unwrap();
    registry
        .open_file(officer, code, NOTICE)
        .await
        .unwrap()
        .unwrap();
    let version = registry
        .view(officer, code)
        .await
        .unwrap()
        .unwrap()
        .case
        .version;
    registry
        .sends_list(officer, code, version, "")
        .await
        .unwrap();
}

impl Registry {
    /// Looks at the list that is written, and sends that.
    pub(crate) async fn sends_list(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        again: &str,
    ) -> Result<(), SupplementError> {
        let seen = self.written(code).await?;
        self.send_supplement(officer, code, version, (&seen, again))
            .await
    }

    /// Looks at the list that is written, and proposes that.
    async fn proposes_list(
        &self,
        officer: &Officer,
        code: &str,
        version: i64,
        why: &str,
    ) -> Result<(), SupplementError> {
        let seen = self.written(code).await?;
        self.propose_supplement(officer, code, version, (&seen, why))
            .await
    }

    /// The mark of the lines that are written.
    async fn written(&self, code: &str) -> Result<String, SupplementError> {
        let mut conn = self.db().read().await?;
        Ok(mark_of(&supplements::draft(&mut conn, code).await?))
    }
}

/// The officer has opened every file of the case; what came with an answer is no real file.
async fn has_opened_all(desk: &Desk, officer: &Officer, code: &str) {
    for file in &desk.sees(officer, code).await.case.files {
        let mut tx = desk.db.write().await.unwrap();
        let at = desk.clock.now();
        supplements::note_view(&mut tx, code, officer.id, file.id, at)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
}

fn answer(desk: &Desk, round: i64) -> Message {
    Message::Supplemented(Supplemented {
        at: desk.clock.now(),
        round,
        answers: BTreeMap::from([
            ("mother.name".into(), "Trần Thị Thu Hà".into()),
            ("file.birth_notice".into(), Uuid::from_u128(8).to_string()),
        ]),
        files: vec![FileRef {
            id: Uuid::from_u128(8),
            question: "file.birth_notice".into(),
            name: "chup-lai.jpg".into(),
            media_type: "image/jpeg".into(),
            size: 10,
            sha256: "0".repeat(64),
            pages: None,
        }],
    })
}
