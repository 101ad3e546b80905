//! Names. Civil Code 2015 Art. 26; Circular 04/2020/TT-BTP Art. 6.

mod family;
mod full;
mod letters;
mod part;
mod person;

pub use family::divided;
pub use full::FullName;
pub use letters::{LONGEST, NameError, NamePolicy};
pub use part::NamePart;
pub use person::PersonName;
