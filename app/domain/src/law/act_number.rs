//! What stands behind the number of an act on its papers (law.md 3). The suffixes are
//! from practice; no article was read: a new one is a new row.

use chrono::NaiveDate;

use super::fact::{Dated, Fact};
use crate::register::ActKind;

const PRACTICE: &str = "theo thực tế ghi số của các xã, phường";

const fn used(suffix: &'static str) -> Dated<&'static str> {
    Dated::always(suffix, PRACTICE)
}

static GUARDIANSHIP: Dated<&str> = used("TLGH");
static GUARDIANSHIP_END: Dated<&str> = used("TLCDGH");
static SUPERVISION: Dated<&str> = used("TLGSGH");
static SUPERVISION_END: Dated<&str> = used("TLCDGSGH");
static PARENT_CHILD: Dated<&str> = used("TLNCMC");
static CHANGE: Dated<&str> = used("TLTĐCC");
static MARITAL_STATUS: Dated<&str> = used("UBND-XNTTHN");
static CONFIRMATION: Dated<&str> = used("UBND-XNTTHT");
static RECORDED_MARRIAGE: Dated<&str> = used("TLGCKH");
static RECORDED_DIVORCE: Dated<&str> = used("TLGCLH");
static OTHER_RECORDING: Dated<&str> = used("TLGC");

/// The suffix on a day: `TLGH` of `3/TLGH`.
pub fn act_suffix(kind: ActKind, day: NaiveDate) -> &'static Fact<&'static str> {
    match kind {
        ActKind::Guardianship => &GUARDIANSHIP,
        ActKind::GuardianshipEnd => &GUARDIANSHIP_END,
        ActKind::Supervision => &SUPERVISION,
        ActKind::SupervisionEnd => &SUPERVISION_END,
        ActKind::ParentChild => &PARENT_CHILD,
        ActKind::Change => &CHANGE,
        ActKind::MaritalStatus => &MARITAL_STATUS,
        ActKind::Confirmation => &CONFIRMATION,
        ActKind::RecordedMarriage => &RECORDED_MARRIAGE,
        ActKind::RecordedDivorce => &RECORDED_DIVORCE,
        ActKind::OtherRecording => &OTHER_RECORDING,
    }
    .on(day)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_registers_number_alike() {
        let day = NaiveDate::default();
        let all: BTreeSet<&str> = ActKind::ALL
            .into_iter()
            .map(|kind| act_suffix(kind, day).value)
            .collect();
        assert_eq!(all.len(), ActKind::ALL.len());
    }
}
