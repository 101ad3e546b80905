//! Two who marry choose the hour at which they come.

use chrono::{DateTime, Utc};
use domain::{
    demo,
    exchange::{Message, Reasoned, Stopped},
    hand_over::{AppointmentSet, SetBy, SlotChosen, SlotsOffered},
};
use store::testing::both;

use super::{
    House,
    draft_papers::sent,
    house,
    registry_says::{accepted, at, tell},
    stranger,
    supplementing::{asked, item},
};
use crate::{AppointmentError, DossierError, Filed, PortalInbox, Visitor};

fn hour(day: u32) -> DateTime<Utc> {
    format!("2026-11-{day}T09:30:00+07:00").parse().unwrap()
}

fn offered(taken: Option<DateTime<Utc>>) -> Message {
    Message::SlotsOffered(SlotsOffered {
        at: at("11:00"),
        slots: vec![hour(12), hour(13), hour(16)],
        sign_by: "2027-01-09".parse().ok(),
        taken,
    })
}

fn set(slot: DateTime<Utc>, by: SetBy) -> Message {
    Message::AppointmentSet(AppointmentSet {
        at: at("11:30"),
        slot,
        by,
        slots: vec![hour(16)],
    })
}

/// A dossier with an address, whose hours have come.
async fn waiting(db: store::Db) -> (House, Visitor, Filed, PortalInbox) {
    let house = house(db);
    let mut answers = demo::simple_birth();
    answers.set("requester.email", "truc@example.vn");
    let (visitor, draft) = house.complete(answers).await;
    let filed = house.portal.submit(&visitor, draft).await.unwrap();
    let inbox = PortalInbox::new(house.portal.clone());
    let code = filed.code.as_str();
    tell(&house, &inbox, code, 1, accepted()).await.unwrap();
    tell(&house, &inbox, code, 2, offered(None)).await.unwrap();
    (house, visitor, filed, inbox)
}

async fn kinds(house: &House, visitor: &Visitor, code: &str) -> Vec<String> {
    let dossier = house.portal.dossier(visitor, code).await.unwrap();
    dossier.events.into_iter().map(|event| event.kind).collect()
}

async fn subjects(house: &House) -> Vec<String> {
    let letters = house.letters().await;
    letters.into_iter().map(|letter| letter.subject).collect()
}

#[tokio::test]
async fn one_of_them_chooses_an_hour_and_it_is_theirs() {
    both(async |db| {
        let (house, visitor, filed, inbox) = waiting(db).await;
        let code = filed.code.as_str();
        let portal = &house.portal;
        let dossier = portal.dossier(&visitor, code).await.unwrap();
        let appointment = dossier.appointment.unwrap();
        assert_eq!(appointment.hours, [hour(12), hour(13), hour(16)]);
        assert_eq!(appointment.starts_at, None);

        portal.choose_hour(&visitor, code, hour(13)).await.unwrap();
        portal.choose_hour(&visitor, code, hour(13)).await.unwrap();
        let sent = sent(&house, code).await;
        let Some(Message::SlotChosen(SlotChosen { slot, .. })) = sent.last() else {
            panic!("the registry is asked")
        };
        assert_eq!((*slot, sent.len()), (hour(13), 2), "asked once");
        let dossier = portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.appointment.unwrap().asked_for, Some(hour(13)));

        let theirs = set(hour(13), SetBy::Couple);
        tell(&house, &inbox, code, 3, theirs).await.unwrap();
        let dossier = portal.dossier(&visitor, code).await.unwrap();
        let appointment = dossier.appointment.unwrap();
        assert_eq!(appointment.starts_at, Some(hour(13)));
        assert_eq!(appointment.asked_for, None);
        assert_eq!(appointment.sign_by.unwrap().to_string(), "2027-01-09");
        let events = kinds(&house, &visitor, code).await;
        assert_eq!(events[3..], ["slots_offered", "appointment_set"]);
        let subjects = subjects(&house).await;
        let told = subjects
            .iter()
            .any(|s| s.starts_with("Giờ hẹn ký giấy kết hôn"));
        assert!(told, "{subjects:?}");
        let letters = house.letters().await;
        assert!(
            letters
                .iter()
                .any(|l| l.text.contains("ngày 13 tháng 11 năm 2026"))
        );
    })
    .await;
}

/// An hour that nobody offers, that is over, or of somebody else's dossier.
#[tokio::test]
async fn only_hours_that_are_offered_can_be_asked_for_and_only_in_the_own_dossier() {
    both(async |db| {
        let (house, visitor, filed, _) = waiting(db).await;
        let code = filed.code.as_str();
        let portal = &house.portal;
        let answer = portal.choose_hour(&visitor, code, hour(14)).await;
        assert!(matches!(answer, Err(AppointmentError::NotOffered)));
        let answer = portal.choose_hour(&stranger(), code, hour(12)).await;
        assert!(matches!(
            answer,
            Err(AppointmentError::Dossier(DossierError::NotFound))
        ));
        house.clock.set("2026-11-12T09:31:00+07:00");
        let answer = portal.choose_hour(&visitor, code, hour(12)).await;
        assert!(matches!(answer, Err(AppointmentError::NotOffered)));
        assert_eq!(sent(&house, code).await.len(), 1, "only the filing");
    })
    .await;
}

/// Somebody else was faster: an hour that was theirs before stays theirs.
#[tokio::test]
async fn an_hour_that_is_gone_is_told_and_the_one_before_stays() {
    both(async |db| {
        let (house, visitor, filed, inbox) = waiting(db).await;
        let code = filed.code.as_str();
        let theirs = set(hour(13), SetBy::Office);
        tell(&house, &inbox, code, 3, theirs).await.unwrap();
        house
            .portal
            .choose_hour(&visitor, code, hour(16))
            .await
            .unwrap();
        let gone = offered(Some(hour(16)));
        tell(&house, &inbox, code, 4, gone).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        let appointment = dossier.appointment.unwrap();
        assert_eq!(appointment.starts_at, Some(hour(13)));
        assert_eq!(appointment.asked_for, None);
        let events = kinds(&house, &visitor, code).await;
        assert_eq!(events[4..], ["appointment_set_by_office", "slot_taken"]);
    })
    .await;
}

/// Free hours are told every day: that is no news.
#[tokio::test]
async fn hours_that_are_only_told_anew_are_no_news() {
    both(async |db| {
        let (house, visitor, filed, inbox) = waiting(db).await;
        let code = filed.code.as_str();
        let before = (
            kinds(&house, &visitor, code).await,
            subjects(&house).await.len(),
        );
        tell(&house, &inbox, code, 3, offered(None)).await.unwrap();
        let after = (
            kinds(&house, &visitor, code).await,
            subjects(&house).await.len(),
        );
        assert_eq!(before, after);
    })
    .await;
}

async fn ends_the_waiting(ending: impl Fn() -> Message) {
    both(async |db| {
        let (house, visitor, filed, inbox) = waiting(db).await;
        let code = filed.code.as_str();
        tell(&house, &inbox, code, 3, ending()).await.unwrap();
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert!(dossier.appointment.is_none());
        let answer = house.portal.choose_hour(&visitor, code, hour(13)).await;
        assert!(matches!(answer, Err(AppointmentError::NotOffered)));
    })
    .await;
}

#[tokio::test]
async fn who_is_asked_for_more_has_no_hour_to_come() {
    ends_the_waiting(|| asked(1, vec![item("mother.name", None)])).await;
}

#[tokio::test]
async fn what_is_taken_back_has_no_hour_to_come() {
    ends_the_waiting(|| Message::Stopped(Stopped { at: at("12:00") })).await;
}

/// Both read why, and by which article.
#[tokio::test]
async fn what_nobody_signed_in_time_has_no_hour_to_come() {
    ends_the_waiting(|| {
        Message::HandOverLapsed(Reasoned {
            at: at("12:00"),
            reason: "Không đến ký".into(),
            article: Some("Điều 32".into()),
            paper: None,
        })
    })
    .await;
}
