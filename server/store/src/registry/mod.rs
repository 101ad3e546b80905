//! The registry's tables: staff, cases, registers, papers. Names nothing of the portal.

pub mod apologies;
pub mod books;
pub mod cases;
pub mod claims;
pub mod clocks;
pub mod compared;
pub mod decisions;
pub mod draft_papers;
pub mod entries;
pub mod events;
pub mod figures;
pub mod former_answers;
pub mod holidays;
pub mod legs;
pub mod likeness;
pub mod notes;
pub mod papers;
pub mod presence;
pub mod proposals;
pub mod queue;
pub mod returns;
pub mod staff;
pub mod staff_changes;
pub mod supplements;
pub mod transfers;
pub mod verifications;
