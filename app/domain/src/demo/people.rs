//! Made-up people in any number, the same in every run: names as frequent as in life, for
//! measurements and for showing that the search finds everybody.

use chrono::{Days, NaiveDate};

use crate::{place::Unit, table};

const FAMILY: &str = include_str!("../../data/family-names.csv");
const GIVEN: &str = include_str!("../../data/given-names.csv");

/// What is looked for to show that the search finds everybody:
/// `name,born,mother,register,place`, each field as typed at the desk.
pub const QUERIES: &str = include_str!("../../data/search-queries.csv");

/// Somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Whole name.
    pub name: String,
    /// Day of birth.
    pub born: NaiveDate,
    /// The mother's name.
    pub mother: String,
}

/// Names to draw from, each with the sum of the weights so far.
struct Urn(Vec<(u64, &'static str)>);

impl Urn {
    fn of(names: impl Iterator<Item = (&'static str, u64)>) -> Self {
        let mut sum = 0;
        let summed = names.map(|(name, weight)| {
            sum += weight;
            (sum, name)
        });
        Self(summed.collect())
    }

    fn draw(&self, chance: u64) -> &'static str {
        let sum = self.0.last().map_or(1, |(sum, _)| (*sum).max(1));
        let place = self.0.partition_point(|(until, _)| *until <= chance % sum);
        self.0.get(place).map_or("", |(_, name)| name)
    }
}

/// Draws people.
pub struct People {
    family: Urn,
    /// Middle and given names of women, and of men.
    women: [Urn; 2],
    men: [Urn; 2],
}

impl Default for People {
    fn default() -> Self {
        let given = |wanted: [&'static str; 2]| {
            let columns = ["position", "sex", "name", "weight"];
            let rows = table::rows(GIVEN, columns).into_iter().flatten().flatten();
            Urn::of(rows.filter_map(move |(_, [position, sex, name, weight])| {
                ([position, sex] == wanted).then_some((name, weight.parse().unwrap_or(1)))
            }))
        };
        let columns = ["name", "share_percent", "group", "ethnic_codes"];
        let rows = table::rows(FAMILY, columns).into_iter().flatten().flatten();
        Self {
            family: Urn::of(rows.map(|(_, [name, share, ..])| {
                let thousandths = share.replace('.', "");
                (name, thousandths.parse().unwrap_or(1))
            })),
            women: [given(["middle", "female"]), given(["given", "female"])],
            men: [given(["middle", "male"]), given(["given", "male"])],
        }
    }
}

impl People {
    /// The person of this number.
    pub fn person(&self, number: u64) -> Person {
        let mut chance = Chance(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let women = chance.next().is_multiple_of(2);
        let name = self.name(&mut chance, women);
        let mother = self.name(&mut chance, true);
        let first = NaiveDate::from_ymd_opt(1940, 1, 1).unwrap_or_default();
        let born = first.checked_add_days(Days::new(chance.next() % 30_900));
        Person {
            name,
            born: born.unwrap_or(first),
            mother,
        }
    }

    fn name(&self, chance: &mut Chance, woman: bool) -> String {
        let [middle, given] = if woman { &self.women } else { &self.men };
        let mut parts = vec![self.family.draw(chance.next())];
        // One in twelve has no middle name, one in six two.
        match chance.next() % 12 {
            0 => {}
            1 | 2 => parts.extend([middle.draw(chance.next()), middle.draw(chance.next())]),
            _ => parts.push(middle.draw(chance.next())),
        }
        parts.push(given.draw(chance.next()));
        parts.join(" ")
    }
}

/// The commune of the person of this number, of so many.
pub fn commune<'a>(communes: &[&'a Unit], number: u64) -> Option<&'a Unit> {
    let count = u64::try_from(communes.len()).ok()?.max(1);
    let place = usize::try_from(Chance(number).next() % count).ok()?;
    communes.get(place).copied()
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_the_same_in_every_run_and_names_as_frequent_as_in_life() {
        let people = People::default();
        assert_eq!(people.person(7), people.person(7));
        let nguyen = (0..1000)
            .filter(|number| people.person(*number).name.starts_with("Nguyễn "))
            .count();
        assert!((200..500).contains(&nguyen), "{nguyen}");
        assert!((0..1000).all(|number| people.person(number).name.contains(' ')));
    }
}
