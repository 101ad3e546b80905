//! Fees (lệ phí): what is to pay and why, how it is paid by bank transfer, and where the
//! money stands. Amounts are whole đồng or US cents, never fractions.
//! Law 60/2014 Art. 11; provincial councils set what no central text sets.

mod account;
mod assess;
mod line;
mod messages;
mod payment;
mod reference;
mod refund;
mod tariff;
mod vietqr;

pub use account::{FeeAccount, FeeState};
pub use assess::{Assessment, FeeLine, REGISTRATIONS, assess, claimed_exemption};
pub use line::LineOutcome;
pub use messages::{ExemptionJudged, FeeChanged, FeeLineNoted, FeeRefunded, UNPLACED};
pub use payment::PaymentState;
pub use reference::{Reading, Reference};
pub use refund::RefundState;
pub use tariff::{Certainty, Currency, Price, Tariffs};
pub use vietqr::{BankAccount, BankAccountError, vietqr};
