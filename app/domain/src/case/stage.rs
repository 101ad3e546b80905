//! The stages of a case, and what each means for the clock and the citizen.

use serde::{Deserialize, Serialize};

use crate::dossier::Stage;

/// Where a case stands at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStage {
    /// Arrived; nobody has accepted it yet.
    Submitted,
    /// Accepted: the receipt stands and the clock runs.
    InProcess,
    /// Granted and entered; its papers are being made.
    Issuing,
    /// Granted, every paper issued.
    Decided,
    /// Not accepted, with the reason.
    NotAccepted,
    /// Refused, with reason and article.
    Refused,
    /// Taken back by the citizen.
    Stopped,
    /// The draft of the paper lies with the citizen, who proof-reads it.
    DraftSent,
    /// The citizen agrees with the draft, in words or by silence: it may be entered.
    DraftConfirmed,
    /// The citizen says what is wrong in the draft; the registrar decides on it.
    DraftCorrected,
    /// The citizen was asked for more; the clock pauses.
    SupplementRequested,
    /// Closed because the citizen was asked for more and did not answer in time.
    Expired,
    /// Another office was asked to verify something; the clock stands until it answers.
    AwaitingVerification,
    /// Granted and entered; its papers lie with the one who signs.
    AwaitingSignature,
    /// To be entered late, as the registrar proposes: a second person has to agree.
    AwaitingSecond,
    /// A marriage that can be entered: both choose a day, come and are asked.
    AwaitingHandOver,
    /// Granted, and its papers are with who asked for them.
    Delivered,
}

/// Every stage with its word and the national portal's stage (law.md 6.2).
pub(super) const STAGES: [(CaseStage, &str, Stage); 17] = {
    use CaseStage::*;
    [
        (Submitted, "submitted", Stage::Submitted),
        (InProcess, "in_process", Stage::InProcess),
        (Issuing, "issuing", Stage::InProcess),
        (Decided, "decided", Stage::Decided),
        (NotAccepted, "not_accepted", Stage::NotAccepted),
        (Refused, "refused", Stage::Stopped),
        (Stopped, "stopped", Stage::Stopped),
        (DraftSent, "draft_sent", Stage::InProcess),
        (DraftConfirmed, "draft_confirmed", Stage::InProcess),
        (DraftCorrected, "draft_corrected", Stage::InProcess),
        (
            SupplementRequested,
            "supplement_requested",
            Stage::SupplementRequested,
        ),
        (Expired, "expired", Stage::Stopped),
        (
            AwaitingVerification,
            "awaiting_verification",
            Stage::InProcess,
        ),
        (AwaitingSignature, "awaiting_signature", Stage::InProcess),
        (AwaitingSecond, "awaiting_second", Stage::InProcess),
        (AwaitingHandOver, "awaiting_hand_over", Stage::InProcess),
        (Delivered, "delivered", Stage::Delivered),
    ]
};

impl CaseStage {
    fn row(self) -> &'static (CaseStage, &'static str, Stage) {
        // STAGES lists the stages in the order of their declaration.
        &STAGES[self as usize]
    }

    /// All.
    pub fn all() -> impl Iterator<Item = Self> {
        STAGES.into_iter().map(|row| row.0)
    }

    /// The word kept in the database, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        STAGES.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    /// The stage that the national portal shows.
    pub fn national(self) -> Stage {
        self.row().2
    }

    /// Somebody still has to do something: it stands in the queue.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::InProcess
                | Self::Issuing
                | Self::SupplementRequested
                | Self::AwaitingVerification
                | Self::AwaitingSignature
                | Self::AwaitingSecond
                | Self::AwaitingHandOver
        ) || self.is_in_draft()
    }

    /// Somebody else is to act: the office's time does not run (Law 60/2014 Art. 9.3;
    /// law.md 5.5).
    pub fn clock_stands(self) -> bool {
        matches!(
            self,
            Self::DraftSent
                | Self::SupplementRequested
                | Self::AwaitingVerification
                | Self::AwaitingHandOver
        )
    }

    /// The citizen may still take it back: nothing has been decided.
    pub fn may_withdraw(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::InProcess
                | Self::SupplementRequested
                | Self::AwaitingVerification
                | Self::AwaitingSecond
                | Self::AwaitingHandOver
        ) || self.is_in_draft()
    }

    /// Its papers are out, in the office or in the citizen's hands.
    pub fn is_granted(self) -> bool {
        matches!(self, Self::Decided | Self::Delivered)
    }

    /// A draft of its paper has been sent and nothing is entered yet.
    pub fn is_in_draft(self) -> bool {
        matches!(
            self,
            Self::DraftSent | Self::DraftConfirmed | Self::DraftCorrected
        )
    }
}
