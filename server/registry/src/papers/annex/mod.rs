//! The page in three languages that goes with an extract abroad (law.md 8.5): what the
//! extract says, under the numbers of forms A, B and C. It says less than the extract,
//! never more, but for the symbols of deaths, divorces and annulments that stand in the
//! registers. `Mar` at a birth stays empty: a register of births has no notes of marriages;
//! so does `Sc`: the law of Viet Nam knows no legal separation.

mod facts;

use chrono::NaiveDate;
use domain::{
    annex::{Annex, Cell, Coded, Form, Part, Row, coded, symbol, text},
    country::{self, VIET_NAM},
    date::PartialDate,
    register::RegisterKind,
    text::upper_vi,
};

use super::Issue;
use facts::{Facts, Somebody};

/// What the registers know of those an entry is about, and the page tells by a symbol.
#[derive(Clone)]
pub(crate) struct Mention {
    /// Its key in the table of symbols, e.g. `death_of_husband`.
    pub symbol: &'static str,
    pub on: NaiveDate,
    pub place: String,
}

/// As a document for abroad names the state of the register.
const STATE: &str = "VIET NAM";

/// Under which number which symbol stands, in the order of the page.
const SYMBOLS: [&str; 13] = [
    "day",
    "month",
    "year",
    "male",
    "female",
    "marriage",
    "separation",
    "divorce",
    "annulment",
    "death",
    "death_of_husband",
    "death_of_wife",
    "blank",
];

/// The page; `None` when a word of its table is missing.
pub(super) fn annex(issue: &Issue<'_>, mentions: &[Mention]) -> Option<Annex> {
    let facts = Facts::of(&issue.entry.content, issue)?;
    let form = match issue.entry.content.kind() {
        RegisterKind::Birth => Form::A,
        RegisterKind::Marriage => Form::B,
        RegisterKind::Death => Form::C,
        // The convention has no form for the other registers.
        RegisterKind::Act(_) => return None,
    };
    let page = Page {
        form,
        issue,
        mentions,
    };
    let parts = match form {
        Form::A => page.birth(&facts)?,
        Form::B => page.marriage(&facts)?,
        Form::C => page.death(&facts)?,
    };
    Some(Annex {
        form,
        title: text("title")?,
        notice: text("notice")?,
        columns: [text("code")?, text("item")?, text("particulars")?],
        parts,
        legend_title: text("legend")?,
        legend: SYMBOLS.into_iter().filter_map(symbol).collect(),
    })
}

/// What a row says of one person.
type Fact = fn(&Somebody) -> Vec<Cell>;

/// The place, followed by the name of its state: Viet Nam unless the register names
/// another at the end.
fn with_state(place: &str) -> String {
    if place.is_empty() {
        return STATE.into();
    }
    let (before, last) = place.rsplit_once(", ").unwrap_or(("", place));
    match country::all().iter().find(|state| state.name_vi == last) {
        Some(state) if state.code != VIET_NAM => {
            let named = format!("{} ({})", upper_vi(last), state.name_en);
            match before {
                "" => named,
                before => format!("{before}, {named}"),
            }
        }
        _ => format!("{place}, {STATE}"),
    }
}

struct Page<'a> {
    form: Form,
    issue: &'a Issue<'a>,
    mentions: &'a [Mention],
}

impl Page<'_> {
    fn coded(&self, key: &str) -> Option<Coded> {
        coded(self.form, key)
    }

    fn row(&self, key: &str, cells: Vec<Vec<Cell>>) -> Option<Row> {
        Some(Row {
            of: self.coded(key)?,
            cells,
        })
    }

    fn one(&self, key: &str, cells: Vec<Cell>) -> Option<Row> {
        self.row(key, vec![cells])
    }

    /// Numbers 1 to 4.
    fn top(&self, facts: &Facts) -> Option<Vec<Row>> {
        let event = Cell::dated(facts.event, with_state(&facts.place));
        Some(vec![
            self.one("state", vec![Cell::text(STATE)])?,
            self.one("office", vec![Cell::text(facts.office.as_str())])?,
            self.one(
                "record",
                vec![Cell::text(self.issue.entry.number.to_string())],
            )?,
            self.one("event", vec![event])?,
        ])
    }

    /// Numbers of identity, deaths and ends of the marriage by their symbols, and that there are remarks.
    fn other(&self, facts: &Facts) -> Option<Row> {
        let numbers = facts.people.iter().filter_map(Somebody::number);
        let mentions = self.mentions.iter().filter_map(|told| {
            let cell = Cell::dated(PartialDate::of_day(told.on)?, with_state(&told.place));
            Some(cell.marked(&symbol(told.symbol)?.code))
        });
        let remarks = facts.remarks.then(|| text("remarks")).flatten();
        let mut cells: Vec<Cell> = numbers.chain(mentions).collect();
        cells.extend(remarks.map(|words| Cell::text(words.joined())));
        if cells.is_empty() {
            cells.push(Cell::text(""));
        }
        self.one("other", cells)
    }

    /// The day; the page adds who signs.
    fn issued(&self) -> Option<Part> {
        let day = PartialDate::of_day(self.issue.day)?;
        let signed = Cell::dated(day, text("signature")?.joined());
        Some(Part {
            heads: Vec::new(),
            rows: vec![self.one("issue", vec![signed])?],
        })
    }

    /// Two side by side; who is not in the register leaves blanks.
    fn both(
        &self,
        heads: [&str; 2],
        people: [Option<&Somebody>; 2],
        rows: &[(&str, Fact)],
    ) -> Option<Part> {
        let cell =
            |one: Option<&Somebody>, fact: Fact| one.map_or_else(|| vec![Cell::text("")], fact);
        Some(Part {
            heads: heads
                .map(|key| self.coded(key))
                .into_iter()
                .collect::<Option<_>>()?,
            rows: rows
                .iter()
                .map(|(key, fact)| self.row(key, people.map(|one| cell(one, *fact)).into()))
                .collect::<Option<_>>()?,
        })
    }

    fn parents(&self, facts: &Facts) -> Option<Part> {
        self.both(
            ["father", "mother"],
            [facts.father.as_ref(), facts.mother.as_ref()],
            &[
                ("name", Somebody::family as Fact),
                ("forenames", Somebody::given),
            ],
        )
    }

    /// Form A.
    fn birth(&self, facts: &Facts) -> Option<Vec<Part>> {
        let child = facts.people.first()?;
        let mut rows = self.top(facts)?;
        rows.push(self.one("name", child.family())?);
        rows.push(self.one("forenames", child.given())?);
        rows.push(self.one("sex", child.sex())?);
        Some(vec![
            alone(rows),
            self.parents(facts)?,
            alone(vec![self.other(facts)?]),
            self.issued()?,
        ])
    }

    /// Form B. Nobody's name changes by marriage in Viet Nam.
    fn marriage(&self, facts: &Facts) -> Option<Vec<Part>> {
        let [husband, wife] = facts.people.as_slice() else {
            return None;
        };
        Some(vec![
            alone(self.top(facts)?),
            self.both(
                ["husband", "wife"],
                [Some(husband), Some(wife)],
                &[
                    ("name_before", Somebody::family as Fact),
                    ("forenames", Somebody::given),
                    ("born", Somebody::born),
                    ("name_after", Somebody::family),
                ],
            )?,
            alone(vec![self.other(facts)?]),
            self.issued()?,
        ])
    }

    /// Form C. The register of deaths names neither the last spouse nor the parents.
    fn death(&self, facts: &Facts) -> Option<Vec<Part>> {
        let who = facts.people.first()?;
        let mut rows = self.top(facts)?;
        rows.push(self.one("name", who.family())?);
        rows.push(self.one("forenames", who.given())?);
        rows.push(self.one("sex", who.sex())?);
        rows.push(self.one("born", who.born())?);
        rows.push(self.one("spouse_name", vec![Cell::text("")])?);
        rows.push(self.one("spouse_forenames", vec![Cell::text("")])?);
        rows.push(self.other(facts)?);
        Some(vec![alone(rows), self.parents(facts)?, self.issued()?])
    }
}

fn alone(rows: Vec<Row>) -> Part {
    Part {
        heads: Vec::new(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rule of the convention: a place is followed by the name of its state.
    #[test]
    fn a_place_is_followed_by_its_state() {
        assert_eq!(
            with_state("Phường Sa Pa, Tỉnh Lào Cai"),
            "Phường Sa Pa, Tỉnh Lào Cai, VIET NAM"
        );
        assert_eq!(
            with_state("Seoul, Hàn Quốc"),
            "Seoul, HÀN QUỐC (South Korea)"
        );
        assert_eq!(with_state(""), "VIET NAM");
    }
}
