//! What a procedure is: its legal facts by date, its pages, its rules, its outcome.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Answers, CopyWanted, Declared, Page, Question, Rule, When,
    mission::{AT_MISSION, COUNTRY},
};
use crate::{
    calendar::{Due, Holidays},
    law::{LawPack, Term},
    mission::serving,
    paper::PaperKind,
    place::CommuneCode,
    register::{RegisterContent, RegisterKind},
};

/// A procedure of the law.
#[derive(Debug)]
pub struct Procedure {
    /// Stable id: its place in addresses and the key of its texts.
    pub id: &'static str,
    /// How it stands in law, by day of reception. Later versions follow earlier ones.
    pub versions: &'static [Version],
}

/// The procedure as the law has it during one period.
#[derive(Debug)]
pub struct Version {
    /// The days of reception it is for.
    pub valid: Period,
    /// The law pack whose rules judge it.
    pub law: LawPack,
    /// Who decides.
    pub competent: Competence,
    /// The variants of national codes; the first that applies is it.
    pub variants: &'static [Variant],
    /// Who declares together, each for themself and with pages of their own; empty where
    /// one person declares. A word is the prefix of that party's questions and an option
    /// of [`PARTY`].
    pub parties: &'static [&'static str],
    /// Its pages in order.
    pub pages: &'static [Page],
    /// Its rules.
    pub rules: &'static [Rule],
    /// What it costs.
    pub fee: Fee,
    /// What comes out.
    pub outcome: Outcome,
}

/// Days from `from` (first) to before `until`.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    from: (i32, u32, u32),
    until: Option<(i32, u32, u32)>,
}

impl Period {
    /// From this day on.
    pub const fn from(year: i32, month: u32, day: u32) -> Self {
        Self {
            from: (year, month, day),
            until: None,
        }
    }

    /// Until the day before this one.
    pub const fn until(mut self, year: i32, month: u32, day: u32) -> Self {
        self.until = Some((year, month, day));
        self
    }

    /// Its first day.
    pub fn begins(&self) -> NaiveDate {
        let (year, month, day) = self.from;
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    /// Whether a day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        let at = |(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
        at(self.from) <= day && self.until.is_none_or(|until| day < at(until))
    }
}

/// A national procedure code with its time limit and results.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// When it is this one.
    pub when: When,
    /// e.g. `1.001193`.
    pub code: &'static str,
    /// The time limit.
    pub limit: Limit,
    /// The papers that come out.
    pub results: &'static [PaperKind],
}

impl Variant {
    /// The same with another time limit.
    pub const fn within(mut self, limit: Limit) -> Self {
        self.limit = limit;
        self
    }
}

/// A time limit of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The day itself, the next working day after 15:00. Law 60/2014 Art. 5.3.
    SameDay,
    /// The hours that the law of the day of reception gives where nothing else is said.
    /// Law 03/2026.
    LawHours,
    /// So many working days after the day of reception.
    WorkingDays(u32),
}

impl Limit {
    /// When the answer is due for what is filed at this moment.
    pub fn due(self, calendar: &Holidays, filed_at: DateTime<Utc>) -> Due {
        match self {
            Self::SameDay => calendar.due_same_day(filed_at),
            Self::LawHours => {
                let day = calendar.received_on(filed_at);
                let hours = LawPack::on(day).number(Term::DecisionHours, day);
                calendar.due_hours(filed_at, hours)
            }
            Self::WorkingDays(days) => calendar.due_working_days(filed_at, days),
        }
    }
}

/// Which office decides.
#[derive(Clone, Copy, Debug)]
pub enum Competence {
    /// The commune in the first of these questions that applies and is answered.
    CommuneOf(&'static [(When, &'static str)]),
    /// The mission abroad in whose consular area the country lies that the first of these
    /// questions names which applies and is answered. Law 60/2014 Art. 7.3 and 53.
    MissionOf(&'static [(When, &'static str)]),
}

impl Competence {
    /// The questions that the office follows from, in their order.
    pub fn questions(&self) -> &'static [(When, &'static str)] {
        let (Self::CommuneOf(questions) | Self::MissionOf(questions)) = self;
        questions
    }

    /// Only missions abroad have it in hand.
    pub fn is_of_missions(&self) -> bool {
        matches!(self, Self::MissionOf(_))
    }
}

/// What is paid.
#[derive(Clone, Copy, Debug)]
pub enum Fee {
    /// The fee per copy (law pack) times this number, unless `free` holds.
    PerCopy {
        /// The question with the number of copies.
        copies: &'static str,
        /// Who pays nothing. Law 60/2014 Art. 11.
        free: When,
    },
    /// The same where several records have copies of their own.
    PerCopies {
        /// The questions with the numbers of copies.
        copies: &'static [&'static str],
        /// Who pays nothing. Law 60/2014 Art. 11.
        free: When,
    },
    /// What the tariff of missions abroad asks for the registration and for each copy:
    /// counted by [`assess`](crate::fee::assess), in its own currency.
    AtMission {
        /// The question with the number of copies.
        copies: &'static str,
        /// Who pays nothing. Law 60/2014 Art. 11.
        free: When,
    },
}

impl Fee {
    /// How many copies are asked for; none while nothing is said.
    pub fn count(&self, declared: &Declared) -> Option<u32> {
        match self {
            Self::PerCopy { copies, .. } | Self::AtMission { copies, .. } => {
                declared.number(copies)
            }
            Self::PerCopies { copies, .. } => {
                let all = copies.iter().filter_map(|copies| declared.number(copies));
                Some(all.sum())
            }
        }
    }

    /// Who pays nothing.
    pub fn free(&self) -> &When {
        let (Self::PerCopy { free, .. }
        | Self::PerCopies { free, .. }
        | Self::AtMission { free, .. }) = self;
        free
    }

    /// What is to pay, in đồng; at a mission nothing is.
    pub fn of(
        &self,
        version: &Version,
        answers: &Answers,
        declared: &Declared,
        day: NaiveDate,
    ) -> u64 {
        if version.is_at_mission(answers) || self.free().holds(version, answers) {
            return 0;
        }
        let price = u64::from(version.law.number(Term::CopyFee, day));
        self.count(declared)
            .map_or(0, |copies| u64::from(copies) * price)
    }
}

/// What the registry does with a dossier that it grants.
#[derive(Clone, Copy)]
pub enum Outcome {
    /// Enters an event in a register.
    Enter(RegisterKind, fn(&Declared) -> Option<RegisterContent>),
    /// Issues a paper from an entry that exists, of the register that is asked for.
    CopyFrom(fn(&Declared) -> Option<RegisterKind>),
    /// Issues a copy of each record that is asked for.
    CopiesOf(fn(&Declared) -> Vec<CopyWanted>),
}

impl std::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Enter(kind, _) => write!(f, "Enter({kind:?})"),
            Self::CopyFrom(_) => f.write_str("CopyFrom"),
            Self::CopiesOf(_) => f.write_str("CopiesOf"),
        }
    }
}

impl Procedure {
    /// The version for a day of reception.
    pub fn on(&'static self, day: NaiveDate) -> Option<&'static Version> {
        self.versions
            .iter()
            .find(|version| version.valid.holds(day))
    }

    /// The version of a law pack for a dossier that was received under it on this day.
    pub fn under(&'static self, law: LawPack, day: NaiveDate) -> Option<&'static Version> {
        let of_law = || {
            self.versions
                .iter()
                .filter(move |version| version.law == law)
        };
        of_law()
            .rev()
            .find(|version| version.valid.begins() <= day)
            .or_else(|| of_law().next())
    }

    /// What these answers say and only the law of other days asks for, not this version: a
    /// draft that waited can hold it, and it is not filed.
    pub fn not_asked(&'static self, now: &Version, answers: &Answers) -> Vec<&'static Question> {
        let mut found: Vec<&'static Question> = Vec::new();
        for other in self.versions {
            for question in other
                .pages(answers)
                .flat_map(|page| page.asked(other, answers))
            {
                let inputs = question.inputs();
                let answered = inputs
                    .iter()
                    .any(|input| !answers.trimmed(input).is_empty());
                let known = found.iter().any(|one| one.id == question.id);
                if answered && !known && now.question(question.id).is_none() {
                    found.push(question);
                }
            }
        }
        found
    }
}

impl Version {
    /// The pages that apply to these answers, in order.
    pub fn pages<'p, 'a>(
        &'p self,
        answers: &'a Answers,
    ) -> impl Iterator<Item = &'p Page> + use<'p, 'a> {
        self.pages
            .iter()
            .filter(|page| page.is_asked_here(answers) && page.when.holds(self, answers))
    }

    /// The page with this id, whether it applies or not.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The question with this id and its page.
    pub fn question(&self, id: &str) -> Option<(&Page, &Question)> {
        self.pages.iter().find_map(|page| {
            page.questions
                .iter()
                .find(|question| question.id == id)
                .map(|question| (page, question))
        })
    }

    /// Whether a question applies to these answers.
    pub fn asks(&self, id: &str, answers: &Answers) -> bool {
        self.question(id).is_some_and(|(page, question)| {
            page.when.holds(self, answers) && question.when.holds(self, answers)
        })
    }

    /// The variant of the procedure that these answers make it.
    pub fn variant(&self, answers: &Answers) -> Option<&Variant> {
        self.variants
            .iter()
            .find(|variant| variant.when.holds(self, answers))
    }

    /// The office that decides on a day, once the answers tell: of a commune, or a mission.
    pub fn office(
        &self,
        answers: &Answers,
        declared: &Declared,
        day: NaiveDate,
    ) -> Option<CommuneCode> {
        if self.is_at_mission(answers) {
            let state = self.state(answers, declared)?;
            return serving(state, day).map(|mission| mission.office);
        }
        self.leading(answers)
            .find_map(|question| declared.commune(question))
    }

    /// Whether a mission abroad has it in hand: by its procedure, or as who lives abroad
    /// chose.
    pub fn is_at_mission(&self, answers: &Answers) -> bool {
        self.competent.is_of_missions() || AT_MISSION.holds(self, answers)
    }

    /// The country in whose mission's hands it is, once the answers tell.
    pub fn state<'d>(&self, answers: &Answers, declared: &'d Declared) -> Option<&'d str> {
        match self.competent {
            Competence::CommuneOf(_) if self.is_at_mission(answers) => declared.word(COUNTRY),
            Competence::CommuneOf(_) => None,
            Competence::MissionOf(_) => self
                .leading(answers)
                .find_map(|question| declared.word(question)),
        }
    }

    /// The questions that the office follows from with these answers.
    fn leading(&self, answers: &Answers) -> impl Iterator<Item = &'static str> {
        let questions = self.competent.questions().iter();
        questions
            .filter(|(when, _)| when.holds(self, answers))
            .map(|(_, question)| *question)
    }
}
