//! Who hears that a wrong death was revoked, beside the family and the agencies: whoever has
//! a copy, the ministry of a foreigner's state, and the person. Law 60/2014 Art. 12.2.

use domain::{
    case::Role,
    exchange::{Message, PersonLives},
    surroundings::Clock,
};
use store::registry::papers::{self, PaperState};

use super::{
    after_death::revoked,
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, at_desk, code, death, death_copy, issue_copy},
    foreign_deaths::{day, korean, waiting},
    living::agreed,
};
use crate::{ActError, Action, EventKind, Officer};

async fn has_told_freed(desk: &Desk, officer: &Officer) -> (bool, bool) {
    let told = desk.told(&code(1)).await;
    let view = desk.sees(officer, &code(1)).await;
    (
        told.iter()
            .any(|one| matches!(one, Message::DeathRevoked(_))),
        view.history
            .iter()
            .any(|line| line.kind == EventKind::PersonFreed),
    )
}

#[tokio::test]
async fn a_copy_that_another_office_made_falls_with_the_death_and_its_family_is_told() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        let far = desk.everybody(CAU_GIAY).await;
        let mut asked = death_copy(2, "14");
        asked
            .answers
            .set("office.any", "Phường Cầu Giấy, Thành phố Hà Nội");
        desk.arrives(&asked).await;
        let view = desk.act(&far, &code(2), Action::Accept).await.unwrap();
        let entry = view.candidates.first().unwrap().entry;
        desk.act(&far, &code(2), issue_copy(entry)).await.unwrap();
        desk.act(&far, &code(2), Action::Sign).await.unwrap();
        revoked(&desk, &officer).await;
        let mut conn = desk.db.read().await.unwrap();
        let made = papers::of_case(&mut conn, &code(2)).await.unwrap();
        drop(conn);
        assert_eq!(made[0].state, PaperState::Revoked);
        let told = desk.told(&code(2)).await;
        let Some(Message::PaperRevoked(last)) = told.last() else {
            panic!("the family of the copy is told")
        };
        assert_eq!(last.decision, "Quyết định 12/QĐ-UBND");
        assert!(!last.reason.contains("Người ấy còn sống"));
    })
    .await;
}

#[tokio::test]
async fn a_letter_to_the_ministry_that_has_not_gone_waits_no_more() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &korean(1)).await;
        assert_eq!(waiting(&desk, &officer).await, [code(1)]);
        revoked(&desk, &officer).await;
        assert!(waiting(&desk, &officer).await.is_empty());
        let view = desk.sees(&officer, &code(1)).await;
        let letter = view.foreign_death.unwrap();
        assert!(letter.dropped && !letter.may_send && letter.takes_back.is_none());
        let registry = &desk.registry;
        let gone = registry
            .letter_has_gone(&officer, &code(1), "215/UBND", day(16))
            .await;
        assert!(matches!(gone, Err(ActError::NotAllowed)));
        let pdf = registry.foreign_death_letter(&officer, &code(1)).await;
        assert!(pdf.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_letter_to_the_ministry_that_has_gone_is_taken_back_by_another() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let registry = &desk.registry;
        desk.registered(&officer, &korean(1)).await;
        let sent = registry
            .letter_has_gone(&officer, &code(1), "215/UBND", day(16))
            .await;
        sent.unwrap();
        revoked(&desk, &officer).await;
        assert_eq!(waiting(&desk, &officer).await, [code(1)]);
        let paper = registry.letter_about(&officer, &code(1)).await.unwrap();
        let paper = paper.unwrap();
        assert_eq!(
            paper.title,
            "THÔNG BÁO VỀ VIỆC THU HỒI THÔNG BÁO NGƯỜI NƯỚC NGOÀI CHẾT"
        );
        let lines = paper.sections.iter().flat_map(|section| &section.lines);
        let said: Vec<_> = lines
            .map(|line| format!("{}: {}", line.id, line.value))
            .collect();
        for told in [
            "told: Bộ Ngoại giao",
            "first_letter: Công văn số 215/UBND, ngày 16/11/2026",
            "revoked_by: Ủy ban nhân dân tỉnh Lào Cai, Quyết định 12/QĐ-UBND",
            "deceased_name: LÝ A CHÔ",
            "enclosed: Quyết định thu hồi, hủy bỏ (bản sao)",
        ] {
            assert!(said.iter().any(|line| line == told), "{told} in {said:?}");
        }
        let pdf = registry.foreign_death_letter(&officer, &code(1)).await;
        assert!(pdf.unwrap().unwrap().starts_with(b"%PDF"));
        let sent = registry
            .letter_has_gone(&officer, &code(1), "219/UBND", day(16))
            .await;
        sent.unwrap();
        assert!(waiting(&desk, &officer).await.is_empty());
        let view = desk.sees(&officer, &code(1)).await;
        assert_eq!(
            view.history.last().unwrap().kind,
            EventKind::MinistryCalledBack
        );
        let letter = view.foreign_death.unwrap();
        assert_eq!(letter.sent, Some(("219/UBND".into(), day(16).unwrap())));
        let back = letter.takes_back.unwrap();
        assert_eq!(back.first, ("215/UBND".into(), day(16).unwrap()));
        let again = registry
            .letter_has_gone(&officer, &code(1), "220/UBND", day(16))
            .await;
        assert!(matches!(again, Err(ActError::NotAllowed)));
    })
    .await;
}

/// Asked whether they live, now they hear that the entry is revoked.
#[tokio::test]
async fn who_was_written_to_hears_that_the_death_was_revoked() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        agreed(&desk, &officer).await;
        desk.person_written(&code(1), true).await;
        let reason = "Đã hỏi trưởng thôn".into();
        desk.act(&officer, &code(1), Action::ProposeLate { reason })
            .await
            .unwrap();
        let roles = [Role::Supervisor];
        let second = desk.officer("ba", &officer.office, &roles).await;
        desk.clock.set("2026-11-19T10:15:00+07:00");
        desk.act(&second, &code(1), Action::Agree).await.unwrap();
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        let at = desk.clock.now();
        let lives = Message::PersonLives(PersonLives { at });
        desk.hears(&code(1), &lives).await;
        assert_eq!(has_told_freed(&desk, &officer).await, (false, false));
        revoked(&desk, &officer).await;
        assert_eq!(has_told_freed(&desk, &officer).await, (true, true));
    })
    .await;
}

/// The portal's answer is late, and the mail may be out all the same.
#[tokio::test]
async fn who_was_asked_hears_it_though_the_portal_has_not_answered_yet() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        agreed(&desk, &officer).await;
        let reason = "Đã hỏi trưởng thôn".into();
        desk.act(&officer, &code(1), Action::ProposeLate { reason })
            .await
            .unwrap();
        let roles = [Role::Supervisor];
        let second = desk.officer("ba", &officer.office, &roles).await;
        desk.clock.set("2026-11-19T10:15:00+07:00");
        desk.act(&second, &code(1), Action::Agree).await.unwrap();
        desk.act(&officer, &code(1), Action::Sign).await.unwrap();
        revoked(&desk, &officer).await;
        assert_eq!(has_told_freed(&desk, &officer).await, (true, true));
    })
    .await;
}

/// Nobody could be asked, and nobody is written to now.
#[tokio::test]
async fn who_could_not_be_reached_is_not_written_to() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        revoked(&desk, &officer).await;
        assert_eq!(has_told_freed(&desk, &officer).await, (false, false));
    })
    .await;
}
