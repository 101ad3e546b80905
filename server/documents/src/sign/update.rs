//! Appends the signature to a paper as an incremental update (ISO 32000-1, 7.5.6):
//! the bytes of the paper stay as they are, and every byte is signed but the
//! hexadecimal digits of the signature itself.

use std::fmt::Write;

use chrono::{DateTime, Utc};
use i18n::{Lang, texts};

use super::SignError;
use crate::pdf::{self, Dict, File, Id, Object};

/// What comes before the four numbers that say which bytes are signed.
pub(crate) const BYTE_RANGE: &str = "/ByteRange[";
/// What comes before the digits of the signature.
pub(crate) const CONTENTS: &str = "]/Contents<";
/// CMS with the CAdES attributes, beside the bytes it signs.
pub(crate) const SUB_FILTER: &str = "ETSI.CAdES.detached";

/// What the dictionary of the signature says.
pub(crate) struct Saying<'a> {
    pub(crate) signer: &'a str,
    pub(crate) at: DateTime<Utc>,
    pub(crate) reason: &'a str,
}

/// A file with room for its signature.
pub(crate) struct Prepared {
    bytes: Vec<u8>,
    /// Where the digits begin, after `<`.
    start: usize,
    /// Where they end, at `>`.
    end: usize,
}

impl Prepared {
    /// The bytes to be signed: all before the `<` and all after the `>`.
    pub(crate) fn signed_parts(&self) -> [&[u8]; 2] {
        [&self.bytes[..self.start - 1], &self.bytes[self.end + 1..]]
    }

    /// Puts the signature in; zeros fill what it leaves.
    pub(crate) fn fill(mut self, signature: &[u8]) -> Result<Vec<u8>, SignError> {
        let room = &mut self.bytes[self.start..self.end];
        if signature.len() * 2 > room.len() {
            return Err(SignError::Encoding("no room for the signature".to_owned()));
        }
        for (pair, byte) in room.chunks_mut(2).zip(signature) {
            pair.copy_from_slice(format!("{byte:02X}").as_bytes());
        }
        Ok(self.bytes)
    }
}

/// Adds the signature's field and dictionary, with `room` bytes for the signature.
pub(crate) fn prepare(pdf: &[u8], saying: &Saying, room: usize) -> Result<Prepared, SignError> {
    let file = File::read(pdf).ok_or(SignError::NotAPaper)?;
    let paper = Paper::find(&file).ok_or(SignError::NotAPaper)?;
    if paper.catalogue.get("AcroForm").is_some() {
        return Err(SignError::SignedAlready);
    }
    let (signature, field, size) = (paper.size, paper.size + 1, paper.size + 2);

    let mut update = Update {
        bytes: pdf.to_vec(),
        offsets: Vec::new(),
    };
    update.add(
        paper.catalogue_id,
        &Object::Dict(with_form(&paper.catalogue, field)),
    );
    update.add(
        paper.page_id,
        &Object::Dict(with_widget(&paper.page, field)),
    );
    let (digits, range) = update.add_signature(signature, saying, room);
    update.add(
        field,
        &Object::Dict(widget(field_name(saying), signature, paper.page_id)),
    );
    update.finish(&file, size);

    let mut prepared = Prepared {
        bytes: update.bytes,
        start: digits,
        end: digits + room * 2,
    };
    let tail = prepared.bytes.len() - (prepared.end + 1);
    let numbers = format!("0 {} {} {}", prepared.start - 1, prepared.end + 1, tail);
    prepared.bytes[range..range + numbers.len()].copy_from_slice(numbers.as_bytes());
    Ok(prepared)
}

/// The objects of a paper that the signature touches.
struct Paper {
    size: Id,
    catalogue_id: Id,
    catalogue: Dict,
    page_id: Id,
    page: Dict,
}

impl Paper {
    fn find(file: &File) -> Option<Self> {
        let (catalogue_id, catalogue) = file.catalogue()?;
        let pages = file.dict(&catalogue, "Pages")?;
        let page_id = pages.get("Kids")?.as_array()?.first()?.as_reference()?;
        let page = file.object(page_id)?.as_dict()?.clone();
        // A tree of pages has inner nodes; our papers have few pages.
        matches!(page.get("Type"), Some(Object::Name(name)) if name == "Page").then_some(())?;
        let size = Id::try_from(file.trailer().get("Size")?.as_number()?).ok()?;
        size.checked_add(2)?;
        Some(Self {
            size,
            catalogue_id,
            catalogue,
            page_id,
            page,
        })
    }
}

/// `SigFlags` 3: there are signatures, and the file may only grow.
fn with_form(catalogue: &Dict, field: Id) -> Dict {
    let mut catalogue = catalogue.clone();
    let fields = Object::Array(vec![Object::Reference(field)]);
    let form = vec![("Fields".into(), fields), ("SigFlags".into(), plain("3"))];
    catalogue.set("AcroForm", Object::Dict(Dict(form)));
    catalogue
}

fn with_widget(page: &Dict, field: Id) -> Dict {
    let mut page = page.clone();
    let mut annotations = match page.get("Annots") {
        Some(Object::Array(items)) => items.clone(),
        _ => Vec::new(),
    };
    annotations.push(Object::Reference(field));
    page.set("Annots", Object::Array(annotations));
    // Pages with annotations follow the structure (ISO 14289-1, 7.18.3).
    page.set("Tabs", Object::Name("S".into()));
    page
}

/// A field that shows nothing. Its rectangle is empty, so PDF/A asks for no
/// appearance (ISO 19005-3, 6.3.3), and outside of the page, so PDF/UA asks for no
/// place in the structure (ISO 14289-1, 7.18.1); the flags print and lock it
/// (ISO 19005-3, 6.3.2), and it has a name for people.
fn widget(name: Object, signature: Id, page: Id) -> Dict {
    let entries = [
        ("Type", Object::Name("Annot".into())),
        ("Subtype", Object::Name("Widget".into())),
        ("FT", Object::Name("Sig".into())),
        ("T", Object::Text(b"ChuKy1".to_vec())),
        ("TU", name.clone()),
        ("Contents", name),
        ("F", plain("132")),
        ("Rect", Object::Array(vec![plain("0"); 4])),
        ("P", Object::Reference(page)),
        ("V", Object::Reference(signature)),
    ];
    Dict(entries.map(|(key, value)| (key.to_owned(), value)).into())
}

fn field_name(saying: &Saying) -> Object {
    pdf::text(&texts(Lang::Vi).with("paper-signature", &[("signer", saying.signer.into())]))
}

fn plain(word: &str) -> Object {
    Object::Plain(word.to_owned())
}

struct Update {
    bytes: Vec<u8>,
    offsets: Vec<(Id, usize)>,
}

impl Update {
    fn begin(&mut self, id: Id) {
        if !self.bytes.ends_with(b"\n") {
            self.bytes.push(b'\n');
        }
        self.offsets.push((id, self.bytes.len()));
        self.bytes.extend(format!("{id} 0 obj\n").as_bytes());
    }

    fn add(&mut self, id: Id, object: &Object) {
        self.begin(id);
        self.bytes.extend(format!("{object}\nendobj\n").as_bytes());
    }

    /// Answers where the digits and where the range's numbers begin.
    fn add_signature(&mut self, id: Id, saying: &Saying, room: usize) -> (usize, usize) {
        self.begin(id);
        let head = format!(
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/{SUB_FILTER}/Name {}/M({})/Reason {}",
            pdf::text(saying.signer),
            pdf::time(saying.at),
            pdf::text(saying.reason),
        );
        self.bytes.extend(head.as_bytes());
        self.bytes.extend(BYTE_RANGE.as_bytes());
        let range = self.bytes.len();
        // Room for `0` and three offsets of up to ten digits.
        self.bytes.extend([b' '; 34]);
        self.bytes.extend(CONTENTS.as_bytes());
        let digits = self.bytes.len();
        self.bytes.resize(digits + room * 2, b'0');
        self.bytes.extend(b">>>\nendobj\n");
        (digits, range)
    }

    /// The table of what changed, and the way back to the older one.
    fn finish(&mut self, file: &File, size: Id) {
        let table = self.bytes.len();
        self.offsets.sort_unstable();
        let mut text = String::from("xref\n");
        for (id, offset) in &self.offsets {
            // Writing to a string cannot fail.
            let _ = write!(text, "{id} 1\n{offset:010} 00000 n\r\n");
        }
        let mut trailer = file.trailer().clone();
        trailer.set("Size", plain(&size.to_string()));
        trailer.set("Prev", plain(&file.newest_table().to_string()));
        let _ = write!(
            text,
            "trailer\n{}\nstartxref\n{table}\n%%EOF\n",
            Object::Dict(trailer)
        );
        self.bytes.extend(text.as_bytes());
    }
}
