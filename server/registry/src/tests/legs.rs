//! Interlinked services. Decree 63/2024 Art. 5–7, amended by Decree 301/2026.

use domain::{
    calendar::local,
    exchange::{LegAsked, LegChanged, LegReported, LegWish, Message},
    leg::{INSURANCE, LegKind, LegState, POLICE},
    surroundings::Clock,
};
use store::registry::legs::{self, Leg};

use super::desk::{CAU_GIAY, Desk, Filing, at_desk, birth, code};

/// What may follow a birth.
const AFTER_BIRTH: [LegKind; 3] = [
    LegKind::Residence,
    LegKind::InsuranceCard,
    LegKind::IdentityCard,
];

/// A birth with everything in the same go.
pub(super) fn bundled(card: &str) -> Filing {
    let mut filing = birth(1);
    for (question, answer) in [
        ("bundle.wanted", "yes"),
        ("household.head", "mother"),
        ("household.consent", "yes"),
        ("insurance.clinic", "Trạm y tế phường Cầu Giấy"),
        ("idcard.wanted", card),
    ] {
        filing.answers.set(question, answer);
    }
    filing
}

pub(super) async fn leg(desk: &Desk, kind: LegKind) -> Leg {
    let found = legs::of_case(&mut desk.db.read().await.unwrap(), &code(1))
        .await
        .unwrap();
    found.into_iter().find(|leg| leg.kind == kind).unwrap()
}

/// What the portal was told last of a leg.
pub(super) async fn told(desk: &Desk, kind: LegKind) -> LegChanged {
    let all = desk.told(&code(1)).await;
    let of_leg = all.into_iter().filter_map(|message| match message {
        Message::LegChanged(changed) if changed.leg == kind => Some(changed),
        _ => None,
    });
    of_leg.reduce(|_, last| last).unwrap()
}

pub(super) async fn report(desk: &Desk, from: &str, kind: LegKind, attempt: i64, state: LegState) {
    let report = Message::LegReported(LegReported {
        leg: kind,
        attempt,
        state,
        at: desk.clock.now(),
        said: Some("lời của cơ quan".into()),
    });
    let subject = format!("{}/{}", code(1), kind.as_str());
    desk.hears_from(from, &subject, &report).await;
}

pub(super) async fn wish(desk: &Desk, kind: LegKind, wish: LegWish) {
    let at = desk.clock.now();
    let asked = Message::LegAsked(LegAsked {
        leg: kind,
        wish,
        at,
    });
    desk.hears(&code(1), &asked).await;
}

#[tokio::test]
async fn a_registered_birth_goes_to_every_agency_that_was_asked_for() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("yes")).await;
        for kind in AFTER_BIRTH {
            assert_eq!(told(&desk, kind).await.state, LegState::Sent);
            let subject = format!("{}/{}", code(1), kind.as_str());
            let asked = desk.told(&subject).await;
            let [Message::LegRequested(request)] = asked.as_slice() else {
                panic!("one request to {}", kind.agency())
            };
            assert_eq!(request.child.as_ref().unwrap().name, "Nguyễn Minh An");
            let household = request.household.as_ref().unwrap();
            assert_eq!(household.householder, "Trần Thu Hà");
            assert_eq!(request.clinic.is_some(), kind == LegKind::InsuranceCard);
        }
    })
    .await;
}

/// Case 1 of law.md section 14: 3 working days, 9 with the identity card; both configured.
#[tokio::test]
async fn the_group_is_due_by_the_longest_limit_of_its_legs() {
    for (card, due) in [("no", "2026-11-13"), ("yes", "2026-11-23")] {
        at_desk(async |desk| {
            let officer = desk.everybody(CAU_GIAY).await;
            desk.registered(&officer, &bundled(card)).await;
            let due_at = leg(&desk, LegKind::Residence).await.due_at;
            assert_eq!(local(due_at).date().to_string(), due);
        })
        .await;
    }
}

#[tokio::test]
async fn who_wants_only_the_birth_is_passed_on_to_nobody() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth(1)).await;
        let mut conn = desk.db.read().await.unwrap();
        assert!(legs::of_case(&mut conn, &code(1)).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_leg_that_fails_hides_no_other_and_is_tried_again_alone() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("no")).await;
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Failed).await;
        report(&desk, INSURANCE, LegKind::InsuranceCard, 1, LegState::Done).await;
        let failed = told(&desk, LegKind::Residence).await;
        assert_eq!(failed.state, LegState::Failed);
        assert_eq!(failed.said.as_deref(), Some("lời của cơ quan"));
        assert_eq!(
            told(&desk, LegKind::InsuranceCard).await.state,
            LegState::Done
        );

        wish(&desk, LegKind::Residence, LegWish::Retry).await;
        let again = leg(&desk, LegKind::Residence).await;
        assert_eq!((again.state, again.attempt), (LegState::Sent, 2));
        // What is said of the first try no longer counts.
        report(&desk, POLICE, LegKind::Residence, 1, LegState::Failed).await;
        assert_eq!(leg(&desk, LegKind::Residence).await.state, LegState::Sent);
        report(&desk, POLICE, LegKind::Residence, 2, LegState::Done).await;
        assert_eq!(leg(&desk, LegKind::Residence).await.state, LegState::Done);
        assert_eq!(leg(&desk, LegKind::InsuranceCard).await.attempt, 1);
    })
    .await;
}

#[tokio::test]
async fn a_leg_is_taken_back_alone_and_a_late_wish_is_told_how_it_stands() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("no")).await;
        wish(&desk, LegKind::Residence, LegWish::Withdraw).await;
        assert_eq!(
            told(&desk, LegKind::Residence).await.state,
            LegState::Withdrawn
        );
        let subject = format!("{}/residence", code(1));
        let last = desk.told(&subject).await.pop();
        assert!(matches!(last, Some(Message::LegWithdrawn(_))));
        assert_eq!(
            leg(&desk, LegKind::InsuranceCard).await.state,
            LegState::Sent
        );

        report(&desk, INSURANCE, LegKind::InsuranceCard, 1, LegState::Done).await;
        wish(&desk, LegKind::InsuranceCard, LegWish::Withdraw).await;
        assert_eq!(
            told(&desk, LegKind::InsuranceCard).await.state,
            LegState::Done
        );
    })
    .await;
}

/// The days of an agency are counted by the calendar as the administrators have changed it.
#[tokio::test]
async fn a_day_off_that_was_added_moves_the_limit_of_a_leg() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        let off = crate::Proposed {
            office: None,
            kind: Some(domain::calendar::ChangeKind::Off),
            day: "2026-11-12".parse().ok(),
            worked: None,
            name_vi: "Nghỉ".into(),
            name_en: "Off".into(),
            reason: "Thông báo 16/TB-BNV".into(),
        };
        desk.both_change_calendar(&officer, &off).await;
        desk.registered(&officer, &bundled("no")).await;
        let due_at = leg(&desk, LegKind::Residence).await.due_at;
        assert_eq!(local(due_at).date().to_string(), "2026-11-16");
    })
    .await;
}

#[tokio::test]
async fn a_day_off_that_is_added_later_moves_the_limit_of_what_is_open_and_the_family_is_told() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &bundled("no")).await;
        report(&desk, INSURANCE, LegKind::InsuranceCard, 1, LegState::Done).await;
        let off = crate::Proposed {
            office: None,
            kind: Some(domain::calendar::ChangeKind::Off),
            day: "2026-11-12".parse().ok(),
            worked: None,
            name_vi: "Nghỉ".into(),
            name_en: "Off".into(),
            reason: "Thông báo 16/TB-BNV".into(),
        };
        desk.both_change_calendar(&officer, &off).await;
        assert_eq!(desk.registry.recount_legs().await.unwrap(), 1);
        assert_eq!(desk.registry.recount_legs().await.unwrap(), 0);
        let open = leg(&desk, LegKind::Residence).await;
        assert_eq!(local(open.due_at).date().to_string(), "2026-11-16");
        assert_eq!(open.request.due_at, open.due_at);
        let said = told(&desk, LegKind::Residence).await;
        assert_eq!((said.state, said.due_at), (LegState::Sent, open.due_at));
        let done = leg(&desk, LegKind::InsuranceCard).await;
        assert_eq!(local(done.due_at).date().to_string(), "2026-11-13");
    })
    .await;
}
