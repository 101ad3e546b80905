//! What an officer can do with a case, and why it was not done.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    case::ActionKind, delivery::DeliveryCheck, hand_over::HandOverCheck, presence::PresenceCheck,
};
use store::StoreError;
use uuid::Uuid;

use crate::{CaseView, DeskFinding, Given, Holder, PopulationError};

/// What an officer does.
#[derive(Clone, PartialEq, Eq)]
pub enum Action {
    /// Takes it in.
    Accept,
    /// Does not take it in.
    NotAccept {
        /// As the citizen shall read it.
        reason: String,
        /// The article it rests on.
        article: String,
    },
    /// Decides against it.
    Refuse {
        /// As the citizen shall read it.
        reason: String,
        /// The article it rests on.
        article: String,
    },
    /// Enters the event and issues its papers.
    Register,
    /// Issues a copy.
    IssueCopy {
        /// From this entry.
        entry: Uuid,
        /// What shows that who asks may have it, where their number does not stand in the
        /// entry; for colleagues.
        grounds: String,
    },
    /// Issues a copy of each entry that was picked.
    IssuePicked {
        /// The same, of all of them.
        grounds: String,
    },
    /// Sends the draft of the paper; after corrections, with a judgement on each.
    SendDraft {
        /// What is made of each correction.
        judged: Vec<Judged>,
    },
    /// Asks another office to verify something.
    AskVerification {
        /// Which office, as the citizen shall read it.
        whom: String,
        /// What is to be verified.
        what: String,
    },
    /// Writes down what the other office has answered.
    RecordVerification {
        /// What it says.
        answer: String,
    },
    /// Signs the papers.
    Sign,
    /// Proposes to enter a birth after the lawful days.
    ProposeLate {
        /// For the second person.
        reason: String,
    },
    /// Proposes to open a closed case again.
    ProposeReopening {
        /// For the second person, and for the citizen.
        reason: String,
    },
    /// Agrees with what a colleague proposes.
    Agree,
    /// Sends a proposal back.
    SendBack {
        /// For the colleague.
        reason: String,
    },
    /// Says sorry before it is late.
    Postpone {
        /// As the citizen shall read it.
        reason: String,
        /// The new day; none when what was typed is no day.
        day: Option<NaiveDate>,
    },
    /// Lets the two choose a day.
    OfferDays,
    /// Sets the hour of the hand-over.
    SetDay {
        /// Its beginning; none when what was typed is no hour.
        slot: Option<DateTime<Utc>>,
    },
    /// Enters a marriage, both being present.
    HandOver {
        /// What was seen to.
        seen: BTreeSet<HandOverCheck>,
    },
    /// Hands the papers over.
    Deliver(Given),
}

/// A correction without a decision that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unjudged {
    /// Id of the line.
    pub line: String,
    /// What is to be put right.
    pub what: JudgementProblem,
}

/// What is wrong with a decision on a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgementProblem {
    /// There is none.
    Missing,
    /// Free words change no answer: they cannot be taken over.
    Words,
    /// Declined without a reason.
    NoReason,
    /// More characters than this.
    LongReason(usize),
}

/// What an officer makes of a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Id of the line.
    pub line: String,
    /// It is taken over into the answers.
    pub taken: bool,
    /// Why not, as the citizen shall read it.
    pub reason: String,
}

impl Action {
    /// Its row in the table.
    pub fn kind(&self) -> ActionKind {
        match self {
            Self::Accept => ActionKind::Accept,
            Self::NotAccept { .. } => ActionKind::NotAccept,
            Self::Refuse { .. } => ActionKind::Refuse,
            Self::Register => ActionKind::Register,
            Self::IssueCopy { .. } | Self::IssuePicked { .. } => ActionKind::IssueCopy,
            Self::SendDraft { .. } => ActionKind::SendDraft,
            Self::AskVerification { .. } => ActionKind::AskVerification,
            Self::RecordVerification { .. } => ActionKind::RecordVerification,
            Self::Postpone { .. } => ActionKind::Postpone,
            Self::Sign => ActionKind::Sign,
            Self::ProposeLate { .. } => ActionKind::ProposeLate,
            Self::ProposeReopening { .. } => ActionKind::ProposeReopening,
            Self::Agree => ActionKind::Agree,
            Self::SendBack { .. } => ActionKind::SendBack,
            Self::OfferDays => ActionKind::OfferDays,
            Self::SetDay { .. } => ActionKind::SetDay,
            Self::HandOver { .. } => ActionKind::HandOver,
            Self::Deliver(_) => ActionKind::Deliver,
        }
    }
}

/// A field of an action's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The reason.
    Reason,
    /// The article.
    Article,
    /// What shows that who asks for a copy may have it.
    Grounds,
    /// A note for colleagues.
    Note,
    /// Whom to ask.
    Whom,
    /// What to ask.
    What,
    /// What was answered.
    Answer,
    /// The new day.
    Day,
    /// The hour of a hand-over.
    Slot,
    /// What is seen to before a marriage is entered.
    Seen(HandOverCheck),
    /// What is seen to before an acknowledgement is entered.
    Came(PresenceCheck),
    /// By which way papers leave the office.
    How,
    /// Who receives them.
    Receiver,
    /// Why somebody else than who asked may receive them.
    Behalf,
    /// The number under which the post has them.
    Parcel,
    /// What is seen to before papers leave the office.
    Handed(DeliveryCheck),
    /// The number of a letter of the office.
    Outgoing,
    /// The day on which a letter went out.
    SentOn,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// Nothing was written.
    Missing(Field),
    /// More characters than this.
    TooLong(Field, usize),
    /// It holds a sign that no paper of ours can print.
    Unprintable(Field),
    /// The day is none on which the result can be promised: not after the day promised
    /// before, a day off, or so late that its holidays are not known.
    NotPossible(Field),
}

/// Longest reason: half a page.
pub(crate) const REASON_MOST: usize = 2_000;
/// Longest name of an article with its law.
pub(crate) const ARTICLE_MOST: usize = 200;
/// Longest name of another office.
pub(crate) const OFFICE_MOST: usize = 200;

/// Why nothing was done.
#[derive(thiserror::Error)]
pub enum ActError {
    /// The case has changed since it was on the screen; this is how it stands now.
    #[error("the case has changed meanwhile")]
    Conflict(Box<CaseView>),
    /// This officer may not do that in this stage.
    #[error("not allowed now")]
    NotAllowed,
    /// Who proposed it cannot also be the second person.
    #[error("a second person must agree")]
    SamePerson,
    /// A colleague has the case in hand: take it over first.
    #[error("a colleague has the case in hand")]
    Held(Box<Holder>),
    /// Findings keep it from being granted.
    #[error("findings stop it")]
    Blocked(Vec<DeskFinding>),
    /// Fields to be put right.
    #[error("fields are wrong")]
    Invalid(Vec<FieldProblem>),
    /// Corrections without a decision that holds.
    #[error("corrections are not judged")]
    Unjudged(Vec<Unjudged>),
    /// The officer's office has no such case.
    #[error("no such case")]
    NotFound,
    /// The population database gave no number.
    #[error(transparent)]
    Population(#[from] PopulationError),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
    /// Changed meanwhile; made a [`Conflict`](Self::Conflict) before it goes out.
    #[error("stale")]
    #[doc(hidden)]
    Stale,
}

impl From<StoreError> for ActError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale { .. } => Self::Stale,
            error => Self::Store(error),
        }
    }
}

impl std::fmt::Debug for ActError {
    /// Without the case.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ActError({self})")
    }
}
