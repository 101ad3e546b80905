//! Before somebody is registered as dead on the word of the family alone, the person is
//! asked, and a second officer decides.

use chrono::TimeDelta;
use domain::{
    case::{ActionKind, CaseStage, Role},
    exchange::{Message, PersonLives},
    surroundings::Clock,
};

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, at_desk, code, death},
};
use crate::{ActError, Action, EventKind, Officer};

async fn rules(desk: &Desk, officer: &Officer) -> Vec<String> {
    let view = desk.sees(officer, &code(1)).await;
    let rules = view.findings.into_iter().map(|found| found.finding.rule);
    rules
        .filter(|rule| rule.starts_with("person-") || rule == "unattested")
        .collect()
}

/// Declared, accepted, the draft agreed with.
pub async fn agreed(desk: &Desk, officer: &Officer) {
    desk.arrives(&death(1)).await;
    desk.act(officer, &code(1), Action::Accept).await.unwrap();
    desk.agreed(officer, &code(1)).await.unwrap();
}

/// The registrar proposes to enter it; gives the second person.
pub async fn proposed(desk: &Desk, officer: &Officer) -> Officer {
    let reason = "Đã hỏi trưởng thôn".into();
    desk.act(officer, &code(1), Action::ProposeLate { reason })
        .await
        .unwrap();
    desk.officer("hai", &officer.office, &[Role::Supervisor])
        .await
}

async fn lives(desk: &Desk) {
    let at = desk.clock.now();
    let lives = Message::PersonLives(PersonLives { at });
    desk.hears(&code(1), &lives).await;
}

#[tokio::test]
async fn who_is_declared_dead_by_the_family_alone_is_asked_at_once() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.arrives(&death(1)).await;
        let told = desk.told(&code(1)).await;
        let [Message::PersonAsked(asked)] = told.as_slice() else {
            panic!("the portal is asked, once")
        };
        assert_eq!(asked.pin, "010038900071");
        assert_eq!(asked.until, asked.at + TimeDelta::hours(24), "configured");
        assert_eq!(rules(&desk, &officer).await, ["person-asked"]);
        desk.person_written(&code(1), false).await;
        assert_eq!(rules(&desk, &officer).await, ["unattested"]);
    })
    .await;
}

#[tokio::test]
async fn a_death_without_a_paper_of_a_doctor_or_an_authority_takes_two_officers() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        agreed(&desk, &officer).await;
        desk.person_written(&code(1), false).await;
        let view = desk.sees(&officer, &code(1)).await;
        assert!(!view.is_late);
        assert!(!view.allowed.contains(&ActionKind::Register));
        let alone = desk.act(&officer, &code(1), Action::Register).await;
        assert!(matches!(alone, Err(ActError::NotAllowed)));
        let second = proposed(&desk, &officer).await;
        let own = desk.act(&officer, &code(1), Action::Agree).await;
        assert!(matches!(own, Err(ActError::SamePerson)));
        let view = desk.act(&second, &code(1), Action::Agree).await.unwrap();
        assert_eq!(view.case.stage, CaseStage::AwaitingSignature);
        let kinds: Vec<EventKind> = view.history.iter().map(|line| line.kind).collect();
        assert!(kinds.contains(&EventKind::DeathProposed));
        assert!(kinds.contains(&EventKind::DeathAgreed));
    })
    .await;
}

#[tokio::test]
async fn a_death_that_a_hospital_tells_of_takes_one_officer_and_asks_nobody() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let mut filing = death(1);
        filing.answers.set("death.where", "facility");
        filing.answers.set("death.facility", "Bệnh viện Sa Pa");
        desk.arrives(&filing).await;
        assert!(desk.told(&code(1)).await.is_empty());
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(1)).await.unwrap();
        desk.act(&officer, &code(1), Action::Register)
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test]
async fn silence_for_the_configured_time_lets_the_second_officer_decide() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        agreed(&desk, &officer).await;
        desk.person_written(&code(1), true).await;
        let second = proposed(&desk, &officer).await;
        let early = desk.act(&second, &code(1), Action::Agree).await;
        let Err(ActError::Blocked(found)) = early else {
            panic!("an answer can still come")
        };
        assert_eq!(found[0].finding.rule, "person-waits");
        desk.clock.advance(TimeDelta::hours(24));
        desk.act(&second, &code(1), Action::Agree).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn who_answers_that_they_live_is_not_registered_as_dead() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        agreed(&desk, &officer).await;
        desk.person_written(&code(1), true).await;
        let second = proposed(&desk, &officer).await;
        lives(&desk).await;
        desk.clock.advance(TimeDelta::hours(48));
        assert_eq!(rules(&desk, &officer).await, ["person-lives"]);
        let answer = desk.act(&second, &code(1), Action::Agree).await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
        // What is told later does not make them dead again.
        desk.person_written(&code(1), false).await;
        assert_eq!(rules(&desk, &officer).await, ["person-lives"]);
        let told = desk.registry.who_live(&second).await.unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].case_code, code(1));
        let roles = [Role::Registrar];
        let registrar = desk.officer("ghi", &officer.office, &roles).await;
        assert!(desk.registry.who_live(&registrar).await.unwrap().is_empty());
        let far = desk.everybody(CAU_GIAY).await;
        assert!(desk.registry.who_live(&far).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_answer_after_the_registration_reaches_the_supervisor_all_the_same() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        lives(&desk).await;
        let view = desk.sees(&officer, &code(1)).await;
        let last = view.history.last().unwrap();
        assert_eq!(last.kind, EventKind::PersonLives);
        assert_eq!(desk.registry.who_live(&officer).await.unwrap().len(), 1);
    })
    .await;
}
