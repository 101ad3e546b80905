//! Successions after the reform, in a table that is made up: none is known yet.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::{CommuneCode, Gazetteer, Successor};

/// A district of three communes that went into two at the reform; on 2026-10-01 Đông Hòa went
/// into Tây Hòa, which on 2027-01-01 was divided. Nam Hòa was divided on 2026-10-01 and met
/// again in Bắc Hòa a year later. Hải Hòa only became a phường.
const UNITS: &str =
    "code,level,kind_vi,name_vi,full_name_vi,name_en,full_name_en,parent_code,valid_from,valid_to
01,province,Tỉnh,Hòa,Tỉnh Hòa,Hoa,Hoa Province,,,
001,district,Huyện,Hòa,Huyện Hòa,Hoa,Hoa District,01,,2025-07-01
00001,commune,Xã,Xuân Hòa,Xã Xuân Hòa,Xuan Hoa,Xuan Hoa Commune,001,,2025-07-01
00002,commune,Xã,Thu Hòa,Xã Thu Hòa,Thu Hoa,Thu Hoa Commune,001,,2025-07-01
00003,commune,Xã,Hạ Hòa,Xã Hạ Hòa,Ha Hoa,Ha Hoa Commune,001,,2025-07-01
00001,commune,Xã,Đông Hòa,Xã Đông Hòa,Dong Hoa,Dong Hoa Commune,01,2025-07-01,2026-10-01
00002,commune,Xã,Tây Hòa,Xã Tây Hòa,Tay Hoa,Tay Hoa Commune,01,2025-07-01,
00003,commune,Xã,Nam Hòa,Xã Nam Hòa,Nam Hoa,Nam Hoa Commune,01,2025-07-01,2026-10-01
00004,commune,Xã,Bắc Hòa,Xã Bắc Hòa,Bac Hoa,Bac Hoa Commune,01,2025-07-01,
00005,commune,Xã,Trung Hòa,Xã Trung Hòa,Trung Hoa,Trung Hoa Commune,01,2025-07-01,2027-10-01
00006,commune,Xã,Hải Hòa,Xã Hải Hòa,Hai Hoa,Hai Hoa Commune,01,2025-07-01,2026-09-20
00006,commune,Phường,Hải Hòa,Phường Hải Hòa,Hai Hoa,Hai Hoa Ward,01,2026-09-20,
00007,commune,Xã,Sơn Hòa,Xã Sơn Hòa,Son Hoa,Son Hoa Commune,01,2027-01-01,
";

/// Rows in any order, with the day, with an empty one, and without one.
const SUCCESSIONS: &str = "new_code,old_code,whole_or_part,source_text,match,on
00004,00005,whole,xã Trung Hòa,resolution,2027-10-01
00007,00002,part,xã Tây Hòa,resolution,2027-01-01
00002,00002,part,xã Tây Hòa,resolution,2027-01-01
00002,00001,whole,xã Đông Hòa,resolution,2026-10-01
00004,00003,part,xã Nam Hòa,resolution,2026-10-01
00005,00003,part,xã Nam Hòa,resolution,2026-10-01
00001,00001,whole,xã Xuân Hòa,name
00002,00002,part,xã Thu Hòa,name,
00003,00002,part,xã Thu Hòa,name
00003,00003,whole,xã Hạ Hòa,name,
";

fn places() -> Gazetteer {
    Gazetteer::read(UNITS, SUCCESSIONS).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn followed(code: &str, then: &str, now: &str) -> Vec<(String, bool)> {
    let code = CommuneCode::parse(code).unwrap();
    let told = |one: Successor| (one.code.to_string(), one.whole);
    let found = places().followed(code, day(then), day(now));
    found.into_iter().map(told).collect()
}

fn whole(code: &str) -> Vec<(String, bool)> {
    vec![(code.to_owned(), true)]
}

fn parts(codes: &[&str]) -> Vec<(String, bool)> {
    codes
        .iter()
        .map(|code| ((*code).to_owned(), false))
        .collect()
}

#[test]
fn a_merger_after_the_reform_is_followed_from_its_day_on() {
    assert_eq!(
        followed("00001", "2026-03-02", "2026-09-30"),
        whole("00001")
    );
    assert_eq!(
        followed("00001", "2026-03-02", "2026-10-01"),
        whole("00002")
    );
    // Who has gone into another says nothing of what the other does.
    assert_eq!(
        followed("00002", "2026-03-02", "2026-10-01"),
        whole("00002")
    );
}

#[test]
fn a_chain_is_followed_through_the_reform_and_on() {
    assert_eq!(
        followed("00001", "2020-05-20", "2025-07-01"),
        whole("00001")
    );
    assert_eq!(
        followed("00001", "2020-05-20", "2026-11-24"),
        whole("00002")
    );
    assert_eq!(
        followed("00001", "2020-05-20", "2027-02-01"),
        parts(&["00002", "00007"])
    );
}

#[test]
fn a_commune_divided_after_the_reform_has_each_of_its_successors_as_a_part() {
    assert_eq!(
        followed("00003", "2026-03-02", "2026-11-24"),
        parts(&["00004", "00005"])
    );
    // One of the two parts keeps the code.
    assert_eq!(
        followed("00002", "2026-12-31", "2027-01-01"),
        parts(&["00002", "00007"])
    );
}

#[test]
fn parts_that_meet_again_are_one_successor() {
    assert_eq!(
        followed("00003", "2026-03-02", "2027-10-01"),
        parts(&["00004"])
    );
}

#[test]
fn a_part_of_a_part_is_no_whole() {
    assert_eq!(
        followed("00002", "2020-05-20", "2026-11-24"),
        parts(&["00002", "00004", "00005"])
    );
}

#[test]
fn what_went_into_a_commune_is_followed_back_from_one_succession_to_the_next() {
    let of = |code: &str| -> Vec<String> {
        let found = places().forerunners(CommuneCode::parse(code).unwrap());
        found.iter().map(CommuneCode::to_string).collect()
    };
    // Sơn Hòa was a part of Tây Hòa, which had taken Đông Hòa and, of Thu Hòa, a part.
    assert_eq!(of("00007"), ["00001", "00002"]);
    assert_eq!(of("00004"), ["00002", "00003", "00005"]);
    // What went into Tây Hòa since, which has the code of Thu Hòa, went not into Nam Hòa.
    assert_eq!(of("00003"), ["00002", "00003"]);
}

#[test]
fn who_kept_something_leads_to_the_one_commune_that_has_it_now() {
    let into = |code: &str, now: &str| {
        let code = CommuneCode::parse(code).unwrap();
        let found = places().went_into(code, day("2025-07-01"), day(now));
        found.map(|code| code.to_string())
    };
    assert_eq!(into("00001", "2026-09-30").as_deref(), Some("00001"));
    assert_eq!(into("00001", "2026-11-24").as_deref(), Some("00002"));
    assert_eq!(into("00001", "2027-02-01"), None);
}

#[test]
fn a_new_name_or_kind_is_the_same_commune() {
    assert_eq!(
        followed("00006", "2026-03-02", "2026-11-24"),
        whole("00006")
    );
}

#[test]
fn a_commune_that_ended_without_a_trace_leads_nowhere() {
    let lost = SUCCESSIONS.replace("00002,00001,whole,xã Đông Hòa,resolution,2026-10-01\n", "");
    let lost = Gazetteer::read(UNITS, Box::leak(lost.into_boxed_str())).unwrap();
    let code = CommuneCode::parse("00001").unwrap();
    let found = lost.followed(code, day("2026-03-02"), day("2026-11-24"));
    assert!(found.is_empty());
}

#[test]
fn what_the_reform_made_of_a_commune_stays_what_it_was() {
    let places = places();
    let found = places.successors(CommuneCode::parse("00001").unwrap());
    let codes: Vec<String> = found.iter().map(|one| one.code.to_string()).collect();
    assert_eq!(codes, ["00001"]);
}

#[test]
fn an_old_name_and_an_old_district_lead_on_to_the_communes_of_the_day() {
    let places = places();
    let hits = |typed: &str, on: &str| -> Vec<String> {
        let hits = places.search(typed, day(on), 10);
        hits.into_iter().map(|hit| hit.code.to_string()).collect()
    };
    assert_eq!(hits("xuan hoa", "2026-11-24"), ["00002"]);
    assert_eq!(hits("dong hoa", "2026-11-24"), ["00002"]);
    assert_eq!(hits("huyen hoa", "2026-11-24"), ["00002", "00004", "00005"]);
}

#[test]
fn a_name_of_today_gives_all_that_went_into_it_since() {
    let keys = places().ever_called("tay hoa");
    for key in [
        "00001 dong hoa",
        "00001 xuan hoa",
        "00002 tay hoa",
        "00002 thu hoa",
    ] {
        assert!(keys.iter().any(|found| found == key), "{key}: {keys:?}");
    }
    // Hạ Hòa went another way.
    assert!(
        !keys.iter().any(|found| found == "00003 ha hoa"),
        "{keys:?}"
    );
}

#[test]
fn a_day_that_is_none_is_named_by_its_line() {
    let bad = "new_code,old_code,whole_or_part,source_text,match,on
00002,00001,whole,xã Đông Hòa,resolution,2026-13-01
";
    assert!(Gazetteer::read(UNITS, bad).is_err());
}
