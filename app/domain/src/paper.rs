//! What a paper prints: head, number, lines and sign block, before any layout.
//! A template (`documents`) and the check page (`/xt`) read the same value.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::annex::Annex;

/// Every paper this service makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Giấy khai sinh, the electronic original.
    BirthCertificate,
    /// Giấy khai sinh (bản sao).
    BirthCertificateCopy,
    /// Trích lục khai sinh (bản sao).
    BirthExtractCopy,
    /// Giấy chứng nhận kết hôn, one of the two originals.
    MarriageCertificate,
    /// Trích lục kết hôn (bản sao).
    MarriageExtractCopy,
    /// Trích lục khai tử, the original under the 2014 law.
    DeathExtract,
    /// Giấy chứng tử, the original under the 2026 law.
    DeathCertificate,
    /// Trích lục khai tử (bản sao).
    DeathExtractCopy,
    /// Trích lục of an act, the original: each register has its own title.
    ActExtract,
    /// Trích lục of an act (bản sao).
    ActExtractCopy,
    /// Giấy xác nhận tình trạng hôn nhân.
    MaritalStatusCertificate,
    /// Giấy xác nhận thông tin hộ tịch.
    RecordConfirmation,
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả (BM-VP01.02).
    Receipt,
    /// Tờ khai, as declared.
    Declaration,
    /// Phiếu từ chối tiếp nhận: a dossier was not taken in.
    NonAcceptance,
    /// Văn bản từ chối: what was asked for is refused.
    Refusal,
    /// Thông báo đóng hồ sơ: what was asked for anew did not come in time.
    Closing,
    /// Biên bản khóa sổ: a register book of a year is closed.
    BookClosing,
    /// Thông báo người nước ngoài chết: a letter to the ministry.
    ForeignDeath,
    /// Phiếu xin lỗi và hẹn lại ngày trả kết quả (BM-VP01.04).
    Apology,
    /// Mã làm tiếp, to keep: opens a draft elsewhere. Not a paper of an office.
    ResumeNote,
}

impl PaperKind {
    /// All, in the order of their declaration.
    pub const ALL: [Self; 21] = [
        Self::BirthCertificate,
        Self::BirthCertificateCopy,
        Self::BirthExtractCopy,
        Self::MarriageCertificate,
        Self::MarriageExtractCopy,
        Self::DeathExtract,
        Self::DeathCertificate,
        Self::DeathExtractCopy,
        Self::ActExtract,
        Self::ActExtractCopy,
        Self::MaritalStatusCertificate,
        Self::RecordConfirmation,
        Self::Receipt,
        Self::Declaration,
        Self::NonAcceptance,
        Self::Refusal,
        Self::Closing,
        Self::BookClosing,
        Self::ForeignDeath,
        Self::Apology,
        Self::ResumeNote,
    ];

    /// The word kept in databases and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BirthCertificate => "birth_certificate",
            Self::BirthCertificateCopy => "birth_certificate_copy",
            Self::BirthExtractCopy => "birth_extract_copy",
            Self::MarriageCertificate => "marriage_certificate",
            Self::MarriageExtractCopy => "marriage_extract_copy",
            Self::DeathExtract => "death_extract",
            Self::DeathCertificate => "death_certificate",
            Self::DeathExtractCopy => "death_extract_copy",
            Self::ActExtract => "act_extract",
            Self::ActExtractCopy => "act_extract_copy",
            Self::MaritalStatusCertificate => "marital_status_certificate",
            Self::RecordConfirmation => "record_confirmation",
            Self::Receipt => "receipt",
            Self::Declaration => "declaration",
            Self::NonAcceptance => "non_acceptance",
            Self::Refusal => "refusal",
            Self::Closing => "closing",
            Self::BookClosing => "book_closing",
            Self::ForeignDeath => "foreign_death",
            Self::Apology => "apology",
            Self::ResumeNote => "resume_note",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// One paper, ready to be set.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    /// Which paper.
    pub kind: PaperKind,
    /// Printed title, e.g. `GIẤY KHAI SINH`.
    pub title: String,
    /// Line under the title, e.g. `(BẢN SAO)`.
    pub subtitle: Option<String>,
    /// Left head, first line: the higher authority, e.g. `THÀNH PHỐ HÀ NỘI`.
    pub head_above: String,
    /// Left head, second line: the office, e.g. `ỦY BAN NHÂN DÂN PHƯỜNG CẦU GIẤY`.
    pub head_office: String,
    /// Printed number, e.g. `412/2026`. A receipt prints the dossier code here.
    pub number: String,
    /// The body, in the order of the law.
    pub sections: Vec<Section>,
    /// Small print under the body.
    pub notes: Vec<String>,
    /// Place and day of signing, e.g. `Cầu Giấy, ngày 10 tháng 11 năm 2026`.
    pub place_and_day: String,
    /// The day printed above.
    pub day: NaiveDate,
    /// Who signs; `None` for papers that nobody signs (declaration).
    pub signer: Option<SignBlock>,
    /// Where the QR code leads and what is printed beside it.
    pub check: Option<Check>,
    /// Demo mode: prints that the paper has no legal value.
    pub demo: bool,
    /// Language tag of the text, `vi` or `en`.
    pub lang: String,
    /// A second page that helps abroad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annex: Option<Annex>,
}

/// Lines under one heading.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// `None` when the paper has no headings.
    pub heading: Option<String>,
    /// The lines in order.
    pub lines: Vec<Line>,
}

/// One labelled value. An empty value prints the label and a dotted rule, as the
/// blank father block of a single mother's child does.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Stable id, the key in the attached data, e.g. `child_name`.
    pub id: String,
    /// Printed label, e.g. `Họ, chữ đệm, tên`.
    pub label: String,
    /// Printed value.
    pub value: String,
    /// Set in stronger type (the child's name).
    #[serde(default)]
    pub strong: bool,
}

impl Line {
    /// A plain line.
    pub fn new(id: &str, label: &str, value: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            value: value.into(),
            strong: false,
        }
    }

    /// The same line in stronger type.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }
}

/// Who signs.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SignBlock {
    /// e.g. `NGƯỜI KÝ GIẤY KHAI SINH`.
    pub caption: String,
    /// e.g. `Chủ tịch`.
    pub title: String,
    /// Full name of the signer.
    pub name: String,
}

/// The way a stranger checks the paper.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// Address in the QR code; holds a 128-bit random token and nothing else.
    pub url: String,
    /// Short code printed beside it.
    pub short_code: String,
}

/// The data of a paper is personal: only its kind may reach a log.
impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Paper({})", self.kind.as_str())
    }
}
