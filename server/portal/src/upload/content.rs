//! Which contents are taken in, and in which form they are kept.

use bytes::Bytes;
use domain::upload::{FileKind, MOST_BYTES, MOST_FILES, MOST_PIXELS};
use i18n::{Lang, file_size, number};

use super::{image, pdf};

/// Why a file is not taken in. Each has its own sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// More bytes than a file may have.
    #[error("too big")]
    TooBig,
    /// Neither JPEG nor PNG nor PDF, whatever its name says.
    #[error("of another type")]
    Type,
    /// Looks like its type but cannot be opened.
    #[error("unreadable")]
    Unreadable,
    /// A picture of more pixels than we open.
    #[error("too many pixels")]
    Pixels,
    /// A PDF behind a password.
    #[error("locked")]
    Locked,
    /// A PDF that carries a program or other files.
    #[error("active content")]
    Active,
    /// The dossier has as many files as it may.
    #[error("too many files")]
    TooMany,
}

impl Refusal {
    /// Key of its sentence: `error-{code}`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "file-empty",
            Self::TooBig => "file-too-big",
            Self::Type => "file-type",
            Self::Unreadable => "file-unreadable",
            Self::Pixels => "file-pixels",
            Self::Locked => "file-locked",
            Self::Active => "file-active",
            Self::TooMany => "file-too-many",
        }
    }

    /// The limit that was passed, as people read it; empty when none was.
    pub fn limit(self, lang: Lang) -> String {
        match self {
            Self::TooBig => file_size(lang, MOST_BYTES),
            Self::Pixels => number(lang, MOST_PIXELS / 1_000_000),
            Self::TooMany => MOST_FILES.to_string(),
            _ => String::new(),
        }
    }
}

/// A content as it will be kept.
#[derive(Debug)]
pub(crate) struct Kept {
    pub kind: FileKind,
    pub bytes: Bytes,
    /// As it came: only to be saved by who opens it, never shown inline.
    pub quarantined: bool,
    /// How many pages it has, where that can be told.
    pub pages: Option<u32>,
}

/// Judges a content and brings it into the form in which it is kept. Takes a core for
/// up to a second and memory for all its pixels: never on an async thread.
pub(super) fn prepare(content: &Bytes) -> Result<Kept, Refusal> {
    if content.is_empty() {
        return Err(Refusal::Empty);
    }
    if content.len() as u64 > MOST_BYTES {
        return Err(Refusal::TooBig);
    }
    let kind = FileKind::of_content(content).ok_or(Refusal::Type)?;
    if kind == FileKind::Pdf {
        pdf::check(content)?;
        return Ok(Kept {
            kind,
            bytes: content.clone(),
            quarantined: !kind.is_written_anew(),
            pages: pdf::pages(content),
        });
    }
    let (kind, bytes) = image::rewrite(content, kind)?;
    Ok(Kept {
        kind,
        bytes: bytes.into(),
        quarantined: !kind.is_written_anew(),
        pages: Some(1),
    })
}
