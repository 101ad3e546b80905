//! What a template needs besides the paper itself.

use domain::paper::{Paper, PaperKind};
use i18n::{Lang, texts};
use serde::Serialize;

use crate::press::template_of;
use crate::qr::{self, TooLong};

/// How a paper is to be set, handed to the template as `fit.json`.
#[derive(Serialize)]
pub(crate) struct Fit {
    /// Which of the template's sizes: 0 is roomy, [`closest`] gives the tightest.
    pub(crate) step: usize,
    /// Whether pages carry numbers.
    pub(crate) numbered: bool,
    /// The title of the document in a reader's window.
    title: String,
    words: Words,
    check: Option<CheckPicture>,
}

/// The last size of `look.typ` that a paper may be set in: the smallest is for what comes out
/// of a register, has no second sheet and names as many people as a birth does.
pub(crate) fn closest(kind: PaperKind) -> usize {
    match template_of(kind) {
        "certificate.typ" => 3,
        _ => 2,
    }
}

/// The words of the form.
#[derive(Serialize)]
struct Words {
    /// The head, in Vietnamese on every paper.
    head: Head,
    /// The same for readers of another language.
    translated: Option<Head>,
    number: &'static str,
    check: &'static str,
    page: &'static str,
    data: &'static str,
    /// Who signs by hand on the paper, from left to right; nobody on most papers.
    signatures: Vec<&'static str>,
    sign_here: &'static str,
}

#[derive(Serialize)]
struct Head {
    nation: &'static str,
    motto: &'static str,
    demo: &'static str,
    draft: &'static str,
}

#[derive(Serialize)]
struct CheckPicture {
    /// The QR code as an SVG picture.
    svg: String,
    /// What is read aloud instead.
    alt: String,
    /// The address as printed: without its scheme.
    address: String,
}

impl Fit {
    /// The roomiest setting of a paper.
    pub(crate) fn roomy(paper: &Paper, draft: bool) -> Result<Self, TooLong> {
        let lang = Lang::parse(&paper.lang).unwrap_or(Lang::Vi);
        let draft = if draft {
            format!(" {}", texts(lang).get("paper-draft.title"))
        } else {
            String::new()
        };
        Ok(Self {
            step: 0,
            numbered: false,
            title: format!("{} {}", paper.title, paper.number)
                .trim_end()
                .to_owned()
                + &draft,
            words: Words::of(paper.kind, lang),
            check: match &paper.check {
                Some(check) => Some(CheckPicture::of(&check.url, lang)?),
                None => None,
            },
        })
    }
}

impl Words {
    fn of(kind: PaperKind, lang: Lang) -> Self {
        let words = texts(lang);
        let number = match kind {
            PaperKind::BirthCertificate
            | PaperKind::BirthCertificateCopy
            | PaperKind::BirthExtractCopy
            | PaperKind::MarriageCertificate
            | PaperKind::MarriageExtractCopy
            | PaperKind::DeathExtract
            | PaperKind::DeathCertificate
            | PaperKind::DeathExtractCopy
            | PaperKind::ActExtract
            | PaperKind::ActExtractCopy
            | PaperKind::MaritalStatusCertificate
            | PaperKind::RecordConfirmation
            | PaperKind::BookClosing
            | PaperKind::ForeignDeath => "paper-number",
            PaperKind::Receipt
            | PaperKind::Declaration
            | PaperKind::Apology
            | PaperKind::ResumeNote
            | PaperKind::NonAcceptance
            | PaperKind::Refusal
            | PaperKind::Closing => "paper-dossier-code",
        };
        Self {
            head: Head::of(Lang::Vi),
            translated: (lang != Lang::Vi).then(|| Head::of(lang)),
            number: words.get(number),
            check: words.get("paper-check"),
            page: words.get("paper-page"),
            data: words.get("paper-data"),
            signatures: match kind {
                PaperKind::MarriageCertificate => {
                    vec![
                        words.get("paper-sign-wife"),
                        words.get("paper-sign-husband"),
                    ]
                }
                _ => Vec::new(),
            },
            sign_here: words.get("paper-sign-here"),
        }
    }
}

impl Head {
    fn of(lang: Lang) -> Self {
        let words = texts(lang);
        Self {
            nation: words.get("paper-nation"),
            motto: words.get("paper-motto"),
            demo: words.get("paper-demo"),
            draft: words.get("paper-draft"),
        }
    }
}

impl CheckPicture {
    fn of(url: &str, lang: Lang) -> Result<Self, TooLong> {
        Ok(Self {
            svg: qr::svg(url)?,
            alt: texts(lang).with("paper-check-picture", &[("address", url.into())]),
            address: url
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .to_owned(),
        })
    }
}
