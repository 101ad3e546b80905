//! What can be done with a case.

use serde::{Deserialize, Serialize};

use crate::{procedure::Outcome, register::RegisterKind};

/// What can be done with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Take it in: the receipt is confirmed and the clock runs.
    Accept,
    /// Do not take it in; the citizen reads why.
    NotAccept,
    /// Decide against it, with reason and article.
    Refuse,
    /// Enter the event in the register and issue its papers.
    Register,
    /// Issue a copy from an entry that exists.
    IssueCopy,
    /// Send the draft of the paper to be proof-read; after corrections, with the
    /// decision on each.
    SendDraft,
    /// Ask the citizen for more, in one list.
    RequestSupplement,
    /// Ask another office to verify something.
    AskVerification,
    /// Write down what the other office has answered.
    RecordVerification,
    /// Say sorry before it is late, with a reason and a new date.
    Postpone,
    /// Sign the papers.
    Sign,
    /// Propose to enter a birth after the lawful days.
    ProposeLate,
    /// Propose to open a closed case again.
    ProposeReopening,
    /// Agree, as the second person, with what a colleague proposes.
    Agree,
    /// Send a proposal back, as the second person.
    SendBack,
    /// Nothing stands in the way of a marriage: let the two choose a day.
    OfferDays,
    /// Set the day of the hand-over for them.
    SetDay,
    /// Both have come and were asked: enter the marriage and issue its papers.
    HandOver,
    /// Hand the papers over: collected, or given to the post.
    Deliver,
}

impl ActionKind {
    /// All, in the order in which the desk offers them.
    pub const ALL: [Self; 19] = [
        Self::Accept,
        Self::SendDraft,
        Self::OfferDays,
        Self::HandOver,
        Self::SetDay,
        Self::Register,
        Self::ProposeLate,
        Self::Agree,
        Self::SendBack,
        Self::ProposeReopening,
        Self::IssueCopy,
        Self::NotAccept,
        Self::Refuse,
        Self::RequestSupplement,
        Self::AskVerification,
        Self::RecordVerification,
        Self::Postpone,
        Self::Sign,
        Self::Deliver,
    ];

    /// The word in addresses and history, and the key of its text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::NotAccept => "not_accept",
            Self::Refuse => "refuse",
            Self::Register => "register",
            Self::IssueCopy => "issue_copy",
            Self::SendDraft => "send_draft",
            Self::RequestSupplement => "request_supplement",
            Self::AskVerification => "ask_verification",
            Self::RecordVerification => "record_verification",
            Self::Postpone => "postpone",
            Self::Sign => "sign",
            Self::ProposeLate => "propose_late",
            Self::ProposeReopening => "propose_reopening",
            Self::Agree => "agree",
            Self::SendBack => "send_back",
            Self::OfferDays => "offer_days",
            Self::SetDay => "set_day",
            Self::HandOver => "hand_over",
            Self::Deliver => "deliver",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether it makes sense for what the procedure brings about.
    pub(super) fn fits(self, outcome: &Outcome) -> bool {
        match self {
            // Who marries reads the lines at the hand-over, before both sign.
            Self::Register | Self::SendDraft | Self::ProposeLate => {
                matches!(outcome, Outcome::Enter(register, _) if *register != RegisterKind::Marriage)
            }
            Self::OfferDays | Self::SetDay | Self::HandOver => {
                matches!(outcome, Outcome::Enter(RegisterKind::Marriage, _))
            }
            Self::IssueCopy => matches!(outcome, Outcome::CopyFrom(_) | Outcome::CopiesOf(_)),
            Self::Accept | Self::NotAccept | Self::Refuse | Self::RequestSupplement => true,
            Self::AskVerification | Self::RecordVerification | Self::Postpone | Self::Sign => true,
            Self::ProposeReopening | Self::Agree | Self::SendBack | Self::Deliver => true,
        }
    }
}
