//! PDF files are kept as they came, if nothing in them acts: no program, no call of
//! another one, no file inside the file, no password. Names are looked for as readers
//! would read them: escaped letters (`/J#53`) resolved, packed object streams unpacked.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::Refusal;

/// Names that make a reader do something, or hide a file. ISO 32000-2, 12.6.4 and 7.11.
/// Looked for everywhere, packed pictures included: each is long enough not to turn up
/// there by chance. (A program always stands beside the name JavaScript.)
const ACTIVE: [&[u8]; 10] = [
    b"JavaScript",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"RichMedia",
    b"SubmitForm",
    b"GoToR",
    b"GoToE",
    b"ImportData",
    b"XFA",
];

/// The end of a file must stand in its last bytes; scanners append a little.
const TAIL: usize = 2_048;

/// Most bytes unpacked in all. Object streams hold the skeleton of a document, not its
/// pictures: some hundred thousand bytes in a large one.
const UNPACKED_AT_MOST: u64 = 32 * 1024 * 1024;

/// Refuses what is not a whole, quiet PDF.
pub(super) fn check(content: &[u8]) -> Result<(), Refusal> {
    let version = content.get(5..8).ok_or(Refusal::Unreadable)?;
    if !matches!(version, [b'1', b'.', b'0'..=b'7'] | b"2.0") {
        return Err(Refusal::Unreadable);
    }
    let tail = &content[content.len().saturating_sub(TAIL)..];
    if find(tail, b"%%EOF").is_none() || find(content, b"startxref").is_none() {
        return Err(Refusal::Unreadable);
    }
    judge(content)?;
    let mut left = UNPACKED_AT_MOST;
    for packed in object_streams(content) {
        let mut unpacked = Vec::new();
        let mut reader = ZlibDecoder::new(packed).take(left);
        // What breaks off is judged as far as it was read: no reader gets further.
        let _ = reader.read_to_end(&mut unpacked);
        left -= (unpacked.len() as u64).min(left);
        if left == 0 {
            return Err(Refusal::Unreadable);
        }
        judge(&unpacked)?;
    }
    Ok(())
}

/// How many pages there are, none when it cannot be told. Each page is an object of the type
/// Page (ISO 32000-2, 7.7.3.3). A page that was replaced in place stands there twice: then it
/// is more than there are, never less, so that no page that exists is denied.
pub(super) fn pages(content: &[u8]) -> Option<u32> {
    let mut count = page_objects(content);
    let mut left = UNPACKED_AT_MOST;
    for packed in object_streams(content) {
        let mut unpacked = Vec::new();
        let mut reader = ZlibDecoder::new(packed).take(left);
        // What breaks off is counted as far as it was read, as in `check`.
        let _ = reader.read_to_end(&mut unpacked);
        left -= (unpacked.len() as u64).min(left);
        count += page_objects(&unpacked);
    }
    u32::try_from(count).ok().filter(|count| *count > 0)
}

fn page_objects(text: &[u8]) -> usize {
    let mut before = Vec::new();
    names(text)
        .filter(|name| {
            let is_page = before == b"Type" && name == b"Page";
            before.clone_from(name);
            is_page
        })
        .count()
}

/// Looks at every name.
fn judge(content: &[u8]) -> Result<(), Refusal> {
    let mut rest = content;
    while let Some(slash) = find(rest, b"/") {
        let name = name(&rest[slash + 1..]);
        if name == b"Encrypt" {
            return Err(Refusal::Locked);
        }
        if ACTIVE.contains(&name.as_slice()) {
            return Err(Refusal::Active);
        }
        rest = &rest[slash + 1..];
    }
    Ok(())
}

/// The name that begins here, `#xx` resolved, no longer than any that matters.
fn name(text: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    let mut letters = text.iter().copied();
    while let Some(letter) = letters.next() {
        let ends = letter.is_ascii_whitespace() || letter == 0 || b"()<>[]{}/%".contains(&letter);
        if ends || name.len() > 16 {
            break;
        }
        let mut hexadecimal = letters.clone();
        let escaped = (letter == b'#')
            .then(|| Some((digit(hexadecimal.next()?)?, digit(hexadecimal.next()?)?)));
        match escaped.flatten() {
            Some((high, low)) => {
                letters = hexadecimal;
                name.push(high << 4 | low);
            }
            None => name.push(letter),
        }
    }
    name
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// The data of every stream of packed objects. One pass, whatever the file holds.
fn object_streams(content: &[u8]) -> impl Iterator<Item = &[u8]> {
    const KEYWORD: &[u8] = b"stream";
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + find(&content[from..], KEYWORD)?;
            let head = &content[from..at];
            from = at + KEYWORD.len();
            // The dictionary stands between the beginning of its object and here.
            let object = head
                .windows(3)
                .rposition(|window| window == b"obj")
                .unwrap_or(0);
            if !head.ends_with(b"end") && names(&head[object..]).any(|name| name == b"ObjStm") {
                let data = &content[from..];
                let skip = data
                    .iter()
                    .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                    .count();
                let end = find(data, b"endstream").unwrap_or(data.len());
                return Some(data.get(skip..end).unwrap_or_default());
            }
        }
    })
}

fn names(text: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    text.iter()
        .enumerate()
        .filter(|(_, letter)| **letter == b'/')
        .map(|(at, _)| name(&text[at + 1..]))
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let first = needle.first()?;
    let mut from = 0;
    while let Some(at) = haystack.get(from..)?.iter().position(|byte| byte == first) {
        let at = from + at;
        if haystack[at..].starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
