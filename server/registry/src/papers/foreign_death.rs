//! The letter about a foreigner's death. Law 60/2014 Art. 52.3: in writing, with a copy of
//! the extract; and the one that takes it back, with a copy of the decision.

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
    /// What it takes back; none of the first letter.
    pub takes_back: Option<TakenBack<'a>>,
    pub office: &'a Office,
    /// Who signs: title and name.
    pub signer: Option<(&'a str, &'a str)>,
    pub demo: bool,
}

/// The entry was revoked after the first letter.
pub(crate) struct TakenBack<'a> {
    /// Number and day of the first letter.
    pub first: (&'a str, NaiveDate),
    /// The authority and its decision.
    pub decision: &'a str,
}

impl Letter<'_> {
    /// The letter about this entry.
    pub(crate) fn about(&self, death: &DeathRecord, entry: &Entry) -> Paper {
        let t = texts(Lang::Vi);
        let line = |id: &str, value: String| Line::new(id, label(t, id), value);
        let (title, why, enclosed) = match self.takes_back {
            None => (
                "result-foreign_death",
                "result-told-why",
                "result-enclosed-extract",
            ),
            Some(_) => (
                "result-foreign-death-taken-back",
                "result-told-taken-back",
                "result-enclosed-decision",
            ),
        };
        let mut whom = vec![
            line("told", self.whom.to_owned()),
            line("told_why", t.get(why).into()),
            line("article", self.article.to_owned()),
        ];
        if let Some(back) = &self.takes_back {
            let (number, day) = back.first;
            let fill = [
                ("number", number.into()),
                ("day", date::printed(day).into()),
            ];
            whom.push(line("first_letter", t.with("foreign-death-sent", &fill)));
            whom.push(line("revoked_by", back.decision.to_owned()));
        }
        let mut sections = vec![section(whom)];
        sections.extend(facts(t, death).into_iter().map(|mut facts| {
            facts.lines.retain(|line| TOLD.contains(&line.id.as_str()));
            facts
        }));
        sections.push(section(vec![
            line("death_office", self.office.with_place()),
            line("registration_number", entry.number.to_string()),
            line("registered_on", date::printed(entry.registered_on)),
            line("enclosed", t.get(enclosed).into()),
        ]));
        Paper {
            kind: PaperKind::ForeignDeath,
            title: t.get(title).into(),
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
