//! Reads objects (ISO 32000-1, 7.2 and 7.3).

use super::{Dict, Id, Object};

/// Deeper nesting than any paper has.
const DEEPEST: usize = 32;

/// A place in a file.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(crate) fn at(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    while self
                        .peek()
                        .is_some_and(|byte| byte != b'\n' && byte != b'\r')
                    {
                        self.at += 1;
                    }
                }
                byte if is_space(byte) => self.at += 1,
                _ => break,
            }
        }
    }

    /// Takes `word` if it comes next, after white space.
    pub(crate) fn take(&mut self, word: &str) -> Option<()> {
        self.skip_space();
        self.bytes
            .get(self.at..)?
            .starts_with(word.as_bytes())
            .then(|| self.at += word.len())
    }

    /// Letters, digits and signs up to the next white space or delimiter.
    fn word(&mut self) -> Option<String> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| !is_space(byte) && !is_delimiter(byte))
        {
            self.at += 1;
        }
        String::from_utf8(self.bytes.get(start..self.at)?.to_vec()).ok()
    }

    /// A whole number, after white space.
    pub(crate) fn number<T: std::str::FromStr>(&mut self) -> Option<T> {
        self.skip_space();
        self.word()?.parse().ok()
    }

    /// The next object.
    pub(crate) fn object(&mut self) -> Option<Object> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        if depth > DEEPEST {
            return None;
        }
        self.skip_space();
        match self.peek()? {
            b'/' => {
                self.at += 1;
                self.word().map(Object::Name)
            }
            b'(' => self.literal().map(Object::Text),
            b'<' if self.take("<<").is_some() => self.dict(depth).map(Object::Dict),
            b'<' => self.hex().map(Object::Text),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while self.take("]").is_none() {
                    items.push(self.nested(depth + 1)?);
                }
                Some(Object::Array(items))
            }
            _ => self.plain_or_reference(),
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        let mut dict = Dict::default();
        while self.take(">>").is_none() {
            self.take("/")?;
            let key = self.word()?;
            let value = self.nested(depth + 1)?;
            // A key given twice could mean different things to different readers.
            if dict.get(&key).is_some() {
                return None;
            }
            dict.set(&key, value);
        }
        Some(dict)
    }

    fn plain_or_reference(&mut self) -> Option<Object> {
        let word = self.word().filter(|word| !word.is_empty())?;
        if let Ok(id) = word.parse::<Id>() {
            let after = self.at;
            if self.number::<u16>() == Some(0) && self.take("R").is_some() {
                return Some(Object::Reference(id));
            }
            self.at = after;
        }
        Some(Object::Plain(word))
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1;
        loop {
            match self.next()? {
                b'(' => {
                    open += 1;
                    text.push(b'(');
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(text);
                    }
                    text.push(b')');
                }
                b'\\' => match self.next()? {
                    b'n' => text.push(b'\n'),
                    b'r' => text.push(b'\r'),
                    b't' => text.push(b'\t'),
                    b'b' => text.push(8),
                    b'f' => text.push(12),
                    b'\n' => {}
                    digit @ b'0'..=b'7' => text.push(self.octal(digit)),
                    other => text.push(other),
                },
                byte => text.push(byte),
            }
        }
    }

    fn octal(&mut self, first: u8) -> u8 {
        let mut value = u32::from(first - b'0');
        for _ in 0..2 {
            match self.peek() {
                Some(digit @ b'0'..=b'7') => {
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                _ => break,
            }
        }
        // High overflow is ignored (7.3.4.2).
        (value & 0xff) as u8
    }

    fn hex(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            match self.next()? {
                b'>' => break,
                byte if is_space(byte) => {}
                byte => digits.push(u8::try_from(char::from(byte).to_digit(16)?).ok()?),
            }
        }
        if digits.len() % 2 == 1 {
            digits.push(0);
        }
        Some(
            digits
                .chunks(2)
                .map(|pair| pair[0] << 4 | pair[1])
                .collect(),
        )
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<Object> {
        Reader::new(text.as_bytes(), 0).object()
    }

    #[test]
    fn a_dictionary_of_every_kind_of_object_is_read() {
        let object = read(
            "<</A/B /C 12 /D -1.5/E[1 0 R 2 null]/F(a\\(b(c)\\051\\n)/G<41 4>/H<</I true>> % note\n>>",
        );
        let dict = object.unwrap();
        let dict = dict.as_dict().unwrap();
        assert_eq!(dict.get("A"), Some(&Object::Name("B".into())));
        assert_eq!(dict.get("C").unwrap().as_number(), Some(12));
        assert_eq!(
            dict.get("E").unwrap().as_array().unwrap()[0],
            Object::Reference(1)
        );
        assert_eq!(dict.get("E").unwrap().as_array().unwrap().len(), 3);
        assert_eq!(dict.get("F").unwrap().as_text().unwrap(), b"a(b(c))\n");
        assert_eq!(dict.get("G").unwrap().as_text().unwrap(), b"A@");
    }

    #[test]
    fn a_key_given_twice_is_refused() {
        assert_eq!(read("<</A 1/A 2>>"), None);
    }

    #[test]
    fn endless_nesting_is_refused() {
        assert_eq!(read(&"[".repeat(100_000)), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
            let _ = Reader::new(&bytes, 0).object();
        }

        #[test]
        fn any_text_is_written_and_read_back(bytes: Vec<u8>) {
            let written = Object::Text(bytes.clone()).to_string();
            prop_assert_eq!(read(&written), Some(Object::Text(bytes)));
        }
    }
}
