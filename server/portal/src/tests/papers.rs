//! Receipt and declaration.

use domain::{
    demo,
    paper::{Paper, PaperKind},
};
use store::testing::both;

use super::house;

fn line<'a>(paper: &'a Paper, id: &str) -> Option<&'a str> {
    let mut lines = paper.sections.iter().flat_map(|section| &section.lines);
    lines
        .find(|line| line.id == id)
        .map(|line| line.value.as_str())
}

fn printed(paper: &Paper) -> String {
    serde_json::to_string(paper).unwrap()
}

/// Form BM-VP01.02; Decree 07/2025: day and hour of the result.
#[tokio::test]
async fn the_receipt_names_day_and_hour_of_the_result_and_both_codes() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let receipt = house
            .portal
            .receipt(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(
            (receipt.kind, receipt.number.as_str()),
            (PaperKind::Receipt, filed.code.as_str())
        );
        assert_eq!(receipt.head_office, "ỦY BAN NHÂN DÂN PHƯỜNG CẦU GIẤY");
        assert_eq!(receipt.place_and_day, "Cầu Giấy, ngày 10 tháng 11 năm 2026");
        assert_eq!(
            line(&receipt, "received"),
            Some("10 giờ 15 phút, ngày 10/11/2026")
        );
        assert_eq!(
            line(&receipt, "due"),
            Some("Trước 17 giờ 00 phút, ngày 10/11/2026")
        );
        assert_eq!(
            line(&receipt, "secret"),
            Some(filed.secret.expose_grouped().as_str())
        );
        assert_eq!(
            line(&receipt, "applicant"),
            Some(demo::simple_birth().get("father.name"))
        );
        assert_eq!(line(&receipt, "fee"), Some("16.000 đồng"));
        assert!(line(&receipt, "procedure").unwrap().contains("1.001193"));
        assert!(
            line(&receipt, "address")
                .unwrap()
                .contains("Phường Cầu Giấy")
        );
        assert!(receipt.demo && !printed(&receipt).contains('⟦'));
        let pdf = house.portal.set(receipt).await.unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
    })
    .await;
}

#[tokio::test]
async fn the_declaration_prints_every_question_that_was_asked() {
    both(async |db| {
        let house = house(db);
        let (visitor, filed) = house.filed().await;
        let paper = house
            .portal
            .declaration(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert_eq!(paper.title, "TỜ KHAI ĐĂNG KÝ KHAI SINH");
        assert_eq!(
            line(&paper, "mother.name"),
            Some(demo::simple_birth().get("mother.name"))
        );
        assert_eq!(line(&paper, "file.birth_notice"), Some("giấy.png"));
        let to = paper.subtitle.as_deref().unwrap();
        assert_eq!(to, "Kính gửi: Ủy ban nhân dân phường Cầu Giấy");
        assert_eq!(line(&paper, "declarant"), Some("NGUYỄN QUANG HUY"));
        assert!(line(&paper, "father.residence_abroad").is_none());
        assert!(paper.signer.is_none() && !printed(&paper).contains('⟦'));
        assert!(house.portal.set(paper).await.is_ok());
    })
    .await;
}

/// What no form can print shows as a question mark; the receipt is not withheld.
#[tokio::test]
async fn letters_that_cannot_be_printed_do_not_cost_the_receipt() {
    both(async |db| {
        let house = house(db);
        let mut answers = demo::simple_birth();
        answers.set("mother.residence_detail", "天安门 1");
        let (visitor, id) = house.complete(answers).await;
        let filed = house.portal.submit(&visitor, id).await.unwrap();
        let paper = house
            .portal
            .declaration(&visitor, filed.code.as_str())
            .await
            .unwrap();
        assert!(house.portal.set(paper).await.is_ok());
    })
    .await;
}
