use std::collections::BTreeSet;

use domain::{
    case::{CaseStage, Role},
    exchange::Message,
    paper::PaperKind,
    pin::PinPrefix,
    place::ProvinceCode,
    register::RegisterKind,
    sex::Sex,
    surroundings::Clock,
};
use store::Digest;

use super::desk::{
    CAU_GIAY, Desk, HAI_CHAU, MEO_VAC, SEND_DRAFT, at_desk, birth, birth_by, code, single_mother,
    twins,
};
use crate::{ActError, Action, PopulationDb, PopulationError};

fn province(desk: &Desk, code: &str) -> PinPrefix {
    let today = domain::calendar::legal_day(desk.clock.now());
    PinPrefix::for_province(ProvinceCode::parse(code).unwrap(), today).unwrap()
}

async fn entry(desk: &Desk, name: &str, born: &str) -> store::registry::entries::Entry {
    let mut conn = desk.db.read().await.unwrap();
    let born = born.parse().unwrap();
    let found = store::registry::entries::by_name(&mut conn, RegisterKind::Birth, name, born, 2)
        .await
        .unwrap();
    let [entry] = found.as_slice() else {
        panic!("one entry, not {}", found.len())
    };
    entry.clone()
}

/// Case 1 of law.md section 14.
#[tokio::test]
async fn a_simple_birth_gets_its_number_pin_and_papers() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        assert!(
            desk.registry
                .continue_register(CAU_GIAY, RegisterKind::Birth, 2026, 411)
                .await
                .unwrap()
        );
        let hanoi = province(&desk, "01");
        assert!(
            desk.population
                .continue_after(hanoi, Sex::Male, 2026, 900_100)
                .await
                .unwrap()
        );
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.act(&officer, &code(1), SEND_DRAFT).await.unwrap();
        desk.clock.set("2026-11-10T14:02:00+07:00");
        desk.answers_draft(&code(1), Vec::new()).await;
        let view = desk.act(&officer, &code(1), Action::Register).await;
        assert_eq!(view.unwrap().case.stage, CaseStage::AwaitingSignature);
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let entry = entry(&desk, "nguyen minh an", "2026-11-02").await;
        assert_eq!(entry.number.to_string(), "412/2026");
        assert_eq!(entry.pin.as_deref(), Some("001226900101"));
        let told = desk.told(&code(1)).await;
        let Some(Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        let papers: Vec<_> = decided
            .results
            .iter()
            .map(|paper| (paper.kind, paper.number.as_str()))
            .collect();
        assert_eq!(
            papers,
            [
                (PaperKind::BirthCertificate, "412/2026"),
                (PaperKind::BirthExtractCopy, "1/TLKS-BS"),
            ]
        );
        for result in &decided.results {
            let file = desk
                .blobs
                .get(&Digest::parse(&result.sha256).unwrap())
                .await
                .unwrap()
                .unwrap();
            assert_eq!(i64::try_from(file.len()).unwrap(), result.size);
            assert!(file.starts_with(b"%PDF-"));
        }
    })
    .await;
}

/// Case 4 of law.md section 14.
#[tokio::test]
async fn a_single_mothers_child_has_no_father_in_the_book() {
    at_desk(async |desk| {
        let officer = desk.everybody(MEO_VAC).await;
        let tuyen_quang = province(&desk, "08");
        desk.population
            .continue_after(tuyen_quang, Sex::Female, 2026, 900_400)
            .await
            .unwrap();
        desk.clock.advance(chrono::TimeDelta::days(3));
        desk.registered(&officer, &single_mother(1)).await;
        let entry = entry(&desk, "giang thi sua", "2026-11-11").await;
        assert_eq!(entry.pin.as_deref(), Some("008326900401"));
        let domain::register::RegisterContent::Birth(birth) = &entry.content else {
            panic!("a birth")
        };
        assert!(birth.father.is_none() && !birth.overdue);
        assert_eq!(birth.child.ethnicity.as_deref(), Some("08"));
    })
    .await;
}

/// Case 2 of law.md section 14.
#[tokio::test]
async fn twins_around_midnight_are_two_entries() {
    at_desk(async |desk| {
        let officer = desk.everybody(HAI_CHAU).await;
        let da_nang = province(&desk, "48");
        desk.population
            .continue_after(da_nang, Sex::Male, 2026, 900_200)
            .await
            .unwrap();
        desk.population
            .continue_after(da_nang, Sex::Female, 2026, 900_201)
            .await
            .unwrap();
        for twin in twins(1) {
            let view = desk.registered(&officer, &twin).await;
            assert_eq!(view.case.stage, CaseStage::Decided);
        }
        let first = entry(&desk, "le gia bao", "2026-10-30").await;
        let second = entry(&desk, "le gia han", "2026-10-31").await;
        assert_eq!(first.pin.as_deref(), Some("048226900201"));
        assert_eq!(second.pin.as_deref(), Some("048326900202"));
        assert_eq!((first.number.number, second.number.number), (1, 2));
    })
    .await;
}

/// law.md section 3: numbers of an office and year have no gaps and no doubles.
#[tokio::test(flavor = "multi_thread")]
async fn twenty_registrations_at_once_get_twenty_numbers_in_a_row() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        for serial in 1..=20 {
            desk.arrives(&birth_by(serial)).await;
            desk.act(&officer, &code(serial), Action::Accept)
                .await
                .unwrap();
            desk.agreed(&officer, &code(serial)).await.unwrap();
        }
        let all: Vec<_> = (1..=20)
            .map(|serial| {
                let (registry, officer) = (desk.registry.clone(), officer.clone());
                tokio::spawn(async move {
                    registry
                        .act(&officer, &code(serial), 4, Action::Register)
                        .await
                })
            })
            .collect();
        for (one, serial) in all.into_iter().zip(1..) {
            one.await.unwrap().unwrap();
            let entered = desk.sees(&officer, &code(serial)).await;
            assert_eq!(entered.case.stage, CaseStage::AwaitingSignature);
        }
        let mut conn = desk.db.read().await.unwrap();
        let born = "2026-11-02".parse().unwrap();
        let entries = store::registry::entries::by_name(
            &mut conn,
            RegisterKind::Birth,
            "nguyen minh an",
            born,
            50,
        )
        .await
        .unwrap();
        let numbers: BTreeSet<i64> = entries.iter().map(|entry| entry.number.number).collect();
        assert_eq!(numbers, (1..=20).collect());
        let pins: BTreeSet<_> = entries
            .iter()
            .filter_map(|entry| entry.pin.clone())
            .collect();
        assert_eq!(pins.len(), 20);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_keeps_its_pin_however_often_it_asks() {
    at_desk(async |desk| {
        let hanoi = province(&desk, "01");
        let born = "2026-11-02".parse().unwrap();
        let asks: Vec<_> = (0..12)
            .map(|n| {
                let population = desk.population.clone();
                let dossier = if n % 2 == 0 { "even" } else { "odd" };
                tokio::spawn(async move {
                    population
                        .pin_for(dossier, hanoi, Sex::Male, born)
                        .await
                        .unwrap()
                })
            })
            .collect();
        let mut pins = BTreeSet::new();
        for ask in asks {
            pins.insert(ask.await.unwrap().as_str().to_owned());
        }
        assert_eq!(
            pins.iter().map(String::as_str).collect::<Vec<_>>(),
            ["001226900000", "001226900001"]
        );
        let other = desk
            .population
            .pin_for("even", hanoi, Sex::Female, born)
            .await;
        assert!(matches!(other, Err(PopulationError::OtherData)));
    })
    .await;
}

/// law.md procedure 4: no PIN when the nationality is foreign.
#[tokio::test]
async fn a_foreign_child_gets_no_pin() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = birth(1);
        for (input, typed) in [
            ("father.nationality", "KOR"),
            ("father.name", "Kim Min-jun"),
            ("father.identity_kind", "passport"),
            ("father.identity_number", "M70000061"),
            ("child.nationality", "other"),
            ("child.other_nationality", "KOR"),
            (
                "file.nationality_agreement",
                "00000000-0000-0000-0000-000000000007",
            ),
            (
                "file.nationality_confirmation",
                "00000000-0000-0000-0000-000000000007",
            ),
        ] {
            filing.answers.set(input, typed);
        }
        desk.registered(&officer, &filing).await;
        let entry = entry(&desk, "nguyen minh an", "2026-11-02").await;
        assert_eq!(entry.pin, None);
    })
    .await;
}

/// Law 60/2014 Art. 15: sixty days.
#[tokio::test]
async fn a_birth_declared_after_sixty_days_is_entered_as_overdue() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        // Born on 2 November, received on 1 January: the sixtieth day.
        desk.clock.advance(chrono::TimeDelta::days(52));
        desk.registered(&officer, &birth_by(1)).await;
        desk.clock.advance(chrono::TimeDelta::days(1));
        desk.registered(&officer, &birth_by(2)).await;
        let mut conn = desk.db.read().await.unwrap();
        let born = "2026-11-02".parse().unwrap();
        let entries = store::registry::entries::by_name(
            &mut conn,
            RegisterKind::Birth,
            "nguyen minh an",
            born,
            2,
        )
        .await
        .unwrap();
        let overdue: BTreeSet<_> = entries
            .iter()
            .map(|entry| {
                let domain::register::RegisterContent::Birth(birth) = &entry.content else {
                    panic!("a birth")
                };
                (entry.registered_on.to_string(), birth.overdue)
            })
            .collect();
        assert_eq!(
            overdue.into_iter().collect::<Vec<_>>(),
            [
                ("2027-01-01".to_owned(), false),
                ("2027-01-02".to_owned(), true),
            ]
        );
        // A new year, a new book.
        assert!(
            entries
                .iter()
                .all(|entry| entry.number.year == 2027 && entry.number.number <= 2)
        );
    })
    .await;
}

#[tokio::test]
async fn nothing_is_drafted_where_nobody_signs() {
    at_desk(async |desk| {
        let officer = desk
            .officer("tam", CAU_GIAY, &[Role::Reception, Role::Registrar])
            .await;
        desk.arrives(&birth(1)).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let Err(ActError::Blocked(findings)) = desk.act(&officer, &code(1), SEND_DRAFT).await
        else {
            panic!("a draft without a signatory")
        };
        assert_eq!(findings[0].finding.rule, "no-signatory");
    })
    .await;
}

/// Before the draft, and before two are asked to come: nobody reads or waits for a paper
/// that can never be printed. The question that holds the sign is named.
#[tokio::test]
async fn an_answer_that_no_paper_can_print_stops_at_the_desk_and_is_named() {
    use domain::procedure::Severity;
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let mut filing = birth(1);
        filing.answers.set("mother.residence_detail", "天安门 1");
        desk.arrives(&filing).await;
        let view = desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        let found: Vec<_> = view
            .findings
            .iter()
            .filter(|found| found.finding.rule == "cannot-be-printed")
            .collect();
        let [found] = &found[..] else {
            panic!("found once")
        };
        assert_eq!(found.severity, Severity::Stop);
        assert_eq!(found.finding.questions, ["mother.residence_detail"]);
        let draft = desk.act(&officer, &code(1), SEND_DRAFT).await;
        assert!(matches!(draft, Err(ActError::Blocked(_))));
    })
    .await;
}
