//! What the server found, and the row that the arrow keys stand on.

/// A commune of today that what was typed may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its code, sent with the form.
    pub code: String,
    /// Its name with the province: `Phường Cầu Giấy, Thành phố Hà Nội`.
    pub name: String,
    /// A sentence with its earlier name, in the reader's language, when that is what
    /// was typed; else empty.
    pub formerly: String,
}

impl Found {
    /// Reads the server's answer: a line for each place, its parts between tabs.
    pub fn all(answer: &str) -> Vec<Self> {
        let place = |line: &str| {
            let mut parts = line.split('\t').map(str::to_owned);
            Some(Self {
                code: parts.next()?,
                name: parts.next()?,
                formerly: parts.next().unwrap_or_default(),
            })
        };
        answer.lines().filter_map(place).collect()
    }
}

/// The row after an arrow key, around the ends of so many rows. Before the first press no
/// row is meant.
pub fn step(active: Option<usize>, rows: usize, down: bool) -> Option<usize> {
    let last = rows.checked_sub(1)?;
    Some(match (active, down) {
        (Some(row), true) if row < last => row + 1,
        (Some(row), false) if row > 0 => row - 1,
        (_, true) => 0,
        (_, false) => last,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_line_by_line() {
        let found =
            Found::all("00166\tPhường Cầu Giấy\ttrước là Dịch Vọng\n00167\tPhường Láng\t\n");
        let names: Vec<&str> = found.iter().map(|place| place.name.as_str()).collect();
        assert_eq!(names, ["Phường Cầu Giấy", "Phường Láng"]);
        assert_eq!(
            found.first().map(|place| &*place.formerly),
            Some("trước là Dịch Vọng")
        );
        assert_eq!(Found::all("<!DOCTYPE html>"), []);
    }

    #[test]
    fn the_arrow_keys_go_around_the_ends() {
        let mut active = None;
        let steps = [true, true, true, true, false, false].map(|down| {
            active = step(active, 3, down);
            active
        });
        let rows = [0, 1, 2, 0, 2, 1].map(Some);
        assert_eq!(steps, rows);
    }

    #[test]
    fn in_an_empty_list_no_row_is_meant() {
        assert_eq!(step(None, 0, true), None);
    }
}
