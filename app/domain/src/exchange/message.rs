//! The messages, by kind.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Accepted, DeathRevoked, Decided, Envelope, LegAsked, LegChanged, LegCorrected, LegReported,
    LegRequested, LegRevoked, LegWithdrawn, PaperRevoked, PapersReplaced, PersonAsked, PersonLives,
    PersonWritten, Reasoned, Reopened, Stopped, Submitted, Withdrawn,
};
use crate::{
    clock::{
        Apology, CalendarChanged, DueChanged, OfficeFigures, VerificationAnswered,
        VerificationAsked,
    },
    delivery::{Delivered, ResultsKept},
    draft_paper::{DraftAnswered, DraftSettled, DraftToConfirm, LateWords},
    fee::{ExemptionJudged, FeeChanged, FeeLineNoted, FeeRefunded},
    hand_over::{AppointmentSet, SlotChosen, SlotsOffered},
    supplement::{Requested, Supplemented},
};

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
    /// Portal: the signed papers lie with the dossier.
    #[serde(rename = "dossier.results_kept")]
    ResultsKept(ResultsKept),
    /// Registry: the result is handed over.
    #[serde(rename = "dossier.delivered")]
    Delivered(Delivered),
    /// Registry: the draft of the paper, to be proof-read.
    #[serde(rename = "dossier.draft_to_confirm")]
    DraftToConfirm(Box<DraftToConfirm>),
    /// Portal: the citizen agrees with the draft, or says what is wrong in it.
    #[serde(rename = "dossier.draft_answered")]
    DraftAnswered(DraftAnswered),
    /// Registry: the draft is with the citizen no more, and the clock runs again.
    #[serde(rename = "dossier.draft_settled")]
    DraftSettled(DraftSettled),
    /// Registry: what becomes of a correction that came after the entry was made.
    #[serde(rename = "dossier.late_words")]
    LateWords(LateWords),
    /// Registry to an agency: do this after a registered birth or death.
    #[serde(rename = "leg.requested")]
    LegRequested(Box<LegRequested>),
    /// Registry to an agency: the family takes it back.
    #[serde(rename = "leg.withdrawn")]
    LegWithdrawn(LegWithdrawn),
    /// Registry to an agency: the registration does not hold.
    #[serde(rename = "leg.revoked")]
    LegRevoked(LegRevoked),
    /// Registry to an agency: the entry behind it was put right.
    #[serde(rename = "leg.corrected")]
    LegCorrected(Box<LegCorrected>),
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
    /// Registry: the marriage can be entered; these hours are free for the hand-over.
    #[serde(rename = "dossier.slots_offered")]
    SlotsOffered(SlotsOffered),
    /// Portal: one of the two has chosen an hour.
    #[serde(rename = "dossier.slot_chosen")]
    SlotChosen(SlotChosen),
    /// Registry: the hour of the hand-over is set.
    #[serde(rename = "dossier.appointment_set")]
    AppointmentSet(AppointmentSet),
    /// Registry: nobody came to sign in the lawful time; it is cancelled.
    #[serde(rename = "dossier.hand_over_lapsed")]
    HandOverLapsed(Reasoned),
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
    /// Portal: where the money of a dossier stands.
    #[serde(rename = "fee.changed")]
    FeeChanged(FeeChanged),
    /// Registry: the office has paid money back.
    #[serde(rename = "fee.refunded")]
    FeeRefunded(FeeRefunded),
    /// Registry: the desk has judged the exemption that was declared.
    #[serde(rename = "fee.exemption_judged")]
    ExemptionJudged(ExemptionJudged),
    /// Portal: money came in that somebody has to look at. Its subject is the dossier, or
    /// [`UNPLACED`](crate::fee::UNPLACED).
    #[serde(rename = "fee.line_noted")]
    FeeLineNoted(FeeLineNoted),
    /// Registry: write to who is declared dead, if you know how.
    #[serde(rename = "death.person_asked")]
    PersonAsked(PersonAsked),
    /// Portal: the person was written to, or no way is known.
    #[serde(rename = "death.person_written")]
    PersonWritten(PersonWritten),
    /// Portal: the person has answered: alive.
    #[serde(rename = "death.person_lives")]
    PersonLives(PersonLives),
    /// Registry: the entry of the death was revoked; write so to whom you asked.
    #[serde(rename = "death.revoked")]
    DeathRevoked(DeathRevoked),
    /// Registry: how long an office really needs. Its subject is the office.
    #[serde(rename = "office.figures")]
    OfficeFigures(OfficeFigures),
    /// Registry: the calendar of working days changed. Its subject is the calendar.
    #[serde(rename = "calendar.changed")]
    CalendarChanged(Box<CalendarChanged>),
}

/// A message that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("message of kind {kind} cannot be read: {why}")]
pub struct UnreadableMessage {
    /// The kind it claimed.
    pub kind: String,
    /// This program knows no such kind; a newer one may.
    pub unknown: bool,
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
            Self::ResultsKept(_) => "dossier.results_kept",
            Self::Delivered(_) => "dossier.delivered",
            Self::DraftToConfirm(_) => "dossier.draft_to_confirm",
            Self::DraftAnswered(_) => "dossier.draft_answered",
            Self::DraftSettled(_) => "dossier.draft_settled",
            Self::LateWords(_) => "dossier.late_words",
            Self::LegRequested(_) => "leg.requested",
            Self::LegWithdrawn(_) => "leg.withdrawn",
            Self::LegRevoked(_) => "leg.revoked",
            Self::LegCorrected(_) => "leg.corrected",
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
            Self::SlotsOffered(_) => "dossier.slots_offered",
            Self::SlotChosen(_) => "dossier.slot_chosen",
            Self::AppointmentSet(_) => "dossier.appointment_set",
            Self::HandOverLapsed(_) => "dossier.hand_over_lapsed",
            Self::PaperRevoked(_) => "dossier.paper_revoked",
            Self::PapersReplaced(_) => "dossier.papers_replaced",
            Self::Reopened(_) => "dossier.reopened",
            Self::FeeChanged(_) => "fee.changed",
            Self::FeeRefunded(_) => "fee.refunded",
            Self::ExemptionJudged(_) => "fee.exemption_judged",
            Self::FeeLineNoted(_) => "fee.line_noted",
            Self::PersonAsked(_) => "death.person_asked",
            Self::PersonWritten(_) => "death.person_written",
            Self::PersonLives(_) => "death.person_lives",
            Self::DeathRevoked(_) => "death.revoked",
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
        // Plain structs with text keys: serialising them has no way to fail.
        let mut tagged = serde_json::to_value(self).unwrap_or_default();
        Envelope {
            id,
            kind: self.kind().into(),
            source: source.into(),
            to: to.into(),
            subject: subject.into(),
            sequence,
            at,
            data: tagged["data"].take(),
        }
    }

    /// Reads the message of an envelope.
    pub fn open(envelope: &Envelope) -> Result<Self, UnreadableMessage> {
        read(&envelope.kind, &envelope.data).map_err(|why| UnreadableMessage {
            kind: envelope.kind.clone(),
            unknown: !knows(&envelope.kind),
            why: why.to_string(),
        })
    }
}

fn read(kind: &str, data: &Value) -> Result<Message, serde_json::Error> {
    serde_json::from_value(serde_json::json!({ "kind": kind, "data": data }))
}

/// Whether there is such a kind. Its data may have kinds of their own inside: it is asked
/// without.
fn knows(kind: &str) -> bool {
    read(kind, &Value::Null)
        .err()
        .is_none_or(|why| !why.to_string().starts_with("unknown variant"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{PORTAL, REGISTRY};

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
        let error = Message::open(&envelope).err().expect("unknown");
        assert!(error.unknown);
    }

    #[test]
    fn bad_data_of_a_known_kind_is_told_from_an_unknown_kind() {
        let at = DateTime::from_timestamp(0, 0).expect("a time");
        let sealed = Message::Stopped(Stopped { at });
        let sealed = sealed.seal(Uuid::nil(), REGISTRY, PORTAL, "x", 1, at);
        for (kind, data) in [
            ("dossier.stopped", serde_json::json!({})),
            ("dossier.stopped", Value::Null),
            // An unknown word inside is no unknown kind.
            (
                "leg.asked",
                serde_json::json!({ "leg": "moon", "wish": "retry", "at": at }),
            ),
        ] {
            let envelope = Envelope {
                kind: kind.into(),
                data,
                ..sealed.clone()
            };
            let error = Message::open(&envelope).err().expect("unreadable");
            assert!(!error.unknown, "{}", error.why);
        }
    }
}
