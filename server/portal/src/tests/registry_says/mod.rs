//! What the registry says, taken into a dossier's history.

mod unreadable;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use domain::{
    delivery::{Delivered, Delivery},
    dossier::Stage,
    exchange::{
        Accepted, Decided, Message, PORTAL, PaperReplaced, PapersReplaced, REGISTRY, Reasoned,
        Reopened, ResultRef, Stopped, Successor,
    },
    paper::PaperKind,
};
use exchange::{HandleError, Handler as _};
use i18n::{Lang, texts};
use store::{
    portal::{dossiers, history::events},
    testing::both,
};
use uuid::Uuid;

use super::{House, house};
use crate::PortalInbox;

pub(super) fn at(time: &str) -> DateTime<Utc> {
    format!("2026-11-10T{time}:00+07:00").parse().unwrap()
}

pub(super) fn accepted() -> Message {
    Message::Accepted(Accepted {
        at: at("10:40"),
        due_at: at("16:00"),
    })
}

pub(super) fn decided() -> Message {
    let result = ResultRef {
        kind: PaperKind::BirthCertificate,
        number: "412/2026".into(),
        sha256: store::Digest::of(b"%PDF-signed").as_str().into(),
        size: 11,
        issued_at: at("14:02"),
    };
    Message::Decided(Decided {
        at: at("14:02"),
        results: vec![result],
    })
}

fn reasoned() -> Reasoned {
    Reasoned {
        at: at("11:00"),
        reason: "Thiếu giấy chứng sinh".into(),
        article: Some("Điều 16".into()),
        paper: Some(ResultRef {
            kind: PaperKind::Refusal,
            number: "H01".into(),
            sha256: store::Digest::of(b"%PDF-refusal").as_str().into(),
            size: 12,
            issued_at: at("11:00"),
        }),
    }
}

/// Hands a message to the inbox, as the gateway does.
pub(super) async fn tell(
    house: &House,
    inbox: &PortalInbox,
    code: &str,
    sequence: i64,
    message: Message,
) -> Result<(), HandleError> {
    let id = Uuid::from_u128(sequence.unsigned_abs().into());
    let envelope = message.seal(id, REGISTRY, PORTAL, code, sequence, at("10:40"));
    let mut tx = house.db.write().await.unwrap();
    inbox.handle(&mut tx, &envelope).await?;
    tx.commit().await?;
    every_event_has_its_words(house, code).await;
    Ok(())
}

/// The page of a dossier asks for `event-{kind}`; kinds are written down all over the portal,
/// so that each is looked at when a test leads to it.
async fn every_event_has_its_words(house: &House, code: &str) {
    let mut conn = house.db.read().await.unwrap();
    let Some(dossier) = dossiers::by_code(&mut conn, code).await.unwrap() else {
        return;
    };
    for event in events(&mut conn, dossier.id).await.unwrap() {
        let id = format!("event-{}", event.kind);
        for lang in Lang::ALL {
            assert!(texts(lang).maybe(&id).is_some(), "{id} in {lang:?}");
        }
    }
}

/// A house with one filing, and its ear for what the registry says.
async fn listening(db: store::Db) -> (House, crate::Visitor, crate::Filed, PortalInbox) {
    let house = house(db);
    let (visitor, filed) = house.filed().await;
    let inbox = PortalInbox::new(house.portal.clone());
    (house, visitor, filed, inbox)
}

async fn history(house: &House, visitor: &crate::Visitor, code: &str) -> (Stage, Vec<String>) {
    let dossier = house.portal.dossier(visitor, code).await.unwrap();
    (
        dossier.stage,
        dossier.events.into_iter().map(|event| event.kind).collect(),
    )
}

#[tokio::test]
async fn from_acceptance_to_the_signed_paper_every_step_is_in_the_history() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.due_at, at("16:00"));
        house
            .portal
            .0
            .blobs
            .put(Bytes::from_static(b"%PDF-signed"))
            .await
            .unwrap();
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        let (stage, events) = history(&house, &visitor, code).await;
        assert_eq!(stage, Stage::Decided);
        assert_eq!(events, ["submitted", "accepted", "in_process", "decided"]);
        let paper = house.portal.result_file(&visitor, code, 0).await.unwrap();
        assert_eq!(paper.content, "%PDF-signed");
        assert_eq!(paper.name, "birth-certificate-412-2026.pdf");
        assert!(house.portal.result_file(&visitor, code, 1).await.is_err());
    })
    .await;
}

fn handed_over(way: Delivery, to: Option<&str>) -> Message {
    Message::Delivered(Delivered {
        at: at("15:00"),
        way,
        to: to.map(str::to_owned),
    })
}

/// Circular 01/2022/TT-BTP: only the portal knows that a signed file lies with the citizen.
#[tokio::test]
async fn the_registry_is_told_that_the_signed_papers_are_here() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        let mut conn = house.db.read().await.unwrap();
        let said = store::exchange::sent(&mut conn, PORTAL, code)
            .await
            .unwrap();
        let kinds: Vec<_> = said
            .iter()
            .map(|message| message.envelope.kind.as_str())
            .collect();
        assert_eq!(kinds, ["dossier.submitted", "dossier.results_kept"]);
        drop(conn);
        let file = handed_over(Delivery::Electronic, None);
        tell(&house, &inbox, code, 3, file).await.unwrap();
        let (stage, events) = history(&house, &visitor, code).await;
        assert_eq!(stage, Stage::Delivered);
        assert_eq!(events.last().map(String::as_str), Some("delivered"));
    })
    .await;
}

#[tokio::test]
async fn who_collected_the_papers_stands_in_the_history() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        let collected = handed_over(Delivery::Counter, Some("TRẦN THU HÀ"));
        let early = tell(&house, &inbox, code, 2, collected.clone()).await;
        assert!(matches!(early, Err(HandleError::GiveUp(_))));
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        tell(&house, &inbox, code, 3, collected).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::Delivered);
        let last = dossier.events.last().unwrap();
        assert_eq!(last.kind, "collected");
        assert_eq!(last.reason.as_deref(), Some("TRẦN THU HÀ"));
    })
    .await;
}

#[tokio::test]
async fn a_refusal_comes_with_its_reason_and_article() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(&house, &inbox, code, 2, Message::Refused(reasoned()))
            .await
            .unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        let last = dossier.events.last().unwrap();
        assert_eq!(
            (dossier.stage, last.kind.as_str()),
            (Stage::Stopped, "refused")
        );
        assert_eq!(last.reason.as_deref(), Some("Thiếu giấy chứng sinh"));
        assert_eq!(last.article.as_deref(), Some("Điều 16"));
        let content = Bytes::from_static(b"%PDF-refusal");
        house.portal.0.blobs.put(content).await.unwrap();
        let paper = house.portal.result_file(&visitor, code, 0).await.unwrap();
        assert_eq!(paper.content, "%PDF-refusal");
        assert_eq!(paper.name, "refusal-H01.pdf");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_accepted_ends_there() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 1, Message::NotAccepted(reasoned()))
            .await
            .unwrap();
        assert_eq!(history(&house, &visitor, code).await.0, Stage::NotAccepted);
        let after = tell(&house, &inbox, code, 2, decided()).await;
        assert!(matches!(after, Err(HandleError::GiveUp(_))));
        let (stage, events) = history(&house, &visitor, code).await;
        assert_eq!((stage, events.len()), (Stage::NotAccepted, 2));
    })
    .await;
}

/// The citizen takes it back while the desk accepts it: both messages were right when
/// they were written, and the registry's last word ends it.
#[tokio::test]
async fn a_withdrawal_and_an_acceptance_may_cross() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        house.portal.withdraw(&visitor, code).await.unwrap();
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(
            &house,
            &inbox,
            code,
            2,
            Message::Stopped(Stopped { at: at("11:00") }),
        )
        .await
        .unwrap();
        assert_eq!(history(&house, &visitor, code).await.0, Stage::Stopped);
    })
    .await;
}

/// A paper that said no leaves its place to what comes, also the second time.
#[tokio::test]
async fn a_dossier_that_is_opened_again_goes_on_and_its_paper_that_said_no_holds_no_longer() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        let reopened = || {
            Message::Reopened(Reopened {
                at: at("13:00"),
                due_at: at("17:00"),
                reason: "Đã tra được giấy chứng sinh".into(),
            })
        };
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        let open = tell(&house, &inbox, code, 2, reopened()).await;
        assert!(
            matches!(open, Err(HandleError::GiveUp(_))),
            "it was not closed"
        );
        for round in 1..=2 {
            let refused = Message::Refused(reasoned());
            tell(&house, &inbox, code, round * 10, refused)
                .await
                .unwrap();
            tell(&house, &inbox, code, round * 10 + 1, reopened())
                .await
                .unwrap();
            let dossier = house.portal.dossier(&visitor, code).await.unwrap();
            assert_eq!(
                (dossier.stage, dossier.due_at),
                (Stage::InProcess, at("17:00"))
            );
            assert!(
                dossier
                    .results
                    .iter()
                    .all(|result| result.ended_at.is_some())
            );
            let last = dossier.events.last().unwrap();
            assert_eq!(last.reason.as_deref(), Some("Đã tra được giấy chứng sinh"));
        }
        tell(&house, &inbox, code, 30, decided()).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        let stands = |result: &crate::Outcome| result.ended_at.is_none();
        assert_eq!(dossier.results.len(), 3);
        assert!(stands(&dossier.results[0]) && !dossier.results[1..].iter().any(stands));
    })
    .await;
}

/// A correction of the entry, after the papers are out.
#[tokio::test]
async fn papers_that_were_replaced_stay_named_beside_those_in_their_place() {
    both(async |db| {
        let (house, visitor, filed, inbox) = listening(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 1, accepted()).await.unwrap();
        tell(&house, &inbox, code, 2, decided()).await.unwrap();
        let successor = ResultRef {
            kind: PaperKind::BirthCertificate,
            number: "412/2026".into(),
            sha256: store::Digest::of(b"%PDF-corrected").as_str().into(),
            size: 14,
            issued_at: at("15:30"),
        };
        let replaced = Message::PapersReplaced(PapersReplaced {
            at: at("15:30"),
            reason: "Khoản 2 Điều 28 Luật Hộ tịch".into(),
            papers: vec![PaperReplaced {
                ordinal: 1,
                number: "412/2026".into(),
                by: Some(Successor {
                    ordinal: 2,
                    paper: successor,
                }),
            }],
        });
        tell(&house, &inbox, code, 3, replaced).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.stage, Stage::Decided);
        let standing: Vec<_> = dossier
            .results
            .iter()
            .map(|result| (result.size, result.ended_at, result.replaced))
            .collect();
        assert_eq!(standing, [(11, Some(at("15:30")), true), (14, None, false)]);
        // Which stands in whose place is said.
        let by: Vec<_> = dossier
            .results
            .iter()
            .map(|result| result.replaced_by.clone())
            .collect();
        assert_eq!(by, [Some(("412/2026".into(), at("15:30"))), None]);
        let last = dossier.events.last().unwrap();
        assert_eq!(last.kind, "papers_replaced");
        assert_eq!(last.reason.as_deref(), Some("Khoản 2 Điều 28 Luật Hộ tịch"));
    })
    .await;
}
