//! What portal and registry tell each other about money. The portal collects it; the
//! registry is told where it stands, and tells what its office has paid back.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Currency;

/// Subject of messages about money that belongs to no dossier.
pub const UNPLACED: &str = "fees";

/// Where the money of a dossier stands now.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct FeeChanged {
    /// When.
    pub at: DateTime<Utc>,
    /// What payers write into the purpose.
    pub reference: String,
    /// What the sums are counted in.
    pub currency: Currency,
    /// What was to pay, in đồng or cents.
    pub amount: i64,
    /// What came in.
    pub paid: i64,
    /// What went back.
    pub refunded: i64,
    /// Nothing is owed any more: refused or taken back.
    pub void: bool,
    /// It is to be paid before the decision.
    pub first: bool,
    /// What is on its way back through the gateway: no office transfers it.
    #[serde(default)]
    pub going_back: i64,
    /// What of `refunded` went back through the gateway.
    #[serde(default)]
    pub back_by_gateway: i64,
    /// The gateway did not pay back what came in by it: an office transfers it.
    #[serde(default)]
    pub gateway_refused: bool,
}

/// The office has paid money back.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct FeeRefunded {
    /// When.
    pub at: DateTime<Utc>,
    /// How much, in đồng or cents.
    pub amount: i64,
    /// The bank's number of that transfer.
    pub bank_reference: String,
    /// Who did it.
    pub officer: String,
}

/// The desk has judged the exemption that a family declared.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct ExemptionJudged {
    /// When.
    pub at: DateTime<Utc>,
    /// Data or a paper proves it: nothing is to pay. Otherwise the fee is due.
    pub proven: bool,
    /// What proves it, or what was looked for and not found, for the family.
    pub reason: String,
    /// Who did it.
    pub officer: String,
}

/// Money came in that somebody has to look at.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct FeeLineNoted {
    /// Unique.
    pub id: Uuid,
    /// When it was read.
    pub at: DateTime<Utc>,
    /// The day the bank booked it.
    pub booked_on: NaiveDate,
    /// The bank's number of the transfer.
    pub bank_id: String,
    /// How much, in đồng or cents.
    pub amount: i64,
    /// As the bank names it, ISO 4217.
    pub currency: String,
    /// What the payer wrote.
    pub purpose: String,
    /// What it turned out to be, e.g. `short`.
    pub outcome: String,
}
