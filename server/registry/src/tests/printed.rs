//! What the papers print, line by line (law.md section 3).

use domain::paper::{Paper, PaperKind};
use store::registry::papers;

use super::desk::{CAU_GIAY, Desk, Filing, MEO_VAC, at_desk, birth, single_mother};

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
