//! The words of every unit, and how well they fit what was typed.

use super::unit::{Level, Unit};
use super::words::{Numbered, Token, Vocabulary, WordId};

/// The words of every unit, beside the units.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) vocabulary: Vocabulary,
    /// Kind and name of every unit, in turn.
    texts: Numbered,
    /// Per unit: the unit it belonged to on its last day.
    parents: Vec<Option<u32>>,
}

/// How well a name fits what was typed; smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// All words of the name were typed in full.
    Exact,
    /// The name begins so.
    Prefix,
    /// Words inside the name begin so.
    Contains,
    /// Only the province or the kind was typed.
    Around,
}

impl Index {
    pub(super) fn of(units: &[Unit]) -> Self {
        let texts = units.iter().flat_map(|unit| [unit.kind, unit.name]);
        let (vocabulary, texts) = Vocabulary::of(texts);
        Self {
            vocabulary,
            texts,
            parents: units.iter().map(|unit| parent(units, unit)).collect(),
        }
    }

    fn name(&self, unit: usize) -> &[WordId] {
        self.texts.text(2 * unit + 1)
    }

    fn kind_begins(&self, unit: usize, token: &Token) -> bool {
        self.texts
            .text(2 * unit)
            .iter()
            .any(|word| token.begins.contains(word))
    }

    /// Whether the kind of the unit, or name or kind of what it belonged to, begins so.
    fn around_begins(&self, unit: usize, token: &Token) -> bool {
        let parent = |unit: usize| {
            self.parents
                .get(unit)
                .copied()
                .flatten()
                .map(|p| p as usize)
        };
        self.kind_begins(unit, token)
            || std::iter::successors(parent(unit), |above| parent(*above)).any(|above| {
                self.kind_begins(above, token)
                    || self
                        .name(above)
                        .iter()
                        .any(|word| token.begins.contains(word))
            })
    }

    /// How the unit fits all tokens, with the number of tokens that are only the
    /// beginning of a word of its name and of words that were not typed; `None` when a
    /// token fits nowhere.
    pub(super) fn fit(&self, unit: usize, tokens: &[Token]) -> Option<(Fit, usize, usize)> {
        let name = self.name(unit);
        let inside = |token: &Token| name.iter().any(|word| token.begins.contains(word));
        let (mut any_inside, mut halves) = (false, 0);
        for token in tokens {
            if inside(token) {
                any_inside = true;
                halves += usize::from(!token.is.is_some_and(|word| name.contains(&word)));
            } else if !self.around_begins(unit, token) {
                return None;
            }
        }
        if !any_inside {
            return Some((Fit::Around, 0, name.len()));
        }
        let (mut exact, mut run) = (false, 0);
        for start in 0..tokens.len() {
            let rest = tokens.get(start..).unwrap_or_default();
            let begins = name
                .iter()
                .zip(rest)
                .take_while(|(word, t)| t.begins.contains(word));
            run = run.max(begins.count());
            exact |= rest.len() >= name.len()
                && name
                    .iter()
                    .zip(rest)
                    .all(|(word, token)| token.is == Some(*word));
        }
        let fit = match run {
            _ if exact => Fit::Exact,
            0 => Fit::Contains,
            _ => Fit::Prefix,
        };
        Some((fit, halves, name.len() - run))
    }
}

/// The place of the unit that a unit belonged to on its last day.
fn parent(units: &[Unit], unit: &Unit) -> Option<u32> {
    let level = Level::of_code(unit.parent)?;
    let start = units.partition_point(|other| (other.level, other.code) < (level, unit.parent));
    let behind = units.get(start..)?;
    let place = behind
        .iter()
        .take_while(|other| other.level == level && other.code == unit.parent)
        .position(|other| other.existed_on(unit.last_day()))?;
    u32::try_from(start + place).ok()
}
