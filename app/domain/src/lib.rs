//! The law, the procedures and the words of the field. Pure: no clock, no
//! randomness, no input or output, the same code in the browser and on the server.

pub mod calendar;
pub mod date;
pub mod law;
pub mod name;
pub mod dossier;
pub mod exchange;
pub mod paper;
pub mod sex;
pub mod surroundings;
pub mod table;
pub mod text;
