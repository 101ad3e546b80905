//! The registers beside births, marriages and deaths. Law 60/2014 Art. 3, 59; law.md 11.7.

use serde::{Deserialize, Serialize};

use super::RegisterKind;

/// The registers of one shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActKind {
    /// GH: guardianship.
    Guardianship,
    /// CDGH: its end.
    GuardianshipEnd,
    /// GSGH: supervision of a guardianship. The code is not in the ministry's list.
    Supervision,
    /// CDGSGH: its end. The code is not in the ministry's list.
    SupervisionEnd,
    /// CMC: acknowledgement of a father, a mother or a child.
    ParentChild,
    /// TĐCC: change, correction, supplement, re-determination of ethnicity.
    Change,
    /// XNTTHN: the log of marital-status certificates.
    MaritalStatus,
    /// XNTTHT: the log of confirmations of what the registers hold. The code is not in the
    /// ministry's list.
    Confirmation,
    /// GC-KH: a marriage made abroad.
    RecordedMarriage,
    /// GC-LH: a divorce or an annulment abroad.
    RecordedDivorce,
    /// GC-KHAC: anything else that was registered abroad.
    OtherRecording,
}

impl ActKind {
    /// All.
    pub const ALL: [Self; 11] = [
        Self::Guardianship,
        Self::GuardianshipEnd,
        Self::Supervision,
        Self::SupervisionEnd,
        Self::ParentChild,
        Self::Change,
        Self::MaritalStatus,
        Self::Confirmation,
        Self::RecordedMarriage,
        Self::RecordedDivorce,
        Self::OtherRecording,
    ];

    /// The code of its register, in letters that an address can hold.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guardianship => "GH",
            Self::GuardianshipEnd => "CDGH",
            Self::Supervision => "GSGH",
            Self::SupervisionEnd => "CDGSGH",
            Self::ParentChild => "CMC",
            Self::Change => "TDCC",
            Self::MaritalStatus => "XNTTHN",
            Self::Confirmation => "XNTTHT",
            Self::RecordedMarriage => "GC-KH",
            Self::RecordedDivorce => "GC-LH",
            Self::OtherRecording => "GC-KHAC",
        }
    }

    /// What it is called in tariffs. One with a point costs what the province asks; one
    /// without is free: Law 60/2014 Art. 11.1 b.
    pub fn fee_item(self) -> &'static str {
        match self {
            Self::Guardianship
            | Self::GuardianshipEnd
            | Self::Supervision
            | Self::SupervisionEnd => "giam-ho",
            Self::ParentChild => "nhan-cha-me-con.act",
            Self::Change => "thay-doi.act",
            Self::MaritalStatus => "tinh-trang-hon-nhan.act",
            Self::Confirmation => "xac-nhan.act",
            Self::RecordedMarriage | Self::RecordedDivorce | Self::OtherRecording => "ghi-chu.act",
        }
    }
}

impl From<ActKind> for RegisterKind {
    fn from(kind: ActKind) -> Self {
        Self::Act(kind)
    }
}

impl Serialize for ActKind {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ActKind {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == code)
            .ok_or_else(|| serde::de::Error::custom("no such register"))
    }
}
