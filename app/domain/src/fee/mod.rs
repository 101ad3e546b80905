//! Fees (lệ phí): what is to pay and why, how it is paid by bank transfer, and where the
//! money stands. Amounts are whole đồng or US cents, never fractions.
//! Law 60/2014 Art. 11; provincial councils set what no central text sets.

mod account;
mod assess;
mod line;
mod messages;
mod reference;
mod tariff;
mod vietqr;

pub use account::{FeeAccount, FeeState};
pub use assess::{Assessment, EXEMPT, FeeLine, assess};
pub use line::LineOutcome;
pub use messages::{FeeChanged, FeeLineNoted, FeeRefunded, UNPLACED};
pub use reference::{Reading, Reference};
pub use tariff::{Certainty, Currency, Price, Tariffs};
pub use vietqr::{BankAccount, BankAccountError, vietqr};
