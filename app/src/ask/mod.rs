//! A procedure's questions as parts of a page. Written once, for every procedure.

mod choices;
mod foreign_paper;
mod islands;
mod office;
mod question;
mod shown;

pub(crate) use choices::countries;
pub use office::{Office, OfficeFacts};
pub use question::{Asked, QuestionView};
pub use shown::{Attached, Sheet};
