//! Law 60/2014 Art. 52.3: of a foreigner's death the ministry is told in writing.

use chrono::NaiveDate;
use domain::{case::Role, country::STATELESS};

use super::{
    deaths::sa_pa,
    desk::{Desk, Filing, SA_PA, at_desk, code, death},
};
use crate::{ActError, EventKind, Field, FieldProblem, Filter, Officer};

/// A citizen of Korea who died in Sa Pa.
pub fn korean(serial: i64) -> Filing {
    let mut filing = death(serial);
    for (input, typed) in [
        ("deceased.nationality", "KOR"),
        ("deceased.identity_kind", "passport"),
        ("deceased.identity_number", "M70000061"),
    ] {
        filing.answers.set(input, typed);
    }
    filing
}

pub fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, day)
}

pub async fn waiting(desk: &Desk, officer: &Officer) -> Vec<String> {
    let page = desk.registry.queue(officer, Filter::ToNotify, None).await;
    page.unwrap().rows.into_iter().map(|row| row.code).collect()
}

#[tokio::test]
async fn the_letter_waits_until_its_number_and_day_are_written_down() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let (registry, code) = (&desk.registry, code(1));
        let view = desk.registered(&officer, &korean(1)).await;
        let letter = view.foreign_death.unwrap();
        assert_eq!(letter.whom, "Bộ Ngoại giao");
        assert!(letter.article.contains("khoản 3 Điều 52"));
        assert!(letter.sent.is_none() && letter.may_send);
        assert_eq!(waiting(&desk, &officer).await, std::slice::from_ref(&code));

        let wrong = registry.letter_has_gone(&officer, &code, " ", day(17));
        let Err(ActError::Invalid(problems)) = wrong.await else {
            panic!("a letter of tomorrow without a number")
        };
        let expected = [
            FieldProblem::Missing(Field::Outgoing),
            FieldProblem::NotPossible(Field::SentOn),
        ];
        assert_eq!(problems, expected);
        let sent = registry.letter_has_gone(&officer, &code, "215/UBND", day(16));
        sent.await.unwrap();
        assert!(waiting(&desk, &officer).await.is_empty());
        let view = desk.sees(&officer, &code).await;
        let told = view.history.last().unwrap();
        assert_eq!(told.kind, EventKind::MinistryTold);
        let reason = told.reason.as_deref().unwrap();
        assert!(reason.contains("215/UBND"), "{reason}");
        let letter = view.foreign_death.unwrap();
        assert_eq!(letter.sent, Some(("215/UBND".into(), day(16).unwrap())));
        let again = registry.letter_has_gone(&officer, &code, "216/UBND", day(16));
        assert!(matches!(again.await, Err(ActError::NotAllowed)));
    })
    .await;
}

#[tokio::test]
async fn the_letter_tells_who_died_when_where_and_the_entry_and_not_of_what() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &korean(1)).await;
        let paper = desk.registry.letter_about(&officer, &code(1)).await;
        let paper = paper.unwrap().unwrap();
        let said: Vec<_> = paper
            .sections
            .iter()
            .flat_map(|section| &section.lines)
            .map(|line| format!("{}: {}", line.id, line.value))
            .collect();
        for told in [
            "told: Bộ Ngoại giao",
            "deceased_name: LÝ A CHÔ",
            "deceased_paper: Hộ chiếu số M70000061",
            "registration_number: 31/2026",
            "registered_on: 16/11/2026",
        ] {
            assert!(said.iter().any(|line| line == told), "{told} in {said:?}");
        }
        assert!(!said.iter().any(|line| line.contains("Già yếu")));
        assert_eq!(paper.signer.unwrap().name, officer.name);
        let pdf = desk.registry.foreign_death_letter(&officer, &code(1)).await;
        assert!(pdf.unwrap().unwrap().starts_with(b"%PDF"));
    })
    .await;
}

#[tokio::test]
async fn nobody_is_told_of_a_citizen_or_of_who_has_no_state() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let view = desk.registered(&officer, &death(1)).await;
        assert!(view.foreign_death.is_none());
        assert!(waiting(&desk, &officer).await.is_empty());
    })
    .await;
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let mut stateless = korean(1);
        stateless.answers.set("deceased.nationality", STATELESS);
        let view = desk.registered(&officer, &stateless).await;
        assert!(view.foreign_death.is_none());
    })
    .await;
}

#[tokio::test]
async fn only_registrars_and_who_signs_write_it_down_and_other_offices_see_nothing() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &korean(1)).await;
        let front = desk.officer("front", SA_PA, &[Role::Reception]).await;
        let other = desk.everybody(super::desk::CAU_GIAY).await;
        let gone = async |officer: &Officer| {
            let registry = &desk.registry;
            registry
                .letter_has_gone(officer, &code(1), "1/UBND", day(16))
                .await
        };
        assert!(matches!(gone(&front).await, Err(ActError::NotAllowed)));
        assert!(matches!(gone(&other).await, Err(ActError::NotFound)));
        let letter = desk.registry.foreign_death_letter(&other, &code(1)).await;
        assert!(letter.unwrap().is_none());
    })
    .await;
}
