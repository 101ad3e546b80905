//! What the papers print, line by line (law.md section 3).

use domain::paper::{Paper, PaperKind};
use store::registry::papers;

use super::desk::{
    BERLIN, CAU_GIAY, Desk, Filing, MEO_VAC, at_desk, birth, birth_in_berlin, single_mother,
};
use crate::Action;

async fn paper(desk: &Desk, filing: &Filing, kind: PaperKind) -> Paper {
    let mut conn = desk.db.read().await.unwrap();
    let papers = papers::of_case(&mut conn, &filing.code).await.unwrap();
    papers
        .into_iter()
        .find(|paper| paper.kind == kind)
        .unwrap()
        .content
}

fn printed(paper: &Paper) -> String {
    let mut lines = vec![
        paper.head_above.clone(),
        paper.head_office.clone(),
        format!("Số: {}", paper.number),
        paper.title.clone(),
        paper.subtitle.clone().unwrap_or_default(),
    ];
    for section in &paper.sections {
        lines.push("--".into());
        lines.extend(
            section
                .lines
                .iter()
                .map(|line| format!("{}: {}", line.label, line.value)),
        );
    }
    let signer = paper.signer.as_ref().unwrap();
    lines.extend([
        "--".into(),
        paper.place_and_day.clone(),
        signer.caption.clone(),
        signer.title.clone(),
        signer.name.clone(),
    ]);
    lines.join("\n")
}

#[tokio::test]
async fn the_certificate_of_a_simple_birth() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        insta::assert_snapshot!(
            "simple_birth_certificate",
            printed(&paper(&desk, &birth(1), PaperKind::BirthCertificate).await)
        );
        insta::assert_snapshot!(
            "simple_birth_extract",
            printed(&paper(&desk, &birth(1), PaperKind::BirthExtractCopy).await)
        );
    })
    .await;
}

/// Circular 07/2023/TT-BNG: headed and signed at the mission.
#[tokio::test]
async fn the_certificate_of_a_birth_at_a_mission() {
    at_desk(async |desk| {
        let officer = desk.everybody(BERLIN).await;
        let filing = birth_in_berlin(1);
        desk.registered(&officer, &filing).await;
        insta::assert_snapshot!(
            "mission_birth_certificate",
            printed(&paper(&desk, &filing, PaperKind::BirthCertificate).await)
        );
    })
    .await;
}

/// Decree 123/2015 Art. 15: the father's lines stay empty.
#[tokio::test]
async fn the_certificate_of_a_single_mothers_child() {
    at_desk(async |desk| {
        let officer = desk.everybody(MEO_VAC).await;
        desk.clock.advance(chrono::TimeDelta::days(3));
        desk.registered(&officer, &single_mother(1)).await;
        insta::assert_snapshot!(
            "single_mother_certificate",
            printed(&paper(&desk, &single_mother(1), PaperKind::BirthCertificate).await)
        );
    })
    .await;
}

/// Civil Code Art. 36; law.md 5.1: a number tells the sex, so it comes later, and the
/// paper says so instead of leaving the line empty.
#[tokio::test]
async fn the_certificate_of_a_child_of_undetermined_sex_says_when_the_number_comes() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = birth(1);
        filing.answers.set("child.sex", "undetermined");
        desk.arrives(&filing).await;
        desk.act(&officer, &filing.code, Action::Accept)
            .await
            .unwrap();
        let view = desk.agreed(&officer, &filing.code).await.unwrap();
        let pin = |paper: &Paper| {
            let mut lines = paper.sections.iter().flat_map(|section| &section.lines);
            let line = lines.find(|line| line.id == "child_pin").unwrap();
            line.value.clone()
        };
        let promise = "Cấp sau khi xác định giới tính";
        assert_eq!(pin(&view.draft.unwrap().content), promise);
        desk.act(&officer, &filing.code, Action::Register)
            .await
            .unwrap();
        for kind in [PaperKind::BirthCertificate, PaperKind::BirthExtractCopy] {
            let paper = paper(&desk, &filing, kind).await;
            assert_eq!(pin(&paper), promise);
            assert!(printed(&paper).contains("Giới tính: Chưa xác định"));
        }
    })
    .await;
}
