//! Which bytes of a file are signed, and that it is all of them.

use crate::pdf::{Object, Reader};
use crate::sign::{BYTE_RANGE, CONTENTS};

/// A file, cut at its signature.
pub(super) struct Cover<'a> {
    /// All before and all after the signature.
    pub(super) signed: [&'a [u8]; 2],
    /// The signature, with the zeros that fill its room.
    pub(super) signature: Vec<u8>,
}

/// Where the last signature of the file says what it covers.
pub(super) fn find(pdf: &[u8]) -> Option<usize> {
    pdf.windows(BYTE_RANGE.len())
        .rposition(|window| window == BYTE_RANGE.as_bytes())
}

/// The four numbers of a byte range.
pub(super) fn numbers(range: &Object) -> Option<[usize; 4]> {
    let numbers: Option<Vec<usize>> = range.as_array()?.iter().map(Object::as_number).collect();
    numbers?.try_into().ok()
}

/// The four numbers written at this place.
pub(super) fn numbers_at(pdf: &[u8], place: usize) -> Option<[usize; 4]> {
    let mut reader = Reader::new(pdf, place);
    reader.take("/ByteRange")?;
    numbers(&reader.object()?)
}

impl<'a> Cover<'a> {
    /// `None` unless the range covers the whole file but one run of hexadecimal
    /// digits between `<` and `>`, right behind the range itself.
    pub(super) fn read(pdf: &'a [u8], place: usize) -> Option<Self> {
        let [start, before, after, rest] = numbers_at(pdf, place)?;
        let whole = start == 0 && after.checked_add(rest)? == pdf.len();
        let hole = pdf.get(before..after).filter(|_| whole)?;
        let digits = hole.strip_prefix(b"<")?.strip_suffix(b">")?;
        // `[` was the last byte of the first constant, `<` is of the second.
        let head = pdf.get(place..=before)?;
        head.ends_with(CONTENTS.as_bytes()).then_some(())?;
        head.get(BYTE_RANGE.len()..head.len() - CONTENTS.len())?
            .iter()
            .all(|byte| byte.is_ascii_digit() || *byte == b' ')
            .then_some(())?;
        Some(Self {
            signed: [&pdf[..before], &pdf[after..]],
            signature: digits.chunks(2).map(byte).collect::<Option<_>>()?,
        })
    }
}

/// Two capital hexadecimal digits: one way to write it, so no digit can change.
fn byte(pair: &[u8]) -> Option<u8> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    };
    let [high, low] = pair else { return None };
    Some(value(*high)? << 4 | value(*low)?)
}
