//! Every sentence people read, in Vietnamese and English and, begun, in Khmer, and how dates,
//! numbers, money and lengths of time are written in each. Pages, mail and
//! papers ask here; no other crate holds a sentence.

mod catalogue;
mod collation;
mod dates;
mod entry;
mod ids;
mod lang;
pub mod marks;
mod numbers;
mod papers;
mod questions;
mod spans;
#[cfg(test)]
mod tests;
mod texts;
mod words;

pub use collation::alphabet;
pub use dates::{
    clock_time, date, date_in_digits, date_on_paper, moment, moment_of_office, month, named,
    weekday_date,
};
pub use entry::{entry_field, fact_said};
pub use lang::Lang;
pub use numbers::{file_size, money, number, price};
pub use papers::paper_name;
pub use questions::{Questions, country_name, ethnic_group, questions};
pub use spans::Span;
pub use texts::{Texts, Value, texts};
pub use words::{date_in_words, number_in_words};
