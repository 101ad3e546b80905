//! A copy of the birth certificate instead of the extract: procedure 2.000635, law.md
//! section 3.

use domain::{paper::PaperKind, register::RegisterKind};
use store::registry::papers::{self, PaperRow};

use super::{
    desk::{CAU_GIAY, Desk, Filing, at_desk, birth, copy, issue_copy},
    importing::import,
};
use crate::{Action, Officer};

/// The same request, for the certificate.
fn of_the_certificate(mut filing: Filing) -> Filing {
    filing.answers.set("certificate", "yes");
    filing
}

/// The paper that comes out of a request for which one entry is found.
async fn made(desk: &Desk, officer: &Officer, asked: &Filing) -> PaperRow {
    desk.arrives(asked).await;
    let view = desk.act(officer, &asked.code, Action::Accept).await;
    let view = view.unwrap();
    let [candidate] = view.candidates.as_slice() else {
        panic!("one candidate")
    };
    let entry = candidate.entry;
    desk.act(officer, &asked.code, issue_copy(entry))
        .await
        .unwrap();
    let mut conn = desk.db.read().await.unwrap();
    let mut all = papers::of_case(&mut conn, &asked.code).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// Each line with its label.
fn lines(paper: &PaperRow) -> Vec<(String, String)> {
    let sections = paper.content.sections.iter();
    sections
        .flat_map(|section| &section.lines)
        .map(|line| (line.id.clone(), line.value.clone()))
        .collect()
}

#[tokio::test]
async fn a_copy_of_the_certificate_has_its_number_and_its_lines_and_one_for_notes() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registry
            .continue_register(CAU_GIAY, RegisterKind::Birth, 2026, 411)
            .await
            .unwrap();
        desk.registered(&officer, &birth(1)).await;
        let mut conn = desk.db.read().await.unwrap();
        let first = papers::of_case(&mut conn, &birth(1).code).await.unwrap();
        drop(conn);
        let original = first
            .iter()
            .find(|paper| paper.kind == PaperKind::BirthCertificate)
            .unwrap();
        let asked = of_the_certificate(copy(2, "412/2026"));
        let copied = made(&desk, &officer, &asked).await;
        assert_eq!(copied.kind, PaperKind::BirthCertificateCopy);
        assert_eq!(copied.number, "412/2026");
        assert_eq!(copied.content.title, "GIẤY KHAI SINH");
        assert_eq!(copied.content.subtitle.as_deref(), Some("(BẢN SAO)"));
        assert_eq!(
            copied.content.signer.as_ref().unwrap().caption,
            "NGƯỜI KÝ BẢN SAO"
        );
        let mut told = lines(original);
        told.push(("remarks".into(), String::new()));
        assert_eq!(lines(&copied), told);
        assert_eq!(documents::set(&copied.content).unwrap().pages(), 1);
    })
    .await;
}

/// The book does not tell who declared the birth: those lines stay empty.
#[tokio::test]
async fn a_copy_of_the_certificate_from_an_old_book_says_what_the_book_says() {
    at_desk(async |desk| {
        let officer = desk.everybody("22366").await;
        import(
            &desk,
            include_str!("../../../../docs/examples/old-books.csv"),
        )
        .await;
        let mut asked = of_the_certificate(copy(1, ""));
        for (question, answer) in [
            ("requester.relationship", "self"),
            ("requester.name", "Đặng Quốc Khánh"),
            ("requester.pin", "056087900091"),
            ("subject.name", "Đặng Quốc Khánh"),
            ("subject.birth_date.day", "3"),
            ("subject.birth_date.month", "10"),
            ("subject.birth_date.year", "1987"),
            ("registered.commune", "Phường Nha Trang, Tỉnh Khánh Hòa"),
        ] {
            asked.answers.set(question, answer);
        }
        let copied = made(&desk, &officer, &asked).await;
        assert_eq!(copied.kind, PaperKind::BirthCertificateCopy);
        assert_eq!(copied.number, "64/1987");
        let told = lines(&copied);
        let line = |id: &str| {
            let mut found = told.iter().filter(|(line, _)| line == id);
            found.next().unwrap().1.as_str()
        };
        assert_eq!(line("child_name"), "ĐẶNG QUỐC KHÁNH");
        assert_eq!(line("informant_name"), "");
        assert!(line("office").contains("(nay là Ủy ban nhân dân phường Nha Trang"));
        assert_eq!(line("registered_on"), "12/10/1987");
        assert_eq!(told.last().unwrap().0, "remarks");
    })
    .await;
}
