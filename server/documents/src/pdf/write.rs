//! Writes objects.

use std::fmt::{Display, Formatter, Result};

use chrono::{DateTime, Utc};
use domain::calendar;

use super::Object;

impl Display for Object {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Plain(word) => write!(f, "{word}"),
            Self::Name(name) => write!(f, "/{name}"),
            // In hexadecimal nothing needs an escape.
            Self::Text(bytes) => {
                f.write_str("<")?;
                bytes.iter().try_for_each(|byte| write!(f, "{byte:02X}"))?;
                f.write_str(">")
            }
            Self::Array(items) => {
                f.write_str("[")?;
                for (n, item) in items.iter().enumerate() {
                    let space = if n == 0 { "" } else { " " };
                    write!(f, "{space}{item}")?;
                }
                f.write_str("]")
            }
            Self::Dict(dict) => {
                f.write_str("<<")?;
                for (key, value) in &dict.0 {
                    write!(f, "/{key} {value}")?;
                }
                f.write_str(">>")
            }
            Self::Reference(id) => write!(f, "{id} 0 R"),
        }
    }
}

/// Text for people: UTF-16 with its mark (7.9.2.2).
pub(crate) fn text(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    text.encode_utf16()
        .for_each(|unit| bytes.extend(unit.to_be_bytes()));
    Object::Text(bytes)
}

/// A moment, to the second, in the time of Viet Nam (7.9.4).
pub(crate) fn time(at: DateTime<Utc>) -> String {
    calendar::local(at)
        .format("D:%Y%m%d%H%M%S+07'00'")
        .to_string()
}
