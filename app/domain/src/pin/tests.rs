#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

fn pin(typed: &str) -> Pin {
    Pin::parse(typed).unwrap()
}

fn prefix(province: &str, day: (i32, u32, u32)) -> Option<PinPrefix> {
    let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
    PinPrefix::for_province(ProvinceCode::parse(province).unwrap(), day)
}

#[test]
fn spaces_between_the_digits_are_forgiven() {
    assert_eq!(pin(" 001 226 900\u{a0}101 ").as_str(), "001226900101");
    assert_eq!(pin("001226900101").grouped(), "001 226 900 101");
}

#[test]
fn anything_but_twelve_digits_is_refused() {
    for typed in [
        "",
        "00122690010",
        "0012269001011",
        "00122690010a",
        "０01226900101",
    ] {
        assert_eq!(Pin::parse(typed), Err(PinError::Length), "{typed}");
    }
}

/// Law 5.1: 63 province codes, or a country from 100.
#[test]
fn the_first_three_digits_name_a_province_or_a_country() {
    assert_eq!(Pin::parse("000096900011"), Err(PinError::Province));
    assert_eq!(Pin::parse("003096900011"), Err(PinError::Province));
    assert!(Pin::parse("002096900011").is_ok());
    assert!(Pin::parse("840096900011").is_ok());
}

/// Law section 14: every PIN of the cases fits its holder.
#[test]
fn the_pins_of_the_cases_fit_sex_and_year() {
    for (number, sex, year) in [
        ("001196900011", Sex::Female, 1996),
        ("036094900012", Sex::Male, 1994),
        ("001226900101", Sex::Male, 2026),
        ("048198900021", Sex::Female, 1998),
        ("049095900022", Sex::Male, 1995),
        ("048226900201", Sex::Male, 2026),
        ("048326900202", Sex::Female, 2026),
        ("002305900041", Sex::Female, 2005),
        ("008326900401", Sex::Female, 2026),
        ("079199900061", Sex::Female, 1999),
        ("010038900071", Sex::Male, 1938),
        ("010099900072", Sex::Male, 1999),
        ("056087900091", Sex::Male, 1987),
    ] {
        assert!(pin(number).matches(sex, year), "{number}");
    }
}

#[test]
fn a_pin_with_the_wrong_century_digit_is_refused() {
    let born_1996 = pin("001196900011");
    assert!(!born_1996.matches_year(2096) && !born_1996.matches_year(1896));
    assert!(!born_1996.matches_sex(Sex::Male) && born_1996.matches_sex(Sex::Undetermined));
}

#[test]
fn lists_show_three_and_four_digits_and_logs_none() {
    assert_eq!(pin("001226901234").masked(), "001*****1234");
    assert_eq!(format!("{:?}", pin("001226901234")), "Pin(…)");
}

/// After the reform of 2025 new numbers carry the province that survived.
#[test]
fn new_numbers_carry_a_province_of_their_day() {
    let today = (2026, 11, 24);
    for province in ["01", "04", "08", "48", "79"] {
        assert!(prefix(province, today).is_some(), "{province}");
    }
    assert_eq!(prefix("02", today), None);
    assert!(prefix("02", (2025, 6, 30)).is_some());
    let composed = Pin::compose(prefix("48", today).unwrap(), Sex::Female, 2026, 900_202);
    assert_eq!(composed, Some(pin("048326900202")));
}

#[test]
fn every_province_of_today_may_begin_a_pin() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let provinces = gazetteer().provinces_on(today);
    assert_eq!(provinces.len(), 34);
    for province in provinces {
        assert!(is_province(&format!("0{province}")), "{province}");
    }
}

#[test]
fn no_number_can_be_made_without_a_sex() {
    let hanoi = prefix("01", (2026, 11, 24)).unwrap();
    assert_eq!(Pin::compose(hanoi, Sex::Undetermined, 2026, 1), None);
    assert_eq!(Pin::compose(hanoi, Sex::Male, 2400, 1), None);
    assert_eq!(Pin::compose(hanoi, Sex::Male, 1899, 1), None);
    assert_eq!(Pin::compose(hanoi, Sex::Male, 2026, 1_000_000), None);
}

proptest! {
    #[test]
    fn every_composed_number_fits_its_holder(female: bool, year in 1900i32..2400, serial in 0u32..1_000_000) {
        let sex = if female { Sex::Female } else { Sex::Male };
        let made = Pin::compose(prefix("01", (2026, 11, 24)).unwrap(), sex, year, serial).unwrap();
        prop_assert!(made.matches(sex, year));
        prop_assert_eq!(Pin::parse(&made.grouped()), Ok(made));
    }

    #[test]
    fn nothing_typed_can_make_it_panic(typed: String) {
        let _ = Pin::parse(&typed);
    }
}

/// law.md 5.1: registered abroad, a number begins with the code of the country.
#[test]
fn a_number_given_at_a_mission_begins_with_the_code_of_the_country() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let codes = read_countries(include_str!("../../data/pin-countries.csv")).unwrap();
    assert!(codes.iter().all(|row| row.code >= 100));
    let berlin = CommuneCode::parse("97001").unwrap();
    let prefix = PinPrefix::for_office(berlin, day("2026-11-10")).unwrap();
    assert_eq!(
        Some(prefix),
        PinPrefix::for_country("DEU", day("2026-11-10"))
    );
    let pin = Pin::compose(prefix, Sex::Female, 2026, 900_001).unwrap();
    assert_eq!(pin.as_str(), "981326900001");
    assert_eq!(Pin::parse(pin.as_str()), Ok(pin));
    assert_eq!(PinPrefix::for_country("DEU", day("2024-06-30")), None);
}

#[test]
fn a_number_given_at_a_commune_begins_with_the_code_of_its_province() {
    let day = "2026-11-10".parse().unwrap();
    let cau_giay = CommuneCode::parse("00166").unwrap();
    let ha_noi = ProvinceCode::parse("01").unwrap();
    assert_eq!(
        PinPrefix::for_office(cau_giay, day),
        PinPrefix::for_province(ha_noi, day)
    );
}
