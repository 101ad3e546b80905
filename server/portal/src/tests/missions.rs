//! Births at missions abroad: whose day, whose hours, which money. law.md 7, 8.1 and 8.2.

use chrono::{DateTime, Utc};
use domain::{
    calendar::{Change, ChangeKind, Week},
    clock::CalendarChanged,
    demo,
    exchange::{CALENDAR, Message},
    fee::Currency,
    law::LawPack,
    place::CommuneCode,
    procedure::{Answers, procedure},
    surroundings::Clock,
};
use i18n::Lang;
use store::testing::both;
use uuid::Uuid;

use super::{House, fees::collecting, house, house_of, picture, registry_says::tell, stranger};
use crate::{Draft, Limits, PortalInbox, SubmitError, Visitor};

const BERLIN: &str = "97001";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn set(house: &House, text: &str) {
    house.clock.advance(at(text) - house.clock.now());
}

/// A declaration of a birth at a mission, with its paper, in a new browser.
async fn declared(house: &House, answers: Answers) -> (Visitor, Draft) {
    let known = procedure("khai-sinh-co-quan-dai-dien").unwrap();
    let started = house.portal.start(&stranger(), known, Lang::Vi).await;
    let started = started.unwrap();
    let visitor = house.browser(None, started.key.as_ref()).await;
    let id: Uuid = started.draft.id;
    let seen = house.portal.draft(&visitor, id).await.unwrap().revision;
    let saved = house.portal.save(&visitor, id, seen, answers).await;
    saved.unwrap();
    let paper = "file.foreign_birth_paper";
    let sent = house
        .portal
        .attach(&visitor, id, paper, "geburt.png", picture())
        .await;
    sent.unwrap();
    let draft = house.portal.draft(&visitor, id).await.unwrap();
    (visitor, draft)
}

/// Half past eleven in the evening in Berlin: tomorrow morning in Viet Nam.
#[tokio::test]
async fn what_is_filed_at_night_in_germany_is_received_there_on_the_next_day() {
    both(async |db| {
        let house = house(db);
        set(&house, "2026-11-10T23:30:00+01:00");
        let (visitor, draft) = declared(&house, demo::birth_in_berlin()).await;
        let filed = house.portal.submit(&visitor, draft.id).await.unwrap();
        let code = filed.code.as_str();
        assert!(code.starts_with("G97.001-261111-"), "{code}");
        let dossier = house.portal.dossier(&visitor, code).await.unwrap();
        assert_eq!(dossier.office.as_str(), BERLIN);
        assert_eq!(dossier.due_at, at("2026-11-11T17:00:00+01:00"));
    })
    .await;
}

/// In Viet Nam it is Friday evening: received on Monday, under the new law. In Berlin it is
/// noon.
#[tokio::test]
async fn the_law_is_that_of_the_day_at_the_mission() {
    both(async |db| {
        let house = house(db);
        set(&house, "2027-02-26T18:00:00+07:00");
        let (_, draft) = declared(&house, demo::birth_in_berlin()).await;
        assert_eq!(draft.judging.day.to_string(), "2027-02-26");
        assert_eq!(draft.version.law, LawPack::Vn2014);
        let (_, inland) = house.begun().await;
        assert_eq!(inland.version.law, LawPack::Vn2026);
    })
    .await;
}

#[tokio::test]
async fn a_holiday_that_the_mission_has_told_moves_the_hour_that_is_promised() {
    both(async |db| {
        let house = house(db);
        let change = CalendarChanged {
            version: 1,
            change: Change {
                office: CommuneCode::parse(BERLIN).ok(),
                day: "2026-11-10".parse().unwrap(),
                kind: ChangeKind::Off,
                name_vi: "Nghỉ lễ".into(),
                name_en: "Holiday".into(),
                hours: None,
            },
        };
        let inbox = PortalInbox::new(house.portal.clone());
        let told = Message::CalendarChanged(Box::new(change));
        tell(&house, &inbox, CALENDAR, 1, told).await.unwrap();
        house.portal.look_at_calendar().await.unwrap();
        let (visitor, draft) = declared(&house, demo::birth_in_berlin()).await;
        let filed = house.portal.submit(&visitor, draft.id).await.unwrap();
        let dossier = house.portal.dossier(&visitor, filed.code.as_str()).await;
        assert_eq!(dossier.unwrap().due_at, at("2026-11-11T17:00:00+01:00"));
        let (visitor, inland) = house.filed().await;
        let dossier = house.portal.dossier(&visitor, inland.code.as_str()).await;
        assert_eq!(dossier.unwrap().due_at, at("2026-11-10T17:00:00+07:00"));
    })
    .await;
}

/// Decree 07/2025: the receipt shows the hour; it is when the office itself closes.
#[tokio::test]
async fn hours_that_an_office_has_set_move_the_hour_that_is_promised() {
    both(async |db| {
        let house = house(db);
        let day = "07:30-11:30,13:30-16:30;";
        let hours = format!("{}08:00-11:00,;,", day.repeat(5));
        let told = Message::CalendarChanged(Box::new(CalendarChanged {
            version: 1,
            change: Change {
                office: CommuneCode::parse("00166").ok(),
                day: "2026-11-09".parse().unwrap(),
                kind: ChangeKind::Hours,
                name_vi: "Giờ tiếp nhận mới".into(),
                name_en: "New hours".into(),
                hours: Week::parse(&hours).ok(),
            },
        }));
        let inbox = PortalInbox::new(house.portal.clone());
        tell(&house, &inbox, CALENDAR, 1, told).await.unwrap();
        house.portal.look_at_calendar().await.unwrap();
        let (visitor, inland) = house.filed().await;
        let dossier = house.portal.dossier(&visitor, inland.code.as_str()).await;
        assert_eq!(dossier.unwrap().due_at, at("2026-11-10T16:30:00+07:00"));
    })
    .await;
}

/// Circular 264/2016/TT-BTC.
#[tokio::test]
async fn a_birth_at_a_mission_costs_dollars() {
    both(async |db| {
        let house = house_of(db, Limits::default(), collecting(&[]));
        let (_, draft) = declared(&house, demo::birth_in_berlin()).await;
        let declared =
            domain::procedure::read_so_far(draft.version, &draft.answers, &draft.judging);
        let fee = house
            .portal
            .fee_of(draft.version, &draft.answers, &declared, draft.judging.day);
        assert_eq!((fee.currency, fee.total()), (Currency::Usd, 1_000));
    })
    .await;
}

#[tokio::test]
async fn where_no_mission_serves_the_country_the_question_is_named() {
    both(async |db| {
        let house = house(db);
        let mut answers = demo::birth_in_berlin();
        answers.set("mother.residence_country", "FRA");
        let (visitor, draft) = declared(&house, answers).await;
        let answer = house.portal.submit(&visitor, draft.id).await;
        let Err(SubmitError::Problems(_, problems)) = answer else {
            panic!("nobody is competent")
        };
        let found: Vec<_> = problems
            .iter()
            .map(|problem| (problem.question, problem.code.as_str()))
            .collect();
        assert_eq!(found, [("office.whose", "mission-none")]);
    })
    .await;
}
