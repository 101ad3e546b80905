//! What an officer asks of an agency for a family that has called. Decree 63/2024;
//! law.md 5.3, 5.6.

use domain::{
    case::Role,
    exchange::{LegWish, Message},
    leg::{INSURANCE, LegKind, LegState, POLICE},
};
use i18n::{Lang, texts};

use super::{
    deaths::sa_pa,
    desk::{CAU_GIAY, Desk, SA_PA, at_desk, code, death_passed_on},
    legs::{bundled, leg, report, told, wish},
};
use crate::{ActError, EventKind, Field, FieldProblem, Happened, Officer};

const HOME: LegKind = LegKind::Residence;
const CARD: LegKind = LegKind::InsuranceCard;

/// A registered birth whose residence the police could not enter.
async fn failed(desk: &Desk) -> Officer {
    let officer = desk.everybody(CAU_GIAY).await;
    desk.registered(&officer, &bundled("no")).await;
    report(desk, POLICE, HOME, 1, LegState::Failed).await;
    officer
}

async fn asks(
    desk: &Desk,
    officer: &Officer,
    kind: LegKind,
    wish: LegWish,
    reason: &str,
) -> Result<(), ActError> {
    let registry = &desk.registry;
    registry
        .ask_leg(officer, &code(1), kind, wish, reason)
        .await
}

/// What went to the agency of a leg.
async fn sent(desk: &Desk, kind: LegKind) -> Vec<Message> {
    let subject = format!("{}/{}", code(1), kind.as_str());
    desk.told(&subject).await
}

/// The last line of the history of this kind.
async fn line(desk: &Desk, officer: &Officer, kind: EventKind) -> Happened {
    let lines = desk.sees(officer, &code(1)).await.history;
    lines.into_iter().rfind(|line| line.kind == kind).unwrap()
}

#[tokio::test]
async fn an_officer_has_a_leg_that_failed_tried_again_and_it_goes_out_again() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        asks(&desk, &officer, HOME, LegWish::Retry, "")
            .await
            .unwrap();
        let again = leg(&desk, HOME).await;
        assert_eq!((again.state, again.attempt), (LegState::Sent, 2));
        let sent = sent(&desk, HOME).await;
        let Some(Message::LegRequested(request)) = sent.last() else {
            panic!("the agency was not asked again")
        };
        assert_eq!((sent.len(), request.attempt), (2, 2));
        let line = line(&desk, &officer, EventKind::LegAskedAgain).await;
        assert_eq!(line.officer.as_deref(), Some(officer.name.as_str()));
        assert_eq!(line.reason.as_deref(), Some("Đăng ký thường trú"));
    })
    .await;
}

#[tokio::test]
async fn the_family_reads_that_the_office_has_asked_again() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        asks(&desk, &officer, HOME, LegWish::Retry, "")
            .await
            .unwrap();
        let told = told(&desk, HOME).await;
        assert_eq!(told.state, LegState::Sent);
        let words = texts(Lang::Vi).get("leg-asked-again-by-office");
        assert_eq!(told.said.as_deref(), Some(words));
    })
    .await;
}

#[tokio::test]
async fn an_officer_takes_a_leg_back_for_a_family_that_asked_for_it() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        let reason = "Mẹ bé gọi điện sáng 10/11, muốn tự đến làm";
        asks(&desk, &officer, CARD, LegWish::Withdraw, reason)
            .await
            .unwrap();
        let last = sent(&desk, CARD).await.pop();
        assert!(matches!(last, Some(Message::LegWithdrawn(_))));
        let told = told(&desk, CARD).await;
        assert_eq!(told.state, LegState::Withdrawn);
        assert!(told.said.unwrap().ends_with(reason));
        let line = line(&desk, &officer, EventKind::LegTakenBack).await;
        assert_eq!(line.officer.as_deref(), Some(officer.name.as_str()));
        let noted = format!("Thẻ bảo hiểm y tế: {reason}");
        assert_eq!(line.reason, Some(noted));
        assert_eq!(leg(&desk, HOME).await.state, LegState::Failed);
    })
    .await;
}

/// Without the word of the family nothing is taken back.
#[tokio::test]
async fn a_leg_is_not_taken_back_without_a_reason() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        let done = asks(&desk, &officer, CARD, LegWish::Withdraw, " \n").await;
        let Err(ActError::Invalid(problems)) = done else {
            panic!("it was taken back")
        };
        assert_eq!(problems, [FieldProblem::Missing(Field::Reason)]);
        let long = "x".repeat(2_001);
        let done = asks(&desk, &officer, CARD, LegWish::Withdraw, &long).await;
        assert!(matches!(done, Err(ActError::Invalid(_))));
        assert_eq!(leg(&desk, CARD).await.state, LegState::Sent);
    })
    .await;
}

#[tokio::test]
async fn who_has_no_part_in_a_case_asks_nothing_of_its_agencies() {
    at_desk(async |desk| {
        failed(&desk).await;
        let elsewhere = desk.everybody(SA_PA).await;
        let administrator = desk
            .officer("quantri", CAU_GIAY, &[Role::Administrator])
            .await;
        for stranger in [elsewhere, administrator] {
            let done = asks(&desk, &stranger, HOME, LegWish::Retry, "").await;
            assert!(matches!(done, Err(ActError::NotFound)));
        }
        let reception = desk.officer("tiepnhan", CAU_GIAY, &[Role::Reception]).await;
        let done = asks(&desk, &reception, HOME, LegWish::Retry, "").await;
        assert!(matches!(done, Err(ActError::NotAllowed)));
        assert_eq!(leg(&desk, HOME).await.attempt, 1);
    })
    .await;
}

#[tokio::test]
async fn only_what_the_officer_may_ask_is_offered() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        let reception = desk.officer("tiepnhan", CAU_GIAY, &[Role::Reception]).await;
        report(&desk, INSURANCE, CARD, 1, LegState::Done).await;
        for (who, may) in [(&officer, true), (&reception, false)] {
            let legs = desk.sees(who, &code(1)).await.legs;
            let of = |kind| legs.iter().find(|leg| leg.kind == kind).unwrap();
            let (home, card) = (of(HOME), of(CARD));
            assert_eq!((home.may_retry, home.may_withdraw), (may, may));
            assert!(!card.may_retry && !card.may_withdraw, "it is done");
        }
    })
    .await;
}

#[tokio::test]
async fn a_case_that_a_colleague_has_in_hand_is_asked_about_by_the_colleague() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let colleague = desk.officer("minh", CAU_GIAY, &[Role::Registrar]).await;
        let filing = bundled("no");
        desk.arrives(&filing).await;
        desk.act(&officer, &code(1), crate::Action::Accept)
            .await
            .unwrap();
        desk.registry.claim(&officer, &code(1)).await.unwrap();
        let done = asks(&desk, &colleague, HOME, LegWish::Retry, "").await;
        assert!(matches!(done, Err(ActError::Held(_))));
        let done = asks(&desk, &officer, HOME, LegWish::Retry, "").await;
        assert!(matches!(done, Err(ActError::NotFound)), "no leg yet");
    })
    .await;
}

#[tokio::test]
async fn what_has_ended_is_neither_tried_again_nor_taken_back() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        report(&desk, INSURANCE, CARD, 1, LegState::Done).await;
        wish(&desk, HOME, LegWish::Withdraw).await;
        for kind in [HOME, CARD] {
            for wish in [LegWish::Retry, LegWish::Withdraw] {
                let done = asks(&desk, &officer, kind, wish, "Gia đình gọi điện").await;
                assert!(
                    matches!(done, Err(ActError::NotAllowed)),
                    "{kind:?} {wish:?}"
                );
            }
        }
        assert_eq!(leg(&desk, CARD).await.state, LegState::Done);
        assert_eq!(leg(&desk, HOME).await.state, LegState::Withdrawn);
    })
    .await;
}

#[tokio::test]
async fn a_family_that_was_faster_has_its_leg_sent_out_once() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        wish(&desk, HOME, LegWish::Retry).await;
        let done = asks(&desk, &officer, HOME, LegWish::Retry, "").await;
        assert!(matches!(done, Err(ActError::NotAllowed)));
        assert_eq!(leg(&desk, HOME).await.attempt, 2);
        assert_eq!(sent(&desk, HOME).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_wish_that_crosses_the_officers_is_told_how_it_stands() {
    at_desk(async |desk| {
        let officer = failed(&desk).await;
        asks(&desk, &officer, HOME, LegWish::Withdraw, "Bố bé đến nói")
            .await
            .unwrap();
        wish(&desk, HOME, LegWish::Retry).await;
        let told = told(&desk, HOME).await;
        assert_eq!(told.state, LegState::Withdrawn);
        assert!(told.said.unwrap().ends_with("Bố bé đến nói"));
        assert_eq!(leg(&desk, HOME).await.attempt, 1);
        assert_eq!(sent(&desk, HOME).await.len(), 1, "only the first request");
    })
    .await;
}

/// law.md 5.6.
#[tokio::test]
async fn an_officer_asks_for_a_family_in_mourning_as_well() {
    at_desk(async |desk| {
        let officer = sa_pa(&desk).await;
        desk.registered(&officer, &death_passed_on(1)).await;
        let home = LegKind::ResidenceEnd;
        report(&desk, POLICE, home, 1, LegState::Failed).await;
        asks(&desk, &officer, home, LegWish::Retry, "")
            .await
            .unwrap();
        let again = leg(&desk, home).await;
        assert_eq!((again.state, again.attempt), (LegState::Sent, 2));
        assert_eq!(sent(&desk, home).await.len(), 2);
    })
    .await;
}
