//! One line of a file of old entries: from its fields to an entry, or to everything that
//! is wrong with it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use documents::can_print;
use domain::{
    country,
    date::PartialDate,
    ethnicity,
    name::PersonName,
    pin::Pin,
    place::{CommuneCode, gazetteer},
    register::{EntryNumber, OldPerson, OldRecord, RegisterKind, successors},
    sex::Sex,
    text::{fold, nfc},
};

use super::{LineProblem, ProblemWord};

/// Longest place, remark or other words, in letters.
const TEXT_MOST: usize = 300;

/// The columns, by which the first line names them; in any order, those of no use left out.
pub const COLUMNS: [&str; 33] = [
    "register",
    "office",
    "number",
    "registered_on",
    "book",
    "page",
    "kept_by",
    "name",
    "birth",
    "sex",
    "ethnicity",
    "nationality",
    "residence",
    "hometown",
    "pin",
    "identity",
    "spouse_name",
    "spouse_birth",
    "spouse_ethnicity",
    "spouse_nationality",
    "spouse_residence",
    "spouse_pin",
    "spouse_identity",
    "died_on",
    "place",
    "cause",
    "mother_name",
    "mother_birth",
    "mother_residence",
    "father_name",
    "father_birth",
    "father_residence",
    "remarks",
];

/// Columns that every file has.
pub(super) const NEEDED: [&str; 7] = [
    "register",
    "office",
    "number",
    "registered_on",
    "book",
    "name",
    "birth",
];

/// What a line says.
pub(super) struct Parsed {
    pub office: String,
    pub number: EntryNumber,
    pub record: OldRecord,
}

/// Reads the fields of one line.
struct Reader<'a> {
    fields: &'a BTreeMap<&'static str, String>,
    problems: Vec<LineProblem>,
}

/// The entry that a line says on `today`, or everything that is wrong with the line.
pub(super) fn parse(
    fields: &BTreeMap<&'static str, String>,
    today: NaiveDate,
) -> Result<Parsed, Vec<LineProblem>> {
    let mut reader = Reader {
        fields,
        problems: Vec::new(),
    };
    let parsed = reader.entry(today);
    match parsed {
        Some(parsed) if reader.problems.is_empty() => Ok(parsed),
        _ => Err(reader.problems),
    }
}

impl Reader<'_> {
    fn entry(&mut self, today: NaiveDate) -> Option<Parsed> {
        let kind = self.needed("register").and_then(|word| {
            let kind = RegisterKind::parse(&word.to_uppercase());
            self.or(kind, "register", ProblemWord::Register)
        });
        let registered = self.date("registered_on", true);
        if registered.is_some_and(|registered| registered.certainly_after(today)) {
            self.problem("registered_on", ProblemWord::Future);
        }
        let number = self.needed("number").and_then(|typed| {
            let number = typed.parse().ok().filter(|number: &i64| *number > 0);
            self.or(number, "number", ProblemWord::Number)
        });
        let office = self.office(registered);
        let kept_by = self.kept_by(office, registered, today);
        let book = self.needed("book").and_then(|_| self.text("book"));
        let person = self.person("");
        let mut people: Vec<OldPerson> = person.into_iter().collect();
        let death = kind == Some(RegisterKind::Death);
        let died = self.date("died_on", death);
        if kind == Some(RegisterKind::Marriage) {
            people.extend(self.person("spouse_"));
        }
        let (mother, father) = (self.parent("mother"), self.parent("father"));
        let born = people.first().and_then(|one| one.birth);
        self.in_order(born, registered, "birth");
        self.in_order(born, died, "died_on");
        self.in_order(died, registered, "died_on");
        self.in_order(
            people.get(1).and_then(|one| one.birth),
            registered,
            "spouse_birth",
        );
        for (parent, column) in [(&mother, "mother_birth"), (&father, "father_birth")] {
            self.in_order(parent.as_ref().and_then(|one| one.birth), born, column);
        }
        let (page, place, cause) = (self.text("page"), self.text("place"), self.text("cause"));
        let remarks = self.text("remarks");
        let (kind, registered) = (kind?, registered?);
        let event = match kind {
            RegisterKind::Birth => born?,
            RegisterKind::Marriage => registered,
            RegisterKind::Death => died?,
        };
        let wanted = if kind == RegisterKind::Marriage { 2 } else { 1 };
        Some(Parsed {
            office: office?.as_str().to_owned(),
            number: EntryNumber {
                number: number?,
                year: registered.year(),
            },
            record: OldRecord {
                people: (people.len() == wanted).then_some(people)?,
                kind,
                event,
                place,
                registered,
                book: book?,
                page,
                kept_by: kept_by.map(|code| code.as_str().to_owned()),
                mother,
                father,
                cause,
                remarks,
            },
        })
    }

    fn problem(&mut self, column: &'static str, word: ProblemWord) {
        self.problems.push(LineProblem { column, word });
    }

    fn or<T>(&mut self, found: Option<T>, column: &'static str, word: ProblemWord) -> Option<T> {
        if found.is_none() {
            self.problem(column, word);
        }
        found
    }

    /// The field in normal form; none when it is empty.
    fn maybe(&self, column: &str) -> Option<String> {
        let typed = self.fields.get(column).map(|typed| nfc(typed));
        typed.filter(|typed| !typed.is_empty())
    }

    fn needed(&mut self, column: &'static str) -> Option<String> {
        let typed = self.maybe(column);
        self.or(typed, column, ProblemWord::Missing)
    }

    fn text(&mut self, column: &'static str) -> Option<String> {
        let typed = self.maybe(column)?;
        let fits = typed.chars().count() <= TEXT_MOST;
        let typed = self.or(fits.then_some(typed), column, ProblemWord::Long)?;
        // Extracts print what the book says.
        let stands = can_print(&typed);
        self.or(stands.then_some(typed), column, ProblemWord::Signs)
    }

    fn date(&mut self, column: &'static str, needed: bool) -> Option<PartialDate> {
        let typed = match needed {
            true => self.needed(column)?,
            false => self.maybe(column)?,
        };
        self.or(PartialDate::read(&typed), column, ProblemWord::Date)
    }

    /// The first cannot lie after the second.
    fn in_order(
        &mut self,
        first: Option<PartialDate>,
        second: Option<PartialDate>,
        column: &'static str,
    ) {
        if let (Some(first), Some(second)) = (first, second)
            && first.certainly_after(second.latest())
        {
            self.problem(column, ProblemWord::Order);
        }
    }

    /// A code of five digits, or a whole name with district and province, as they were
    /// when the entry was written.
    fn office(&mut self, registered: Option<PartialDate>) -> Option<CommuneCode> {
        let typed = self.needed("office")?;
        let registered = registered?;
        let found = [registered.latest(), registered.earliest()]
            .into_iter()
            .find_map(|day| match CommuneCode::parse(&typed) {
                Ok(code) => gazetteer().commune_on(code, day).map(|_| code),
                Err(_) => gazetteer().called(&typed, day),
            });
        self.or(found, "office", ProblemWord::Office)
    }

    /// Who keeps the book now has to be said where the old commune does not tell it.
    fn kept_by(
        &mut self,
        office: Option<CommuneCode>,
        registered: Option<PartialDate>,
        today: NaiveDate,
    ) -> Option<CommuneCode> {
        let (office, registered) = (office?, registered?);
        let existed = |day: &NaiveDate| gazetteer().commune_on(office, *day).is_some();
        let then = [registered.latest(), registered.earliest()]
            .into_iter()
            .find(existed)?;
        let into = successors(office, then, today);
        let Some(typed) = self.maybe("kept_by") else {
            if into.len() != 1 {
                self.problem("kept_by", ProblemWord::Divided);
            }
            return None;
        };
        let code = match CommuneCode::parse(&typed) {
            Ok(code) => gazetteer().commune_on(code, today).map(|_| code),
            Err(_) => gazetteer().called(&typed, today),
        };
        let code = self.or(code, "kept_by", ProblemWord::Keeper)?;
        let can_be = into.is_empty() || into.iter().any(|successor| successor.code == code);
        self.or(can_be.then_some(code), "kept_by", ProblemWord::Keeper)
    }

    fn person(&mut self, of: &str) -> Option<OldPerson> {
        let column = |name: &str| {
            let whole = format!("{of}{name}");
            COLUMNS.into_iter().find(|column| *column == whole)
        };
        let name = column("name")?;
        let typed = self.needed(name);
        let parsed = typed.and_then(|typed| self.name(&typed, name));
        let birth = column("birth").and_then(|column| self.date(column, true));
        Some(OldPerson {
            sex: if of.is_empty() { self.sex() } else { None },
            ethnicity: column("ethnicity").and_then(|column| self.ethnicity(column)),
            nationality: column("nationality").and_then(|column| self.country(column)),
            residence: column("residence").and_then(|column| self.text(column)),
            hometown: column("hometown").and_then(|column| self.text(column)),
            pin: column("pin").and_then(|column| self.pin(column)),
            identity: column("identity").and_then(|column| self.text(column)),
            name: parsed?,
            birth: Some(birth?),
        })
    }

    fn parent(&mut self, who: &str) -> Option<OldPerson> {
        let [name, birth, residence] = match who {
            "mother" => ["mother_name", "mother_birth", "mother_residence"],
            _ => ["father_name", "father_birth", "father_residence"],
        };
        let typed = self.maybe(name)?;
        let parsed = self.name(&typed, name);
        Some(OldPerson {
            birth: self.date(birth, false),
            residence: self.text(residence),
            name: parsed?,
            sex: None,
            ethnicity: None,
            nationality: None,
            hometown: None,
            pin: None,
            identity: None,
        })
    }

    fn name(&mut self, typed: &str, column: &'static str) -> Option<String> {
        let parsed = PersonName::parse(typed).ok();
        self.or(parsed, column, ProblemWord::Name)
            .map(|name| name.as_str().to_owned())
    }

    /// `nam`, `nữ`, or a word or number of the ministry's software (law.md 11.1).
    fn sex(&mut self) -> Option<Sex> {
        let typed = fold(&self.maybe("sex")?);
        let sex = match typed.as_str() {
            "nam" => Some(Sex::Male),
            "nu" => Some(Sex::Female),
            digits => match digits.parse() {
                Ok(code) => Sex::from_moj_code(code),
                Err(_) => Sex::parse(digits),
            },
        };
        self.or(sex, "sex", ProblemWord::Sex)
    }

    fn ethnicity(&mut self, column: &'static str) -> Option<String> {
        let typed = self.maybe(column)?;
        let key = fold(&typed);
        let named = ethnicity::all()
            .iter()
            .find(|group| fold(group.name_vi) == key);
        let found = ethnicity::by_code(&typed).or(named);
        self.or(found, column, ProblemWord::Ethnicity)
            .map(|group| group.code.to_owned())
    }

    fn country(&mut self, column: &'static str) -> Option<String> {
        let typed = self.maybe(column)?;
        let key = fold(&typed);
        let named = country::all()
            .iter()
            .find(|country| fold(country.name_vi) == key);
        let found = country::by_code(&typed).or(named);
        self.or(found, column, ProblemWord::Country)
            .map(|country| country.code.to_owned())
    }

    fn pin(&mut self, column: &'static str) -> Option<String> {
        let typed = self.maybe(column)?;
        self.or(Pin::parse(&typed).ok(), column, ProblemWord::Pin)
            .map(|pin| pin.as_str().to_owned())
    }
}

/// The year of an entry is that of its day of registration.
pub(super) fn is_of_this_year(number: EntryNumber, today: NaiveDate) -> bool {
    number.year == today.year()
}
