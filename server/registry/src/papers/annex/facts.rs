//! What an entry of whichever shape tells for the page in three languages.

use domain::{
    annex::{BLANK, Cell, text},
    country::VIET_NAM,
    date::PartialDate,
    name::divided,
    register::{OldPerson, OldRecord, ParentRecord, RegisterContent, RegisterKind},
    sex::Sex,
    text::upper_vi,
};

use super::{Issue, STATE};

/// Somebody, as far as an entry of whichever shape tells.
pub(super) struct Somebody {
    family: String,
    given: String,
    /// Nothing tells which word is the family name.
    whole: bool,
    born: Option<PartialDate>,
    sex: Option<Sex>,
    pin: Option<String>,
}

impl Somebody {
    fn named(name: &str, nationality: Option<&str>, ethnicity: Option<&str>) -> Self {
        let ethnicity = ethnicity.filter(|_| nationality.is_none_or(|state| state == VIET_NAM));
        let (family, given) = divided(name, ethnicity).unwrap_or((name, ""));
        Self {
            family: upper_vi(family),
            given: upper_vi(given),
            whole: given.is_empty() && name.contains(' '),
            born: None,
            sex: None,
            pin: None,
        }
    }

    fn of_old(one: &OldPerson) -> Self {
        Self {
            born: one.birth,
            sex: one.sex,
            pin: one.pin.clone(),
            ..Self::named(
                &one.name,
                one.nationality.as_deref(),
                one.ethnicity.as_deref(),
            )
        }
    }

    pub fn family(&self) -> Vec<Cell> {
        vec![Cell::text(self.family.as_str())]
    }

    pub fn given(&self) -> Vec<Cell> {
        let note = self.whole.then(|| text("whole_name")).flatten();
        match note {
            Some(note) => vec![Cell::text(format!("{BLANK} ({})", note.joined()))],
            None => vec![Cell::text(self.given.as_str())],
        }
    }

    pub fn sex(&self) -> Vec<Cell> {
        let letter = match self.sex {
            Some(Sex::Male) => "M",
            Some(Sex::Female) => "F",
            Some(Sex::Undetermined) | None => BLANK,
        };
        vec![Cell::text(letter)]
    }

    pub fn born(&self) -> Vec<Cell> {
        match self.born {
            Some(born) => vec![Cell::dated(born, "")],
            None => vec![Cell::text("")],
        }
    }

    /// The number is preceded by the name of the state.
    pub fn number(&self) -> Option<Cell> {
        self.pin
            .as_ref()
            .map(|pin| Cell::text(format!("{STATE} {pin}")))
    }
}

/// What the three forms have in common.
pub(super) struct Facts {
    /// Whom it is about; of a marriage the husband, then the wife.
    pub people: Vec<Somebody>,
    pub event: PartialDate,
    pub place: String,
    pub father: Option<Somebody>,
    pub mother: Option<Somebody>,
    pub office: String,
    pub remarks: bool,
}

impl Facts {
    pub fn of(content: &RegisterContent, issue: &Issue<'_>) -> Option<Self> {
        let facts = Self {
            people: Vec::new(),
            event: PartialDate::of_day(content.event_day())?,
            place: issue.keeper.with_place(),
            father: None,
            mother: None,
            office: issue.keeper.with_place(),
            remarks: !issue.notes.is_empty() || content.former().is_some(),
        };
        Some(match content {
            RegisterContent::Birth(birth) => {
                let child = &birth.child;
                let parent = |parent: &ParentRecord| {
                    let state = Some(parent.nationality.as_str());
                    Somebody::named(&parent.name, state, parent.ethnicity.as_deref())
                };
                let given = [&child.middle_name, &child.given_name];
                let given: Vec<&str> = given.into_iter().map(String::as_str).collect();
                let given = given.join(" ").trim().to_owned();
                // Who carries one single name carries it as the name.
                let (family, given) = match child.family_name.is_empty() {
                    true => (given, String::new()),
                    false => (child.family_name.clone(), given),
                };
                Self {
                    people: vec![Somebody {
                        family: upper_vi(&family),
                        given: upper_vi(&given),
                        whole: false,
                        born: PartialDate::of_day(child.birth_date),
                        sex: Some(child.sex),
                        pin: issue.entry.pin.clone().or_else(|| child.pin.clone()),
                    }],
                    place: child.birth_place.clone(),
                    father: birth.father.as_ref().map(parent),
                    mother: birth.mother.as_ref().map(parent),
                    ..facts
                }
            }
            RegisterContent::Marriage(marriage) => Self {
                people: marriage
                    .spouses()
                    .into_iter()
                    .map(|(_, one)| Somebody {
                        born: PartialDate::of_day(one.birth_date),
                        pin: one.pin.clone(),
                        ..Somebody::named(
                            &one.name,
                            Some(&one.nationality),
                            one.ethnicity.as_deref(),
                        )
                    })
                    .collect(),
                ..facts
            },
            RegisterContent::Death(death) => {
                let who = &death.deceased;
                let state = Some(who.nationality.as_str());
                Self {
                    people: vec![Somebody {
                        born: Some(who.birth_date),
                        sex: Some(who.sex),
                        pin: who.pin.clone(),
                        ..Somebody::named(&who.name, state, who.ethnicity.as_deref())
                    }],
                    place: death.death_place.clone(),
                    ..facts
                }
            }
            RegisterContent::Act(_) => return None,
            RegisterContent::Old(old) => Self::of_old(old, issue, facts),
        })
    }

    fn of_old(old: &OldRecord, issue: &Issue<'_>, facts: Self) -> Self {
        let office = old.office_then(&issue.entry.office).unwrap_or(facts.office);
        let place = match old.kind {
            // Married at the office.
            RegisterKind::Marriage => office.clone(),
            RegisterKind::Birth | RegisterKind::Death | RegisterKind::Act(_) => {
                old.place.clone().unwrap_or_default()
            }
        };
        let mut people: Vec<Somebody> = old.people.iter().map(Somebody::of_old).collect();
        if let (RegisterKind::Birth, Some(child)) = (old.kind, people.first_mut()) {
            child.born = Some(old.event);
        }
        Self {
            people,
            event: old.event,
            place,
            father: old.father.as_ref().map(Somebody::of_old),
            mother: old.mother.as_ref().map(Somebody::of_old),
            office,
            remarks: facts.remarks || old.remarks.is_some(),
        }
    }
}
