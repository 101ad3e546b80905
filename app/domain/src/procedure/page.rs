//! One page of a declaration: its questions, when it is shown, whose it is.

use super::{Answers, Kind, Question, Version, When};

/// The question that says which party the one is who begins a declaration of several.
pub const PARTY: &str = "requester.relationship";

/// Not a question: says in a party's own draft whose pages it has, the party's word and,
/// for the one who began, [`ALL_PARTIES`]. What was filed has the pages of all.
pub const PAGES_OF: &str = "pages-of";

/// The pages that are asked of all.
pub const ALL_PARTIES: &str = "all";

/// One page: one decision of the person who fills it in.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Stable id: last segment of its address and the key of its title.
    pub id: &'static str,
    /// Its questions.
    pub questions: &'static [Question],
    /// When it is shown.
    pub when: When,
    /// The page names the competent office and its deadline.
    pub shows_office: bool,
    /// The party that alone answers and reads it; none for what is asked of all, and
    /// answered by the one who begins.
    pub party: Option<&'static str>,
    /// It stands on the common declaration: the other parties read it once it is filed.
    pub printed: bool,
}

/// A page that is always shown.
pub const fn page(id: &'static str, questions: &'static [Question]) -> Page {
    Page {
        id,
        questions,
        when: When::Always,
        shows_office: false,
        party: None,
        printed: false,
    }
}

impl Page {
    /// Shown only so.
    pub const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// One party's own page.
    pub const fn of(mut self, party: &'static str) -> Self {
        self.party = Some(party);
        self
    }

    /// What is said here stands on the common declaration.
    pub const fn printed(mut self) -> Self {
        self.printed = true;
        self
    }

    /// Whether it is in the hands of whose draft these answers are; where nobody's in
    /// particular, always.
    pub fn is_asked_here(&self, answers: &Answers) -> bool {
        let hands = answers.get(PAGES_OF);
        hands.is_empty()
            || hands
                .split(' ')
                .any(|word| word == self.party.unwrap_or(ALL_PARTIES))
    }

    /// Whether a party may read what was filed here; `None` is who is none of them.
    pub fn is_read_by(&self, party: Option<&str>) -> bool {
        self.printed || self.party.is_none() || self.party == party
    }

    /// Names the office and its deadline.
    pub const fn with_office(mut self) -> Self {
        self.shows_office = true;
        self
    }

    /// The questions that apply to these answers.
    pub fn asked<'p, 'a>(
        &'p self,
        version: &'a Version,
        answers: &'a Answers,
    ) -> impl Iterator<Item = &'p Question> + use<'p, 'a> {
        self.questions
            .iter()
            .filter(|question| question.when.holds(version, answers))
    }
}

impl Page {
    /// The questions that the page shows with these answers, those under a single
    /// answer of a choice left out: they are [`beneath`](Self::beneath) it.
    pub fn shown<'p, 'a>(
        &'p self,
        version: &'a Version,
        answers: &'a Answers,
    ) -> impl Iterator<Item = &'p Question> + use<'p, 'a> {
        self.questions.iter().filter(|question| {
            !self.is_beneath(question) && question.when.shows(version, self, answers)
        })
    }

    /// The questions revealed beneath one answer of a choice on this page.
    pub fn beneath<'p, 'a>(
        &'p self,
        choice: &'a str,
        word: &'a str,
    ) -> impl Iterator<Item = &'p Question> + use<'p, 'a> {
        self.questions
            .iter()
            .filter(move |question| question.when.beneath() == Some((choice, word)))
    }

    fn is_beneath(&self, question: &Question) -> bool {
        question.when.beneath().is_some_and(|(choice, _)| {
            self.questions
                .iter()
                .any(|q| q.id == choice && matches!(q.kind, Kind::Choice(_)))
        })
    }
}
