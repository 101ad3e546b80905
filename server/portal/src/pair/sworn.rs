//! What a confirmation is about: the answers and papers of one's own pages and of those
//! that are asked of both, as they are at that moment.

use domain::procedure::{Answers, PAGES_OF};
use store::Digest;

use crate::Draft;

/// The digest of what one of two would confirm now.
pub(crate) fn sworn_now(draft: &Draft) -> String {
    let party = super::party_of(draft.version, &draft.answers);
    let mut all = draft.answers.clone();
    all.remove(PAGES_OF);
    let mut said = Answers::default();
    let pages = draft.version.pages(&all);
    for question in pages
        .filter(|page| page.party.is_none() || page.party == party)
        .flat_map(|page| page.asked(draft.version, &all))
    {
        for input in question.inputs() {
            // Which party the other began as is theirs.
            if input != domain::procedure::PARTY {
                said.set(input.clone(), all.trimmed(&input));
            }
        }
    }
    let text = serde_json::to_string(&said).unwrap_or_default();
    let party = party.unwrap_or_default();
    Digest::of(format!("{party} {} {text}", draft.judging.law.as_str()).as_bytes())
        .as_str()
        .to_owned()
}

impl Draft {
    /// What a confirmation of this draft would be about; a page sends back what it showed.
    pub fn confirms(&self) -> String {
        sworn_now(self)
    }
}
