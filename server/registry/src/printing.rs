//! Whether a paper can print what is declared: found before anybody reads a draft or is
//! asked to come, with the questions whose answers hold the sign.

use documents::{can_print, can_print_all};
use domain::{
    procedure::{Answers, Severity},
    text::nfc,
};
use store::registry::cases::Case;

use crate::{DeskFinding, reading::Reading};

/// The registrar sees that what is declared fits.
const FITS: &str = "khoản 2 Điều 16 Luật Hộ tịch";

/// What stands in the way of the papers of an event.
pub(crate) fn finding(case: &Case, reading: &Reading) -> Option<DeskFinding> {
    let event = reading.event.as_ref()?;
    // What cannot be written as data cannot be printed.
    if can_print_all(event).unwrap_or(false) {
        return None;
    }
    let mut found = DeskFinding::desk("cannot-be-printed", FITS, Severity::Stop, Vec::new());
    found.finding.questions = questions(case, reading);
    Some(found)
}

fn questions(case: &Case, reading: &Reading) -> Vec<String> {
    let answers = Answers(case.answers.clone());
    let asked = reading
        .law
        .pages(&answers)
        .flat_map(|page| page.asked(reading.law, &answers));
    asked
        .filter(|question| {
            let mut inputs = question.inputs().into_iter();
            inputs.any(|input| !can_print(&nfc(answers.get(&input))))
        })
        .map(|question| question.id.to_owned())
        .collect()
}
