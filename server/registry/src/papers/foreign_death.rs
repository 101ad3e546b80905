//! The letter about a foreigner's death. Law 60/2014 Art. 52.3: in writing, with a copy of
//! the extract.

use chrono::NaiveDate;
use domain::{
    date,
    office::Office,
    paper::{Line, Paper, PaperKind, SignBlock},
    register::DeathRecord,
};
use i18n::{Lang, date_on_paper, texts};
use store::registry::entries::Entry;

use super::{death::facts, label, section};

/// What the state learns: who died, when and where, and not of what.
const TOLD: [&str; 8] = [
    "deceased_name",
    "deceased_birth_date",
    "deceased_sex",
    "deceased_nationality",
    "deceased_residence",
    "deceased_paper",
    "death_at",
    "death_place",
];

/// What the letter needs beside the entry.
pub(crate) struct Letter<'a> {
    /// To whom it goes.
    pub whom: &'a str,
    /// By which article.
    pub article: &'a str,
    /// Its number among the letters of the office; dots while it has none.
    pub number: &'a str,
    pub day: NaiveDate,
    pub office: &'a Office,
    /// Who signs: title and name.
    pub signer: Option<(&'a str, &'a str)>,
    pub demo: bool,
}

impl Letter<'_> {
    /// The letter about this entry.
    pub(crate) fn about(&self, death: &DeathRecord, entry: &Entry) -> Paper {
        let t = texts(Lang::Vi);
        let line = |id: &str, value: String| Line::new(id, label(t, id), value);
        let whom = vec![
            line("told", self.whom.to_owned()),
            line("told_why", t.get("result-told-why").into()),
            line("article", self.article.to_owned()),
        ];
        let mut sections = vec![section(whom)];
        sections.extend(facts(t, death).into_iter().map(|mut facts| {
            facts.lines.retain(|line| TOLD.contains(&line.id.as_str()));
            facts
        }));
        sections.push(section(vec![
            line("death_office", self.office.with_place()),
            line("registration_number", entry.number.to_string()),
            line("registered_on", date::printed(entry.registered_on)),
            line("enclosed", t.get("result-enclosed-extract").into()),
        ]));
        Paper {
            kind: PaperKind::ForeignDeath,
            title: t.get("result-foreign_death").into(),
            subtitle: None,
            head_above: self.office.head_above(),
            head_office: self.office.head(),
            number: self.number.to_owned(),
            sections,
            notes: Vec::new(),
            place_and_day: format!("{}, {}", self.office.seat, date_on_paper(self.day)),
            day: self.day,
            signer: self.signer.map(|(title, name)| SignBlock {
                caption: t.get("result-foreign_death.signer").into(),
                title: title.into(),
                name: name.into(),
            }),
            check: None,
            demo: self.demo,
            lang: Lang::Vi.as_str().into(),
            annex: None,
        }
    }
}
