//! Rows of the citizen's side: `portal_…`.

pub mod accounts;
pub mod appointments;
pub mod clock;
pub mod corrections;
pub mod dossiers;
pub mod draft_papers;
pub mod drafts;
pub mod feedback;
pub mod fees;
pub mod files;
pub mod followers;
pub mod helpers;
pub mod history;
pub mod legs;
pub mod life_questions;
pub mod mails;
pub mod notices;
pub mod orphans;
pub mod pairs;
pub mod parties;
pub mod payments;
pub mod pendings;
pub mod refunds;
pub mod supplements;
pub mod unwanted;
pub mod uploads;

/// A column of JSON.
pub use sqlx::types::Json;
