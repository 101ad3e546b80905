//! The law, the procedures and the words of the field. Pure: no clock, no
//! randomness, no input or output, the same code in the browser and on the server.

pub mod paper;
pub mod surroundings;
