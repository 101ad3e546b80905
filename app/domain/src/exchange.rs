//! The one contract between the portal and the registry: the messages they send
//! each other. Whoever speaks these messages can be the registry.
//!
//! An [`Envelope`] carries one [`Message`]. Per subject (a dossier) and source the
//! envelopes are numbered from 1; the receiver sees them in that order, each at
//! least once, and drops repeats by `id`.

mod legs;

pub use legs::{
    Household, LegAsked, LegChanged, LegChild, LegReported, LegRequested, LegWish, LegWithdrawn,
};

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    clock::{
        Apology, CalendarChanged, DueChanged, OfficeFigures, VerificationAnswered,
        VerificationAsked,
    },
    draft_paper::{DraftAnswered, DraftSettled, DraftToConfirm},
    paper::PaperKind,
    supplement::{Requested, Supplemented},
};

/// The citizen's side.
pub const PORTAL: &str = "portal";
/// The registry's side.
pub const REGISTRY: &str = "registry";
/// Subject of messages about the calendar.
pub const CALENDAR: &str = "calendar";

/// A message on its way.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Envelope {
    /// Unique; the receiver's inbox drops what it has seen.
    pub id: Uuid,
    /// e.g. `dossier.submitted`.
    pub kind: String,
    /// [`PORTAL`] or [`REGISTRY`].
    pub source: String,
    /// Who shall have it.
    pub to: String,
    /// The dossier's code; an office, or [`CALENDAR`], where it is about those.
    pub subject: String,
    /// Number of this message within source and subject, from 1.
    pub sequence: i64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The message, see [`Message`].
    pub data: serde_json::Value,
}

impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Envelope({} {} #{})", self.kind, self.id, self.sequence)
    }
}

/// What portal and registry say to each other.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
#[serde(tag = "kind", content = "data")]
pub enum Message {
    /// Portal: a citizen filed.
    #[serde(rename = "dossier.submitted")]
    Submitted(Box<Submitted>),
    /// Portal: the citizen takes it back (before the decision).
    #[serde(rename = "dossier.withdrawn")]
    Withdrawn(Withdrawn),
    /// Registry: complete, the clock runs, receipt issued.
    #[serde(rename = "dossier.accepted")]
    Accepted(Accepted),
    /// Registry: not accepted, with the reason.
    #[serde(rename = "dossier.not_accepted")]
    NotAccepted(Reasoned),
    /// Registry: refused, with reason and article.
    #[serde(rename = "dossier.refused")]
    Refused(Reasoned),
    /// Registry: the withdrawal took effect.
    #[serde(rename = "dossier.stopped")]
    Stopped(Stopped),
    /// Registry: decided; the results can be fetched.
    #[serde(rename = "dossier.decided")]
    Decided(Decided),
    /// Registry: the draft of the paper, to be proof-read.
    #[serde(rename = "dossier.draft_to_confirm")]
    DraftToConfirm(Box<DraftToConfirm>),
    /// Portal: the citizen agrees with the draft, or says what is wrong in it.
    #[serde(rename = "dossier.draft_answered")]
    DraftAnswered(DraftAnswered),
    /// Registry: the draft is with the citizen no more, and the clock runs again.
    #[serde(rename = "dossier.draft_settled")]
    DraftSettled(DraftSettled),
    /// Registry to an agency: do this for a registered child.
    #[serde(rename = "leg.requested")]
    LegRequested(Box<LegRequested>),
    /// Registry to an agency: the family takes it back.
    #[serde(rename = "leg.withdrawn")]
    LegWithdrawn(LegWithdrawn),
    /// Agency to registry: received, done or not done.
    #[serde(rename = "leg.reported")]
    LegReported(LegReported),
    /// Registry to portal: where a leg stands.
    #[serde(rename = "leg.changed")]
    LegChanged(LegChanged),
    /// Portal to registry: the family wants a leg tried again or taken back.
    #[serde(rename = "leg.asked")]
    LegAsked(LegAsked),
    /// Registry: the citizen is asked for more, in one list; the clock pauses.
    #[serde(rename = "dossier.supplement_requested")]
    SupplementRequested(Requested),
    /// Portal: the citizen has answered; the clock goes on.
    #[serde(rename = "dossier.supplemented")]
    Supplemented(Supplemented),
    /// Registry: closed, because no answer came in the lawful time.
    #[serde(rename = "dossier.expired")]
    Expired(Reasoned),
    /// Registry: another office was asked to verify something; the clock stands.
    #[serde(rename = "dossier.verification_asked")]
    VerificationAsked(VerificationAsked),
    /// Registry: the other office has answered; the clock goes on.
    #[serde(rename = "dossier.verification_answered")]
    VerificationAnswered(VerificationAnswered),
    /// Registry: late, or about to be: sorry, with a new date.
    #[serde(rename = "dossier.apology")]
    Apology(Apology),
    /// Registry: an issued paper was taken back.
    #[serde(rename = "dossier.paper_revoked")]
    PaperRevoked(PaperRevoked),
    /// Registry: the entry was put right; other papers stand in the place of these.
    #[serde(rename = "dossier.papers_replaced")]
    PapersReplaced(PapersReplaced),
    /// Registry: what was closed against the citizen is open again.
    #[serde(rename = "dossier.reopened")]
    Reopened(Reopened),
    /// Registry: the calendar changed and the due moment with it.
    #[serde(rename = "dossier.due_changed")]
    DueChanged(DueChanged),
    /// Registry: how long an office really needs. Its subject is the office.
    #[serde(rename = "office.figures")]
    OfficeFigures(OfficeFigures),
    /// Registry: the calendar of working days changed. Its subject is the calendar.
    #[serde(rename = "calendar.changed")]
    CalendarChanged(CalendarChanged),
}

/// A message that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("message of kind {kind} cannot be read: {why}")]
pub struct UnreadableMessage {
    /// The kind it claimed.
    pub kind: String,
    /// What the reader said.
    pub why: String,
}

impl Message {
    /// The name on the envelope.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Submitted(_) => "dossier.submitted",
            Self::Withdrawn(_) => "dossier.withdrawn",
            Self::Accepted(_) => "dossier.accepted",
            Self::NotAccepted(_) => "dossier.not_accepted",
            Self::Refused(_) => "dossier.refused",
            Self::Stopped(_) => "dossier.stopped",
            Self::Decided(_) => "dossier.decided",
            Self::DraftToConfirm(_) => "dossier.draft_to_confirm",
            Self::DraftAnswered(_) => "dossier.draft_answered",
            Self::DraftSettled(_) => "dossier.draft_settled",
            Self::LegRequested(_) => "leg.requested",
            Self::LegWithdrawn(_) => "leg.withdrawn",
            Self::LegReported(_) => "leg.reported",
            Self::LegChanged(_) => "leg.changed",
            Self::LegAsked(_) => "leg.asked",
            Self::SupplementRequested(_) => "dossier.supplement_requested",
            Self::Supplemented(_) => "dossier.supplemented",
            Self::Expired(_) => "dossier.expired",
            Self::VerificationAsked(_) => "dossier.verification_asked",
            Self::VerificationAnswered(_) => "dossier.verification_answered",
            Self::Apology(_) => "dossier.apology",
            Self::DueChanged(_) => "dossier.due_changed",
            Self::PaperRevoked(_) => "dossier.paper_revoked",
            Self::PapersReplaced(_) => "dossier.papers_replaced",
            Self::Reopened(_) => "dossier.reopened",
            Self::OfficeFigures(_) => "office.figures",
            Self::CalendarChanged(_) => "calendar.changed",
        }
    }

    /// Puts the message in an envelope.
    pub fn seal(
        &self,
        id: Uuid,
        source: &str,
        to: &str,
        subject: &str,
        sequence: i64,
        at: DateTime<Utc>,
    ) -> Envelope {
        let data = match self {
            Self::Submitted(m) => serde_json::to_value(m),
            Self::Withdrawn(m) => serde_json::to_value(m),
            Self::Accepted(m) => serde_json::to_value(m),
            Self::NotAccepted(m) | Self::Refused(m) | Self::Expired(m) => serde_json::to_value(m),
            Self::Stopped(m) => serde_json::to_value(m),
            Self::Decided(m) => serde_json::to_value(m),
            Self::DraftToConfirm(m) => serde_json::to_value(m),
            Self::DraftAnswered(m) => serde_json::to_value(m),
            Self::DraftSettled(m) => serde_json::to_value(m),
            Self::LegRequested(m) => serde_json::to_value(m),
            Self::LegWithdrawn(m) => serde_json::to_value(m),
            Self::LegReported(m) => serde_json::to_value(m),
            Self::LegChanged(m) => serde_json::to_value(m),
            Self::LegAsked(m) => serde_json::to_value(m),
            Self::SupplementRequested(m) => serde_json::to_value(m),
            Self::Supplemented(m) => serde_json::to_value(m),
            Self::VerificationAsked(m) => serde_json::to_value(m),
            Self::VerificationAnswered(m) => serde_json::to_value(m),
            Self::Apology(m) => serde_json::to_value(m),
            Self::DueChanged(m) => serde_json::to_value(m),
            Self::PaperRevoked(m) => serde_json::to_value(m),
            Self::PapersReplaced(m) => serde_json::to_value(m),
            Self::Reopened(m) => serde_json::to_value(m),
            Self::OfficeFigures(m) => serde_json::to_value(m),
            Self::CalendarChanged(m) => serde_json::to_value(m),
        };
        Envelope {
            id,
            kind: self.kind().into(),
            source: source.into(),
            to: to.into(),
            subject: subject.into(),
            sequence,
            at,
            // Plain structs with text keys: serialising them has no way to fail.
            data: data.unwrap_or_default(),
        }
    }

    /// Reads the message of an envelope.
    pub fn open(envelope: &Envelope) -> Result<Self, UnreadableMessage> {
        serde_json::from_value(serde_json::json!({ "kind": envelope.kind, "data": envelope.data }))
            .map_err(|e| UnreadableMessage {
                kind: envelope.kind.clone(),
                why: e.to_string(),
            })
    }
}

/// A content that a message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedFile {
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Length in bytes.
    pub size: i64,
}

/// Every content that the data of a message names, whatever its kind: each object with a
/// `sha256` and a `size`. So a new kind of message brings its files without a word here.
pub fn named_files(data: &serde_json::Value) -> Vec<NamedFile> {
    let mut found = Vec::new();
    let mut open = vec![data];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::Array(items) => open.extend(items),
            serde_json::Value::Object(fields) => {
                let sha256 = fields.get("sha256").and_then(serde_json::Value::as_str);
                let size = fields.get("size").and_then(serde_json::Value::as_i64);
                if let (Some(sha256), Some(size)) = (sha256, size) {
                    found.push(NamedFile {
                        sha256: sha256.into(),
                        size,
                    });
                }
                open.extend(fields.values());
            }
            _ => {}
        }
    }
    found.sort();
    found.dedup();
    found
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_survives_its_envelope() {
        let at = DateTime::from_timestamp(1_794_000_000, 0).expect("a time");
        let message = Message::Refused(Reasoned {
            at,
            reason: "Vì sao".into(),
            article: Some("Điều 15".into()),
            paper: None,
        });
        let envelope = message.seal(
            Uuid::nil(),
            REGISTRY,
            PORTAL,
            "H01.001-261110-010001",
            1,
            at,
        );
        assert_eq!(envelope.kind, "dossier.refused");
        assert!(Message::open(&envelope).expect("readable") == message);
    }

    #[test]
    fn an_unknown_kind_is_an_error_not_a_guess() {
        let at = DateTime::from_timestamp(0, 0).expect("a time");
        let envelope = Envelope {
            kind: "dossier.eaten".into(),
            ..Message::Stopped(Stopped { at }).seal(Uuid::nil(), REGISTRY, PORTAL, "x", 1, at)
        };
        assert!(Message::open(&envelope).is_err());
    }
}
