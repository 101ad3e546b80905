//! Whose numbers stand in an entry: who asks for its extract under one of them needs no
//! other proof that it is theirs. Law 60/2014 Art. 6.3, 63; law.md 12.2.

use super::{RegisterContent, RegisterKind};
use crate::pin::Pin;

impl RegisterContent {
    /// Whether this number stands here: of a birth the child's and the parents', of a
    /// marriage both, of an act everybody's it is about, of an old book what was noted in
    /// it since. Of a death nobody's: the one it names asks for nothing any more. `given`
    /// is what the child got with the entry.
    pub fn names_number(&self, given: Option<&str>, pin: &Pin) -> bool {
        let numbers: Vec<Option<&str>> = match self {
            Self::Birth(birth) => {
                let parents = [&birth.mother, &birth.father].into_iter().flatten();
                [given, birth.child.pin.as_deref()]
                    .into_iter()
                    .chain(parents.map(|parent| parent.pin.as_deref()))
                    .collect()
            }
            Self::Marriage(marriage) => {
                let both = marriage.spouses().into_iter();
                both.map(|(_, spouse)| spouse.pin.as_deref()).collect()
            }
            Self::Act(act) => act.persons.iter().map(|one| one.pin.as_deref()).collect(),
            Self::Old(old) if old.kind == RegisterKind::Death => Vec::new(),
            Self::Old(old) => {
                let parents = [&old.mother, &old.father].into_iter().flatten();
                let all = old.people.iter().chain(parents);
                all.map(|one| one.pin.as_deref()).collect()
            }
            Self::Death(_) => Vec::new(),
        };
        numbers.into_iter().flatten().any(|one| one == pin.as_str())
    }

    /// The name of the father; empty when unknown, and in other registers than births.
    pub fn father_name(&self) -> &str {
        match self {
            Self::Birth(birth) => birth.father.as_ref().map_or("", |father| &father.name),
            Self::Old(old) => old.father.as_ref().map_or("", |father| &father.name),
            Self::Marriage(_) | Self::Death(_) | Self::Act(_) => "",
        }
    }
}
