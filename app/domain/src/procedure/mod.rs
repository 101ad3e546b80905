//! Procedures as data. Each procedure is one file beside this one; everything that
//! handles procedures (pages, checks, papers, desk) is written once, against
//! [`Procedure`].

mod acknowledgement;
mod again;
mod answers;
mod birth;
mod border;
mod change;
mod check;
mod confirmation;
mod death;
mod declared;
mod describe;
mod entry_copy;
mod family_copies;
mod foreign_paper;
mod guardianship;
mod marital_status;
mod marriage;
mod mission;
mod page;
mod person;
mod question;
mod read;
mod recording;
mod rule;
mod shared;
mod visit;
mod when;

pub use acknowledgement::ABROAD as ACKNOWLEDGED_ABROAD;
pub use answers::Answers;
pub use change::{ChangeKind, DeclaredChange, declared_changes};
pub use check::{Declaration, Problem, check_page, declare, findings, read_so_far};
pub use confirmation::{CONFIRMED, confirmed_as};
pub use declared::{Declared, Value};
pub use describe::{Competence, Fee, Limit, Outcome, Period, Procedure, Variant, Version};
pub use family_copies::CopyWanted;
pub use marriage::{ABROAD as MARRIED_TO_FOREIGNER, MARRIAGE};
pub(crate) use mission::authority as mission_authority;
pub use mission::book_keeper;
pub use page::{ALL_PARTIES, PAGES_OF, PARTY, Page};
pub use question::{Kind, Need, Options, Question};
pub use rule::{Judging, Rule, Severity};
pub use when::When;

/// Every procedure that can be filed here, in the order people meet them.
pub static PROCEDURES: &[&Procedure] = &[
    &birth::BIRTH,
    &birth::LATE_BIRTH,
    &birth::BIRTH_AT_MISSION,
    &marriage::MARRIAGE,
    &death::DEATH_REGISTRATION,
    &marital_status::MARITAL_STATUS,
    &guardianship::GUARDIANSHIP,
    &guardianship::GUARDIANSHIP_END,
    &guardianship::SUPERVISION,
    &guardianship::SUPERVISION_END,
    &change::CHANGE,
    &confirmation::CONFIRMATION,
    &acknowledgement::ACKNOWLEDGEMENT,
    &recording::RECORDED_MARRIAGE,
    &recording::RECORDED_DIVORCE,
    &recording::OTHER_RECORDING,
    &birth::BIRTH_AGAIN,
    &marriage::MARRIAGE_AGAIN,
    &death::DEATH_AGAIN,
    &entry_copy::EXTRACT_COPY,
    &entry_copy::MARRIAGE_COPY,
    &entry_copy::DEATH_COPY,
    &entry_copy::ACT_COPY,
    &entry_copy::BOOK_COPY,
    &family_copies::FAMILY_COPIES,
];

/// The procedure with this id, as it stands in addresses.
pub fn procedure(id: &str) -> Option<&'static Procedure> {
    PROCEDURES
        .iter()
        .copied()
        .find(|procedure| procedure.id == id)
}

#[cfg(test)]
mod tests;
