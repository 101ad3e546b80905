//! The citizen's side: everything a person can ask of it, without saying how pages look.
//!
//! Each use case takes a [`Visitor`] and looks by itself whether the draft or dossier is
//! theirs; what belongs to somebody else is not found. Registers are never touched here:
//! the registry is told by messages (`domain::exchange`) and answers by them.

mod account;
mod appointment;
mod clock;
mod dossier;
mod draft;
mod draft_paper;
mod errors;
mod feedback;
mod fees;
mod inbox;
mod letters;
mod limits;
mod living;
mod mail;
mod notices;
mod pair;
mod papers;
mod pay;
mod portal;
mod sms;
mod supplement;
mod sweep;
#[cfg(test)]
mod tests;
mod told;
mod upload;
mod visitor;

pub use account::{
    BeginError, Begun, ChangeError, ConfirmError, Entered, Flaws, RecoverError, SignInError,
    TICKET_SECONDS,
};
pub use appointment::{Appointment, AppointmentError};
pub use clock::FEWEST_CASES;
pub use dossier::{
    ComeError, DossierLine, DossierList, DossierView, Event, Filed, FollowError, Follower, Found,
    GRANT_SECONDS, LONGEST_CALLED, LegError, LegView, MOST_FOLLOWERS, Outcome, SubmitError,
    TrackError, WithdrawError,
};
pub use draft::{
    Draft, DraftLine, HelpError, Helper, HelperFlaws, HelperKind, HelperTyped, ResumeError,
    SaveError, SendCodeError, Started,
};
pub use draft_paper::{AnswerError, Behind, DraftPaper, DraftPaperState, Wrong, WrongProblem};
pub use errors::{DossierError, DraftError};
pub use feedback::{Feedback, FeedbackError, LONGEST_FEEDBACK, Said};
pub use fees::{
    BookError, Booked, CameIn, Collecting, FeeView, Incoming, Online, PaidFirst, Paying,
    PaymentView, ReadLine, RefundView, ShortFee, StatementError, statement,
};
pub use guard::{
    Limited, Session, Token,
    passwords::{LENGTH_LEAST, Weakness},
};
pub use inbox::PortalInbox;
pub use letters::Operator;
pub use limits::Limits;
pub use mail::{
    FolderMailer, Letter, MailError, Mailed, Mailer, SmtpMailer, SmtpSettings, mailbox,
};
pub use notices::{Notice, Notices};
pub use pair::{Against, Confirmation, Confirmed, InviteError, Pair, PairError};
pub use papers::PressError;
pub use pay::{
    DemoGateway, HeldPayment, HttpPayGateway, NewPayment, NewRefund, Opened, PayError, PayGateway,
    PaymentSaid, PaymentTold, RefundSaid, RefundTold,
};
pub use portal::{Parts, Portal};
pub use sms::{FolderGateway, HttpGateway, Sms, SmsGateway, parts};
pub use store::{
    StoreError,
    portal::clock::{ApologyRow, FiguresRow, VerificationRow},
};
pub use supplement::{SaveTaskError, SendError, Supplement};
pub use told::{QuietHours, Stopping, Telling, Wish};
pub use upload::{Announced, AttachError, File, PieceError, Received, Refusal, SentFor};
pub use visitor::{SignedIn, VISITOR_SECONDS, Visitor};
