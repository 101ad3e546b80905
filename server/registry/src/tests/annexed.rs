//! The page in three languages beside an extract for abroad (law.md 8.5).

use domain::{
    annex::{Annex, Cell, Coded, Dated},
    paper::Paper,
    register::RegisterKind,
};
use store::registry::{entries, papers};

use super::{
    deaths::sa_pa,
    desk::{
        CAU_GIAY, Desk, Filing, MEO_VAC, SA_PA, at_desk, birth, code, copy, death, death_copy,
        issue_copy, marriage, single_mother,
    },
    marriages::hand_over,
    recordings::ended,
};
use crate::{Action, Officer};

/// Asks for it and has it made from the one entry that fits.
async fn made(desk: &Desk, officer: &Officer, mut filing: Filing) -> Paper {
    for (question, answer) in [("use", "abroad"), ("use.country", "AUS"), ("annex", "yes")] {
        filing.answers.set(question, answer);
    }
    desk.arrives(&filing).await;
    let view = desk.act(officer, &filing.code, Action::Accept).await;
    let view = view.unwrap();
    let entry = view.candidates.iter().find(|one| one.fits).unwrap().entry;
    desk.act(officer, &filing.code, issue_copy(entry))
        .await
        .unwrap();
    paper(desk, &filing.code).await
}

async fn paper(desk: &Desk, code: &str) -> Paper {
    let mut conn = desk.db.read().await.unwrap();
    let mut papers = papers::of_case(&mut conn, code).await.unwrap();
    papers.remove(0).content
}

fn cell(cell: &Cell) -> String {
    let date = cell
        .date
        .as_ref()
        .map(|Dated { day, month, year }| format!("[{day} {month} {year}]"));
    [cell.symbol.clone(), date, Some(cell.text.clone())]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn printed(annex: &Annex) -> String {
    let name = |coded: &Coded| format!("{} {}", coded.code, coded.words.joined());
    let mut lines = vec![
        format!("{:?}: {}", annex.form, annex.title.joined()),
        annex.notice.vi.clone(),
        annex.notice.en.clone(),
        annex.notice.fr.clone(),
    ];
    for part in &annex.parts {
        lines.push("--".into());
        let heads: Vec<String> = part.heads.iter().map(name).collect();
        lines.extend((!heads.is_empty()).then(|| heads.join(" | ")));
        for row in &part.rows {
            let cells: Vec<String> = row
                .cells
                .iter()
                .map(|cells| cells.iter().map(cell).collect::<Vec<_>>().join("; "))
                .collect();
            lines.push(format!("{}: {}", name(&row.of), cells.join(" | ")));
        }
    }
    lines.push("--".into());
    lines.extend(annex.legend.iter().map(name));
    lines.join("\n")
}

fn says(annex: &Annex, wanted: &str) -> bool {
    printed(annex).lines().any(|line| line.contains(wanted))
}

#[tokio::test]
async fn form_a_says_a_birth_in_three_languages() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let paper = made(&desk, &officer, copy(2, "")).await;
        insta::assert_snapshot!("annex_birth", printed(&paper.annex.unwrap()));
    })
    .await;
}

/// Decree 123/2015 Art. 15, and one single name: what the register does not hold is
/// struck out.
#[tokio::test]
async fn form_a_strikes_out_a_father_nobody_knows_and_keeps_a_single_name_whole() {
    at_desk(async |desk| {
        let officer = desk.everybody(MEO_VAC).await;
        desk.clock.advance(chrono::TimeDelta::days(3));
        let mut filing = single_mother(1);
        filing.answers.set("mother.name", "Plưih");
        desk.registered(&officer, &filing).await;
        let mut wanted = copy(2, "");
        for (question, answer) in [
            ("subject.name", "Giàng Thị Sua"),
            ("subject.birth_date.day", "11"),
            ("registered.commune", "Xã Mèo Vạc, Tỉnh Tuyên Quang"),
        ] {
            wanted.answers.set(question, answer);
        }
        let paper = made(&desk, &officer, wanted).await;
        let annex = paper.annex.unwrap();
        assert!(says(&annex, "5 Họ / Name / Nom: – | PLƯIH"));
        assert!(says(&annex, "6 Chữ đệm, tên / Forenames / Prénoms: – | –"));
    })
    .await;
}

#[tokio::test]
async fn form_b_says_a_marriage_of_an_old_book_with_what_is_known_of_its_dates() {
    at_desk(async |desk| {
        let officer = desk.everybody("22366").await;
        let books = include_str!("../../../../docs/examples/old-books.csv");
        super::importing::import(&desk, books).await;
        let mut filing = copy(1, "");
        filing.procedure = "trich-luc-ket-hon";
        for (question, answer) in [
            ("requester.relationship", "self"),
            ("requester.name", "Phạm Thị Cúc"),
            ("subject.name", "Phạm Thị Cúc"),
            ("subject.birth_date.day", ""),
            ("subject.birth_date.month", ""),
            ("subject.birth_date.year", "1968"),
            ("registered.commune", "Phường Nha Trang, Tỉnh Khánh Hòa"),
        ] {
            filing.answers.set(question, answer);
        }
        let paper = made(&desk, &officer, filing).await;
        insta::assert_snapshot!("annex_marriage", printed(&paper.annex.unwrap()));
    })
    .await;
}

#[tokio::test]
async fn form_c_says_a_death_of_which_the_year_of_birth_alone_is_known() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        let paper = made(&desk, &officer, death_copy(2, "14")).await;
        insta::assert_snapshot!("annex_death", printed(&paper.annex.unwrap()));
    })
    .await;
}

/// The symbol `D` and when and where, once the register of deaths knows the number.
#[tokio::test]
async fn a_birth_names_the_death_of_the_person_by_its_symbol() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut conn = desk.db.read().await.unwrap();
        let entry = entries::of_case(&mut conn, &code(1)).await.unwrap();
        let pin = entry.unwrap().pin.unwrap();
        drop(conn);
        let sa_pa = sa_pa(&desk).await;
        assert_eq!(sa_pa.office, SA_PA);
        let mut filing = death(3);
        for (question, answer) in [
            ("deceased.name", "Nguyễn Minh An"),
            ("deceased.birth_date.day", "2"),
            ("deceased.birth_date.month", "11"),
            ("deceased.birth_date.year", "2026"),
            ("deceased.pin", &pin),
        ] {
            filing.answers.set(question, answer);
        }
        desk.registered(&sa_pa, &filing).await;
        let paper = made(&desk, &officer, copy(2, "")).await;
        let place = "D [14 11 2026] Phường Sa Pa, Tỉnh Lào Cai, VIET NAM";
        let annex = paper.annex.unwrap();
        assert!(says(&annex, place), "{}", printed(&annex));
    })
    .await;
}

/// Abroad alone brings no page.
#[tokio::test]
async fn the_page_comes_only_with_who_ticked_it() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut filing = copy(2, "");
        filing.answers.set("use", "abroad");
        filing.answers.set("use.country", "LAO");
        desk.arrives(&filing).await;
        let view = desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let entry = view.candidates[0].entry;
        desk.act(&officer, &code(2), issue_copy(entry))
            .await
            .unwrap();
        assert!(paper(&desk, &code(2)).await.annex.is_none());
        // Ticked, and then not for abroad after all: the tick counts as not given.
        let mut filing = copy(3, "");
        filing.answers.set("use", "home");
        filing.answers.set("annex", "yes");
        desk.arrives(&filing).await;
        desk.act(&officer, &code(3), Action::Accept).await.unwrap();
        desk.act(&officer, &code(3), issue_copy(entry))
            .await
            .unwrap();
        assert!(paper(&desk, &code(3)).await.annex.is_none());
    })
    .await;
}

/// The number of the register is that of the entry, whichever paper it goes with.
#[tokio::test]
async fn the_page_names_the_entry_not_the_copy() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registry
            .continue_register(CAU_GIAY, RegisterKind::Birth, 2026, 411)
            .await
            .unwrap();
        desk.registered(&officer, &birth(1)).await;
        let paper = made(&desk, &officer, copy(2, "412/2026")).await;
        assert!(paper.number.ends_with("/TLKS-BS"));
        assert!(says(&paper.annex.unwrap(), "n°: 412/2026"));
    })
    .await;
}

/// `Div` with the day from which it holds and the authority; the marriage keeps what it says.
#[tokio::test]
async fn form_b_tells_a_recorded_divorce_by_its_symbol() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let couple = marriage(1);
        hand_over(&desk, &officer, &couple).await;
        desk.clock.set("2026-11-25T10:15:00+07:00");
        desk.registered(&officer, &ended(&couple, 2)).await;
        let mut filing = copy(3, "");
        filing.procedure = "trich-luc-ket-hon";
        for (question, answer) in [
            ("requester.relationship", "self"),
            ("requester.name", "Đỗ Thùy Linh"),
            ("requester.pin", "001199900082"),
            ("subject.name", "Đỗ Thùy Linh"),
            ("subject.birth_date.day", "3"),
            ("subject.birth_date.month", "9"),
            ("subject.birth_date.year", "1999"),
        ] {
            filing.answers.set(question, answer);
        }
        let paper = made(&desk, &officer, filing).await;
        let annex = paper.annex.unwrap();
        let told = "Div [16 11 2026] Tòa án gia đình Seoul, HÀN QUỐC (South Korea)";
        assert!(says(&annex, told), "{}", printed(&annex));
        insta::assert_snapshot!("annex_marriage_ended", printed(&annex));
    })
    .await;
}
