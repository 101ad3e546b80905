//! Messages about interlinked services: registry and agencies, registry and portal.
//!
//! What goes to an agency has a subject of its own, `{dossier}/{leg}`: the agency sees
//! its messages in order, whatever else the registry says about the dossier.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    date::PartialDate,
    leg::{LegKind, LegState},
};

/// What an agency needs to do its leg, and no more. Decision 3458/QĐ-BTP names the
/// facts of a birth and of a death that may be shared.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegRequested {
    /// Which leg.
    pub leg: LegKind,
    /// Which try of it, from 1.
    pub attempt: i64,
    /// When it was asked for.
    pub at: DateTime<Utc>,
    /// When the group is due.
    pub due_at: DateTime<Utc>,
    /// The registered child; after a birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<LegChild>,
    /// The household the child joins; after a birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<Household>,
    /// First clinic, as the family named it; for the insurance card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clinic: Option<String>,
    /// Who has died; after a death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deceased: Option<LegDeceased>,
    /// Who is paid, and how; for what is paid after a death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<LegClaim>,
}

/// Who has died, as registered; the cause is no agency's. Decision 3458/QĐ-BTP.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegDeceased {
    /// Full name.
    pub name: String,
    /// Personal identification number.
    pub pin: String,
    /// Birth date, at least the year.
    pub birth_date: PartialDate,
    /// `male` or `female`.
    pub sex: String,
    /// Day of death.
    pub died_on: NaiveDate,
    /// Number of the entry, e.g. `31/2026`.
    pub entry: String,
    /// Commune code of the office that registered the death.
    pub office: String,
    /// Commune code of the last residence; none when it was abroad or nobody knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<String>,
    /// House, street, hamlet of the last residence; empty when not told.
    #[serde(default)]
    pub detail: String,
}

/// Who is paid after a death.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegClaim {
    /// Name.
    pub name: String,
    /// Personal identification number.
    pub pin: String,
    /// To the deceased, e.g. `child`; none when the claimant is not who declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relationship: Option<String>,
    /// Where the money goes; none when it is fetched in cash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<BankAccount>,
}

/// An account at a bank.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct BankAccount {
    /// Name of the bank, as the family wrote it.
    pub bank: String,
    /// Its number, digits only.
    pub number: String,
}

/// The registration that an agency was told of does not hold: the competent authority
/// has taken it back. What was done because of it is looked at again.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegRevoked {
    /// Which leg.
    pub leg: LegKind,
    /// When.
    pub at: DateTime<Utc>,
    /// The authority that decided, with number and day of its decision.
    pub decision: String,
}

/// The entry that an agency was told of was put right. The agency takes these facts in
/// place of those it has, whatever it has done with them, and reports anew.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegCorrected {
    /// Which leg.
    pub leg: LegKind,
    /// The try that the agency reports of from now on.
    pub attempt: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Version of the entry, from 2.
    pub version: i64,
    /// The article that lets it be put right. The officer's own words stay with the
    /// registry: they may tell what is no agency's (law.md 12.3).
    pub basis: String,
    /// Names of the facts below that are others now, e.g. `name`.
    #[serde(default)]
    pub changed: Vec<String>,
    /// The child as registered now; after a birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<LegChild>,
    /// Who has died, as registered now; after a death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deceased: Option<LegDeceased>,
}

/// A registered child.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegChild {
    /// Full name.
    pub name: String,
    /// Personal identification number.
    pub pin: String,
    /// Day of birth.
    pub birth_date: NaiveDate,
    /// `male` or `female`.
    pub sex: String,
    /// Number of the entry, e.g. `412/2026`.
    pub entry: String,
    /// Commune code of the office that registered the birth.
    pub office: String,
}

/// A household.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Household {
    /// Name of the householder.
    pub householder: String,
    /// The householder's number.
    pub householder_pin: String,
    /// Commune code of the home.
    pub commune: String,
    /// House, street, hamlet.
    pub detail: String,
}

/// The family takes a leg back.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegWithdrawn {
    /// Which leg.
    pub leg: LegKind,
    /// When.
    pub at: DateTime<Utc>,
}

/// What an agency says of its leg.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegReported {
    /// Which leg.
    pub leg: LegKind,
    /// The try it speaks of: what it says of an earlier one no longer counts.
    pub attempt: i64,
    /// `received`, `done` or `failed`.
    pub state: LegState,
    /// When.
    pub at: DateTime<Utc>,
    /// The result, e.g. the number of a card, or why it was not done; in words that the
    /// family can read.
    pub said: Option<String>,
}

/// Where a leg stands, for the family.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegChanged {
    /// Which leg.
    pub leg: LegKind,
    /// Its state.
    pub state: LegState,
    /// Since when.
    pub at: DateTime<Utc>,
    /// When the group is due.
    pub due_at: DateTime<Utc>,
    /// The result, or why it was not done.
    pub said: Option<String>,
    /// The agency has not answered in its time, and this says so: to be told to the family
    /// once, with an apology.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
}

/// What the family wants of a leg.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct LegAsked {
    /// Which leg.
    pub leg: LegKind,
    /// What.
    pub wish: LegWish,
    /// When.
    pub at: DateTime<Utc>,
}

/// A wish about a leg.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum LegWish {
    /// Try again what failed.
    Retry,
    /// Take it back.
    Withdraw,
}
