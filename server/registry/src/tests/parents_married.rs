//! The marriage of the parents is looked up by the desk. law.md case 1.

use super::{
    desk::{CAU_GIAY, Desk, at_desk, birth, birth_by, code},
    importing::import,
    marriages::found,
};
use crate::{Action, LineRead, Officer, ParentsMarried};

const MISSING: &str = "parents-marriage-not-here";
/// Of Nha Trang, until 2025.
const LOC_THO: &str = "22363";

/// A marriage of 2022 in the book of phường Dịch Vọng.
async fn book(desk: &Desk, number: i64, groom: (&str, &str), bride: (&str, &str)) {
    book_of(desk, CAU_GIAY, number, groom, bride).await;
}

async fn book_of(desk: &Desk, office: &str, number: i64, groom: (&str, &str), bride: (&str, &str)) {
    // Dịch Vọng was divided: who keeps its books is said.
    let keeper = if office == CAU_GIAY { CAU_GIAY } else { "" };
    let file = format!(
        "register,office,number,registered_on,book,name,birth,spouse_name,spouse_birth,kept_by\n\
         KH,{office},{number},20/05/2022,01-2022,{},{},{},{},{keeper}\n",
        groom.0, groom.1, bride.0, bride.1
    );
    let lines = import(desk, &file).await;
    assert_eq!(lines[0].read, LineRead::New);
}

/// What the page of case 1 says of the marriage, and whether it is a finding.
async fn said(desk: &Desk) -> (Option<ParentsMarried>, bool) {
    let officer: Officer = desk.everybody(CAU_GIAY).await;
    let view = desk.sees(&officer, &code(1)).await;
    assert!(!view.is_stopped(), "nothing stops for it");
    let says = found(desk, &officer, &code(1)).await;
    let missing = says.contains(&(MISSING.into(), false));
    (view.parents_married, missing)
}

#[tokio::test]
async fn the_marriage_of_the_parents_is_found_by_who_they_are() {
    at_desk(async |desk| {
        // Under another number than the one that was declared.
        let (groom, bride) = (
            ("Nguyễn Quang Huy", "21/08/1994"),
            ("Trần Thu Hà", "14/03/1996"),
        );
        book(&desk, 58, groom, bride).await;
        desk.arrives(&birth(1)).await;
        let (Some(ParentsMarried::Here(here)), false) = said(&desk).await else {
            panic!("it stands in the book")
        };
        assert_eq!(here.len(), 1);
        assert_eq!(here[0].number.to_string(), "58/2022");
        assert!(
            here[0].office.contains("phường Dịch Vọng"),
            "{}",
            here[0].office
        );
    })
    .await;
}

#[tokio::test]
async fn it_is_found_by_its_number_where_a_birthday_is_known_to_its_year_alone() {
    at_desk(async |desk| {
        let (groom, bride) = (("Nguyễn Quang Huy", "1994"), ("Trần Thu Hà", "1996"));
        book(&desk, 57, groom, bride).await;
        desk.arrives(&birth(1)).await;
        let (Some(ParentsMarried::Here(here)), false) = said(&desk).await else {
            panic!("it stands in the book")
        };
        assert_eq!(here[0].number.to_string(), "57/2022");
    })
    .await;
}

/// The number is somebody else's: the officer is told, and nothing stops.
#[tokio::test]
async fn a_marriage_that_is_not_among_those_of_its_year_is_a_warning() {
    at_desk(async |desk| {
        let (groom, bride) = (("Phạm Đức Long", "1990"), ("Đỗ Thùy Linh", "1991"));
        book(&desk, 57, groom, bride).await;
        desk.arrives(&birth(1)).await;
        assert_eq!(said(&desk).await, (Some(ParentsMarried::NotHere), true));
        let officer = desk
            .officer("hai", CAU_GIAY, &domain::case::Role::ALL)
            .await;
        desk.act(&officer, &code(1), Action::Accept).await.unwrap();
        desk.agreed(&officer, &code(1)).await.unwrap();
    })
    .await;
}

/// Every office has a number 57: only a marriage of these two is theirs.
#[tokio::test]
async fn the_number_is_looked_up_in_every_book_and_only_with_both_names() {
    at_desk(async |desk| {
        let (groom, bride) = (("Phạm Đức Long", "1990"), ("Đỗ Thùy Linh", "1991"));
        book(&desk, 57, groom, bride).await;
        let (groom, bride) = (("Nguyễn Quang Huy", "1994"), ("Trần Thu Hà", "1996"));
        book_of(&desk, LOC_THO, 57, groom, bride).await;
        desk.arrives(&birth(1)).await;
        let (Some(ParentsMarried::Here(here)), false) = said(&desk).await else {
            panic!("it stands in the book")
        };
        assert_eq!(here.len(), 1);
        assert!(
            here[0].office.contains("phường Lộc Thọ"),
            "{}",
            here[0].office
        );
    })
    .await;
}

/// Another office's marriages of that year say nothing of this one.
#[tokio::test]
async fn where_only_another_offices_book_is_here_it_is_no_warning() {
    at_desk(async |desk| {
        let (groom, bride) = (("Phạm Đức Long", "1990"), ("Đỗ Thùy Linh", "1991"));
        book_of(&desk, LOC_THO, 57, groom, bride).await;
        desk.arrives(&birth(1)).await;
        assert_eq!(said(&desk).await, (Some(ParentsMarried::NoBooks), false));
    })
    .await;
}

#[tokio::test]
async fn where_nobody_said_which_office_it_was_it_is_no_warning() {
    at_desk(async |desk| {
        let (groom, bride) = (("Phạm Đức Long", "1990"), ("Đỗ Thùy Linh", "1991"));
        book(&desk, 57, groom, bride).await;
        let mut filing = birth_by(1);
        filing.answers.set("parents.marriage_authority", "");
        desk.arrives(&filing).await;
        assert_eq!(said(&desk).await, (Some(ParentsMarried::NoBooks), false));
    })
    .await;
}

#[tokio::test]
async fn where_nothing_of_that_year_is_here_it_is_said_and_no_warning() {
    at_desk(async |desk| {
        desk.arrives(&birth(1)).await;
        assert_eq!(said(&desk).await, (Some(ParentsMarried::NoBooks), false));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_looked_up_for_parents_who_are_not_married() {
    at_desk(async |desk| {
        let mut filing = birth_by(1);
        filing.answers.set("parents.relation", "none");
        desk.arrives(&filing).await;
        assert_eq!(said(&desk).await, (None, false));
    })
    .await;
}
