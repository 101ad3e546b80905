//! What papers are called where they are listed: not the title that is printed on them.

use domain::paper::PaperKind;

use crate::Texts;

/// The name of a kind of paper.
pub fn paper_name(t: &'static Texts, kind: PaperKind) -> &'static str {
    t.get(&format!("paper-{}", kind.as_str().replace('_', "-")))
}
