//! Sets a paper as a PDF page.

use std::collections::BTreeSet;

use chrono::Datelike;
use domain::paper::Paper;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::canonical;
use crate::fit::{Fit, closest};
use crate::press::{Press, file, template_of};
use crate::world::PaperWorld;

/// A paper as PDF/A-3a and PDF/UA-1, not yet signed.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf {
    bytes: Vec<u8>,
    pages: usize,
}

impl Pdf {
    /// The file.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The file, owned.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.pages
    }
}

/// Why a paper cannot be set.
#[derive(Debug, thiserror::Error)]
pub enum SetError {
    /// The text holds characters that the letters of papers do not have.
    #[error("the letters of papers lack: {0}")]
    Letters(String),
    /// The check address does not fit into a QR code.
    #[error("the check address is too long for a QR code")]
    CheckAddress,
    /// The data cannot be written as JSON.
    #[error("the paper cannot be written as JSON: {0}")]
    Data(#[from] serde_json::Error),
    /// A template is wrong: a mistake of this crate.
    #[error("the template {template} failed: {message}")]
    Template {
        /// Which template.
        template: &'static str,
        /// What the type setter says; it may quote the paper, so keep it out of logs.
        message: String,
    },
}

/// Sets a paper. The same paper gives the same bytes: the day of the document is
/// the paper's own, its id comes from its data.
///
/// One page where it reasonably can, and one for its annex: a long paper is set closer step by step; one
/// that still does not fit gets the middle size and numbered pages.
pub fn set(paper: &Paper) -> Result<Pdf, SetError> {
    print(paper, false)
}

/// Sets the draft of a paper: the same lines in the same places, marked on the page
/// and in its data as a draft without legal value.
pub fn set_draft(paper: &Paper) -> Result<Pdf, SetError> {
    print(paper, true)
}

fn print(paper: &Paper, draft: bool) -> Result<Pdf, SetError> {
    let press = Press::get();
    let mut value = serde_json::to_value(paper)?;
    refuse_missing_letters(press, &value)?;
    if draft {
        value["draft"] = true.into();
    }
    let mut world = PaperWorld {
        press,
        main: file(template_of(paper.kind)),
        data: Bytes::new(canonical::json(&value)?),
        fit: Bytes::new([]),
        draft,
    };
    let mut fit = Fit::roomy(paper, draft).map_err(|_| SetError::CheckAddress)?;
    let fails = |errors: Vec<SourceDiagnostic>| SetError::Template {
        template: template_of(paper.kind),
        message: errors
            .iter()
            .map(|e| e.message.as_str())
            .collect::<Vec<_>>()
            .join("; "),
    };
    let wanted = 1 + usize::from(paper.annex.is_some());
    let document = loop {
        world.fit = Bytes::new(serde_json::to_vec(&fit)?);
        let document = typst::compile::<PagedDocument>(&world)
            .output
            .map_err(|errors| fails(errors.into_iter().collect()))?;
        if document.pages().len() <= wanted || fit.numbered {
            break document;
        }
        if fit.step < closest(paper.kind) {
            fit.step += 1;
        } else {
            fit.step = 1;
            fit.numbered = true;
        }
    };
    let bytes = typst_pdf::pdf(&document, &options(paper, &world.data)?)
        .map_err(|errors| fails(errors.into_iter().collect()))?;
    // The setter remembers what it has laid out; of people's papers it forgets all.
    comemo::evict(0);
    Ok(Pdf {
        bytes,
        pages: document.pages().len(),
    })
}

/// Whether every letter of a text can stand on a paper.
pub fn can_print(text: &str) -> bool {
    let press = Press::get();
    text.chars().all(|letter| press.can_print(letter))
}

/// Whether every letter of every text in `value` can stand on a paper.
///
/// # Errors
/// When it cannot be written as data.
pub fn can_print_all(value: &impl Serialize) -> Result<bool, SetError> {
    let press = Press::get();
    let mut all = true;
    gather(&serde_json::to_value(value)?, &mut |letter| {
        all &= press.can_print(letter);
    });
    Ok(all)
}

fn refuse_missing_letters(press: &Press, value: &Value) -> Result<(), SetError> {
    let mut missing = BTreeSet::new();
    gather(value, &mut |letter| {
        if !press.can_print(letter) {
            missing.insert(letter);
        }
    });
    if missing.is_empty() {
        Ok(())
    } else {
        Err(SetError::Letters(missing.into_iter().collect()))
    }
}

/// Every letter of every text in `value`.
fn gather(value: &Value, letter: &mut impl FnMut(char)) {
    match value {
        Value::String(text) => text.chars().for_each(letter),
        Value::Array(items) => items.iter().for_each(|item| gather(item, letter)),
        Value::Object(fields) => fields.values().for_each(|field| gather(field, letter)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// PDF/A-3a (archive, with the data attached) and PDF/UA-1 (readable by everyone).
fn options(paper: &Paper, data: &[u8]) -> Result<PdfOptions, SetError> {
    let wrong = |message: &str| SetError::Template {
        template: template_of(paper.kind),
        message: message.to_owned(),
    };
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| wrong(error.message()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(hex(&Sha256::digest(data))),
        creator: Smart::Custom(Some("Cổng Hộ tịch".to_owned())),
        timestamp: Some(midnight(paper).ok_or_else(|| wrong("the day is out of range"))?),
        standards,
        ..PdfOptions::default()
    })
}

/// The first moment of the paper's day in Viet Nam (UTC+7).
fn midnight(paper: &Paper) -> Option<Timestamp> {
    let (month, day) = (
        u8::try_from(paper.day.month()).ok()?,
        u8::try_from(paper.day.day()).ok()?,
    );
    let start = Datetime::from_ymd_hms(paper.day.year(), month, day, 0, 0, 0)?;
    Timestamp::new_local(start, 7 * 60)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
