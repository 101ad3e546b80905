//! Whether two births may be one child's. An event is registered once, at one office
//! (Law 60/2014 Art. 5.4): before entering, the desk is shown what is likely the same
//! and why. Points for and against are added up; nothing is decided here.

mod birth;
mod dates;
mod keys;
mod letters;
mod names;
mod parents;
mod reason;
mod score;

pub use birth::{BirthFacts, ParentFacts};
pub use keys::{BlockKeys, NEAR_DAYS};
pub use reason::{Reason, Why};
pub use score::{Level, Likeness, compare};
