//! Births that differ: every child of the run has a name of its own, every mother a
//! number of her own.

use chrono::NaiveDate;
use domain::{
    demo::simple_birth,
    place::{CommuneCode, gazetteer},
    procedure::Answers,
};

use crate::officer::OFFICE;

const FIRST: [&str; 40] = [
    "An", "Anh", "Bảo", "Bình", "Châu", "Chi", "Công", "Cường", "Diệp", "Dũng", "Dương", "Đạt",
    "Đức", "Gia", "Giang", "Hà", "Hải", "Hân", "Hiếu", "Hoa", "Hoàng", "Huy", "Hương", "Khánh",
    "Khoa", "Kiên", "Lam", "Lâm", "Lan", "Linh", "Long", "Mai", "Minh", "My", "Nam", "Ngân",
    "Ngọc", "Nhi", "Phong", "Phúc",
];
const SECOND: [&str; 25] = [
    "Quang", "Quân", "Quỳnh", "Sơn", "Tâm", "Thanh", "Thảo", "Thiên", "Thu", "Thủy", "Tiến",
    "Trang", "Trí", "Trúc", "Trung", "Tuấn", "Tùng", "Tú", "Uyên", "Vân", "Việt", "Vinh", "Vũ",
    "Vy", "Yến",
];

/// The `number`-th birth: 1,000,000 names, as many parents and notices. Nothing but day
/// and place is like another's, so that the desk takes no two for one child.
pub fn birth(number: usize) -> Answers {
    let mut answers = simple_birth();
    let (middle, given) = names(number);
    answers.set("child.middle_name", middle);
    answers.set("child.given_name", given);
    // Another order than the children's, so that names do not go in pairs.
    let (middle, given) = names(number.wrapping_mul(7_919) % 1_000_000);
    answers.set("mother.name", format!("Trần {middle} {given}"));
    let (middle, given) = names(number.wrapping_mul(104_729) % 1_000_000);
    answers.set("father.name", format!("Nguyễn {middle} {given}"));
    let own = 1_000 + number % 990_000;
    answers.set("mother.pin", format!("001196{own:06}"));
    answers.set("father.pin", format!("036094{own:06}"));
    let (facility, notice) = (number / 90_000 % 90_000, number % 90_000);
    answers.set(
        "notice.code",
        format!("{:05}.GCS.{:05}.26", 10_000 + facility, 10_000 + notice),
    );
    answers
}

/// The same, filed on another day: places are called as they were then.
pub fn birth_filed_on(number: usize, day: NaiveDate) -> Answers {
    let mut answers = birth(number);
    let here = CommuneCode::parse(OFFICE).ok();
    if let Some(label) = here.and_then(|here| gazetteer().full_label(here, day)) {
        for place in [
            "birth.commune",
            "mother.residence",
            "child.hometown_commune",
        ] {
            answers.set(place, label.clone());
        }
    }
    answers
}

/// The same birth in another family, so that the desk takes it for none of the run's: the
/// cases that are made up beside them have the same million of names.
pub fn of_other_family(mut answers: Answers) -> Answers {
    let other =
        |answers: &Answers, id: &str, from: &str, to: &str| answers.get(id).replacen(from, to, 1);
    let name = other(&answers, "mother.name", "Trần", "Lê");
    let pin = other(&answers, "mother.pin", "001196", "002196");
    let notice = other(&answers, "notice.code", ".26", ".25");
    answers.set("mother.name", name);
    answers.set("mother.pin", pin);
    answers.set("notice.code", notice);
    answers
}

/// Middle and given name of the `number`-th of a million.
fn names(number: usize) -> (String, String) {
    let (first, second) = (number % 40, number / 40 % 25);
    let (third, fourth) = (number / 1_000 % 40, number / 40_000 % 25);
    (
        format!("{} {}", FIRST[third], SECOND[fourth]),
        format!("{} {}", FIRST[first], SECOND[second]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::procedure::{Judging, declare, procedure};
    use std::collections::BTreeSet;

    #[test]
    fn no_two_children_are_the_same() {
        let key = |n| {
            let born = birth(n);
            ["child.middle_name", "child.given_name", "mother.pin"]
                .map(|input| born.get(input).to_owned())
        };
        let keys: BTreeSet<_> = (0..50_000).map(key).collect();
        assert_eq!(keys.len(), 50_000);
    }

    #[test]
    fn only_the_file_is_missing_from_a_birth() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).unwrap();
        let version = procedure("khai-sinh").unwrap().on(day).unwrap();
        let Err(problems) = declare(version, &birth(777), &Judging::on(day)) else {
            panic!("no file was asked for")
        };
        assert_eq!(
            problems.iter().map(|p| p.question).collect::<Vec<_>>(),
            ["file.birth_notice"]
        );
    }
}
