//! law.md 12.5: a stranger learns that a paper is genuine, and nothing that it does
//! not print; nobody walks through codes.

use std::net::IpAddr;

use chrono::{NaiveDate, TimeDelta};
use domain::{paper::PaperKind, surroundings::Clock};
use store::registry::papers::{self, PaperRow};

use super::desk::{CAU_GIAY, Desk, at_desk, birth, code};
use crate::{CheckError, Checked, Genuine, PaperState, Revealed};

const SCHOOL: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 7));
const OTHER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 8));

fn born() -> NaiveDate {
    "2026-11-02".parse().unwrap()
}

async fn issued(desk: &Desk) -> PaperRow {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.registered(&officer, &birth(1)).await;
    papers::of_case(&mut desk.db.read().await.unwrap(), &code(1))
        .await
        .unwrap()
        .remove(0)
}

fn token(paper: &PaperRow) -> String {
    paper
        .content
        .check
        .as_ref()
        .unwrap()
        .url
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned()
}

fn genuine(checked: Checked) -> Genuine {
    match checked {
        Checked::Genuine(genuine) => *genuine,
        Checked::NotKnown => panic!("not known"),
    }
}

#[tokio::test]
async fn the_code_tells_that_the_paper_is_genuine_and_masks_the_name() {
    at_desk(async |desk| {
        let paper = issued(&desk).await;
        let short = paper.content.check.as_ref().unwrap().short_code.clone();
        for typed in [
            token(&paper),
            short.clone(),
            short.to_lowercase().replace('-', ""),
        ] {
            let told = genuine(desk.registry.check(SCHOOL, &typed).await.unwrap());
            assert_eq!(told.kind, PaperKind::BirthCertificate);
            assert_eq!(told.number, "1/2026");
            assert_eq!(told.office, "Ủy ban nhân dân phường Cầu Giấy");
            assert_eq!(told.masked_name, "N*** M*** A***");
            assert_eq!(told.state, PaperState::Issued);
            assert_eq!(Some(told.sha256), paper.sha256);
        }
    })
    .await;
}

#[tokio::test]
async fn who_knows_the_birth_date_reads_what_the_paper_prints() {
    at_desk(async |desk| {
        let paper = issued(&desk).await;
        let wrong = desk
            .registry
            .reveal(SCHOOL, &token(&paper), born().succ_opt().unwrap())
            .await
            .unwrap();
        assert!(matches!(wrong, Revealed::WrongFact));
        let Revealed::Paper(shown) = desk
            .registry
            .reveal(SCHOOL, &token(&paper), born())
            .await
            .unwrap()
        else {
            panic!("not shown")
        };
        assert!(*shown == paper.content);
    })
    .await;
}

#[tokio::test]
async fn birth_dates_of_a_paper_cannot_be_tried_out() {
    at_desk(async |desk| {
        let token = token(&issued(&desk).await);
        let mut wrong = born();
        for n in 0..10 {
            wrong = wrong.succ_opt().unwrap();
            let address = if n % 2 == 0 { SCHOOL } else { OTHER };
            assert!(matches!(
                desk.registry.reveal(address, &token, wrong).await.unwrap(),
                Revealed::WrongFact
            ));
        }
        // Not even the right one, from wherever, until the hour is over.
        let refused = desk.registry.reveal(OTHER, &token, born()).await;
        assert!(matches!(refused, Err(CheckError::Limited(_))));
        desk.clock.advance(TimeDelta::hours(1));
        assert!(matches!(
            desk.registry.reveal(OTHER, &token, born()).await.unwrap(),
            Revealed::Paper(_)
        ));
    })
    .await;
}

#[tokio::test]
async fn codes_cannot_be_walked_through() {
    at_desk(async |desk| {
        let paper = issued(&desk).await;
        for n in 0..20 {
            let guess = format!("{n:026}");
            assert!(matches!(
                desk.registry.check(SCHOOL, &guess).await.unwrap(),
                Checked::NotKnown
            ));
        }
        let refused = desk.registry.check(SCHOOL, &token(&paper)).await;
        assert!(matches!(refused, Err(CheckError::Limited(_))));
        // Who checks genuine papers is never stopped.
        for _ in 0..30 {
            genuine(desk.registry.check(OTHER, &token(&paper)).await.unwrap());
        }
    })
    .await;
}

#[tokio::test]
async fn a_paper_that_was_replaced_or_revoked_says_so_and_tells_no_more() {
    at_desk(async |desk| {
        let paper = issued(&desk).await;
        for state in [PaperState::Replaced, PaperState::Revoked] {
            let mut tx = desk.db.write().await.unwrap();
            papers::end(&mut tx, paper.id, state, desk.clock.now())
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        let told = genuine(desk.registry.check(SCHOOL, &token(&paper)).await.unwrap());
        // What has ended does not end again.
        assert_eq!(told.state, PaperState::Replaced);
        assert!(told.ended_at.is_some());
        assert!(matches!(
            desk.registry
                .reveal(SCHOOL, &token(&paper), born())
                .await
                .unwrap(),
            Revealed::Ended
        ));
    })
    .await;
}

#[tokio::test]
async fn a_paper_that_is_not_out_yet_is_not_known() {
    at_desk(async |desk| {
        desk.signer
            .fails
            .store(true, std::sync::atomic::Ordering::SeqCst);
        let paper = issued(&desk).await;
        assert!(matches!(
            desk.registry.check(SCHOOL, &token(&paper)).await.unwrap(),
            Checked::NotKnown
        ));
    })
    .await;
}
