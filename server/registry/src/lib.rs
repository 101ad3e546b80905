//! The registry that comes in the box: the desk, the register books, the papers and
//! the page on which strangers check them. It hears of dossiers by message and
//! answers by message; it knows nothing else of who filed them.

mod acting;
mod action;
mod answered;
mod candidates;
mod case_files;
mod check;
mod claiming;
mod deciding;
mod duplicates;
mod findings;
mod granting;
mod history;
mod inbox;
mod issuing;
mod legs;
mod letters;
mod merging;
mod noting;
mod opening;
mod papers;
mod population;
mod queue;
mod registry;
mod returns;
mod silence;
mod staff;
mod subject;
mod supplement;
#[cfg(test)]
mod tests;
mod view;

pub use action::{ActError, Action, Field, FieldProblem, Judged, JudgementProblem, Unjudged};
pub use candidates::Candidate;
pub use case_files::CaseFile;
pub use check::{CheckError, Checked, Genuine, Revealed};
pub use claiming::{Colleague, Holder};
pub use duplicates::LikelyDuplicate;
pub use findings::{DeskFinding, Origin};
pub use history::{EventKind, Happened};
pub use inbox::RegistryInbox;
pub use legs::CaseLeg;
pub use letters::Letters;
pub use population::{EmbeddedPopulation, PopulationDb, PopulationError};
pub use queue::{Filter, Place, QueuePage};
pub use registry::{Parts, Registry};
pub use returns::{OfficeReturns, OfficeYear, ReasonCount, Returns};
pub use staff::{
    AccountState, LoginName, NewOfficer, OFFICERS_ON_A_PAGE, Officer, OfficerChange,
    OfficerDetails, OfficerField, OfficerLine, OfficerProblem, SignInError, StaffChangeKind,
    StaffError,
};
pub use store::exchange::{Backlog, DeadLetter};
pub use store::registry::{
    cases::Case,
    draft_papers::{DraftPaper, DraftState},
    notes::Note,
    papers::PaperState,
    queue::QueueRow,
};
pub use supplement::{
    Changes, Composing, ItemField, ItemProblem, NewItem, SupplementError, SupplementRow,
};
pub use view::{CasePaper, CaseView, OpenBy};
