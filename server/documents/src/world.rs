//! All that a template may see: the press, one paper's data, how it is to fit.
//! No file of the machine, no package, no clock.

use typst::Library;
use typst::World;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::press::{Press, file};

/// The world of one paper.
pub(crate) struct PaperWorld {
    pub(crate) press: &'static Press,
    /// The template it begins with.
    pub(crate) main: FileId,
    /// `data.json`: the paper, as it is attached.
    pub(crate) data: Bytes,
    /// `fit.json`: see [`Fit`](crate::fit::Fit).
    pub(crate) fit: Bytes,
    /// It is the draft of a paper.
    pub(crate) draft: bool,
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press
            .template(id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            id if id == file("data.json") => Ok(self.data.clone()),
            id if id == file("fit.json") => Ok(self.fit.clone()),
            id if id == file("watermark.svg") => {
                let mark = if self.draft {
                    &self.press.draft_mark
                } else {
                    &self.press.watermark
                };
                mark.clone().ok_or(FileError::AccessDenied)
            }
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
