//! What the papers print, line by line (law.md section 3).

use domain::paper::{Paper, PaperKind};
use store::registry::papers;

use super::{
    desk::{
        BERLIN, CAU_GIAY, Desk, Filing, MEO_VAC, SA_PA, at_desk, birth, birth_in_berlin, death,
        marriage_with_foreigner, single_mother,
    },
    marriages::{SAI_GON, hand_over},
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

pub fn printed(paper: &Paper) -> String {
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

/// One sheet of paper, whatever stands on it.
fn fits(paper: &Paper) {
    let set = documents::set(paper).unwrap();
    assert_eq!(set.pages(), 1, "{}", paper.title);
}

fn with(mut filing: Filing, answers: &[(&str, &str)]) -> Filing {
    for (question, answer) in answers {
        filing.answers.set(*question, *answer);
    }
    filing
}

/// law.md 3; a name of nine words, a man of one word, and an address as long as they come.
#[tokio::test]
async fn the_papers_of_a_marriage_with_names_and_addresses_that_are_hard_to_print() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-12T14:00:00+07:00");
        let officer = desk.everybody(SAI_GON).await;
        let filing = with(
            marriage_with_foreigner(1),
            &[
                (
                    "bride.name",
                    "Công Tằng Tôn Nữ Ngọc Hoàng Phương Khánh An Nhiên",
                ),
                ("bride.ethnicity", "09"),
                ("groom.name", "Suharto"),
                ("groom.nationality", "IDN"),
                (
                    "groom.identity_issuer",
                    "Đại sứ quán nước Cộng hòa Indonesia tại Vương quốc Hà Lan",
                ),
                (
                    "groom.residence_abroad",
                    "Perumahan Taman Permata Cimanggis Blok D12 Nomor 1704, RT 005 RW 021, \
                     Kelurahan Cimpaeun, Kecamatan Tapos, Kota Depok, Jawa Barat 16459, Indonesia",
                ),
                ("copies", "1"),
            ],
        );
        hand_over(&desk, &officer, &filing).await;
        let certificate = paper(&desk, &filing, PaperKind::MarriageCertificate).await;
        fits(&certificate);
        insta::assert_snapshot!("marriage_certificate", printed(&certificate));
        let extract = paper(&desk, &filing, PaperKind::MarriageExtractCopy).await;
        fits(&extract);
        insta::assert_snapshot!("marriage_extract", printed(&extract));
    })
    .await;
}

/// Somebody of one name, of whom the year of birth alone and no number is known.
#[tokio::test]
async fn the_extract_of_the_death_of_somebody_of_whom_little_is_known() {
    at_desk(async |desk| {
        desk.clock.set("2026-11-16T16:10:00+07:00");
        let officer = desk.everybody(SA_PA).await;
        let mut filing = with(
            death(1),
            &[
                ("deceased.name", "Plưih"),
                ("deceased.identity_kind", "none"),
                (
                    "death.cause",
                    "Không rõ; sốt cao nhiều ngày, gia đình ở xa trạm y tế",
                ),
            ],
        );
        for unknown in ["death.time.hour", "death.time.minute", "deceased.pin"] {
            filing.answers.remove(unknown);
        }
        desk.registered(&officer, &filing).await;
        let extract = paper(&desk, &filing, PaperKind::DeathExtract).await;
        fits(&extract);
        insta::assert_snapshot!("death_extract", printed(&extract));
        let copy = paper(&desk, &filing, PaperKind::DeathExtractCopy).await;
        fits(&copy);
        insta::assert_snapshot!("death_extract_copy", printed(&copy));
    })
    .await;
}

/// Law 03/2026; Decree 301/2026 Art. 18.2: from March 2027 it is a certificate.
#[tokio::test]
async fn the_certificate_of_a_death_under_the_law_of_2027() {
    at_desk(async |desk| {
        desk.clock.set("2027-03-03T09:10:00+07:00");
        let officer = desk.everybody(SA_PA).await;
        let filing = with(
            death(1),
            &[
                (
                    "deceased.name",
                    "Lý Công Tằng Tôn Thất A Chô Pảo Sìn Phương Nguyên",
                ),
                ("death.date.day", "28"),
                ("death.date.month", "2"),
                ("death.date.year", "2027"),
                ("death_paper.number", "3/GBT-UBND"),
                ("death_paper.issued_on.day", "1"),
                ("death_paper.issued_on.month", "3"),
                ("death_paper.issued_on.year", "2027"),
            ],
        );
        desk.registered(&officer, &filing).await;
        let certificate = paper(&desk, &filing, PaperKind::DeathCertificate).await;
        fits(&certificate);
        insta::assert_snapshot!("death_certificate", printed(&certificate));
    })
    .await;
}
