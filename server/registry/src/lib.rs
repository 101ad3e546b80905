//! The registry that comes in the box: the desk, the register books, the papers and
//! the page on which strangers check them. It hears of dossiers by message and
//! answers by message; it knows nothing else of who filed them.

mod acknowledgements;
mod acting;
mod action;
mod again;
mod amending;
mod answered;
mod apologising;
mod asker;
mod assigning;
mod books_compared;
mod calendar;
mod candidates;
mod case_files;
mod changes;
mod check;
mod claiming;
mod clock;
mod closing;
mod closing_record;
mod competence;
mod confirming;
mod couples;
mod deaths;
mod deciding;
mod delivering;
mod duplicates;
mod exempting;
mod fees;
mod figures;
mod findings;
mod foreign_deaths;
mod freeing;
mod granting;
mod guardianships;
mod history;
mod hours;
mod importing;
mod inbox;
mod issuing;
mod judgments;
mod late_words;
mod legs;
mod letters;
mod living;
mod margin;
mod marital;
mod marriages;
mod merging;
mod national;
mod noting;
mod opening;
mod papers;
mod parents_married;
mod picking;
mod population;
mod presence;
mod printing;
mod queue;
mod reading;
mod recordings;
mod registry;
mod reopening;
mod returns;
mod revoking;
mod risky_act;
mod searching;
mod second;
mod signing;
mod silence;
mod staff;
mod standing;
mod subject;
mod supplement;
#[cfg(test)]
mod tests;
mod verifying;
mod view;
mod watching;
mod whom;

pub use action::{ActError, Action, Field, FieldProblem, Judged, JudgementProblem, Unjudged};
pub use amending::{
    CONSENT, CorrectError, Correction, CorrectionProblem, CorrectionText, EVIDENCE, EntryPlace,
    EntryView,
};
pub use assigning::{AssignError, Unassigned};
pub use books_compared::OldBook;
pub use calendar::{
    CalendarError, CalendarField, CalendarProblem, Entered, Proposed, YearOfDays, calendars_of,
};
pub use candidates::Candidate;
pub use case_files::CaseFile;
pub use check::{CheckError, Checked, Genuine, Revealed};
pub use claiming::{Colleague, Holder};
pub use clock::CaseClock;
pub use closing::{BookYear, CloseError, Closing, ShelfBook};
pub use closing_record::RecordError;
pub use delivering::{AwaitsDelivery, Given};
pub use duplicates::{LikelyDuplicate, Source};
pub use exchange::{Backlog, DeadLetter, Letters, SentAgain, Which};
pub use exempting::Exemption;
pub use fees::{CaseFee, Money, MoneyError, MoneyPlace, OpenLine};
pub use findings::{DeskFinding, Origin};
pub use foreign_deaths::{CalledBack, ForeignDeath};
pub use history::{EventKind, Happened};
pub use hours::{Half, HoursError, HoursOfOffice, HoursProblem, ProposedHours};
pub use importing::{COLUMNS, Csv, ImportedLine, LineProblem, LineRead, ProblemWord, Record};
pub use inbox::RegistryInbox;
pub use judgments::{Judgment, JudgmentError, JudgmentFault, JudgmentKind};
pub use legs::{CaseLeg, LegBehind, LegPlace, LegsBehind};
pub use national::ProposedDays;
pub use parents_married::{MarriageHere, ParentsMarried};
pub use picking::{ChangeLine, Picking};
pub use population::{EmbeddedPopulation, PopulationDb, PopulationError};
pub use queue::{Filter, Place, QueuePage};
pub use registry::{Parts, Registry};
pub use returns::{OfficeReturns, OfficeYear, ReasonCount, Returns};
pub use revoking::{
    AUTHORITY, DECISION, IssuedPaper, Proposal, ProposalField, ProposalProblem, RevokeError,
};
pub use risky_act::RiskyAct;
pub use searching::{FoundEntry, FoundLine, FoundPage, SearchError, Sought};
pub use second::{WaitingPage, WaitingPlace};
pub use signing::{SIGNED_AT_ONCE, Signed};
pub use staff::{
    AccountState, LoginName, NewOfficer, OFFICERS_ON_A_PAGE, Officer, OfficerChange,
    OfficerDetails, OfficerField, OfficerLine, OfficerProblem, SignInError, StaffChangeKind,
    StaffError,
};
pub use standing::{OrderError, OrderProblem, Standing};
pub use store::registry::{
    apologies::{ApologyRow, PutOff},
    cases::Case,
    draft_papers::{DraftPaper, DraftState},
    hand_overs::HandOver,
    holidays::ChangeRow,
    late_words::LateWord,
    life_questions::Lives,
    notes::Note,
    papers::PaperState,
    proposals::Proposal as SecondPerson,
    queue::QueueRow,
    standing_orders::StandingOrder,
    verifications::Verification,
    versions::Former,
};
pub use supplement::{
    Changes, Composing, ItemField, ItemProblem, ListStep, NewItem, SupplementError, SupplementRow,
    mark_of,
};
pub use view::{CasePaper, CaseView, OpenBy};
pub use watching::{LookError, Unusual};
