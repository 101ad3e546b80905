//! Whether two births may be one child's, or two deaths one person's. An event is registered
//! once, at one office (Law 60/2014 Art. 5.4): before entering, the desk is shown what is
//! likely the same and why. Points for and against are added up; nothing is decided here.

mod birth;
mod dates;
mod death;
mod death_keys;
mod death_score;
mod facts;
mod keys;
mod letters;
mod names;
mod parents;
mod reason;
mod score;

pub use birth::{BirthFacts, ParentFacts};
pub use death::{DeathFacts, paper_number};
pub use death_score::compare_deaths;
pub use facts::Facts;
pub use keys::{ALWAYS_MOST, BlockKeys, NEAR_DAYS, NEAR_MOST};
pub use reason::{Reason, Why};
pub use score::{Level, Likeness, compare};
