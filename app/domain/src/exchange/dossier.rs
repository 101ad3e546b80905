//! What the messages about a dossier say.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::paper::PaperKind;

/// A filed declaration with all that the registry needs to decide on it.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Submitted {
    /// Dossier code.
    pub code: String,
    /// Procedure id, e.g. `khai-sinh`.
    pub procedure: String,
    /// National procedure code of the variant that applies, e.g. `1.001193`.
    pub procedure_code: String,
    /// Law pack that judges it, e.g. `VN-2014`.
    pub law: String,
    /// Commune code of the competent office.
    pub office: String,
    /// When the citizen pressed the button.
    pub submitted_at: DateTime<Utc>,
    /// The legal day of reception (15:00 rule, days off).
    pub received_on: NaiveDate,
    /// When the result is due by law.
    pub due_at: DateTime<Utc>,
    /// The state of the calendar it was counted with: 0 is the one that is compiled in.
    #[serde(default)]
    pub calendar: i64,
    /// Every answer as typed, by input name.
    pub answers: BTreeMap<String, String>,
    /// The papers attached.
    pub files: Vec<FileRef>,
    /// Warnings of the law's rules that the citizen saw.
    pub warnings: Vec<Finding>,
    /// Language the citizen used, `vi` or `en`.
    pub lang: String,
    /// Dossier of a twin, filed with it.
    pub sibling: Option<String>,
    /// Who helped to declare, where somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped: Option<Helped>,
    /// What else the same account has filed, where that may spare a look of the desk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_account: Option<SameAccount>,
}

/// The portal's word that one account has filed these: who asks for a copy of what they
/// declared themselves is known by that.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct SameAccount {
    /// Codes of dossiers that were granted, newest first.
    pub dossiers: Vec<String>,
    /// There is a fee to pay first: word of it follows.
    pub fee: bool,
}

/// Who helped to declare, and that the one who declares agreed to what was read out.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Helped {
    /// `health_worker`, `neighbour`, `officer` or `relative`.
    pub kind: String,
    /// Their name.
    pub name: String,
    /// The language in which it was read out.
    pub spoken: String,
    /// When the one who declares agreed, by a code on their own telephone or in their mail.
    pub agreed_at: DateTime<Utc>,
}

/// A file by reference and digest.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct FileRef {
    /// Unique id of this attachment.
    pub id: Uuid,
    /// Which question it answers, e.g. `file.birth_notice`.
    pub question: String,
    /// Safe file name.
    pub name: String,
    /// `image/jpeg`, `image/png` or `application/pdf`.
    pub media_type: String,
    /// Length in bytes.
    pub size: i64,
    /// SHA-256 of the content, lower-case hex: also where the content lies.
    pub sha256: String,
    /// How many pages it has; none when it came before they were counted, or cannot be
    /// told. A picture has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
}

/// What a rule found.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Finding {
    /// Rule id, e.g. `late`.
    pub rule: String,
    /// The article it rests on.
    pub article: String,
    /// Questions it concerns.
    pub questions: Vec<String>,
}

/// The citizen takes a filing back.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Withdrawn {
    /// When.
    pub at: DateTime<Utc>,
}

/// The dossier is complete and its clock runs.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Accepted {
    /// When the desk accepted.
    pub at: DateTime<Utc>,
    /// The due moment it confirmed.
    pub due_at: DateTime<Utc>,
}

/// A decision against the citizen, always with its reason.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Reasoned {
    /// When.
    pub at: DateTime<Utc>,
    /// In plain words, as the citizen shall read it.
    pub reason: String,
    /// The article it rests on; required for a refusal.
    pub article: Option<String>,
    /// The signed paper that says so; a registry elsewhere may send none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<ResultRef>,
}

/// The dossier ends without a decision.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Stopped {
    /// When.
    pub at: DateTime<Utc>,
}

/// An issued paper was taken back, as the competent authority decided.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct PaperRevoked {
    /// When.
    pub at: DateTime<Utc>,
    /// Its place among the results of the dossier, from 1.
    pub ordinal: i64,
    /// Why, for the family to read.
    pub reason: String,
    /// The authority that decided.
    pub authority: String,
    /// Number and day of its decision.
    pub decision: String,
}

/// The entry behind issued papers was put right: they hold no longer.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct PapersReplaced {
    /// When.
    pub at: DateTime<Utc>,
    /// Why: the ground of the correction, for the family to read.
    pub reason: String,
    /// The papers that hold no longer.
    pub papers: Vec<PaperReplaced>,
}

/// A paper that holds no longer, and what stands in its place.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct PaperReplaced {
    /// Its place among the results of the dossier, from 1.
    pub ordinal: i64,
    /// Number printed on it.
    #[serde(default)]
    pub number: String,
    /// What stands in its place; none when it has to be asked for anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Successor>,
}

/// A paper that stands in the place of another.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Successor {
    /// Its place among the results of the dossier, from 1.
    pub ordinal: i64,
    /// The signed paper.
    pub paper: ResultRef,
}

/// What was closed against the citizen is open again; the clock begins anew.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Reopened {
    /// When.
    pub at: DateTime<Utc>,
    /// When the result is due now.
    pub due_at: DateTime<Utc>,
    /// Why, for the citizen to read.
    pub reason: String,
}

/// The dossier is decided and its papers are made.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Decided {
    /// When.
    pub at: DateTime<Utc>,
    /// The papers, in the order they are shown.
    pub results: Vec<ResultRef>,
}

/// A signed paper by reference and digest.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct ResultRef {
    /// Which paper.
    pub kind: PaperKind,
    /// Printed number, e.g. `412/2026`.
    pub number: String,
    /// SHA-256 of the signed PDF, lower-case hex: also where it lies.
    pub sha256: String,
    /// Length in bytes.
    pub size: i64,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
}
