//! Interlinked services (liên thông): what other agencies do once a birth or a death is
//! registered. Decree 63/2024, amended by Decree 301/2026.
//!
//! Each leg stands for itself: it has its agency, its time limit, its state and its
//! result, and one that fails holds up no other.

mod claim;
mod kind;
mod state;

pub use claim::{claim, household};
pub use kind::LegKind;
pub use state::LegState;

/// Whom a leg is given to: its name in messages, for ever the same.
pub const POLICE: &str = "agency-police";
/// Social insurance (bảo hiểm xã hội).
pub const INSURANCE: &str = "agency-insurance";
/// Social protection (bảo trợ xã hội) of the commune.
pub const PROTECTION: &str = "agency-protection";
/// Home affairs (nội vụ): people with merit.
pub const MERIT: &str = "agency-merit";
/// Every agency.
pub const AGENCIES: [&str; 4] = [POLICE, INSURANCE, PROTECTION, MERIT];
