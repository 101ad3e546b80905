//! Copies that nobody has to judge. Law 60/2014 Art. 63, 64.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    case::{CaseStage, Role},
    exchange::{Message, SameAccount},
    fee::FeeChanged,
};

use super::desk::{CAU_GIAY, Desk, Filing, HAI_CHAU, at_desk, birth, birth_by, code, copy};
use crate::{Action, EventKind, Officer, OrderError, OrderProblem};

const DECISION: &str = "Quyết định 12/QĐ-UBND";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 10).unwrap()
}

impl Desk {
    /// Somebody of the office, where the first birth is entered and copies go out at once.
    async fn lets_copies_go_out(&self) -> Officer {
        let officer = self.everybody(CAU_GIAY).await;
        self.registered(&officer, &birth(1)).await;
        let until = Some(today());
        let given = self.registry.give_order(&officer, DECISION, until).await;
        given.unwrap();
        officer
    }

    /// A copy is asked for by an account that has filed this dossier.
    async fn asked_by_account(&self, filing: &Filing, own: &str, fee: bool) {
        let mut submitted = self.submitted(filing);
        submitted.same_account = Some(SameAccount {
            dossiers: vec![own.into()],
            fee,
        });
        let submitted = Message::Submitted(Box::new(submitted));
        self.hears(&filing.code, &submitted).await;
    }

    async fn goes_out(&self) -> usize {
        self.registry.issue_at_once().await.unwrap()
    }
}

#[tokio::test]
async fn a_copy_of_what_the_same_account_declared_goes_out_in_the_name_of_who_ordered_it() {
    at_desk(async |desk| {
        let officer = desk.lets_copies_go_out().await;
        desk.asked_by_account(&copy(2, "1/2026"), &code(1), false)
            .await;
        assert_eq!(desk.goes_out().await, 1);
        assert_eq!(desk.goes_out().await, 0, "once");
        let told = desk.told_kinds(&code(2)).await;
        assert_eq!(told, ["dossier.accepted", "dossier.decided"]);
        let view = desk.sees(&officer, &code(2)).await;
        assert_eq!(view.case.stage, CaseStage::Decided);
        let signed = view.history.iter().find(|it| it.kind == EventKind::Signed);
        let signed = signed.unwrap();
        assert_eq!(signed.officer.as_ref(), Some(&officer.name));
        assert!(signed.reason.as_ref().unwrap().contains(DECISION));
        let mut conn = desk.db.read().await.unwrap();
        let made = store::registry::papers::of_case(&mut conn, &code(2)).await;
        let signer = made.unwrap().remove(0).content.signer.unwrap();
        assert_eq!(signer.name, officer.name);
    })
    .await;
}

#[tokio::test]
async fn without_an_order_that_holds_a_copy_waits_for_an_officer() {
    at_desk(async |desk| {
        let officer = desk.lets_copies_go_out().await;
        desk.registry.end_order(&officer).await.unwrap();
        desk.asked_by_account(&copy(2, "1/2026"), &code(1), false)
            .await;
        assert_eq!(desk.goes_out().await, 0, "ended");
        let given = desk.registry.give_order(&officer, DECISION, Some(today()));
        given.await.unwrap();
        assert_eq!(desk.goes_out().await, 0, "looked at once");
        desk.clock.advance(TimeDelta::days(1));
        desk.asked_by_account(&copy(3, "1/2026"), &code(1), false)
            .await;
        assert_eq!(desk.goes_out().await, 0, "its last day is over");
        for serial in [2, 3] {
            let accepted = desk.act(&officer, &code(serial), Action::Accept).await;
            assert_eq!(accepted.unwrap().case.stage, CaseStage::InProcess);
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_somebody_has_to_judge_is_left_to_the_desk() {
    at_desk(async |desk| {
        let officer = desk.lets_copies_go_out().await;
        desk.registered(&officer, &birth_by(9)).await;
        let not_in_the_entry = {
            let mut asked = copy(3, "1/2026");
            asked.answers.set("requester.pin", "001188900777");
            asked
        };
        let on_paper = {
            let mut asked = copy(4, "1/2026");
            asked.answers.set("delivery", "counter");
            asked
        };
        let born_elsewhen = {
            let mut asked = copy(5, "1/2026");
            asked.answers.set("subject.birth_date.day", "3");
            asked
        };
        let of_others = (copy(2, "1/2026"), code(7));
        let own = [not_in_the_entry, on_paper, born_elsewhen].map(|asked| (asked, code(1)));
        for (asked, dossier) in std::iter::once(of_others).chain(own) {
            desk.asked_by_account(&asked, &dossier, false).await;
            assert_eq!(desk.goes_out().await, 0, "{}", asked.code);
            let left = desk.sees(&officer, &asked.code).await.case.stage;
            assert_eq!(left, CaseStage::Submitted, "{}", asked.code);
        }
    })
    .await;
}

#[tokio::test]
async fn what_an_officer_has_taken_up_stays_with_the_officer() {
    at_desk(async |desk| {
        let officer = desk.lets_copies_go_out().await;
        desk.asked_by_account(&copy(2, "1/2026"), &code(1), false)
            .await;
        desk.registry.claim(&officer, &code(2)).await.unwrap();
        assert_eq!(desk.goes_out().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_copy_goes_out_once_its_fee_is_paid() {
    at_desk(async |desk| {
        desk.lets_copies_go_out().await;
        desk.asked_by_account(&copy(2, "1/2026"), &code(1), true)
            .await;
        for (paid, out) in [(0, 0), (4_000, 0), (8_000, 1)] {
            let said = FeeChanged {
                amount: 8_000,
                paid,
                ..desk.unpaid()
            };
            desk.hears(&code(2), &Message::FeeChanged(said)).await;
            assert_eq!(desk.goes_out().await, out, "{paid} paid");
        }
    })
    .await;
}

#[tokio::test]
async fn who_signs_gives_the_order_and_the_supervisor_ends_it_too() {
    at_desk(async |desk| {
        let signs = desk.officer("ky", CAU_GIAY, &[Role::Signatory]).await;
        let head = desk.officer("truong", CAU_GIAY, &[Role::Supervisor]).await;
        let clerk = desk.officer("lan", CAU_GIAY, &[Role::Registrar]).await;
        let other = desk.officer("xa", HAI_CHAU, &[Role::Signatory]).await;
        let gives = async |officer| {
            let until = Some(today());
            desk.registry.give_order(officer, DECISION, until).await
        };
        for nobody in [&head, &clerk] {
            assert!(matches!(gives(nobody).await, Err(OrderError::NotAllowed)));
        }
        assert!(desk.registry.standing(&clerk).await.unwrap().is_none());
        gives(&signs).await.unwrap();
        assert!(
            matches!(gives(&signs).await, Err(OrderError::Changed)),
            "one at a time"
        );
        let ends = async |officer| desk.registry.end_order(officer).await;
        assert!(
            matches!(ends(&other).await, Err(OrderError::Changed)),
            "another office"
        );
        assert!(matches!(ends(&clerk).await, Err(OrderError::NotAllowed)));
        ends(&head).await.unwrap();
        let seen = desk.registry.standing(&head).await.unwrap().unwrap();
        assert!(seen.now.is_none() && !seen.may_give);
        assert_eq!(seen.orders[0].ended_name.as_ref(), Some(&head.name));
    })
    .await;
}

#[tokio::test]
async fn an_order_names_its_decision_and_holds_for_a_year_at_most() {
    at_desk(async |desk| {
        let signs = desk.officer("ky", CAU_GIAY, &[Role::Signatory]).await;
        let wrong = async |decision: &str, until| match desk
            .registry
            .give_order(&signs, decision, until)
            .await
        {
            Err(OrderError::Invalid(problems)) => problems,
            _ => panic!("fields are wrong"),
        };
        let nothing = wrong("  ", None).await;
        assert_eq!(nothing, [OrderProblem::NoDecision, OrderProblem::NoDay]);
        let long = "a".repeat(201);
        assert_eq!(
            wrong(&long, Some(today())).await,
            [OrderProblem::LongDecision(200)]
        );
        let yesterday = today().pred_opt();
        assert_eq!(wrong(DECISION, yesterday).await, [OrderProblem::Past]);
        let last = today() + Days::new(366);
        assert_eq!(
            wrong(DECISION, last.succ_opt()).await,
            [OrderProblem::TooFar(last)]
        );
        desk.registry
            .give_order(&signs, DECISION, Some(last))
            .await
            .unwrap();
    })
    .await;
}
