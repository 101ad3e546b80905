//! The keys of a death. A slip of the hand in a name is found by the words that are left
//! when any one of them is taken away; a day of death told wrong by name and day of birth.

use super::{
    BlockKeys, DeathFacts, dates,
    death::paper_number,
    keys::{NEAR_MOST, sorted},
};

impl BlockKeys {
    /// The keys of a death.
    pub fn of_death(facts: &DeathFacts) -> Self {
        let words = sorted(&facts.name);
        let born = facts.born.exact();
        let paper = facts.identity.as_deref().and_then(paper_number);
        let always = [
            facts.pin.as_ref().map(|pin| format!("dead-pin {pin}")),
            paper.map(|number| format!("dead-paper {number}")),
            born.map(|born| format!("dead-born {born} {}", words.join(" "))),
        ];
        let near = match facts.body {
            true => vec![format!("dead-body {}", facts.born.year())],
            false => near(facts, &words),
        };
        let day = facts.died_on.exact();
        Self {
            always: always.into_iter().flatten().collect(),
            near,
            day: facts.died_on.earliest(),
            whole: day.is_some(),
            swapped: day.and_then(dates::swapped),
        }
    }
}

fn near(facts: &DeathFacts, words: &[String]) -> Vec<String> {
    let year = facts.born.year();
    let of_year = |words: &[String]| format!("dead-year {year} {}", words.join(" "));
    // Under a year of death alone the dead of one name would meet, whenever they were born.
    let day = facts.died_on.exact();
    let name = day.map(|_| format!("dead-name {}", words.join(" ")));
    let mut near: Vec<String> = name.into_iter().chain([of_year(words)]).collect();
    // Another name, or two slips: those born on one day who die in one week are few.
    near.extend(facts.born.exact().map(|born| format!("dead-day {born}")));
    if words.len() > 1 {
        let without = (0..words.len()).map(|at| {
            let (before, after) = (&words[..at], &words[at + 1..]);
            of_year(&[before, after].concat())
        });
        near.extend(without);
    }
    near.dedup();
    near.truncate(NEAR_MOST);
    near
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{date::PartialDate, duplicate::ALWAYS_MOST, sex::Sex};

    fn died(name: &str, born: &str, day: &str) -> BlockKeys {
        BlockKeys::of_death(&DeathFacts {
            code: "a".into(),
            name: name.into(),
            body: false,
            born: born.parse::<PartialDate>().unwrap(),
            sex: Some(Sex::Male),
            pin: None,
            identity: None,
            residence: None,
            died_on: day.parse::<PartialDate>().unwrap(),
            died_at: None,
            place: None,
            declarant: None,
            old: false,
        })
    }

    #[test]
    fn a_death_told_with_slips_is_found() {
        let kept = died("Lý Văn Chô", "1938", "2026-11-03");
        for (name, born, day) in [
            ("Ly Van Cho", "1938", "2026-11-03"),
            ("Chô Lý Văn", "1938-05-06", "2026-11-01"),
            ("Lý Văn Chộ", "1938", "2026-03-11"),
            ("Lý Văn Chôm", "1938-05-06", "2026-11-05"),
            ("Lý Chô", "1938", "2026-11-03"),
            ("Lý Thế Văn Chô", "1938", "2026-11-03"),
            ("Lý Văn Chô", "1939", "2026-11-03"),
        ] {
            let sought = died(name, born, day);
            assert!(
                sought.finds(&kept) && kept.finds(&sought),
                "{name} {born} {day}"
            );
        }
        let other = died("Lý Văn Chô", "1938", "2026-10-03");
        assert!(!other.finds(&kept));
    }

    #[test]
    fn a_death_told_with_another_day_is_found_by_the_day_of_birth() {
        let kept = died("Lý Văn Chô", "1938-05-06", "2026-11-03");
        assert!(died("Cho Ly Van", "1938-05-06", "2024-01-30").finds(&kept));
        assert!(!died("Lý Văn Sáng", "1938-05-06", "2024-01-30").finds(&kept));
    }

    #[test]
    fn a_death_whose_year_alone_an_old_book_knows_is_found() {
        let book = died("Lý Văn Chô", "1938", "1995");
        for (name, born, found) in [
            ("Ly Van Cho", "1938", true),
            ("Lý Văn Chôm", "1938-05-06", true),
            ("Lý Văn Chô", "1941", false),
        ] {
            let sought = died(name, born, "1995-09-02");
            assert_eq!(sought.finds(&book), found, "{name} {born}");
        }
        assert!(!died("Lý Văn Chô", "1938", "1996-09-02").finds(&book));
    }

    /// A name of many words is looked for under no more keys than a search takes.
    #[test]
    fn a_search_takes_every_key() {
        let keys = died("Một Hai Ba Bốn Năm Sáu Bảy", "1938-05-06", "2026-11-03");
        assert!(keys.near.len() <= NEAR_MOST && keys.always.len() <= ALWAYS_MOST);
        let five = died("Tôn Nữ Thị Ngọc Lan", "1938-05-06", "2026-11-03");
        assert_eq!(five.near.len(), NEAR_MOST);
    }
}
