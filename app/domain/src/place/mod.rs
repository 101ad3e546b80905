//! Places: administrative units with their history, search and addresses.

mod address;
mod code;
mod ever;
mod gazetteer;
mod index;
mod search;
mod succession;
mod unit;
mod words;

pub use address::{Address, AddressError, LONGEST_LINE};
pub use code::{CodeError, CommuneCode, ProvinceCode, UnitCode};
pub use gazetteer::{Gazetteer, Successor, gazetteer};
pub use search::Hit;
pub use succession::REFORM;
pub use unit::{Level, Unit};

#[cfg(test)]
mod succession_tests;
#[cfg(test)]
mod tests;
