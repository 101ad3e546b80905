//! Weighing two deaths. Only what names a person, and the birth, tell two people apart: a
//! family may tell the hour and the place of one death in two ways.

use super::{
    DeathFacts, Likeness, Why,
    dates::{DateLikeness, events, partial},
    death::paper_number,
    names::names,
    score::{by_name, by_number, told},
};
use crate::text::fold;

/// Years between births that are no slip of one digit: father and son may bear one name, and
/// of many old people only 1 January is known.
const GENERATION: i32 = 15;

/// Compares two deaths.
pub fn compare_deaths(a: &DeathFacts, b: &DeathFacts) -> Likeness {
    let name = names(&a.name, &b.name);
    let mut found = vec![by_birth(a, b), by_day(a, b)];
    if !a.body && !b.body {
        found.push(by_name(name));
    }
    let pins = [Why::SamePin, Why::PinSlip, Why::OtherPin];
    found.extend(by_number(&a.pin, &b.pin, name, pins));
    let [paper, other] = [a, b].map(|death| death.identity.as_deref().and_then(paper_number));
    let papers = [Why::SamePaper, Why::PaperSlip, Why::OtherPaper];
    found.extend(by_number(&paper, &other, name, papers));
    found.extend(told(&a.sex, &b.sex, [Why::SameSex, Why::OtherSex]));
    let hours = [Why::SameDeathTime, Why::OtherDeathTime];
    found.extend(told(&a.died_at, &b.died_at, hours));
    if let (Some(x), Some(y)) = (&a.residence, &b.residence) {
        match commune(x) == commune(y) {
            true => found.push(Why::SameHome),
            false if a.old || b.old => {}
            false => found.push(Why::OtherHome),
        }
    }
    if let (Some(x), Some(y)) = (&a.place, &b.place)
        && fold(x) == fold(y)
    {
        found.push(Why::SameDeathPlace);
    }
    Likeness::of(found)
}

fn by_birth(a: &DeathFacts, b: &DeathFacts) -> Why {
    let years = (a.born.year() - b.born.year()).abs();
    let whole = a.born.exact().is_some() && b.born.exact().is_some();
    match partial(&a.born, &b.born) {
        DateLikeness::Same => Why::SameBirth,
        DateLikeness::Swapped => Why::BirthSwapped,
        DateLikeness::Near => Why::NearBirth,
        DateLikeness::Slip if years < GENERATION => Why::BirthSlip,
        DateLikeness::Year => Why::BirthYear,
        DateLikeness::Other if years == 1 && !whole => Why::BirthYearNear,
        DateLikeness::Slip | DateLikeness::Other => Why::OtherBirth,
    }
}

fn by_day(a: &DeathFacts, b: &DeathFacts) -> Why {
    match events(&a.died_on, &b.died_on) {
        DateLikeness::Same => Why::SameDeathDay,
        DateLikeness::Swapped => Why::DeathDaySwapped,
        DateLikeness::Near => Why::NearDeathDay,
        DateLikeness::Slip => Why::DeathDaySlip,
        DateLikeness::Year => Why::DeathYear,
        DateLikeness::Other => Why::OtherDeathDay,
    }
}

/// A place is printed from the house to the province: the last two parts are the commune and
/// its province, whoever wrote the house in whichever way.
fn commune(place: &str) -> String {
    let mut parts: Vec<&str> = place.rsplit(',').take(2).map(str::trim).collect();
    parts.reverse();
    fold(&parts.join(", "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use chrono::NaiveTime;

    use super::*;
    use crate::{duplicate::Level, register::UNIDENTIFIED, sex::Sex};

    fn died(name: &str, born: &str) -> DeathFacts {
        DeathFacts {
            code: "a".into(),
            name: name.into(),
            body: false,
            born: born.parse().unwrap(),
            sex: Some(Sex::Male),
            pin: None,
            identity: None,
            residence: Some("Tổ 3, Phường Sa Pa, Tỉnh Lào Cai".into()),
            died_on: "2026-11-14".parse().unwrap(),
            died_at: None,
            place: Some("Phường Sa Pa, Tỉnh Lào Cai".into()),
            declarant: None,
            old: false,
        }
    }

    #[test]
    fn one_person_told_in_two_ways_is_likely_one() {
        let one = died("Lý Văn Chô", "1938-05-06");
        for (name, born) in [
            ("Lý Văn Chô", "1938"),
            ("LY VAN CHO", "1938-05-06"),
            ("Chô Lý Văn", "1938-06-05"),
            ("Lý Văn Chôn", "1938-05-06"),
        ] {
            let likeness = compare_deaths(&one, &died(name, born));
            assert_eq!(likeness.level, Level::Likely, "{name} {born} {likeness:?}");
        }
    }

    #[test]
    fn father_and_son_of_one_name_who_die_together_are_two() {
        for (father, son) in [
            ("1938-01-01", "1968-01-01"),
            ("1938", "1962"),
            ("1938", "1968-04-02"),
        ] {
            let likeness = compare_deaths(&died("Lý Văn Chô", father), &died("Lý Văn Chô", son));
            assert_eq!(likeness.level, Level::Apart, "{father} {son} {likeness:?}");
        }
    }

    /// Communes were merged and renamed, districts are no more.
    #[test]
    fn a_home_of_an_old_book_with_another_name_is_no_other_home() {
        let one = died("Lý Văn Chô", "1938");
        let old = DeathFacts {
            residence: Some("Thị trấn Sa Pa, Huyện Sa Pa, Tỉnh Lào Cai".into()),
            old: true,
            ..one.clone()
        };
        let likeness = compare_deaths(&one, &old);
        assert_eq!(likeness.level, Level::Look, "{likeness:?}");
        let elsewhere = DeathFacts { old: false, ..old };
        assert!(compare_deaths(&one, &elsewhere).score < likeness.score);
    }

    /// Of a body that nobody knows only the age by opinion, the hour and the place are told.
    #[test]
    fn two_bodies_that_nobody_knows_are_looked_at_only_where_hour_and_place_are_one() {
        let body = |hour: u32| DeathFacts {
            body: true,
            residence: None,
            died_at: NaiveTime::from_hms_opt(hour, 30, 0),
            ..died(UNIDENTIFIED, "1970")
        };
        assert_eq!(compare_deaths(&body(3), &body(3)).level, Level::Look);
        assert_eq!(compare_deaths(&body(3), &body(4)).level, Level::Apart);
    }

    #[test]
    fn another_pin_tells_against_one_person() {
        let numbered = |pin: &str| DeathFacts {
            pin: Some(pin.into()),
            ..died("Lý Văn Chô", "1938")
        };
        let (one, other) = (numbered("010038900071"), numbered("010038912345"));
        assert_eq!(compare_deaths(&one, &other).level, Level::Apart);
        let mistyped = compare_deaths(&one, &numbered("010038900077"));
        assert_eq!(mistyped.level, Level::Likely, "{mistyped:?}");
    }
}
