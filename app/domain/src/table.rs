//! The tables compiled into the program: comma-separated text under `data/`, read
//! without copying a single field.

use thiserror::Error;

/// What is wrong with a table. Embedded tables are checked by tests; the reader of a
/// replaced one gets the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// The first line does not name the expected columns.
    #[error("the columns are not the expected ones")]
    Columns,
    /// A line has too many or too few fields, or a field that does not fit.
    #[error("line {line} cannot be read")]
    Line {
        /// Counted from 1, the header included.
        line: usize,
    },
}

/// The rows of a table with exactly these columns, each with its line number.
/// A field may stand in quotes when it holds a comma; a quote inside quotes is refused.
pub(crate) fn rows<'a, const N: usize>(
    table: &'a str,
    columns: [&str; N],
) -> Result<impl Iterator<Item = Result<(usize, [&'a str; N]), TableError>>, TableError> {
    let mut lines = table.lines();
    if lines.next().and_then(fields::<N>) != Some(columns) {
        return Err(TableError::Columns);
    }
    Ok((2..).zip(lines).map(|(line, text)| {
        fields(text)
            .map(|row| (line, row))
            .ok_or(TableError::Line { line })
    }))
}

/// One row of a table that got another column at its end: its line number, the fields it
/// always had, and the later one.
pub(crate) type Grown<'a, const N: usize> = (usize, [&'a str; N], &'a str);

/// The rows of a table that got another column at its end. The header may leave it out, and
/// so may each row: it is empty then.
pub(crate) fn grown<'a, const N: usize>(
    table: &'a str,
    columns: [&str; N],
    later: &str,
) -> Result<impl Iterator<Item = Result<Grown<'a, N>, TableError>>, TableError> {
    let mut lines = table.lines();
    let header = lines.next().and_then(leading::<N>);
    let has_later = match header.ok_or(TableError::Columns)? {
        (named, None) if named == columns => false,
        (named, Some(rest)) if named == columns && rest == later => true,
        _ => return Err(TableError::Columns),
    };
    Ok((2..).zip(lines).map(move |(line, text)| {
        let read = leading::<N>(text).and_then(|(row, rest)| match rest {
            None => Some((line, row, "")),
            Some(rest) if has_later => fields::<1>(rest).map(|[last]| (line, row, last)),
            Some(_) => None,
        });
        read.ok_or(TableError::Line { line })
    }))
}

fn fields<const N: usize>(line: &str) -> Option<[&str; N]> {
    leading(line).and_then(|(row, rest)| rest.is_none().then_some(row))
}

/// The first fields of a line, and what follows the comma behind them.
fn leading<const N: usize>(line: &str) -> Option<([&str; N], Option<&str>)> {
    let mut row = [""; N];
    let mut rest = Some(line);
    for field in &mut row {
        let text = rest?;
        if let Some(quoted) = text.strip_prefix('"') {
            let (inside, after) = quoted.split_once('"')?;
            *field = inside;
            rest = match after {
                "" => None,
                _ => Some(after.strip_prefix(',')?),
            };
        } else if let Some((before, after)) = text.split_once(',') {
            (*field, rest) = (before, Some(after));
        } else {
            (*field, rest) = (text, None);
        }
    }
    row.iter()
        .all(|field| !field.contains('"'))
        .then_some((row, rest))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(table: &str) -> Result<Vec<[&str; 2]>, TableError> {
        rows(table, ["code", "name"])?
            .map(|row| row.map(|(_, fields)| fields))
            .collect()
    }

    #[test]
    fn commas_may_stand_in_quotes() {
        let table = "code,name\nHK,\"Hồng Kông, Trung Quốc\"\nVN,Việt Nam\nXX,\n";
        let rows = read(table).unwrap();
        assert_eq!(
            rows,
            [
                ["HK", "Hồng Kông, Trung Quốc"],
                ["VN", "Việt Nam"],
                ["XX", ""]
            ]
        );
    }

    #[test]
    fn a_column_that_came_later_may_be_left_out() {
        let read = |table: &'static str| {
            grown(table, ["code", "name"], "on")?
                .map(|row| row.map(|(_, [code, _], on)| (code, on)))
                .collect::<Result<Vec<_>, TableError>>()
        };
        assert_eq!(read("code,name\nVN,a\n"), Ok(vec![("VN", "")]));
        assert_eq!(
            read("code,name,on\nVN,a\nHK,b,\nUS,\"c, d\",2026-10-01\n"),
            Ok(vec![("VN", ""), ("HK", ""), ("US", "2026-10-01")])
        );
        assert_eq!(
            read("code,name\nVN,a,2026-10-01\n"),
            Err(TableError::Line { line: 2 })
        );
        assert_eq!(
            read("code,name,on\nVN,a,b,c\n"),
            Err(TableError::Line { line: 2 })
        );
        assert_eq!(read("code,name,of\n"), Err(TableError::Columns));
    }

    #[test]
    fn a_bad_line_is_named() {
        assert_eq!(read("code,name\nVN\n"), Err(TableError::Line { line: 2 }));
        assert_eq!(
            read("code,name\nVN,a\nUS,b,c\n"),
            Err(TableError::Line { line: 3 })
        );
        assert_eq!(
            read("code,name\nVN,\"a\"\"b\"\n"),
            Err(TableError::Line { line: 2 })
        );
        assert_eq!(read("name,code\n"), Err(TableError::Columns));
        assert_eq!(read(""), Err(TableError::Columns));
    }
}
