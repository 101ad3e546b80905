#![allow(clippy::unwrap_used)]
use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 24)
}

fn commune(code: &str) -> CommuneCode {
    CommuneCode::parse(code).unwrap()
}

fn first(typed: &str) -> Hit {
    let hits = gazetteer().search(typed, today(), 10);
    hits.into_iter()
        .next()
        .unwrap_or_else(|| panic!("nothing for {typed}"))
}

fn labels(typed: &str) -> Vec<String> {
    gazetteer()
        .search(typed, today(), 20)
        .into_iter()
        .map(|hit| hit.label)
        .collect()
}

#[test]
fn the_embedded_tables_can_be_read() {
    let read = Gazetteer::read(
        include_str!("../../data/admin-units/units.csv"),
        include_str!("../../data/admin-units/successions.csv"),
    );
    assert_eq!(read.unwrap().units.len(), 15_334);
}

#[test]
fn the_reform_left_34_provinces_and_3321_communes() {
    let count = |on| {
        (
            gazetteer().provinces_on(on).len(),
            gazetteer().communes_on(on).count(),
        )
    };
    assert_eq!(count(day(2025, 6, 30)), (63, 10_035));
    assert_eq!(count(REFORM), (34, 3_321));
    assert_eq!(count(today()), (34, 3_321));
}

#[test]
fn a_code_means_different_communes_on_different_days() {
    let places = gazetteer();
    let code = commune("00166");
    assert_eq!(
        places.full_label(code, today()).unwrap(),
        "Phường Cầu Giấy, Thành phố Hà Nội"
    );
    assert_eq!(
        places.full_label(code, day(2022, 5, 20)).unwrap(),
        "Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội"
    );
    assert_eq!(places.newest_label(code), places.full_label(code, today()));
    assert_eq!(places.full_label(commune("99999"), today()), None);
}

#[test]
fn a_province_that_became_a_city_changes_the_label_that_day() {
    let places = gazetteer();
    let mine = places
        .communes_on(today())
        .find(|unit| unit.parent == "22")
        .unwrap();
    let code = commune(mine.code);
    let label = |on| places.full_label(code, on).unwrap();
    assert!(label(day(2026, 8, 31)).ends_with("Tỉnh Quảng Ninh"));
    assert!(label(day(2026, 9, 1)).ends_with("Thành phố Quảng Ninh"));
}

#[test]
fn every_label_of_today_ends_with_its_province() {
    for unit in gazetteer().communes_on(today()) {
        let province = gazetteer()
            .province_of(commune(unit.code), today())
            .unwrap();
        let label = gazetteer().full_label(commune(unit.code), today()).unwrap();
        assert_eq!(label, format!("{}, {}", unit.full_name, province.full_name));
    }
}

/// Case 9: registered at a commune that has been merged twice.
#[test]
fn the_office_of_an_old_commune_is_found_from_its_history() {
    let places = gazetteer();
    let nha_trang = [Successor {
        code: commune("22366"),
        whole: true,
    }];
    assert_eq!(places.successors(commune("22363")), nha_trang);
    assert_eq!(
        places.followed(commune("22363"), day(1987, 10, 3), today()),
        nha_trang
    );
    let forerunners = places.forerunners(commune("22366"));
    assert!(forerunners.contains(&commune("22363")));
    let hit = first("Tân Tiến Nha Trang");
    assert_eq!(hit.code, commune("22366"));
    assert_eq!(
        hit.former.unwrap(),
        "Phường Tân Tiến, Thành phố Nha Trang, Tỉnh Khánh Hoà"
    );
    let twice = first("Phước Tiến Nha Trang");
    assert_eq!(twice.code, commune("22366"));
    assert_eq!(twice.former_until, Some(day(2024, 11, 1)));
}

#[test]
fn every_commune_before_the_reform_leads_to_one_of_today() {
    let eve = REFORM.pred_opt().unwrap();
    for unit in gazetteer().communes_on(eve) {
        let found = gazetteer().followed(commune(unit.code), eve, today());
        assert!(!found.is_empty(), "{}", unit.code);
        let wholes = found.iter().filter(|successor| successor.whole).count();
        assert!(
            wholes == 0 || (wholes == 1 && found.len() == 1),
            "{}",
            unit.code
        );
    }
}

#[test]
fn communes_are_found_without_marks_and_by_beginnings() {
    for typed in [
        "cau giay",
        "Cầu Giấy",
        "CAU  GIAY",
        "cau gi",
        "phuong cau giay",
        "cau giay ha noi",
        "cau giay hn",
        "Phường Cầu Giấy, Thành phố Hà Nội",
    ] {
        let hit = first(typed);
        assert_eq!((hit.code, hit.former), (commune("00166"), None), "{typed}");
    }
    assert_eq!(
        first("ba ria").label,
        "Phường Bà Rịa, Thành phố Hồ Chí Minh"
    );
    assert_eq!(
        first("đặc khu phú quốc").label,
        "Đặc khu Phú Quốc, Tỉnh An Giang"
    );
}

/// The same label with tones where the older spelling puts them.
fn older(label: &str) -> String {
    let moved = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oẻ", "ỏe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỵ", "ụy"),
    ];
    let word = |word: &str| {
        let found = moved.iter().find(|(newer, _)| word.ends_with(newer));
        match found {
            // In `quý` the u belongs to the q.
            Some((newer, older)) if !word.ends_with(&format!("q{newer}")) => {
                word[..word.len() - newer.len()].to_owned() + older
            }
            _ => word.to_owned(),
        }
    };
    let part = |part: &str| part.split(' ').map(word).collect::<Vec<_>>().join(" ");
    label.split(", ").map(part).collect::<Vec<_>>().join(", ")
}

/// The source writes Khánh Hoà, people type Khánh Hòa: both are one.
#[test]
fn a_place_is_named_with_tones_in_the_older_or_the_newer_place() {
    let places = gazetteer();
    let labels_of = |unit: &crate::place::Unit| {
        let label = places.full_label(commune(unit.code), today()).unwrap();
        [crate::text::newer_tones(&label), older(&label)]
    };
    let both = places.communes_on(today()).filter(|unit| {
        let [newer, old] = labels_of(unit);
        newer != old
    });
    let mut others = 0;
    for unit in both.step_by(17) {
        let [newer, old] = labels_of(unit);
        others += 1;
        for typed in [&newer, &old, &old.to_lowercase()] {
            let named = places.named(typed, today());
            assert_eq!(named, Some(commune(unit.code)), "{typed}");
        }
        for typed in [&newer, &old] {
            let called = places.called(typed, today());
            assert_eq!(called, Some(commune(unit.code)), "{typed}");
        }
    }
    assert!(others > 9, "{others}");
    // What is shown stays as the source has it.
    assert!(
        first("Nha Trang, Khánh Hòa")
            .label
            .ends_with("Tỉnh Khánh Hoà")
    );
    assert_eq!(labels("Hòa An"), labels("Hoà An"));
}

#[test]
fn an_old_name_leads_to_the_new_commune_and_is_shown() {
    let hit = first("dich vong");
    assert_eq!(hit.code, commune("00160"));
    let hits = gazetteer().search("dịch vọng cầu giấy", today(), 10);
    let cau_giay = hits
        .iter()
        .find(|hit| hit.code == commune("00166"))
        .unwrap();
    assert_eq!(
        cau_giay.former.as_deref(),
        Some("Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội")
    );
    assert_eq!(cau_giay.former_until, Some(REFORM));
}

#[test]
fn an_old_district_leads_to_its_communes() {
    let hits = gazetteer().search("q1 tphcm", today(), 10);
    let labels: Vec<&str> = hits.iter().map(|hit| hit.label.as_str()).collect();
    for name in ["Bến Thành", "Sài Gòn", "Tân Định", "Cầu Ông Lãnh"] {
        assert!(
            labels.iter().any(|label| label.contains(name)),
            "{name}: {labels:?}"
        );
    }
    assert_eq!(
        first("con dao").label,
        "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"
    );
}

#[test]
fn a_province_narrows_the_search() {
    let all = labels("tân an");
    let narrowed = labels("tân an tây ninh");
    assert!(all.len() > 1);
    assert!(
        !narrowed.is_empty()
            && narrowed
                .iter()
                .all(|label| label.ends_with("Tỉnh Tây Ninh"))
    );
}

#[test]
fn exact_names_come_before_beginnings_and_those_before_insides() {
    let labels = labels("tân");
    let rank = |label: &str| match label.split(", ").next().unwrap() {
        name if name.ends_with(" Tân") && name.split(' ').count() == 2 => 0,
        name if name.contains(" Tân ") => 1,
        _ => 2,
    };
    assert!(
        labels
            .windows(2)
            .all(|pair| rank(&pair[0]) <= rank(&pair[1])),
        "{labels:?}"
    );
}

#[test]
fn a_full_label_names_one_commune() {
    for unit in gazetteer().communes_on(today()).step_by(7) {
        let code = commune(unit.code);
        let label = gazetteer().full_label(code, today()).unwrap();
        assert_eq!(gazetteer().named(&label, today()), Some(code), "{label}");
    }
    assert_eq!(gazetteer().named("xa cam giang hai phong", today()), None);
    assert_eq!(
        first("cẩm giàng hải phòng").label,
        "Xã Cẩm Giàng, Thành phố Hải Phòng"
    );
    assert_eq!(
        first("cẩm giang hải phòng").label,
        "Xã Cẩm Giang, Thành phố Hải Phòng"
    );
    assert_eq!(gazetteer().named("tân an", today()), None);
    assert_eq!(gazetteer().named("xyz", today()), None);
}

#[test]
fn a_full_label_means_the_same_with_and_without_a_search() {
    // In small letters it is no label as pages write it, so it is searched for.
    for unit in gazetteer().communes_on(today()).step_by(31) {
        let label = gazetteer().full_label(commune(unit.code), today()).unwrap();
        assert_eq!(
            gazetteer().labelled(&label, today()),
            Some(commune(unit.code))
        );
        let typed = label.to_lowercase();
        assert_eq!(gazetteer().labelled(&typed, today()), None, "{label}");
        assert_eq!(
            gazetteer().named(&typed, today()),
            Some(commune(unit.code)),
            "{label}"
        );
    }
    let old = "Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội";
    assert_eq!(gazetteer().labelled(old, today()), None);
    assert!(gazetteer().labelled(old, day(2024, 1, 1)).is_some());
}

#[test]
fn a_day_before_the_reform_finds_the_communes_of_that_day() {
    let hits = gazetteer().search("dich vong", day(2024, 1, 1), 10);
    let labels: Vec<&str> = hits.iter().map(|hit| hit.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội",
            "Phường Dịch Vọng Hậu, Quận Cầu Giấy, Thành phố Hà Nội"
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_search_is_safe_limited_and_without_doubles(typed in "[a-zA-ZÀ-ỹ0-9 .,]{0,20}", limit in 0usize..15) {
        let hits = gazetteer().search(&typed, today(), limit);
        prop_assert!(hits.len() <= limit);
        let codes: BTreeSet<CommuneCode> = hits.iter().map(|hit| hit.code).collect();
        prop_assert_eq!(codes.len(), hits.len());
        for hit in &hits {
            let label = gazetteer().full_label(hit.code, today());
            prop_assert_eq!(label.as_ref(), Some(&hit.label));
        }
    }
}
