//! Births that differ: every child of the run has a name of its own, every mother a
//! number of her own.

use domain::{demo::simple_birth, procedure::Answers};

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

/// The `number`-th birth: 1,000,000 names, as many mothers.
pub fn birth(number: usize) -> Answers {
    let mut answers = simple_birth();
    let (first, second) = (number % 40, number / 40 % 25);
    let (third, fourth) = (number / 1_000 % 40, number / 40_000 % 25);
    answers.set(
        "child.middle_name",
        format!("{} {}", FIRST[third], SECOND[fourth]),
    );
    answers.set(
        "child.given_name",
        format!("{} {}", FIRST[first], SECOND[second]),
    );
    answers.set(
        "mother.pin",
        format!("001196{:06}", 1_000 + number % 990_000),
    );
    answers
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
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
