//! Marriages that nobody comes to sign.

use domain::{case::CaseStage, exchange::Message, paper::PaperKind};
use store::registry::slots;

use super::{SAI_GON, choose, offered};
use crate::{
    EventKind,
    tests::desk::{CAU_GIAY, Filing, at_desk, code, marriage, marriage_with_foreigner},
};

/// The foreigner's paper says no day, and is good for longer.
fn lasting(serial: i64) -> Filing {
    let mut filing = marriage_with_foreigner(serial);
    for (part, typed) in [("day", "1"), ("month", "6"), ("year", "2027")] {
        let input = format!("groom.status_paper_until.{part}");
        filing.answers.set(input, typed);
    }
    for who in ["groom", "bride"] {
        filing
            .answers
            .set(format!("{who}.medical_paper_date.day"), "10");
        filing
            .answers
            .set(format!("{who}.medical_paper_date.month"), "11");
    }
    filing
}

/// Decree 123/2015 Art. 32; law.md 1, row 9: sixty days from 12 November.
#[tokio::test]
async fn what_nobody_signs_in_sixty_days_is_cancelled_in_writing() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-12T14:00:00+07:00");
        let officer = desk.everybody(SAI_GON).await;
        let hours = offered(&desk, &officer, &lasting(1)).await;
        choose(&desk, &code(1), hours[0]).await;
        desk.clock.set("2027-01-11T23:00:00+07:00");
        let registry = &desk.registry;
        assert_eq!(registry.cancel_unsigned_marriages().await.unwrap(), 0);
        desk.clock.set("2027-01-12T00:00:01+07:00");
        assert_eq!(registry.cancel_unsigned_marriages().await.unwrap(), 1);
        assert_eq!(registry.cancel_unsigned_marriages().await.unwrap(), 0);

        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::Expired);
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, EventKind::HandOverLapsed);
        let Some(Message::HandOverLapsed(said)) = desk.told(&code(1)).await.pop() else {
            panic!("both are told")
        };
        assert!(said.reason.contains("11/01/2027"), "{}", said.reason);
        assert_eq!(
            said.article.as_deref(),
            Some("khoản 3 Điều 32 Nghị định 123/2015")
        );
        assert_eq!(said.paper.unwrap().kind, PaperKind::Closing);
        let mut conn = desk.db.read().await.unwrap();
        let taken = slots::taken(&mut conn, SAI_GON, hours[0]).await.unwrap();
        assert_eq!(taken, 0);
    })
    .await;
}

/// The same days are counted of two citizens of the country.
#[tokio::test]
async fn what_two_citizens_do_not_sign_in_sixty_days_is_cancelled_too() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-10T10:00:00+07:00");
        let officer = desk.everybody(CAU_GIAY).await;
        offered(&desk, &officer, &marriage(1)).await;
        desk.clock.set("2027-01-09T23:00:00+07:00");
        assert_eq!(desk.registry.cancel_unsigned_marriages().await.unwrap(), 0);
        desk.clock.set("2027-01-10T00:00:01+07:00");
        assert_eq!(desk.registry.cancel_unsigned_marriages().await.unwrap(), 1);
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(view.case.stage, CaseStage::Expired);
        let Some(Message::HandOverLapsed(said)) = desk.told(&code(1)).await.pop() else {
            panic!("both are told")
        };
        assert!(said.article.unwrap().contains("áp dụng tương tự"));
    })
    .await;
}
