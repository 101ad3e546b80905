//! Identity papers (giấy tờ tùy thân). Code list of the Ministry of Justice
//! (law.md 11.6); Law on Identification 26/2023.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::date::printed;
use crate::pin::{Pin, PinError};
use crate::text;

/// The kinds of identity paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityKind {
    /// Thẻ căn cước, since 2024-07-01.
    IdentityCard,
    /// Thẻ căn cước công dân, until then.
    CitizenCard,
    /// Căn cước điện tử (VNeID).
    ElectronicIdentity,
    /// Giấy chứng nhận căn cước, of people whose nationality is not determined.
    IdentityCertificate,
    /// Chứng minh nhân dân, the old card.
    OldCard,
    /// Hộ chiếu.
    Passport,
    /// Thẻ thường trú, of foreigners.
    ResidenceCard,
    /// Chứng minh quân đội.
    ArmyCard,
    /// Chứng minh sĩ quan.
    OfficerCard,
    /// Chứng minh công an nhân dân.
    PoliceCard,
    /// Any other paper with a photo.
    Other,
}

impl IdentityKind {
    /// All, the usual ones first.
    pub const ALL: [Self; 11] = [
        Self::IdentityCard,
        Self::CitizenCard,
        Self::ElectronicIdentity,
        Self::Passport,
        Self::OldCard,
        Self::IdentityCertificate,
        Self::ResidenceCard,
        Self::ArmyCard,
        Self::OfficerCard,
        Self::PoliceCard,
        Self::Other,
    ];

    /// The word kept in databases, answers and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IdentityCard => "identity_card",
            Self::CitizenCard => "citizen_card",
            Self::ElectronicIdentity => "electronic_identity",
            Self::IdentityCertificate => "identity_certificate",
            Self::OldCard => "old_card",
            Self::Passport => "passport",
            Self::ResidenceCard => "residence_card",
            Self::ArmyCard => "army_card",
            Self::OfficerCard => "officer_card",
            Self::PoliceCard => "police_card",
            Self::Other => "other",
        }
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// `loaiGiayToTuyThan` of the Ministry of Justice. Its list is older than the papers
    /// of 2024: the new card goes as the one it replaced, the others as "other".
    pub fn moj_code(self) -> u8 {
        match self {
            Self::OldCard => 1,
            Self::Passport => 2,
            Self::ResidenceCard => 3,
            Self::CitizenCard | Self::IdentityCard => 4,
            Self::ArmyCard => 5,
            Self::OfficerCard => 6,
            Self::PoliceCard => 7,
            Self::ElectronicIdentity | Self::IdentityCertificate | Self::Other => 8,
        }
    }

    /// Its name on papers.
    pub fn vi(self) -> &'static str {
        match self {
            Self::IdentityCard => "Thẻ căn cước",
            Self::CitizenCard => "Căn cước công dân",
            Self::ElectronicIdentity => "Căn cước điện tử",
            Self::IdentityCertificate => "Giấy chứng nhận căn cước",
            Self::OldCard => "Chứng minh nhân dân",
            Self::Passport => "Hộ chiếu",
            Self::ResidenceCard => "Thẻ thường trú",
            Self::ArmyCard => "Chứng minh quân đội",
            Self::OfficerCard => "Chứng minh sĩ quan",
            Self::PoliceCard => "Chứng minh công an nhân dân",
            Self::Other => "Giấy tờ tùy thân",
        }
    }

    /// Whether its number is the holder's PIN.
    pub fn carries_pin(self) -> bool {
        matches!(
            self,
            Self::IdentityCard
                | Self::CitizenCard
                | Self::ElectronicIdentity
                | Self::IdentityCertificate
        )
    }
}

/// Why a paper cannot be as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IdentityError {
    /// The number of a card that carries a PIN is none.
    #[error(transparent)]
    Pin(#[from] PinError),
    /// The number has not the form of its kind.
    #[error("the number does not fit this kind of paper")]
    Number,
    /// The issuer's name is longer than 200 letters.
    #[error("the issuer is longer than 200 letters")]
    IssuerTooLong,
}

impl IdentityError {
    /// Every code there is: each needs a sentence in the catalogue.
    pub const CODES: &[&str] = &["pin-length", "pin-province", "identity-number", "too-long"];

    /// Stable code, the key of the sentence in the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Pin(error) => error.code(),
            Self::Number => "identity-number",
            Self::IssuerTooLong => "too-long",
        }
    }
}

/// An identity paper as declared.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct IdentityDocument {
    kind: IdentityKind,
    number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued_by: Option<String>,
}

impl IdentityDocument {
    /// Reads a paper. The number loses its spaces; letters become capitals.
    pub fn parse(
        kind: IdentityKind,
        number: &str,
        issued_on: Option<NaiveDate>,
        issued_by: &str,
    ) -> Result<Self, IdentityError> {
        let issued_by = text::nfc(issued_by);
        if issued_by.chars().count() > 200 {
            return Err(IdentityError::IssuerTooLong);
        }
        Ok(Self {
            kind,
            number: checked_number(kind, number)?,
            issued_on,
            issued_by: Some(issued_by).filter(|issuer| !issuer.is_empty()),
        })
    }

    /// Which paper.
    pub fn kind(&self) -> IdentityKind {
        self.kind
    }

    /// Its number.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The day of issue, if it was told.
    pub fn issued_on(&self) -> Option<NaiveDate> {
        self.issued_on
    }

    /// The issuer, if it was told.
    pub fn issued_by(&self) -> Option<&str> {
        self.issued_by.as_deref()
    }

    /// The holder's PIN, when the number is one.
    pub fn pin(&self) -> Option<Pin> {
        self.kind
            .carries_pin()
            .then(|| Pin::parse(&self.number).ok())
            .flatten()
    }

    /// As papers print it: `Căn cước công dân số 025188001010 do Cục Cảnh sát QLHC về
    /// TTXH cấp ngày 20/11/2021`.
    pub fn printed(&self) -> String {
        let mut line = format!("{} số {}", self.kind.vi(), self.number);
        if let Some(issuer) = &self.issued_by {
            line.push_str(&format!(" do {issuer}"));
        }
        if let Some(day) = self.issued_on {
            line.push_str(&format!(" cấp ngày {}", printed(day)));
        } else if self.issued_by.is_some() {
            line.push_str(" cấp");
        }
        line
    }
}

fn checked_number(kind: IdentityKind, typed: &str) -> Result<String, IdentityError> {
    if kind.carries_pin() {
        return Ok(Pin::parse(typed)?.as_str().to_owned());
    }
    let number = text::upper_vi(&text::nfc(typed)).replace(' ', "");
    let all = |is_right: fn(&u8) -> bool| number.bytes().all(|b| is_right(&b));
    let fits = match kind {
        // 9 digits; the last series of the old card already had 12.
        IdentityKind::OldCard => matches!(number.len(), 9 | 12) && all(u8::is_ascii_digit),
        // ICAO 9303 prints 9 characters; some states number in up to 20.
        IdentityKind::Passport => {
            (6..=20).contains(&number.len()) && all(u8::is_ascii_alphanumeric)
        }
        _ => {
            (3..=30).contains(&number.len())
                && number
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '.'))
                && number.chars().any(|c| c.is_ascii_digit())
        }
    };
    if fits {
        Ok(number)
    } else {
        Err(IdentityError::Number)
    }
}

/// A paper's number is personal: logs get its kind only.
impl fmt::Debug for IdentityDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdentityDocument({})", self.kind.as_str())
    }
}

impl<'de> Deserialize<'de> for IdentityDocument {
    fn deserialize<D: serde::Deserializer<'de>>(kept: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Record {
            kind: IdentityKind,
            number: String,
            issued_on: Option<NaiveDate>,
            #[serde(default)]
            issued_by: Option<String>,
        }
        let Record {
            kind,
            number,
            issued_on,
            issued_by,
        } = Record::deserialize(kept)?;
        Self::parse(
            kind,
            &number,
            issued_on,
            issued_by.as_deref().unwrap_or_default(),
        )
        .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
