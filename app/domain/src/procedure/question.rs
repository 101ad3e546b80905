//! One question: its kind, whether it must be answered, when it applies.

use super::When;

/// One question of a declaration.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Stable id (`mother.pin`): input name, key of its text and of its value.
    pub id: &'static str,
    /// What is asked for.
    pub kind: Kind,
    /// Must it be answered?
    pub need: Need,
    /// When it applies.
    pub when: When,
    /// The article that makes us ask; shown as "why we ask".
    pub article: Option<&'static str>,
    /// Asks about a foreign paper: the question that names the state it comes from.
    pub paper_of: Option<&'static str>,
    /// `autocomplete` token for the asker's own data (WCAG 1.3.5).
    pub autocomplete: Option<&'static str>,
}

/// Whether an answer is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Missing is an error.
    Required,
    /// May stay empty.
    Optional,
}

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of a Vietnamese citizen's name (Civil Code Art. 26.3).
    NamePart,
    /// A whole name on one line; foreigners too.
    PersonName,
    /// One line of free text, at most so many characters.
    Line(usize),
    /// A full date, not in the future.
    PastDate,
    /// A full date, past or to come.
    AnyDate,
    /// Year, month and year, or full date; not in the future.
    PartialDate,
    /// Hour and minute.
    Time,
    /// 12-digit personal identification number.
    Pin,
    /// One of a few words, shown as radio buttons.
    Choice(Options),
    /// One of the 54 ethnic groups, foreigner or unknown.
    Ethnicity,
    /// A country, ISO 3166.
    Country,
    /// A commune of today, found by typing its new or old name.
    Commune,
    /// A whole number between two bounds.
    Number(u32, u32),
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// A code of the hospital's birth notification, `XXXXX.GCS.ZZZZZ.YY`.
    NotificationCode,
    /// A box that must be ticked.
    Tick,
    /// Attached files.
    Files,
}

/// The words of a choice.
pub type Options = &'static [&'static str];

impl Question {
    /// A required question of this kind that always applies.
    pub const fn new(id: &'static str, kind: Kind) -> Self {
        Self {
            id,
            kind,
            need: Need::Required,
            when: When::Always,
            article: None,
            paper_of: None,
            autocomplete: None,
        }
    }

    /// It may stay empty.
    pub const fn optional(mut self) -> Self {
        self.need = Need::Optional;
        self
    }

    /// It applies only so.
    pub const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// Why we ask.
    pub const fn article(mut self, article: &'static str) -> Self {
        self.article = Some(article);
        self
    }

    /// It is about a paper of the state that this question names.
    pub const fn paper_of(mut self, state: &'static str) -> Self {
        self.paper_of = Some(state);
        self
    }

    /// The browser may fill it in.
    pub const fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The names of its inputs on the page, in order.
    pub fn inputs(&self) -> Vec<String> {
        let suffixes: &[&str] = match self.kind {
            Kind::PastDate | Kind::AnyDate | Kind::PartialDate => &[".day", ".month", ".year"],
            Kind::Time => &[".hour", ".minute"],
            Kind::Commune => &["", ".code"],
            _ => &[""],
        };
        suffixes
            .iter()
            .map(|suffix| format!("{}{suffix}", self.id))
            .collect()
    }
}

/// Short constructors: a procedure reads as a list of questions.
macro_rules! constructors {
    ($($(#[$doc:meta])* $name:ident => $kind:expr;)*) => {
        $($(#[$doc])* pub const fn $name(id: &'static str) -> Question { Question::new(id, $kind) })*
    };
}

constructors! {
    /// Part of a Vietnamese name.
    name_part => Kind::NamePart;
    /// A whole name.
    person_name => Kind::PersonName;
    /// A full date up to today.
    past_date => Kind::PastDate;
    /// A full date, past or to come.
    any_date => Kind::AnyDate;
    /// A date of which only the year may be known.
    partial_date => Kind::PartialDate;
    /// An hour.
    time => Kind::Time;
    /// A PIN.
    pin => Kind::Pin;
    /// An ethnic group.
    ethnicity => Kind::Ethnicity;
    /// A country.
    country => Kind::Country;
    /// A commune.
    commune => Kind::Commune;
    /// A telephone number.
    phone => Kind::Phone;
    /// An e-mail address.
    email => Kind::Email;
    /// A birth notification's code.
    notification_code => Kind::NotificationCode;
    /// A box to tick.
    tick => Kind::Tick;
    /// Files.
    files => Kind::Files;
}

/// One of these words.
pub const fn choice(id: &'static str, options: Options) -> Question {
    Question::new(id, Kind::Choice(options))
}

/// One line of at most `most` characters.
pub const fn line(id: &'static str, most: usize) -> Question {
    Question::new(id, Kind::Line(most))
}

/// A whole number from `least` to `most`.
pub const fn number(id: &'static str, least: u32, most: u32) -> Question {
    Question::new(id, Kind::Number(least, most))
}
