#![allow(clippy::unwrap_used)]
use super::*;

fn parse(kind: IdentityKind, number: &str) -> Result<IdentityDocument, IdentityError> {
    IdentityDocument::parse(kind, number, None, "")
}

#[test]
fn cards_since_2016_carry_the_pin() {
    for kind in IdentityKind::ALL
        .into_iter()
        .filter(|kind| kind.carries_pin())
    {
        let card = parse(kind, "001 196 900 011").unwrap();
        assert_eq!(card.number(), "001196900011");
        assert_eq!(card.pin(), Some(Pin::parse("001196900011").unwrap()));
        assert_eq!(
            parse(kind, "123456789"),
            Err(IdentityError::Pin(PinError::Length))
        );
    }
}

#[test]
fn the_old_card_has_nine_or_twelve_digits() {
    assert!(parse(IdentityKind::OldCard, "012 345 678").is_ok());
    assert!(
        parse(IdentityKind::OldCard, "012345678901")
            .unwrap()
            .pin()
            .is_none()
    );
    assert_eq!(
        parse(IdentityKind::OldCard, "01234567"),
        Err(IdentityError::Number)
    );
    assert_eq!(
        parse(IdentityKind::OldCard, "01234567a"),
        Err(IdentityError::Number)
    );
}

#[test]
fn a_passport_has_six_to_twenty_letters_and_digits() {
    assert_eq!(
        parse(IdentityKind::Passport, " m70000061 ")
            .unwrap()
            .number(),
        "M70000061"
    );
    for number in ["B1234", "B12345-67", "", "Đ1234567"] {
        assert_eq!(
            parse(IdentityKind::Passport, number),
            Err(IdentityError::Number),
            "{number}"
        );
    }
}

#[test]
fn other_papers_may_have_signs_but_need_a_digit() {
    assert!(parse(IdentityKind::ArmyCard, "QN-123/45").is_ok());
    assert!(parse(IdentityKind::Other, "GX 0123/TĐ").is_ok());
    assert_eq!(
        parse(IdentityKind::Other, "không có"),
        Err(IdentityError::Number)
    );
    assert_eq!(
        parse(IdentityKind::Other, "12<script>"),
        Err(IdentityError::Number)
    );
}

/// The filling rule printed on the forms of Circular 04/2024.
#[test]
fn the_line_names_paper_number_issuer_and_day() {
    let day = NaiveDate::from_ymd_opt(2021, 11, 20);
    let issuer = "Cục Cảnh sát QLHC về TTXH";
    let card =
        IdentityDocument::parse(IdentityKind::CitizenCard, "025188001010", day, issuer).unwrap();
    assert_eq!(
        card.printed(),
        "Căn cước công dân số 025188001010 do Cục Cảnh sát QLHC về TTXH cấp ngày 20/11/2021"
    );
    let passport = parse(IdentityKind::Passport, "M70000061").unwrap();
    assert_eq!(passport.printed(), "Hộ chiếu số M70000061");
}

#[test]
fn words_and_papers_read_back() {
    for kind in IdentityKind::ALL {
        assert_eq!(IdentityKind::parse(kind.as_str()), Some(kind));
        assert_eq!(
            serde_json::to_string(&kind).unwrap(),
            format!("\"{}\"", kind.as_str())
        );
        assert!((1..=8).contains(&kind.moj_code()));
    }
    let card = parse(IdentityKind::IdentityCard, "001196900011").unwrap();
    let json = serde_json::to_string(&card).unwrap();
    assert_eq!(
        serde_json::from_str::<IdentityDocument>(&json).unwrap(),
        card
    );
    let wrong = json.replace("001196900011", "1");
    assert!(serde_json::from_str::<IdentityDocument>(&wrong).is_err());
}

#[test]
fn a_log_never_shows_a_number() {
    let card = parse(IdentityKind::IdentityCard, "001196900011").unwrap();
    assert_eq!(format!("{card:?}"), "IdentityDocument(identity_card)");
}
