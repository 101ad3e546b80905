//! A dossier (hồ sơ): its code, its stages and what may follow what.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The code of a dossier, `MX1X2.Y1Y2Y3-YYMMDD-AAXXXX`: agency that decides, day of
/// filing, agency that owns the system, serial of the day.
/// Circular 4/2025/TT-VPCP.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DossierCode(String);

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a dossier code")]
pub struct CodeError;

/// The two digits of the agency that owns this system, inside every code.
const OWNER: &str = "01";

impl DossierCode {
    /// The code of the `serial`-th dossier that `agency` got on `day` (from 1).
    /// The serial takes more than four digits when a day needs it.
    pub fn new(agency: &str, day: NaiveDate, serial: i64) -> Self {
        Self(format!(
            "{agency}-{}-{OWNER}{serial:04}",
            day.format("%y%m%d")
        ))
    }

    /// Reads a code as people type it: spaces and small letters are forgiven.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let code: String = typed
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .to_uppercase();
        let mut parts = code.split('-');
        let (Some(agency), Some(day), Some(serial), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(CodeError);
        };
        let digits = |text: &str, least: usize, most: usize| {
            (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
        };
        let mut units = agency.split('.');
        let head = units.next().unwrap_or_default();
        let agency_ok = head.len() == 3
            && head.starts_with(|c: char| c.is_ascii_uppercase())
            && head.is_char_boundary(1)
            && digits(&head[1..], 2, 2)
            && agency.matches('.').count() <= 3
            && units.all(|unit| digits(unit, 1, 3));
        if agency_ok && digits(day, 6, 6) && digits(serial, 4, 8) {
            Ok(Self(code))
        } else {
            Err(CodeError)
        }
    }

    /// As printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for DossierCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a dossier stands: the national portal's list (law.md 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 1 Mới đăng ký.
    Submitted,
    /// 2 Được tiếp nhận: the clock runs.
    Accepted,
    /// 3 Không được tiếp nhận.
    NotAccepted,
    /// 4 Đang xử lý.
    InProcess,
    /// 5 Yêu cầu bổ sung giấy tờ.
    SupplementRequested,
    /// 6 Yêu cầu thực hiện nghĩa vụ tài chính.
    PaymentRequested,
    /// 7 Công dân yêu cầu rút hồ sơ.
    WithdrawalRequested,
    /// 8 Dừng xử lý.
    Stopped,
    /// 9 Đã xử lý xong.
    Decided,
    /// 10 Đã trả kết quả.
    Delivered,
}

/// What lets a stage follow another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The national portal's list (law.md 6.2).
    National,
    /// A withdrawal and a decision crossed on their way, or the withdrawal took effect
    /// before anybody had accepted: the registry's word stands.
    Crossed,
    /// Waiting for money keeps the registry from nothing but a grant (law.md 6.4).
    Unpaid,
    /// Closed without a grant and opened again by two officers: the national list ends
    /// there, an office may not.
    Reopened,
}

/// A row: the stage, its national number, its word, and what may follow on which ground.
type Row = (Stage, u8, &'static str, &'static [(Stage, Ground)]);

/// Every stage with its national number and word, and the stages that may follow. There is
/// no other list of transitions: pages, desk, messages and mail read this one.
const STAGES: [Row; 10] = {
    use {Ground::*, Stage::*};
    [
        (
            Submitted,
            1,
            "submitted",
            &[
                (Accepted, National),
                (NotAccepted, National),
                (SupplementRequested, National),
                (WithdrawalRequested, National),
                (Stopped, Crossed),
            ],
        ),
        (Accepted, 2, "accepted", &[(InProcess, National)]),
        (NotAccepted, 3, "not_accepted", &[(InProcess, Reopened)]),
        (
            InProcess,
            4,
            "in_process",
            &[
                (SupplementRequested, National),
                (PaymentRequested, National),
                (WithdrawalRequested, National),
                (Stopped, National),
                (Decided, National),
            ],
        ),
        (
            SupplementRequested,
            5,
            "supplement_requested",
            &[(InProcess, National), (Stopped, National)],
        ),
        (
            PaymentRequested,
            6,
            "payment_requested",
            &[
                (InProcess, National),
                (SupplementRequested, Unpaid),
                (PaymentRequested, Unpaid),
                (WithdrawalRequested, Unpaid),
                (Stopped, Unpaid),
                (Decided, Unpaid),
            ],
        ),
        (
            WithdrawalRequested,
            7,
            "withdrawal_requested",
            &[
                (Stopped, National),
                (InProcess, National),
                (Accepted, Crossed),
                (NotAccepted, Crossed),
                (SupplementRequested, Crossed),
                (PaymentRequested, Crossed),
                (WithdrawalRequested, Crossed),
                (Decided, Crossed),
                (Delivered, Crossed),
            ],
        ),
        (Stopped, 8, "stopped", &[(InProcess, Reopened)]),
        (Decided, 9, "decided", &[(Delivered, National)]),
        (Delivered, 10, "delivered", &[]),
    ]
};

impl Stage {
    fn row(self) -> &'static Row {
        // STAGES lists the stages in the order of their declaration.
        &STAGES[self as usize]
    }

    /// All, in the order of the national list.
    pub fn all() -> impl Iterator<Item = Self> {
        STAGES.into_iter().map(|row| row.0)
    }

    /// The national portal's number, 1 to 10.
    pub fn national_code(self) -> u8 {
        self.row().1
    }

    /// The word kept in databases and messages, and the key of its text.
    pub fn as_str(self) -> &'static str {
        self.row().2
    }

    /// Reads [`as_str`](Self::as_str) back.
    pub fn parse(word: &str) -> Option<Self> {
        STAGES.iter().find(|row| row.2 == word).map(|row| row.0)
    }

    /// On what ground another stage may follow this one; `None` when it may not.
    pub fn before(self, next: Self) -> Option<Ground> {
        let mut after = self.row().3.iter();
        after
            .find(|(stage, _)| *stage == next)
            .map(|(_, ground)| *ground)
    }

    /// The papers are out, in the office or in the citizen's hands.
    pub fn is_granted(self) -> bool {
        matches!(self, Self::Decided | Self::Delivered)
    }

    /// Nothing more will be decided.
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Self::NotAccepted | Self::Stopped | Self::Decided | Self::Delivered
        )
    }

    /// The citizen may still take it back: "after 9 no withdrawal".
    pub fn may_withdraw(self) -> bool {
        self.before(Self::WithdrawalRequested) == Some(Ground::National)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_from_small_letters_and_spaces() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 10).expect("a day");
        let code = DossierCode::new("H01.017", day, 412);
        assert_eq!(code.as_str(), "H01.017-261110-010412");
        assert_eq!(DossierCode::parse(" h01.017 - 261110 - 010412 "), Ok(code));
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        for typed in [
            "",
            "H01",
            "H01-261110",
            "HÀ1-261110-0001",
            "H01-261110-001",
            "H01.1234-261110-0001",
            "é01-261110-0001",
        ] {
            assert_eq!(DossierCode::parse(typed), Err(CodeError), "{typed}");
        }
    }

    #[test]
    fn stages_stand_at_the_place_of_their_number() {
        for (index, row) in STAGES.iter().enumerate() {
            assert_eq!(row.0 as usize, index);
            assert_eq!(usize::from(row.1), index + 1);
            assert_eq!(Stage::parse(row.2), Some(row.0));
        }
    }

    #[test]
    fn nothing_follows_a_final_stage_but_delivery_and_what_two_officers_open_again() {
        for row in STAGES.iter().filter(|row| row.0.is_final()) {
            let expected: &[(Stage, Ground)] = match row.0 {
                Stage::Decided => &[(Stage::Delivered, Ground::National)],
                Stage::Delivered => &[],
                _ => &[(Stage::InProcess, Ground::Reopened)],
            };
            assert_eq!(row.3, expected, "{}", row.2);
        }
    }

    #[test]
    fn a_stage_follows_another_on_one_ground_only() {
        for row in &STAGES {
            let mut after: Vec<u8> = row.3.iter().map(|(to, _)| to.national_code()).collect();
            after.sort_unstable();
            after.dedup();
            assert_eq!(after.len(), row.3.len(), "{}", row.2);
        }
    }

    #[test]
    fn where_a_withdrawal_crosses_the_registrys_word_every_word_of_it_stands() {
        let asked = Stage::WithdrawalRequested;
        for row in STAGES.iter().filter(|row| row.0 != Stage::Submitted) {
            assert!(asked.before(row.0).is_some(), "{}", row.2);
        }
    }

    #[test]
    fn waiting_for_money_keeps_the_registry_from_nothing_else() {
        for (next, _) in Stage::InProcess.row().3 {
            assert!(Stage::PaymentRequested.before(*next).is_some());
        }
    }

    /// law.md 6.2: "draft>1; 1>2|3|5|7; 2>4; 4>5|6|7|8|9; 5>4|8; 6>4; 7>8 (or back to 4);
    /// 9>10". The table holds these and, on this ground, no others.
    #[test]
    fn the_table_holds_the_transitions_of_the_national_portal_and_no_others() {
        let law: [(u8, &[u8]); 10] = [
            (1, &[2, 3, 5, 7]),
            (2, &[4]),
            (3, &[]),
            (4, &[5, 6, 7, 8, 9]),
            (5, &[4, 8]),
            (6, &[4]),
            (7, &[8, 4]),
            (8, &[]),
            (9, &[10]),
            (10, &[]),
        ];
        for (row, (number, next)) in STAGES.iter().zip(law) {
            let national = row.3.iter().filter(|(_, on)| *on == Ground::National);
            let codes: Vec<u8> = national.map(|(stage, _)| stage.national_code()).collect();
            assert_eq!((row.1, codes.as_slice()), (number, next), "{}", row.2);
        }
    }

    #[test]
    fn after_the_decision_nothing_can_be_taken_back() {
        for row in STAGES.iter().filter(|row| row.1 >= 8) {
            assert!(!row.0.may_withdraw(), "{}", row.2);
        }
    }
}
