//! As much of PDF (ISO 32000-1) as signing and checking our own papers needs:
//! objects, the table of where they are, streams. Files come from strangers, so
//! everything is bounded and wrong input is `None`, never a panic.

mod file;
mod parse;
mod write;

pub(crate) use file::File;
pub(crate) use parse::Reader;
pub(crate) use write::{text, time};

/// The number of an object; all our papers use generation 0.
pub(crate) type Id = u32;

/// One PDF object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Object {
    /// `null`, `true`, `false` and numbers, as they were written.
    Plain(String),
    /// Without the slash, escapes kept.
    Name(String),
    Text(Vec<u8>),
    Array(Vec<Object>),
    Dict(Dict),
    Reference(Id),
}

impl Object {
    pub(crate) fn as_dict(&self) -> Option<&Dict> {
        if let Self::Dict(dict) = self {
            Some(dict)
        } else {
            None
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Object]> {
        if let Self::Array(items) = self {
            Some(items)
        } else {
            None
        }
    }

    pub(crate) fn as_text(&self) -> Option<&[u8]> {
        if let Self::Text(bytes) = self {
            Some(bytes)
        } else {
            None
        }
    }

    pub(crate) fn as_reference(&self) -> Option<Id> {
        if let Self::Reference(id) = self {
            Some(*id)
        } else {
            None
        }
    }

    pub(crate) fn as_number(&self) -> Option<usize> {
        if let Self::Plain(word) = self {
            word.parse().ok()
        } else {
            None
        }
    }
}

/// A dictionary, in the order it was written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Dict(pub(crate) Vec<(String, Object)>);

impl Dict {
    pub(crate) fn get(&self, key: &str) -> Option<&Object> {
        self.0
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }

    /// Replaces or adds.
    pub(crate) fn set(&mut self, key: &str, value: Object) {
        match self.0.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.to_owned(), value)),
        }
    }
}
