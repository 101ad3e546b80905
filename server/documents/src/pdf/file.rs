//! A file: where its objects are (ISO 32000-1, 7.5), also after updates.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::parse::Reader;
use super::{Dict, Id, Object};

/// Papers have one revision, or two with their signature.
const MOST_REVISIONS: usize = 8;

/// A PDF file with a classic cross-reference table, as the setter writes it.
pub(crate) struct File<'a> {
    bytes: &'a [u8],
    offsets: BTreeMap<Id, usize>,
    trailer: Dict,
    /// Where the newest table begins.
    newest: usize,
}

impl<'a> File<'a> {
    /// Reads the tables; `None` when this is not such a file.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        bytes.starts_with(b"%PDF-").then_some(())?;
        let mut reader = Reader::new(bytes, last(bytes, b"startxref")?);
        reader.take("startxref")?;
        let newest = reader.number()?;
        let mut file = Self {
            bytes,
            offsets: BTreeMap::new(),
            trailer: Dict::default(),
            newest,
        };
        let mut at = Some(newest);
        for revision in 0..MOST_REVISIONS {
            let Some(table) = at else { return Some(file) };
            let trailer = file.table(table)?;
            at = trailer
                .get("Prev")
                .map(|prev| prev.as_number().ok_or(()))
                .transpose()
                .ok()?;
            if revision == 0 {
                file.trailer = trailer;
            }
        }
        None
    }

    /// Reads one table; what a newer one said about an object stays.
    fn table(&mut self, at: usize) -> Option<Dict> {
        let mut reader = Reader::new(self.bytes, at);
        reader.take("xref")?;
        while reader.take("trailer").is_none() {
            let first: Id = reader.number()?;
            let count: Id = reader.number()?;
            for n in 0..count {
                let offset = reader.number()?;
                let _generation: u32 = reader.number()?;
                if reader.take("n").is_some() {
                    self.offsets.entry(first.checked_add(n)?).or_insert(offset);
                } else {
                    reader.take("f")?;
                }
            }
        }
        reader.object()?.as_dict().cloned()
    }

    pub(crate) fn trailer(&self) -> &Dict {
        &self.trailer
    }

    pub(crate) fn newest_table(&self) -> usize {
        self.newest
    }

    /// Where an object begins.
    pub(crate) fn offset(&self, id: Id) -> Option<usize> {
        self.offsets.get(&id).copied()
    }

    /// The object itself; of a stream its dictionary.
    pub(crate) fn object(&self, id: Id) -> Option<Object> {
        Some(self.object_and_end(id)?.0)
    }

    fn object_and_end(&self, id: Id) -> Option<(Object, usize)> {
        let mut reader = Reader::new(self.bytes, self.offset(id)?);
        (reader.number::<Id>()? == id).then_some(())?;
        (reader.number::<u16>()? == 0).then_some(())?;
        reader.take("obj")?;
        Some((reader.object()?, reader.at()))
    }

    /// The value, looked up if it is a reference.
    pub(crate) fn resolve(&self, value: &Object) -> Option<Object> {
        match value {
            Object::Reference(id) => self.object(*id),
            direct => Some(direct.clone()),
        }
    }

    /// The dictionary under `key`, direct or referenced.
    pub(crate) fn dict(&self, of: &Dict, key: &str) -> Option<Dict> {
        self.resolve(of.get(key)?)?.as_dict().cloned()
    }

    /// The id and dictionary of the catalogue.
    pub(crate) fn catalogue(&self) -> Option<(Id, Dict)> {
        let id = self.trailer.get("Root")?.as_reference()?;
        Some((id, self.object(id)?.as_dict()?.clone()))
    }

    /// The content of a stream, at most `limit` bytes once inflated.
    pub(crate) fn stream(&self, id: Id, limit: usize) -> Option<Vec<u8>> {
        let (object, end) = self.object_and_end(id)?;
        let dict = object.as_dict()?;
        let mut reader = Reader::new(self.bytes, end);
        reader.take("stream")?;
        let start = match self.bytes.get(reader.at()..)? {
            [b'\r', b'\n', ..] => reader.at() + 2,
            [b'\n', ..] => reader.at() + 1,
            _ => return None,
        };
        let length = dict.get("Length")?.as_number()?;
        let raw = self.bytes.get(start..start.checked_add(length)?)?;
        match dict.get("Filter") {
            None => (raw.len() <= limit).then(|| raw.to_vec()),
            Some(Object::Name(name)) if name == "FlateDecode" => inflate(raw, limit),
            Some(_) => None,
        }
    }
}

fn inflate(raw: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let most = u64::try_from(limit).ok()?.checked_add(1)?;
    ZlibDecoder::new(raw)
        .take(most)
        .read_to_end(&mut content)
        .ok()?;
    (content.len() <= limit).then_some(content)
}

fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tables_that_point_at_each_other_end() {
        let text = b"%PDF-1.7\nxref\n0 0\ntrailer <</Size 1/Prev 9>>\nstartxref\n9\n%%EOF";
        assert!(File::read(text).is_none());
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
            let mut text = b"%PDF-1.7\nxref\n0 1\n".to_vec();
            text.extend(bytes);
            text.extend(b"\nstartxref\n9\n%%EOF");
            let _ = File::read(&text);
        }
    }
}
