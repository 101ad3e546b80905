//! The registry's tables: staff, cases, registers, papers. Names nothing of the portal.

pub mod books;
pub mod cases;
pub mod entries;
pub mod events;
pub mod papers;
pub mod presence;
pub mod staff;
