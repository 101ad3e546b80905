//! The yearly closing of register books. Law 60/2014 Art. 59.

use domain::{case::Role, register::RegisterKind::Birth};

use super::desk::{CAU_GIAY, HAI_CHAU, at_desk, birth_by, code};
use store::{Digest, registry::closings};

use crate::{ActError, Action, CloseError};

/// After office hours of the last day of the year.
const OVER: &str = "2026-12-31T17:30:00+07:00";

#[tokio::test]
async fn a_book_is_closed_at_the_end_of_its_year_with_its_totals() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth_by(1)).await;
        desk.registered(&officer, &birth_by(2)).await;
        let early = desk.registry.close_book(&officer, Birth, 2026).await;
        assert!(matches!(early, Err(CloseError::TooEarly)));
        desk.clock.set(OVER);
        let [book] = &desk.registry.shelf(&officer).await.unwrap()[..] else {
            panic!("one book")
        };
        assert!(book.may_close && book.book.closing.is_none());
        desk.registry
            .close_book(&officer, Birth, 2026)
            .await
            .unwrap();
        let shelf = desk.registry.shelf(&officer).await.unwrap();
        let closing = shelf[0].book.closing.as_ref().unwrap();
        assert_eq!((closing.first_number, closing.entries), (Some(1), 2));
        assert_eq!(closing.name, officer.name);
        let twice = desk.registry.close_book(&officer, Birth, 2026).await;
        assert!(matches!(twice, Err(CloseError::Closed)));
    })
    .await;
}

#[tokio::test]
async fn a_closed_book_takes_no_more_numbers_and_the_next_year_begins_at_one() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth_by(1)).await;
        desk.arrives(&birth_by(2)).await;
        desk.act(&officer, &code(2), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(2)).await.unwrap();
        desk.clock.set(OVER);
        desk.registry
            .close_book(&officer, Birth, 2026)
            .await
            .unwrap();
        let Err(ActError::Blocked(found)) = desk.act(&officer, &code(2), Action::Register).await
        else {
            panic!("the book is closed")
        };
        assert_eq!(found[0].finding.rule, "book-closed");
        desk.clock.set("2027-01-04T08:00:00+07:00");
        desk.act(&officer, &code(2), Action::Register)
            .await
            .unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let entry = store::registry::entries::of_case(&mut conn, &code(2)).await;
        assert_eq!(entry.unwrap().unwrap().number.to_string(), "1/2027");
    })
    .await;
}

#[tokio::test]
async fn only_who_signs_for_the_office_closes_its_books() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth_by(1)).await;
        desk.clock.set(OVER);
        let roles = [Role::Registrar, Role::Supervisor];
        let registrar = desk.officer("lan", CAU_GIAY, &roles).await;
        let alone = desk.registry.close_book(&registrar, Birth, 2026).await;
        assert!(matches!(alone, Err(CloseError::NotAllowed)));
        let elsewhere = desk.everybody(HAI_CHAU).await;
        let other = desk.registry.close_book(&elsewhere, Birth, 2026).await;
        assert!(matches!(other, Err(CloseError::NotFound)));
        assert!(desk.registry.shelf(&elsewhere).await.unwrap().is_empty());
    })
    .await;
}

/// Law 60/2014 Art. 59.2: the totals are those of the pages and of the events.
#[tokio::test]
async fn the_record_of_a_closed_book_states_its_pages_and_its_events() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth_by(1)).await;
        desk.registered(&officer, &birth_by(2)).await;
        desk.clock.set(OVER);
        desk.registry
            .close_book(&officer, Birth, 2026)
            .await
            .unwrap();
        let mut conn = desk.db.read().await.unwrap();
        let which = (CAU_GIAY, Birth, 2026);
        let book = closings::closed(&mut conn, which).await.unwrap().unwrap();
        drop(conn);
        let closing = book.closing.clone().unwrap();
        let made = desk.registry.record(which, &book, &closing, String::new());
        let paper = made.unwrap();
        let said = |id: &str| {
            let mut lines = paper.sections[0].lines.iter();
            let line = lines.find(|line| line.id == id).unwrap();
            format!("{}: {}", line.label, line.value)
        };
        assert_eq!(said("entries"), "Tổng số sự kiện đã đăng ký: 2");
        assert_eq!(said("books"), "Số quyển: 1");
        assert_eq!(said("pages"), "Tổng số trang đã dùng: 2");
    })
    .await;
}

#[tokio::test]
async fn a_closed_book_has_a_signed_record_that_is_made_once_and_is_the_offices() {
    at_desk(async |desk| {
        let officer = desk.everybody(CAU_GIAY).await;
        desk.registered(&officer, &birth_by(1)).await;
        let record = async |officer| {
            let made = desk.registry.closing_record(officer, Birth, 2026).await;
            made.unwrap()
        };
        assert!(record(&officer).await.is_none(), "the book is open");
        desk.clock.set(OVER);
        desk.registry
            .close_book(&officer, Birth, 2026)
            .await
            .unwrap();
        let first = record(&officer).await.unwrap();
        assert!(first.starts_with(b"%PDF-"));
        let mut conn = desk.db.read().await.unwrap();
        let which = (CAU_GIAY, Birth, 2026);
        let kept = closings::closed(&mut conn, which).await.unwrap().unwrap();
        drop(conn);
        let kept = kept.closing.unwrap().record.unwrap();
        assert_eq!(kept, Digest::of(&first).as_str());
        desk.clock.set("2027-01-04T08:00:00+07:00");
        assert_eq!(record(&officer).await.unwrap(), first);
        let stranger = desk.everybody(HAI_CHAU).await;
        assert!(record(&stranger).await.is_none());
    })
    .await;
}
