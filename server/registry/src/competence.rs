//! Whether the office that has a case is the one that its answers name: an answer that was
//! put right can name another. Law 60/2014 Art. 7; Decree 120/2025 for what was merged.

use domain::{
    calendar::legal_day,
    place::gazetteer,
    procedure::{Answers, Declared, Severity, Version},
};
use store::registry::cases::Case;

use crate::{DeskFinding, reading::Reading};

/// The rule that a finding and a refused correction name.
pub(crate) const OTHER_OFFICE: &str = "other-office";
/// Who registers what.
pub(crate) const COMPETENT: &str = "Điều 7 Luật Hộ tịch";

/// Nobody registers what is another office's.
pub(crate) fn finding(case: &Case, reading: &Reading) -> Option<DeskFinding> {
    is_of_another_office(case, reading.law, &reading.declared)
        .then(|| DeskFinding::desk(OTHER_OFFICE, COMPETENT, Severity::Stop, Vec::new()))
}

/// Whether the answers of a case name an office that is neither the one that has it nor
/// one whose cases went to it. While they name none, nobody can tell.
pub(crate) fn is_of_another_office(case: &Case, law: &Version, declared: &Declared) -> bool {
    let answers = Answers(case.answers.clone());
    let Some(named) = law.office(&answers, declared, case.received_on) else {
        return false;
    };
    // A case that went on to a successor was changed when it did.
    let followed = || gazetteer().followed(named, case.received_on, legal_day(case.changed_at));
    named.as_str() != case.office
        && followed()
            .iter()
            .all(|successor| successor.code.as_str() != case.office)
}
