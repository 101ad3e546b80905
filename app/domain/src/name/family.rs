//! The family name in a name on one line, where a list tells it.

use std::{collections::BTreeSet, sync::OnceLock};

use crate::{table, text};

/// The family names of the Kinh (`data/family-names.csv`), without marks.
fn known() -> &'static BTreeSet<String> {
    static KNOWN: OnceLock<BTreeSet<String>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let columns = ["name", "share_percent", "group", "ethnic_codes"];
        let table = include_str!("../../data/family-names.csv");
        let rows = table::rows(table, columns).into_iter().flatten().flatten();
        rows.filter(|(_, [_, _, _, groups])| groups.split(';').any(|code| code == KINH))
            .map(|(_, [name, ..])| text::fold(name))
            .collect()
    })
}

/// Code of the Kinh. Others have the family name elsewhere, or none.
const KINH: &str = "01";

/// Family names of several words begin so; where they end their bearers alone know.
const OF_SEVERAL_WORDS: [&str; 5] = ["cong tang", "cong huyen", "ton nu", "ton that", "huyen ton"];

/// Family name and the rest of the name of a Kinh; `None` when nothing tells which word
/// is which.
pub fn divided<'a>(name: &'a str, ethnicity: Option<&str>) -> Option<(&'a str, &'a str)> {
    let (family, rest) = name.split_once(' ')?;
    let key = text::fold(name);
    if OF_SEVERAL_WORDS.iter().any(|words| key.starts_with(words)) {
        return None;
    }
    let tells = ethnicity == Some(KINH) && known().contains(&text::fold(family));
    tells.then_some((family, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_divided_only_where_a_list_tells_how() {
        let kinh = Some("01");
        assert_eq!(divided("Trần Thu Hà", kinh), Some(("Trần", "Thu Hà")));
        assert_eq!(divided("Công Tằng Tôn Nữ Nguyên", kinh), None);
        assert_eq!(divided("Y Ngông Niê Kdăm", Some("12")), None);
        assert_eq!(divided("KIM MIN-JUN", None), None);
        assert_eq!(divided("Plưih", kinh), None);
    }
}
