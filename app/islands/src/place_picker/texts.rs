//! What the picker says.

use serde::{Deserialize, Serialize};

/// Sentences in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceTexts {
    /// The words of the search button.
    pub search: String,
    /// Name of the list.
    pub list: String,
    /// When one place was found.
    pub one: String,
    /// When several were; `{n}` stands for their number.
    pub many: String,
    /// When none was, and what to try.
    pub none: String,
}

impl PlaceTexts {
    /// What is said to who does not see the list.
    pub(super) fn found(&self, number: usize) -> String {
        match number {
            0 => self.none.clone(),
            1 => self.one.clone(),
            n => self.many.replace("{n}", &n.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_places_is_said_in_its_own_sentence() {
        let texts = PlaceTexts {
            one: "Có một nơi.".into(),
            many: "Có {n} nơi.".into(),
            none: "Không có nơi nào.".into(),
            ..Default::default()
        };
        let said = [0, 1, 7].map(|number| texts.found(number));
        assert_eq!(said, ["Không có nơi nào.", "Có một nơi.", "Có 7 nơi."]);
    }
}
