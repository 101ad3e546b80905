//! Offices by any name that they ever had: what stands in old books is found by the name
//! of then and by the name of now.

use super::gazetteer::Gazetteer;
use super::index::Fit;
use super::succession::REFORM;
use super::unit::{Level, Unit};

/// Offices of one search: a name that more begin with says too little.
const MOST: usize = 400;

impl Gazetteer {
    /// The [keys](Unit::key) of the communes that are or were called so. A name of today
    /// also gives the communes that went into it; an old name only its own. Sorted; empty
    /// when nothing is called so.
    pub fn ever_called(&self, typed: &str) -> Vec<String> {
        let tokens = self.index.vocabulary.tokens(typed);
        if tokens.is_empty() || tokens.iter().any(|token| token.begins.is_empty()) {
            return Vec::new();
        }
        let fitting: Vec<(Fit, &Unit)> = self
            .units
            .iter()
            .enumerate()
            .filter(|(_, unit)| unit.level == Level::Commune)
            .filter_map(|(place, unit)| {
                let (fit, ..) = self.index.fit(place, &tokens)?;
                (fit != Fit::Around).then_some((fit, unit))
            })
            .collect();
        let best = fitting.iter().map(|(fit, _)| *fit).min();
        let exact = best == Some(Fit::Exact);
        let mut keys: Vec<String> = fitting
            .into_iter()
            .filter(|(fit, _)| !exact || *fit == Fit::Exact)
            .flat_map(|(_, unit)| self.with_former(unit))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys.truncate(MOST);
        keys
    }

    fn with_former(&self, unit: &Unit) -> Vec<String> {
        let mut keys = vec![unit.key()];
        let mut behind = vec![(unit.code, unit.valid_to)];
        // Each step back is to an earlier day: it ends.
        while let Some((code, until)) = behind.pop() {
            for row in self.rows_into(code).filter(|row| row.on < until) {
                // The reform gave codes anew: after it, the code of before was another's.
                let before = self.versions(row.old).iter().filter(|old| {
                    old.level == Level::Commune
                        && old.valid_to <= row.on
                        && (row.on <= REFORM || old.valid_from >= REFORM)
                });
                keys.extend(before.map(Unit::key));
                behind.push((row.old, row.on));
            }
        }
        keys
    }
}

#[cfg(test)]
mod tests {
    use super::super::gazetteer;

    #[test]
    fn an_old_name_without_marks_gives_the_office_of_then() {
        let keys = gazetteer().ever_called("phuoc tien nha trang");
        assert_eq!(keys, ["22366 phuoc tien"]);
    }

    #[test]
    fn a_name_of_today_gives_all_that_went_into_it() {
        let keys = gazetteer().ever_called("phường Nha Trang, Khánh Hòa");
        for key in [
            "22366 nha trang",
            "22366 phuoc tien",
            "22366 tan tien",
            "22363 loc tho",
        ] {
            assert!(keys.iter().any(|found| found == key), "{key}: {keys:?}");
        }
    }

    #[test]
    fn a_label_is_read_wherever_the_tone_mark_stands() {
        let day = chrono::NaiveDate::from_ymd_opt(1987, 10, 12).unwrap_or_default();
        for typed in [
            "Phường Phước Tiến, Thành phố Nha Trang, Tỉnh Khánh Hòa",
            "Phường Phước Tiến, Thành phố Nha Trang, Tỉnh Khánh Hoà",
        ] {
            let code = gazetteer().called(typed, day);
            assert_eq!(code.map(|code| code.to_string()).as_deref(), Some("22366"));
        }
        assert_eq!(gazetteer().called("Phường Phước Tiến", day), None);
    }

    #[test]
    fn what_is_no_place_gives_nothing() {
        assert!(gazetteer().ever_called("").is_empty());
        assert!(gazetteer().ever_called("xyzzy").is_empty());
    }
}
