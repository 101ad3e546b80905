//! Before somebody is registered as dead on the word of the family alone, the person is
//! asked, and a second officer decides.

use chrono::TimeDelta;
use domain::{
    case::{ActionKind, CaseStage, Role},
    exchange::{Message, PersonLives},
    register::RegisterKind,
    surroundings::Clock,
};
use store::registry::entries;

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, Filing, at_desk, birth, code, death, recorded_birth},
};
use crate::{ActError, Action, EventKind, Officer};

async fn rules(desk: &Desk, officer: &Officer) -> Vec<String> {
    let view = desk.sees(officer, &code(1)).await;
    let rules = view.findings.into_iter().map(|found| found.finding.rule);
    rules
        .filter(|rule| rule.starts_with("person-") || rule.starts_with("unattested"))
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

/// The death of the child of `birth(1)`, whose number the declarant leaves out.
fn number_left_out(name: &str) -> Filing {
    let mut filing = death(2);
    for (question, answer) in [
        ("deceased.name", name),
        ("deceased.birth_date.day", "2"),
        ("deceased.birth_date.month", "11"),
        ("deceased.birth_date.year", "2026"),
        ("deceased.identity_kind", "none"),
        ("deceased.pin", ""),
    ] {
        filing.answers.set(question, answer);
    }
    filing
}

/// Who declares somebody dead by malice leaves the number out.
#[tokio::test]
async fn a_number_that_was_left_out_is_looked_up_in_the_registers() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let born = "2026-11-02".parse().unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let (register, name) = (RegisterKind::Birth, "nguyen minh an");
        let entries = entries::by_name(&mut conn, register, name, born, 1).await;
        let pin = entries.unwrap()[0].pin.clone().unwrap();
        drop(conn);
        sa_pa(&desk).await;
        desk.arrives(&number_left_out("Nguyễn Minh An")).await;
        let told = desk.told(&code(2)).await;
        let [Message::PersonAsked(asked)] = told.as_slice() else {
            panic!("the portal is asked, once")
        };
        assert_eq!(asked.pin, pin);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_whom_the_registers_do_not_know_without_doubt() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        sa_pa(&desk).await;
        desk.arrives(&number_left_out("Nguyễn Minh Anh")).await;
        assert!(desk.told(&code(2)).await.is_empty());
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

/// A death abroad, of somebody with a number, by a paper that is authenticated so.
fn died_abroad(how: &str) -> Filing {
    let mut filing = recorded_birth(1);
    for (question, answer) in [
        ("event.kind", "death"),
        ("subject.identity_kind", "pin"),
        ("subject.pin", "001324900242"),
        ("office.residence", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("paper.authentication", how),
    ] {
        filing.answers.set(question, answer);
    }
    filing
}

/// Decree 196/2025: a foreign paper that nothing vouches for tells of no death by itself.
#[tokio::test]
async fn a_death_abroad_by_a_paper_that_nothing_vouches_for_asks_the_person_and_takes_two() {
    for how in ["none", ""] {
        at_desk(async |desk| {
            let officer = desk.everybody(CAU_GIAY).await;
            desk.arrives(&died_abroad(how)).await;
            let told = desk.told(&code(1)).await;
            let [Message::PersonAsked(asked)] = told.as_slice() else {
                panic!("the portal is asked, once")
            };
            assert_eq!(asked.pin, "001324900242");
            desk.person_written(&code(1), true).await;
            desk.act(&officer, &code(1), Action::Accept).await.unwrap();
            desk.agreed(&officer, &code(1)).await.unwrap();
            assert_eq!(rules(&desk, &officer).await, ["person-asked"]);
            let alone = desk.act(&officer, &code(1), Action::Register).await;
            assert!(matches!(alone, Err(ActError::NotAllowed)));
            let second = proposed(&desk, &officer).await;
            let early = desk.act(&second, &code(1), Action::Agree).await;
            assert!(matches!(early, Err(ActError::Blocked(_))));
            desk.person_written(&code(1), false).await;
            assert_eq!(rules(&desk, &officer).await, ["unattested-abroad"]);
            let view = desk.act(&second, &code(1), Action::Agree).await.unwrap();
            assert_eq!(view.case.stage, CaseStage::AwaitingSignature);
            let kinds: Vec<EventKind> = view.history.iter().map(|line| line.kind).collect();
            assert!(kinds.contains(&EventKind::DeathProposed));
            assert!(kinds.contains(&EventKind::DeathAgreed));
        })
        .await;
    }
}

#[tokio::test]
async fn a_death_abroad_by_an_authenticated_paper_takes_one_officer_and_asks_nobody() {
    for how in ["apostille", "legalised", "exempt"] {
        at_desk(async |desk| {
            let officer = desk.everybody(CAU_GIAY).await;
            desk.arrives(&died_abroad(how)).await;
            assert!(desk.told(&code(1)).await.is_empty());
            desk.act(&officer, &code(1), Action::Accept).await.unwrap();
            desk.agreed(&officer, &code(1)).await.unwrap();
            assert!(rules(&desk, &officer).await.is_empty());
            desk.act(&officer, &code(1), Action::Register)
                .await
                .unwrap();
        })
        .await;
    }
}

/// Whoever lives is recorded as dead by no paper.
#[tokio::test]
async fn who_answers_that_they_live_is_not_recorded_as_dead_abroad() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.arrives(&died_abroad("none")).await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(1)).await.unwrap();
        let second = proposed(&desk, &officer).await;
        lives(&desk).await;
        desk.clock.advance(TimeDelta::hours(48));
        assert_eq!(rules(&desk, &officer).await, ["person-lives"]);
        let answer = desk.act(&second, &code(1), Action::Agree).await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
    })
    .await;
}
