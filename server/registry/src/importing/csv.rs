//! Comma-separated text as office programs write it (RFC 4180): fields in quotes may hold
//! commas, quotes and line ends. Read piece by piece: a file may be larger than memory.

use std::io::{self, BufRead};

/// Longest record, in bytes: beyond it a quote was never closed.
const LONGEST: usize = 64 * 1024;

/// Reads records.
pub struct Csv<R> {
    from: R,
    line: u64,
    bytes: u64,
}

/// A record of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Its fields; `Err` names what cannot be read: `quotes` or `encoding`.
    pub fields: Result<Vec<String>, &'static str>,
}

impl<R: BufRead> Csv<R> {
    /// Reads from the beginning of a file.
    pub fn new(from: R) -> Self {
        Self {
            from,
            line: 0,
            bytes: 0,
        }
    }

    /// Bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next record; empty lines are passed over. `None` at the end.
    pub fn next_record(&mut self) -> io::Result<Option<Record>> {
        loop {
            let begins = self.line + 1;
            let mut text = Vec::new();
            loop {
                let read = self.from.read_until(b'\n', &mut text)?;
                self.bytes += u64::try_from(read).unwrap_or(u64::MAX);
                self.line += u64::from(read > 0);
                let open = text.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
                if read == 0 || !open || text.len() > LONGEST {
                    break;
                }
            }
            if text.is_empty() {
                return Ok(None);
            }
            let blank = text.iter().all(u8::is_ascii_whitespace);
            if !blank {
                return Ok(Some(Record {
                    line: begins,
                    fields: fields(&text),
                }));
            }
        }
    }
}

fn fields(text: &[u8]) -> Result<Vec<String>, &'static str> {
    let text = std::str::from_utf8(text).map_err(|_| "encoding")?;
    let text = text.trim_start_matches('\u{feff}');
    let mut rest = text.trim_end_matches(['\r', '\n']);
    let mut fields = Vec::new();
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(inside) => quoted(inside)?,
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                let (field, after) = rest.split_at(end);
                (field.to_owned(), after)
            }
        };
        fields.push(field);
        match after.strip_prefix(',') {
            Some(next) => rest = next,
            None if after.is_empty() => return Ok(fields),
            None => return Err("quotes"),
        }
    }
}

/// The field whose opening quote was read, and what follows its closing one.
fn quoted(inside: &str) -> Result<(String, &str), &'static str> {
    let mut field = String::new();
    let mut rest = inside;
    loop {
        let (before, after) = rest.split_once('"').ok_or("quotes")?;
        field.push_str(before);
        match after.strip_prefix('"') {
            Some(next) => {
                field.push('"');
                rest = next;
            }
            None => return Ok((field, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> Vec<Record> {
        let mut csv = Csv::new(text.as_bytes());
        std::iter::from_fn(|| csv.next_record().unwrap()).collect()
    }

    #[test]
    fn fields_in_quotes_hold_commas_quotes_and_line_ends() {
        let records = read("\u{feff}a,b\r\n\r\n\"x, y\",\"he said \"\"no\"\"\"\n\"two\nlines\",\n");
        let fields: Vec<_> = records
            .iter()
            .map(|one| one.fields.clone().unwrap())
            .collect();
        assert_eq!(
            fields,
            [["a", "b"], ["x, y", "he said \"no\""], ["two\nlines", ""]]
        );
        let lines: Vec<u64> = records.iter().map(|one| one.line).collect();
        assert_eq!(lines, [1, 3, 4]);
    }

    #[test]
    fn a_record_that_cannot_be_read_is_named() {
        assert_eq!(read("\"a\" b,c\n").remove(0).fields, Err("quotes"));
        assert_eq!(read("\"never closed\n").remove(0).fields, Err("quotes"));
        let mut csv = Csv::new(&b"\xff\xfe\n"[..]);
        assert_eq!(csv.next_record().unwrap().unwrap().fields, Err("encoding"));
    }
}
