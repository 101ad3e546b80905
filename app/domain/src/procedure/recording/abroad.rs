//! The foreign paper on which a recording rests: which state's, its number, its day, who
//! made it, whether it is authenticated, and its translation. Decree 123/2015 Art. 2.2,
//! 35; Decree 196/2025.

use super::RECORDED;
use crate::{
    country,
    date::printed,
    procedure::{Declared, Question, When, foreign_paper, question::*},
    register::FactValue,
};

pub(super) use foreign_paper::{LANGUAGE, TRANSLATION};

const PAPER: &str = "Điều 35 Nghị định 123/2015";

/// The state it comes from.
pub(super) const COUNTRY: Question = country("abroad.country").article(RECORDED);
pub(super) const NUMBER: Question = line("abroad.paper_number", 60).article(PAPER);
pub(super) const DATE: Question = past_date("abroad.paper_date");
pub(super) const AUTHORITY: Question = line("abroad.paper_authority", 200);

/// A certified copy. Law 60/2014 Art. 48.
pub(super) const FILE: Question = files("file.foreign_paper").article(PAPER);
/// How it is authenticated.
pub(super) const AUTHENTICATION: Question =
    foreign_paper::authentication("paper.authentication", "abroad.country", When::Always);

/// The paper as the entry names it.
pub(super) fn said(d: &Declared, word: &str) -> Option<FactValue> {
    let state = country::by_code(d.word("abroad.country")?)?;
    Some(FactValue::said(
        word,
        [
            ("number", d.text("abroad.paper_number")?.clone()),
            ("day", printed(d.date("abroad.paper_date")?)),
            ("authority", d.text("abroad.paper_authority")?.clone()),
            ("country", state.name_vi.to_owned()),
        ],
    ))
}
