//! What follows a registered death: other agencies, copies of the extract, and what the
//! dead had asked for.

use chrono::TimeDelta;
use domain::{
    calendar::local,
    exchange::{LegReported, Message},
    leg::{LegKind, LegState},
    paper::PaperKind,
    procedure::Severity,
    surroundings::Clock,
};
use store::registry::{
    legs::{self, Leg},
    papers,
};

use super::{
    deaths::sa_pa,
    desk::{
        CAU_GIAY, Desk, SEND_DRAFT, at_desk, birth, code, copy, death, death_copy, death_passed_on,
        issue_copy,
    },
};
use crate::{ActError, Action, Checked, EventKind, Filter, Officer, Proposal};

const AFTER_DEATH: [LegKind; 2] = [LegKind::ResidenceEnd, LegKind::FuneralSupport];

async fn leg(desk: &Desk, kind: LegKind) -> Leg {
    let mut conn = desk.db.read().await.unwrap();
    let found = legs::of_case(&mut conn, &code(1)).await.unwrap();
    found.into_iter().find(|leg| leg.kind == kind).unwrap()
}

async fn report(desk: &Desk, kind: LegKind, state: LegState) {
    let report = Message::LegReported(LegReported {
        leg: kind,
        attempt: 1,
        state,
        at: desk.clock.now(),
        said: Some("lời của cơ quan".into()),
    });
    let subject = format!("{}/{}", code(1), kind.as_str());
    desk.hears_from(kind.agency(), &subject, &report).await;
}

/// law.md 5.6: each agency hears what it needs, never the cause; each leg has its limit.
#[tokio::test]
async fn a_registered_death_goes_to_the_agencies_that_were_asked_for() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death_passed_on(1)).await;
        for kind in AFTER_DEATH {
            let subject = format!("{}/{}", code(1), kind.as_str());
            let asked = desk.told(&subject).await;
            let [Message::LegRequested(request)] = asked.as_slice() else {
                panic!("one request to {}", kind.agency())
            };
            let deceased = request.deceased.as_ref().unwrap();
            assert_eq!(deceased.name, "Lý A Chô");
            assert_eq!(deceased.entry, "31/2026");
            assert!(request.child.is_none() && request.household.is_none());
            assert_eq!(request.claim.is_some(), kind.pays());
            let sent = serde_json::to_string(request).unwrap();
            assert!(!sent.contains("Già yếu"), "the cause is no agency's");
        }
        let due = async |kind| local(leg(&desk, kind).await.due_at).date().to_string();
        // Filed on Monday at 16:10: counted from Tuesday; 24 November is a day off.
        assert_eq!(due(LegKind::ResidenceEnd).await, "2026-11-20");
        assert_eq!(due(LegKind::FuneralSupport).await, "2026-11-27");
    })
    .await;
}

#[tokio::test]
async fn a_death_leg_that_fails_hides_no_other() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death_passed_on(1)).await;
        report(&desk, LegKind::FuneralSupport, LegState::Failed).await;
        report(&desk, LegKind::ResidenceEnd, LegState::Done).await;
        let state = async |kind| leg(&desk, kind).await.state;
        assert_eq!(state(LegKind::FuneralSupport).await, LegState::Failed);
        assert_eq!(state(LegKind::ResidenceEnd).await, LegState::Done);
    })
    .await;
}

/// Revokes the extract of case 1 with two persons.
pub async fn revoked(desk: &Desk, officer: &Officer) {
    let proposal = Proposal {
        authority: "Ủy ban nhân dân tỉnh Lào Cai".into(),
        decision: "Quyết định 12/QĐ-UBND".into(),
        reason: "Người ấy còn sống".into(),
    };
    let registry = &desk.registry;
    registry
        .propose_revocation(officer, &code(1), 1, &proposal)
        .await
        .unwrap();
    let roles = domain::case::Role::ALL;
    let second = desk.officer("hai", &officer.office, &roles).await;
    registry
        .settle_revocation(&second, &code(1), 1, true)
        .await
        .unwrap();
}

/// A wrong death that is taken back is told to every agency, done or not, and the
/// person is alive again.
#[tokio::test]
async fn agencies_hear_that_a_death_was_revoked() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death_passed_on(1)).await;
        report(&desk, LegKind::ResidenceEnd, LegState::Done).await;
        revoked(&desk, &officer).await;
        for (kind, state) in [
            (LegKind::ResidenceEnd, LegState::Done),
            (LegKind::FuneralSupport, LegState::Withdrawn),
        ] {
            let subject = format!("{}/{}", code(1), kind.as_str());
            let last = desk.told(&subject).await.pop();
            let Some(Message::LegRevoked(told)) = last else {
                panic!("{} is not told", kind.agency())
            };
            assert!(told.decision.contains("12/QĐ-UBND"));
            assert_eq!(leg(&desk, kind).await.state, state);
        }
        let view = desk.sees(&officer, &code(1)).await;
        let told = view
            .history
            .iter()
            .filter(|line| line.kind == EventKind::LegRevoked);
        assert_eq!(told.count(), 2);
        // So does the family, of every paper that is out.
        let told = desk.told(&code(1)).await;
        let family = told.iter().find_map(|message| match message {
            Message::PaperRevoked(revoked) => Some(revoked),
            _ => None,
        });
        assert_eq!(family.unwrap().reason, "Người ấy còn sống");
        // Nobody is dead by it any more: another declaration is not stopped for it.
        desk.arrives(&death(2)).await;
        assert!(!desk.sees(&officer, &code(2)).await.is_stopped());
    })
    .await;
}

/// law.md 12.2: name, year of birth and day of death find the entry; 2.000635.
#[tokio::test]
async fn a_copy_of_a_death_extract_is_made_from_its_entry() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        desk.arrives(&death_copy(2, "14")).await;
        let view = desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let [candidate] = view.candidates.as_slice() else {
            panic!("one candidate")
        };
        assert!(candidate.fits);
        let entry = candidate.entry;
        desk.act(&officer, &code(2), issue_copy(entry))
            .await
            .unwrap();
        desk.act(&officer, &code(2), Action::Sign).await.unwrap();
        let told = desk.told(&code(2)).await;
        let Some(Message::Decided(decided)) = told.last() else {
            panic!("a decision")
        };
        let [paper] = decided.results.as_slice() else {
            panic!("one paper")
        };
        assert_eq!(
            (paper.kind, paper.number.as_str()),
            (PaperKind::DeathExtractCopy, "2/TLKT-BS")
        );
    })
    .await;
}

#[tokio::test]
async fn a_copy_is_not_made_for_another_day_of_death() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        desk.arrives(&death_copy(2, "13")).await;
        let view = desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        let entry = view.candidates.first().unwrap().entry;
        assert!(!view.candidates.first().unwrap().fits);
        let answer = desk.act(&officer, &code(2), issue_copy(entry)).await;
        assert!(matches!(answer, Err(ActError::Blocked(_))));
    })
    .await;
}

/// The deceased of case 7 as the one who asks for a copy.
fn asked_by_the_deceased(serial: i64) -> super::desk::Filing {
    let mut filing = copy(serial, "");
    filing.answers.set("requester.pin", "010038900071");
    filing
        .answers
        .set("registered.commune", "Phường Sa Pa, Tỉnh Lào Cai");
    filing
}

/// law.md 4.6: what the dead had filed is decided, either way, only after a supervisor
/// has looked.
#[tokio::test]
async fn what_the_dead_had_filed_waits_for_a_supervisor() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.arrives(&asked_by_the_deceased(2)).await;
        let queue = desk.registry.queue(&officer, Filter::Open, None).await;
        assert!(queue.unwrap().rows.iter().all(|row| !row.asker_died));
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        desk.clock.advance(TimeDelta::minutes(5));
        desk.registered(&officer, &death(1)).await;
        let queue = desk.registry.queue(&officer, Filter::Open, None).await;
        let flagged = |row: &crate::QueueRow| row.code == code(2) && row.asker_died;
        assert!(queue.unwrap().rows.iter().any(flagged), "the list flags it");
        let view = desk.sees(&officer, &code(2)).await;
        assert!(view.is_stopped() && view.may_look);
        let refuse = || Action::Refuse {
            reason: "Người yêu cầu đã mất".into(),
            article: "Điều 16".into(),
        };
        let refused = desk.act(&officer, &code(2), refuse()).await;
        assert!(matches!(refused, Err(ActError::Blocked(_))));
        let roles = [domain::case::Role::Registrar];
        let registrar = desk.officer("ghi", &officer.office, &roles).await;
        let unseen = desk
            .registry
            .look_at_the_deads(&registrar, &code(2), "x")
            .await;
        assert!(matches!(unseen, Err(ActError::NotAllowed)));
        let silent = desk
            .registry
            .look_at_the_deads(&officer, &code(2), " ")
            .await;
        assert!(matches!(silent, Err(ActError::Invalid(_))));
        let far = desk.everybody(CAU_GIAY).await;
        let elsewhere = desk.registry.look_at_the_deads(&far, &code(2), "x").await;
        assert!(matches!(elsewhere, Err(ActError::NotFound)));
        desk.registry
            .look_at_the_deads(&officer, &code(2), "Con gái sẽ rút hồ sơ.")
            .await
            .unwrap();
        let view = desk.sees(&officer, &code(2)).await;
        assert!(!view.is_stopped() && !view.may_look);
        let rule = view
            .findings
            .iter()
            .find(|f| f.finding.rule == "asker-died");
        assert_eq!(rule.unwrap().severity, Severity::Warn);
        desk.act(&officer, &code(2), refuse()).await.unwrap();
    })
    .await;
}

/// A foreigner has no number: the passport and the name on it tell, however the state that
/// issued it is written.
#[tokio::test]
async fn a_dead_foreigner_is_known_by_the_passport_and_the_name() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        let mut dead = death(1);
        for (input, typed) in [
            ("deceased.name", "Anna Weber"),
            ("deceased.nationality", "DEU"),
            ("deceased.identity_kind", "passport"),
            ("deceased.identity_number", "C01X 0006H"),
            ("deceased.identity_issuer", "Cộng hòa Liên bang Đức"),
        ] {
            dead.answers.set(input, typed);
        }
        let asked_by = |serial: i64, name: &str| {
            let mut filing = asked_by_the_deceased(serial);
            for (input, typed) in [
                ("requester.name", name),
                ("subject.name", name),
                ("requester.pin", ""),
                ("requester.no_pin", "yes"),
                ("requester.passport", "C01X0006H, Đức"),
            ] {
                filing.answers.set(input, typed);
            }
            filing
        };
        desk.arrives(&asked_by(2, "Anna Weber")).await;
        desk.arrives(&asked_by(3, "Pham Lan")).await;
        for serial in [2, 3] {
            desk.act(&officer, &code(serial), Action::Accept)
                .await
                .unwrap();
        }
        desk.clock.advance(TimeDelta::minutes(5));
        desk.registered(&officer, &dead).await;
        let queue = desk.registry.queue(&officer, Filter::Open, None).await;
        let rows = queue.unwrap().rows;
        let flagged: Vec<_> = rows
            .iter()
            .filter(|row| row.asker_died)
            .map(|row| row.code.clone())
            .collect();
        assert_eq!(flagged, [code(2)]);
        assert!(desk.sees(&officer, &code(2)).await.may_look);
        assert!(!desk.sees(&officer, &code(3)).await.may_look);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_granted_that_is_filed_in_the_name_of_the_dead() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death(1)).await;
        desk.clock.advance(TimeDelta::minutes(5));
        desk.arrives(&asked_by_the_deceased(2)).await;
        let view = desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        assert!(view.is_stopped() && !view.may_look);
        assert_eq!(view.findings[0].finding.rule, "asker-dead");
        let mut named = birth(3);
        named.answers.set("mother.pin", "010038900071");
        named.answers.set("requester.relationship", "mother");
        desk.arrives(&named).await;
        let far = desk.everybody(CAU_GIAY).await;
        desk.act(&far, &code(3), Action::Accept).await.unwrap();
        let stopped = desk.act(&far, &code(3), SEND_DRAFT).await;
        assert!(matches!(stopped, Err(ActError::Blocked(_))));
    })
    .await;
}

/// law.md 3: a paper says that its holder has died, and nothing else than before.
#[tokio::test]
async fn a_paper_says_that_its_holder_has_died() {
    at_desk(async |desk| {
        let far = desk.everybody(CAU_GIAY).await;
        let born = desk.registered(&far, &birth(1)).await;
        let pin = {
            let mut conn = desk.db.read().await.unwrap();
            let entry = store::registry::entries::of_case(&mut conn, &born.case.code).await;
            entry.unwrap().unwrap().pin.unwrap()
        };
        let died = async || {
            let address = "192.0.2.1".parse().unwrap();
            let mut conn = desk.db.read().await.unwrap();
            let paper = papers::of_case(&mut conn, &code(1))
                .await
                .unwrap()
                .remove(0);
            drop(conn);
            let short = paper.content.check.unwrap().short_code;
            match desk.registry.check(address, &short).await.unwrap() {
                Checked::Genuine(paper) => paper.holder_died,
                Checked::NotKnown => panic!("a genuine paper"),
            }
        };
        assert!(!died().await);
        let officer = sa_pa(&desk).await;
        let mut of_child = death(2);
        of_child.answers.set("deceased.pin", pin);
        desk.registered(&officer, &of_child).await;
        assert!(died().await);
    })
    .await;
}
