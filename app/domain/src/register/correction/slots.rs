//! The fields of entries: what each holds and what may stand in it.

use chrono::{NaiveDate, NaiveTime};

use crate::{
    country,
    date::{DateFields, PartialDate, printed},
    ethnicity,
    name::{NamePart, NamePolicy, PersonName},
    register::{
        ActRecord, BirthRecord, DeathRecord, FactValue, MarriageRecord, ParentRecord,
        RegisterContent, SpouseRecord, UNIDENTIFIED, UNSPECIFIED, act::keys,
    },
    sex::Sex,
    text,
};

/// Longest place, cause or other text of an entry, in characters.
const TEXT_MOST: usize = 300;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A name or a part of one.
    Name,
    /// A day, or as much of it as is known.
    Day,
    /// An hour, `HH:MM`.
    Hour,
    /// A word of [`Sex`].
    Sex,
    /// A code of an ethnic group.
    Ethnicity,
    /// A state, alpha-3.
    Country,
    /// Other words.
    Text,
}

/// A field of a record, to be read and written as it is typed.
pub(super) enum Slot<'a> {
    Part(&'a mut String, Needed),
    Name(&'a mut String),
    Day(&'a mut NaiveDate),
    Partial(&'a mut PartialDate),
    Hour(&'a mut Option<NaiveTime>),
    Sex(&'a mut Sex),
    Ethnicity(&'a mut Option<String>),
    Country(&'a mut String),
    Text(&'a mut String),
    MaybeText(&'a mut Option<String>),
    /// A date of birth that may be an opinion: then none stands there.
    About(&'a mut PartialDate, &'a mut bool),
    /// What holds nothing while this stands for it.
    Unless(&'static str, Box<Slot<'a>>),
}

type Needed = bool;

/// The fields of an entry, in their order.
pub(super) fn slots(content: &mut RegisterContent) -> Vec<(String, Slot<'_>)> {
    let named = match content {
        RegisterContent::Birth(birth) => of_birth(birth),
        RegisterContent::Marriage(marriage) => of_marriage(marriage),
        RegisterContent::Death(death) => of_death(death),
        RegisterContent::Act(act) => return of_act(act),
        // What an old book says is not put right here.
        RegisterContent::Old(_) => Vec::new(),
    };
    let named = named.into_iter();
    named.map(|(name, slot)| (name.to_owned(), slot)).collect()
}

/// What is known of its people, and its facts in free words and days. What was chosen
/// among words is another decision, which is registered anew.
fn of_act(act: &mut ActRecord) -> Vec<(String, Slot<'_>)> {
    let mut all = Vec::new();
    for (key, person) in keys(&act.persons).into_iter().zip(&mut act.persons) {
        let known = [
            ("name", Some(Slot::Name(&mut person.name))),
            ("birth_date", person.birth_date.as_mut().map(Slot::Partial)),
            ("sex", person.sex.as_mut().map(Slot::Sex)),
            ("ethnicity", Some(Slot::Ethnicity(&mut person.ethnicity))),
            (
                "nationality",
                person.nationality.as_mut().map(Slot::Country),
            ),
            ("residence", Some(Slot::MaybeText(&mut person.residence))),
        ];
        let known = known.into_iter();
        all.extend(known.filter_map(|(name, slot)| Some((format!("{key}.{name}"), slot?))));
    }
    for fact in &mut act.facts {
        let slot = match &mut fact.value {
            FactValue::Text(text) => Slot::Text(text),
            FactValue::Day(day) => Slot::Day(day),
            FactValue::Said { .. } => continue,
        };
        all.push((fact.id.clone(), slot));
    }
    all
}

fn of_birth(birth: &mut BirthRecord) -> Vec<(&'static str, Slot<'_>)> {
    let child = &mut birth.child;
    let mut all = vec![
        (
            "child_family_name",
            Slot::Part(&mut child.family_name, true),
        ),
        (
            "child_middle_name",
            Slot::Part(&mut child.middle_name, false),
        ),
        ("child_given_name", Slot::Part(&mut child.given_name, true)),
        ("child_birth_date", Slot::Day(&mut child.birth_date)),
        ("child_sex", Slot::Sex(&mut child.sex)),
        ("child_ethnicity", Slot::Ethnicity(&mut child.ethnicity)),
        ("child_nationality", Slot::Country(&mut child.nationality)),
        ("child_birthplace", Slot::Text(&mut child.birth_place)),
        ("child_home_place", Slot::MaybeText(&mut child.hometown)),
    ];
    let names = [
        "mother_name",
        "mother_birth",
        "mother_ethnicity",
        "mother_nationality",
        "mother_residence",
    ];
    all.extend(
        birth
            .mother
            .as_mut()
            .into_iter()
            .flat_map(|one| of_parent(names, one)),
    );
    let names = [
        "father_name",
        "father_birth",
        "father_ethnicity",
        "father_nationality",
        "father_residence",
    ];
    all.extend(
        birth
            .father
            .as_mut()
            .into_iter()
            .flat_map(|one| of_parent(names, one)),
    );
    all
}

fn of_parent<'a>(
    names: [&'static str; 5],
    parent: &'a mut ParentRecord,
) -> [(&'static str, Slot<'a>); 5] {
    let [name, birth, ethnicity, nationality, residence] = names;
    [
        (name, Slot::Name(&mut parent.name)),
        (birth, Slot::Partial(&mut parent.birth_date)),
        (ethnicity, Slot::Ethnicity(&mut parent.ethnicity)),
        (nationality, Slot::Country(&mut parent.nationality)),
        (residence, Slot::Text(&mut parent.residence)),
    ]
}

fn of_marriage(marriage: &mut MarriageRecord) -> Vec<(&'static str, Slot<'_>)> {
    let groom = [
        "groom_name",
        "groom_birth_date",
        "groom_ethnicity",
        "groom_nationality",
        "groom_residence",
    ];
    let bride = [
        "bride_name",
        "bride_birth_date",
        "bride_ethnicity",
        "bride_nationality",
        "bride_residence",
    ];
    let groom = of_spouse(groom, &mut marriage.groom);
    groom
        .into_iter()
        .chain(of_spouse(bride, &mut marriage.bride))
        .collect()
}

fn of_spouse<'a>(
    names: [&'static str; 5],
    spouse: &'a mut SpouseRecord,
) -> [(&'static str, Slot<'a>); 5] {
    let [name, birth_date, ethnicity, nationality, residence] = names;
    [
        (name, Slot::Name(&mut spouse.name)),
        (birth_date, Slot::Day(&mut spouse.birth_date)),
        (ethnicity, Slot::Ethnicity(&mut spouse.ethnicity)),
        (nationality, Slot::Country(&mut spouse.nationality)),
        (residence, Slot::Text(&mut spouse.residence)),
    ]
}

fn of_death(death: &mut DeathRecord) -> Vec<(&'static str, Slot<'_>)> {
    let deceased = &mut death.deceased;
    let born = match &mut deceased.body {
        Some(body) => Slot::About(&mut deceased.birth_date, &mut body.born_about),
        None => Slot::Partial(&mut deceased.birth_date),
    };
    vec![
        (
            "deceased_name",
            Slot::Unless(UNIDENTIFIED, Box::new(Slot::Name(&mut deceased.name))),
        ),
        ("deceased_birth_date", born),
        ("deceased_sex", Slot::Sex(&mut deceased.sex)),
        (
            "deceased_ethnicity",
            Slot::Ethnicity(&mut deceased.ethnicity),
        ),
        (
            "deceased_nationality",
            Slot::Unless(
                UNSPECIFIED,
                Box::new(Slot::Country(&mut deceased.nationality)),
            ),
        ),
        (
            "deceased_residence",
            Slot::MaybeText(&mut deceased.residence),
        ),
        ("death_day", Slot::Day(&mut death.died_on)),
        ("death_hour", Slot::Hour(&mut death.died_at)),
        ("death_place", Slot::Text(&mut death.death_place)),
        ("death_cause", Slot::Text(&mut death.cause)),
    ]
}

impl Slot<'_> {
    pub fn kind(&self) -> FieldKind {
        match self {
            Self::Part(..) | Self::Name(_) => FieldKind::Name,
            Self::Day(_) | Self::Partial(_) | Self::About(..) => FieldKind::Day,
            Self::Unless(_, known) => known.kind(),
            Self::Hour(_) => FieldKind::Hour,
            Self::Sex(_) => FieldKind::Sex,
            Self::Ethnicity(_) => FieldKind::Ethnicity,
            Self::Country(_) => FieldKind::Country,
            Self::Text(_) | Self::MaybeText(_) => FieldKind::Text,
        }
    }

    pub fn typed(&self) -> String {
        match self {
            Self::Part(text, _) | Self::Name(text) | Self::Country(text) | Self::Text(text) => {
                (**text).clone()
            }
            Self::Day(day) => printed(**day),
            Self::Partial(date) => date.printed(),
            Self::About(_, true) => String::new(),
            Self::About(date, _) => date.printed(),
            Self::Unless(unknown, known) => match known.typed() {
                typed if typed == *unknown => String::new(),
                typed => typed,
            },
            Self::Hour(hour) => hour
                .map(|hour| hour.format("%H:%M").to_string())
                .unwrap_or_default(),
            Self::Sex(sex) => sex.as_str().to_owned(),
            Self::Ethnicity(text) | Self::MaybeText(text) => (**text).clone().unwrap_or_default(),
        }
    }

    /// False when that cannot stand here.
    pub fn write(&mut self, typed: &str) -> bool {
        self.read(typed).is_some()
    }

    fn read(&mut self, typed: &str) -> Option<()> {
        let text = text::nfc(typed);
        match self {
            Self::Part(part, needed) => {
                **part = match (text.is_empty(), *needed) {
                    (true, false) => String::new(),
                    _ => NamePart::parse(&text, NamePolicy::Anyone)
                        .ok()?
                        .as_str()
                        .to_owned(),
                };
            }
            Self::Name(name) => **name = PersonName::parse(&text).ok()?.as_str().to_owned(),
            Self::Day(day) => **day = DateFields::new(&text, "", "").parse().ok()?,
            Self::Partial(date) => **date = partial(&text)?,
            // Still not known.
            Self::About(_, about) if **about && text.is_empty() => {}
            Self::About(date, about) => {
                **date = partial(&text)?;
                **about = false;
            }
            Self::Unless(unknown, known) if known.typed() == *unknown && text.is_empty() => {}
            Self::Unless(_, known) => return known.read(&text),
            Self::Hour(hour) => {
                **hour = match text.as_str() {
                    "" => None,
                    typed => Some(NaiveTime::parse_from_str(typed, "%H:%M").ok()?),
                };
            }
            Self::Sex(sex) => **sex = Sex::parse(&text)?,
            Self::Ethnicity(code) => {
                **code = match text.as_str() {
                    "" => None,
                    typed => Some(ethnicity::by_code(typed)?.code.to_owned()),
                };
            }
            Self::Country(code) => **code = country::by_code(&text)?.code.to_owned(),
            Self::Text(kept) => **kept = needed(text)?,
            Self::MaybeText(kept) => {
                **kept = match text.is_empty() {
                    true => None,
                    false => Some(needed(text)?),
                };
            }
        }
        Some(())
    }
}

fn needed(text: String) -> Option<String> {
    (1..=TEXT_MOST)
        .contains(&text.chars().count())
        .then_some(text)
}

/// `1996`, `5/1996` or `1/5/1996`.
fn partial(typed: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = typed.split('/').collect();
    let fields = match parts[..] {
        [day, month, year] => DateFields::new(day, month, year),
        [month, year] => DateFields::new("", month, year),
        [year] => DateFields::new("", "", year),
        _ => return None,
    };
    fields.parse_partial().ok()
}
