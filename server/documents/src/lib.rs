//! Papers: set as PDF/A with their data attached, signed, and checked again.

mod canonical;
mod fit;
mod press;
mod qr;
mod set;
mod watermark;
mod world;

pub use set::{Pdf, SetError, set};
