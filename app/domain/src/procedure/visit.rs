//! The officer comes to who cannot come to the office (đăng ký lưu động). Circular
//! 04/2020/TT-BTP; law.md 1, rows 7, 10 and 16.

use super::{
    Question, When,
    question::{choice, line},
};

/// Asked only where a procedure can be done so; most people leave it empty.
pub(super) const fn wanted(when: When) -> Question {
    choice("visit.wanted", &["no", "yes"])
        .optional()
        .when(when)
        .article("Thông tư 04/2020/TT-BTP")
}

/// Why nobody can come. Law 60/2014 Art. 16; Circular 04/2020/TT-BTP.
pub(super) const REASON: Question =
    choice("visit.reason", &["disabled", "ill", "detained", "remote"]).when(WANTED);
/// Where the officer comes to.
pub(super) const PLACE: Question = line("visit.place", 200).when(WANTED);
/// When somebody is there.
pub(super) const HOURS: Question = line("visit.hours", 200).optional().when(WANTED);

/// The officer is to come.
pub(super) const WANTED: When = When::Is("visit.wanted", &["yes"]);
