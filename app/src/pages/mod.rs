//! The pages, a folder or file for each thing people come for, with the handlers of
//! its forms beside it.

pub mod account;
mod again;
pub mod check;
mod code_door;
pub mod demo_bank;
pub mod demo_gateway;
pub mod desk;
pub mod dossier;
pub mod draft;
pub mod elsewhere;
pub mod failed;
mod fee;
pub mod feedback;
pub mod find;
pub mod home;
mod hours;
mod letters;
pub mod living;
pub mod mailbox;
pub mod notes;
pub mod notices;
pub mod operator;
pub mod pieces;
pub mod places;
pub mod procedures;
mod real_time;
mod receiving;
pub mod returns;
pub mod sign_in;
pub mod status;
pub mod stopping;
pub mod supplement;
mod tone;
pub mod track;
pub mod way_out;
