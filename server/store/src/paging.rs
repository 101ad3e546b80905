//! Lists that are read a page at a time.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// So many rows are asked for: one more than a page holds tells whether there is a next page.
pub fn one_more(page: usize) -> i64 {
    i64::try_from(page + 1).unwrap_or(i64::MAX)
}

/// Leaves what a page holds. Gives the last of it where there is a next page, which begins
/// behind it.
pub fn cut<T>(rows: &mut Vec<T>, page: usize) -> Option<&T> {
    let more = rows.len() > page;
    rows.truncate(page);
    rows.last().filter(|_| more)
}

/// The word of an address for a place among rows that have a moment and an id.
pub fn word(at: DateTime<Utc>, id: Uuid) -> String {
    format!("{}-{}", at.timestamp_micros(), id.simple())
}

/// Reads it; a list whose word was altered begins at the top.
pub fn place(word: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (micros, id) = word.split_once('-')?;
    Some((
        DateTime::from_timestamp_micros(micros.parse().ok()?)?,
        Uuid::try_parse(id).ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_begins_behind_the_last_row_of_this_one() {
        for (there, left, next) in [(0, 0, None), (2, 2, None), (3, 2, Some(&1))] {
            let mut rows: Vec<i32> = (0..there).collect();
            assert_eq!(cut(&mut rows, 2), next, "{there}");
            assert_eq!(rows.len(), left, "{there}");
        }
    }

    #[test]
    fn a_place_in_a_list_reads_back() {
        let at = DateTime::UNIX_EPOCH;
        assert_eq!(place(&word(at, Uuid::max())), Some((at, Uuid::max())));
    }

    #[test]
    fn an_altered_place_in_the_list_begins_at_the_top() {
        for text in [
            "",
            "-",
            "1",
            "x-y",
            "99999999999999999999-00000000000000000000000000000001",
        ] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
