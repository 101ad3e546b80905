//! Statements of an account as a file: CSV in UTF-8 with the columns `transaction_id`,
//! `booked_on`, `amount`, `currency` and `purpose`. Money that goes out has a minus.

use chrono::NaiveDate;

use super::Incoming;

/// The columns, in this order.
const COLUMNS: [&str; 5] = [
    "transaction_id",
    "booked_on",
    "amount",
    "currency",
    "purpose",
];
/// What is longer is no number of a bank.
const ID_MOST: usize = 64;
/// What is longer is cut: banks pass on up to 500 letters.
const PURPOSE_MOST: usize = 500;

/// One line of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadLine {
    /// Money came in.
    In(Incoming),
    /// Money went out: nothing of ours.
    Out,
    /// It cannot be read; which column is wrong.
    Wrong(&'static str),
}

/// A file that is no statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// Other columns.
    #[error("the first line must be: transaction_id,booked_on,amount,currency,purpose")]
    Columns,
    /// A quote that is opened and never closed.
    #[error("a quote is opened and never closed")]
    Quote,
}

/// Reads a statement of the account with this number; each line with its number in the
/// file, from 2.
pub fn statement(text: &str, account: &str) -> Result<Vec<(usize, ReadLine)>, StatementError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut records = records(text)?.into_iter();
    let head = records.next().map(|(_, fields)| fields);
    if head.is_none_or(|head| head.iter().map(|name| name.trim()).ne(COLUMNS)) {
        return Err(StatementError::Columns);
    }
    Ok(records
        .filter(|(_, fields)| fields.iter().any(|field| !field.trim().is_empty()))
        .map(|(line, fields)| (line, read(&fields, account)))
        .collect())
}

fn read(fields: &[String], account: &str) -> ReadLine {
    let [id, booked_on, amount, currency, purpose] = fields else {
        return ReadLine::Wrong("columns");
    };
    let id = id.trim();
    if id.is_empty() || id.len() > ID_MOST || id.contains(char::is_control) {
        return ReadLine::Wrong("transaction_id");
    }
    let Ok(booked_on) = booked_on.trim().parse::<NaiveDate>() else {
        return ReadLine::Wrong("booked_on");
    };
    let currency = currency.trim();
    if currency.len() != 3 || !currency.bytes().all(|b| b.is_ascii_uppercase()) {
        return ReadLine::Wrong("currency");
    }
    let amount = match sum(amount.trim(), currency) {
        None | Some(0) => return ReadLine::Wrong("amount"),
        Some(..0) => return ReadLine::Out,
        Some(amount) => amount,
    };
    let purpose = purpose.chars().filter(|c| !c.is_control());
    ReadLine::In(Incoming {
        account: account.into(),
        bank_id: id.into(),
        booked_on,
        amount,
        currency: currency.into(),
        purpose: purpose.take(PURPOSE_MOST).collect(),
    })
}

/// Đồng are whole; other money has two places, which may be left out.
fn sum(text: &str, currency: &str) -> Option<i64> {
    if currency == "VND" {
        return text.parse().ok();
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, "00"));
    let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let cents: i64 = part.parse().ok().filter(|_| digits)?;
    let units: i64 = whole.parse().ok()?;
    let cents = if whole.starts_with('-') {
        -cents
    } else {
        cents
    };
    units.checked_mul(100)?.checked_add(cents)
}

/// The records of a file (RFC 4180), each with the line it begins on.
fn records(text: &str) -> Result<Vec<(usize, Vec<String>)>, StatementError> {
    let (mut all, mut fields, mut field) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut line, mut begun) = (false, 1, 1);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' if quoted || field.is_empty() => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                line += 1;
                fields.push(std::mem::take(&mut field));
                all.push((begun, std::mem::take(&mut fields)));
                begun = line;
            }
            letter => {
                line += usize::from(letter == '\n');
                field.push(letter);
            }
        }
    }
    if quoted {
        return Err(StatementError::Quote);
    }
    if !field.is_empty() || !fields.is_empty() {
        fields.push(field);
        all.push((begun, fields));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn lines(rows: &str) -> Vec<(usize, ReadLine)> {
        statement(&format!("{}\n{rows}", COLUMNS.join(",")), "0011").unwrap()
    }

    #[test]
    fn quotes_commas_and_lines_within_a_purpose_are_read() {
        let read = lines(
            "FT1,2026-11-10,16000,VND,\"CHUYEN \"\"TIEN\"\", HT1\n2\"\r\nFT2,2026-11-10,1.50,USD,x\n",
        );
        let found: Vec<_> = read
            .iter()
            .map(|(line, read)| match read {
                ReadLine::In(money) => (*line, money.amount, money.purpose.as_str()),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, [(2, 16_000, "CHUYEN \"TIEN\", HT12"), (4, 150, "x")]);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named_by_its_column_and_the_others_are_read() {
        let read = lines(
            ",2026-11-10,1,VND,x\nA,10/11/2026,1,VND,x\nB,2026-11-10,1.5,VND,x\nC,2026-11-10,1,đồng,x\n\
             D,2026-11-10,0,VND,x\nE,2026-11-10,1,VND\nF,2026-11-10,-16000,VND,x\n\nG,2026-11-10,1,VND,x",
        );
        let found: Vec<_> = read
            .iter()
            .map(|(line, read)| match read {
                ReadLine::Wrong(column) => (*line, *column),
                ReadLine::Out => (*line, "out"),
                ReadLine::In(_) => (*line, "in"),
            })
            .collect();
        assert_eq!(
            found,
            [
                (2, "transaction_id"),
                (3, "booked_on"),
                (4, "amount"),
                (5, "currency"),
                (6, "amount"),
                (7, "columns"),
                (8, "out"),
                (10, "in")
            ]
        );
    }

    #[test]
    fn another_file_is_no_statement() {
        for text in ["", "a,b\n1,2", "transaction_id;booked_on"] {
            assert_eq!(statement(text, "0011"), Err(StatementError::Columns));
        }
        let open = format!("{}\n\"FT1,2026", COLUMNS.join(","));
        assert_eq!(statement(&open, "0011"), Err(StatementError::Quote));
    }
}
