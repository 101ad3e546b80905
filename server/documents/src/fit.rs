//! What a template needs besides the paper itself.

use domain::paper::{Check, Paper};
use serde::Serialize;

use crate::qr::{self, TooLong};

/// How a paper is to be set, handed to the template as `fit.json`.
#[derive(Serialize)]
pub(crate) struct Fit {
    /// Which of the template's sizes: 0 is roomy, [`CLOSEST`] is the tightest.
    pub(crate) step: usize,
    /// Whether pages carry numbers.
    pub(crate) numbered: bool,
    /// The title of the document in a reader's window.
    title: String,
    /// What the attached data is, for people who find it.
    attachment: &'static str,
    /// The QR code as an SVG picture.
    qr: Option<String>,
    /// The check address as printed: without its scheme.
    address: Option<String>,
}

/// The last size of `look.typ`.
pub(crate) const CLOSEST: usize = 2;

impl Fit {
    /// The roomiest setting of a paper.
    pub(crate) fn roomy(paper: &Paper) -> Result<Self, TooLong> {
        Ok(Self {
            step: 0,
            numbered: false,
            title: format!("{} {}", paper.title, paper.number)
                .trim_end()
                .to_owned(),
            attachment: match paper.lang.as_str() {
                "vi" => "Dữ liệu của giấy này, máy đọc được",
                _ => "The data of this paper, machine-readable",
            },
            qr: paper
                .check
                .as_ref()
                .map(|check| qr::svg(&check.url))
                .transpose()?,
            address: paper.check.as_ref().map(printed_address),
        })
    }
}

fn printed_address(check: &Check) -> String {
    check
        .url
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .to_owned()
}
