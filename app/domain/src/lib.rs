//! The law, the procedures and the words of the field. Pure: no clock, no
//! randomness, no input or output, the same code in the browser and on the server.

pub mod account;
pub mod annex;
pub mod authentication;
pub mod calendar;
pub mod case;
pub mod clock;
pub mod competence;
pub mod country;
pub mod date;
pub mod delivery;
pub mod demo;
pub mod dossier;
pub mod draft_paper;
pub mod duplicate;
pub mod ethnicity;
pub mod exchange;
pub mod fee;
pub mod hand_over;
pub mod identity;
pub mod law;
pub mod leg;
pub mod mission;
pub mod name;
pub mod national;
pub mod office;
pub mod paper;
pub mod pin;
pub mod place;
pub mod presence;
pub mod procedure;
pub mod register;
pub mod sex;
pub mod supplement;
pub mod surroundings;
pub mod text;
pub mod upload;

mod table;

pub use table::TableError;
